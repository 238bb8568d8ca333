import { css } from 'lit';

export const logStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 100%;
  }
  .log {
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-block-size: 0;
    container: log / inline-size;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-3);
    padding: var(--i-3) var(--i-4);
  }
  .bar .search {
    flex: 1 1 calc(200 * var(--i-u));
  }
  .hits {
    display: flex;
    align-items: center;
    gap: var(--i-1);
    color: var(--i-muted);
    font: var(--i-text-xs);
    font-variant-numeric: tabular-nums;
  }
  .scroller {
    flex: 1 1 0;
    min-block-size: calc(200 * var(--i-u));
    overflow: auto;
    background: var(--i-sunken);
    border-block-start: 1px solid var(--i-line);
    overflow-anchor: none;
    contain: strict;
  }
  .scroller:focus-visible {
    outline-offset: calc(-2 * var(--i-u));
  }
  .body {
    position: relative;
    min-inline-size: max-content;
  }
  .line {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    display: flex;
    gap: var(--i-3);
    block-size: var(--_line);
    padding-inline: var(--i-4);
    font: var(--i-text-mono);
    line-height: var(--_line);
    white-space: pre;
    direction: ltr;
    text-align: start;
  }
  .line > .at {
    flex: none;
    color: var(--i-faint);
    font-size: calc(11 * var(--i-u));
  }
  .line > .level {
    flex: none;
    inline-size: 1ch;
    color: var(--i-muted);
  }
  .line.warn > .level {
    color: var(--i-warning-text);
    font-weight: 600;
  }
  .line.error,
  .line.fatal {
    color: var(--i-danger-text);
    background: var(--i-danger-subtle);
    border-inline-start: 2px solid var(--i-danger-icon);
    padding-inline-start: calc(12 * var(--i-u) - 2px);
  }
  .line.error > .level,
  .line.fatal > .level {
    color: inherit;
    font-weight: 600;
  }
  .line.gap {
    box-shadow: 0 -1px 0 var(--i-border);
  }
  .line.now {
    background: var(--i-selected-hover);
  }
  mark {
    color: #1c1f27;
    background: #fde68a;
  }
  .now mark {
    background: #fbbf24;
  }
  .probe {
    position: absolute;
    visibility: hidden;
    block-size: calc(20 * var(--i-u));
  }
  @media (forced-colors: active) {
    mark {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
