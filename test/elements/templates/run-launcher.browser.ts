import { expect, fixture, html } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.ts';
import { AdapterError, type Adapter, type Call, type Change, type Operation, type Session } from '../../../src/contract/index.ts';
import '../../../src/elements/templates/run-launcher/define.ts';
import '../../../src/elements/templates/template-list/define.ts';
import type { RunLauncher } from '../../../src/elements/templates/run-launcher/index.ts';
import { memoryRouter } from '../../../src/session/core/index.ts';
import { memoryStore, type Store } from '../../../src/session/core/store.ts';
import { changed, NOW, SCOPE } from '../../../stories/support/adapters.ts';
import { find, press, see, textOf, type as typeIn, until } from '../../../stories/support/seen.ts';
import { focused, violations } from '../../ui/support.ts';

const field = (pointer: string): string => `[id="field-${encodeURIComponent(pointer)}"]`;
const value = (element: Element, pointer: string): string | undefined => find<HTMLInputElement>(element, field(pointer))?.value;

interface Stage {
  launcher: RunLauncher;
  /** What was written, each time. */
  written: Change[];
  opened: string[];
}

async function stage(
  options: {
    store?: Store;
    template?: string;
    fromRun?: string;
    beside?: unknown;
    answer?: (change: Change, real: () => Promise<Operation>) => Promise<Operation>;
    at?: number;
  } = {},
): Promise<Stage> {
  const written: Change[] = [];
  const opened: string[] = [];
  const adapter: Adapter = changed(memory({ now: () => options.at ?? NOW }), (session) => ({
    write: ((change: Change, call?: Call) => {
      written.push(change);
      const real = (): Promise<Operation> => session.write!(change, call);
      return options.answer ? options.answer(change, real) : real();
    }) as NonNullable<Session['write']>,
  }));
  const provider = await fixture(
    html`<inlay-provider
      locale="en"
      .adapter=${adapter}
      .scope=${SCOPE}
      .router=${memoryRouter('/')}
      .store=${options.store ?? memoryStore()}
      @inlay-run-open=${(event: Event) => {
        opened.push((event as unknown as { ref: { id: string } }).ref.id);
        event.preventDefault();
      }}
      ><inlay-run-launcher template-id=${options.template ?? 'template-0-0'}></inlay-run-launcher>${options.beside}</inlay-provider
    >`,
  );
  const launcher = provider.querySelector('inlay-run-launcher')!;
  if (options.fromRun) launcher.fromRun = options.fromRun;
  await until(() => launcher.matches(':state(ready)') && find(launcher, 'footer'), 'the launcher');
  return { launcher, written, opened };
}

const launch = (launcher: RunLauncher): Promise<void> => press(launcher, 'Launch', 'footer button');

