import { css } from 'lit';

/** The states of a list that are not its rows, banners and strips, skeleton bars. */
export const stateStyles = css`
  .state-panel {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--i-2);
    flex: 1 1 auto;
    min-block-size: calc(180 * var(--i-u));
    padding: var(--i-7) var(--i-gutter);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .state-tile {
    display: grid;
    place-items: center;
    inline-size: calc(40 * var(--i-u));
    block-size: calc(40 * var(--i-u));
    margin-block-end: var(--i-3);
    border-radius: var(--i-radius-lg);
    background: var(--i-neutral-subtle);
    color: var(--i-muted);
  }
  .state-tile.danger {
    background: var(--i-danger-subtle);
    color: var(--i-danger-icon);
  }
  .state-title {
    font: var(--i-text-md);
    font-weight: 500;
    max-inline-size: 68ch;
  }
  .state-detail {
    max-inline-size: 68ch;
    color: var(--i-muted);
  }
  .state-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--i-3);
    margin-block-start: var(--i-3);
  }
  .strip,
  .banner {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    padding: calc(6 * var(--i-u)) var(--i-gutter);
    min-block-size: calc(32 * var(--i-u));
    font: var(--i-text-xs);
  }
  .strip {
    flex: none;
    border-block: 1px solid var(--i-border);
    background: var(--i-subtle);
  }
  .strip .message,
  .banner .message {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .strip .link,
  .banner .link {
    flex: none;
    font-weight: 500;
  }
  .strip.warning,
  .banner.warning {
    background: var(--i-warning-subtle);
    border-color: var(--i-warning-border);
  }
  .strip.info,
  .banner.info {
    background: var(--i-info-subtle);
    border-color: var(--i-info-border);
  }
  .strip.success,
  .banner.success {
    background: var(--i-success-subtle);
    border-color: var(--i-success-border);
  }
  .strip.danger,
  .banner.danger {
    background: var(--i-danger-subtle);
    border-color: var(--i-danger-border);
  }
  .warning > .icon:first-child {
    color: var(--i-warning-icon);
  }
  .info > .icon:first-child {
    color: var(--i-info-icon);
  }
  .success > .icon:first-child {
    color: var(--i-success-icon);
  }
  .strip.danger > .icon:first-child,
  .banner.danger > .icon:first-child {
    color: var(--i-danger-icon);
  }
  .banner {
    align-items: flex-start;
    padding: calc(8 * var(--i-u)) var(--i-4);
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-md);
    background: var(--i-subtle);
    font: var(--i-text-sm);
  }
  .banner > .icon {
    margin-block-start: calc(2 * var(--i-u));
  }
  .bar {
    display: block;
    block-size: calc(10 * var(--i-u));
    border-radius: var(--i-radius-xs);
    background: var(--i-neutral-subtle);
    animation: i-state-appear 0.2s 0.15s both;
  }
  .bars {
    display: grid;
    gap: var(--i-4);
    padding: var(--i-5) var(--i-gutter);
  }
  .bars > .bar:nth-child(3n + 1) {
    inline-size: 62%;
  }
  .bars > .bar:nth-child(3n + 2) {
    inline-size: 84%;
  }
  .bars > .bar:nth-child(3n) {
    inline-size: 47%;
  }
  @keyframes i-state-appear {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .state-tile,
    .banner,
    .strip {
      outline: 1px solid transparent;
    }
  }
`;
