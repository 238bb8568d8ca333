import { css } from 'lit';

export const matrixStyles = css`
  :host {
    --_gutter: var(--i-gutter);
    display: flex;
    flex-direction: column;
    flex: 0 1 auto;
    min-block-size: 0;
    background: none;
  }
  .scroller {
    position: relative;
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    border-block-start: 1px solid var(--i-border);
  }
  .grid {
    position: relative;
    min-inline-size: 100%;
    outline: 0;
  }
  .probe {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: calc(100 * var(--i-u));
    block-size: calc(32 * var(--i-u));
    visibility: hidden;
    pointer-events: none;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: var(--i-z-sticky-row);
    background: color-mix(in oklab, var(--i-subtle), var(--i-surface) 0%);
    border-block-end: 1px solid var(--i-border);
    color: var(--i-muted);
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .head > .row {
    position: relative;
    block-size: calc(36 * var(--i-u));
  }
  .head > .groups {
    position: relative;
    block-size: calc(28 * var(--i-u));
    border-block-end: 1px solid var(--i-line);
  }
  .corner,
  .row-head {
    position: sticky;
    inset-inline-start: 0;
    display: flex;
    align-items: center;
    inline-size: var(--_head);
    block-size: 100%;
    padding-inline: var(--_gutter) var(--i-3);
    border-inline-end: 1px solid var(--i-border);
    background: var(--i-surface);
    overflow: hidden;
    white-space: nowrap;
  }
  .corner {
    z-index: var(--i-z-sticky-corner);
    background: color-mix(in oklab, var(--i-subtle), var(--i-surface) 0%);
  }
  .head-cell,
  .group-head {
    position: absolute;
    inset-block: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    padding-inline: calc(3 * var(--i-u));
    text-align: center;
  }
  .head-cell.pressable {
    cursor: pointer;
  }
  .head-cell.pressable:hover {
    background: var(--i-hover);
    color: var(--i-text);
  }
  .head-cell > span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-height: calc(15 * var(--i-u));
    overflow-wrap: anywhere;
  }
  .group-head {
    justify-content: flex-start;
    padding-inline: var(--i-4);
    border-inline-start: 1px solid var(--i-border);
    color: var(--i-text);
  }
  /* Seen as long as one of its columns is. */
  .group-head > span {
    position: sticky;
    inset-inline-start: calc(var(--_head) + var(--i-4));
  }
  .body {
    position: relative;
  }
  /* Of a size of its own: to press a cell lays out its row, and nothing else. */
  .body > .row {
    contain: layout size style;
    position: absolute;
    inset-inline-start: 0;
    inline-size: 100%;
    block-size: var(--_row);
    border-block-end: 1px solid var(--i-line);
  }
  .row-head {
    z-index: var(--i-z-sticky-col);
    gap: var(--i-3);
    cursor: pointer;
  }
  .row-head > .name {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .row-head > .note {
    display: inline-flex;
    color: var(--i-muted);
  }
  .shape-dangerous {
    color: var(--i-danger-icon);
  }
  .row-head > .twist {
    display: inline-grid;
  }
  .grouped .row:not(.group) > .row-head {
    padding-inline-start: calc(var(--_gutter) + 22 * var(--i-u));
  }
  .row.group,
  .row.group > .row-head {
    background: color-mix(in oklab, var(--i-subtle), var(--i-surface) 0%);
  }
  .row.group > .row-head {
    inline-size: max-content;
    border-inline-end: 0;
  }
  .row.group > .row-head > .name {
    font-weight: 600;
  }
  .row.group > .cell {
    display: none;
  }
  .row.current:not(.group) > .row-head,
  .row.current:not(.group) {
    background: linear-gradient(var(--i-hover), var(--i-hover)) var(--i-surface);
  }
  .cell {
    position: absolute;
    inset-block: 0;
    display: grid;
    place-items: center;
    border-inline-end: 1px solid var(--i-line);
    cursor: pointer;
    contain: layout style;
  }
  .cell:is(.added, .removed, .changed) {
    background: var(--i-warning-subtle);
  }
  .cell:hover {
    background-image: linear-gradient(var(--i-hover), var(--i-hover));
  }
  .cell.fixed {
    cursor: default;
  }
  .cell > .mark:focus-visible,
  .row-head > .box:focus-visible {
    outline: 0;
  }
  .cell.active::after,
  .row-head:has(> .box:focus-visible)::after {
    content: '';
    position: absolute;
    inset: -1px;
    border: var(--i-focus);
    pointer-events: none;
  }
  .cell.active:not(:focus-within)::after {
    border-width: 1px;
  }
  .grid:focus-visible {
    outline: var(--i-focus);
    outline-offset: calc(-2 * var(--i-u));
  }
  @media (pointer: coarse) {
    .probe {
      block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .cell:is(.added, .removed, .changed) {
      outline: 1px dashed CanvasText;
      outline-offset: -3px;
    }
  }

  /* Below 480: a resource a line, its actions below it when open. */
  .accordion {
    overflow: auto;
    min-block-size: 0;
    border-block-start: 1px solid var(--i-border);
  }
  .accordion h3 {
    padding: calc(6 * var(--i-u)) calc(16 * var(--i-u));
    border-block-end: 1px solid var(--i-line);
    background: var(--i-subtle);
    font-weight: 600;
  }
  .accordion h3 > small {
    color: var(--i-muted);
    font: inherit;
    font-weight: 400;
  }
  .accordion .opener {
    display: flex;
    align-items: center;
    gap: calc(10 * var(--i-u));
    inline-size: 100%;
    min-block-size: calc(48 * var(--i-u));
    padding-inline: calc(16 * var(--i-u));
    border-block-end: 1px solid var(--i-line);
  }
  .accordion .opener[aria-expanded='true'] {
    background: var(--i-hover);
  }
  .accordion .opener > .icon {
    color: var(--i-muted);
  }
  .accordion .opener:focus-visible,
  .accordion .action:focus-visible {
    outline: var(--i-focus);
    outline-offset: calc(-2 * var(--i-u));
  }
  .accordion .changed-count,
  .accordion .verdict {
    color: var(--i-warning-text);
    font: var(--i-text-xs);
  }
  .accordion .small-marks {
    display: flex;
    gap: 2px;
  }
  .accordion .line {
    display: flex;
    align-items: center;
    border-block-end: 1px solid var(--i-line);
  }
  .accordion .line > .button {
    flex: none;
    margin-inline-end: var(--i-3);
    color: var(--i-muted);
  }
  .accordion .action {
    display: flex;
    flex: 1 1 auto;
    min-inline-size: 0;
    align-items: center;
    gap: var(--i-4);
    min-block-size: calc(48 * var(--i-u));
    padding-block: calc(6 * var(--i-u));
    padding-inline: calc(34 * var(--i-u)) calc(16 * var(--i-u));
  }
  .accordion .line:is(.added, .removed, .changed) {
    background: var(--i-warning-subtle);
  }
  .accordion .action small {
    display: block;
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
`;
