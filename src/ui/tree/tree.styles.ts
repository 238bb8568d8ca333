import { css } from 'lit';

/** On top of the table's sheet, whose rows these are. */
export const treeStyles = css`
  :host {
    --_indent: calc(18 * var(--i-u));
  }
  .plain {
    --_gutter: calc(var(--i-gutter) - 10 * var(--i-u));
    --i-row: calc(27 * var(--i-u));
  }
  .plain .body .row {
    border-block-end: 0;
    border-radius: var(--i-radius-sm);
  }
  .body .row {
    cursor: default;
  }
  .body .row:focus-visible {
    outline: var(--i-focus);
    outline-offset: calc(-2 * var(--i-u));
  }
  .body .row.loading,
  .body .row.empty {
    color: var(--i-muted);
  }
  .node {
    display: flex;
    align-items: center;
    gap: calc(6 * var(--i-u));
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .node > .icon {
    flex: none;
    color: var(--i-muted);
  }
  .node.warning > .icon,
  .node.warning > .tree-label {
    color: var(--i-warning-text);
  }
  .node > .note {
    flex: 0 1000 auto;
    min-inline-size: 0;
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .fold {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(24 * var(--i-u));
    block-size: calc(24 * var(--i-u));
    margin-inline: calc(-5 * var(--i-u));
    border-radius: var(--i-radius-xs);
    color: var(--i-muted);
  }
  .fold:not(.none):hover {
    background: var(--i-hover);
    color: var(--i-text);
  }
  .second {
    flex: none;
    margin-inline-start: var(--i-3);
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
`;
