import { css } from 'lit';

export const timelineStyles = css`
  :host {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    min-block-size: calc(160 * var(--i-u));
    font: var(--i-text-xs);
  }
  /* Measured by the box, so on its children. */
  .bar,
  .axis,
  .scroller,
  .overview {
    --_row: calc(24 * var(--i-u));
    --_names: clamp(calc(88 * var(--i-u)), 24cqi, calc(200 * var(--i-u)));
    --_end: clamp(calc(24 * var(--i-u)), 8cqi, calc(64 * var(--i-u)));
  }
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-3);
    padding: var(--i-3) var(--i-gutter);
  }
  .bar h3 {
    font: var(--i-text-sm);
    font-weight: 600;
  }
  .bar .legend {
    display: flex;
    flex-wrap: wrap;
    flex: 1 1 0;
    gap: var(--i-1) var(--i-4);
    color: var(--i-muted);
  }
  .legend i {
    display: inline-block;
    inline-size: calc(16 * var(--i-u));
    margin-inline-end: var(--i-2);
    vertical-align: middle;
  }
  .legend .path {
    block-size: 2px;
    background: var(--i-text);
  }
  .legend .wait {
    block-size: calc(7 * var(--i-u));
    background: repeating-linear-gradient(135deg, var(--i-faint) 0 1px, transparent 1px 4px);
  }
  .axis {
    position: relative;
    flex: none;
    block-size: calc(22 * var(--i-u));
    margin-inline: calc(var(--i-gutter) + var(--_names)) var(--_end);
    color: var(--i-muted);
    direction: ltr;
  }
  /* Their own direction is that of time; the names stand where the page has them. */
  .axis:dir(rtl) {
    margin-inline: var(--_end) calc(var(--i-gutter) + var(--_names));
  }
  .axis span {
    position: absolute;
    transform: translateX(-50%);
    white-space: nowrap;
  }
  .axis .now {
    padding-inline: var(--i-2);
    border-radius: var(--i-radius-xs);
    background: var(--i-accent-solid);
    color: var(--i-on-accent);
  }
  .scroller {
    position: relative;
    flex: 1 1 0;
    min-block-size: calc(72 * var(--i-u));
    overflow: auto;
  }
  .rows {
    position: relative;
  }
  .rows:focus-visible {
    outline: 2px solid var(--i-accent-line);
    outline-offset: -2px;
  }
  .row {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    display: grid;
    grid-template-columns: var(--_names) minmax(0, 1fr);
    align-items: center;
    block-size: var(--_row);
    padding-inline: var(--i-gutter) var(--_end);
    cursor: pointer;
  }
  .row:hover {
    background: var(--i-hover);
  }
  .row.active {
    box-shadow: inset 0 0 0 1px var(--i-border);
  }
  .rows:focus-visible .row.active {
    box-shadow: inset 0 0 0 2px var(--i-accent-line);
  }
  .row.selected {
    background: var(--i-selected);
    box-shadow: inset 2px 0 0 var(--i-accent-line);
  }
  .row .name {
    display: flex;
    align-items: center;
    gap: var(--i-2);
    min-inline-size: 0;
    padding-inline-end: var(--i-3);
  }
  .row .name bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* Time runs from left to right in every language. */
  .track {
    position: relative;
    block-size: 100%;
    direction: ltr;
  }
  .mark {
    position: absolute;
    inset-block-start: calc(50% - 6.5 * var(--i-u));
    block-size: calc(13 * var(--i-u));
    min-inline-size: 2px;
    border: 1px solid var(--_ink);
    border-radius: 2px;
    background: color-mix(in oklab, var(--i-surface), var(--_ink) 30%);
  }
  .mark.running {
    background: repeating-linear-gradient(135deg, var(--_ink) 0 6px, color-mix(in oklab, var(--_ink), var(--i-surface) 30%) 6px 12px);
  }
  .mark.failed {
    background: var(--_ink);
  }
  .mark.queued {
    border-color: transparent;
    background: repeating-linear-gradient(135deg, var(--i-faint) 0 1px, transparent 1px 4px);
  }
  .mark.critical::after {
    content: '';
    position: absolute;
    inset-inline: -1px;
    inset-block-end: -4px;
    block-size: 2px;
    background: var(--i-text);
  }
  .note {
    position: absolute;
    inset-block-start: calc(50% - 8 * var(--i-u));
    padding-inline: var(--i-2);
    color: var(--i-muted);
    white-space: nowrap;
  }
  .note.before {
    transform: translateX(-100%);
  }
  .ink-succeeded {
    --_ink: var(--i-success-icon);
  }
  .ink-failed {
    --_ink: var(--i-danger-icon);
  }
  .ink-running,
  .ink-cancelling {
    --_ink: var(--i-info-icon);
  }
  .ink-waiting,
  .ink-retrying {
    --_ink: var(--i-warning-icon);
  }
  .ink-paused {
    --_ink: var(--i-run-paused);
  }
  .ink-cached {
    --_ink: var(--i-run-cached);
  }
  .ink-pending,
  .ink-queued,
  .ink-skipped,
  .ink-cancelled,
  .ink-unknown {
    --_ink: var(--i-faint);
  }
  .now-line {
    position: absolute;
    inset-block: 0;
    inline-size: 2px;
    background: var(--i-accent-line);
    pointer-events: none;
  }
  .lines {
    position: absolute;
    inset-block: 0;
    inset-inline: calc(var(--i-gutter) + var(--_names)) var(--_end);
    pointer-events: none;
    direction: ltr;
  }
  .lines:dir(rtl) {
    inset-inline: var(--_end) calc(var(--i-gutter) + var(--_names));
  }
  .lines i {
    position: absolute;
    inset-block: 0;
    inline-size: 1px;
    background: var(--i-line);
  }
  .overview {
    position: relative;
    flex: none;
    block-size: calc(36 * var(--i-u));
    margin: var(--i-2) var(--_end) var(--i-3) calc(var(--i-gutter) + var(--_names));
    border-block-start: 1px solid var(--i-line);
    direction: ltr;
  }
  .overview:dir(rtl) {
    margin-inline: var(--_end) calc(var(--i-gutter) + var(--_names));
  }
  .overview svg {
    position: absolute;
    inset: 4px 0;
    inline-size: 100%;
    block-size: calc(100% - 8px);
    border-radius: var(--i-radius-xs);
    background: var(--i-sunken);
  }
  .overview rect {
    fill: var(--_ink);
  }
  .overview .window {
    position: absolute;
    inset-block: 2px;
    border: 1.5px solid var(--i-accent-line);
    border-radius: var(--i-radius-sm);
    background: color-mix(in oklab, transparent, var(--i-accent-line) 7%);
    pointer-events: none;
  }
  .overview input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    appearance: none;
    background: none;
    pointer-events: none;
  }
  .overview input::-webkit-slider-thumb {
    appearance: none;
    inline-size: calc(24 * var(--i-u));
    block-size: calc(32 * var(--i-u));
    border: solid transparent;
    border-width: calc(6 * var(--i-u)) calc(9 * var(--i-u));
    border-radius: calc(10 * var(--i-u));
    background: var(--i-accent-line) padding-box;
    cursor: ew-resize;
    pointer-events: auto;
  }
  .overview input::-moz-range-thumb {
    inline-size: calc(6 * var(--i-u));
    block-size: calc(20 * var(--i-u));
    border: 0;
    border-radius: calc(3 * var(--i-u));
    background: var(--i-accent-line);
    cursor: ew-resize;
    pointer-events: auto;
  }
  .overview input:focus-visible {
    outline: 2px solid var(--i-accent-line);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .mark,
    .overview rect {
      forced-color-adjust: none;
    }
    .row.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
