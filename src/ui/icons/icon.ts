import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** 16 beside text, 20 in empty states, 14 in small controls and cells, 12 in tags. */
export type IconSize = 12 | 14 | 16 | 20;

/** Draws one icon. It is hidden from screen readers: the word stands beside it, or the control carries the name. */
export type Icon = (size?: IconSize, extraClass?: string) => TemplateResult;

/**
 * Makes an icon of paths drawn on a grid of 24. Its colour is the text's. The paths are a function, so that a bundler leaves out
 * the icons that nobody draws: a template by itself counts as an effect.
 */
export const icon =
  (paths: () => SVGTemplateResult): Icon =>
  (size = 16, extraClass = '') =>
    html`<svg class=${`icon icon-${size} ${extraClass}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths()}</svg>`;
