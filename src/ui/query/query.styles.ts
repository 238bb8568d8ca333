import { css, type CSSResultGroup } from 'lit';
import { comboboxStyles } from '../combobox/combobox.styles.ts';

export const queryStyles: CSSResultGroup = [
  comboboxStyles,
  css`
    .query-bar {
      flex: 1 1 100%;
      min-inline-size: 0;
    }
    .query-bar > .field.query {
      inline-size: 100%;
      block-size: auto;
      min-block-size: calc(36 * var(--i-u));
      padding-inline-end: calc(6 * var(--i-u));
      border-color: var(--i-control);
    }
    .query-bar > .field.query:focus-within {
      border-color: var(--i-accent-line);
    }
    .query-bar > .field.query.invalid {
      border-color: var(--i-danger-icon);
    }
    .query-line {
      display: flex;
      align-items: center;
      gap: var(--i-3);
      flex: 1 1 0;
      min-inline-size: 0;
      overflow: auto hidden;
      scrollbar-width: none;
    }
    .query-chips {
      display: flex;
      flex: none;
      gap: calc(6 * var(--i-u));
      padding-block: calc(5 * var(--i-u));
    }
    .query-chips .chip > .words {
      display: block;
      inline-size: auto;
      max-inline-size: calc(320 * var(--i-u));
      padding-inline: calc(7 * var(--i-u));
      border: 0;
      border-radius: var(--i-radius-sm) 0 0 var(--i-radius-sm);
      overflow: hidden;
      color: var(--i-muted);
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .query-chips .words > b {
      color: var(--i-text);
      font-weight: 500;
    }
    .query-chips .chip > :focus-visible {
      outline-offset: -2px;
    }
    .query-input {
      position: relative;
      flex: 1 0 calc(200 * var(--i-u));
      min-inline-size: 0;
    }
    .query-input > input {
      position: relative;
      inline-size: 100%;
      block-size: calc(34 * var(--i-u));
      padding: 0;
      border: 0;
      outline: 0;
      background: none;
    }
    .query-input.mono > :is(input, .query-mirror) {
      font: var(--i-text-mono);
    }
    .query-input > input::placeholder {
      color: var(--i-faint);
      font: var(--i-text-sm);
      opacity: 1;
    }
    .query-mirror {
      position: absolute;
      inset: 0;
      overflow: hidden;
      color: transparent;
      line-height: calc(34 * var(--i-u)) !important;
      white-space: pre;
      pointer-events: none;
    }
    .query-mirror > mark {
      background: var(--i-danger-subtle);
      color: transparent;
      text-decoration: underline wavy var(--i-danger-icon);
      text-underline-offset: 0.25em;
    }
    .query-error {
      padding-block-start: var(--i-2);
      color: var(--i-danger-text);
    }
    .query-popup {
      min-inline-size: calc(260 * var(--i-u));
      max-block-size: min(calc(330 * var(--i-u)), 50vb);
    }
    .query-popup .option > .end {
      color: var(--i-faint);
    }
    @container (width < 480px) {
      .query-bar .segmented {
        display: none;
      }
      .query-line {
        mask-image: linear-gradient(to right, #000 calc(100% - 24px), transparent);
      }
      .query-line:dir(rtl) {
        mask-image: linear-gradient(to left, #000 calc(100% - 24px), transparent);
      }
    }
  `,
];
