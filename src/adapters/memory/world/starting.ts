import type { CodeRepository, Delivery, Json, Link, RunTemplate, Schema, Tick, Trigger } from '../../../contract/index.ts';
import type { Layout } from './layout.ts';
import { authorOf, pipelineLink, runLink } from './links.ts';
import { userLink } from './people.ts';
import { pipelineName, pipelineText, planOf, runPhase } from './plan.ts';
import { between, hex, iso, mix } from './random.ts';
import { RESTRICTED_PIPELINE } from './vocabulary.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST = 24;

/** What every launch can be given; training pipelines take a model's settings besides. */
const INPUTS: Schema = {
  type: 'object',
  title: 'Inputs',
  required: ['window_days', 'region'],
  additionalProperties: false,
  properties: {
    window_days: { type: 'integer', title: 'Days of history', minimum: 7, maximum: 730, default: 90 },
    region: { type: 'string', title: 'Region', enum: ['nordics', 'dach', 'all'], default: 'all' },
    dry_run: { type: 'boolean', title: 'Only check, write nothing', default: false },
    notify: { type: 'array', title: 'Tell', items: { type: 'string', format: 'email' }, uniqueItems: true },
    warehouse_password: { type: 'string', title: 'Password of the warehouse', writeOnly: true },
  },
};
const TRAINING: Schema = {
  ...INPUTS,
  properties: {
    ...(INPUTS as { readonly properties: { readonly [name: string]: Json } }).properties,
    dataset: {
      type: 'string',
      title: 'Dataset',
      description: 'Name and version of an artifact of type table.',
      pattern: '^[a-z0-9_]+@v[0-9]+$',
      examples: ['parcel_events_gold@v212'],
      'x-inlay-suggest': 'dataset',
    },
    countries: {
      type: 'array',
      title: 'Countries',
      uniqueItems: true,
      minItems: 1,
      items: { type: 'string', enum: ['NO', 'SE', 'DK', 'FI', 'DE', 'AT'] },
      default: ['NO', 'SE', 'DK', 'FI'],
    },
    train_window: {
      type: 'object',
      title: 'Training window',
      description: 'Leave it out to train on the days of history before today.',
      required: ['start', 'end'],
      properties: {
        start: { type: 'string', format: 'date', title: 'Train from' },
        end: { type: 'string', format: 'date', title: 'Train until' },
      },
    },
    model: {
      type: 'object',
      title: 'Training',
      required: ['learning_rate', 'objective'],
      properties: {
        objective: {
          title: 'Objective',
          oneOf: [
            {
              title: 'quantile',
              type: 'object',
              required: ['kind', 'quantiles'],
              properties: {
                kind: { const: 'quantile' },
                quantiles: {
                  type: 'array',
                  title: 'Quantiles',
                  description: 'Between 0 and 1.',
                  minItems: 1,
                  uniqueItems: true,
                  items: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1, default: 0.5 },
                  default: [0.1, 0.5, 0.9],
                },
              },
            },
            { title: 'l2', type: 'object', required: ['kind'], properties: { kind: { const: 'l2' } } },
            {
              title: 'tweedie',
              type: 'object',
              required: ['kind', 'power'],
              properties: {
                kind: { const: 'tweedie' },
                power: { type: 'number', title: 'Power', minimum: 1, maximum: 2, default: 1.5 },
              },
            },
          ],
        },
        learning_rate: { type: 'number', title: 'Learning rate', exclusiveMinimum: 0, maximum: 1, default: 0.05 },
        max_depth: { type: 'integer', title: 'Depth of trees', minimum: 2, maximum: 16, default: 8 },
        monotone: {
          type: 'object',
          title: 'Monotone features',
          description: 'Feature and direction: 1 rises, -1 falls.',
          additionalProperties: { type: 'integer', enum: [1, -1] },
        },
      },
    },
    hpo: {
      type: 'object',
      title: 'Search',
      properties: {
        trials: { type: 'integer', title: 'Trials', minimum: 1, maximum: 200, default: 40 },
        timeout: { type: 'string', format: 'duration', title: 'Search timeout', default: 'PT2H30M' },
        seed: { type: ['integer', 'null'], title: 'Seed', description: 'Null draws another one each time.' },
      },
    },
    holdout: {
      title: 'Holdout',
      oneOf: [
        {
          title: 'By time',
          type: 'object',
          required: ['days'],
          properties: { days: { type: 'integer', title: 'Days', minimum: 1, default: 28 } },
        },
        {
          title: 'By share',
          type: 'object',
          required: ['share'],
          properties: { share: { type: 'number', title: 'Share', minimum: 0.05, maximum: 0.5 } },
        },
      ],
    },
  },
};

/** How to start one without the dashboard; `{inputs}` stands for the values. */
const snippetsOf = (id: string): { language: string; text: string }[] => [
  {
    language: 'curl',
    text: `curl -X POST "$MLP_URL/api/v1/run_templates/${id}/runs" \\\n  -H "Authorization: Bearer $MLP_TOKEN" \\\n  -H "Idempotency-Key: $(uuidgen)" \\\n  --json '{inputs}'`,
  },
  {
    language: 'Python',
    text: `from mlp import Client\n\nrun = Client().launch(\n    ${JSON.stringify(id)},\n    inputs={inputs},\n)\nprint(run.url)`,
  },
  { language: 'CLI', text: `mlp launch ${id} --follow --inputs '{inputs}'` },
];

