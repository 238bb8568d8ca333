import type { Action, Grant, Id, Link, Principal, Ref, Resources, Type } from '../../../contract/index.ts';

export type Item = Resources[Type];
export type Patch = Readonly<Record<string, unknown>>;

/** What was written about one thing. `home`: the place whose it is, since a tag or a role has the same id in several. */
export interface Entry {
  home: string;
  type: Type;
  id: Id;
  revision: number;
  /** Of a thing that the world did not generate. */ made?: Item;
  /** In order of time; one in the future comes into force by the clock. */ patches: { at: number; set: Patch }[];
  /** How many more or fewer of a type it has. */ counts?: { [K in Type]?: number };
  gone?: true;
  /** A run that goes as this generated one went, so much later, in ms. */ like?: { run: Id; later: number };
  /** A run that was stopped, in ms: its plan goes no further. */ stopped?: number;
  /** A run that waited and was answered, in ms: its plan goes on from there. */ answered?: number;
  /** When a run stood still, in ms. */ pauses?: readonly Pause[];
  /** What is to come by the clock as soon as it goes on. */ held?: Entry['patches'];
  /** What it was tied to by hand, and is listed of; and what it is no longer listed of. */ linked?: readonly Ref[];
  unlinked?: readonly Ref[];
  /** Who was given what on this one thing. */ shares?: readonly Share[];
  /** What takes its time with it. */ work?: Work;
  /** Of a file that was sent. */ bytes?: Uint8Array<ArrayBuffer>;
}
/** Without `until` it still lasts. */
export interface Pause {
  at: number;
  until?: number;
}
export interface Share {
  with: Link<Principal>;
  grants: readonly Grant[];
}
/** Something that takes its time with a thing, part by part, by the clock. */
export interface Work {
  id: string;
  /** Who may do that may also give it up. */
  action: Action;
  /** In ms, as all times here. */
  began: number;
  partMs: number;
  parts: readonly string[];
  /** What the thing was before: to go back to, where the work is given up. */
  back: Patch;
  /** From this part on there is no way back; absent: there always is. */
  noReturn?: number;
  cancelled?: number;
}

/** One write, in the order in which they came. */
interface Written {
  entry: Entry;
  seq: number;
}
/** Told of every write, to keep it or to pass it on. */
export type Listener = (entries: readonly Entry[]) => void;

/** How many writes a listener may be behind before it must read everything again. */
const JOURNAL = 2000;

/** Everything that was written over the generated world: rows are made as before, and what stands here wins. */
export class Overlay {
  readonly #entries = new Map<string, Map<Id, Entry>>();
  readonly #listeners = new Set<Listener>();
  readonly #keys = new Map<string, { print: string; answer: unknown }>();
  #journal: Written[] = [];
  #seq = 0;
  /** While something is assumed: a version that nothing else has. */
  #assumed = 0;
  #assuming = false;

  /** Rises with each write, so that what was computed before can be told from what holds now. */
  get version(): number {
    return this.#assuming ? -this.#assumed : this.#seq;
  }

  /** Answers as if these were written; afterwards all is as before, and nobody was told. */
  assuming<A>(entries: readonly Entry[], answer: () => A): A {
    const before = entries.map(({ home, type, id }) => [`${home} ${type}`, id, this.entry(home, type, id)] as const);
    const outer = this.#assuming;
    this.#assumed++;
    this.#assuming = true;
    try {
      this.#put(entries);
      return answer();
    } finally {
      for (const [place, id, entry] of before)
        if (entry) this.#entries.get(place)?.set(id, entry);
        else this.#entries.get(place)?.delete(id);
      this.#assuming = outer;
      this.#assumed++;
    }
  }

  entry(home: string, type: Type, id: Id): Entry | undefined {
    return this.#entries.get(`${home} ${type}`)?.get(id);
  }

  entries(home: string, type: Type): Iterable<Entry> {
    return this.#entries.get(`${home} ${type}`)?.values() ?? [];
  }

  /** Puts what was written in the place of what was known of these, and tells of it. */
  commit(entries: readonly Entry[]): void {
    this.receive(entries);
    for (const listener of this.#listeners) listener(entries);
  }

  /** As `commit`, of what another tab wrote: it is not passed on again. */
  receive(entries: readonly Entry[]): void {
    this.#put(entries);
    for (const entry of entries) this.#journal.push({ entry, seq: ++this.#seq });
    if (this.#journal.length > 2 * JOURNAL) this.#journal = this.#journal.slice(-JOURNAL);
  }

  #put(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const place = `${entry.home} ${entry.type}`;
      let known = this.#entries.get(place);
      if (!known) this.#entries.set(place, (known = new Map<Id, Entry>()));
      known.set(entry.id, entry);
    }
  }

  /** The last state of what was written after `seq`; undefined where that is no longer known. */
  since(seq: number): Entry[] | undefined {
    if (seq > this.#seq || seq < this.#seq - this.#journal.length) return undefined;
    return [
      ...new Map(
        this.#journal.filter((one) => one.seq > seq).map(({ entry }) => [`${entry.home} ${entry.type} ${entry.id}`, entry]),
      ).values(),
    ];
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What a key was answered with; `print` tells whether it was for the same change. */
  answered(key: string): { print: string; answer: unknown } | undefined {
    return this.#keys.get(key);
  }

  remember(key: string, print: string, answer: unknown): void {
    this.#keys.set(key, { print, answer });
  }
}

/** A thing as it is at this moment; undefined if it is no more, or was made later. */
export function applied(base: Item | undefined, entry: Entry | undefined, now: number): Item | undefined {
  if (entry?.gone) return undefined;
  const item = entry?.made ?? base;
  if (!item) return undefined;
  let row: Record<string, unknown> = { ...item, revision: String(entry?.revision ?? 0) };
  if (!entry) return row as unknown as Item;
  for (const { at, set } of entry.patches) if (at <= now) row = merged(row, set);
  if (entry.counts) {
    const counts = { ...(row['counts'] as Record<string, number> | undefined) };
    for (const [type, more] of Object.entries(entry.counts)) counts[type] = (counts[type] ?? 0) + more;
    row['counts'] = counts;
  }
  if (standsStill(entry)) Object.assign(row, { phase: 'paused', status: 'paused' });
  return row as unknown as Item;
}

export const standsStill = ({ pauses }: Entry): boolean => pauses !== undefined && pauses.at(-1)?.until === undefined;
export const isSame = (a: Ref) => (b: Ref) => a.type === b.type && a.id === b.id;

/** RFC 7396: `null` clears, objects are merged, everything else is replaced. */
function merged(row: Readonly<Record<string, unknown>>, patch: Patch): Record<string, unknown> {
  const next: Record<string, unknown> = { ...row };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete next[name];
    else if (isPlain(value)) next[name] = merged(isPlain(next[name]) ? next[name] : {}, value);
    else if (value !== undefined) next[name] = value;
  }
  return next;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a row says of itself that it belongs to, or goes with, another thing. */
export function isOf(item: Item, of: Ref): boolean {
  const row = item as unknown as Record<string, unknown>;
  const links = [row['parent'], row[of.type], row['template'], row['targets'], row['modelVersions']].flat() as (Ref | undefined)[];
  return links.some((link) => link?.type === of.type && link.id === of.id);
}
