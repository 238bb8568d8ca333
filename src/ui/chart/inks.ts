import { html, type TemplateResult } from 'lit';

const INKS = ['1', '2', '3', '4', '5', '6', '7', '8', 'neutral', 'text', 'muted', 'line', 'border', 'surface', 'raised'] as const;
export type ChartInk = (typeof INKS)[number];

export interface ChartInks extends Readonly<Record<ChartInk, string>> {
  readonly font: string;
  /** Pixels of one unit. */
  readonly unit: number;
}

/** Elements that resolve tokens for the canvas. Their colour changes in a transition of a millisecond, whose end tells of another theme. */
export const inkwell = (changed: () => void): TemplateResult =>
  html`<div class="inks" aria-hidden="true" @transitionend=${changed}>${INKS.map((ink) => html`<i class=${`ink-${ink}`}></i>`)}</div>`;

/** Chart.js mixes colours itself and knows `rgb()` only; a canvas turns any colour into it. */
export function readInks(root: ParentNode): ChartInks {
  const paper = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colour = (ink: ChartInk): string => {
    const element = root.querySelector(`.ink-${ink}`);
    if (!element || !paper) return 'rgb(0, 0, 0)';
    paper.clearRect(0, 0, 1, 1);
    paper.fillStyle = getComputedStyle(element).color;
    paper.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 255] = paper.getImageData(0, 0, 1, 1).data;
    return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
  };
  const well = root.querySelector('.inks');
  return {
    ...(Object.fromEntries(INKS.map((ink) => [ink, colour(ink)])) as Record<ChartInk, string>),
    font: well ? getComputedStyle(well).fontFamily : 'sans-serif',
    unit: (well?.getBoundingClientRect().width ?? 0) / 100 || 1,
  };
}

/** 55 % of a colour: a period that is not over. */
export const paler = (colour: string): string => colour.replace(/[\d.]+\)$/, (alpha) => `${Number.parseFloat(alpha) * 0.55})`);
