import type { Delivery, Json, Link, Ref, Run, RunTemplate, Time, Trigger } from '../../../../contract/index.ts';
import { iso } from '../../world/random.ts';
import { type Desk, effect, type Given, kind, link, type RuleOf } from '../kind.ts';
import { timesOf } from '../schedule.ts';
import { flag, list, map, name, number, object, oneOf, ref, secret, text } from '../schema.ts';
import { beginning } from './beginning.ts';

/** A message takes so long, in ms. */
const SENDING_MS = 4000;
/** A backfill starts no more runs than this at once. */
const MOST_RUNS = 100;

const isTime = (given: unknown): given is Time => typeof given === 'string' && !Number.isNaN(Date.parse(given));

/** What each time of the schedule would have started. */
const starts = ({ targets = [] }: Trigger, desk: Desk) =>
  targets.flatMap((target) => {
    const template = target.type === 'runTemplate' ? desk.find(target as Ref<'runTemplate'>) : undefined;
    const pipeline = template?.pipeline ?? (target.type === 'pipeline' ? target : undefined);
    const begin = pipeline && beginning(pipeline, desk);
    return begin ? [{ begin, template }] : [];
  });

const within = ({ schedule }: Trigger, { from, to }: Given) =>
  timesOf(schedule ?? {}, Date.parse(from as Time), Date.parse(to as Time), MOST_RUNS + 1);

/** Runs for the times that were missed: now, each as if it were then. */
const backfill: RuleOf<'trigger'> = {
  caps: {
    input: object({ from: text({ format: 'date-time' }), to: text({ format: 'date-time' }) }, 'from', 'to'),
    when: { op: 'eq', field: 'kind', value: 'schedule' },
    idempotent: true,
    validate: true,
  },
  errors(item, input, desk) {
    const { from, to } = input;
    const wrong = (pointer: string, message: string) => [{ pointer, message }];
    if (!isTime(from)) return wrong('/from', 'This must be a time.');
    if (!isTime(to)) return wrong('/to', 'This must be a time.');
    if (Date.parse(from) >= Date.parse(to)) return wrong('/to', 'The window must end after it begins.');
    if (Date.parse(to) > desk.now) return wrong('/to', 'Only times that have passed are caught up on.');
    const times = within(item, input);
    if (!times) return wrong('', 'The times of this schedule can not be counted here.');
    const count = times.length * (item.targets?.length ?? 0);
    if (count > MOST_RUNS) return wrong('/from', `At most ${MOST_RUNS} runs at once: take a shorter window.`);
    if (count === 0) return wrong('/from', 'In this window it starts nothing.');
    return starts(item, desk).length > 0 ? [] : wrong('', 'What it starts has never run: there is nothing to go by.');
  },
  effects(item, input, desk) {
    const count = (within(item, input)?.length ?? 0) * starts(item, desk).length;
    return [effect('runsBegin', `${count} ${count === 1 ? 'run begins' : 'runs begin'}.`, { count })];
  },
  run(item, input, desk) {
    const targets = starts(item, desk);
    const trigger = link(item);
    const runs: Ref<'run'>[] = [];
    for (const at of within(item, input) ?? []) {
      const made = targets.map(({ begin, template }) =>
        begin({ trigger, scheduled: iso(at), inputs: inputsOf(template, item), ...(template ? { template: link(template) } : {}) }),
      );
      const named = made.map((one): Link<'run'> => link(desk.find(one) as Run) as Link<'run'>);
      desk.add({
        type: 'tick',
        id: desk.id('tick'),
        name: iso(at),
        trigger: trigger as Link<'trigger'>,
        at: iso(at),
        result: 'fired',
        reason: 'Caught up on by hand',
        runs: named,
      });
      runs.push(...made);
    }
    const last = runs.at(-1);
    if (last) desk.patch(item, { lastRun: { ...last, phase: 'pending', at: iso(desk.now) } });
    return { output: { runs: runs.map(({ id }) => id) }, touched: ['run', 'tick', 'pipeline'] };
  },
};

const inputsOf = (template: RunTemplate | undefined, { inputs }: Trigger) => ({ ...template?.defaults, ...inputs });

const failedSince = (item: Trigger, since: unknown, desk: Desk): Delivery[] =>
  desk.rows('delivery', item).filter(({ phase, at }) => phase === 'failed' && Date.parse(at) >= Date.parse(since as Time));

/** All that did not arrive since then is sent again. */
const recover: RuleOf<'trigger'> = {
  caps: {
    input: object({ since: text({ format: 'date-time' }) }, 'since'),
    when: { op: 'eq', field: 'kind', value: 'outgoing' },
    idempotent: true,
    validate: true,
  },
  errors(item, { since }, desk) {
    if (!isTime(since)) return [{ pointer: '/since', message: 'This must be a time.' }];
    return failedSince(item, since, desk).length > 0 ? [] : [{ pointer: '/since', message: 'Nothing has failed since then.' }];
  },
  effects(item, { since }, desk) {
    const count = failedSince(item, since, desk).length;
    return [effect('sentAgain', `${count} ${count === 1 ? 'message is' : 'messages are'} sent again.`, { count })];
  },
  run(item, { since }, desk) {
    const failed = failedSince(item, since, desk);
    for (const one of failed) deliver(one, desk);
    return { output: { deliveries: failed.map(({ id }) => id) }, touched: ['delivery'] };
  },
};

function deliver(item: Delivery, desk: Desk): void {
  const arrived = { phase: 'succeeded', attempts: (item.attempts ?? 0) + 1, response: { status: 200, ms: 120, body: 'ok' } };
  desk.patch(item, { phase: 'pending' });
  desk.patch(item, arrived, desk.now + SENDING_MS);
}

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
    backfill,
    recover,
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
        deliver(item, desk);
        return {};
      },
    },
  },
});
