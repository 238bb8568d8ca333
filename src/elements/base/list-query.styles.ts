import { css, type CSSResultGroup } from 'lit';
import { queryStyles } from '../../ui/query/index.ts';

/** What a list adopts that has a query bar: the bar, saved views, facets beside the rows. */
export const listQueryStyles: CSSResultGroup = [
  queryStyles,
  css`
    .views {
      display: flex;
      align-items: center;
      gap: var(--i-3) var(--i-4);
      flex: none;
      margin-block-end: var(--i-4);
      padding-inline: var(--i-gutter);
      border-block-end: 1px solid var(--i-border);
    }
    .view-tabs {
      display: flex;
      flex: 1 1 0;
      gap: calc(20 * var(--i-u));
      min-inline-size: 0;
      overflow: auto hidden;
      scrollbar-width: none;
    }
    .view-tab {
      display: inline-flex;
      align-items: center;
      gap: calc(6 * var(--i-u));
      flex: none;
      block-size: calc(38 * var(--i-u));
      border-block: calc(2 * var(--i-u)) solid transparent;
      color: var(--i-muted);
      font-weight: 500;
      white-space: nowrap;
    }
    .view-tab:hover {
      color: var(--i-text);
    }
    .view-tab[aria-pressed='true'] {
      border-block-end-color: var(--i-accent-line);
      color: var(--i-text);
    }
    .view-tab[aria-pressed='true'] .count {
      background: var(--i-accent-fill);
      color: var(--i-accent-text);
    }
    .view-tab:focus-visible {
      outline-offset: calc(-2 * var(--i-u));
    }
    .view-dot {
      inline-size: calc(6 * var(--i-u));
      block-size: calc(6 * var(--i-u));
      border-radius: 50%;
      background: var(--i-accent-line);
      outline: 1px solid transparent;
    }
    .view-end {
      display: flex;
      align-items: center;
      gap: var(--i-4);
      flex: none;
    }
    .with-facets {
      display: grid;
      grid-template: minmax(0, 1fr) / auto minmax(0, 1fr);
      flex: 0 1 auto;
      min-block-size: 0;
      border-block-start: 1px solid var(--i-line);
    }
    .with-facets > .rows {
      --i-gutter: calc(16 * var(--i-u));

      position: relative;
      display: flex;
      flex-direction: column;
      min-inline-size: 0;
      min-block-size: 0;
    }
    .with-facets > .rows > .result-line,
    .with-facets > .rows > .list-state {
      border-block-start: 0;
    }
    .facets {
      inline-size: calc(var(--inlay-facets-width, calc(178 * var(--i-u))));
      padding: var(--i-3) var(--i-3) var(--i-5) var(--i-gutter);
      border-inline-end: 1px solid var(--i-line);
      overflow: auto;
    }
    .facet {
      padding-block: var(--i-1) var(--i-3);
    }
    .facet > summary {
      display: flex;
      align-items: center;
      gap: var(--i-2);
      min-block-size: calc(30 * var(--i-u));
      color: var(--i-muted);
      font-weight: 500;
      cursor: pointer;
      list-style: none;
    }
    .facet > summary::before {
      content: '';
      inline-size: calc(6 * var(--i-u));
      block-size: calc(6 * var(--i-u));
      margin-inline-end: var(--i-1);
      border: solid currentcolor;
      border-width: 0 1.5px 1.5px 0;
      transform: rotate(-45deg);
    }
    .facet[open] > summary::before {
      transform: translateY(-2px) rotate(45deg);
    }
    .facet-row {
      display: flex;
      align-items: center;
      gap: var(--i-3);
      min-block-size: calc(27 * var(--i-u));
      cursor: pointer;
    }
    .facet-row > .truncate {
      flex: 1 1 0;
    }
    .facet-row > .number {
      color: var(--i-faint);
      font-variant-numeric: tabular-nums;
    }
    .facet-row.zero {
      color: var(--i-faint);
    }
    .facet > .link {
      padding-inline-start: calc(24 * var(--i-u));
    }
    .facets-popover {
      min-inline-size: calc(240 * var(--i-u));
      padding: var(--i-3) var(--i-4);
    }
    @container page (inline-size < 1040px) {
      .with-facets {
        grid-template-columns: minmax(0, 1fr);
      }
      .facets {
        display: none;
      }
    }
    @container page (inline-size >= 1040px) {
      .facets-button {
        display: none;
      }
    }
    @container page (inline-size < 720px) {
      .view-word {
        display: none;
      }
    }
  `,
];
