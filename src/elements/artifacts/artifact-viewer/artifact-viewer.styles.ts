import { css } from 'lit';

export const artifactViewerStyles = css`
  .tab-panel {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .details.on-files {
    grid-template-columns: minmax(0, 1fr) calc(248 * var(--i-u));
  }
  .details.on-lineage {
    grid-template-columns: minmax(0, 1fr);
  }
  .lineage {
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .file-view {
    display: grid;
    grid-template-columns: calc(290 * var(--i-u)) minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    flex: 1 1 0;
    min-block-size: 0;
  }
  .file-tree {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-inline-end: 1px solid var(--i-line);
  }
  .file-search {
    flex: none;
    padding: var(--i-3) var(--i-3) var(--i-3) var(--i-gutter);
  }
  .file-shown {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: auto;
  }
  .visualizations {
    flex: none;
    padding: var(--i-3) var(--i-gutter);
    border-block-end: 1px solid var(--i-line);
    overflow: auto hidden;
  }
  .preview {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .preview-head {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    flex: none;
    min-block-size: calc(44 * var(--i-u));
    padding-inline: var(--i-gutter) calc(var(--i-gutter) - var(--i-3));
  }
  .preview-head > .icon {
    flex: none;
    color: var(--i-muted);
  }
  .preview-head > h3 {
    font: var(--i-text-sm);
    font-weight: 600;
  }
  .preview-size {
    flex: none;
    color: var(--i-muted);
    font-variant-numeric: tabular-nums;
  }
  .grow {
    flex: 1 1 auto;
  }
  .preview-body {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: calc(240 * var(--i-u));
    overflow: hidden;
  }
  .preview-body > .fill {
    --i-row: calc(32 * var(--i-u));
    flex: 1 1 auto;
    min-block-size: 0;
  }
  /* What has no scrolling of its own; it can be focused, so that keys scroll it. */
  .preview-body > .scroll {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
  }
  .preview-body > .scroll:focus-visible {
    outline: var(--i-focus);
    outline-offset: calc(-2 * var(--i-u));
  }
  .preview-body > .html-frame {
    min-block-size: 0;
  }
  .preview-body > .image-view {
    grid-template-rows: minmax(0, 1fr);
    overflow: hidden;
  }
  .preview-body > .image-view > img {
    max-block-size: 100%;
  }
  @container (inline-size < 1040px) {
    .file-view {
      grid-template-columns: calc(232 * var(--i-u)) minmax(0, 1fr);
    }
  }
  @container (inline-size < 820px) {
    .file-view {
      display: block;
      flex: none;
    }
    .file-shown {
      overflow: visible;
    }
    .file-tree {
      block-size: calc(260 * var(--i-u));
      border-inline-end: 0;
      border-block-end: 1px solid var(--i-line);
    }
    .lineage {
      block-size: calc(680 * var(--i-u));
    }
    .preview-body {
      max-block-size: 80dvb;
    }
    .preview-body > .html-frame {
      min-block-size: calc(360 * var(--i-u));
    }
    .visualizations,
    .preview {
      --i-gutter: calc(16 * var(--i-u));
    }
  }
`;
