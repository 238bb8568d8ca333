import { css } from 'lit';

export const launcherStyles = css`
  :host {
    block-size: 100%;
  }
  .launcher {
    display: grid;
    grid-template-columns: minmax(0, 1fr) calc(384 * var(--i-u));
    flex: 1 1 0;
    min-block-size: 0;
    border-block-start: 1px solid var(--i-border);
  }
  /* What is hidden for the eye alone is placed in them: it must not make the host's page longer. */
  .launcher > :is(.form, .rail) {
    position: relative;
  }
  .launcher > .form {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: auto;
    scroll-padding-block: var(--i-6);
  }
  .form-page {
    display: grid;
    gap: var(--i-6);
    align-content: start;
    padding: var(--i-5) var(--i-gutter) var(--i-7);
  }
  .launcher > .rail {
    border-inline-start: 1px solid var(--i-line);
    background: var(--i-subtle);
    overflow: auto;
  }
  .rail > section {
    display: grid;
    gap: var(--i-4);
    padding: var(--i-5);
    min-inline-size: 0;
  }
  .rail > section + section {
    border-block-start: 1px solid var(--i-line);
  }
  .rail h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-3);
    font: var(--i-text-sm);
    font-weight: 600;
  }
  .differences {
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(0, 1fr);
    gap: var(--i-3) var(--i-5);
    font: var(--i-text-mono);
  }
  .differences dt,
  .differences dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .differences del {
    color: var(--i-muted);
    text-decoration: none;
  }
  .differences ins {
    padding: 1px calc(5 * var(--i-u));
    border-radius: var(--i-radius-sm);
    background: var(--i-accent-fill);
    color: var(--i-accent-text);
    text-decoration: none;
  }
  .differences .icon {
    vertical-align: -2px;
    color: var(--i-muted);
  }
  .estimate {
    display: flex;
    flex-wrap: wrap;
    gap: var(--i-4) var(--i-7);
  }
  .estimate dt {
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .estimate > div {
    display: flex;
    flex-direction: column-reverse;
  }
  .estimate dd {
    font: var(--i-text-lg);
    font-weight: 600;
  }
  .snippet {
    max-block-size: calc(320 * var(--i-u));
  }
  .form-footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-3) var(--i-4);
    min-block-size: calc(56 * var(--i-u));
    padding: var(--i-3) var(--i-gutter);
    border-block-start: 1px solid var(--i-border);
  }
  .form-footer > span {
    display: inline-flex;
    align-items: center;
    gap: calc(6 * var(--i-u));
  }
  .form-footer .danger {
    color: var(--i-danger-text);
  }
  .error-list {
    display: grid;
    gap: var(--i-2);
  }
  .error-list strong {
    font-weight: 600;
  }
  .error-list button {
    color: var(--i-danger-text);
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .subtitle-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-2) var(--i-3);
    color: var(--i-muted);
  }
  .presets {
    display: grid;
    gap: var(--i-1);
  }
  .presets > li {
    display: flex;
    align-items: center;
  }
  .commit {
    display: inline-flex;
    align-items: center;
    gap: calc(6 * var(--i-u));
  }
  @container page (inline-size < 1040px) {
    .launcher {
      grid-template-columns: minmax(0, 1fr) calc(320 * var(--i-u));
    }
  }
  @container page (inline-size < 820px) {
    .launcher {
      display: block;
      overflow: auto;
    }
    .launcher > .form {
      overflow: visible;
    }
    .launcher > .rail {
      border-inline-start: 0;
      border-block-start: 1px solid var(--i-line);
      overflow: visible;
    }
    .rail > section {
      padding-inline: var(--i-gutter);
    }
  }
  @container page (inline-size < 480px) {
    .views {
      inline-size: 100%;
    }
    .views > .segmented {
      display: flex;
    }
    .views > .segmented > button {
      flex: 1 1 0;
      justify-content: center;
    }
    .form-footer > .button.primary {
      flex: 1 1 auto;
      block-size: calc(44 * var(--i-u));
    }
  }
`;
