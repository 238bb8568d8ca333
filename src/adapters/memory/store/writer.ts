import {
  type Action,
  AdapterError,
  type Change,
  type Effect,
  type FieldError,
  type Filter,
  type Link,
  type Operation,
  type Preview,
  type Ref,
  type Type,
} from '../../../contract/index.ts';
import { unsupported } from '../../toolkit/query.ts';
import { read, test } from '../engine/values.ts';
import { conflict, invalid, notFound } from '../problems.ts';
import { iso } from '../world/random.ts';
import type { Table } from '../world/table.ts';
import { type Desk, type Done, type Given, type Kind, link } from './kind.ts';
import { KINDS } from './kinds/index.ts';
import { applied, type Entry, type Item, type Overlay } from './overlay.ts';
import { violations } from './schema.ts';

export interface WriterOptions {
  overlay: Overlay;
  home(type: Type): string;
  table(type: Type): Table | undefined;
  now(): number;
  me: Link<'user'>;
  here: Link;
  organization?: Link;
}
interface Judged {
  kind: Kind;
  item?: Item;
  errors: FieldError[];
  effects: Effect[];
}

/** Checks and applies changes. Whether they are declared and allowed is asked before. */
export class Writer {
  readonly #options: WriterOptions;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  /** What `write` would refuse, and what it would do beside: nothing is changed. */
  validate(change: Change): Preview {
    const { errors, effects } = this.#judge(change, this.#desk(new Map()));
    return { errors, effects };
  }

  write(change: Change): Operation {
    const { overlay } = this.#options;
    const { key, ...rest } = change;
    const print = JSON.stringify(rest);
    const before = key === undefined ? undefined : overlay.answered(key);
    if (before && before.print !== print) throw invalid('', 'This key was used for another change.');
    // A secret is shown once, also to who asks twice.
    if (before) return structuredClone(before.answer) as Operation;
    const written = new Map<string, Entry>();
    const desk = this.#desk(written);
    const { kind, item, errors, effects } = this.#judge(change, desk);
    if (item && change.ifRevision !== undefined && change.ifRevision !== item.revision)
      throw conflict('revision', 'This was changed by someone else meanwhile.', [link(item)]);
    const taken = errors.find(({ code }) => code === TAKEN);
    if (taken) throw conflict('exists', taken.message);
    if (errors.length > 0)
      throw new AdapterError({ kind: 'validation', title: errors[0]?.message ?? 'This is not valid.', remedy: 'edit', errors });
    const stop = effects.filter(({ blocks }) => blocks);
    if (stop.length > 0)
      throw conflict(
        change.do === 'delete' ? 'dependents' : 'state',
        stop.map(({ text }) => text.text).join(' '),
        stop.flatMap(({ on }) => (on ? [on] : [])),
      );
    const answer = this.#apply(change, kind, item, desk);
    overlay.commit([...written.values()]);
    if (key !== undefined) {
      const { secrets: _, ...kept } = answer;
      overlay.remember(key, print, structuredClone(kept));
    }
    return answer;
  }

