import { css } from 'lit';

export const triggersStyles = css`
  .split {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    flex: 1 1 auto;
    min-block-size: 0;
    block-size: 100%;
  }
  .split.open {
    grid-template-columns: minmax(0, 1fr) calc(440 * var(--i-u));
  }
  .split > * {
    min-inline-size: 0;
    min-block-size: 0;
  }
  .panel {
    display: flex;
    flex-direction: column;
    gap: var(--i-5);
    padding: var(--i-5) 0 var(--i-5);
    border-inline-start: 1px solid var(--i-border);
    overflow: auto;
  }
  .panel > * {
    flex: none;
    padding-inline: var(--i-6);
  }
  .panel > .wide {
    padding-inline: 0;
  }
  .panel > .wide > h3 {
    padding-inline: var(--i-6);
  }
  .panel > header {
    display: flex;
    align-items: flex-start;
    gap: var(--i-3);
  }
  .panel > header > h2 {
    flex: 1 1 auto;
    font: var(--i-text-lg);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .panel h3,
  .upcoming h3 {
    margin-block-end: var(--i-3);
    font: var(--i-text-sm);
    font-weight: 600;
  }
  .panel .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--i-3);
  }
  .panel .state {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    margin-inline-end: auto;
  }
  .panel .words {
    font-weight: 500;
  }
  .panel .when > h3:not(:first-child) {
    margin-block-start: var(--i-5);
  }
  .panel .cron {
    display: flex;
    align-items: center;
    gap: var(--i-2);
    color: var(--i-muted);
    font: var(--i-text-mono);
  }
  .panel .list-table {
    block-size: calc(260 * var(--i-u));
  }
  .next {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .next > li {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    gap: 0 var(--i-3);
    padding: var(--i-1) var(--i-3);
    border-radius: var(--i-radius-sm);
    font-variant-numeric: tabular-nums;
  }
  .next b {
    margin-inline-start: var(--i-3);
    font-weight: 500;
  }
  .next .day,
  .next .offset,
  .next .away {
    color: var(--i-muted);
  }
  .next .away {
    text-align: end;
  }
  .next .changed {
    background: var(--i-warning-subtle);
  }
  .next .changed .offset {
    color: var(--i-text);
  }
  .next .note {
    display: flex;
    align-items: center;
    gap: var(--i-2);
    grid-column: 2 / -1;
    color: var(--i-warning-text);
  }
  .schedule-form .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(150 * var(--i-u)), 1fr));
    gap: var(--i-4) var(--i-5);
    align-items: start;
  }
  .cron-parts,
  .week {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .cron-parts > legend,
  .week > legend {
    padding: 0;
    margin-block-end: var(--i-2);
    font: var(--i-text-sm);
    font-weight: 500;
  }
  .cron-parts > div {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: var(--i-2);
  }
  .cron-parts label {
    display: grid;
    gap: var(--i-1);
    font: var(--i-text-sm);
    color: var(--i-muted);
  }
  .cron-parts input {
    inline-size: 100%;
    text-align: center;
  }
  .cron-words {
    margin: 0;
  }
  .week > div {
    display: flex;
    flex-wrap: wrap;
    gap: var(--i-2) var(--i-4);
  }
  .week label {
    display: flex;
    align-items: center;
    gap: var(--i-2);
    min-block-size: calc(24 * var(--i-u));
    font-weight: 400;
  }
  .schedule-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
    gap: var(--i-6);
  }
  @container (width < 960px) {
    .split.open {
      grid-template-columns: minmax(0, 1fr);
    }
    .split.open > .page {
      display: none;
    }
    .panel {
      border-inline-start: 0;
    }
  }
  @media (width < 720px) {
    .schedule-form {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
