import { html, type TemplateResult } from 'lit';
import type { Glyph } from '../glyphs.ts';

/** Colours that a canvas paints with. */
export const INKS = ['edge', 'accent', 'surface', 'idle', 'succeeded', 'failed', 'running', 'waiting', 'paused', 'cached'] as const;
export type Ink = (typeof INKS)[number];

export interface Inks extends Readonly<Record<Ink, string>> {
  /** The user's own colours are in force: they are few, and none is mixed. */
  readonly forced: boolean;
}

const INK_OF_GLYPH: Partial<Record<Glyph, Ink>> = {
  succeeded: 'succeeded',
  failed: 'failed',
  running: 'running',
  cancelling: 'running',
  waiting: 'waiting',
  retrying: 'waiting',
  paused: 'paused',
  cached: 'cached',
};

export const inkOf = (glyph: Glyph | undefined): Ink => (glyph && INK_OF_GLYPH[glyph]) ?? 'idle';

/**
 * A canvas can't resolve a token (`light-dark()`, relative colours): elements do that for it, one a colour. They change colour in
 * a transition of a millisecond, so that its end tells of another theme, wherever above it was set.
 */
export const inkwell = (changed: () => void): TemplateResult =>
  html`<div class="inks" aria-hidden="true" @transitionend=${changed}>${INKS.map((ink) => html`<i class=${`ink-${ink}`}></i>`)}</div>`;

export function readInks(root: ParentNode): Inks {
  const colour = (ink: Ink): string => {
    const element = root.querySelector(`.ink-${ink}`);
    return element ? getComputedStyle(element).color : '';
  };
  const colours = Object.fromEntries(INKS.map((ink) => [ink, colour(ink)])) as Record<Ink, string>;
  return { ...colours, forced: matchMedia('(forced-colors: active)').matches };
}
