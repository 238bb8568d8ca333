import { css } from 'lit';

/** The graph's own sheet. Inside `.box` places are physical: a graph does not mirror. */
export const graphStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    position: relative;
    block-size: calc(420 * var(--i-u));
    min-block-size: 0;
  }
  .unit {
    position: absolute;
    visibility: hidden;
    inline-size: calc(100 * var(--i-u));
    block-size: 0;
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: var(--i-2);
    flex: none;
    padding: var(--i-3) var(--i-4);
  }
  .bar > .zoom {
    min-inline-size: calc(44 * var(--i-u));
    color: var(--i-muted);
    text-align: center;
  }
  .bar > .segmented {
    margin-inline-start: var(--i-3);
  }
  .box {
    position: relative;
    flex: 1 1 0;
    min-block-size: calc(96 * var(--i-u));
    overflow: clip;
    direction: ltr;
    background: radial-gradient(circle, var(--i-border) calc(0.75 * var(--i-u)), transparent calc(0.75 * var(--i-u) + 0.5px)) 0 0 /
      calc(16 * var(--i-u)) calc(16 * var(--i-u)) var(--i-sunken);
    cursor: grab;
    user-select: none;
    touch-action: none;
  }
  .box.whole {
    cursor: auto;
    touch-action: pan-x pan-y;
  }
  .box.held {
    cursor: grabbing;
  }
  .lines {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }
  .world {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 0;
    block-size: 0;
    transform-origin: 0 0;
  }
  .node {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: flex;
    align-items: center;
    gap: var(--i-3);
    padding: 0 calc(9 * var(--i-u));
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-md);
    background: var(--i-raised);
    box-shadow: var(--i-shadow-sm);
    color: var(--i-text);
    cursor: pointer;
  }
  .node:hover {
    border-color: var(--i-control);
  }
  .node.artifact {
    background: var(--i-subtle);
    box-shadow: none;
  }
  .node.dim {
    background: var(--i-surface);
    box-shadow: none;
    color: var(--i-muted);
  }
  .node > .icon {
    color: var(--i-muted);
  }
  .node > .words {
    display: block;
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .node .name,
  .node .second {
    display: block;
    text-align: start;
  }
  .node .name {
    font: var(--i-text-xs);
    font-weight: 500;
  }
  .node.artifact .name {
    font-weight: 400;
  }
  .node .second {
    color: var(--i-muted);
    font: var(--i-text-2xs);
    font-variant-numeric: tabular-nums;
  }
  .node.here {
    background: var(--i-accent-subtle);
  }
  .node.group {
    border-radius: 999px;
  }
  .node.run > .icon,
  .node.group > .icon,
  .node.data > .icon,
  .node.model > .icon {
    flex: none;
    box-sizing: content-box;
    padding: calc(4 * var(--i-u));
    border-radius: var(--i-radius-sm);
    background: var(--i-neutral-subtle);
    outline: 1px solid transparent;
  }
  .node.run > .icon,
  .node.group > .icon {
    border-radius: 50%;
  }
  .node.model > .icon {
    background: var(--i-accent-subtle);
    color: var(--i-accent-text);
  }
  .node.path {
    border-color: var(--i-accent-line);
    box-shadow: inset 0 0 0 calc(1 * var(--i-u)) var(--i-accent-line);
  }
  .node[aria-pressed='true'] {
    border-color: var(--i-accent-line);
    box-shadow: inset 0 0 0 calc(1.5 * var(--i-u)) var(--i-accent-line);
  }
  /* Its width on the screen does not shrink with the graph. */
  .node:focus-visible {
    outline-width: calc(2 * var(--i-u) / var(--_zoom, 1));
    outline-offset: calc(2 * var(--i-u) / var(--_zoom, 1));
    border-radius: var(--i-radius-md);
  }
  /* The canvas has the mark; this is what takes the focus and has the name. */
  .far > .node {
    border-color: transparent;
    background: none;
    box-shadow: none;
  }
  .far > .node > * {
    opacity: 0;
  }
  .wait {
    padding: var(--i-4);
    color: var(--i-muted);
  }
  .tip {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: var(--i-z-bar);
    max-inline-size: calc(240 * var(--i-u));
    padding: var(--i-3) var(--i-4);
    border-radius: var(--i-radius-md);
    background: var(--i-raised);
    box-shadow: var(--i-shadow-md);
    outline: 1px solid transparent;
    font: var(--i-text-xs);
    pointer-events: none;
  }
  .tip .name {
    font-weight: 500;
  }
  .map {
    position: absolute;
    inset-block-end: var(--i-3);
    inset-inline-start: var(--i-3);
    inline-size: calc(132 * var(--i-u));
    block-size: calc(72 * var(--i-u));
    border: 1px solid var(--i-border);
    border-radius: var(--i-radius-md);
    background: var(--i-raised);
    box-shadow: var(--i-shadow-sm);
    cursor: pointer;
    touch-action: none;
  }
  .table {
    flex: 1 1 0;
    min-block-size: 0;
  }
  .inks {
    position: absolute;
    visibility: hidden;
  }
  .inks > i {
    transition: color 1ms;
  }
  .ink-edge {
    color: var(--i-control);
  }
  .ink-accent {
    color: var(--i-accent-line);
  }
  .ink-surface {
    color: var(--i-raised);
  }
  .ink-idle {
    color: var(--i-run-idle);
  }
  .ink-succeeded {
    color: var(--i-run-succeeded);
  }
  .ink-failed {
    color: var(--i-run-failed);
  }
  .ink-running {
    color: var(--i-run-running);
  }
  .ink-waiting {
    color: var(--i-run-waiting);
  }
  .ink-paused {
    color: var(--i-run-paused);
  }
  .ink-cached {
    color: var(--i-run-cached);
  }
  @media (forced-colors: active) {
    .inks {
      forced-color-adjust: none;
    }
    .inks > i {
      color: CanvasText;
    }
    .inks > .ink-surface {
      color: Canvas;
    }
    .inks > .ink-accent,
    .inks > .ink-failed,
    .inks > .ink-running {
      color: Highlight;
    }
    .node.path {
      border-color: Highlight;
    }
    .node[aria-pressed='true'] {
      border: calc(2.5 * var(--i-u)) solid Highlight;
    }
  }
`;
