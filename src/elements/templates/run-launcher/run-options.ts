import { html, nothing } from 'lit';
import type { LaunchInput } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { areaField, textField } from '../../../ui/form-field.ts';
import type { JsonObject } from '../../../ui/form/schema/index.ts';

/** What a launch takes besides its inputs, as it is typed. */
export interface RunOptions {
  readonly name: string;
  readonly tags: string;
  readonly note: string;
}
export const NO_OPTIONS: RunOptions = { name: '', tags: '', note: '' };

/** What is sent: only what the backend heeds, and nothing that is empty. */
export function launchInput(inputs: JsonObject, { name, tags, note }: RunOptions, takes: readonly string[]): LaunchInput {
  const list = tags.split(',').flatMap((one) => one.trim() || []);
  return {
    inputs: inputs as NonNullable<LaunchInput['inputs']>,
    ...(name.trim() && takes.includes('name') ? { name: name.trim() } : {}),
    ...(list.length && takes.includes('tags') ? { tags: list } : {}),
    ...(note.trim() && takes.includes('note') ? { note: note.trim() } : {}),
  };
}

export function runOptions(options: RunOptions, takes: readonly string[], change: (options: RunOptions) => void, l: Localize): unknown {
  if (!takes.some((key) => key in NO_OPTIONS)) return nothing;
  const field = (key: keyof RunOptions) => ({
    id: `option-${key}`,
    label: l.t(`launcher.option.${key}`),
    value: options[key],
    input: (value: string) => change({ ...options, [key]: value }),
  });
  return html`<section class="form-section" aria-label=${l.t('launcher.options')}>
    <h3 class="form-section-head"><span class="section-title">${l.t('launcher.options')}</span></h3>
    <div class="form-grid">
      ${takes.includes('name') ? textField({ ...field('name'), help: l.t('launcher.option.name.help') }) : nothing}
      ${takes.includes('tags') ? textField({ ...field('tags'), help: l.t('launcher.option.tags.help') }) : nothing}
      ${takes.includes('note') ? html`<div class="wide">${areaField(field('note'))}</div>` : nothing}
    </div>
  </section>`;
}
