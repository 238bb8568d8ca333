import { css } from 'lit';

export const jsonStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: none;
  }
  .bar-top {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    flex: none;
    padding: var(--i-3) var(--i-4);
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .bar-top .field {
    flex: 0 1 calc(240 * var(--i-u));
  }
  .tree {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    padding: 0 var(--i-4) var(--i-4);
    font: var(--i-text-mono);
  }
  .line {
    display: flex;
    align-items: baseline;
    gap: calc(4 * var(--i-u));
    min-block-size: calc(25 * var(--i-u));
    padding-block: calc(3 * var(--i-u));
    border-radius: var(--i-radius-xs);
    cursor: default;
  }
  .line:hover {
    background: var(--i-hover);
  }
  .line:focus-visible {
    outline-offset: calc(-2 * var(--i-u));
  }
  .line.hit {
    background: var(--i-warning-subtle);
  }
  .line.hit.now {
    box-shadow: inset 0 0 0 1px var(--i-warning-border);
  }
  .fold {
    align-self: center;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(16 * var(--i-u));
    color: var(--i-muted);
  }
  .key {
    flex: none;
    max-inline-size: 50%;
    color: var(--i-accent-text);
    overflow-wrap: anywhere;
  }
  .colon,
  .note {
    color: var(--i-muted);
  }
  .value {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .string {
    color: var(--i-success-text);
  }
  .number,
  .boolean {
    color: var(--i-warning-text);
  }
  .null {
    color: var(--i-muted);
    font-style: italic;
  }
`;
