import { css, type CSSResultGroup } from 'lit';

/** A table of few rows, as HTML has it: for what is drawn elsewhere, and for figures. */
export const plainTable = css`
  .plain-table {
    inline-size: 100%;
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-lg);
    border-spacing: 0;
    border-collapse: separate;
    overflow: hidden;
  }
  .plain-table :is(th, td) {
    block-size: calc(36 * var(--i-u));
    padding: 0 var(--i-4);
    text-align: start;
    font-weight: 400;
  }
  .plain-table thead th {
    background: var(--i-subtle);
    border-block-end: 1px solid var(--i-border);
    color: var(--i-muted);
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .plain-table tbody tr + tr > * {
    border-block-start: 1px solid var(--i-line);
  }
  .plain-table tbody th {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .plain-table .end {
    text-align: end;
  }
`;

/** A details page: header, tabs, content, and a side column of facts that goes below the content where the box is narrow. */
export const detailsStyles: CSSResultGroup = [
  plainTable,
  css`
    :host {
      container-type: inline-size;
      block-size: 100%;
    }
    .details {
      display: grid;
      grid-template-columns: minmax(0, 1fr) calc(352 * var(--i-u));
      grid-template-rows: minmax(0, 1fr);
      flex: 1 1 0;
      min-block-size: 0;
    }
    .details.whole {
      grid-template-columns: minmax(0, 1fr);
    }
    .details > .content {
      display: flex;
      flex-direction: column;
      min-inline-size: 0;
      min-block-size: 0;
      overflow: auto;
    }
    .details > .side {
      min-block-size: 0;
    }
    .content > .tab-panel {
      display: flex;
      flex-direction: column;
      flex: 1 0 auto;
      min-block-size: 0;
    }
    .content > .tab-panel.list {
      flex: 1 1 0;
    }
    .tabs {
      padding-inline: var(--i-gutter);
    }
    .section > h3,
    .side h3 {
      margin-block-end: var(--i-3);
      font: var(--i-text-md);
      font-weight: 600;
    }
    .section > h3 > small {
      margin-inline-start: var(--i-3);
      color: var(--i-muted);
      font: var(--i-text-xs);
    }
    @container (inline-size < 1040px) {
      .details {
        grid-template-columns: minmax(0, 1fr) calc(280 * var(--i-u));
      }
    }
    @container (inline-size < 820px) {
      .details {
        display: block;
        overflow: auto;
      }
      .details > .content {
        overflow: visible;
      }
      /* The page scrolls as one, so that a panel is as high as what it shows. */
      .content > .tab-panel.list {
        flex: none;
      }
      .details > .side {
        border-inline-start: 0;
        border-block-start: 1px solid var(--i-line);
      }
      .tabs,
      .section {
        --i-gutter: calc(16 * var(--i-u));
      }
    }
  `,
];
