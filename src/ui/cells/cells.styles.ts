import { css } from 'lit';

/** What the cell kinds are drawn with; adopted by the table, and by whoever uses a cell outside of one. */
export const cellStyles = css`
  .c-name {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    line-height: calc(17 * var(--i-u));
  }
  .c-title {
    color: var(--i-text);
    font-weight: 500;
  }
  a.c-title:hover {
    color: var(--i-accent-text);
  }
  .c-second {
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .compact .c-name,
  .list .c-name {
    flex-direction: row;
    align-items: baseline;
    gap: var(--i-3);
  }
  .compact .c-name > .c-title {
    flex: 0 1 auto;
  }
  .compact .c-name > .c-second {
    flex: 1 1 0;
  }
  .list .c-name .c-second,
  .list .c-status .c-second {
    display: none;
  }
  .c-line {
    display: flex;
    align-items: center;
    gap: calc(6 * var(--i-u));
    min-inline-size: 0;
  }
  .c-status {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    column-gap: calc(6 * var(--i-u));
    line-height: calc(17 * var(--i-u));
    min-inline-size: 0;
  }
  .c-status > .c-second {
    grid-column: 2;
  }
  .compact .c-status > .c-second {
    display: none;
  }
  .tone-success > .icon {
    color: var(--i-success-icon);
  }
  .tone-warning > .icon {
    color: var(--i-warning-icon);
  }
  .tone-danger > .icon {
    color: var(--i-danger-icon);
  }
  .tone-info > .icon {
    color: var(--i-info-icon);
  }
  .tone-muted > .icon {
    color: var(--i-faint);
  }
  .c-number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .c-unit,
  .c-none {
    color: var(--i-faint);
  }
  .c-delta {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--i-u));
    color: var(--i-muted);
    font: var(--i-text-xs);
    font-variant-numeric: tabular-nums;
  }
  .c-delta.better {
    color: var(--i-success-text);
  }
  .c-delta.worse {
    color: var(--i-danger-text);
  }
  .c-delta.same {
    color: var(--i-faint);
  }
  .c-muted {
    color: var(--i-muted);
  }
  .avatar {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: calc(20 * var(--i-u));
    block-size: calc(20 * var(--i-u));
    border-radius: var(--i-radius-full);
    background: oklch(from var(--_hue) min(l, 0.5) c h);
    color: white;
    font: 600 calc(8.5 * var(--i-u)) / 1 var(--i-font);
    user-select: none;
    outline: 1px solid transparent;
  }
  .avatar.large {
    inline-size: calc(28 * var(--i-u));
    block-size: calc(28 * var(--i-u));
    font-size: calc(11 * var(--i-u));
  }
  .avatar.square {
    border-radius: var(--i-radius-sm);
  }
  .avatar.machine {
    border-radius: var(--i-radius-sm);
    background: var(--i-neutral-subtle);
    color: var(--i-muted);
  }
  .hue-0 {
    --_hue: var(--i-cat-1);
  }
  .hue-1 {
    --_hue: var(--i-cat-2);
  }
  .hue-2 {
    --_hue: var(--i-cat-3);
  }
  .hue-3 {
    --_hue: var(--i-cat-4);
  }
  .hue-4 {
    --_hue: var(--i-cat-5);
  }
  .hue-5 {
    --_hue: var(--i-cat-6);
  }
  .hue-6 {
    --_hue: var(--i-cat-7);
  }
  .c-id {
    display: inline-flex;
    min-inline-size: 0;
    font: var(--i-text-mono);
  }
  .c-id > .c-head {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: pre;
  }
  .c-id > .c-tail {
    flex: none;
    white-space: pre;
  }
  .c-usage {
    display: inline-flex;
    align-items: center;
    gap: var(--i-3);
    font-variant-numeric: tabular-nums;
  }
  .c-bar {
    inline-size: calc(72 * var(--i-u));
    block-size: calc(6 * var(--i-u));
    border-radius: var(--i-radius-full);
    background: var(--i-neutral-subtle);
    overflow: hidden;
    outline: 1px solid transparent;
  }
  .c-bar > span {
    display: block;
    block-size: 100%;
    border-radius: inherit;
    background: var(--i-accent-line);
    forced-color-adjust: none;
  }
  .c-usage.warning .c-bar > span {
    background: var(--i-warning-icon);
  }
  .c-usage.warning .c-percent {
    color: var(--i-warning-text);
  }
  .c-usage.danger .c-bar > span {
    background: var(--i-danger-icon);
  }
  .c-usage.danger .c-percent {
    color: var(--i-danger-text);
  }
  .c-spark {
    flex: none;
    inline-size: calc(54 * var(--i-u));
    block-size: calc(20 * var(--i-u));
    overflow: visible;
  }
  .c-spark polyline {
    fill: none;
    stroke: var(--i-muted);
    stroke-width: 1.25;
  }
  .c-spark circle {
    fill: var(--i-accent-line);
  }
`;