const repositoryLink = (layout: Layout): Link<'codeRepository'> => ({
  type: 'codeRepository',
  id: `repo-${layout.code}-0`,
  name: 'halden/ml-platform',
});
const templateLink = (layout: Layout, p: number): Link<'runTemplate'> => ({
  type: 'runTemplate',
  id: `template-${layout.code}-${p}`,
  name: `${pipelineName(layout, p)}, nightly settings`,
});
const templateCount = (layout: Layout) => Math.min(MOST, layout.pipelines);
/** Of each template's pipeline, spread over those that train and those that prepare. */
const pipelineOf = (layout: Layout, t: number) => Math.floor((t * layout.pipelines) / templateCount(layout));

/** What the runs of a pipeline are started from. */
export function templateOf(layout: Layout, pipeline: number): Link<'runTemplate'> | undefined {
  const t = Math.ceil((pipeline * templateCount(layout)) / layout.pipelines);
  return t < templateCount(layout) && pipelineOf(layout, t) === pipeline ? templateLink(layout, pipeline) : undefined;
}

export function runTemplates(layout: Layout, now: number): RunTemplate[] {
  const listed = triggers(layout, now);
  return Array.from({ length: templateCount(layout) }, (_, t) => {
    const p = pipelineOf(layout, t);
    const link = templateLink(layout, p);
    const last = p + layout.pipelines * (Math.floor((layout.size.runs - 1 - p) / layout.pipelines) || 0);
    const plan = planOf(layout, last);
    const training = p < layout.training;
    return {
      ...link,
      name: link.name ?? '',
      description: pipelineText(layout, p),
      pipeline: pipelineLink(layout, p),
      stack:
        p % 2 === 0
          ? { type: 'stack', id: 'stack-gpu', name: 'kubernetes-gpu' }
          : { type: 'stack', id: 'stack-cpu', name: 'kubernetes-cpu' },
      code: {
        repository: repositoryLink(layout),
        url: 'https://github.com/halden/ml-platform',
        branch: 'main',
        commit: hex(40, layout.code, p, 'template'),
        path: `pipelines/${pipelineName(layout, p)}.py`,
      },
      lastRun: { ...runLink(layout, last), phase: runPhase(plan, now), at: iso(plan.created) },
      inputSchema: structuredClone(training ? TRAINING : INPUTS),
      enforced: true,
      defaults: {
        window_days: 90,
        region: 'all',
        dry_run: false,
        ...(training
          ? {
              dataset: 'parcel_events_gold@v212',
              model: { objective: { kind: 'quantile', quantiles: [0.1, 0.5, 0.9] }, learning_rate: 0.05, max_depth: 8 },
            }
          : {}),
      },
      snippets: snippetsOf(link.id),
      tags: [training ? 'training' : 'preparing'],
      created: iso(layout.origin - between(20, 300, layout.code, p, 'template') * DAY),
      updated: iso(layout.origin - between(1, 19, layout.code, p, 'template') * DAY),
      createdBy: userLink(authorOf(layout, p, 1)),
      counts: { trigger: listed.filter(({ targets }) => targets?.some(({ id }) => id === link.id)).length },
      ...(pipelineName(layout, p) === RESTRICTED_PIPELINE
        ? { blocked: { launch: { code: 'memory.customsOnly', text: 'Customs officers start this one from their own system.' } } }
        : {}),
    };
  });
}

/** The next full day at an hour, in UTC. */
function nextAt(now: number, hour: number): number {
  const today = now - (now % DAY) + hour * HOUR;
  return today > now ? today : today + DAY;
}

