import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Silhouettes of what a run, a step or a tenant is in. Colour is never alone: the word stands beside it. */
export const GLYPHS = [
  'succeeded',
  'failed',
  'running',
  'waiting',
  'retrying',
  'paused',
  'cached',
  'pending',
  'queued',
  'skipped',
  'cancelled',
  'cancelling',
  'unknown',
] as const;
export type Glyph = (typeof GLYPHS)[number];

const ring = svg`<circle cx="8" cy="8" r="6.4" class="ring"/>`;
const arc = svg`<circle cx="8" cy="8" r="6.2" class="ring thick dim"/><path class="ring thick arc" d="M8 1.8a6.2 6.2 0 0 1 5.9 8.1"/>`;

const shapes: Readonly<Record<Glyph, SVGTemplateResult>> = {
  succeeded: svg`<circle cx="8" cy="8" r="7.2" class="fill"/><path class="mark" d="M4.9 8.3l2.1 2.1 4.1-4.6"/>`,
  failed: svg`<path class="fill" d="M5.3 1h5.4L15 5.3v5.4L10.7 15H5.3L1 10.7V5.3z"/><path class="mark" d="M5.6 5.6l4.8 4.8m0-4.8l-4.8 4.8"/>`,
  running: arc,
  waiting: svg`<path class="fill" d="M8 .8l6.3 3.6v7.2L8 15.2 1.7 11.6V4.4z"/><path class="mark" d="M8 4.6v3.8M8 11.2v.1"/>`,
  retrying: svg`<path class="ring bold" d="M13.6 6.2A6.1 6.1 0 1 0 14 9.3"/><path class="ring bold" d="M14.3 2.4v4h-4"/>`,
  paused: svg`<rect x="1.4" y="1.4" width="13.2" height="13.2" rx="3" class="fill"/><path class="mark" d="M6.2 5.3v5.4M9.8 5.3v5.4"/>`,
  cached: svg`<path class="fill" d="M8 .6l7.4 7.4L8 15.4.6 8z"/><path class="mark fine" d="M8.9 4.2L5.9 8.5h3.8l-2.6 3.6"/>`,
  pending: svg`<circle cx="8" cy="8" r="6.3" class="ring dashed"/>`,
  queued: svg`${ring}<path class="ring" d="M8 4.6V8l2.2 1.5"/>`,
  skipped: svg`${ring}<path class="ring" d="M5.2 8h5.6"/>`,
  cancelled: svg`${ring}<path class="ring" d="M3.6 12.4l8.8-8.8"/>`,
  cancelling: arc,
  unknown: svg`<circle cx="8" cy="8" r="6.6" class="ring dotted"/><path class="ring" d="M6.2 6.4a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.6-.9 1.3M8 11.4v.1"/>`,
};

/** A state's silhouette, 16 (14 in table cells). Hidden from screen readers: write the word beside it. */
export const glyph = (state: Glyph, size: 14 | 16 = 16): TemplateResult =>
  html`<svg class=${`glyph glyph-${state} glyph-${size}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[state]}</svg>`;
