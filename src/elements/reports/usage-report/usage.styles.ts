import { css } from 'lit';

export const usageStyles = css`
  :host {
    container-type: inline-size;
    block-size: 100%;
  }
  .page {
    overflow: auto;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(150 * var(--i-u)), 1fr));
    margin: 0 var(--i-gutter) var(--i-5);
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-lg);
    overflow: clip;
  }
  .figures > div {
    padding: var(--i-3) var(--i-5);
    /* One line between two, in whichever row they come to stand. */
    box-shadow:
      1px 0 var(--i-border),
      0 1px var(--i-border);
  }
  .figures dt {
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .figures dd {
    margin: 0;
  }
  .figures .value {
    font: var(--i-text-xl);
    font-weight: 600;
    letter-spacing: var(--i-tracking-tight);
    font-variant-numeric: tabular-nums;
  }
  .figures .before {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-2);
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .chart {
    flex: none;
    margin: 0 var(--i-gutter) var(--i-5);
    block-size: calc(300 * var(--i-u));
  }
  .as-of {
    display: flex;
    align-items: center;
    gap: var(--i-2);
    margin-inline-start: auto;
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .groups {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .groups :is(th, td) {
    block-size: calc(34 * var(--i-u));
    padding-inline: var(--i-cell-x);
    border-block-end: 1px solid var(--i-line);
    text-align: end;
    white-space: nowrap;
  }
  .groups :is(th, td):first-child {
    padding-inline-start: var(--i-gutter);
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .groups :is(th, td):last-child {
    padding-inline-end: var(--i-gutter);
  }
  .groups th {
    font-weight: 500;
  }
  .groups thead th {
    background: var(--i-subtle);
    color: var(--i-muted);
  }
  .groups tfoot :is(th, td) {
    background: var(--i-subtle);
    font-weight: 600;
  }
  .groups .share {
    display: inline-block;
    inline-size: calc(80 * var(--i-u));
    block-size: calc(6 * var(--i-u));
    margin-inline-end: var(--i-3);
    border-radius: var(--i-radius-full);
    overflow: clip;
    background: var(--i-neutral-subtle);
    text-align: start;
    vertical-align: middle;
  }
  /* The bars stand one under the other, however long the numbers are. */
  .groups .amount {
    display: inline-block;
    min-inline-size: calc(64 * var(--i-u));
  }
  .groups .share > span {
    display: block;
    block-size: 100%;
    background: currentcolor;
    forced-color-adjust: none;
  }
  .swatch {
    display: inline-block;
    inline-size: calc(8 * var(--i-u));
    block-size: calc(8 * var(--i-u));
    margin-inline-end: var(--i-3);
    border-radius: calc(2 * var(--i-u));
    background: currentcolor;
    forced-color-adjust: none;
  }
  .cat-1 {
    color: var(--i-cat-1);
  }
  .cat-2 {
    color: var(--i-cat-2);
  }
  .cat-3 {
    color: var(--i-cat-3);
  }
  .cat-4 {
    color: var(--i-cat-4);
  }
  .cat-5 {
    color: var(--i-cat-5);
  }
  .cat-6 {
    color: var(--i-cat-6);
  }
  .cat-neutral {
    color: var(--i-faint);
  }
  .budgets {
    display: grid;
    gap: var(--i-3);
    margin: 0;
    padding: var(--i-5) var(--i-gutter);
    list-style: none;
  }
  .budgets-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--i-4);
  }
  .budgets .pace {
    display: block;
    color: var(--i-warning-text);
  }
  .day {
    display: flex;
    align-items: center;
    gap: var(--i-2);
    color: var(--i-muted);
  }
  .budgets > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr) minmax(0, 1.2fr) calc(28 * var(--i-u));
    align-items: center;
    gap: var(--i-4);
  }
  .budgets .bar {
    position: relative;
    block-size: calc(8 * var(--i-u));
    border-radius: var(--i-radius-full);
    background: var(--i-neutral-subtle);
    forced-color-adjust: none;
  }
  .budgets .spent {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-radius: inherit;
    background: var(--i-accent-solid);
  }
  .budgets .warning .spent {
    background: var(--i-warning-icon);
  }
  .budgets .danger .spent {
    background: var(--i-danger-solid);
  }
  .budgets .mark {
    position: absolute;
    inset-block: -2px;
    inline-size: 2px;
    background: var(--i-warning-icon);
  }
  .section-head {
    margin: var(--i-3) var(--i-gutter) 0;
    font: var(--i-text-sm);
    font-weight: 600;
  }
  @container (width < 620px) {
    .toolbar > .segmented {
      max-inline-size: 100%;
      overflow: auto hidden;
    }
    .groups .quiet {
      display: none;
    }
    .groups .share {
      display: none;
    }
    .budgets > li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .budgets .bar {
      grid-area: 2 / 1 / auto / -1;
    }
  }
`;