export function triggers(layout: Layout, now: number): Trigger[] {
  return Array.from({ length: templateCount(layout) }, (_, t): Trigger => {
    const p = pipelineOf(layout, t);
    const kind = (['schedule', 'schedule', 'event', 'webhook', 'schedule', 'outgoing'] as const)[t % 6] ?? 'schedule';
    const hour = t % 24;
    const enabled = t % 7 !== 6;
    const everyMs = 6 * HOUR;
    const next = t % 2 === 0 ? nextAt(now, hour) : now - (now % everyMs) + everyMs;
    const last = p + layout.pipelines * (Math.floor((layout.size.runs - 1 - p) / layout.pipelines) || 0);
    const plan = planOf(layout, last);
    return {
      type: 'trigger',
      id: `trigger-${layout.code}-${t}`,
      name:
        {
          schedule: `Every ${t % 2 === 0 ? 'night' : '6 hours'}: `,
          event: 'New data: ',
          webhook: 'From the build: ',
          outgoing: 'Tell the duty phone: ',
        }[kind] + pipelineName(layout, p),
      kind,
      enabled,
      targets: kind === 'outgoing' ? [pipelineLink(layout, p)] : [templateLink(layout, p)],
      ...(kind === 'schedule'
        ? {
            schedule:
              t % 2 === 0 ? { cron: `0 ${hour} * * *`, timeZone: 'UTC', overlap: 'skip' as const } : { everyMs, overlap: 'queue' as const },
            ...(enabled ? { next: [0, 1, 2].map((i) => iso(next + i * (t % 2 === 0 ? DAY : everyMs))) } : {}),
          }
        : {}),
      ...(kind === 'event' ? { events: ['artifactVersion.created'], match: { artifact: 'parcel_events_gold' } } : {}),
      ...(kind === 'webhook' ? { url: `https://hooks.mlp.halden.example/${hex(12, layout.code, t)}` } : {}),
      ...(kind === 'outgoing' ? { events: ['run.failed'], url: 'https://pager.halden.example/hooks/ml' } : { inputs: { region: 'all' } }),
      lastRun: { ...runLink(layout, last), phase: runPhase(plan, now), at: iso(plan.created) },
      created: iso(layout.origin - between(10, 200, layout.code, t, 'trigger') * DAY),
      updated: iso(layout.origin - (t % 9) * DAY),
      createdBy: userLink(authorOf(layout, p, 2)),
    };
  });
}

export function ticks(layout: Layout, now: number): Tick[] {
  return triggers(layout, now)
    .filter(({ kind }) => kind !== 'outgoing')
    .flatMap((trigger, t) =>
      Array.from({ length: 12 }, (_, i): Tick => {
        const at = now - (now % HOUR) - i * (t % 2 === 0 ? 24 : 6) * HOUR;
        const luck = mix(trigger.id, Math.floor(at / HOUR)) % 12;
        const result = luck === 0 ? 'failed' : luck < 3 ? 'skipped' : 'fired';
        return {
          type: 'tick',
          id: `tick-${trigger.id}-${Math.floor(at / HOUR)}`,
          name: iso(at),
          trigger: { type: 'trigger', id: trigger.id, name: trigger.name },
          at: iso(at),
          result,
          ...(result === 'failed'
            ? { reason: 'No stack answered within 30 s' }
            : result === 'skipped'
              ? { reason: 'The run before was still under way' }
              : {}),
          runs: result === 'fired' && trigger.lastRun ? [{ type: 'run', id: trigger.lastRun.id, name: trigger.lastRun.name ?? '' }] : [],
        };
      }),
    );
}

export function deliveries(layout: Layout, now: number): Delivery[] {
  return triggers(layout, now)
    .filter(({ kind }) => kind === 'outgoing' || kind === 'webhook')
    .flatMap((trigger) =>
      Array.from({ length: 10 }, (_, i): Delivery => {
        const at = now - (now % HOUR) - (i * 7 + 1) * HOUR;
        const failed = mix(trigger.id, Math.floor(at / HOUR)) % 5 === 0;
        return {
          type: 'delivery',
          id: `delivery-${trigger.id}-${Math.floor(at / HOUR)}`,
          name: trigger.kind === 'outgoing' ? 'run.failed' : 'push',
          trigger: { type: 'trigger', id: trigger.id, name: trigger.name },
          at: iso(at),
          phase: failed ? 'failed' : 'succeeded',
          attempts: failed ? 5 : 1,
          request: { headers: { 'content-type': 'application/json', authorization: '***' }, body: '{"event":"run.failed"}' },
          response: failed
            ? { status: 503, ms: 30_000, body: 'Service Unavailable' }
            : { status: 200, ms: between(20, 400, trigger.id, i), body: 'ok' },
        };
      }),
    );
}

export function codeRepositories(layout: Layout, now: number): CodeRepository[] {
  const list = [
    ['halden/ml-platform', 'github', 'connected', 'app'],
    ['halden/route-lab', 'gitlab', 'connected', 'token'],
    ['vision/gate-cameras', 'github', 'failing', 'token'],
  ] as const;
  return list.map(([name, provider, phase, auth], i) => ({
    type: 'codeRepository',
    id: `repo-${layout.code}-${i}`,
    name,
    provider,
    url: `https://${provider}.com/${name}`,
    branch: 'main',
    auth,
    phase,
    lastSync: iso(now - (now % HOUR) - i * HOUR),
    ...(phase === 'failing' ? { lastError: 'The token was refused (401). It ended on 1 November.' } : {}),
    lastCommit: {
      id: hex(40, layout.code, i, Math.floor(now / DAY)),
      message: 'Train on 12 months',
      author: userLink(5 + i).name ?? '',
      at: iso(now - (now % DAY) + 8 * HOUR - DAY),
    },
    checks: [
      { name: 'Read', ok: phase === 'connected', ...(phase === 'connected' ? {} : { hint: 'Set a new token.' }) },
      {
        name: 'Webhook',
        ok: i !== 1,
        ...(i === 1 ? { detail: 'No push was received for 30 days', hint: 'Add the address at the provider.' } : {}),
      },
    ],
    created: iso(layout.origin - (200 + i * 30) * DAY),
    createdBy: userLink(i),
  }));
}
