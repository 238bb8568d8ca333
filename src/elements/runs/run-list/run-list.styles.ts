import { css } from 'lit';

export const runListStyles = css`
  .over-time {
    flex: none;
    padding: var(--i-3) var(--i-gutter) var(--i-2);
    border-block-start: 1px solid var(--i-line);
  }
  .over-time > summary {
    display: block;
    cursor: pointer;
    list-style: none;
  }
  .over-time > summary::-webkit-details-marker {
    display: none;
  }
  /* Time runs from left to right in every language. */
  .over-time .columns {
    display: flex;
    align-items: flex-end;
    gap: 2px;
    block-size: calc(36 * var(--i-u));
    border-block-end: 1px solid var(--i-border);
    direction: ltr;
  }
  .over-time .day {
    display: flex;
    flex: 1 1 0;
    flex-direction: column-reverse;
    block-size: 100%;
    border-radius: 2px 2px 0 0;
    overflow: hidden;
  }
  .over-time .day:hover {
    background: var(--i-hover);
  }
  .over-time i {
    flex: none;
    background: color-mix(in oklab, var(--i-surface), var(--i-success-icon) 42%);
  }
  .over-time .running {
    background: var(--i-info-icon);
  }
  .over-time .failed {
    background: var(--i-danger-icon);
  }
  .over-time .ends {
    display: flex;
    justify-content: space-between;
    color: var(--i-muted);
    font: var(--i-text-2xs);
    direction: ltr;
  }
  .over-time .days {
    max-block-size: calc(200 * var(--i-u));
    margin-block: var(--i-3);
    overflow: auto;
  }
  @media (forced-colors: active) {
    .over-time i {
      forced-color-adjust: none;
    }
  }
`;
