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
    .tick {
      display: flex;
      align-items: center;
      gap: var(--i-3);
      min-block-size: calc(24 * var(--i-u));
      cursor: pointer;
    }
    .secret {
      display: flex;
      align-items: center;
      gap: var(--i-3);
      padding: var(--i-2) var(--i-2) var(--i-2) calc(10 * var(--i-u));
      border: 1px solid var(--i-control);
      border-radius: var(--i-radius-md);
    }
    .secret > code {
      flex: 1 1 auto;
      min-inline-size: 0;
      font: var(--i-text-mono);
      overflow-wrap: anywhere;
      user-select: all;
    }
    .danger-text {
      color: var(--i-danger-text);
    }
    progress {
      inline-size: 100%;
      block-size: calc(6 * var(--i-u));
      accent-color: var(--i-accent-solid);
    }
    /* At the bottom of what is seen, over the footer; it pushes nothing. */
    .selection-holder {
      position: sticky;
      inset-block-end: 0;
      z-index: 4;
      display: flex;
      flex: none;
      justify-content: center;
      align-items: flex-end;
      block-size: 0;
      margin-block-start: auto;
    }
    .selection-bar {
      --i-neutral-subtle: var(--i-pressed);
      display: flex;
      flex: none;
      align-items: center;
      gap: var(--i-3);
      min-block-size: calc(44 * var(--i-u));
      margin-block-end: calc(54 * var(--i-u));
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
        flex: 1 1 auto;
        justify-content: space-between;
        margin-block-end: 0;
      }
      .selection-bar .button:has(.icon) .label {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .selection-bar .rule {
        display: none;
      }
    }
  `,
];