  #apply(change: Change, kind: Kind, item: Item | undefined, desk: Desk): Operation {
    const stamp = { updated: iso(desk.now) };
    const done = (ref: Ref, more: Done = {}): Operation => {
      const now = desk.find(more.ref ?? ref);
      return { state: 'succeeded', ref: { type: ref.type, id: ref.id }, ...more, ...(now ? { item: structuredClone(now) } : {}) };
    };
    if (change.do === 'create') {
      const { type, draft, of } = change;
      const clean = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null && value !== undefined));
      const made = {
        parent: of ? link(desk.find(of) ?? of) : desk.here,
        created: iso(desk.now),
        createdBy: desk.me,
        ...stamp,
        ...structuredClone(clean),
        ...kind.make?.(clean, desk, of ?? parentIn(clean)),
        type,
        id: desk.id(type),
      } as unknown as Item;
      desk.add(made);
      return done(made, kind.made?.(made as never, desk, change.secrets ?? {}));
    }
    const on = item as Item;
    if (change.do === 'update') {
      const patch = structuredClone(change.patch) as Given;
      const more = kind.updated?.(on as never, patch, desk);
      desk.patch(on, { ...patch, ...more, ...stamp });
      return done(on);
    }
    if (change.do === 'delete') {
      if (kind.delete?.run) kind.delete.run(on as never, desk);
      else desk.remove(on);
      return { state: 'succeeded', gone: [{ type: on.type, id: on.id }] };
    }
    const more = kind.actions?.[change.action]?.run(on as never, (change.input ?? {}) as never, desk);
    if (!more?.gone && desk.find(on)) desk.patch(on, stamp);
    return done(on, more);
  }

  /** Everything that speaks against a change, and what goes with it. */
  #judge(change: Change, desk: Desk): Judged {
    const type = change.do === 'create' ? change.type : change.on.type;
    const kind = KINDS[type];
    if (!kind) throw unsupported(`${type}.${change.do}`, `These can't be written.`);
    if (change.do === 'create') {
      if (change.of && !desk.find(change.of)) throw notFound(change.of);
      const draft = change.draft as Given;
      const errors = violations(draft, kind.create ?? false);
      if (errors.length === 0) errors.push(...(kind.errors?.(draft, desk, undefined as never, change.of ?? parentIn(draft)) ?? []));
      if (errors.length === 0) errors.push(...this.#taken(type, kind, draft, desk));
      return { kind, errors, effects: [] };
    }
    const item = desk.find(change.on);
    if (!item) throw notFound(change.on);
    const blocked = item.blocked?.[change.do === 'act' ? change.action : change.do];
    if (blocked) throw conflict('state', blocked.text, [link(item)]);
    const locked = kind.locked?.(item as never);
    if (locked && change.do !== 'act') throw conflict('state', locked, [link(item)]);
    if (change.do === 'update') {
      const patch = change.patch as Given;
      const errors = violations(patch, kind.update ?? false, '', true);
      if (errors.length === 0) errors.push(...(kind.errors?.(patch, desk, item as never, undefined) ?? []));
      if (errors.length === 0) errors.push(...this.#taken(type, kind, patch, desk, item.id));
      return { kind, item, errors, effects: [] };
    }
    if (change.do === 'delete') return { kind, item, errors: [], effects: kind.delete?.effects?.(item as never, desk) ?? [] };
    const rule = kind.actions?.[change.action];
    if (!rule) throw unsupported(`${type}.${change.action as Action}`, `These have no ${change.action}.`);
    if (rule.caps.when && !matches(item, rule.caps.when))
      throw conflict('state', `It can't be done now: ${item.name} is in another state.`, [link(item)]);
    const input = (change.input ?? {}) as Given;
    const errors = rule.caps.input ? violations(input, rule.caps.input) : [];
    if (errors.length === 0) errors.push(...(rule.errors?.(item as never, input as never, desk) ?? []));
    return { kind, item, errors, effects: errors.length > 0 ? [] : (rule.effects?.(item as never, input as never, desk) ?? []) };
  }

  #taken(type: Type, kind: Kind, given: Given, desk: Desk, self?: string): FieldError[] {
    return (kind.unique ?? []).flatMap((member) => {
      const wanted = given[member];
      if (typeof wanted !== 'string') return [];
      const holds = desk.rows(type).some((row) => row.id !== self && (row as unknown as Given)[member] === wanted);
      return holds ? [{ pointer: `/${member}`, message: `There is already one with this ${member}.`, code: TAKEN }] : [];
    });
  }

  /** Reads through what is being written: a rule sees what the same change did before. */
  #desk(written: Map<string, Entry>): Desk {
    const { overlay, home, table, me, here, organization } = this.#options;
    const now = this.#options.now();
    const key = ({ type, id }: Ref) => `${type} ${id}`;
    const entry = (ref: Ref): Entry => {
      const known = written.get(key(ref));
      if (known) return known;
      const before = overlay.entry(home(ref.type), ref.type, ref.id);
      const next: Entry = before
        ? { ...before, patches: [...before.patches], ...(before.counts ? { counts: { ...before.counts } } : {}) }
        : { home: home(ref.type), type: ref.type, id: ref.id, revision: 0, patches: [] };
      written.set(key(ref), next);
      return next;
    };
    const revised = (ref: Ref): Entry => {
      const own = entry(ref);
      own.revision = (overlay.entry(own.home, ref.type, ref.id)?.revision ?? 0) + 1;
      return own;
    };
    const find = (ref: Ref): Item | undefined => {
      const own = written.get(key(ref));
      const item = own?.gone ? undefined : own?.made ? applied(undefined, own, now) : table(ref.type)?.get(ref.id, now);
      if (!own || own.made || !item) return item;
      // What this very change did comes on top of what is stored; what is stored is in `item` already.
      return applied(item, { ...own, counts: {} }, now);
    };
    return {
      now,
      me,
      here,
      ...(organization ? { organization } : {}),
      find: find as Desk['find'],
      rows: ((type: Type, of?: Ref) => {
        const rows = of ? table(type)?.of?.[of.type]?.(of.id, now) : table(type)?.all?.(now);
        return Array.from({ length: rows?.length ?? 0 }, (_, k) => rows?.at(k) as Item).flatMap((row) =>
          written.has(key(row)) ? (find(row) ?? []) : row,
        );
      }) as Desk['rows'],
      patch: (ref, set, from = now) => void revised(ref).patches.push({ at: from, set }),
      settle: (ref) => {
        const own = entry(ref);
        own.patches = own.patches.filter(({ at }) => at <= now);
      },
      add: (item, more) => {
        Object.assign(revised(item), { made: item, ...more });
      },
      remove: (ref) => {
        const own = entry(ref);
        own.gone = true;
        own.patches = [];
      },
      count: (parent, type, more) => {
        const own = entry(parent);
        own.counts = { ...own.counts, [type]: (own.counts?.[type] ?? 0) + more };
      },
      stop: (ref) => void (entry(ref).stopped = now),
      answer: (ref) => void (entry(ref).answered = now),
      id: (type) =>
        `${type}-${crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36).padStart(7, '0'), 'n')}`,
    };
  }
}

const TAKEN = 'memory.taken';

/** A version's draft may name its model instead of `of`. */
function parentIn(draft: Given): Ref | undefined {
  return (draft['model'] ?? draft['parent']) as Ref | undefined;
}

export function matches(item: unknown, filter: Filter): boolean {
  switch (filter.op) {
    case 'and':
      return filter.args.every((arg) => matches(item, arg));
    case 'or':
      return filter.args.some((arg) => matches(item, arg));
    case 'not':
      return !matches(item, filter.arg);
  }
  return test(filter, false)(read(item, filter.field, false));
}
