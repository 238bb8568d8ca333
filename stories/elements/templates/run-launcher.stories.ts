import { html, type LitElement } from 'lit';
import '../../../src/elements/templates/run-launcher/define.ts';
import type { Adapter, Json, Schema } from '../../../src/contract/index.ts';
import { changed, ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { choose, ensure, find, press, see, seeState, seeText, textOf, type as typeIn, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Templates/Run launcher', component: 'inlay-run-launcher', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-run-launcher';
const draw = html`<inlay-run-launcher template-id="template-0-0"></inlay-run-launcher>`;
const all = states({ tag, draw: () => draw, types: ['runTemplate'] });
const field = (pointer: string): string => `[id="field-${encodeURIComponent(pointer)}"]`;

/** The template with another schema. */
const asking = (inputSchema: Schema | undefined, defaults: Record<string, Json> = {}): Adapter =>
  changed(ready(), (session) => ({
    get: async (ref, call) => {
      const { inputSchema: _schema, ...item } = (await session.get(ref, call)) as unknown as Record<string, unknown>;
      return { ...item, defaults, ...(inputSchema === undefined ? {} : { inputSchema }) } as never;
    },
  }));

export const Ready: Story = {
  render: () => withProvider(ready(), draw),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, 'h2', 'Launch eta-lastmile-retrain');
    await typeIn(element, field('/model/learning_rate'), '0.035');
    await see(element, '.differences', '0.035');
    await press(element, 'tweedie', '[role=radio]');
    await see(element, field('/model/objective/power'));
    await press(element, 'quantile', '[role=radio]');
    await see(element, field('/model/objective/quantiles/2'));
    let opened = '';
    element.addEventListener('inlay-run-open', (event) => {
      opened = (event as unknown as { ref: { id: string } }).ref.id;
      event.preventDefault();
    });
    await press(element, 'Launch', 'footer button');
    await until(() => opened, 'the launched run is opened');
  },
};

/** Launch is never disabled for errors: it goes to the first one. */
export const Wrong: Story = {
  render: () => withProvider(ready(), draw),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await typeIn(element, field('/hpo/trials'), '250');
    await typeIn(element, field('/window_days'), '2');
    await press(element, 'Launch', 'footer button');
    await see(element, '.error-list', '2 values need a change');
    await until(
      () => element.shadowRoot?.activeElement === find(element, field('/window_days')),
      'the focus is in the first field that is wrong',
    );
    ensure(find(element, '.error-list', 'Trials: At most 200.'), 'The list names each field and what is wrong with it');
  },
};

/** One value, as YAML: what the form does not know is kept, and told. */
export const Yaml: Story = {
  render: () => withProvider(ready(), html`<inlay-run-launcher template-id="template-0-0" edit-as="yaml"></inlay-run-launcher>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const area = await see<HTMLTextAreaElement>(element, '#form-text');
    await typeIn(element, '#form-text', `# Black week\n${area.value.replace('window_days: 90', 'window_days: 28')}x_note: mine\n`);
    await seeText(element, '1 key the form does not know. Kept.');
    await press(element, 'Form', '[role=radio]');
    const days = await see<HTMLInputElement>(element, field('/window_days'));
    ensure(days.value === '28', 'The form shows what was typed as YAML');
    await typeIn(element, field('/window_days'), '30');
    await press(element, 'YAML', '[role=radio]');
    const again = await see<HTMLTextAreaElement>(element, '#form-text');
    ensure(again.value.startsWith('# Black week\nwindow_days: 30'), `Comments stay: ${again.value.slice(0, 60)}`);
  },
};

