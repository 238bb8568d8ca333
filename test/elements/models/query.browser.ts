import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Adapter, Query } from '../../../src/contract/index.ts';
import '../../../src/elements/models/model-browser/define.ts';
import type { ModelBrowser } from '../../../src/elements/models/model-browser/index.ts';
import type { QueryChangeEvent } from '../../../src/elements/base/list-words.ts';
import { changed, ready } from '../../../stories/support/adapters.ts';
import { find, press, see, seeText } from '../../../stories/support/seen.ts';
import { focused } from '../../ui/support.ts';
import { waitUntil } from '../../support/wait.ts';
import { press as keys, typeKeys } from '../../support/keys.ts';

const SCOPE = { organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.eta' };

async function show(adapter: Adapter, content: TemplateResult = html`<inlay-model-browser></inlay-model-browser>`, state = 'ready') {
  const root = await fixture<HTMLElement>(
    html`<div><inlay-provider locale="en" .adapter=${adapter} .scope=${SCOPE}>${content}</inlay-provider></div>`,
  );
  const element = root.querySelector('inlay-provider > *') as ModelBrowser;
  await waitUntil(() => element.matches(`:state(${state})`), state);
  return element;
}
const field = (element: ModelBrowser): HTMLInputElement => element.shadowRoot!.querySelector('#query')!;
const chips = (element: ModelBrowser): string[] =>
  [...element.shadowRoot!.querySelectorAll('.chip .words')].map((chip) => chip.textContent.replace(/\s+/g, ' ').trim());
async function write(element: ModelBrowser, text: string): Promise<void> {
  field(element).focus();
  field(element).select();
  await typeKeys(text);
  await keys('Enter');
  await element.updateComplete;
}

describe('query bar', () => {
  it('adds, walks, edits and removes chips by the keyboard alone', async () => {
    const element = await show(ready());
    await write(element, 'mape < 12');
    await write(element, 'tags has pii');
    expect(chips(element)).to.deep.equal(['Tags has pii', 'mape below 12']);
    expect(element.filters).to.deep.equal({ tags: ['pii'] });
    expect(element.where).to.equal('mape < 12');
    expect(focused()).to.equal(field(element));

    await keys('Backspace');
    expect(focused()?.textContent).to.contain('mape');
    await keys('ArrowLeft');
    expect(focused()?.textContent).to.contain('pii');
    await keys('End');
    expect(focused()).to.equal(field(element));

    await keys('Backspace');
    await keys('Enter');
    await waitUntil(() => field(element).value === 'mape < 12', 'the chip in the field');
    await keys('Escape');
    await keys('Escape');
    await element.updateComplete;
    expect(chips(element)).to.include('mape below 12', 'what is not saved stays as it was');

    await keys('Backspace');
    await keys('Delete');
    await waitUntil(() => chips(element).length === 1, 'one chip left');
    await waitUntil(() => focused()?.textContent?.includes('pii'), 'the focus on the next chip');
  });

  it('completes field, operator and value by arrows and Enter', async () => {
    const element = await show(ready());
    field(element).focus();
    await typeKeys('stag');
    await see(element, '.query-popup .option', 'Stage');
    await keys('ArrowDown');
    await keys('Enter');
    await see(element, '.query-popup .option', 'is any of');
    await keys('ArrowDown');
    expect(field(element).getAttribute('aria-activedescendant')).to.equal('query-option-0');
    await keys('Enter');
    await see(element, '.query-popup .option', 'Staging');
    await typeKeys('prod');
    await keys('ArrowDown');
    await keys('Enter');
    await waitUntil(() => chips(element)[0] === 'Stage is Production', 'the chip');
    expect(element.search).to.equal('', 'nothing of it was searched for');
  });

  it('marks the mistake, keeps what was written, and asks nothing of the backend meanwhile', async () => {
    const queries: (Query | undefined)[] = [];
    const adapter = changed(ready(), (session) => ({
      list: (type, query, call) => {
        if (type === 'model') queries.push(query as Query);
        return session.list(type, query, call);
      },
    }));
    const element = await show(adapter);
    await press(element, 'Text', '[role=radio]');
    const asked = queries.length;
    await write(element, 'mape < twelve and tags has pii');
    await see(element, '.query-error', '“mape” takes a number');
    expect(field(element).getAttribute('aria-invalid')).to.equal('true');
    expect([field(element).selectionStart, field(element).selectionEnd]).to.deep.equal([7, 13]);
    expect(find(element, '.query-mirror mark')?.textContent).to.equal('twelve');
    expect(queries.length).to.equal(asked);
    await typeKeys('12');
    await keys('Enter');
    await waitUntil(() => !find(element, '.query-error'), 'the mistake gone');
    expect(element.filters).to.deep.equal({ tags: ['pii'] });
    expect(element.where).to.equal('mape < 12');
  });

  it('refuses what the backend cannot join', async () => {
    const element = await show(ready({ profile: { logic: 'and' } }));
    await press(element, 'Text', '[role=radio]');
    await write(element, 'mape < 12 or mape > 30');
    await see(element, '.query-error', 'only join filters by “and”');
    expect(element.where).to.equal('');
    await press(element, 'Chips', '[role=radio]');
    await write(element, 'mape < 12');
    await write(element, 'mape > 3');
    expect(element.where).to.equal('mape < 12 and mape > 3');
  });

  it('says that a filter of an address or a view is none here, and lists nothing by it', async () => {
    const element = await show(ready(), html`<inlay-model-browser where="gone = 1"></inlay-model-browser>`, 'loading');
    await see(element, '.query-error', 'There is no field “gone”');
    expect(find(element, '.list-table')).to.equal(undefined);
    await press(element, 'Clear');
    await waitUntil(() => element.matches(':state(ready)'), 'ready');
    expect(element.where).to.equal('');
  });

  it('tells the host each change, search apart from filters', async () => {
    const element = await show(ready());
    const told: QueryChangeEvent[] = [];
    element.addEventListener('inlay-query-change', (event) => told.push(event as QueryChangeEvent));
    field(element).focus();
    await typeKeys('linehaul');
    await waitUntil(() => told.at(-1)?.search === 'linehaul', 'the search');
    await press(element, 'Staging', '.facets .facet-row');
    expect(told.at(-1)?.filters).to.deep.equal({ 'latest.stage': ['staging'] });
    expect(told.at(-1)?.search).to.equal('linehaul');
    await seeText(element, 'Stage is Staging');
  });

  it('keeps the search while a chip is edited', async () => {
    const element = await show(ready(), html`<inlay-model-browser search="france" where="mape &lt; 12"></inlay-model-browser>`);
    await press(element, 'mape', '.chip .words');
    await waitUntil(() => field(element).value === 'mape < 12', 'the chip in the field');
    await write(element, 'mape < 11');
    await waitUntil(() => field(element).value === 'france', 'the search, back in the field');
    expect([element.search, element.where]).to.deep.equal(['france', 'mape < 11']);
  });
});
