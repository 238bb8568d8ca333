import { css } from 'lit';

/** The marks of a matrix, also beside words: 20 wide, `large` 24, `small` 7 × 12. */
export const markStyles = css`
  .mark,
  .box {
    position: relative;
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: calc(20 * var(--i-u));
    block-size: calc(20 * var(--i-u));
    border: 1px solid var(--i-control);
    border-radius: var(--i-radius-sm);
    background: var(--i-surface);
    color: var(--i-on-accent);
  }
  .mark.large {
    inline-size: calc(24 * var(--i-u));
    block-size: calc(24 * var(--i-u));
  }
  .mark.legend {
    inline-size: calc(16 * var(--i-u));
    block-size: calc(16 * var(--i-u));
  }
  .mark.small {
    inline-size: calc(7 * var(--i-u));
    block-size: calc(12 * var(--i-u));
    border-radius: var(--i-radius-xs);
  }
  .mark.small::before,
  .mark.small::after,
  .mark.small > .icon {
    display: none;
  }
  .mark.allowed {
    border-color: var(--i-accent-line);
    background: var(--i-accent-solid);
  }
  .mark.inherited {
    border-color: transparent;
    background: var(--i-accent-fill);
    color: var(--i-accent-text);
  }
  .mark.small.inherited {
    background: var(--i-accent-border);
  }
  .mark.conditional {
    border: calc(1.5 * var(--i-u)) solid var(--i-accent-line);
    color: var(--i-accent-text);
  }
  .mark.denied {
    border: calc(1.5 * var(--i-u)) solid var(--i-danger-icon);
    color: var(--i-danger-text);
  }
  .mark.locked {
    border-color: transparent;
    background: var(--i-neutral-subtle);
    color: var(--i-muted);
  }
  .mark.absent {
    border-color: transparent;
    background: none;
    color: var(--i-faint);
  }
  .mark.allowed::before,
  .mark.inherited::before,
  .box.true::before {
    content: '';
    inline-size: calc(10 * var(--i-u));
    block-size: calc(5.5 * var(--i-u));
    border: solid currentcolor;
    border-width: 0 0 calc(2 * var(--i-u)) calc(2 * var(--i-u));
    transform: translateY(calc(-1.5 * var(--i-u))) rotate(-45deg);
  }
  .mark.absent::before,
  .box.mixed::before {
    content: '';
    inline-size: calc(8 * var(--i-u));
    border-block-start: 1px solid currentcolor;
  }
  .box.mixed::before {
    border-block-start-width: calc(2 * var(--i-u));
  }
  .mark.removed {
    border-color: var(--i-warning-icon);
    background: repeating-linear-gradient(
      135deg,
      transparent 0 calc(2.5 * var(--i-u)),
      var(--i-warning-icon) calc(2.5 * var(--i-u)) calc(3.5 * var(--i-u))
    );
  }
  .mark:is(.added, .removed, .changed)::after {
    content: '';
    position: absolute;
    inset-block-start: calc(-4.5 * var(--i-u));
    inset-inline-end: calc(-4.5 * var(--i-u));
    inline-size: calc(9 * var(--i-u));
    block-size: calc(9 * var(--i-u));
    border: 1px solid var(--i-surface);
    border-radius: 50%;
    background: var(--i-warning-icon);
  }
  /* A row's and a group's box sum up what stands in their cells: grey. */
  .box {
    inline-size: calc(16 * var(--i-u));
    block-size: calc(16 * var(--i-u));
    border-radius: var(--i-radius-xs);
    color: var(--i-surface);
  }
  .box:is(.true, .mixed) {
    border-color: var(--i-muted);
    background: var(--i-muted);
  }
  .box.true::before {
    inline-size: calc(8 * var(--i-u));
    block-size: calc(4.5 * var(--i-u));
  }
  .matrix-legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--i-2) var(--i-5);
    padding: var(--i-4) var(--i-gutter);
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .matrix-legend > li {
    display: flex;
    align-items: center;
    gap: calc(9 * var(--i-u));
  }
  .mark-box {
    display: inline-grid;
  }
  @media (forced-colors: active) {
    .mark,
    .box {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    .mark.allowed,
    .box:is(.true, .mixed) {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .mark.inherited {
      border: 1px dashed CanvasText;
    }
    .mark.absent {
      border-color: Canvas;
      color: GrayText;
    }
    .mark.locked {
      border-color: GrayText;
      color: GrayText;
    }
    .mark.removed {
      background: repeating-linear-gradient(135deg, Canvas 0 3px, CanvasText 3px 4px);
    }
    .mark:is(.added, .removed, .changed)::after {
      border-color: Canvas;
      background: CanvasText;
    }
  }
`;
