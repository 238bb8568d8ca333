import { ARTIFACT_KINDS, type ArtifactVersion, type Link, type ModelVersion } from '../../../../contract/index.ts';
import { STAGES } from '../../world/vocabulary.ts';
import { type Desk, effect, kind, link } from '../kind.ts';
import { flag, map, name, number, object, oneOf, ref, tags, text } from '../schema.ts';
import { UPLOAD_MAX } from '../upload-limit.ts';
import { copyModel, copyVersion } from './copying.ts';
import { isMade, removeFile } from './files.ts';
import { linking } from './linking.ts';
import { sharing } from './sharing.ts';

const FACTS = { description: text({ title: 'Description' }), tags, labels: map };

const held = (version: ModelVersion): Link<'modelVersion'> => link(version) as Link<'modelVersion'>;

/** Whoever holds a stage of the version's model, but itself. */
function holders(version: ModelVersion, stage: unknown, desk: Desk): ModelVersion[] {
  if (stage !== 'production' && stage !== 'staging') return [];
  return desk.rows('modelVersion', version.model).filter((one) => one.stage === stage && one.id !== version.id);
}

/** The model's own word on who holds what follows its versions. */
function retell(version: ModelVersion, set: { stage?: string | null }, desk: Desk): void {
  const model = desk.find(version.model);
  if (!model) return;
  const stages: Record<string, Link | null> = {};
  for (const [stage, at] of Object.entries(model.stages ?? {})) if (at.id === version.id) stages[stage] = null;
  if (set.stage && set.stage !== 'archived') stages[set.stage] = held(version);
  const latest = model.latest?.id === version.id ? { latest: { stage: set.stage ?? null } } : {};
  desk.patch(model, { stages, ...latest });
}

export const model = kind('model', {
  create: object({ name: name(), ...FACTS, card: map }, 'name'),
  update: object({ name: name(), ...FACTS, card: map }, 'name'),
  unique: ['name'],
  make: ({ tags }) => ({ counts: { modelVersion: 0 }, stages: {}, aliases: {}, tags: tags ?? [] }),
  updated(item, patch, desk) {
    if (typeof patch['name'] === 'string' && patch['name'] !== item.name)
      for (const version of desk.rows('modelVersion', item))
        desk.patch(version, { model: { name: patch['name'] }, parent: { name: patch['name'] } });
    return undefined;
  },
  delete: {
    effects(item, desk) {
      const count = item.counts?.modelVersion ?? 0;
      const serving = Object.entries(desk.find(item)?.stages ?? {}).filter(([stage]) => stage === 'production');
      return [
        ...(count > 0 ? [effect('versionsGo', `${count} versions go with it.`, { count })] : []),
        ...serving.map(([, on]) => effect('inProduction', `${on.name ?? 'A version'} is in production.`, { on, blocks: true })),
      ];
    },
    run(item, desk) {
      for (const version of desk.rows('modelVersion', item)) desk.remove(version);
      desk.remove(item);
    },
  },
  actions: { copy: copyModel, ...sharing<'model'>() },
});

export const modelVersion = kind('modelVersion', {
  create: object({
    description: text(),
    tags,
    metrics: map,
    params: map,
    metadata: map,
    uri: text(),
    size: number({ minimum: 0 }),
    model: ref('model'),
  }),
  update: object({ ...FACTS, metadata: map }),
  errors: (_given, desk, item, of) =>
    item || (of?.type === 'model' && desk.find(of)) ? [] : [{ pointer: '/model', message: 'A version is of a model that there is.' }],
  make({ tags }, desk, of) {
    const model = desk.find(of as Link<'model'>);
    const number = desk.rows('modelVersion', of).reduce((most, one) => Math.max(most, one.number ?? 0), 0) + 1;
    return {
      name: `v${number}`,
      number,
      model: link(model as Link),
      parent: link(model as Link),
      phase: 'ready',
      aliases: [],
      tags: tags ?? [],
    };
  },
  made(item, desk) {
    desk.patch(item.model, { latest: { ...held(item), number: item.number, stage: null, metrics: item.metrics ?? {}, aliases: [] } });
    desk.count(item.model, 'modelVersion', 1);
    return { touched: ['model'] };
  },
  delete: {
    effects: (item) =>
      item.stage === 'production' ? [effect('inProduction', 'It is in production.', { on: held(item), blocks: true })] : [],
    run(item, desk) {
      retell(item, { stage: null }, desk);
      for (const alias of item.aliases ?? []) desk.patch(item.model, { aliases: { [alias]: null } });
      desk.remove(item);
      desk.count(item.model, 'modelVersion', -1);
    },
  },
  actions: {
    setStage: {
      caps: {
        takes: ['stage', 'displace'],
        input: object({ stage: { enum: [...STAGES, null] }, displace: flag, comment: text() }),
        idempotent: true,
        validate: true,
      },
      errors: (_item, { stage }) =>
        stage === null || (STAGES as readonly unknown[]).includes(stage) ? [] : [{ pointer: '/stage', message: 'There is no such stage.' }],
      effects: (item, { stage, displace }, desk) =>
        holders(item, stage, desk).map((one) =>
          displace === true
            ? effect('displaced', `${one.name} is archived.`, { on: held(one) })
            : effect('stageHeld', `${one.name} is in ${String(stage)}.`, { on: held(one), blocks: true }),
        ),
      run(item, { stage }, desk) {
        for (const one of holders(item, stage, desk)) {
          desk.patch(one, { stage: 'archived' });
          retell(one, { stage: 'archived' }, desk);
        }
        desk.patch(item, { stage });
        retell(item, { stage: stage as string | null }, desk);
        return { touched: ['model', 'modelVersion'] };
      },
    },
    setAlias: {
      caps: { input: object({ alias: name({ maxLength: 60, pattern: '^[a-z][a-z0-9_-]*$' }) }, 'alias'), idempotent: true, validate: true },
      effects(item, { alias }, desk) {
        const other = desk.find(item.model)?.aliases?.[String(alias)];
        return other && other.id !== item.id ? [effect('aliasMoves', `${other.name ?? 'A version'} loses it.`, { on: other })] : [];
      },
      run(item, { alias }, desk) {
        const word = String(alias);
        const other = desk.find(item.model)?.aliases?.[word];
        const before = other && other.id !== item.id ? desk.find(other) : undefined;
        if (before) desk.patch(before, { aliases: (before.aliases ?? []).filter((one) => one !== word) });
        desk.patch(item, { aliases: [...new Set([...(item.aliases ?? []), word])] });
        desk.patch(item.model, { aliases: { [word]: held(item) } });
        return { touched: ['model', 'modelVersion'] };
      },
    },
    removeAlias: {
      caps: { input: object({ alias: text() }, 'alias'), idempotent: true, validate: true },
      run(item, { alias }, desk) {
        desk.patch(item, { aliases: (item.aliases ?? []).filter((one) => one !== alias) });
        if (desk.find(item.model)?.aliases?.[String(alias)]?.id === item.id) desk.patch(item.model, { aliases: { [String(alias)]: null } });
        return { touched: ['model'] };
      },
    },
    archive: {
      caps: { when: { op: 'ne', field: 'phase', value: 'archived' } },
      run(item, _input, desk) {
        desk.patch(item, { phase: 'archived', stage: null });
        retell(item, { stage: null }, desk);
        return { touched: ['model'] };
      },
    },
    restore: {
      caps: { when: { op: 'eq', field: 'phase', value: 'archived' } },
      run(item, _input, desk) {
        desk.patch(item, { phase: 'ready' });
        return {};
      },
    },
    copy: copyVersion,
  },
});

