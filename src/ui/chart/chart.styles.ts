import { css } from 'lit';

export const chartStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    position: relative;
    min-inline-size: 0;
    block-size: calc(280 * var(--i-u));
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-2) var(--i-4);
    flex: none;
    padding-block-end: var(--i-3);
  }
  .head > .name {
    flex: 1 1 auto;
    margin: 0;
    font-weight: 600;
  }
  .head .note {
    margin-inline-start: var(--i-3);
    color: var(--i-muted);
    font-weight: 400;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--i-1) var(--i-4);
    margin: 0;
    padding: 0;
    color: var(--i-muted);
    font: var(--i-text-xs);
    list-style: none;
  }
  .legend > li {
    display: flex;
    align-items: center;
    gap: var(--i-2);
    min-inline-size: 0;
  }
  .swatch {
    flex: none;
    inline-size: calc(8 * var(--i-u));
    block-size: calc(8 * var(--i-u));
    border-radius: calc(2 * var(--i-u));
    background: currentcolor;
    forced-color-adjust: none;
  }
  .box {
    position: relative;
    flex: 1 1 0;
    min-block-size: 0;
    /* Time and steps run to the right in every script. */
    direction: ltr;
  }
  .box > canvas {
    position: absolute;
    inset: 0;
  }
  .table {
    flex: 1 1 0;
    min-block-size: 0;
    border-block-start: 1px solid var(--i-line);
  }
  .empty {
    display: grid;
    place-items: center;
    block-size: 100%;
    margin: 0;
    color: var(--i-muted);
  }
  .inks {
    position: absolute;
    inline-size: calc(100 * var(--i-u));
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font: var(--i-text-2xs);
  }
  .inks > i {
    forced-color-adjust: none;
    transition: color 1ms;
  }
  .ink-1 {
    color: var(--i-cat-1);
  }
  .ink-2 {
    color: var(--i-cat-2);
  }
  .ink-3 {
    color: var(--i-cat-3);
  }
  .ink-4 {
    color: var(--i-cat-4);
  }
  .ink-5 {
    color: var(--i-cat-5);
  }
  .ink-6 {
    color: var(--i-cat-6);
  }
  .ink-7 {
    color: var(--i-cat-7);
  }
  .ink-8 {
    color: var(--i-cat-8);
  }
  .ink-neutral {
    color: var(--i-faint);
  }
  .ink-text {
    color: var(--i-text);
  }
  .ink-muted {
    color: var(--i-muted);
  }
  .ink-line {
    color: var(--i-line);
  }
  .ink-border {
    color: var(--i-border);
  }
  .ink-surface {
    color: var(--i-surface);
  }
  .ink-raised {
    color: var(--i-raised);
  }
`;
