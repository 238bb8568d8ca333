import { css } from 'lit';

export const comboboxStyles = css`
  .listbox {
    padding: calc(4 * var(--i-u));
  }
  .option {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    min-block-size: calc(32 * var(--i-u));
    padding: calc(4 * var(--i-u)) var(--i-3);
    border-radius: var(--i-radius-sm);
    cursor: pointer;
  }
  .option > .label {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .option .detail {
    display: block;
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .option > .end {
    color: var(--i-faint);
    font: var(--i-text-xs);
  }
  .option:hover,
  .option.active {
    background: var(--i-hover);
  }
  .option.active {
    outline: 1px solid transparent;
    outline-offset: -1px;
  }
  .option > .tick {
    color: var(--i-accent-line);
  }
  .option[aria-selected='false'] > .tick {
    visibility: hidden;
  }
  .option[aria-disabled='true'] {
    color: var(--i-disabled);
    cursor: default;
  }
  .option-group {
    padding: var(--i-3) var(--i-3) var(--i-1);
    color: var(--i-muted);
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .options-none {
    padding: var(--i-4) var(--i-3);
    color: var(--i-muted);
  }
`;
