import type { Json, Link, Ref, Run, RunTemplate, Schema } from '../../../../contract/index.ts';
import { iso } from '../../world/random.ts';
import { AFTER_ANSWER_MS } from '../course.ts';
import { type Desk, effect, type Given, kind, link } from '../kind.ts';
import { flag, list, map, name, number, object, oneOf, ref, secret, text, violations } from '../schema.ts';

/** How long a run needs to end once it is asked to, in ms. */
const ENDING_MS = 4000;
const UNDER_WAY = ['pending', 'running', 'paused', 'cancelling'];

/** A new run that goes as the last good one of its pipeline went: its steps, times and lines are that one's, moved to now. */
function begin(pipeline: Link, more: Given, desk: Desk): Ref<'run'> | undefined {
  const runs = desk.rows('run', pipeline);
  const model = runs.findLast(
    ({ phase, ended, metadata }) => phase === 'succeeded' && ended !== undefined && metadata?.['launched'] === undefined,
  );
  if (!model?.created) return undefined;
  const later = desk.now - Date.parse(model.created);
  const moved = (time: string | undefined) => Date.parse(time ?? model.created ?? '') + later;
  const { id: _id, name: _name, started, ended, modelVersions: _made, revision: _revision, updated: _updated, ...like } = model;
  const id = desk.id('run');
  const number = runs.reduce((most, one) => Math.max(most, one.number ?? 0), 0) + 1;
  const made = {
    ...like,
    id,
    name: `${pipeline.name ?? 'run'}-${number}`,
    number,
    phase: 'pending',
    status: 'initializing',
    created: iso(desk.now),
    updated: iso(desk.now),
    createdBy: desk.me,
    metrics: {},
    metadata: { launched: true },
    modelVersions: [],
    ...more,
  } as unknown as Run;
  desk.add(made, { like: { run: model.id, later } });
  const [start, end] = [moved(started), moved(ended)];
  desk.patch(made, { phase: 'running', status: 'running', started: iso(start), updated: iso(start) }, start);
  desk.patch(made, { phase: 'succeeded', status: 'completed', ended: iso(end), updated: iso(end), metrics: model.metrics ?? {} }, end);
  desk.count(pipeline, 'run', 1);
  desk.patch(pipeline, { lastRun: { type: 'run', id, name: made.name, phase: 'pending', at: iso(desk.now) } });
  return { type: 'run', id };
}

/** Values that a schema calls write-only are not shown again. */
function masked(inputs: Readonly<Record<string, unknown>>, schema: Schema | undefined): Record<string, unknown> {
  const properties = (typeof schema === 'object' ? schema['properties'] : undefined) as Record<string, { writeOnly?: boolean }> | undefined;
  return Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, properties?.[key]?.writeOnly ? '***' : value]));
}

const inputsOf = (template: RunTemplate, input: Given): Record<string, unknown> => ({
  ...template.defaults,
  ...(input['inputs'] as object | undefined),
});

export const runTemplate = kind('runTemplate', {
  actions: {
    launch: {
      caps: {
        takes: ['inputs', 'name', 'tags', 'note'],
        input: object({ inputs: map, name: name(), tags: list(text()), note: text() }),
        idempotent: true,
        validate: true,
      },
      errors: (item, input) => violations(inputsOf(item, input), item.inputSchema ?? true, '/inputs'),
      run(item, input, desk) {
        const { name: called, tags, note } = input;
        const run = begin(
          item.pipeline as Link,
          {
            template: link(item),
            inputs: masked(inputsOf(item, input), item.inputSchema),
            ...(typeof called === 'string' ? { name: called } : {}),
            ...(typeof note === 'string' ? { description: note } : {}),
            tags: tags ?? item.tags ?? [],
          },
          desk,
        );
        if (!run) return {};
        desk.patch(item, { lastRun: { ...run, phase: 'pending', at: iso(desk.now) } });
        return { ref: run, touched: ['run', 'pipeline'] };
      },
    },
  },
});

