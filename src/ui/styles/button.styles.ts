import { css } from 'lit';

/** `.button` (secondary), `.primary`, `.ghost`, `.danger`, `.small`, `.square`, and the segmented control. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--i-3);
    flex: none;
    min-inline-size: 0;
    block-size: var(--i-control-h);
    padding-inline: calc(13 * var(--i-u));
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-md);
    background: var(--i-raised);
    box-shadow: var(--i-shadow-sm);
    color: var(--i-text);
    font: var(--i-text-sm);
    font-weight: 500;
    white-space: nowrap;
    text-decoration: none;
    user-select: none;
    transition: background-color var(--i-instant) var(--i-out);
  }
  .button > .icon {
    color: var(--i-muted);
  }
  .button:hover {
    background-image: linear-gradient(var(--i-hover), var(--i-hover));
    text-decoration: none;
  }
  .button:active,
  .button[aria-expanded='true'] {
    background-image: linear-gradient(var(--i-pressed), var(--i-pressed));
  }
  .button:focus-visible {
    border-radius: var(--i-radius-md);
  }
  .button.ghost {
    padding-inline: calc(10 * var(--i-u));
    border-color: transparent;
    background-color: transparent;
    box-shadow: none;
  }
  .button.primary {
    border-color: transparent;
    background-color: var(--i-accent-solid);
    color: var(--i-on-accent);
  }
  .button.primary:hover,
  .button.primary:active {
    background-image: none;
    background-color: var(--i-accent-solid-hover);
  }
  .button.danger {
    border-color: transparent;
    background-color: var(--i-danger-solid);
    color: var(--i-on-danger);
  }
  .button.danger:hover {
    background-image: linear-gradient(rgb(0 0 0 / 0.12), rgb(0 0 0 / 0.12));
  }
  .button.primary > .icon,
  .button.danger > .icon {
    color: inherit;
  }
  .button.small {
    gap: calc(6 * var(--i-u));
    block-size: var(--i-control-sm);
    padding-inline: var(--i-3);
  }
  .button.square {
    inline-size: var(--i-control-h);
    padding-inline: 0;
  }
  .button.square.small {
    inline-size: var(--i-control-sm);
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: var(--i-line);
    background: var(--i-subtle);
    box-shadow: none;
    color: var(--i-disabled);
    cursor: default;
  }
  .button.ghost:disabled,
  .button.ghost[aria-disabled='true'] {
    border-color: transparent;
    background: none;
  }
  .button:disabled > .icon,
  .button[aria-disabled='true'] > .icon {
    color: inherit;
  }

  .link {
    color: var(--i-accent-text);
    font-weight: inherit;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .button.copy > .after,
  .button.copy[data-copied] > .before {
    display: none;
  }
  .button.copy[data-copied] > .after {
    display: block;
    color: var(--i-success-icon);
  }

  .segmented {
    display: inline-flex;
    flex: none;
    padding: 1px;
    border-radius: var(--i-radius-md);
    background: var(--i-neutral-subtle);
  }
  .segmented > button {
    display: inline-flex;
    align-items: center;
    gap: calc(6 * var(--i-u));
    block-size: calc(var(--i-control-sm) - 2px);
    padding-inline: calc(10 * var(--i-u));
    border: 1px solid transparent;
    border-radius: var(--i-radius-md);
    color: var(--i-muted);
    font-weight: 500;
    white-space: nowrap;
  }
  .segmented > button[aria-checked='true'] {
    border-color: var(--i-border);
    background: light-dark(var(--i-raised), color-mix(in oklab, var(--i-raised), var(--i-text) 22%));
    box-shadow: var(--i-shadow-sm);
    color: var(--i-text);
  }

  @media (forced-colors: active) {
    .button.primary,
    .button.danger {
      forced-color-adjust: none;
    }
    .segmented > button[aria-checked='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
