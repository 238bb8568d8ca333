import type { Json, Link, Pipeline, Run, Stack, Step, StepPhase } from '../../../contract/index.ts';
import type { Layout } from './layout.ts';
import { artifactVersionLink, authorOf, pipelineLink, runLink, stepLink, versionLink } from './links.ts';
import { modelVersion } from './models.ts';
import { userLink } from './people.ts';
import { isGiant, lastChange, madeBy, pipelineName, pipelineText, type Plan, planOf, runPhase, stepPhase } from './plan.ts';
import { between, hex, iso, mix, pick, round } from './random.ts';
import { templateOf } from './starting.ts';
import { chosen, numberIn, range, type Rows, rowsOf, smallTable, type Table, within } from './table.ts';
import { RESTRICTED_PIPELINE } from './vocabulary.ts';

const DAY = 86_400_000;
/** No run takes longer, but those that wait for an answer, and they don't change. */
const LONGEST_MS = 7_200_000;
const FAILURES = [
  ['MemoryError', 'CUDA out of memory: tried to allocate 2.40 GiB', 'trainer.py', 'fit'],
  ['ValueError', 'Input contains NaN in column "dwell_minutes"', 'features.py', 'check'],
  ['TimeoutError', 'No answer from warehouse.halden.example within 300 s', 'warehouse.py', 'query'],
] as const;

/** The index of a run by its id, if it has begun and is kept. */
export function runIndex(layout: Layout, id: string, now: number): number | undefined {
  const slot = numberIn(id, 'run', layout.code);
  const run = slot === undefined ? undefined : layout.runOfSlot(slot);
  return run !== undefined && run >= 0 && run < layout.runs(now) && layout.runCreated(run) <= now ? run : undefined;
}

/** How many have begun: the newest slot may be a few seconds ahead. */
function begun(layout: Layout, now: number): number {
  const count = layout.runs(now);
  return layout.runCreated(count - 1) <= now ? count : count - 1;
}

export function isRestricted(layout: Layout, run: number): boolean {
  return pipelineName(layout, layout.pipelineOfRun(run)) === RESTRICTED_PIPELINE;
}

function failureOf(layout: Layout, run: number): NonNullable<Run['failure']> {
  const [type, message, file, at] = pick(FAILURES, layout.seed, layout.slotOfRun(run), 'failure');
  const trace = [
    'Traceback (most recent call last):',
    '  File "/app/steps/run_step.py", line 84, in run',
    '    outputs = self.entrypoint(**inputs)',
    `  File "/app/halden/${file}", line ${between(20, 400, layout.slotOfRun(run))}, in ${at}`,
    `    raise ${type}(message)`,
    `${type}: ${message}`,
  ].join('\n');
  return { message, type, trace };
}

function stackLink(pipeline: number): Link<'stack'> {
  const { id, name } = STACKS[pipeline % 2] as (typeof STACKS)[number];
  return { type: 'stack', id, name };
}

const WORDS: Record<string, string> = { succeeded: 'completed', pending: 'initializing', cancelled: 'stopped' };

export function run(layout: Layout, index: number, now: number): Run {
  const plan = planOf(layout, index);
  const pipeline = layout.pipelineOfRun(index);
  const phase = runPhase(plan, now);
  const link = runLink(layout, index);
  const slot = layout.slotOfRun(index);
  const version = layout.versionOfRun(index);
  const ended = plan.ended !== undefined && plan.ended <= now ? plan.ended : undefined;
  const done = plan.steps.filter(({ end }) => end !== undefined && end <= now).length;
  const failure = phase === 'failed' ? failureOf(layout, index) : undefined;
  return {
    type: 'run',
    id: link.id,
    name: link.name ?? '',
    phase,
    status: WORDS[phase] ?? phase,
    number: Math.floor(index / layout.pipelines) + 1,
    pipeline: pipelineLink(layout, pipeline),
    stack: stackLink(pipeline),
    ...templatePart(layout, pipeline),
    created: iso(plan.created),
    updated: iso(lastChange(plan, now)),
    createdBy: userLink(authorOf(layout, pipeline, mix(slot, 'by'))),
    ...(plan.started <= now ? { started: iso(plan.started) } : {}),
    ...(ended === undefined ? {} : { ended: iso(ended) }),
    ...(failure ? { failure, message: failure.message } : {}),
    ...(phase === 'paused'
      ? {
          waits: {
            text: 'Promote to production? **mape** is below the champion’s.',
            schema: { type: 'object', properties: { approve: { type: 'boolean' } } },
          },
        }
      : {}),
    inputs: { window_days: pick([28, 90, 365], slot), region: pick(['nordics', 'dach', 'all'], slot, 'region'), dry_run: false },
    metrics: {
      steps_done: done,
      ...(ended !== undefined && version !== undefined ? modelVersion(layout, version).metrics : {}),
    },
    metadata: { orchestrator_url: `https://orchestrator.halden.example/runs/${slot}`, seed: between(1, 9999, slot) },
    modelVersions: version !== undefined && ended !== undefined ? [versionLink(layout, version)] : [],
    code: {
      url: 'https://github.com/halden/ml-platform',
      branch: 'main',
      commit: hex(40, slot),
      path: `pipelines/${pipelineName(layout, pipeline)}.py`,
    },
    cost: { value: round((((ended ?? (phase === 'paused' ? lastChange(plan, now) : now)) - plan.created) / 60_000) * 0.6), unit: 'EUR' },
    tags: [pipeline < layout.training ? 'training' : 'preparing', ...(isGiant(layout, index) ? ['backfill'] : [])],
    logSources: ['step', 'orchestrator'],
    counts: { step: plan.steps.length, artifactVersion: layout.artifactVersionsOfRun(index).length },
  };
}

