import type { Run } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import type { FormController } from '../../../ui/form/index.ts';
import { allNodes, isObject, withAt, type Json, type JsonObject } from '../../../ui/form/schema/index.ts';
import type { MenuEntry } from '../../../ui/menu/menu.ts';
import type { Preset } from './presets.ts';

/** What a form can be filled from: the defaults, the last run, what stood there before, the user's presets. */
export function fillSources(options: {
  last: Run | undefined;
  before: JsonObject | undefined;
  presets: readonly Preset[];
  startOver: () => void;
  fill: (inputs: JsonObject, whole?: boolean) => void;
  l: Localize;
}): MenuEntry[] {
  const { last, before, presets, startOver, fill, l } = options;
  return [
    { label: l.t('launcher.fill.defaults'), run: startOver },
    ...(last?.inputs ? [{ label: l.t('launcher.fill.lastRun'), detail: last.name, run: () => fill(last.inputs as JsonObject) }] : []),
    ...(before ? [{ label: l.t('launcher.fill.before'), run: () => fill(before, true) }] : []),
    ...(presets.length ? [{ heading: l.t('launcher.presets') }] : []),
    ...presets.map(({ name, value }) => ({ label: name, run: () => fill(value, true) })),
  ];
}

/** From a run or the defaults, over the defaults unless it is all there is (`whole`); what was masked there is left out. */
export function fillForm(form: FormController, inputs: JsonObject, whole: boolean): void {
  form.fill(whole || !isObject(form.baseline) ? inputs : { ...form.baseline, ...inputs });
  let value: Json | undefined = form.document.value;
  for (const node of allNodes(form.root)) if (node.writeOnly || node.value === '***') value = withAt(value, node.pointer, undefined);
  form.fill(value ?? {});
}
