import { css } from 'lit';

/** The page header, toolbar, result line, footer bar, facts. Widths are of the element's box (`.page` is the container). */
export const layout = css`
  .page {
    container: page / inline-size;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 100%;
  }
  .page-header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: var(--i-3) var(--i-5);
    padding: calc(20 * var(--i-u)) var(--i-gutter) calc(14 * var(--i-u));
  }
  .page-header .titles {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .page-header .title-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-2) var(--i-3);
    min-block-size: calc(32 * var(--i-u));
  }
  .page-title {
    min-inline-size: 0;
    font: var(--i-text-xl);
    font-weight: 600;
    letter-spacing: var(--i-tracking-tight);
    overflow-wrap: anywhere;
  }
  :where(:lang(ar), :lang(fa), :lang(he), :lang(ja), :lang(zh), :lang(ko)) .page-title {
    letter-spacing: 0;
  }
  .page-subtitle {
    color: var(--i-muted);
  }
  .breadcrumb {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-2);
    margin-block-end: var(--i-1);
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .breadcrumb a {
    color: inherit;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-3);
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-3);
    padding: 0 var(--i-gutter) var(--i-4);
  }
  .toolbar:not(:has(*)) {
    display: none;
  }
  .result-line {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    min-block-size: calc(36 * var(--i-u));
    padding-inline: var(--i-gutter) calc(var(--i-gutter) - var(--i-3));
    border-block-start: 1px solid var(--i-line);
    color: var(--i-muted);
  }
  .footer-bar {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    flex: none;
    min-block-size: calc(44 * var(--i-u));
    padding-inline: var(--i-gutter);
    border-block-start: 1px solid var(--i-border);
    color: var(--i-muted);
    font-variant-numeric: tabular-nums;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: calc(6 * var(--i-u)) var(--i-5);
    align-items: baseline;
    line-height: calc(20 * var(--i-u));
  }
  .facts > dt {
    color: var(--i-muted);
  }
  .facts > dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .facts-row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--i-2) calc(22 * var(--i-u));
    padding: 0 var(--i-gutter) var(--i-4);
  }
  .facts-row > div {
    display: flex;
    gap: calc(6 * var(--i-u));
  }
  .facts-row dt {
    color: var(--i-muted);
  }
  /* Content, then a side column of facts; below it where the box is narrow. */
  .with-side {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) var(--side-width, calc(352 * var(--i-u)));
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .with-side > * {
    min-inline-size: 0;
    min-block-size: 0;
  }
  .side {
    border-inline-start: 1px solid var(--i-line);
    overflow: auto;
  }
  .side > section {
    display: grid;
    gap: var(--i-3);
    padding: var(--i-5);
  }
  .side > section + section {
    border-block-start: 1px solid var(--i-line);
  }
  .section {
    padding: var(--i-5) var(--i-gutter);
  }
  .section-title {
    font: var(--i-text-md);
    font-weight: 600;
  }
  @container page (inline-size < 1040px) {
    .with-side {
      grid-template: auto auto / minmax(0, 1fr);
      overflow: auto;
    }
    .side {
      border-inline-start: 0;
      border-block-start: 1px solid var(--i-line);
      overflow: visible;
    }
    .side > section {
      padding-inline: var(--i-gutter);
    }
  }
  @container page (inline-size < 720px) {
    .page > * {
      --i-gutter: calc(16 * var(--i-u));
    }
    .toolbar .field.search {
      flex: 1 1 100%;
    }
    /* Out of sight, but still the button's name. */
    .collapsible > .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @container page (inline-size < 480px) {
    .page-header .actions {
      inline-size: 100%;
    }
    .page-header .actions > .button:not(.square) {
      flex: 1 1 auto;
    }
    .result-line {
      border-block-end: 1px solid var(--i-line);
      background: var(--i-subtle);
    }
  }
  @media print {
    .toolbar,
    .footer-bar,
    .actions {
      display: none;
    }
  }
`;
