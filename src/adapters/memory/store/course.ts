import type { Graph, GraphQuery, Id, Step, StepPhase } from '../../../contract/index.ts';
import { runGraph } from '../engine/graph.ts';
import type { LogSource } from '../engine/logs.ts';
import type { Layout } from '../world/layout.ts';
import { runLines, stepLines, type TimedLine } from '../world/logs.ts';
import { type Plan, planOf, type PlannedStep } from '../world/plan.ts';
import { iso } from '../world/random.ts';
import { run, runIndex, step, stepTable } from '../world/runs.ts';
import { rowsOf, type Table } from '../world/table.ts';
import { type Entry, type Item, type Overlay, type Pause, standsStill } from './overlay.ts';

/** A step that follows an answer takes so long, in ms. */
export const AFTER_ANSWER_MS = 6_000;

/** How a run goes: as a generated one, perhaps moved to another time and under another name, perhaps stopped, answered or held up. */
export interface Course {
  id: Id;
  index: number;
  later: number;
  stopped?: number;
  answered?: number;
  pauses: readonly Pause[];
}

/** Undefined where the run goes as it was generated, or isn't there. */
export function courseOf(layout: Layout, overlay: Overlay, home: string, id: Id, now: number): Course | undefined {
  const entry = overlay.entry(home, 'run', id);
  return entry && courseIn(layout, entry, now);
}

function courseIn(layout: Layout, entry: Entry, now: number): Course | undefined {
  const { id, gone, like, stopped, answered, pauses } = entry;
  if (gone || (!like && stopped === undefined && answered === undefined && !pauses)) return undefined;
  const index = runIndex(layout, like?.run ?? id, now);
  if (index === undefined) return undefined;
  return {
    id,
    index,
    later: like?.later ?? 0,
    ...(stopped === undefined ? {} : { stopped }),
    ...(answered === undefined ? {} : { answered }),
    pauses: pauses ?? [],
  };
}

/** A moment in the time of the generated run: what stood still does not count. */
function clock({ later, stopped = Infinity, pauses }: Course, now: number): number {
  const at = Math.min(now, stopped);
  const still = pauses.reduce((sum, { at: from, until = Infinity }) => sum + Math.max(0, Math.min(at, until) - Math.min(at, from)), 0);
  return at - later - still;
}

/** And back; what lies beyond a pause that lasts never comes. */
function moved({ later, pauses }: Course, planned: number): number {
  return pauses.reduce((at, { at: from, until = Infinity }) => (at > from ? at + until - from : at), planned + later);
}

/** How far the plan goes, as things stand. */
function endOf(course: Course): number {
  const { stopped, pauses } = course;
  const last = pauses.at(-1);
  if (stopped !== undefined) return clock(course, stopped);
  return last && last.until === undefined ? clock(course, last.at) : Infinity;
}

/** The row of a generated run that was held up. */
export function retoldRun(layout: Layout): (item: Item, entry: Entry, now: number) => Item {
  return (item, entry, now) => {
    const course = entry.pauses && !entry.like ? courseIn(layout, entry, now) : undefined;
    return course ? told(run(layout, course.index, clock(course, now)), layout, course) : item;
  };
}

/** What a course brought about in `(from, to]`, by the ids of runs or of their steps. */
export function courseChanges(layout: Layout, entries: Iterable<Entry>, type: 'run' | 'step', from: number, to: number): Id[] {
  const inside = (course: Course, time: number | undefined) =>
    time !== undefined && time <= endOf(course) && moved(course, time) > from && moved(course, time) <= to;
  return [...entries].flatMap((entry): Id[] => {
    const course = courseIn(layout, entry, to);
    if (!course || standsStill(entry)) return [];
    const { steps, started, ended } = planned(layout, course);
    const changed = steps.flatMap(({ start, end }, i) => (inside(course, start) || inside(course, end) ? [i] : []));
    if (type === 'run') return changed.length > 0 || inside(course, started) || inside(course, ended) ? [course.id] : [];
    const name = entry.like ? course.id : course.id.slice('run-'.length);
    return changed.map((i) => `step-${name}/${i}`);
  });
}

/** Its plan, in the time of the generated run: what waited ends with the answer, and the rest follows one by one. */
function planned(layout: Layout, course: Course): Plan {
  const { index, answered } = course;
  const plan = planOf(layout, index);
  if (answered === undefined || plan.ended !== undefined) return plan;
  let at = clock(course, answered);
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
      const owner = runOfStep(layout, id);
      const course = owner === undefined ? undefined : courseOf(layout, overlay, home, owner, now);
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
  const end = endOf(course);
  const lines = (place === undefined ? runLines(layout, course.index) : stepLines(layout, course.index, place, plan)).filter(
    ({ at }) => at <= end,
  );
  const last = place === undefined ? plan.ended : plan.steps[place]?.end;
  // A log that stands still goes on later; one that was stopped does not.
  const ended = moved(course, course.stopped === undefined ? (last ?? Infinity) : Math.min(last ?? Infinity, end));
  return {
    id: stepId ?? course.id,
    lines: lines.map(({ at, line }): TimedLine => ({ at: moved(course, at), line: renamed(line, layout, course) })),
    ended,
  };
}

/** A row of the generated run as one of this run: its times, its ids, and no further than where it was stopped. */
function told<R extends { phase?: StepPhase; started?: string; ended?: string }>(row: R, layout: Layout, course: Course): R {
  const mine = renamed(row, layout, course);
  if (course.stopped === undefined || (mine.phase !== 'running' && mine.phase !== 'pending' && mine.phase !== 'paused')) return mine;
  return {
    ...mine,
    phase: 'cancelled',
    ...('status' in mine ? { status: 'stopped' } : {}),
    ...(mine.started ? { ended: iso(course.stopped) } : {}),
  };
}

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function renamed<V>(value: V, layout: Layout, course: Course): V {
  if (course.later === 0 && course.pauses.length === 0) return value;
  const slot = layout.slotOfRun(course.index);
  const [own, steps] = [`run-${layout.code}-${slot}`, `step-${layout.code}-${slot}/`];
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') {
      if (part === own) return course.id;
      if (part.startsWith(steps) && course.id !== own) return `step-${course.id}/${part.slice(steps.length)}`;
      return TIME.test(part) ? iso(moved(course, Date.parse(part))) : part;
    }
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as V;
}
