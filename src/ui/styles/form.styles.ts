import { css } from 'lit';

/** A form's fields one below the other: label, control, help or error. */
export const forms = css`
  .form-fields {
    display: grid;
    gap: var(--i-5);
    align-content: start;
  }
  .form-field {
    display: grid;
    gap: var(--i-2);
    align-content: start;
    min-inline-size: 0;
  }
  .form-field > label {
    font: var(--i-text-sm);
    font-weight: 500;
  }
  .form-field .required {
    margin-inline-start: var(--i-1);
    color: var(--i-danger-text);
  }
  .field.mono > input {
    font: var(--i-text-mono);
  }
  .field:has(> input[readonly]) {
    border-color: var(--i-border);
    background: var(--i-subtle);
  }
  .field-help,
  .field-error {
    color: var(--i-muted);
    font: var(--i-text-xs);
    overflow-wrap: anywhere;
  }
  .field-error {
    color: var(--i-danger-text);
  }
  .area,
  .select {
    inline-size: 100%;
    border: 1px solid var(--i-control);
    border-radius: var(--i-radius-md);
    background: var(--i-surface);
    color: inherit;
    font: inherit;
  }
  .area {
    padding: var(--i-2) calc(10 * var(--i-u));
    resize: block;
  }
  .select {
    block-size: var(--i-control-h);
    padding-inline: calc(10 * var(--i-u));
  }
  .area:hover,
  .select:hover {
    border-color: var(--i-text);
  }
  .area:focus-visible,
  .select:focus-visible {
    outline: 0;
    border-color: var(--i-accent-line);
    box-shadow: 0 0 0 1px var(--i-accent-line);
  }
`;
