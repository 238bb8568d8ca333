import { css } from 'lit';

/** Where files are dropped, and what became of each. */
export const uploadsStyles = css`
  .uploads {
    display: grid;
    flex: none;
    gap: var(--i-3);
    padding: var(--i-3) var(--i-gutter);
    border-block-end: 1px solid var(--i-line);
  }
  .uploads > .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-3);
    padding: var(--i-3) var(--i-4);
    border: 1px dashed var(--i-control);
    border-radius: var(--i-radius-md);
  }
  .uploads > .drop > .icon {
    flex: none;
    color: var(--i-muted);
  }
  .uploads.over > .drop {
    border-style: solid;
    border-color: var(--i-accent-line);
    background: var(--i-hover);
  }
  .upload-head,
  .upload-list > li {
    display: flex;
    align-items: center;
    gap: var(--i-3);
    min-inline-size: 0;
  }
  .upload-list {
    display: grid;
    gap: var(--i-2);
    max-block-size: calc(180 * var(--i-u));
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  .upload-list > li {
    min-block-size: var(--i-control-sm);
  }
  .upload-list > li > .icon {
    flex: none;
    color: var(--i-muted);
  }
  .upload-list > .done > .icon {
    color: var(--i-success-icon);
  }
  .upload-list > :is(.failed, .tooLarge) > .icon {
    color: var(--i-danger-icon);
  }
  .upload-list b {
    flex: 0 1 auto;
    min-inline-size: 0;
    font-weight: 500;
  }
  .upload-list bdi {
    flex: none;
  }
  .upload-list b > bdi {
    flex: initial;
  }
  .upload-list progress {
    flex: 1 1 0;
    min-inline-size: calc(48 * var(--i-u));
    inline-size: auto;
  }
  .upload-list .said {
    min-inline-size: 0;
    color: var(--i-muted);
    overflow-wrap: anywhere;
  }
  .upload-list :is(.failed, .tooLarge) > .said {
    color: var(--i-danger-text);
  }
`;
