import { css } from 'lit';

/** Tags, badges, aliases, chips, counts, key caps. */
export const badges = css`
  .tag,
  .badge,
  .alias,
  .more {
    display: inline-flex;
    align-items: center;
    gap: calc(4 * var(--i-u));
    flex: none;
    max-inline-size: 100%;
    block-size: calc(20 * var(--i-u));
    padding-inline: calc(6 * var(--i-u));
    border: 1px solid transparent;
    border-radius: var(--i-radius-sm);
    font: var(--i-text-xs);
    white-space: nowrap;
  }
  .tag > bdi,
  .alias > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .tag {
    border-color: var(--i-border);
  }
  .tag .key {
    color: var(--i-muted);
  }
  .more {
    border: 1px dashed var(--i-border);
    color: var(--i-muted);
  }
  .alias {
    background: var(--i-accent-fill);
    color: var(--i-accent-text);
    font-weight: 500;
  }
  .badge {
    background: var(--i-neutral-subtle);
    font-weight: 500;
  }
  .badge.success {
    background: var(--i-success-subtle);
    color: var(--i-success-text);
  }
  .badge.warning {
    background: var(--i-warning-subtle);
    color: var(--i-warning-text);
  }
  .badge.danger {
    background: var(--i-danger-subtle);
    color: var(--i-danger-text);
  }
  .badge.info {
    background: var(--i-info-subtle);
    color: var(--i-info-text);
  }
  .badge.outline {
    border-color: var(--i-border);
    background: none;
  }
  .count {
    display: inline-block;
    min-inline-size: calc(20 * var(--i-u));
    padding-inline: calc(6 * var(--i-u));
    border-radius: var(--i-radius-full);
    background: var(--i-neutral-subtle);
    color: var(--i-muted);
    font: var(--i-text-xs);
    line-height: calc(18 * var(--i-u));
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    flex: none;
    block-size: calc(24 * var(--i-u));
    border-radius: var(--i-radius-sm);
    background: var(--i-neutral-subtle);
    font: var(--i-text-xs);
    white-space: nowrap;
  }
  .chip > span {
    display: inline-flex;
    gap: calc(4 * var(--i-u));
    padding-inline: calc(7 * var(--i-u));
    color: var(--i-muted);
  }
  .chip > span > b {
    color: var(--i-text);
    font-weight: 500;
  }
  .chip > button {
    display: grid;
    place-items: center;
    inline-size: calc(24 * var(--i-u));
    block-size: 100%;
    border-inline-start: 1px solid var(--i-surface);
    border-start-end-radius: var(--i-radius-sm);
    border-end-end-radius: var(--i-radius-sm);
    color: var(--i-muted);
  }
  .chip > button:hover {
    background: var(--i-hover);
  }
  .kbd {
    display: inline-grid;
    place-items: center;
    min-inline-size: calc(20 * var(--i-u));
    block-size: calc(18 * var(--i-u));
    padding-inline: calc(4 * var(--i-u));
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-xs);
    color: var(--i-muted);
    font: var(--i-text-2xs);
  }
  @media (forced-colors: active) {
    .badge,
    .alias,
    .chip,
    .count {
      outline: 1px solid transparent;
      outline-offset: -1px;
    }
  }
`;
