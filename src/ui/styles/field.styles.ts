import { css } from 'lit';

/** Text fields, the search field, checkboxes. `.field` is the box; the input inside has none of its own. */
export const fields = css`
  .field {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    min-inline-size: 0;
    block-size: var(--i-control-h);
    padding-inline: calc(10 * var(--i-u));
    border: 1px solid var(--i-control);
    border-radius: var(--i-radius-md);
    background: var(--i-surface);
  }
  .field:hover {
    border-color: var(--i-text);
  }
  .field:focus-within {
    border-color: var(--i-accent-line);
    box-shadow: 0 0 0 1px var(--i-accent-line);
  }
  .field:has(:user-invalid),
  .field.invalid {
    border-color: var(--i-danger-icon);
    box-shadow: 0 0 0 1px var(--i-danger-icon);
  }
  .field > .icon {
    color: var(--i-muted);
  }
  .field > input {
    flex: 1 1 0;
    min-inline-size: 0;
    block-size: 100%;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    text-overflow: ellipsis;
  }
  .field > input::placeholder {
    color: var(--i-faint);
    opacity: 1;
  }
  .field > input::-webkit-search-cancel-button {
    display: none;
  }
  .field > button {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(24 * var(--i-u));
    block-size: calc(24 * var(--i-u));
    margin-inline-end: calc(-4 * var(--i-u));
    border-radius: var(--i-radius-sm);
    color: var(--i-muted);
  }
  .field > button:hover {
    background: var(--i-hover);
  }
  .field.search {
    inline-size: calc(240 * var(--i-u));
    border-color: var(--i-border);
  }
  .field.search:hover {
    border-color: var(--i-control);
  }
  .field.search:focus-within {
    border-color: var(--i-accent-line);
  }
  .field.small {
    block-size: var(--i-control-sm);
  }

  .checkbox {
    appearance: none;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: calc(16 * var(--i-u));
    block-size: calc(16 * var(--i-u));
    margin: 0;
    border: 1px solid var(--i-control);
    border-radius: var(--i-radius-xs);
    background: var(--i-surface);
    cursor: pointer;
  }
  .checkbox::before {
    content: '';
    visibility: hidden;
    inline-size: calc(9 * var(--i-u));
    block-size: calc(5 * var(--i-u));
    border: solid var(--i-on-accent);
    border-width: 0 0 calc(2 * var(--i-u)) calc(2 * var(--i-u));
    transform: translateY(-1px) rotate(-45deg);
  }
  .checkbox:checked,
  .checkbox:indeterminate {
    border-color: var(--i-accent-line);
    background: var(--i-accent-solid);
  }
  .checkbox:checked::before {
    visibility: visible;
  }
  .checkbox:indeterminate::before {
    visibility: visible;
    block-size: 0;
    border-width: 0 0 calc(2 * var(--i-u));
    transform: none;
  }
  .checkbox:disabled {
    border-color: var(--i-disabled);
    background: var(--i-subtle);
    cursor: default;
  }
  @media (forced-colors: active) {
    .checkbox {
      forced-color-adjust: none;
      border-color: ButtonBorder;
      background: Canvas;
    }
  }
`;
