import { css } from 'lit';

export const dialogStyles = css`
  .dialog {
    --i-neutral-subtle: var(--i-pressed);
    inline-size: min(calc(440 * var(--i-u)), calc(100vi - 32px));
    max-block-size: calc(100vb - 64px);
    margin: auto;
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
  .dialog[open] {
    display: flex;
    flex-direction: column;
  }
  .dialog.medium {
    inline-size: min(calc(632 * var(--i-u)), calc(100vi - 32px));
  }
  .dialog.large {
    inline-size: min(calc(880 * var(--i-u)), calc(100vi - 32px));
  }
  .dialog::backdrop {
    background: var(--i-scrim);
  }
  .dialog > header {
    display: flex;
    align-items: flex-start;
    gap: var(--i-3);
    padding: calc(18 * var(--i-u)) var(--i-6) var(--i-3);
  }
  .dialog > header > h2 {
    flex: 1 1 auto;
    min-inline-size: 0;
    font: var(--i-text-lg);
    font-weight: 600;
    letter-spacing: var(--i-tracking-tight);
    overflow-wrap: anywhere;
  }
  .dialog > header > button {
    display: grid;
    place-items: center;
    inline-size: calc(28 * var(--i-u));
    block-size: calc(28 * var(--i-u));
    margin-inline-end: calc(-6 * var(--i-u));
    border-radius: var(--i-radius-md);
    color: var(--i-muted);
  }
  .dialog > header > button:hover {
    background: var(--i-hover);
  }
  .dialog > .body {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    padding: var(--i-1) var(--i-6) var(--i-6);
  }
  .dialog > footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--i-3);
    padding: var(--i-4) var(--i-6);
    border-block-start: 1px solid var(--i-line);
    background: color-mix(in oklab, var(--i-raised), var(--i-text) 3%);
  }
  .dialog > footer > .start {
    margin-inline-end: auto;
  }
  @media (width < 480px) {
    .dialog,
    .dialog.medium,
    .dialog.large {
      inline-size: 100vi;
      max-inline-size: none;
      margin-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`;
