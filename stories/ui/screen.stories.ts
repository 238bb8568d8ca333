import { searchField } from '../../src/ui/controls.ts';
import { button } from '../../src/ui/controls.ts';
import { footerBar, rangeText } from '../../src/ui/footer.ts';
import { flagIcon, plusIcon } from '../../src/ui/icons/index.ts';
import { menuButton } from '../../src/ui/menu/index.ts';
import { offlineStrip } from '../../src/ui/states/index.ts';
import { defineTable } from '../../src/ui/table/define.ts';
import { columnChooser } from '../../src/ui/table/index.ts';
import { html, tags } from '../../src/ui/tags.ts';
import { frame } from './frame.ts';
import { columns, l, madeRows, rowLabel } from './sample.ts';

/** The parts as a screen puts them together: what it is given in height it fills, and only the rows scroll. */
export default { title: 'UI/Screen', parameters: { layout: 'fullscreen' } };

const run = (): void => undefined;

export const List = {
  render: () => {
    defineTable();
    const rows = madeRows(128);
    return frame(
      () => html`<div class="page">
        <header class="page-header">
          <div class="titles">
            <div class="title-row">
              <h1 class="page-title">Models</h1>
              <span class="count">128</span>
            </div>
          </div>
          <div class="actions">${button({ label: 'Share', click: run })}${button({ label: 'Register model', icon: plusIcon, kind: 'primary', click: run })}</div>
        </header>
        <div class="toolbar">
          ${searchField({ label: 'Search models', value: '', input: run, shortcut: '/', l })}${menuButton({
            id: 'stage',
            label: 'Stage',
            icon: flagIcon,
            items: () => [{ label: 'Production', checked: true }],
          })}
        </div>
        ${offlineStrip('Offline. What you see was loaded at 14:02.')}
        <div class="result-line">
          <span class="grow">128 models</span>${columnChooser({ id: 'columns', columns, hidden: new Set(), change: run, l })}
        </div>
        <${tags.table} label="Models" .columns=${columns} .rows=${rows} .rowLabel=${rowLabel} .sort=${{ field: 'mape' }}></${tags.table}>
        ${footerBar(rangeText(1, 14, { exact: 128 }, l), l)}
      </div>`,
    );
  },
};