export const artifact = kind('artifact', {
  create: object({ name: name(), kind: oneOf(...ARTIFACT_KINDS), tags, description: text() }, 'name'),
  update: object({ name: name(), tags, description: text() }, 'name'),
  unique: ['name'],
  make: ({ kind: sort, tags: given }) => ({ kind: sort ?? 'other', tags: given ?? [], counts: { artifactVersion: 0 } }),
  delete: {
    effects: ({ counts }) => [
      effect('versionsGo', `${counts?.artifactVersion ?? 0} versions go with it.`, { count: counts?.artifactVersion ?? 0 }),
    ],
    run(item, desk) {
      for (const version of desk.rows('artifactVersion', item)) removeVersion(version, desk);
      desk.remove(item);
    },
  },
  actions: sharing<'artifact'>(),
});

/** With the files that were sent into it; what a run has stored goes by itself. */
function removeVersion(version: ArtifactVersion, desk: Desk): void {
  if (isMade(version)) for (const file of desk.rows('file', version)) removeFile(file, desk);
  desk.remove(version);
}

export const artifactVersion = kind('artifactVersion', {
  create: object({ description: text(), tags, dataType: text(), metadata: map, artifact: ref('artifact') }),
  update: object({ tags, description: text() }),
  upload: UPLOAD_MAX,
  errors: (_given, desk, item, of) =>
    item || (of?.type === 'artifact' && desk.find(of))
      ? []
      : [{ pointer: '/artifact', message: 'A version is of an artifact that there is.' }],
  make({ tags: given }, desk, of) {
    const artifact = desk.find(of as Link<'artifact'>);
    const number = desk.rows('artifactVersion', of).reduce((most, one) => Math.max(most, one.number ?? 0), 0) + 1;
    return {
      name: `${artifact?.name ?? ''} v${number}`,
      number,
      artifact: link(artifact as Link),
      parent: link(artifact as Link),
      kind: artifact?.kind ?? 'other',
      size: 0,
      visualizations: [],
      tags: given ?? [],
    };
  },
  made(item, desk) {
    desk.patch(item.artifact, { latest: link(item) });
    desk.count(item.artifact, 'artifactVersion', 1);
    return { touched: ['artifact'] };
  },
  delete: {
    effects(item, desk) {
      const runs = desk.rows('run', item).filter(({ id }) => id !== item.producer?.run?.id);
      return [
        ...(runs.length ? [effect('runsRead', `${runs.length} runs read it; they keep its name.`, { count: runs.length })] : []),
        ...(desk.find(item.artifact)?.latest?.id === item.id
          ? [effect('isLatest', 'It is the latest: the one before takes its place.')]
          : []),
      ];
    },
    run(item, desk) {
      const artifact = desk.find(item.artifact);
      const before = desk
        .rows('artifactVersion', item.artifact)
        .filter(({ id }) => id !== item.id)
        .at(-1);
      removeVersion(item, desk);
      if (artifact?.latest?.id === item.id) desk.patch(item.artifact, { latest: before ? link(before) : null });
      desk.count(item.artifact, 'artifactVersion', -1);
    },
  },
  actions: linking<'artifactVersion'>(),
});

export const tag = kind('tag', {
  create: object(
    {
      name: name({ maxLength: 60 }),
      color: oneOf('blue', 'green', 'orange', 'purple', 'teal', 'red', 'yellow', 'grey'),
      description: text(),
    },
    'name',
  ),
  update: object(
    {
      name: name({ maxLength: 60 }),
      color: oneOf('blue', 'green', 'orange', 'purple', 'teal', 'red', 'yellow', 'grey'),
      description: text(),
    },
    'name',
  ),
  unique: ['name'],
  make: ({ color }) => ({ color: color ?? 'grey' }),
  delete: {},
});
