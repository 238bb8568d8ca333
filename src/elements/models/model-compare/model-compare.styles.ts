import { css } from 'lit';

export const compareStyles = css`
  :host {
    container-type: inline-size;
    block-size: 100%;
  }
  .toolbar > .segmented {
    max-inline-size: 100%;
    overflow: auto hidden;
    scrollbar-width: none;
  }
  .only {
    display: inline-flex;
    align-items: center;
    gap: var(--i-3);
    cursor: pointer;
  }
  .compared {
    flex: 1 1 0;
    min-block-size: 0;
    padding: 0 var(--i-gutter) var(--i-5);
    overflow: auto;
  }
  .chart-card {
    position: relative;
    margin-block-end: var(--i-5);
    padding: var(--i-4);
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-lg);
  }
  .chart-card .history {
    block-size: calc(216 * var(--i-u));
  }
  /* Beside the chart's own switch. */
  .chart-card > .button {
    position: absolute;
    inset-block-start: var(--i-4);
    inset-inline-end: calc(190 * var(--i-u));
    z-index: 1;
  }
  .compare-scroller {
    position: relative;
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-lg);
    overflow: auto;
  }
  .compare {
    min-inline-size: 100%;
    border-spacing: 0;
    border-collapse: separate;
  }
  .compare :is(th, td) {
    min-inline-size: calc(220 * var(--i-u));
    block-size: calc(34 * var(--i-u));
    padding: 0 var(--i-4);
    border-block-end: 1px solid var(--i-line);
    border-inline-start: 1px solid var(--i-line);
    text-align: start;
    font-weight: 400;
  }
  .compare tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: calc(212 * var(--i-u));
    inline-size: calc(212 * var(--i-u));
    border-inline-start: 0;
    background: var(--i-surface);
    overflow-wrap: anywhere;
  }
  .compare thead th {
    padding-block: var(--i-3);
    border-block-end-color: var(--i-border);
    background: var(--i-subtle);
    vertical-align: bottom;
  }
  .compare thead th:first-child {
    background: var(--i-subtle);
    color: var(--i-muted);
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .compare .part > th {
    position: sticky;
    inset-inline-start: 0;
    block-size: calc(30 * var(--i-u));
    background: var(--i-subtle);
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .compare tbody:last-child tr:last-child > * {
    border-block-end: 0;
  }
  .compare .reference {
    background: var(--i-selected);
  }
  .compare thead .reference {
    border-block-start: calc(2 * var(--i-u)) solid var(--i-accent-line);
  }
  .head-line {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    min-block-size: calc(28 * var(--i-u));
  }
  .pinned {
    color: var(--i-accent-text);
  }
  .swatch {
    flex: none;
    inline-size: calc(10 * var(--i-u));
    block-size: calc(10 * var(--i-u));
    border-radius: var(--i-radius-xs);
    forced-color-adjust: none;
  }
  .swatch.colour-1 {
    background: var(--i-cat-1);
  }
  .swatch.colour-2 {
    background: var(--i-cat-2);
  }
  .swatch.colour-3 {
    background: var(--i-cat-3);
  }
  .swatch.colour-4 {
    background: var(--i-cat-4);
  }
  .swatch.colour-5 {
    background: var(--i-cat-5);
  }
  .swatch.colour-6 {
    background: var(--i-cat-6);
  }
  .swatch.colour-7 {
    background: var(--i-cat-7);
  }
  .swatch.colour-8 {
    background: var(--i-cat-8);
  }
  .figures {
    display: grid;
    grid-template-columns: minmax(calc(78 * var(--i-u)), 1fr) auto calc(58 * var(--i-u));
    align-items: center;
    gap: var(--i-3);
    white-space: nowrap;
  }
  .figures .best {
    font-weight: 600;
  }
  .percent {
    color: var(--i-muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .value {
    overflow-wrap: anywhere;
  }
  .value.differs {
    padding: 0 calc(5 * var(--i-u));
    border: 1px solid var(--i-warning-border);
    border-radius: var(--i-radius-xs);
    background: var(--i-warning-subtle);
  }
  @container page (inline-size < 720px) {
    .chart-card > .button {
      position: static;
      margin-block-end: var(--i-2);
    }
    .compare tr > :first-child:not([colspan]) {
      min-inline-size: calc(120 * var(--i-u));
      inline-size: calc(120 * var(--i-u));
    }
    .compare :is(th, td) {
      padding-inline: var(--i-3);
    }
  }
`;
