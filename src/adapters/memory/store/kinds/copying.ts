import type { FieldError, Link, Model, ModelVersion, Scope } from '../../../../contract/index.ts';
import { iso } from '../../world/random.ts';
import { type Desk, effect, type Given, link, type RuleOf } from '../kind.ts';
import { name, object, text } from '../schema.ts';

const caps = {
  input: object(
    {
      to: object({ organization: text(), tenant: text(), project: { ...(text() as object), 'x-inlay-suggest': 'project' } }, 'project'),
      name: name(),
    },
    'to',
  ),
  idempotent: true,
  validate: true,
};

const nowhere = (given: Given, desk: Desk): FieldError[] =>
  desk.at(given['to'] as Scope) ? [] : [{ pointer: '/to', message: 'Only into a project of this organization that takes models.' }];

const modelNamed = (wanted: string, there: Desk): Model | undefined => there.rows('model').find((one) => one.name === wanted);

/** What it is, without where it was: who made it, what holds it and what it is called belong to the copy. */
function copied(item: Model | ModelVersion, there: Desk): Given {
  const { description, tags, labels } = item;
  const stamp = { created: iso(there.now), updated: iso(there.now), createdBy: there.me };
  return { ...(description ? { description } : {}), ...(labels ? { labels } : {}), tags: tags ?? [], ...stamp };
}

function addModel(item: Model, called: string, there: Desk): Model {
  const made = {
    ...copied(item, there),
    ...(item.card ? { card: item.card } : {}),
    type: 'model',
    id: there.id('model'),
    name: called,
    parent: there.here,
    counts: { modelVersion: 0 },
    stages: {},
    aliases: {},
  } as unknown as Model;
  there.add(made);
  return made;
}

/** Its run stays where it was, and so do its stage and its aliases: what serves elsewhere does not serve here. */
function addVersion(version: ModelVersion, model: Model, number: number, there: Desk): ModelVersion {
  const { metrics, params, metadata, signature, uri, size } = version;
  const made = {
    ...copied(version, there),
    ...(metrics ? { metrics } : {}),
    ...(params ? { params } : {}),
    ...(signature ? { signature } : {}),
    ...(uri ? { uri } : {}),
    ...(size === undefined ? {} : { size }),
    metadata: { ...metadata, copied_from: version.id },
    type: 'modelVersion',
    id: there.id('modelVersion'),
    name: `v${number}`,
    number,
    model: link(model),
    parent: link(model),
    phase: 'ready',
    aliases: [],
  } as unknown as ModelVersion;
  there.add(made);
  there.count(model, 'modelVersion', 1);
  const latest = { ...link(made), number, stage: null, metrics: metrics ?? {}, aliases: [] };
  there.patch(model, { latest, updated: iso(there.now) });
  return made;
}

/** A model with all its versions, under a name that is free there. */
export const copyModel: RuleOf<'model'> = {
  caps,
  errors(item, given, desk) {
    const there = desk.at(given['to'] as Scope);
    if (!there) return nowhere(given, desk);
    return modelNamed((given['name'] as string | undefined) ?? item.name, there)
      ? [{ pointer: '/name', message: 'There is already one with this name.', code: 'memory.taken' }]
      : [];
  },
  effects: (item) => [
    effect('versionsCopied', `${item.counts?.modelVersion ?? 0} versions come with it.`, { count: item.counts?.modelVersion ?? 0 }),
  ],
  run(item, given, desk) {
    const there = desk.at(given['to'] as Scope) as Desk;
    const made = addModel(item, (given['name'] as string | undefined) ?? item.name, there);
    for (const version of desk.rows('modelVersion', item)) addVersion(version, made, version.number ?? 1, there);
    return { ref: { type: 'model', id: made.id, scope: given['to'] as Scope } };
  },
};

/** One version, as the next of the model of that name there; where there is none it comes with it. */
export const copyVersion: RuleOf<'modelVersion'> = {
  caps,
  errors: (_item, given, desk) => nowhere(given, desk),
  effects(item, given, desk) {
    const there = desk.at(given['to'] as Scope);
    const called = (given['name'] as string | undefined) ?? item.model.name ?? '';
    const model = there && modelNamed(called, there);
    return model
      ? [effect('nextVersion', `It becomes the next version of ${called}.`, { on: link(model) })]
      : [effect('modelMade', `The model ${called} is made for it.`)];
  },
  run(item, given, desk) {
    const there = desk.at(given['to'] as Scope) as Desk;
    const called = (given['name'] as string | undefined) ?? item.model.name ?? item.name;
    const source = desk.find(item.model as Link<'model'>) as Model;
    const model = modelNamed(called, there) ?? addModel(source, called, there);
    const number = there.rows('modelVersion', model).reduce((most, one) => Math.max(most, one.number ?? 0), 0) + 1;
    const made = addVersion(item, model, number, there);
    return { ref: { type: 'modelVersion', id: made.id, scope: given['to'] as Scope } };
  },
};
