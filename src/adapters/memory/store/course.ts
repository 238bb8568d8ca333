import type { Graph, GraphQuery, Id, Step, StepPhase } from '../../../contract/index.ts';
import { runGraph } from '../engine/graph.ts';
import type { LogSource } from '../engine/logs.ts';
import type { Layout } from '../world/layout.ts';
import { runLines, stepLines, type TimedLine } from '../world/logs.ts';
import { type Plan, planOf, type PlannedStep } from '../world/plan.ts';
import { iso } from '../world/random.ts';
import { runIndex, step, stepTable } from '../world/runs.ts';
import { rowsOf, type Table } from '../world/table.ts';
import type { Overlay } from './overlay.ts';

/** A step that follows an answer takes so long, in ms. */
export const AFTER_ANSWER_MS = 6_000;

/** How a run goes: as a generated one, perhaps moved to another time and under another name, perhaps stopped or answered. */
export interface Course {
  id: Id;
  index: number;
  later: number;
  stopped?: number;
  answered?: number;
}

/** Undefined where the run goes as it was generated, or isn't there. */
export function courseOf(layout: Layout, overlay: Overlay, home: string, id: Id, now: number): Course | undefined {
  const entry = overlay.entry(home, 'run', id);
  if (!entry || entry.gone || (!entry.like && entry.stopped === undefined && entry.answered === undefined)) return undefined;
  const { stopped, answered } = entry;
  const index = runIndex(layout, entry.like?.run ?? id, now);
  if (index === undefined) return undefined;
  return {
    id,
    index,
    later: entry.like?.later ?? 0,
    ...(stopped === undefined ? {} : { stopped }),
    ...(answered === undefined ? {} : { answered }),
  };
}

const clock = ({ later, stopped = Infinity }: Course, now: number) => Math.min(now, stopped) - later;

/** Its plan, in the time of the generated run: what waited ends with the answer, and the rest follows one by one. */
function planned(layout: Layout, { index, answered, later }: Course): Plan {
  const plan = planOf(layout, index);
  if (answered === undefined || plan.ended !== undefined) return plan;
  let at = answered - later;
  const steps = plan.steps.map((step): PlannedStep => {
    if (step.end !== undefined) return step;
    const start = step.start ?? at;
    if (step.start === undefined) at += AFTER_ANSWER_MS;
    return { ...step, start, end: at, outcome: 'succeeded' };
  });
  return { ...plan, steps, ended: at, outcome: 'succeeded' };
}

/** The steps of runs, with those of runs that were launched or stopped. */
export function courseTable(layout: Layout, overlay: Overlay, home: string): Table<'step'> {
  const base = stepTable(layout);
  const steps = (course: Course, now: number): Step[] => {
    const plan = planned(layout, course);
    return plan.steps.map((_, i) => told(step(layout, course.index, i, clock(course, now), plan), layout, course));
  };
  return {
    ...base,
    of: {
      run: (id, now) => {
        const course = courseOf(layout, overlay, home, id, now);
        return course ? rowsOf(steps(course, now)) : base.of?.run?.(id, now);
      },
    },
    get: (id, now) => {
      const run = runOfStep(layout, id);
      const course = run === undefined ? undefined : courseOf(layout, overlay, home, run, now);
      return course ? steps(course, now).find((one) => one.id === id) : base.get(id, now);
    },
  };
}

/** A step's id holds its run's: `step-0-17/2` is of `run-0-17`, `step-run-n12/2` of the launched `run-n12`. */
export function runOfStep(layout: Layout, id: Id): Id | undefined {
  const [, launched, slot] = new RegExp(`^step-(?:(run-n\\w+)|${layout.code}-(\\d+))/\\d+$`).exec(id) ?? [];
  return launched ?? (slot === undefined ? undefined : `run-${layout.code}-${slot}`);
}

export function courseGraph(layout: Layout, course: Course, now: number, query: GraphQuery): Graph {
  const graph = runGraph(layout, course.index, clock(course, now), query, planned(layout, course));
  return { ...graph, nodes: graph.nodes.map((node) => told(node, layout, course)) };
}

export function courseLog(layout: Layout, course: Course, stepId: Id | undefined): LogSource {
  const plan = planned(layout, course);
  const place = stepId === undefined ? undefined : Number(stepId.split('/')[1]);
  const end = (course.stopped ?? Infinity) - course.later;
  const lines = (place === undefined ? runLines(layout, course.index) : stepLines(layout, course.index, place, plan)).filter(
    ({ at }) => at <= end,
  );
  const moved = lines.map(({ at, line }): TimedLine => ({ at: at + course.later, line: renamed(line, layout, course) }));
  const last = place === undefined ? plan.ended : plan.steps[place]?.end;
  return { id: stepId ?? course.id, lines: moved, ended: Math.min(last ?? Infinity, end) + course.later };
}

/** A row of the generated run as one of this run: its times, its ids, and no further than where it was stopped. */
function told<R extends { phase?: StepPhase; started?: string; ended?: string }>(row: R, layout: Layout, course: Course): R {
  const moved = renamed(row, layout, course);
  if (course.stopped === undefined || (moved.phase !== 'running' && moved.phase !== 'pending' && moved.phase !== 'paused')) return moved;
  return {
    ...moved,
    phase: 'cancelled',
    ...('status' in moved ? { status: 'stopped' } : {}),
    ...(moved.started ? { ended: iso(course.stopped) } : {}),
  };
}

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function renamed<V>(value: V, layout: Layout, course: Course): V {
  if (course.later === 0) return value;
  const slot = layout.slotOfRun(course.index);
  const [run, steps] = [`run-${layout.code}-${slot}`, `step-${layout.code}-${slot}/`];
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') {
      if (part === run) return course.id;
      if (part.startsWith(steps)) return `step-${course.id}/${part.slice(steps.length)}`;
      return TIME.test(part) ? iso(Date.parse(part) + course.later) : part;
    }
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as V;
}