export const AsJson: Story = {
  render: () => withProvider(ready(), html`<inlay-run-launcher template-id="template-0-0" edit-as="json"></inlay-run-launcher>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '#form-text');
    await typeIn(element, '#form-text', '{"window_days": 28,');
    await seeText(element, 'This is no JSON yet');
    await press(element, 'Launch', 'footer button');
    await until(() => element.shadowRoot?.activeElement?.id === 'form-text', 'the focus is in the text that can not be read');
  },
};

/** Where the backend can't launch: the command, and why. */
export const CannotLaunch: Story = {
  render: () => withProvider(ready({ profile: { writes: false } }), draw),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, 'footer button', 'Copy run command');
    ensure(!find(element, 'footer button', 'Launch'), 'No button that cannot work');
  },
};

export const Viewer: Story = {
  render: () => withProvider(ready({ as: 'viewer' }), draw),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, 'footer .reason');
    await see(element, 'footer button', 'Copy run command');
  },
};

/** None: a template that says nothing of its inputs is given them as JSON. */
export const None: Story = {
  render: () => withProvider(asking(undefined), draw),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, `textarea${field('')}`);
  },
};

/** Every kind of field that a schema can ask for. */
export const Fields: Story = {
  render: () => withProvider(asking(KINDS, { list: ['a', 'b'], map: { one: 1 }, chain: { name: 'first' }, unknown: [1, 2] }), draw),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    ensure(find<HTMLInputElement>(element, field('/day'))?.type === 'date', 'A date has a field of its own');
    ensure(find<HTMLInputElement>(element, field('/token'))?.type === 'password', 'What is write-only is not shown');
    // By key: the second item becomes the first.
    find(element, field('/list/1'))?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true, composed: true }),
    );
    await until(() => find<HTMLInputElement>(element, field('/list/0'))?.value === 'b', 'the moved item');
    await press(element, 'Add Next', 'button');
    await see(element, field('/chain/next/name'));
    ensure(textOf(element).includes('The form does not know this key. It is kept.'), 'Unknown keys are told');
    // A condition hides a field, and what was in it comes back with it.
    await press(element, 'gpu', '[role=radio]');
    await see(element, field('/gpus'));
    await typeIn(element, field('/gpus'), '4');
    await press(element, 'cpu', '[role=radio]');
    await until(() => !find(element, field('/gpus')), 'the field of the other kind is gone');
    await press(element, 'gpu', '[role=radio]');
    await until(() => find<HTMLInputElement>(element, field('/gpus'))?.value === '4', 'what was typed comes back');
  },
};
/** A dataset is found by its name, with the keys alone; another that is not listed may be typed. */
export const Suggested: Story = {
  render: () => withProvider(ready(), draw),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const dataset = await see<HTMLInputElement>(element, field('/dataset'));
    ensure(dataset.getAttribute('role') === 'combobox', 'A field with suggestions is a combobox');
    dataset.focus();
    await typeIn(element, field('/dataset'), 'parcel_events_gold');
    const only = await until(() => {
      const found = [...(element.shadowRoot?.querySelectorAll('[id$="field-%2Fdataset-pick-list"] [role=option] .label') ?? [])];
      return found.length > 0 && found.every((option) => textOf(option).includes('parcel_events_gold')) && found;
    }, 'only versions of that dataset');
    const down = (key: string): void =>
      void dataset.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    // Enter alone takes nothing: what is typed is a value too.
    down('Enter');
    await (element as LitElement).updateComplete;
    ensure(dataset.value === 'parcel_events_gold', `Typed text stays, not ${dataset.value}`);
    down('ArrowDown');
    await until(() => dataset.getAttribute('aria-activedescendant'), 'an active option');
    down('Enter');
    await until(
      () => /^parcel_events_gold\w*@v\d+$/.test(dataset.value),
      `the version as it is sent, not ${dataset.value} of ${textOf(only[0] as Element)}`,
    );
    await see(element, '.differences', dataset.value);
    await typeIn(element, field('/dataset'), 'own_table@v3');
    await see(element, '.differences', 'own_table@v3');
    await seeText(element, 'What you typed is taken as it is.');
  },
};

/** Without suggestions it is a field as any other. */
export const NothingSuggested: Story = {
  render: () => withProvider(withoutSuggest(), draw),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const dataset = await see<HTMLInputElement>(element, field('/dataset'));
    ensure(dataset.getAttribute('role') === null, 'A plain field');
    ensure(!find(element, '#option-branch[role=combobox]'), 'A branch is typed');
    await typeIn(element, field('/dataset'), 'own_table@v3');
    await see(element, '.differences', 'own_table@v3');
  },
};

/** The stack and the branch it runs on, sent with the launch. */
export const Options: Story = {
  render: () => withProvider(ready(), draw),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const stack = await see<HTMLInputElement>(element, '#option-stack');
    stack.focus();
    const option = await see(element, '#option-stack-pick-list [role=option]');
    const name = textOf(option.querySelector('.label') as Element);
    option.click();
    await until(() => stack.value === name, 'the stack by its name');
    const branch = await see<HTMLInputElement>(element, '#option-branch');
    branch.focus();
    (await see(element, '#option-branch-pick-list [role=option]', 'develop')).click();
    await until(() => branch.value === 'develop', 'the branch');
    ensure(!find(element, '#option-retries'), 'An option that the backend does not take has no field');
    let sent = '';
    element.addEventListener('inlay-before-run-template-launch', (event) => {
      sent = JSON.stringify((event as unknown as { change: unknown }).change);
      event.preventDefault();
    });
    await press(element, 'Launch', 'footer button');
    await until(() => sent.includes('"type":"stack"') && sent.includes('"branch":"develop"'), 'both are sent');
  },
};

/** All that a launch may take; what is no number is told, and nothing is sent. */
export const AllOptions: Story = {
  render: () => withProvider(takingAll(), draw),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await typeIn(element, '#option-retries', 'many');
    await see(element, '#option-retries-says', 'A whole number, 0 or more.');
    await press(element, 'Launch', 'footer button');
    await until(() => element.shadowRoot?.activeElement?.id === 'option-retries', 'the focus is in what is wrong');
    await typeIn(element, '#option-retries', '2');
    await typeIn(element, '#option-priority', '5');
    await typeIn(element, '#option-start', '2026-11-25T06:00');
    await choose(element, '#option-cache', 'off');
    const at = new Date('2026-11-25T06:00').toISOString();
    let sent = '';
    element.addEventListener('inlay-before-run-template-launch', (event) => {
      sent = JSON.stringify((event as unknown as { change: { input: unknown } }).change.input);
      event.preventDefault();
    });
    await press(element, 'Launch', 'footer button');
    await until(() => sent, 'it is launched');
    ensure(sent.includes(`"cache":false,"retries":2,"priority":5,"at":"${at}"`), `All are sent: ${sent}`);
  },
};
export const Loading = all.Loading;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Stale = all.Stale;
export const Offline = all.Offline;

const withoutSuggest = (): Adapter => changed(ready(), () => ({ suggest: undefined }) as never);

/** A backend whose launch takes everything. */
const takingAll = (): Adapter =>
  changed(ready(), ({ capabilities }) => {
    const { runTemplate } = capabilities.types;
    const takes = ['inputs', 'name', 'tags', 'note', 'stack', 'code', 'cache', 'retries', 'priority', 'at'];
    const actions = { ...runTemplate?.actions, launch: { ...runTemplate?.actions?.launch, takes } };
    return { capabilities: { ...capabilities, types: { ...capabilities.types, runTemplate: { ...runTemplate!, actions } } } };
  });

const KINDS: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['kind'],
  properties: {
    kind: { title: 'Machine', enum: ['cpu', 'gpu'] },
    text: { type: 'string', title: 'Text', description: 'Free text.' },
    notes: { type: 'string', title: 'Notes', maxLength: 2000 },
    day: { type: 'string', format: 'date', title: 'Day' },
    at: { type: 'string', format: 'date-time', title: 'Moment', default: '2026-11-24T09:30:00Z' },
    token: { type: 'string', writeOnly: true, title: 'Token' },
    rate: { type: 'number', title: 'Rate', default: 0.5 },
    old: { type: 'boolean', title: 'Old way', deprecated: true },
    region: { title: 'Region', enum: ['nordics', 'dach', 'benelux', 'iberia', 'balkans'] },
    some: { type: 'array', title: 'Countries', uniqueItems: true, items: { enum: ['NO', 'SE', 'DK'] } },
    seed: { type: ['integer', 'null'], title: 'Seed', default: null },
    list: { type: 'array', title: 'List', items: { type: 'string' } },
    pair: {
      type: 'array',
      title: 'Pair',
      prefixItems: [
        { type: 'string', title: 'Name' },
        { type: 'number', title: 'Weight' },
      ],
      items: false,
    },
    map: { type: 'object', title: 'Map', additionalProperties: { type: 'integer' } },
    chain: { $ref: '#/$defs/link', title: 'Chain' },
    version: { const: 3, title: 'Version' },
    any: { title: 'Anything' },
  },
  if: { properties: { kind: { const: 'gpu' } }, required: ['kind'] },
  then: { properties: { gpus: { type: 'integer', title: 'GPUs', minimum: 1 } } },
  $defs: {
    link: { type: 'object', properties: { name: { type: 'string', title: 'Name' }, next: { $ref: '#/$defs/link', title: 'Next' } } },
  },
};
