import { css, type CSSResultGroup } from 'lit';
import { dialogStyles } from '../../ui/dialog/dialog.styles.ts';
import { forms } from '../../ui/styles/form.styles.ts';
import { toastStyles } from '../../ui/toast/index.ts';

/** What an element adopts that changes things: dialogs, forms, toasts, the selection bar, effects and results. */
export const writingStyles: CSSResultGroup = [
  dialogStyles,
  forms,
  toastStyles,
  css`
    .effects,
    .results {
      display: grid;
      gap: var(--i-3);
      max-block-size: calc(260 * var(--i-u));
      margin: 0;
      padding: 0;
      overflow: auto;
      list-style: none;
    }
    .effects > li,
    .results > li {
      display: flex;
      align-items: baseline;
      gap: var(--i-3);
      overflow-wrap: anywhere;
    }
    .effects > li > .icon {
      align-self: center;
      color: var(--i-warning-icon);
    }
    .effects > .blocks > .icon {
      color: var(--i-danger-icon);
    }
    .results b {
      font-weight: 500;
    }
    .results span {
      color: var(--i-muted);
    }
    .danger-text {
      color: var(--i-danger-text);
    }
    progress {
      inline-size: 100%;
      block-size: calc(6 * var(--i-u));
      accent-color: var(--i-accent-solid);
    }
    .selection-bar {
      --i-neutral-subtle: var(--i-pressed);
      position: sticky;
      inset-block-end: calc(54 * var(--i-u));
      z-index: 4;
      display: flex;
      align-items: center;
      gap: var(--i-3);
      align-self: center;
      min-block-size: calc(44 * var(--i-u));
      margin-block-start: calc(-44 * var(--i-u));
      padding: var(--i-2) var(--i-4);
      border-radius: var(--i-radius-lg);
      background: var(--i-raised);
      box-shadow: var(--i-shadow-lg);
      outline: 1px solid transparent;
    }
    .selection-bar .count-selected {
      font-weight: 500;
    }
    .selection-bar .rule {
      align-self: stretch;
      inline-size: 1px;
      background: var(--i-line);
    }
    @container (width < 720px) {
      .selection-bar .kbd {
        display: none;
      }
    }
    @container (width < 480px) {
      .selection-bar {
        inset-block-end: 0;
        align-self: stretch;
        justify-content: space-between;
      }
      .selection-bar .button .label {
        display: none;
      }
      .selection-bar .rule {
        display: none;
      }
    }
  `,
];
