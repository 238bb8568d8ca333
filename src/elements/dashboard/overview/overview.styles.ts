import { css } from 'lit';

export const overviewStyles = css`
  :host {
    container-type: inline-size;
    block-size: 100%;
  }
  .overview {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 0 var(--i-gutter) var(--i-6);
    overflow: auto;
  }
  .tally {
    display: flex;
    flex-wrap: wrap;
    gap: var(--i-3) var(--i-6);
    min-block-size: calc(44 * var(--i-u));
    margin: 0 0 var(--i-5);
    padding-block: var(--i-3);
    border-block: 1px solid var(--i-line);
    list-style: none;
  }
  .tally a {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    color: var(--i-muted);
    text-decoration: none;
  }
  .tally a:hover {
    color: var(--i-text);
    text-decoration: underline;
  }
  .tally b {
    color: var(--i-text);
    font-weight: 600;
  }
  .cards {
    columns: 2;
    column-gap: var(--i-5);
  }
  .card {
    break-inside: avoid;
    margin-block-end: var(--i-5);
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-lg);
    overflow: hidden;
  }
  .card > header {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    min-block-size: calc(40 * var(--i-u));
    padding-inline: calc(14 * var(--i-u));
    border-block-end: 1px solid var(--i-line);
  }
  .card h3 {
    flex: 1 1 auto;
    font: var(--i-text-sm);
    font-weight: 600;
  }
  .card ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card li {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    min-block-size: calc(38 * var(--i-u));
    padding-inline: calc(14 * var(--i-u));
  }
  .card li + li {
    border-block-start: 1px solid var(--i-line);
  }
  .card li > .name {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card li > .name:dir(rtl) {
    unicode-bidi: plaintext;
    /* stylelint-disable-next-line logical-css/require-logical-keywords -- the text's own start is left */
    text-align: right;
  }
  .card li > a.name {
    color: inherit;
  }
  .card li > .note {
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--i-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card li > .value {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  .card li > .when {
    flex: none;
    min-inline-size: calc(74 * var(--i-u));
    color: var(--i-muted);
    text-align: end;
  }
  .card li > .recent {
    flex: none;
  }
  .card .nothing {
    color: var(--i-muted);
  }
  @container (inline-size < 1040px) {
    .cards {
      columns: 1;
    }
  }
  @container (inline-size < 480px) {
    .card li > .recent,
    .card li > .note {
      display: none;
    }
    .card li > .name {
      flex: 1 1 0;
    }
  }
`;