export const run = kind('run', {
  update: object({ tags: list(text()), description: text(), labels: map }),
  delete: {
    effects: ({ phase }) =>
      UNDER_WAY.includes(phase) ? [effect('underWay', 'It is still under way: stop it first.', { blocks: true })] : [],
  },
  actions: {
    cancel: {
      caps: {
        input: object({ force: flag }),
        when: { op: 'in', field: 'phase', value: ['pending', 'running', 'paused'] },
        destructive: true,
        idempotent: true,
      },
      run(item, { force }, desk) {
        const end = desk.now + (force === true ? 0 : ENDING_MS);
        desk.settle(item);
        desk.stop(item);
        const cleared = { failure: null, waits: null, ended: null };
        if (force !== true)
          desk.patch(item, { phase: 'cancelling', status: 'stopping', ...cleared, message: `Stopped by ${desk.me.name ?? ''}` });
        const set = {
          ...cleared,
          phase: 'cancelled',
          status: 'stopped',
          ended: iso(end),
          updated: iso(end),
          message: `Stopped by ${desk.me.name ?? ''}`,
        };
        desk.patch(item, set, end);
        return {};
      },
    },
    resume: {
      caps: { input: object({ input: {} }), when: { op: 'eq', field: 'phase', value: 'paused' } },
      run(item, { input }, desk) {
        const left = desk.rows('step', item).filter(({ started }) => started === undefined).length;
        const end = desk.now + left * AFTER_ANSWER_MS;
        desk.settle(item);
        desk.answer(item);
        const answer = { waits: null, updated: iso(desk.now), ...(input === undefined ? {} : { metadata: { answer: input } }) };
        desk.patch(item, { phase: 'running', status: 'running', ...answer });
        desk.patch(item, { phase: 'succeeded', status: 'completed', ended: iso(end), updated: iso(end) }, end);
        return { touched: ['step'] };
      },
    },
    retry: {
      caps: { input: object({ from: oneOf('start', 'failed') }), when: { op: 'in', field: 'phase', value: ['failed', 'cancelled'] } },
      run(item, _input, desk) {
        const { inputs, tags, template, pipeline } = item;
        const again = begin(pipeline as Link, { inputs, tags, original: link(item), ...(template ? { template } : {}) }, desk);
        return again ? { ref: again, touched: ['pipeline'] } : {};
      },
    },
  },
});

const TRIGGER = {
  name: name(),
  enabled: flag,
  inputs: map,
  schedule: map,
  events: list(text()),
  match: map,
  url: text({ pattern: '^https://' }),
  targets: list(ref('runTemplate')),
};

/** The next times of what recurs by a fixed span. Those of cron are computed when it is stored by a server; here they stay unsaid. */
function upcoming(schedule: { everyMs?: number; at?: string } | undefined, now: number): { next?: string[] } {
  const { everyMs, at } = schedule ?? {};
  if (at !== undefined) return { next: [at] };
  return everyMs ? { next: [1, 2, 3].map((i) => iso(now + i * everyMs)) } : {};
}

