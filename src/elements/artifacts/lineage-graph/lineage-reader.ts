import type { Graph, GraphNode, GraphQuery, Ref } from '../../../contract/index.ts';
import { SessionController, type Host } from '../../../session/controllers/index.ts';
import type { Connection } from '../../../session/core/connection.ts';
import { readKey } from '../../../session/core/keys.ts';
import { Reading } from '../../../session/core/reading.ts';
import type { View } from '../../../session/core/view.ts';
import { around, merged, refKey, type Lineage } from './lineage.ts';

/** The graph of one thing, and of those that were asked about further. */
export class LineageReader extends SessionController {
  #of: () => { ref: Ref; name: string; query: GraphQuery } | undefined;
  #root: Reading<Graph> | undefined;
  #asked = '';
  #further = new Map<string, { name: string; ref: Ref; reading: Reading<Graph> }>();
  #made: { of: readonly unknown[]; lineage: Lineage } | undefined;

  constructor(host: Host, of: () => { ref: Ref; name: string; query: GraphQuery } | undefined) {
    super(host);
    this.#of = of;
  }

  hostUpdate(): void {
    const { connection } = this;
    const of = this.#of();
    if (!connection || !of || !this.#graphs(connection, of.ref)) return this.hostDisconnected();
    const asked = JSON.stringify([of.ref.type, of.ref.id, of.query]);
    if (this.#root?.connection === connection && asked === this.#asked) return;
    this.hostDisconnected();
    this.#asked = asked;
    this.#root = this.#read(connection, of.ref, of.query);
  }

  hostDisconnected(): void {
    this.#root?.dispose();
    this.#root = undefined;
    this.#asked = '';
    for (const { reading } of this.#further.values()) reading.dispose();
    this.#further.clear();
  }

  get view(): View {
    const { unconnected, connection } = this;
    const of = this.#of();
    if (unconnected) return unconnected;
    if (connection && of && !this.#graphs(connection, of.ref)) {
      const { unsupported } = connection.capabilities;
      const reason = unsupported?.[`${of.ref.type}.graph`] ?? unsupported?.[of.ref.type];
      return { kind: 'unsupported', ...(reason ? { reason } : {}) };
    }
    return this.#root?.view ?? { kind: 'loading' };
  }

  refresh = (): void => {
    if (this.connection) void this.#root?.refresh();
    else this.context?.retry();
  };

  get lineage(): Lineage | undefined {
    const of = this.#of();
    const answer = this.#root?.answer;
    if (!of || !answer) return undefined;
    const further = [...this.#further].flatMap(([key, { ref, name, reading }]) =>
      reading.answer ? [{ key, ref, name, answer: reading.answer }] : [],
    );
    const parts = [answer, of.name, ...further.map((one) => one.answer)];
    if (this.#made?.of.length !== parts.length || this.#made.of.some((part, i) => part !== parts[i])) {
      const others = further.map(({ key, ref, name, answer: told }) => ({ of: key, lineage: around({ ref, name }, told) }));
      this.#made = { of: parts, lineage: merged(around(of, answer), others) };
    }
    return this.#made.lineage;
  }

  /** There is more beyond this node, and the backend tells of it. */
  canExpand({ link, more, key }: GraphNode): boolean {
    return Boolean(more && link && !this.#further.has(key) && this.connection && this.#graphs(this.connection, link));
  }

  expand({ link, name, key }: GraphNode): void {
    const { connection } = this;
    if (!connection || !link || this.#further.has(key)) return;
    const ref: Ref = { type: link.type, id: link.id };
    this.#further.set(refKey(ref), { ref, name, reading: this.#read(connection, ref, { direction: 'both', depth: 1 }) });
    this.changed();
  }

  /** One of those that were asked about further has not come, or won't. */
  expanding(key: string): 'busy' | 'failed' | undefined {
    const reading = this.#further.get(key)?.reading;
    return reading && reading.answer === undefined ? (reading.problem ? 'failed' : 'busy') : undefined;
  }

  #graphs(connection: Connection, { type }: Ref): boolean {
    return connection.caps(type)?.verbs.includes('graph') ?? false;
  }

  #read(connection: Connection, ref: Ref, query: GraphQuery): Reading<Graph> {
    return new Reading<Graph>(
      connection,
      {
        // It changes with runs that make and read.
        key: readKey('graph', ref, query, ['run', 'step']),
        type: ref.type,
        ask: async (session, signal) => (await session.graph?.(ref, query, signal ? { signal } : {})) ?? { nodes: [], edges: [] },
        empty: ({ nodes }) => !nodes.length,
      },
      this.changed,
    );
  }
}
