import { css } from 'lit';

/** Menus, and any popover that hangs below a control. */
export const menuStyles = css`
  .popover {
    --i-neutral-subtle: var(--i-pressed);
    position: fixed;
    inset: auto;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
    min-inline-size: calc(180 * var(--i-u));
    max-inline-size: min(calc(372 * var(--i-u)), calc(100vi - 16px));
    max-block-size: min(calc(480 * var(--i-u)), calc(100vb - 16px));
    margin: calc(4 * var(--i-u)) 0;
    padding: calc(4 * var(--i-u));
    border: 0;
    border-radius: var(--i-radius-lg);
    overflow: auto;
    background: var(--i-raised);
    box-shadow: var(--i-shadow-md);
    color: var(--i-text);
    font: var(--i-text-sm);
    text-align: start;
    white-space: normal;
    outline: 1px solid transparent;
    outline-offset: -1px;
    opacity: 1;
    transition: opacity var(--i-fast) var(--i-out);
  }
  @starting-style {
    .popover:popover-open {
      opacity: 0;
    }
  }
  .popover.at-end {
    position-area: block-end span-inline-start;
  }
  .menu-item {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    inline-size: 100%;
    min-block-size: calc(32 * var(--i-u));
    padding: calc(4 * var(--i-u)) var(--i-3);
    border-radius: var(--i-radius-sm);
    color: var(--i-text);
    text-decoration: none;
  }
  .menu-item > .icon {
    color: var(--i-muted);
  }
  .menu-item:focus {
    outline: 0;
    background: var(--i-hover);
  }
  .menu-item:focus-visible {
    outline: var(--i-focus);
    outline-offset: calc(-2 * var(--i-u));
  }
  .menu-item:hover {
    background: var(--i-hover);
    text-decoration: none;
  }
  .menu-item.danger,
  .menu-item.danger > .icon {
    color: var(--i-danger-text);
  }
  .menu-item[aria-disabled='true'] {
    color: var(--i-disabled);
    cursor: default;
  }
  .menu-item .label {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .menu-item .detail {
    display: block;
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .menu-item .tick {
    visibility: hidden;
    color: var(--i-accent-line);
  }
  .menu-item[aria-checked='true'] .tick {
    visibility: visible;
  }
  .menu-line {
    margin: calc(4 * var(--i-u)) calc(-4 * var(--i-u));
    border: 0;
    border-block-start: 1px solid var(--i-line);
  }
  .menu-heading {
    padding: calc(6 * var(--i-u)) var(--i-3) calc(2 * var(--i-u));
    color: var(--i-muted);
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .more-button {
    display: grid;
    place-items: center;
    inline-size: calc(28 * var(--i-u));
    block-size: calc(28 * var(--i-u));
    margin-inline: auto calc(-6 * var(--i-u));
    border-radius: var(--i-radius-md);
    color: var(--i-muted);
  }
  .more-button:hover {
    background: var(--i-hover);
  }
  @media (pointer: coarse) {
    .menu-item {
      min-block-size: 44px;
    }
  }
`;
