import { css } from 'lit';

/** It is only a dialog: the element itself takes no place. */
export const paletteStyles = css`
  :host {
    display: contents;
  }
  .palette {
    --i-neutral-subtle: var(--i-pressed);
    inline-size: min(calc(760 * var(--i-u)), calc(100vi - 32px));
    max-block-size: min(calc(560 * var(--i-u)), calc(100vb - 128px));
    margin: calc(112 * var(--i-u)) auto auto;
    padding: 0;
    border: 0;
    border-radius: var(--i-radius-xl);
    overflow: hidden;
    background: var(--i-raised);
    box-shadow: var(--i-shadow-lg);
    color: var(--i-text);
    font: var(--i-text-sm);
    outline: 1px solid transparent;
  }
  .palette[open] {
    display: flex;
    flex-direction: column;
  }
  .palette::backdrop {
    background: var(--i-scrim);
  }
  .palette > .field {
    flex: none;
    block-size: calc(52 * var(--i-u));
    border: 0;
    border-block-end: 1px solid var(--i-line);
    border-radius: 0;
    box-shadow: none;
    outline: none;
    background: transparent;
    font: var(--i-text-lg);
  }
  .palette .listbox {
    flex: 1 1 auto;
    min-block-size: calc(120 * var(--i-u));
    overflow: auto;
  }
  .palette .option b {
    font-weight: 600;
  }
  .palette > footer {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-3);
    padding: var(--i-3) var(--i-5);
    border-block-start: 1px solid var(--i-line);
    background: color-mix(in oklab, var(--i-raised), var(--i-text) 3%);
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .palette > footer .end {
    margin-inline-start: auto;
  }
  @media (width < 480px) {
    .palette {
      margin-block-start: calc(16 * var(--i-u));
    }
    .palette > footer {
      display: none;
    }
  }
`;
