import { css } from 'lit';

/** Colours and lines of the state silhouettes; marks are cut out in the surface's colour. */
export const glyphs = css`
  .glyph {
    flex: none;
    inline-size: calc(16 * var(--i-u));
    block-size: calc(16 * var(--i-u));
    overflow: visible;
    color: var(--i-run-idle);
  }
  .glyph-14 {
    inline-size: calc(14 * var(--i-u));
    block-size: calc(14 * var(--i-u));
  }
  .glyph .fill {
    fill: currentcolor;
  }
  .glyph .mark,
  .glyph .ring {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .glyph .mark {
    stroke: var(--i-surface);
    stroke-width: 1.7;
  }
  .glyph .fine {
    stroke-width: 1.3;
  }
  .glyph .bold {
    stroke-width: 1.9;
  }
  .glyph .thick {
    stroke-width: 2.2;
  }
  .glyph .dim {
    opacity: 0.28;
  }
  .glyph .dashed {
    stroke-width: 1.6;
    stroke-dasharray: 2.4 2.55;
    stroke-linecap: butt;
  }
  .glyph .dotted {
    stroke-dasharray: 0.1 2.75;
  }
  .glyph .arc {
    transform-origin: 8px 8px;
    animation: i-turn 1.2s linear infinite;
  }
  @keyframes i-turn {
    to {
      transform: rotate(1turn);
    }
  }
  .glyph-succeeded {
    color: var(--i-run-succeeded);
  }
  .glyph-failed {
    color: var(--i-run-failed);
  }
  .glyph-running {
    color: var(--i-run-running);
  }
  .glyph-waiting,
  .glyph-retrying {
    color: var(--i-run-waiting);
  }
  .glyph-paused {
    color: var(--i-run-paused);
  }
  .glyph-cached {
    color: var(--i-run-cached);
  }
  @media (forced-colors: active) {
    .glyph {
      color: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .glyph .arc {
      animation: none;
    }
  }
`;
