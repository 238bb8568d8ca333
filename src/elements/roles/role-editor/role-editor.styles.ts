import { css } from 'lit';

export const roleEditorStyles = css`
  :host {
    block-size: 100%;
  }
  .work {
    --side-width: calc(296 * var(--i-u));
    min-block-size: 0;
  }
  .work > .main {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .toolbar .filters {
    overflow: auto hidden;
    scrollbar-width: none;
  }
  .toolbar .filter-menu {
    display: none;
  }
  .matrix-none {
    border-block-start: 1px solid var(--i-line);
  }
  .inspector h3 {
    color: var(--i-muted);
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .inspector .title {
    color: var(--i-text);
    font: var(--i-text-lg);
    font-weight: 600;
  }
  .inspector .harm {
    display: flex;
    gap: var(--i-3);
    color: var(--i-warning-text);
  }
  .inspector .harm > .icon {
    margin-block-start: calc(3 * var(--i-u));
  }
  .inspector .eyebrow {
    font: var(--i-text-xs);
  }
  .inspector .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--i-3);
  }
  .inspector .state > b,
  .condition > b {
    font-weight: 500;
  }
  .inspector .button {
    justify-self: start;
  }
  .condition {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: var(--i-3);
    padding: var(--i-4);
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-md);
  }
  .condition > .icon {
    color: var(--i-accent-text);
  }
  .condition > code,
  .condition > .button {
    grid-column: 1 / -1;
    overflow-wrap: anywhere;
  }
  .condition > .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--i-3);
    grid-column: 1 / -1;
  }
  .condition > .terms {
    display: grid;
    justify-items: start;
    gap: var(--i-2);
    grid-column: 1 / -1;
    min-inline-size: 0;
  }
  .term {
    padding: calc(3 * var(--i-u)) var(--i-3);
    border-radius: var(--i-radius-sm);
    background: var(--i-neutral-subtle);
    color: var(--i-muted);
    overflow-wrap: anywhere;
  }
  .term > b {
    color: var(--i-text);
    font-weight: 500;
  }
  .condition-form {
    container: page / inline-size;
    margin-block-start: var(--i-4);
  }
  /* In a narrow box, in place of what stands beside the matrix in a wide one. */
  .chosen {
    display: none;
    align-items: center;
    gap: var(--i-4);
    flex: none;
    min-block-size: calc(44 * var(--i-u));
    padding: var(--i-3) var(--i-gutter);
    border-block-start: 1px solid var(--i-border);
  }
  .chosen b {
    font-weight: 500;
  }
  .dialog .inspector {
    display: grid;
    gap: var(--i-5);
  }
  .dialog .inspector :is(.eyebrow, .title) {
    display: none;
  }
  .dialog .inspector > section {
    display: grid;
    gap: var(--i-3);
  }
  .along {
    display: grid;
    gap: var(--i-3);
  }
  .along > li {
    display: flex;
    align-items: flex-start;
    gap: var(--i-3);
  }
  .along small {
    display: block;
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .reach {
    display: flex;
    align-items: center;
    gap: var(--i-3);
  }
  .faces {
    display: inline-flex;
  }
  .faces > .avatar + .avatar {
    margin-inline-start: calc(-5 * var(--i-u));
  }
  .icon.back {
    transform: scaleX(-1);
  }
  .change-bar {
    display: flex;
    align-items: flex-end;
    gap: var(--i-5);
    flex: none;
    z-index: var(--i-z-bar);
    padding: var(--i-4) var(--i-gutter);
    border-block-start: 1px solid var(--i-border);
    border-inline-start: calc(3 * var(--i-u)) solid var(--i-warning-icon);
    background: var(--i-surface);
  }
  .change-bar > .what {
    display: grid;
    gap: var(--i-2);
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .change-bar p > b,
  .sentences b {
    font-weight: 600;
  }
  .change-bar > .act {
    display: flex;
    gap: var(--i-3);
    flex: none;
  }
  .dangerous-count {
    display: none;
    align-items: center;
    gap: var(--i-2);
    color: var(--i-danger-text);
  }
  .sentences {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(260 * var(--i-u)), 1fr));
    gap: var(--i-1) var(--i-6);
  }
  .sentences > li {
    display: flex;
    align-items: flex-start;
    gap: var(--i-3);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .sentences .icon {
    margin-block-start: calc(3 * var(--i-u));
  }
  .sentences > .gained > .icon {
    color: var(--i-success-icon);
  }
  .sentences > .lost > .icon {
    color: var(--i-danger-icon);
  }
  .dialog .sentences {
    grid-template-columns: minmax(0, 1fr);
  }
  .conflict,
  .reviewed {
    display: grid;
    gap: var(--i-5);
  }
  .conflict h3,
  .conflict legend {
    margin-block-end: var(--i-2);
    color: var(--i-muted);
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .conflict label {
    display: flex;
    align-items: baseline;
    gap: var(--i-3);
    min-block-size: calc(28 * var(--i-u));
  }
  .conflict small {
    display: block;
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .conflict label b {
    font-weight: 500;
  }
  @container page (inline-size < 1040px) {
    .work {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
      overflow: hidden;
    }
    .work > .inspector {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(calc(220 * var(--i-u)), 1fr));
      max-block-size: calc(150 * var(--i-u));
      align-items: start;
      overflow: auto;
    }
    .work > .inspector > section + section {
      border-block-start: 0;
    }
    .matrix-legend {
      display: none;
    }
    .toolbar .filters {
      display: none;
    }
    .toolbar .filter-menu {
      display: block;
    }
  }
  @container page (inline-size < 720px) {
    .change-bar {
      flex-direction: column;
      align-items: stretch;
      gap: var(--i-3);
      border-inline-start: 0;
      border-block-start: calc(3 * var(--i-u)) solid var(--i-warning-icon);
      background: var(--i-subtle);
    }
    .change-bar .sentences {
      display: none;
    }
    .change-bar p {
      display: flex;
      gap: var(--i-3);
    }
    .dangerous-count {
      display: inline-flex;
      margin-inline-start: auto;
    }
    .change-bar .act > .button:not(.square, .ghost) {
      flex: 1 1 auto;
    }
    .work > .inspector {
      display: none;
    }
    .chosen {
      display: flex;
    }
    .toolbar .field.search {
      flex: 1 1 0;
    }
  }
  @container page (inline-size < 480px) {
    .chosen {
      display: none;
    }
    .page-header {
      flex-wrap: nowrap;
    }
    .page-header .actions {
      inline-size: auto;
    }
  }
`;
