import { css } from 'lit';

/**
 * The design tokens, adopted by every public element.
 *
 * A host's inputs (`--inlay-*`) are only ever read here, never declared: a default on `:host` would beat what a host set on an
 * ancestor. So a value set anywhere above, or on one element, re-derives all private tokens (`--i-*`) for that element alone;
 * parts in its shadow root inherit them. Light or dark follows the inherited `color-scheme`.
 */
export const tokens = css`
  :host {
    --i-accent: var(--inlay-accent, oklch(0.51 0.17 264));
    --i-surface: var(--inlay-surface, light-dark(#fff, oklch(0.19 0.007 265)));
    --i-text: var(--inlay-text, light-dark(oklch(0.24 0.016 265), oklch(0.94 0.005 265)));
    --i-font: var(--inlay-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif);
    --i-radius: var(--inlay-radius, 6px);
    --i-density: var(--inlay-density, 0);

    --i-font-mono: var(--inlay-font-mono, ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace);
    --i-font-size: var(--inlay-font-size, 0.875rem);
    --i-success: var(--inlay-success, oklch(0.56 0.13 153));
    --i-warning: var(--inlay-warning, oklch(0.78 0.15 76));
    --i-danger: var(--inlay-danger, oklch(0.56 0.2 26));
    --i-info: var(--inlay-info, oklch(0.58 0.13 238));

    --i-u: calc(var(--i-font-size) / 14);
    /* surfaces */
    --i-subtle: var(--inlay-surface-subtle, color-mix(in oklab, var(--i-surface), var(--i-text) 3%));
    --i-sunken: var(
      --inlay-surface-sunken,
      light-dark(color-mix(in oklab, var(--i-surface), var(--i-text) 5%), color-mix(in oklab, var(--i-surface), black 17%))
    );
    --i-raised: var(--inlay-surface-raised, light-dark(var(--i-surface), color-mix(in oklab, var(--i-surface), var(--i-text) 6%)));
    --i-hover: rgb(from var(--i-text) r g b / 0.05);
    --i-pressed: rgb(from var(--i-text) r g b / 0.09);
    --i-selected: rgb(from var(--i-accent-line) r g b / 0.08);
    --i-selected-hover: rgb(from var(--i-accent-line) r g b / 0.11);
    --i-scrim: light-dark(oklch(0.2 0.02 265 / 0.36), oklch(0 0 0 / 0.56));

    /* text */
    --i-muted: var(
      --inlay-text-muted,
      light-dark(color-mix(in oklab, var(--i-text), var(--i-surface) 24%), color-mix(in oklab, var(--i-text), var(--i-surface) 20%))
    );
    --i-faint: var(
      --inlay-text-faint,
      light-dark(color-mix(in oklab, var(--i-text), var(--i-surface) 32%), color-mix(in oklab, var(--i-text), var(--i-surface) 29%))
    );
    --i-disabled: color-mix(in oklab, var(--i-text), var(--i-surface) 60%);

    /* lines */
    --i-line: var(--inlay-border-subtle, rgb(from var(--i-text) r g b / 0.085));
    --i-border: var(--inlay-border, rgb(from var(--i-text) r g b / 0.16));
    --i-control: var(
      --inlay-border-control,
      light-dark(color-mix(in oklab, var(--i-text), var(--i-surface) 51%), color-mix(in oklab, var(--i-text), var(--i-surface) 48%))
    );

    /* accent */
    --i-accent-solid: light-dark(
      oklch(from var(--i-accent) calc(min(l, 0.54) + clamp(0, (l - 0.68) * 999, 1) * max(0, l - 0.54)) c h),
      oklch(
        from var(--i-accent)
          calc(
            clamp(0.5, l, 0.54) + clamp(0, (l - 0.68) * 999, 1) * max(0, l - 0.54) + clamp(0, (0.04 - c) * 999, 1) *
              clamp(0, (0.5 - l) * 999, 1) * 0.43
          )
          c h
      )
    );
    --i-accent-solid-hover: oklch(
      from var(--i-accent-solid)
        calc(l + 0.04 * clamp(0, (l - 0.62) * 999, 1) - 0.05 * clamp(0, (0.62 - l) * 999, 1) + 0.2 * clamp(0, (0.25 - l) * 999, 1)) c h
    );
    --i-on-accent: oklch(from var(--i-accent-solid) clamp(0.16, (0.62 - l) * 999, 1) 0 h);
    --i-accent-text: light-dark(
      oklch(from var(--i-accent) min(l, 0.465) min(c, 0.2) h),
      oklch(from var(--i-accent) calc(max(l, 0.76) + clamp(0, (0.04 - c) * 999, 1) * max(0, 0.93 - max(l, 0.76))) min(c, 0.14) h)
    );
    --i-accent-line: light-dark(
      oklch(from var(--i-accent) min(l, 0.58) c h),
      oklch(from var(--i-accent) calc(max(l, 0.64) + clamp(0, (0.04 - c) * 999, 1) * max(0, 0.9 - max(l, 0.64))) c h)
    );
    --i-accent-subtle: color-mix(in oklab, var(--i-surface), var(--i-accent-line) 10%);
    --i-accent-fill: rgb(from var(--i-accent-line) r g b / 0.12);
    --i-accent-border: color-mix(in oklab, var(--i-surface), var(--i-accent-line) 42%);

    /* statuses */
    --i-success-text: light-dark(
      oklch(from var(--i-success) min(l, 0.45) min(c, 0.12) h),
      oklch(from var(--i-success) max(l, 0.8) min(c, 0.14) h)
    );
    --i-warning-text: light-dark(
      oklch(from var(--i-warning) min(l, 0.46) min(c, 0.11) h),
      oklch(from var(--i-warning) max(l, 0.84) min(c, 0.13) h)
    );
    --i-danger-text: light-dark(
      oklch(from var(--i-danger) min(l, 0.49) min(c, 0.19) h),
      oklch(from var(--i-danger) max(l, 0.76) min(c, 0.14) h)
    );
    --i-info-text: light-dark(oklch(from var(--i-info) min(l, 0.46) min(c, 0.13) h), oklch(from var(--i-info) max(l, 0.79) min(c, 0.12) h));
    --i-success-icon: light-dark(oklch(from var(--i-success) min(l, 0.56) c h), oklch(from var(--i-success) max(l, 0.7) c h));
    --i-warning-icon: light-dark(oklch(from var(--i-warning) min(l, 0.575) min(c, 0.135) h), oklch(from var(--i-warning) max(l, 0.8) c h));
    --i-danger-icon: light-dark(oklch(from var(--i-danger) min(l, 0.56) c h), oklch(from var(--i-danger) max(l, 0.67) c h));
    --i-info-icon: light-dark(oklch(from var(--i-info) min(l, 0.565) c h), oklch(from var(--i-info) max(l, 0.7) c h));
    --i-success-subtle: color-mix(in oklab, var(--i-surface), var(--i-success-icon) 12%);
    --i-warning-subtle: color-mix(in oklab, var(--i-surface), var(--i-warning) 16%);
    --i-danger-subtle: color-mix(in oklab, var(--i-surface), var(--i-danger-icon) 11%);
    --i-info-subtle: color-mix(in oklab, var(--i-surface), var(--i-info-icon) 11%);
    --i-neutral-subtle: color-mix(in oklab, var(--i-surface), var(--i-text) 7%);
    --i-success-border: color-mix(in oklab, var(--i-surface), var(--i-success-icon) 40%);
    --i-warning-border: color-mix(in oklab, var(--i-surface), var(--i-warning-icon) 45%);
    --i-danger-border: color-mix(in oklab, var(--i-surface), var(--i-danger-icon) 40%);
    --i-info-border: color-mix(in oklab, var(--i-surface), var(--i-info-icon) 40%);
    --i-danger-solid: oklch(from var(--i-danger) min(l, 0.54) c h);
    --i-on-danger: white;

    /* focus */
    --i-focus: calc(2 * var(--i-u)) solid var(--i-accent-line);

    /* shape */
    --i-radius-xs: min(calc(var(--i-radius) * 0.5), 4px);
    --i-radius-sm: min(calc(var(--i-radius) * 0.667), 6px);
    --i-radius-md: min(var(--i-radius), 12px);
    --i-radius-lg: min(calc(var(--i-radius) * 1.333), 16px);
    --i-radius-xl: min(calc(var(--i-radius) * 2), 24px);
    --i-radius-full: 999px;

    /* space */
    --i-1: calc(2 * var(--i-u));
    --i-2: calc(4 * var(--i-u));
    --i-3: calc(8 * var(--i-u));
    --i-4: calc(12 * var(--i-u));
    --i-5: calc(16 * var(--i-u));
    --i-6: calc(20 * var(--i-u));
    --i-7: calc(24 * var(--i-u));
    --i-8: calc(32 * var(--i-u));
    --i-9: calc(48 * var(--i-u));

    /* type */
    --i-text-2xs: calc(11 * var(--i-u)) / calc(16 * var(--i-u)) var(--i-font);
    --i-text-xs: calc(12 * var(--i-u)) / calc(16 * var(--i-u)) var(--i-font);
    --i-text-sm: calc(13 * var(--i-u)) / calc(20 * var(--i-u)) var(--i-font);
    --i-text-md: calc(14 * var(--i-u)) / calc(20 * var(--i-u)) var(--i-font);
    --i-text-lg: calc(16 * var(--i-u)) / calc(24 * var(--i-u)) var(--i-font);
    --i-text-xl: calc(20 * var(--i-u)) / calc(28 * var(--i-u)) var(--i-font);
    --i-text-2xl: calc(26 * var(--i-u)) / calc(32 * var(--i-u)) var(--i-font);
    --i-text-mono: calc(12 * var(--i-u)) / calc(18 * var(--i-u)) var(--i-font-mono);
    --i-tracking-tight: -0.011em;

    /* heights */
    --i-row: var(--inlay-row-height, calc((44 - 12 * var(--i-density)) * var(--i-u)));
    --i-row-head: calc((36 - 4 * var(--i-density)) * var(--i-u));
    --i-control-h: calc((32 - 4 * var(--i-density)) * var(--i-u));
    --i-control-sm: calc((28 - 4 * var(--i-density)) * var(--i-u));
    --i-cell-x: calc((12 - 4 * var(--i-density)) * var(--i-u));
    --i-gutter: calc(24 * var(--i-u));
    --i-icon: calc(16 * var(--i-u));
    --i-icon-lg: calc(20 * var(--i-u));

    /* shadow */
    --i-shadow-sm: 0 1px 2px light-dark(oklch(0.2 0.02 265 / 0.08), oklch(0 0 0 / 0.4));
    --i-shadow-md:
      0 0 0 1px light-dark(oklch(0.2 0.02 265 / 0.1), oklch(1 0 0 / 0.12)),
      0 4px 8px -2px light-dark(oklch(0.2 0.02 265 / 0.1), oklch(0 0 0 / 0.5)),
      0 12px 28px -4px light-dark(oklch(0.2 0.02 265 / 0.14), oklch(0 0 0 / 0.5));
    --i-shadow-lg:
      0 0 0 1px light-dark(oklch(0.2 0.02 265 / 0.1), oklch(1 0 0 / 0.12)),
      0 8px 16px -6px light-dark(oklch(0.2 0.02 265 / 0.1), oklch(0 0 0 / 0.5)),
      0 24px 48px -12px light-dark(oklch(0.2 0.02 265 / 0.2), oklch(0 0 0 / 0.7));

    /* motion */
    --i-instant: 80ms;
    --i-fast: 140ms;
    --i-base: 220ms;
    --i-slow: 360ms;
    --i-out: cubic-bezier(0.2, 0, 0, 1);
    --i-in: cubic-bezier(0.4, 0, 1, 1);
    --i-inout: cubic-bezier(0.4, 0, 0.2, 1);

    /* stacking */
    --i-z-sticky-col: 1;
    --i-z-sticky-row: 2;
    --i-z-sticky-corner: 3;
    --i-z-bar: 4;

    /* data */
    --i-cat-1: light-dark(#0d54ca, #6691ff);
    --i-cat-2: light-dark(#b15614, #ee9b58);
    --i-cat-3: light-dark(#3c8d84, #65e2dc);
    --i-cat-4: light-dark(#5b3380, #a154bd);
    --i-cat-5: light-dark(#ab8b00, #f5d87c);
    --i-cat-6: light-dark(#eb51ae, #ff6bab);
    --i-cat-7: light-dark(#205428, #38902d);
    --i-cat-8: light-dark(#5d6375, #6f7278);

    --i-seq-1: light-dark(oklch(0.96 0.018 262), oklch(0.27 0.04 262));
    --i-seq-2: light-dark(oklch(0.9 0.045 262), oklch(0.34 0.07 262));
    --i-seq-3: light-dark(oklch(0.82 0.085 262), oklch(0.42 0.1 262));
    --i-seq-4: light-dark(oklch(0.55 0.16 262), oklch(0.7 0.14 262));
    --i-seq-5: light-dark(oklch(0.47 0.16 262), oklch(0.77 0.11 262));
    --i-seq-6: light-dark(oklch(0.39 0.14 262), oklch(0.85 0.075 262));
    --i-seq-7: light-dark(oklch(0.3 0.1 262), oklch(0.93 0.035 262));
    --i-seq-on: light-dark(white, oklch(0.16 0.02 262));

    --i-div-1: light-dark(oklch(0.55 0.14 45), oklch(0.72 0.15 50));
    --i-div-2: light-dark(oklch(0.74 0.11 55), oklch(0.52 0.1 48));
    --i-div-3: light-dark(oklch(0.91 0.04 62), oklch(0.33 0.045 50));
    --i-div-4: light-dark(oklch(0.95 0.003 265), oklch(0.26 0.006 265));
    --i-div-5: light-dark(oklch(0.91 0.035 250), oklch(0.33 0.05 255));
    --i-div-6: light-dark(oklch(0.74 0.1 252), oklch(0.52 0.11 258));
    --i-div-7: light-dark(oklch(0.51 0.16 260), oklch(0.73 0.13 258));

    --i-run-running: var(--i-info-icon);
    --i-run-succeeded: var(--i-success-icon);
    --i-run-failed: var(--i-danger-icon);
    --i-run-waiting: var(--i-warning-icon);
    --i-run-paused: light-dark(oklch(0.5 0.16 305), oklch(0.76 0.12 305));
    --i-run-cached: light-dark(oklch(0.53 0.09 195), oklch(0.76 0.09 195));
    --i-run-idle: var(--i-faint);
  }

  /* Fingers: no target under 44px. Rows and controls grow; icons inside do not. */
  @media (pointer: coarse) {
    :host {
      --i-row: max(48px, calc(48 * var(--i-u)));
      --i-control-h: 44px;
      --i-control-sm: 44px;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --i-muted: var(--i-text);
      --i-faint: var(--i-text);
      --i-border: var(--i-control);
      --i-line: color-mix(in oklab, var(--i-text) 30%, transparent);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --i-instant: 0ms;
      --i-fast: 0ms;
      --i-base: 0ms;
      --i-slow: 0ms;
    }
  }
  /* Last, so that it wins. */
  @media (forced-colors: active) {
    :host {
      --i-surface: Canvas;
      --i-subtle: Canvas;
      --i-sunken: Canvas;
      --i-raised: Canvas;
      --i-text: CanvasText;
      --i-muted: CanvasText;
      --i-faint: CanvasText;
      --i-disabled: GrayText;
      --i-line: CanvasText;
      --i-border: CanvasText;
      --i-control: ButtonBorder;
      --i-hover: transparent;
      --i-pressed: transparent;
      --i-selected: transparent;
      --i-selected-hover: transparent;
      --i-accent-fill: transparent;
      --i-accent-solid: Highlight;
      --i-accent-solid-hover: Highlight;
      --i-on-accent: HighlightText;
      --i-accent-text: LinkText;
      --i-accent-line: Highlight;
      --i-accent-subtle: Canvas;
      --i-accent-border: Highlight;
      --i-shadow-md: 0 0 0 1px CanvasText;
      --i-shadow-lg: 0 0 0 1px CanvasText;
      --i-success-text: CanvasText;
      --i-warning-text: CanvasText;
      --i-danger-text: CanvasText;
      --i-info-text: CanvasText;
      --i-success-icon: CanvasText;
      --i-warning-icon: CanvasText;
      --i-danger-icon: CanvasText;
      --i-info-icon: CanvasText;
      --i-success-subtle: Canvas;
      --i-warning-subtle: Canvas;
      --i-danger-subtle: Canvas;
      --i-info-subtle: Canvas;
      --i-neutral-subtle: Canvas;
      --i-success-border: CanvasText;
      --i-warning-border: CanvasText;
      --i-danger-border: CanvasText;
      --i-info-border: CanvasText;
      --i-danger-solid: ButtonFace;
      --i-on-danger: ButtonText;
    }
  }
`;
