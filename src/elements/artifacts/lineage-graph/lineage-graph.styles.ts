import { css } from 'lit';

export const lineageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    container-type: inline-size;
    block-size: 100%;
    min-block-size: calc(320 * var(--i-u));
  }
  .lineage {
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-block-size: 0;
  }
  .find {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-3);
    flex: none;
    padding: var(--i-3) var(--i-gutter);
    border-block-end: 1px solid var(--i-line);
  }
  .find > .field {
    flex: 0 1 calc(200 * var(--i-u));
    min-inline-size: calc(120 * var(--i-u));
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    flex: 1 1 0;
    min-block-size: 0;
  }
  .parts.open {
    grid-template-columns: minmax(0, 1fr) calc(280 * var(--i-u));
  }
  .graph {
    block-size: 100%;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .drawer {
    min-block-size: 0;
    overflow: auto;
    border-inline-start: 1px solid var(--i-border);
    background: var(--i-surface);
  }
  .drawer > * {
    padding: var(--i-4);
    border-block-end: 1px solid var(--i-line);
  }
  .drawer > header {
    display: flex;
    align-items: center;
    gap: var(--i-3);
  }
  .drawer .titles {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .drawer h3 {
    font: var(--i-text-md);
    font-weight: 600;
  }
  .drawer section > h3,
  .drawer h4 {
    margin-block-end: var(--i-3);
    color: var(--i-muted);
    font: var(--i-text-sm);
    font-weight: 500;
  }
  .drawer .titles > p {
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .drawer .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--i-2) var(--i-4);
    margin: 0;
  }
  .drawer .facts dt {
    color: var(--i-muted);
  }
  .drawer .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .tile {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(32 * var(--i-u));
    block-size: calc(32 * var(--i-u));
    border-radius: var(--i-radius-md);
    background: var(--i-subtle);
    color: var(--i-muted);
    outline: 1px solid transparent;
  }
  .tile.model {
    background: var(--i-accent-subtle);
    color: var(--i-accent-text);
  }
  .path {
    display: grid;
    gap: var(--i-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .path .link {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    inline-size: 100%;
    min-inline-size: 0;
    text-align: start;
  }
  .path [aria-current] {
    color: var(--i-text);
    font-weight: 500;
  }
  .drawer > footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-3);
  }
  @container (inline-size < 820px) {
    :host {
      --i-gutter: calc(16 * var(--i-u));
    }
    .parts.open {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(calc(200 * var(--i-u)), 1fr) auto;
    }
    .drawer {
      max-block-size: calc(260 * var(--i-u));
      border-inline-start: 0;
      border-block-start: 1px solid var(--i-border);
    }
  }
`;
