import { html, nothing, type TemplateResult } from 'lit';
import type { ActionCaps, FieldError, LaunchInput } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { areaField, selectField, textField } from '../../../ui/form-field.ts';
import type { Ask, PickerController } from '../../../ui/form/index.ts';
import { isObject, type Json, type JsonObject } from '../../../ui/form/schema/index.ts';

/** What a launch takes besides its inputs, in the order of the form. */
export const OPTION_KEYS = ['name', 'stack', 'branch', 'cache', 'retries', 'priority', 'start', 'tags', 'note'] as const;
export type OptionKey = (typeof OPTION_KEYS)[number];
/** As it is typed; of a stack its id. */
export type RunOptions = Readonly<Record<OptionKey, string>>;
export const NO_OPTIONS = Object.fromEntries(OPTION_KEYS.map((key) => [key, ''])) as RunOptions;

/** The member of the launch that an option makes. */
const MEMBERS: Readonly<Partial<Record<OptionKey, keyof LaunchInput>>> = { branch: 'code', start: 'at' };
const memberOf = (key: OptionKey): string => MEMBERS[key] ?? key;
const COUNTS: readonly OptionKey[] = ['retries', 'priority'];

/** Members that the backend heeds: those it names, else those its schema has, else what every launch has. */
export function launchTakes(caps: ActionCaps | undefined): readonly string[] {
  const properties = isObject(caps?.input) ? caps.input['properties'] : undefined;
  return caps?.takes ?? (isObject(properties) ? Object.keys(properties) : ['name', 'tags', 'note']);
}

/** What is typed and no value: told at its field, and nothing is launched. */
export const wrongOptions = (options: RunOptions, takes: readonly string[]): OptionKey[] =>
  COUNTS.filter((key) => takes.includes(key) && options[key] !== '' && !/^\d{1,9}$/.test(options[key]));

/** The option that an error of the backend points to. */
export const optionAt = (pointer: string, takes: readonly string[]): OptionKey | undefined =>
  OPTION_KEYS.find((key) => takes.includes(memberOf(key)) && (pointer === `/${memberOf(key)}` || pointer.startsWith(`/${memberOf(key)}/`)));

/** What is sent: only what the backend heeds, and nothing that is empty. */
export function launchInput(inputs: JsonObject, options: RunOptions, takes: readonly string[]): LaunchInput {
  const wrong = wrongOptions(options, takes);
  const given = (key: OptionKey): string => (takes.includes(memberOf(key)) && !wrong.includes(key) ? options[key].trim() : '');
  const tags = given('tags')
    .split(',')
    .flatMap((one) => one.trim() || []);
  const [name, note, stack, branch, cache, retries, priority] = (
    ['name', 'note', 'stack', 'branch', 'cache', 'retries', 'priority'] as const
  ).map(given);
  // Typed on the user's own clock.
  const start = Date.parse(given('start'));
  return {
    inputs: inputs as NonNullable<LaunchInput['inputs']>,
    ...(name ? { name } : {}),
    ...(tags.length ? { tags } : {}),
    ...(note ? { note } : {}),
    ...(stack ? { stack: { type: 'stack', id: stack } } : {}),
    ...(branch ? { code: { branch } } : {}),
    ...(cache ? { cache: cache === 'on' } : {}),
    ...(retries ? { retries: Number(retries) } : {}),
    ...(priority ? { priority: Number(priority) } : {}),
    ...(Number.isNaN(start) ? {} : { at: new Date(start).toISOString() }),
  };
}

export interface OptionsForm {
  readonly options: RunOptions;
  readonly takes: readonly string[];
  readonly change: (options: RunOptions) => void;
  readonly picker: PickerController;
  /** Where stacks and branches are found; undefined: nowhere. */
  readonly ask: (key: 'stack' | 'branch') => Ask | undefined;
  /** What the backend says of the launch. */
  readonly errors: readonly FieldError[];
  readonly l: Localize;
}

export function runOptions(form: OptionsForm): TemplateResult | typeof nothing {
  const { takes, l } = form;
  const shown = OPTION_KEYS.filter((key) => takes.includes(memberOf(key)) && (key !== 'stack' || form.ask('stack')));
  if (!shown.length) return nothing;
  return html`<section class="form-section" aria-label=${l.t('launcher.options')}>
    <h3 class="form-section-head"><span class="section-title">${l.t('launcher.options')}</span></h3>
    <div class="form-grid">${shown.map((key) => optionField(form, key))}</div>
  </section>`;
}

function optionField(form: OptionsForm, key: OptionKey): TemplateResult {
  const { options, l, takes } = form;
  const says = form.errors.find(({ pointer }) => optionAt(pointer, takes) === key)?.message;
  const common = {
    id: `option-${key}`,
    label: l.t(`launcher.option.${key}`),
    value: options[key],
    error: wrongOptions(options, takes).includes(key) ? l.t('launcher.option.count.bad') : says,
    input: (value: string) => form.change({ ...options, [key]: value }),
  };
  switch (key) {
    case 'note':
      return html`<div class="wide">${areaField(common)}</div>`;
    case 'cache':
      return selectField({ ...common, options: (['', 'on', 'off'] as const).map((value) => ({ value, label: l.t(CACHE[value]) })) });
    case 'start':
      return textField({ ...common, type: 'datetime-local', help: l.t('launcher.option.start.help') });
    case 'stack':
    case 'branch': {
      const ask = form.ask(key);
      return ask ? pickField(form, key, ask, common) : textField(common);
    }
    case 'name':
      return textField({ ...common, help: l.t('launcher.option.name.help') });
    case 'tags':
      return textField({ ...common, help: l.t('launcher.option.tags.help') });
    default:
      return textField(common);
  }
}

const CACHE = { '': 'launcher.option.asUsual', on: 'launcher.option.cache.on', off: 'launcher.option.cache.off' } as const;

function pickField(
  { picker }: OptionsForm,
  key: 'stack' | 'branch',
  ask: Ask,
  {
    id,
    label,
    value,
    error,
    input,
  }: { id: string; label: string; value: string; error: string | undefined; input: (value: string) => void },
): TemplateResult {
  const stack = key === 'stack';
  return html`<div class="form-field">
    <label for=${id}>${label}</label>
    ${picker.field({
      id,
      label,
      ask,
      free: !stack,
      value: value === '' ? undefined : stack ? { type: 'stack', id: value } : value,
      describedBy: error ? `${id}-says` : undefined,
      invalid: error !== undefined,
      pick: (picked) => input(stack ? idOf(picked) : typeof picked === 'string' ? picked : ''),
    })}
    ${error ? html`<p class="field-error" id=${`${id}-says`}>${error}</p>` : nothing}
  </div>`;
}

const idOf = (picked: Json | undefined): string => (isObject(picked) && typeof picked['id'] === 'string' ? picked['id'] : '');
