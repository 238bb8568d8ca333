import { css } from 'lit';

export const tableStyles = css`
  :host {
    --_gutter: var(--i-gutter);
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
    background: none;
  }
  .scroller {
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: visible;
    overflow-anchor: none;
  }
  .scroller.filled {
    overflow: hidden auto;
    overscroll-behavior-block: contain;
  }
  .scroller.wide {
    overflow: auto;
  }
  .scroller.small {
    --_gutter: calc(16 * var(--i-u));
  }
  .grid {
    position: relative;
    outline: 0;
  }
  .wide .grid {
    inline-size: max-content;
    min-inline-size: 100%;
  }
  .probe {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: calc(100 * var(--i-u));
    block-size: var(--i-row);
    visibility: hidden;
    pointer-events: none;
  }
  .list .probe {
    block-size: calc(66 * var(--i-u));
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: var(--i-z-sticky-row);
    background: color-mix(in oklab, var(--i-subtle), var(--i-surface) 0%);
    border-block: 1px solid var(--i-line);
    border-block-end-color: var(--i-border);
  }
  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    align-items: center;
  }
  .head .row {
    block-size: var(--i-row-head);
  }
  .body {
    position: relative;
    overflow: clip;
    contain: layout style;
  }
  .body .row {
    position: absolute;
    inset: 0 0 auto;
    block-size: var(--_row);
    border-block-end: 1px solid var(--i-line);
    contain: layout style;
  }
  .cell,
  .head-cell {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    block-size: 100%;
    padding-inline: var(--i-cell-x);
    overflow: hidden;
    white-space: nowrap;
  }
  .cell:first-child,
  .head-cell:first-child {
    padding-inline-start: var(--_gutter);
  }
  .cell:last-child,
  .head-cell:last-child {
    padding-inline-end: var(--_gutter);
  }
  .wide .cell:not(:last-child),
  .wide .head-cell:not(:last-child) {
    border-inline-end: 1px solid var(--i-line);
  }
  .end {
    justify-content: flex-end;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .cell:focus-visible,
  .head-cell:focus-visible {
    outline: var(--i-focus);
    outline-offset: calc(-2 * var(--i-u));
    border-radius: 0;
  }
  .grid:focus-visible {
    outline: var(--i-focus);
    outline-offset: calc(-2 * var(--i-u));
  }
  .head-cell {
    color: var(--i-muted);
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: calc(4 * var(--i-u));
    min-inline-size: 0;
    min-block-size: calc(24 * var(--i-u));
  }
  .sort:hover,
  .sorted {
    color: var(--i-text);
  }
  .sort .icon {
    visibility: hidden;
  }
  .sort:hover .icon {
    visibility: visible;
    color: var(--i-faint);
  }
  .sorted .sort .icon {
    visibility: visible;
    color: inherit;
  }
  /* An arrow that does not show must not push an end-aligned word away from its numbers. */
  .head-cell:not(.sorted) .sort .icon {
    margin-inline-end: calc(-18 * var(--i-u));
  }
  .head-cell.end:not(.sorted) .sort:hover .icon {
    visibility: hidden;
  }
  .check {
    display: grid;
    place-items: center start;
    inline-size: 100%;
    block-size: 100%;
    cursor: pointer;
  }
  .body .row:hover {
    background: var(--i-hover);
  }
  .row.selected {
    background: var(--i-selected);
  }
  .body .row.selected:hover {
    background: var(--i-selected-hover);
  }
  .row.current::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: calc(2 * var(--i-u));
    background: var(--i-accent-line);
  }
  .row.current {
    background: var(--i-selected);
  }
  .bone {
    display: block;
    block-size: calc(10 * var(--i-u));
    border-radius: var(--i-radius-xs);
    background: var(--i-neutral-subtle);
    animation: i-appear 0.2s 0.15s both;
  }
  .bone-0 {
    inline-size: 74%;
  }
  .bone-1 {
    inline-size: 56%;
  }
  .bone-2 {
    inline-size: 84%;
  }
  .bone-3 {
    inline-size: 66%;
  }
  .skeletons .row:nth-child(n + 3) {
    opacity: 0.75;
  }
  .skeletons .row:nth-child(n + 5) {
    opacity: 0.5;
  }
  .skeletons .row:nth-child(n + 7) {
    opacity: 0.25;
  }
  .skeletons .row {
    position: static;
  }
  @keyframes i-appear {
    from {
      opacity: 0;
    }
  }
  .refreshing {
    position: absolute;
    inset: auto 0 -2px;
    block-size: 2px;
    overflow: hidden;
    animation: i-appear 0.2s 0.4s both;
  }
  .refreshing::before {
    content: '';
    display: block;
    inline-size: 30%;
    block-size: 100%;
    background: var(--i-accent-line);
    animation: i-slide 1.2s linear infinite;
  }
  @keyframes i-slide {
    from {
      transform: translateX(-100%);
    }
    to {
      transform: translateX(400%);
    }
  }

  /* Below 480: name and value; then the rest. */
  .list .body .row {
    display: grid;
    grid-template: 'check title value' 1fr 'check detail detail' 1fr / auto minmax(0, 1fr) auto;
    padding: calc(6 * var(--i-u)) var(--_gutter);
  }
  .list .cell {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    padding-inline: 0;
  }
  .list .in-check {
    grid-area: check;
    inline-size: calc(28 * var(--i-u));
  }
  .list .in-title {
    grid-area: title;
    font-size: calc(14 * var(--i-u));
  }
  .list .in-values {
    grid-area: value;
    padding-inline-start: var(--i-3);
    display: flex;
    gap: var(--i-3);
    align-items: center;
    justify-content: flex-end;
    font-variant-numeric: tabular-nums;
  }
  .list .in-details {
    grid-area: detail;
    display: flex;
    gap: calc(10 * var(--i-u));
    align-items: center;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--i-muted);
  }
  .list .in-details > .cell:not(:last-child) {
    flex: 0 0 auto;
  }
  .list .in-details > .cell:last-child:not(:first-child) {
    flex: 1 1 auto;
    justify-content: flex-end;
  }
  @media (prefers-reduced-motion: reduce) {
    .refreshing::before {
      animation: none;
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .row.selected::after {
      content: '';
      position: absolute;
      inset: 0;
      border-inline: calc(4 * var(--i-u)) solid Highlight;
      pointer-events: none;
    }
  }
  @media print {
    .scroller.filled {
      overflow: visible;
    }
  }
`;
