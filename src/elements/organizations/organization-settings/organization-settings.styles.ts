import { css } from 'lit';

export const settingsStyles = css`
  :host {
    container-type: inline-size;
    block-size: 100%;
  }
  .settings {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 0 var(--i-gutter) var(--i-7);
    overflow: auto;
  }
  .settings > * {
    max-inline-size: calc(760 * var(--i-u));
  }
  .settings section + section {
    margin-block-start: var(--i-6);
    padding-block-start: var(--i-6);
    border-block-start: 1px solid var(--i-border);
  }
  .settings h3 {
    margin-block-end: var(--i-4);
    font: var(--i-text-md);
    font-weight: 600;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(220 * var(--i-u)), 1fr));
    gap: var(--i-5);
  }
  .rows {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .rows > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-2) var(--i-4);
    min-block-size: calc(48 * var(--i-u));
    padding-block: var(--i-3);
  }
  .rows > li + li {
    border-block-start: 1px solid var(--i-line);
  }
  .rows b {
    display: block;
    font-weight: 500;
  }
  .rows .what {
    flex: 1 1 calc(220 * var(--i-u));
    min-inline-size: 0;
  }
  .rows .why {
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .danger {
    padding-inline: var(--i-5);
    border: 1px solid var(--i-danger-border);
    border-radius: var(--i-radius-lg);
  }
  .settings h3.danger-text {
    color: var(--i-danger-text);
  }
  .save-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-3);
    min-block-size: calc(56 * var(--i-u));
    padding: var(--i-3) var(--i-gutter);
    border-block-start: 1px solid var(--i-border);
    border-inline-start: calc(3 * var(--i-u)) solid var(--i-warning-icon);
    background: var(--i-subtle);
  }
  .save-bar .grow {
    flex: 1 1 calc(160 * var(--i-u));
    min-inline-size: 0;
    color: var(--i-muted);
  }
  .save-bar b {
    color: var(--i-text);
    font-weight: 600;
  }
`;