describe('run launcher', () => {
  it('launches once, however often it is pressed, with the inputs and what else was said', async () => {
    const { launcher, written, opened } = await stage();
    await typeIn(launcher, field('/window_days'), '28');
    await typeIn(launcher, '#option-name', 'black-week');
    await typeIn(launcher, '#option-tags', 'a, b');
    const told: unknown[] = [];
    launcher.addEventListener('inlay-run-launch-done', (event) => told.push((event as unknown as { run: unknown }).run));
    await launch(launcher);
    await launch(launcher);
    await until(() => opened.length, 'the run');
    const [change] = written;
    expect(written).to.have.length(1);
    expect(change).to.deep.include({ do: 'act', action: 'launch' });
    const { input, key } = change as unknown as { input: { inputs: { window_days: number }; name: string; tags: string[] }; key: string };
    expect(input.inputs.window_days).to.equal(28);
    expect([input.name, input.tags.join()]).to.deep.equal(['black-week', 'a,b']);
    expect(key).to.match(/^[0-9a-f-]{36}$/);
    expect(told).to.have.length(1);
  });

  it('tries a failed launch again under the same key, and another launch under another', async () => {
    let fails = 2;
    const { launcher, written, opened } = await stage({
      answer: async (_change, real) => {
        if (fails-- > 0) throw new AdapterError({ kind: 'internal', title: 'The queue is full', remedy: 'retry' });
        return real();
      },
    });
    await launch(launcher);
    await see(launcher, '[role=alert]', 'The queue is full');
    await launch(launcher);
    await until(() => written.length === 2 && find(launcher, 'footer button:not([aria-busy])', 'Launch'), 'the second failure');
    await typeIn(launcher, field('/window_days'), '30');
    await launch(launcher);
    await until(() => opened.length, 'the run');
    const keys = written.map(({ key }) => key);
    expect(keys[0]).to.equal(keys[1]);
    expect(keys[2]).not.to.equal(keys[0]);
  });

  it('keeps a draft without write-only values, and gives it back', async () => {
    const kept = new Map<string, unknown>();
    const store: Store = {
      get: (key) => kept.get(key),
      set: (key, given) => void kept.set(key, given),
      delete: (key) => void kept.delete(key),
    };
    const first = await stage({ store });
    await typeIn(first.launcher, field('/warehouse_password'), 'sesame-9');
    await typeIn(first.launcher, field('/window_days'), '45');
    expect(textOf(first.launcher)).not.to.include('sesame-9');
    // Taken away in the middle of typing.
    first.launcher.remove();
    expect(JSON.stringify([...kept]))
      .to.include('45')
      .and.not.to.include('sesame-9');

    const second = await stage({ store });
    await see(second.launcher, '.banner', 'This is your draft');
    expect(value(second.launcher, '/window_days')).to.equal('45');
    await press(second.launcher, 'Start over');
    await until(() => value(second.launcher, '/window_days') === '90', 'the defaults');
    await typeIn(second.launcher, field('/warehouse_password'), 'sesame-9');
    const told: unknown[] = [];
    for (const type of ['inlay-before-run-template-launch', 'inlay-run-template-launch-done'])
      second.launcher.addEventListener(type, (event) => told.push((event as Event & { change: unknown }).change));
    await launch(second.launcher);
    await until(() => second.opened.length, 'the run');
    expect(JSON.stringify(second.written)).to.include('sesame-9');
    expect(told).to.have.length(2);
    expect(JSON.stringify(told)).to.include('window_days').and.not.to.include('sesame-9');
    expect(Object.values(Object.fromEntries(kept)).some((one) => one !== null && JSON.stringify(one).includes('window_days'))).to.equal(
      false,
    );
  });

  it('is seen in the list beside it: another run, and when it was', async () => {
    const { launcher, opened } = await stage({ beside: html`<inlay-template-list search="eta-lastmile"></inlay-template-list>` });
    const list = launcher.parentElement!.querySelector('inlay-template-list')!;
    const strip = await see(list, '[role=img]');
    const before = strip.getAttribute('aria-label');
    await launch(launcher);
    await until(() => opened.length, 'the run');
    await until(() => find(list, '[role=img]')?.getAttribute('aria-label') !== before, 'the new run in the strip');
  });

  it('keeps inputs under a name, and begins with them again', async () => {
    const { launcher } = await stage();
    await typeIn(launcher, field('/window_days'), '77');
    await press(launcher, 'Save as preset', 'footer button');
    await see(launcher, 'dialog[open]');
    await press(launcher, 'Save', 'dialog footer button.primary');
    await see(launcher, '.field-error', 'This is needed.');
    await typeIn(launcher, '#preset-name', 'black week');
    await press(launcher, 'Save', 'dialog footer button.primary');
    await until(() => !find(launcher, 'dialog'), 'the dialog is closed');
    await typeIn(launcher, field('/window_days'), '30');
    await press(launcher, 'Fill from');
    await press(launcher, 'black week', '[role=menuitem]');
    await until(() => value(launcher, '/window_days') === '77', 'the preset');
    await press(launcher, 'Fill from');
    await press(launcher, 'What you had before', '[role=menuitem]');
    await until(() => value(launcher, '/window_days') === '30', 'what was there before');
  });

  it('tells what the backend finds wrong at its field', async () => {
    const { launcher, opened } = await stage({
      answer: async () => ({
        state: 'failed',
        problem: {
          kind: 'validation',
          title: 'Some inputs are wrong',
          remedy: 'edit',
          errors: [{ pointer: '/inputs/dataset', message: 'There is no version 212.' }],
        },
      }),
    });
    await launch(launcher);
    await see(launcher, '.field-error', 'There is no version 212.');
    await until(() => focused()?.id === `field-${encodeURIComponent('/dataset')}`, 'the focus in the field');
    expect(opened).to.deep.equal([]);
    await typeIn(launcher, field('/dataset'), 'parcel_events_gold@v211');
    await until(() => !find(launcher, '.error-list'), 'what was corrected is no longer told');
  });

  it('begins with the inputs of another run', async () => {
    const session = await memory({ now: () => NOW }).connect(SCOPE);
    const { items } = await session.list('run', { of: { type: 'runTemplate', id: 'template-0-0' } });
    const run = items.find(({ inputs }) => inputs?.['window_days'] !== 90)!;
    const { launcher } = await stage({ fromRun: run.id });
    await until(() => value(launcher, '/window_days') === JSON.stringify(run.inputs?.['window_days']), 'the run’s inputs');
    expect(value(launcher, '/dataset')).to.equal('parcel_events_gold@v212');
  });

  it('keeps the focus where it is moved, added and taken away, and can be read', async () => {
    const { launcher } = await stage();
    const list = '/model/objective/quantiles';
    await see(launcher, field(`${list}/2`));
    find(launcher, field(`${list}/2`))!.focus();
    find(launcher, field(`${list}/2`))!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true, composed: true }),
    );
    await until(
      () => value(launcher, `${list}/1`) === '0.9' && focused()?.id === `field-${encodeURIComponent(`${list}/1`)}`,
      'the moved item has the focus',
    );
    await press(launcher, 'Remove Item 2');
    await until(
      () => value(launcher, `${list}/1`) === '0.5' && focused()?.id === `field-${encodeURIComponent(`${list}/1`)}`,
      'the next item has the focus',
    );
    await press(launcher, 'Add an entry');
    await until(() => (focused() as HTMLInputElement | null)?.value === 'key1', 'the new key has the focus');
    const name = focused() as HTMLInputElement;
    name.value = 'distance';
    name.dispatchEvent(new Event('change', { bubbles: true }));
    await see(launcher, field('/model/monotone/distance'));
    expect(await violations(launcher)).to.deep.equal([]);
  });
});
