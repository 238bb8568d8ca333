import { css } from 'lit';

export const dashboardStyles = css`
  :host {
    container: dashboard / inline-size;
    block-size: 100%;
    min-block-size: calc(320 * var(--i-u));
  }
  .shell {
    display: grid;
    grid-template-columns: var(--inlay-rail-width, calc(216 * var(--i-u))) minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    block-size: 100%;
  }
  .rail {
    display: flex;
    flex-direction: column;
    gap: var(--i-4);
    min-block-size: 0;
    padding: var(--i-4);
    overflow: auto;
    border-inline-end: 1px solid var(--i-line);
    background: var(--i-subtle);
  }
  .rail inlay-org-switcher {
    inline-size: 100%;
    flex: none;
  }
  .rail .find {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--i-3);
    min-block-size: calc(30 * var(--i-u));
    padding-inline: var(--i-3);
    border-radius: var(--i-radius-sm);
    color: var(--i-muted);
    text-align: start;
  }
  .rail .find:hover {
    background: var(--i-hover);
  }
  .rail nav {
    display: grid;
    gap: var(--i-4);
  }
  .rail h2 {
    padding: var(--i-1) var(--i-3);
    color: var(--i-muted);
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .rail a {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    min-block-size: calc(30 * var(--i-u));
    padding-inline: var(--i-3);
    border-radius: var(--i-radius-sm);
    color: var(--i-muted);
    font-weight: 500;
    text-decoration: none;
  }
  .rail a:hover {
    background: var(--i-hover);
  }
  .rail a[aria-current] {
    background: var(--i-pressed);
    color: var(--i-text);
  }
  .rail a[aria-current] > .icon {
    color: var(--i-accent-text);
  }
  .rail .foot {
    display: flex;
    flex-direction: column;
    gap: var(--i-3);
    margin-block-start: auto;
    padding: var(--i-3);
    color: var(--i-muted);
  }
  .rail .foot > div {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    min-inline-size: 0;
  }
  .screen {
    min-inline-size: 0;
    min-block-size: 0;
    overflow: auto;
  }
  .screen > * {
    block-size: 100%;
  }
  .offers ul {
    padding: var(--i-3) var(--i-4) var(--i-4);
    display: grid;
    gap: var(--i-2);
  }
  .offers {
    inline-size: min(calc(300 * var(--i-u)), calc(100vi - 16px));
    padding: 0;
  }
  .offers h3 {
    padding: var(--i-4) var(--i-4) 0;
    font: var(--i-text-md);
    font-weight: 600;
  }
  .offers li {
    display: flex;
    gap: var(--i-3);
    align-items: baseline;
  }
  .offers .why {
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .offers li > .glyph {
    align-self: center;
    flex: none;
  }
  .offers-button {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: calc(30 * var(--i-u));
    border-radius: var(--i-radius-sm);
  }
  .offers-button:hover {
    background: var(--i-hover);
  }
  .menu-button {
    display: none;
  }
  @container dashboard (inline-size < 720px) {
    .shell {
      grid-template-columns: calc(56 * var(--i-u)) minmax(0, 1fr);
    }
    .rail {
      padding: var(--i-3);
      align-items: center;
    }
    .rail a {
      inline-size: calc(40 * var(--i-u));
      block-size: calc(40 * var(--i-u));
      padding: 0;
      justify-content: center;
    }
    .rail a > span,
    .rail h2,
    .rail .find .words,
    .rail .foot .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .rail .foot {
      padding-inline: 0;
    }
    .rail .find {
      inline-size: calc(40 * var(--i-u));
      block-size: calc(40 * var(--i-u));
      padding: 0;
      justify-content: center;
    }
  }
  @container dashboard (inline-size < 480px) {
    .shell {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }
    .rail {
      flex-direction: row;
      align-items: center;
      padding: var(--i-3) calc(16 * var(--i-u));
      border-inline-end: 0;
      border-block-end: 1px solid var(--i-line);
      overflow: visible;
    }
    .rail inlay-org-switcher {
      flex: 1 1 0;
    }
    .rail nav,
    .rail .foot {
      display: none;
    }
    .menu-button {
      display: block;
    }
  }
`;
