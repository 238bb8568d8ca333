import { hashKey } from '@tanstack/query-core';
import type { Graph, GraphQuery, Problem, Ref, Resources, Type } from '../../contract/index.ts';
import { getKey, readKey } from '../core/keys.ts';
import { Reading, type Question } from '../core/reading.ts';
import type { View } from '../core/view.ts';
import { SessionController, type Host } from './session.ts';

/** The answer to one question, for an element. `needs`: the capability without which it is not asked. */
export class ReadController<T> extends SessionController {
  #question: () => Question<T> | undefined;
  #reading: Reading<T> | undefined;
  #asked = '';
  #needs: { type: Type; verb: 'get' | 'graph' | 'bytes' } | undefined;

  constructor(host: Host, question: () => Question<T> | undefined, needs?: { type: Type; verb: 'get' | 'graph' | 'bytes' }) {
    super(host);
    this.#question = question;
    this.#needs = needs;
  }

  hostUpdate(): void {
    const { connection } = this;
    const question = this.#supported ? this.#question() : undefined;
    if (!connection || !question) {
      this.#drop();
      return;
    }
    const asked = hashKey(question.key);
    if (this.#reading?.connection === connection && asked === this.#asked) return;
    this.#drop();
    this.#asked = asked;
    this.#reading = new Reading(connection, question, this.changed);
  }

  hostDisconnected(): void {
    this.#drop();
  }

  get view(): View {
    const unconnected = this.unconnected;
    if (unconnected) return unconnected;
    if (!this.#supported) {
      const { type, verb } = this.#needs!;
      const unsupported = this.connection?.capabilities.unsupported;
      const reason = unsupported?.[`${type}.${verb}`] ?? unsupported?.[type];
      return { kind: 'unsupported', ...(reason ? { reason } : {}) };
    }
    return this.#reading?.view ?? { kind: 'loading' };
  }

  get answer(): T | undefined {
    return this.#reading?.answer;
  }

  get busy(): boolean {
    return this.#reading?.busy ?? false;
  }

  get problem(): Problem | undefined {
    return this.#reading?.problem;
  }

  refresh = (): void => {
    if (this.connection) void this.#reading?.refresh();
    else this.context?.retry();
  };

  get #supported(): boolean {
    return !this.#needs || (this.connection?.caps(this.#needs.type)?.verbs.includes(this.#needs.verb) ?? true);
  }

  #drop(): void {
    this.#reading?.dispose();
    this.#reading = undefined;
    this.#asked = '';
  }
}

/** One thing by its ref; what a list knew of it is shown until its own answer comes. */
export class EntityController<T extends Type> extends ReadController<Resources[T]> {
  constructor(host: Host, type: T, id: () => string | undefined, known?: () => Resources[T] | undefined) {
    super(
      host,
      () => {
        const wanted = id();
        if (!wanted) return undefined;
        const ref: Ref<T> = { type, id: wanted };
        const row = known?.();
        return {
          key: getKey(ref),
          type,
          ask: (session, signal) => session.get(ref, signal ? { signal } : {}),
          ...(row?.id === wanted ? { known: row } : {}),
        };
      },
      { type, verb: 'get' },
    );
  }
}

/** The graph of a thing: a run's steps and artifacts, or where something comes from. */
export class GraphController extends ReadController<Graph> {
  constructor(host: Host, type: Type, of: () => Ref | undefined, query: GraphQuery = {}) {
    super(
      host,
      () => {
        const ref = of();
        if (!ref) return undefined;
        return {
          // It changes with the run and with its steps.
          key: readKey('graph', ref, query, ['run', 'step']),
          type: ref.type,
          ask: async (session, signal) => (await session.graph?.(ref, query, signal ? { signal } : {})) ?? { nodes: [], edges: [] },
          empty: ({ nodes }) => !nodes.length,
        };
      },
      { type, verb: 'graph' },
    );
  }
}
