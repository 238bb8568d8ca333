import { html } from 'lit';
import { GLYPHS, glyph } from '../../src/ui/glyphs.ts';
import { alias, avatar, tag } from '../../src/ui/cells/index.ts';
import { button, chip, copyButton, searchField, segmented } from '../../src/ui/controls.ts';
import { footerBar, rangeText } from '../../src/ui/footer.ts';
import { archiveIcon, circleCheckIcon, downloadIcon, flaskConicalIcon, hourglassIcon, plusIcon } from '../../src/ui/icons/index.ts';
import { frame } from './frame.ts';
import { l } from './sample.ts';

export default { title: 'UI/Parts', parameters: { layout: 'fullscreen' } };

const nothingHappens = (): void => undefined;

export const Buttons = {
  render: () =>
    frame(
      () =>
        html`<div class="pad">
          ${['primary', '', 'ghost', 'danger'].map((kind) => button({ label: 'Save', kind, click: nothingHappens }))}
          ${button({ label: 'Export', icon: downloadIcon, click: nothingHappens })}${button({ label: 'New', icon: plusIcon, iconOnly: true, click: nothingHappens })}
          ${button({ label: 'Register', icon: plusIcon, disabled: 'Needs model: create. Priya Raman can grant it.', click: nothingHappens })}
          ${button({ label: 'Saving', busy: true, kind: 'primary', click: nothingHappens })}
          ${copyButton('8f3c2e1', l)}${copyButton('8f3c2e1', l, { words: true, kind: '' })}
        </div>`,
    ),
};

export const Fields = {
  render: () => {
    let value = '';
    let selected: 'graph' | 'table' = 'graph';
    return frame((host) => {
      const set = (text: string): void => {
        value = text;
        host.requestUpdate();
      };
      return html`<div class="pad">
        ${searchField({ label: 'Search models', value, input: set, shortcut: '/', l })}
        <label class="field"><span class="visually-hidden">Reason</span><input type="text" placeholder="Reason" /></label>
        <label class="field invalid"><span class="visually-hidden">Reason</span><input type="text" value="Error" /></label>
        <input class="checkbox" type="checkbox" aria-label="off" /><input class="checkbox" type="checkbox" checked aria-label="on" /><input
          class="checkbox"
          type="checkbox"
          .indeterminate=${true}
          aria-label="some"
        />
        ${segmented({
          label: 'View',
          options: [
            { key: 'graph', label: 'Graph' },
            { key: 'table', label: 'Table' },
          ],
          selected,
          select: (key) => {
            selected = key;
            host.requestUpdate();
          },
        })}
        <kbd class="kbd">Ctrl K</kbd>
      </div>`;
    });
  },
};

export const Tags = {
  render: () =>
    frame(
      () =>
        html`<div class="pad">
            ${tag('team:eta')}${tag('gpu')}<span class="more">+3</span>${alias('champion')}<span class="count">128</span>
            <span class="badge success">${circleCheckIcon(12)}Production</span><span class="badge info">${flaskConicalIcon(12)}Staging</span
            ><span class="badge warning">${hourglassIcon(12)}In review</span><span class="badge outline">${archiveIcon(12)}Archived</span>
            ${chip({ field: 'mape <', value: '12', remove: nothingHappens, removeLabel: 'Remove mape < 12' })}
            ${avatar({ name: 'Ingrid Solheim' })}${avatar(
              { name: 'Tomasz Wilk' },
              'large',
            )}${avatar({ name: 'Halden Freight' }, 'large square')}${avatar({ name: 'ci', machine: true })}
          </div>
          <div class="pad">${GLYPHS.map((state) => html`<span class="c-line">${glyph(state)} ${state}</span>`)}</div>`,
    ),
};

export const Footer = {
  render: () =>
    frame(() =>
      footerBar(rangeText(1, 25, undefined, l), l, {
        size: 25,
        sizes: [25, 50, 100],
        resize: nothingHappens,
        next: nothingHappens,
      }),
    ),
};