export function step(layout: Layout, runOf: number, index: number, now: number, plan = planOf(layout, runOf)): Step {
  const planned = plan.steps[index] as Plan['steps'][number];
  const phase = stepPhase(planned, plan, now);
  const link = stepLink(layout, runOf, index, planned.name);
  const begunAt = planned.start !== undefined && planned.start <= now ? planned.start : undefined;
  const endedAt = planned.end !== undefined && planned.end <= now ? planned.end : undefined;
  const outputs = endedAt === undefined ? [] : madeBy(layout, runOf, index, plan).map((made) => artifactVersionLink(layout, made));
  const given = index === 0 ? layout.inputOfRun(runOf) : undefined;
  const failure = phase === 'failed' ? failureOf(layout, runOf) : undefined;
  const inputs: Record<string, Link[]> = given === undefined ? {} : { events: [artifactVersionLink(layout, given)] };
  for (const before of planned.after) {
    const links = madeBy(layout, runOf, before, plan).map((made) => artifactVersionLink(layout, made));
    if (links.length > 0) inputs[plan.steps[before]?.name ?? 'input'] = links;
  }
  const attempts = attemptsOf(layout, runOf, index, planned, phase, now);
  return {
    type: 'step',
    id: link.id,
    name: planned.name,
    run: runLink(layout, runOf),
    parent: runLink(layout, runOf),
    phase,
    status: WORDS[phase] ?? phase,
    attempt: Math.max(1, attempts.length),
    ...(attempts.length > 1 ? { attempts } : {}),
    created: iso(plan.created),
    ...(begunAt === undefined ? {} : { started: iso(begunAt) }),
    ...(endedAt === undefined ? {} : { ended: iso(endedAt) }),
    ...(failure ? { failure, message: failure.message } : {}),
    source: `halden.steps.${planned.name}`,
    params: { seed: between(1, 9999, layout.slotOfRun(runOf), index), batch: pick([1024, 4096, 8192], index) } as Record<string, Json>,
    ...(begunAt === undefined ? {} : { worker: `gpu-${String(between(1, 14, layout.slotOfRun(runOf), index)).padStart(2, '0')}` }),
    inputs,
    outputs: outputs.length > 0 ? { output: outputs } : {},
    logSources: ['step'],
  };
}

/** One step in eleven ran out of memory first, and was tried again with half the batch. */
function attemptsOf(
  layout: Layout,
  runOf: number,
  index: number,
  { start, end }: Plan['steps'][number],
  phase: StepPhase,
  now: number,
): NonNullable<Step['attempts']> {
  if (start === undefined || start > now) return [];
  const again = start + Math.round(((end ?? now) - start) * 0.3);
  const ended = end !== undefined && end <= now ? { ended: iso(end) } : {};
  if (phase === 'cached' || end === undefined || again > now || mix('attempts', layout.slotOfRun(runOf), index) % 11 !== 0)
    return [{ phase, started: iso(start), ...ended }];
  return [
    { phase: 'failed', started: iso(start), ended: iso(again), message: 'CUDA out of memory: tried to allocate 2.40 GiB' },
    { phase, started: iso(again), ...ended },
  ];
}

export function stepIndex(layout: Layout, id: string, now: number): { run: number; step: number } | undefined {
  const [, slot, at] = new RegExp(`^step-${layout.code}-(\\d{1,10})/(0|[1-9]\\d{0,3})$`).exec(id) ?? [];
  const index = slot === undefined ? undefined : runIndex(layout, `run-${layout.code}-${slot}`, now);
  return index !== undefined && Number(at) < planOf(layout, index).steps.length ? { run: index, step: Number(at) } : undefined;
}

function templatePart(layout: Layout, pipeline: number): { template?: Link<'runTemplate'> } {
  const template = templateOf(layout, pipeline);
  return template ? { template } : {};
}

