/** The eight cells as Lit templates, for peers that draw with it. */
import { html, type TemplateResult } from 'lit';
import { NOW, type BenchRow } from '../../table/rows.ts';

const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat('en', { minimumFractionDigits: 2, signDisplay: 'exceptZero' });
const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
const CHECK = 'M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M9 12l2 2 4-4';
const TAG = 'M12.6 2.6A2 2 0 0 0 11.2 2H4a2 2 0 0 0-2 2v7.2a2 2 0 0 0 .6 1.4l8.7 8.7a2.4 2.4 0 0 0 3.4 0l6.6-6.6a2.4 2.4 0 0 0 0-3.4z';
const FLASK = 'M14 2v6l6 12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2l6-12V2M8 2h8M7 16h10';

const hours = (at: number): string => {
  const past = (at - NOW) / 3_600_000;
  return past > -48 ? ago.format(Math.round(past), 'hour') : ago.format(Math.round(past / 24), 'day');
};
const badges = (words: readonly string[], before: () => TemplateResult): TemplateResult[] =>
  words.map((word) => html`<span class="badge">${before()}<bdi>${word}</bdi></span>`);
const tag = (): TemplateResult => html`<svg viewBox="0 0 24 24"><path d=${TAG} /></svg>`;
const key = (): TemplateResult => html`<span class="key"></span>`;

export const LIT_CELLS: readonly ((row: BenchRow) => TemplateResult)[] = [
  (row) =>
    html`<div class="name">
      <a class="link" href=${`#${row.id}`}><bdi>${row.name}</bdi></a
      ><span class="second"><bdi>${row.about}</bdi></span>
    </div>`,
  (row) => html`<div class="line"><span class="strong">v${row.version}</span><span class="badges">${badges(row.aliases, tag)}</span></div>`,
  ({ stage }) =>
    html`<div class="line state" data-tone=${stage === 'production' ? 'success' : 'info'}>
      <svg viewBox="0 0 24 24"><path d=${stage === 'production' ? CHECK : FLASK} /></svg>
      <span>${stage === 'production' ? 'Production' : 'Staging'}</span>
    </div>`,
  (row) => html`<span class="end">${signed.format(row.change)}</span>`,
  (row) => html`<bdi class="end">${plain.format(row.p95)}<span class="second"> ms</span></bdi>`,
  (row) => html`<div class="line badges">${badges(row.tags, key)}</div>`,
  (row) =>
    html`<span class="line"
      ><span class="avatar">${row.owner.replace(/\B\w+|\s/g, '')}</span><span class="hidden">${row.owner}</span></span
    >`,
  (row) => html`<time datetime=${new Date(row.updated).toISOString()}>${hours(row.updated)}</time>`,
];

/** The cells of one row, each in its own, behind a checkbox. */
export const litRow = (row: BenchRow, selected: boolean): TemplateResult =>
  html`<div class="cell" role="gridcell" tabindex="-1">
      <label><input type="checkbox" tabindex="-1" aria-label=${`Select ${row.name}`} .checked=${selected} /></label>
    </div>
    ${LIT_CELLS.map((cell) => html`<div class="cell" role="gridcell" tabindex="-1">${cell(row)}</div>`)}`;

export const litHead = (words: readonly string[]): TemplateResult =>
  html`<div class="row head" role="row">
    <div></div>
    ${words.map((word) => html`<div role="columnheader">${word}</div>`)}
  </div>`;
