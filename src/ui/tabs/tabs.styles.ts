import { css } from 'lit';

export const tabStyles = css`
  .tabs {
    display: flex;
    flex: none;
    gap: calc(20 * var(--i-u));
    min-inline-size: 0;
    padding-inline: var(--i-gutter);
    border-block-end: 1px solid var(--i-border);
    overflow: auto hidden;
    scrollbar-width: none;
  }
  .tab {
    display: inline-flex;
    align-items: center;
    gap: calc(6 * var(--i-u));
    flex: none;
    block-size: calc(38 * var(--i-u));
    margin-block-end: -1px;
    border-block-end: calc(2 * var(--i-u)) solid transparent;
    padding-block-start: calc(2 * var(--i-u));
    color: var(--i-muted);
    font-weight: 500;
    white-space: nowrap;
  }
  .tab:hover {
    color: var(--i-text);
    text-decoration: none;
  }
  .tab[aria-selected='true'] {
    border-block-end-color: var(--i-accent-line);
    color: var(--i-text);
  }
  .tab[aria-selected='true'] .count {
    background: var(--i-accent-fill);
    color: var(--i-accent-text);
  }
  .tab:focus-visible {
    outline-offset: calc(-2 * var(--i-u));
  }
  @media (pointer: coarse) {
    .tab {
      block-size: 44px;
    }
  }
`;