/** What of a run the clock can't change. */
function runPart(layout: Layout, index: number, member: string): object | undefined {
  switch (member) {
    case 'id':
    case 'name':
      return runLink(layout, index);
    case 'pipeline':
      return { pipeline: pipelineLink(layout, layout.pipelineOfRun(index)) };
    case 'template':
      return templatePart(layout, layout.pipelineOfRun(index));
    case 'created':
      return { created: iso(layout.runCreated(index)) };
    default:
      return undefined;
  }
}

export function runTable(layout: Layout): Table<'run'> {
  const make = (now: number) => (i: number) => run(layout, i, now);
  const ofPipeline = (pipeline: number, now: number): Rows<Run> => {
    const length = Math.max(0, Math.ceil((begun(layout, now) - pipeline) / layout.pipelines));
    const index = (k: number) => pipeline + k * layout.pipelines;
    return { length, index, at: (k) => run(layout, index(k), now) };
  };
  return {
    type: 'run',
    all: (now) => range(0, begun(layout, now), make(now)),
    of: {
      pipeline: (id, now) => within(numberIn(id, 'pipeline', layout.code), layout.pipelines, (p) => ofPipeline(p, now)),
      runTemplate: (id, now) =>
        within(numberIn(id, 'template', layout.code), layout.pipelines, (p) =>
          templateOf(layout, p) ? ofPipeline(p, now) : chosen([], make(now)),
        ),
      modelVersion: (id, now) =>
        within(numberIn(id, 'version', layout.code), layout.size.versions, (version) => {
          const maker = layout.size.countless ? -1 : layout.runOfVersion(version);
          return chosen(maker >= 0 ? [maker] : [], make(now));
        }),
      artifactVersion: (id, now) =>
        within(numberIn(id, 'av', layout.code), layout.artifactStart.at(-1) ?? 0, (version) => {
          const maker = layout.runOfArtifactVersion(version);
          return chosen([...(maker >= 0 ? [maker] : []), ...layout.usersOf(version)], make(now));
        }),
    },
    get: (id, now) => {
      const index = runIndex(layout, id, now);
      return index === undefined ? undefined : run(layout, index, now);
    },
    indexOf: (id, now) => runIndex(layout, id, now),
    part: (index, member) => runPart(layout, index, member),
    settled: (index, now) => layout.runCreated(index) + LONGEST_MS < now,
  };
}

export function stepTable(layout: Layout): Table<'step'> {
  return {
    type: 'step',
    of: {
      run: (id, now) => {
        const index = runIndex(layout, id, now);
        if (index === undefined) return undefined;
        const plan = planOf(layout, index);
        return rowsOf(plan.steps.map((_, i) => step(layout, index, i, now, plan)));
      },
    },
    get: (id, now) => {
      const at = stepIndex(layout, id, now);
      return at && step(layout, at.run, at.step, now);
    },
  };
}

export function pipelineTable(layout: Layout): Table<'pipeline'> {
  return smallTable('pipeline', (now) =>
    Array.from({ length: layout.pipelines }, (_, p): Pipeline => {
      const count = Math.max(0, Math.ceil((begun(layout, now) - p) / layout.pipelines));
      const latest = p + (count - 1) * layout.pipelines;
      const plan = count > 0 ? planOf(layout, latest) : undefined;
      return {
        ...pipelineLink(layout, p),
        name: pipelineName(layout, p),
        description: pipelineText(layout, p),
        created: iso(layout.origin - between(90, 700, layout.code, p) * DAY),
        createdBy: userLink(authorOf(layout, p, 0)),
        counts: { run: count },
        ...(plan
          ? { lastRun: { ...runLink(layout, latest), phase: runPhase(plan, now), at: iso(plan.created) }, updated: iso(plan.created) }
          : {}),
      };
    }),
  );
}

const STACKS: readonly Omit<Stack, 'type'>[] = [
  {
    id: 'stack-gpu',
    name: 'kubernetes-gpu',
    enabled: true,
    parts: [
      { kind: 'orchestrator', name: 'k8s-eu', flavor: 'kubernetes' },
      { kind: 'artifact store', name: 'halden-models', flavor: 's3' },
    ],
  },
  {
    id: 'stack-cpu',
    name: 'kubernetes-cpu',
    enabled: true,
    parts: [
      { kind: 'orchestrator', name: 'k8s-eu', flavor: 'kubernetes' },
      { kind: 'artifact store', name: 'halden-models', flavor: 's3' },
    ],
  },
  { id: 'stack-local', name: 'local', enabled: true, parts: [{ kind: 'orchestrator', name: 'local', flavor: 'local' }] },
];

export function stacks(): Stack[] {
  return STACKS.map((stack) => ({ ...stack, type: 'stack' as const }));
}
