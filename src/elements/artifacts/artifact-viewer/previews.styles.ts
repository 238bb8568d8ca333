import { css } from 'lit';

/** What the previews draw within the body of the frame. */
export const previewsStyles = css`
  .offsets {
    flex: none;
  }
  .offset-strip {
    display: flex;
    gap: 1px;
    block-size: calc(14 * var(--i-u));
  }
  .offset-strip > span {
    flex: 1 1 0;
    min-inline-size: calc(3 * var(--i-u));
    background: var(--i-pressed);
    outline: 1px solid transparent;
  }
  .offset-strip > span:nth-child(odd) {
    background: var(--i-control);
  }
  .offset-strip > .read {
    background: var(--i-success-icon);
  }
  .split {
    display: flex;
    justify-content: space-between;
    gap: var(--i-3);
    margin-block: var(--i-2) var(--i-3);
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .pickle .never {
    display: flex;
    gap: var(--i-3);
    margin-block-end: var(--i-4);
  }
  .pickle .never > .icon {
    flex: none;
    color: var(--i-danger-icon);
  }
  .pickle > .listing {
    margin-block-start: var(--i-4);
  }
  .imports {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .danger-text {
    color: var(--i-danger-text);
  }
  .listing,
  .notebook pre {
    margin: 0;
    padding: var(--i-3) var(--i-4);
    border-radius: var(--i-radius-sm);
    background: var(--i-sunken);
    font: var(--i-text-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .notebook pre.output {
    padding-block: var(--i-2);
    background: none;
  }
  .notebook pre.error {
    background: var(--i-danger-subtle);
    color: var(--i-danger-text);
  }
  .cell {
    display: grid;
    grid-template-columns: calc(40 * var(--i-u)) minmax(0, 1fr);
    gap: var(--i-3);
    margin-block-end: var(--i-4);
  }
  .cell > .gutter {
    padding-block-start: var(--i-2);
    color: var(--i-muted);
    text-align: end;
  }
  .cell-body {
    display: grid;
    gap: var(--i-2);
    min-inline-size: 0;
  }
  .cell-body > .image-view {
    justify-content: start;
    padding: 0;
    background: none;
  }
  .cell-body > .image-view > img {
    background: white;
  }
  .html-off > summary {
    inline-size: fit-content;
    padding: var(--i-1) var(--i-3);
    border-radius: var(--i-radius-sm);
    background: var(--i-warning-subtle);
    color: var(--i-warning-text);
    cursor: pointer;
  }
  .t-comment,
  .source .t-comment {
    color: var(--i-muted);
  }
  .t-string {
    color: var(--i-success-text);
  }
  .t-number {
    color: var(--i-warning-text);
  }
  .t-keyword {
    color: var(--i-accent-text);
  }
  .media > video {
    display: block;
    /* Its controls need room, however small the film. */
    inline-size: min(100%, calc(480 * var(--i-u)));
    max-inline-size: 100%;
    max-block-size: 60dvb;
    background: black;
  }
  .media > audio {
    display: block;
    inline-size: min(100%, calc(480 * var(--i-u)));
  }
`;
