import type { RunPhase, StepPhase } from '../../../contract/index.ts';
import type { Layout } from './layout.ts';
import { OTHER_PIPELINES, MODEL_BASES } from './vocabulary.ts';
import { between, mix, unit } from './random.ts';
import { SLOT_MS } from './rhythm.ts';

type Shape = readonly (readonly [name: string, after: readonly number[]])[];

/** Steps in an order in which each comes after what it waits for. */
const SHAPES: readonly Shape[] = [
  [
    ['load_events', []],
    ['load_weather', []],
    ['load_holidays', []],
    ['validate', [0]],
    ['build_features', [1, 2, 3]],
    ['tune', [4]],
    ['train_model', [5]],
    ['evaluate', [6]],
    ['backtest', [6]],
    ['approve', [7, 8]],
    ['promote', [9]],
  ],
  [
    ['load_events', []],
    ['build_features', [0]],
    ['train_model', [1]],
    ['evaluate', [2]],
    ['register', [3]],
  ],
  [
    ['load_events', []],
    ['load_network', []],
    ['validate', [0, 1]],
    ['build_features', [2]],
    ['split', [3]],
    ['train_model', [4]],
    ['evaluate', [4, 5]],
    ['register', [6]],
  ],
  [
    ['load_events', []],
    ['load_weather', []],
    ['load_orders', []],
    ['load_holidays', []],
    ['join', [0, 1, 2, 3]],
    ['validate', [4]],
    ['build_features', [5]],
    ['train_quantile_10', [6]],
    ['train_quantile_50', [6]],
    ['train_quantile_90', [6]],
    ['evaluate', [7, 8, 9]],
    ['register', [10]],
  ],
];
const PREPARING: readonly Shape[] = [
  [
    ['extract', []],
    ['clean', [0]],
    ['check_quality', [1]],
    ['publish', [2]],
  ],
  [
    ['extract_eu', []],
    ['extract_us', []],
    ['clean', [0, 1]],
    ['deduplicate', [2]],
    ['check_quality', [3]],
    ['publish', [4]],
  ],
];

/** 240 steps in waves of 16 hubs; with an artifact each that is 480 nodes and 673 edges, as ZenML's largest of a real server. */
const GIANT_STEPS = 240;
const GIANT_EDGES = 673;
const GIANT: Shape = Array.from({ length: GIANT_STEPS }, (_, i) => {
  const wave = Math.floor(i / 16);
  const name = `${['extract', 'clean', 'join', 'features', 'score'][wave % 5]}_hub_${String((i % 16) + 1).padStart(2, '0')}_${wave + 1}`;
  const after: number[] = wave === 0 ? [] : [i - 16];
  // One edge a step to its artifact, one for each predecessor; the rest go to the neighbour's artifact.
  const chain = GIANT_STEPS + (GIANT_STEPS - 16);
  if (wave > 0 && i - 16 < GIANT_EDGES - chain) after.push((wave - 1) * 16 + ((i + 1) % 16));
  return [name, after] as const;
});

/** Between a step and the next, in ms. */
const GAP_MS = 300;
/** So many runs are under way at a time, if they come often enough. */
const TOGETHER = 4;
/** No run takes much less or more, in ms, but those that wait for an answer. */
const SHORTEST_MS = 480_000;
const LONGEST_MS = 4_500_000;

export interface PlannedStep {
  name: string;
  after: readonly number[];
  /** In ms. Absent: it never began. */
  start?: number;
  end?: number;
  /** What it comes to in the end. */
  outcome: StepPhase;
  cached?: boolean;
}
/** A run from its first to its last moment; how much of it has happened is a question of the clock. */
export interface Plan {
  created: number;
  started: number;
  /** Absent: it waits for an answer, and will for ever. */
  ended?: number;
  outcome: RunPhase;
  steps: readonly PlannedStep[];
}

export function isGiant(layout: Layout, run: number): boolean {
  return layout.size.giantRun === true && run === lastRunOf(layout, layout.pipelines - 1);
}

function lastRunOf(layout: Layout, pipeline: number): number {
  return pipeline + layout.pipelines * (layout.runsOfPipeline(pipeline) - 1);
}

function shapeOf(layout: Layout, run: number): Shape {
  if (isGiant(layout, run)) return GIANT;
  const pipeline = layout.pipelineOfRun(run);
  const shapes = pipeline < layout.training ? SHAPES : PREPARING;
  return shapes[pipeline % shapes.length] as Shape;
}

/** A run that registered a version went well; of the others some fail, are cancelled, or wait for approval. */
function outcomeOf(layout: Layout, run: number): RunPhase {
  if (layout.versionOfRun(run) !== undefined || isGiant(layout, run)) return 'succeeded';
  const luck = unit(layout.seed, layout.code, layout.slotOfRun(run), 'outcome');
  if (luck < 0.72) return 'succeeded';
  if (luck < 0.88) return 'failed';
  if (luck < 0.96) return 'cancelled';
  return run < layout.size.runs && layout.pipelineOfRun(run) < layout.training ? 'paused' : 'succeeded';
}