export const trigger = kind('trigger', {
  create: object({ ...TRIGGER, kind: oneOf('schedule', 'event', 'webhook', 'outgoing') }, 'name', 'kind'),
  update: object(TRIGGER, 'name'),
  unique: ['name'],
  errors(given, desk) {
    const schedule = given['schedule'] as { cron?: string; everyMs?: number } | null | undefined;
    const cron = schedule?.cron;
    return [
      ...(typeof cron === 'string' && !/^\S+(\s+\S+){4}$/.test(cron.trim())
        ? [{ pointer: '/schedule/cron', message: 'Cron has five parts.' }]
        : []),
      ...(schedule?.everyMs !== undefined && schedule.everyMs < 60_000
        ? [{ pointer: '/schedule/everyMs', message: 'At most once a minute.' }]
        : []),
      ...((given['targets'] ?? []) as Ref[]).flatMap((target, i) =>
        desk.find(target) ? [] : [{ pointer: `/targets/${i}`, message: 'There is no such thing to start.' }],
      ),
    ];
  },
  make: ({ enabled, schedule, url, kind: sort, targets }, desk) => ({
    enabled: enabled ?? true,
    targets: ((targets ?? []) as Ref[]).map((target) => link(desk.find(target) as Link)),
    ...upcoming(schedule as never, desk.now),
    ...(sort === 'webhook' && url === undefined ? { url: `https://hooks.mlp.halden.example/${secret().slice(0, 12)}` } : {}),
  }),
  made: ({ kind: sort }) => (sort === 'webhook' ? { secrets: { secret: secret() } } : undefined),
  updated(item, patch, desk) {
    const enabled = patch['enabled'] ?? item.enabled;
    const schedule = merge(item.schedule, patch['schedule']);
    const next = enabled ? upcoming(schedule, desk.now).next : null;
    return patch['schedule'] !== undefined || patch['enabled'] === false ? { next: next ?? null } : undefined;
  },
  delete: {},
  actions: {
    rotate: {
      caps: { input: object({ graceMs: number({ minimum: 0 }) }), when: { op: 'eq', field: 'kind', value: 'webhook' }, destructive: true },
      run: () => ({ secrets: { secret: secret() } }),
    },
    test: {
      caps: { input: object({ event: text(), payload: {} }), when: { op: 'in', field: 'kind', value: ['webhook', 'outgoing'] } },
      run(item, { event, payload }, desk) {
        const id = desk.id('delivery');
        const body = JSON.stringify(payload ?? { event: event ?? 'test' });
        const more = {
          at: iso(desk.now),
          phase: 'succeeded',
          attempts: 1,
          request: { body },
          response: { status: 200, ms: 84, body: 'ok' },
        } as const;
        desk.add({
          type: 'delivery',
          id,
          name: typeof event === 'string' ? event : 'test',
          trigger: link(item) as Link<'trigger'>,
          ...more,
        });
        return { output: { status: 200, ms: 84 } as Json, touched: ['delivery'] };
      },
    },
  },
});

const merge = (before: object | undefined, patch: unknown) =>
  patch === null ? undefined : { ...before, ...(patch as object | undefined) };

export const delivery = kind('delivery', {
  actions: {
    redeliver: {
      caps: { when: { op: 'eq', field: 'phase', value: 'failed' } },
      run(item, _input, desk) {
        desk.patch(item, { phase: 'pending' });
        desk.patch(
          item,
          { phase: 'succeeded', attempts: (item.attempts ?? 0) + 1, response: { status: 200, ms: 120, body: 'ok' } },
          desk.now + ENDING_MS,
        );
        return {};
      },
    },
  },
});

const REPOSITORY = { name: name(), url: text({ pattern: '^https://' }), branch: text(), description: text() };

export const codeRepository = kind('codeRepository', {
  create: object({ ...REPOSITORY, provider: oneOf('github', 'gitlab', 'other') }, 'name', 'url'),
  update: object(REPOSITORY, 'name', 'url'),
  secrets: ['token'],
  unique: ['name'],
  make: ({ branch }, desk) => ({ branch: branch ?? 'main', phase: 'connected', auth: 'none', lastSync: iso(desk.now), checks: [] }),
  made(item, desk, { token }) {
    if (token) desk.patch(item, { auth: 'token' });
    return undefined;
  },
  delete: {},
  actions: {
    test: {
      caps: {},
      run(item, _input, desk) {
        const ok = item.phase !== 'failing';
        desk.patch(item, {
          checks: [
            { name: 'Read', ok, ...(ok ? {} : { detail: item.lastError, hint: 'Set a new token.' }) },
            { name: 'Webhook', ok: true },
          ],
        });
        return { output: { ok } };
      },
    },
    sync: {
      caps: { when: { op: 'ne', field: 'phase', value: 'syncing' } },
      run(item, _input, desk) {
        desk.settle(item);
        desk.patch(item, { phase: 'syncing' });
        desk.patch(
          item,
          { phase: item.phase === 'failing' ? 'failing' : 'connected', lastSync: iso(desk.now + ENDING_MS) },
          desk.now + ENDING_MS,
        );
        return {};
      },
    },
  },
});
