import { expect, fixture, html } from '@open-wc/testing';
import { AdapterError, type Adapter, type Change, type Operation } from '../../../src/contract/index.ts';
import type { BeforeChangeEvent } from '../../../src/elements/base/changes.ts';
import '../../../src/elements/models/model-details/define.ts';
import type { ModelDetails } from '../../../src/elements/models/model-details/index.ts';
import { changed, ready } from '../../../stories/support/adapters.ts';
import { find, press, see, seeText, textOf } from '../../../stories/support/seen.ts';
import { focused } from '../../ui/support.ts';
import { waitUntil } from '../../support/wait.ts';

const SCOPE = { organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.eta' };
/** In staging; the one before it is in production. */
const VERSION = 'version-0-16069';

async function show(adapter: Adapter): Promise<ModelDetails> {
  const root = await fixture<HTMLElement>(
    html`<div>
      <inlay-provider locale="en" .adapter=${adapter} .scope=${SCOPE}
        ><inlay-model-details model-id="model-0-327" version-id=${VERSION}></inlay-model-details
      ></inlay-provider>
    </div>`,
  );
  const element = root.querySelector('inlay-model-details')!;
  await waitUntil(() => element.matches(':state(ready)'), 'ready');
  return element;
}
const stageOf = (element: ModelDetails): string => textOf(find(element, '.page-header .c-status') ?? element);
async function choose(element: ModelDetails, stage: string): Promise<void> {
  await press(element, 'Move to stage');
  await press(element, stage, '[role=menuitemradio]');
}
/** Writes are kept, and answered by the test. */
function written(answer: (change: Change) => Operation, more: object = {}): { adapter: Adapter; changes: Change[] } {
  const changes: Change[] = [];
  const adapter = changed(ready(), () => ({
    ...more,
    write: ((change: Change) => {
      changes.push(change);
      return Promise.resolve(answer(change));
    }) as never,
  }));
  return { adapter, changes };
}
const conflict = (why: 'state' | 'revision') =>
  new AdapterError({ kind: 'conflict', why, title: 'Someone holds that stage', remedy: 'reload' }).problem;

describe('a version moves', () => {
  it('to a stage nobody holds at once, and back where it was when the server refuses', async () => {
    const { adapter, changes } = written(() => ({
      state: 'failed',
      problem: new AdapterError({ kind: 'internal', title: 'The server failed', remedy: 'retry' }).problem,
    }));
    const element = await show(adapter);
    await choose(element, 'Archived');
    await seeText(element, 'The server failed');
    await waitUntil(() => stageOf(element).includes('Staging'), 'the stage it had');
    expect(changes).to.have.length(1);
    expect(changes[0]).to.deep.include({ do: 'act', action: 'setStage', input: { stage: 'archived' } });
    expect(find(element, 'dialog')).to.equal(undefined);
  });

  it('past a holder that no preview told of: it is asked again, and only then displaces', async () => {
    const { adapter, changes } = written(
      (change) =>
        change.do === 'act' && (change.input as { displace?: boolean }).displace
          ? { state: 'succeeded' }
          : { state: 'failed', problem: conflict('state') },
      { validate: () => Promise.resolve({ errors: [] }) },
    );
    const element = await show(adapter);
    await choose(element, 'Production');
    await seeText(await see(element, 'dialog'), 'Someone holds that stage');
    await press(element, 'Replace');
    await waitUntil(() => !find(element, 'dialog'), 'the dialog closed');
    expect(changes.map((change) => (change as { input?: unknown }).input)).to.deep.equal([
      { stage: 'production' },
      { stage: 'production', displace: true },
    ]);
  });

  it('not, where the host says no', async () => {
    const { adapter, changes } = written(() => ({ state: 'succeeded' }));
    const element = await show(adapter);
    const told: Change[] = [];
    element.addEventListener('inlay-before-model-version-set-stage', (event) => {
      told.push((event as BeforeChangeEvent).change);
      event.preventDefault();
    });
    await choose(element, 'Archived');
    await waitUntil(() => told.length === 1, 'the question');
    await element.updateComplete;
    expect(changes).to.deep.equal([]);
    expect(stageOf(element)).to.contain('Staging');
  });

  it('not by someone who may only read, who is told why', async () => {
    const element = await show(ready({ as: 'viewer' }));
    const button = await see(element, '.page-header .button[aria-disabled=true]', 'Move to stage');
    expect(button.getAttribute('aria-description')).to.not.equal(null);
    expect(find(element, '[role=menuitemradio]')).to.equal(undefined);
  });

  it('nowhere while an alias points to it: deleting says which', async () => {
    const element = await show(ready());
    await press(element, 'Actions for v33');
    const item = await see(element, '[role=menuitem][aria-disabled=true]', 'Delete version');
    expect(textOf(item)).to.contain('It holds challenger.');
  });
});

describe('aliases', () => {
  it('are removed and given back, with the focus kept', async () => {
    const element = await show(ready());
    const button = await see<HTMLElement>(element, '[popovertarget=more]');
    button.focus();
    button.click();
    await waitUntil(() => focused()?.matches('[role=menuitem]'), 'the menu to have the focus');
    await press(element, 'Aliases', '[role=menuitem]');
    await see(element, 'dialog');
    await press(element, 'Remove challenger');
    await seeText(element, 'challenger is removed');
    await waitUntil(() => !find(element, '.page-header .alias'), 'the alias gone');
    await waitUntil(() => focused() === button, 'the focus where it was');
    await press(element, 'Undo');
    await see(element, '.page-header .alias', 'challenger');
  });

  it('that the server does not take stay in the field, with the reason', async () => {
    const element = await show(ready());
    await press(element, 'Actions for v33');
    await press(element, 'Aliases', '[role=menuitem]');
    const input = await see<HTMLInputElement>(element, '#alias-name');
    input.value = 'Not An Alias';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await press(element, 'Set alias');
    await see(element, 'dialog .field-error');
    expect(input.value).to.equal('Not An Alias');
  });
});
