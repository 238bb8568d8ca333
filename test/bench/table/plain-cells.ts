/** The eight cells by hand, in plain DOM: as many elements as ours, made once, bound again for another row. */
import { NOW, type BenchRow } from './rows.ts';

export interface PlainCell {
  make(): HTMLElement;
  bind(cell: HTMLElement, row: BenchRow): void;
}

const element = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string, ...children: Node[]): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...children);
  return made;
};
const SVG = 'http://www.w3.org/2000/svg';
const icon = (path: string): SVGSVGElement => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
};
const CHECK = 'M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M9 12l2 2 4-4';
const TAG = 'M12.6 2.6A2 2 0 0 0 11.2 2H4a2 2 0 0 0-2 2v7.2a2 2 0 0 0 .6 1.4l8.7 8.7a2.4 2.4 0 0 0 3.4 0l6.6-6.6a2.4 2.4 0 0 0 0-3.4z';
const FLASK = 'M14 2v6l6 12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2l6-12V2M8 2h8M7 16h10';
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat('en', { minimumFractionDigits: 2, signDisplay: 'exceptZero' });
const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
const initials = (name: string): string => name.replace(/\B\w+|\s/g, '');

const setText = (node: Node, text: string): void => {
  if (node.textContent !== text) node.textContent = text;
};
/** As many badges as there are words, each with what stands before its word; those there are stay. */
function badges(holder: HTMLElement, words: readonly string[], before: () => Element): void {
  while (holder.childElementCount > words.length) holder.lastElementChild!.remove();
  for (const [at, word] of words.entries()) {
    const badge =
      holder.children[at] ?? holder.appendChild(element('span', 'badge', before(), element('bdi', '', document.createTextNode(''))));
    setText(badge.lastElementChild!.firstChild!, word);
  }
}

const text = (say: (row: BenchRow) => string, name = 'end'): PlainCell => ({
  make: () => element('span', name, document.createTextNode('')),
  bind: (cell, row) => setText(cell.firstChild!, say(row)),
});

const hours = (at: number): string => {
  const past = (at - NOW) / 3_600_000;
  return past > -48 ? ago.format(Math.round(past), 'hour') : ago.format(Math.round(past / 24), 'day');
};

export const PLAIN_CELLS: readonly PlainCell[] = [
  {
    make: () => element('div', 'name', element('a', 'link', element('bdi', '')), element('span', 'second', element('bdi', ''))),
    bind: (cell, row) => {
      const [link, second] = cell.children as unknown as [HTMLAnchorElement, HTMLElement];
      link.href = `#${row.id}`;
      setText(link.firstChild!, row.name);
      setText(second.firstChild!, row.about);
    },
  },
  {
    make: () => element('div', 'line', element('span', 'strong'), element('span', 'badges')),
    bind: (cell, row) => {
      setText(cell.firstElementChild!, `v${row.version}`);
      badges(cell.lastElementChild as HTMLElement, row.aliases, () => icon(TAG));
    },
  },
  {
    make: () => element('div', 'line state', icon(CHECK), element('span', '')),
    bind: (cell, row) => {
      const production = row.stage === 'production';
      cell.dataset['tone'] = production ? 'success' : 'info';
      cell.querySelector('path')!.setAttribute('d', production ? CHECK : FLASK);
      setText(cell.lastElementChild!, production ? 'Production' : 'Staging');
    },
  },
  text((row) => signed.format(row.change)),
  {
    make: () => element('bdi', 'end', document.createTextNode(''), element('span', 'second', document.createTextNode(' ms'))),
    bind: (cell, row) => setText(cell.firstChild!, plain.format(row.p95)),
  },
  { make: () => element('div', 'line badges'), bind: (cell, row) => badges(cell, row.tags, () => element('span', 'key')) },
  {
    make: () => element('span', 'line', element('span', 'avatar'), element('span', 'hidden')),
    bind: (cell, row) => {
      setText(cell.firstElementChild!, initials(row.owner));
      setText(cell.lastElementChild!, row.owner);
    },
  },
  {
    make: () => element('time', '', document.createTextNode('')),
    bind: (cell, row) => {
      (cell as HTMLTimeElement).dateTime = new Date(row.updated).toISOString();
      setText(cell.firstChild!, hours(row.updated));
    },
  },
];
