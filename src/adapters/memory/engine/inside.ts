import type { ByteRange, Bytes, Check, Graph, GraphQuery, Ref, Resources, Type } from '../../../contract/index.ts';
import { unsupported } from '../../toolkit/query.ts';
import { notFound } from '../problems.ts';
import { type Course, courseChanges, courseGraph, courseLog, courseOf, runOfStep } from '../store/course.ts';
import { visualizationAt } from '../world/artifacts.ts';
import { contentOf } from '../world/content/index.ts';
import { fileAt } from '../world/files.ts';
import type { Layout } from '../world/layout.ts';
import { runLines, stepLines } from '../world/logs.ts';
import { planOf } from '../world/plan.ts';
import { isRestricted, runIndex, stepIndex } from '../world/runs.ts';
import type { Table } from '../world/table.ts';
import type { Standing, World } from '../world/world.ts';
import { streamed } from './bytes.ts';
import { lineage, runGraph } from './graph.ts';
import type { LogSource } from './logs.ts';

/** What only the inside of a project has: graphs, logs and bytes. */
export class Inside {
  readonly #world: World;
  readonly #standing: Standing;
  readonly #tables: ReadonlyMap<Type, Table>;
  readonly #now: () => number;

  constructor(world: World, standing: Standing, tables: ReadonlyMap<Type, Table>, now: () => number) {
    this.#world = world;
    this.#standing = standing;
    this.#tables = tables;
    this.#now = now;
  }

  get #layout(): Layout {
    const { project } = this.#standing;
    if (!project) throw unsupported('project', 'Enter a project first.');
    return this.#world.layout(project);
  }

  isRestricted({ on }: Check): boolean {
    if (!this.#standing.project || !('id' in on)) return false;
    const run =
      on.type === 'run'
        ? runIndex(this.#layout, on.id, this.#now())
        : on.type === 'step'
          ? stepIndex(this.#layout, on.id, this.#now())?.run
          : undefined;
    return run !== undefined && isRestricted(this.#layout, run);
  }

  graph(of: Ref, query: GraphQuery): Graph {
    const layout = this.#layout;
    const now = this.#now();
    const course = of.type === 'run' ? this.#course(of.id) : undefined;
    if (course) return courseGraph(layout, course, now, query);
    const run = of.type === 'run' ? runIndex(layout, of.id, now) : undefined;
    if (run !== undefined) return runGraph(layout, run, now, query);
    return lineage(layout, of, now, query, {
      find: (ref) => this.#tables.get(ref.type)?.get(ref.id, now),
      entry: (ref) => this.#world.overlay.entry(this.#home(ref.type), ref.type, ref.id),
    });
  }

  logSource(of: Ref): LogSource {
    const layout = this.#layout;
    const course = this.#course(of.type === 'step' ? (runOfStep(layout, of.id) ?? '') : of.id);
    if (course) return courseLog(layout, course, of.type === 'step' ? of.id : undefined);
    const step = of.type === 'step' ? stepIndex(layout, of.id, this.#now()) : undefined;
    const run = step?.run ?? runIndex(layout, of.id, this.#now());
    if (run === undefined) throw notFound(of);
    const plan = planOf(layout, run);
    const last = step ? plan.steps[step.step]?.end : plan.ended;
    const lines = step ? stepLines(layout, run, step.step, plan) : runLines(layout, run);
    // What waits for an answer writes no more; a step that never began has nothing to wait for.
    return { id: of.id, lines, ended: last ?? lines.at(-1)?.at ?? 0 };
  }

  bytes(of: Ref, range: ByteRange | undefined, signal: AbortSignal): Bytes {
    const sent = this.#world.overlay.entry(this.#home(of.type), of.type, of.id);
    const item = sent && this.#tables.get(of.type)?.get(of.id, this.#now());
    if (item?.type === 'file' && sent?.bytes) {
      const about = { mediaType: item.mediaType ?? 'application/octet-stream', name: item.name };
      return { ...streamed(sent.bytes, about, range, signal), revision: item.revision ?? '' };
    }
    if (sent?.gone) throw notFound(of);
    const layout = this.#layout;
    const at = visualizationAt(layout, of.id);
    const content = of.type === 'file' ? fileAt(layout, of.id) : at && contentOf(layout, at.version)[at.place];
    if (!content) throw notFound(of);
    return streamed(content.bytes(), { mediaType: content.mediaType, name: content.name }, range, signal);
  }

  /** By the clock: of generated things, as they are with what was written over them, and of writings that come into force. */
  changes(type: Type, from: number, to: number): Resources[Type][] {
    const { overlay } = this.#world;
    const ids = new Set(this.#world.changes(this.#standing, type, from, to).map(({ id }) => id));
    for (const { id, patches } of overlay.entries(this.#home(type), type)) if (patches.some(({ at }) => at > from && at <= to)) ids.add(id);
    if (this.#standing.project && (type === 'run' || type === 'step'))
      for (const id of courseChanges(this.#layout, overlay.entries(this.#home('run'), 'run'), type, from, to)) ids.add(id);
    return [...ids].flatMap((id) => this.#tables.get(type)?.get(id, to) ?? []);
  }

  #home(type: Type): string {
    return this.#world.home(this.#standing, type);
  }

  #course(run: string): Course | undefined {
    return courseOf(this.#layout, this.#world.overlay, this.#home('run'), run, this.#now());
  }
}