export function planOf(layout: Layout, run: number): Plan {
  const slot = layout.slotOfRun(run);
  const shape = shapeOf(layout, run);
  const outcome = outcomeOf(layout, run);
  const created = layout.runCreated(run);
  // One in four waits for a machine first.
  const waits = mix(layout.seed, slot, 'machine') % 4 === 0;
  const started = created + between(waits ? 20_000 : 500, waits ? 60_000 : 2500, layout.seed, slot, 'queue');
  const pace = paceOf(layout, run, shape);
  const stop = outcome === 'succeeded' ? shape.length : shape.length - 2;
  const steps: PlannedStep[] = [];
  let ended = started;
  for (const [i, [name, after]] of shape.entries()) {
    if (i > stop || (i === stop && outcome === 'paused')) {
      steps.push({ name, after, outcome: outcome === 'paused' ? 'pending' : 'skipped' });
      continue;
    }
    const start = after.reduce((latest, one) => Math.max(latest, steps[one]?.end ?? 0), started) + GAP_MS;
    const cached = isCached(layout, slot, i, after);
    const end = start + (cached ? 40 : Math.round(naturalMs(layout, slot, i) * pace));
    const broken = i === stop ? (outcome as StepPhase) : undefined;
    steps.push({ name, after, start, end, outcome: broken ?? (cached ? 'cached' : 'succeeded'), ...(cached ? { cached } : {}) });
    ended = Math.max(ended, end);
  }
  return { created, started, outcome, steps, ...(outcome === 'paused' ? {} : { ended: ended + 200 }) };
}

/** A step takes so long where nothing stretches it, in ms. */
const naturalMs = (layout: Layout, slot: number, step: number) => between(3000, 22_000, layout.seed, slot, step);
const isCached = (layout: Layout, slot: number, step: number, after: readonly number[]) =>
  after.length === 0 && step > 0 && mix(layout.seed, slot, step, 'cached') % 5 === 0;

/** A run takes about as long as it takes until the fourth after it begins: so there are always a few under way. */
function paceOf(layout: Layout, run: number, shape: Shape): number {
  const slot = layout.slotOfRun(run);
  const usual = (layout.slotOfRun(run + TOGETHER) - slot) * SLOT_MS;
  const wanted = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, usual)) * (0.8 + 0.4 * unit(layout.seed, slot, 'length'));
  const ends: number[] = [];
  for (const [i, [, after]] of shape.entries()) {
    const start = after.reduce((latest, one) => Math.max(latest, ends[one] ?? 0), 0);
    ends.push(start + (isCached(layout, slot, i, after) ? 0 : naturalMs(layout, slot, i)));
  }
  return wanted / Math.max(...ends);
}

export function stepPhase(step: PlannedStep, plan: Plan, now: number): StepPhase {
  if (step.start === undefined) return now < (plan.ended ?? 0) ? 'pending' : step.outcome;
  if (now < step.start) return 'pending';
  return now < (step.end ?? Infinity) ? 'running' : step.outcome;
}

export function runPhase(plan: Plan, now: number): RunPhase {
  if (now < plan.started) return 'pending';
  if (plan.ended !== undefined) return now < plan.ended ? 'running' : plan.outcome;
  const working = plan.steps.some(({ end }) => end !== undefined && now < end);
  return working ? 'running' : plan.outcome;
}

/** The last moment up to now at which something about the run changed. */
export function lastChange(plan: Plan, now: number): number {
  let at = plan.created;
  const consider = (time: number | undefined) => {
    if (time !== undefined && time <= now && time > at) at = time;
  };
  consider(plan.started);
  for (const { start, end } of plan.steps) {
    consider(start);
    consider(end);
  }
  consider(plan.ended);
  return at;
}

export function pipelineName(layout: Layout, pipeline: number): string {
  if (pipeline < layout.training) return `${MODEL_BASES[pipeline]?.name ?? 'model'}-retrain`;
  return OTHER_PIPELINES[pipeline - layout.training]?.[0] ?? 'prepare';
}

export function pipelineText(layout: Layout, pipeline: number): string {
  if (pipeline < layout.training) return `Trains ${MODEL_BASES[pipeline]?.name ?? 'a model'} and its regional variants`;
  return OTHER_PIPELINES[pipeline - layout.training]?.[1] ?? '';
}

/** Which artifact versions a step makes: those of the run, spread over its first steps. */
export function madeBy(layout: Layout, run: number, step: number, plan: Plan): number[] {
  const steps = Math.max(1, plan.steps.length - 2);
  return layout.artifactVersionsOfRun(run).filter((_, i) => i % steps === step);
}

export function makerOf(layout: Layout, artifactVersion: number): { run: number; step: number } | undefined {
  const run = layout.runOfArtifactVersion(artifactVersion);
  if (run < 0) return undefined;
  const steps = Math.max(1, planOf(layout, run).steps.length - 2);
  return { run, step: layout.artifactVersionsOfRun(run).indexOf(artifactVersion) % steps };
}
