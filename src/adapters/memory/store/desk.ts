import type { Grant, Link, Ref, Scope, Type } from '../../../contract/index.ts';
import { iso } from '../world/random.ts';
import type { Table } from '../world/table.ts';
import type { Desk } from './kind.ts';
import { applied, type Entry, isSame, type Item, type Overlay, type Patch } from './overlay.ts';
import { workId } from './work.ts';

/** One place, as who writes there sees it. */
export interface Place {
  overlay: Overlay;
  home(type: Type): string;
  table(type: Type): Table | undefined;
  now(): number;
  me: Link<'user'>;
  here: Link;
  organization?: Link;
  /** Whether who writes holds this right themselves. */
  may(grant: Grant): boolean;
  /** Another place of the same organization; undefined where it is not there, or is another's. */
  elsewhere(scope: Scope): Place | undefined;
}

/** What was written by one change, by where, type and id; nothing of it is visible before it is committed. */
export type Written = Map<string, Entry>;

/** Reads through what is being written: a rule sees what the same change did before. */
export function deskOf(place: Place, written: Written): Desk {
  const { overlay, home, table, me, here, organization, may } = place;
  const now = place.now();
  const key = ({ type, id }: Ref) => `${home(type)} ${type} ${id}`;
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
  const settle = (ref: Ref): void => {
    const own = entry(ref);
    own.patches = own.patches.filter(({ at }) => at <= now);
    delete own.held;
  };
  const goOn = (own: Entry): number => {
    const last = own.pauses?.at(-1);
    if (!last || last.until !== undefined) return 0;
    own.pauses = [...(own.pauses ?? []).slice(0, -1), { ...last, until: now }];
    return now - last.at;
  };
  const tie = (ref: Ref, to: Ref, on: 'linked' | 'unlinked'): void => {
    const own = revised(ref);
    const others = (list: readonly Ref[] | undefined) => (list ?? []).filter((one) => !isSame(to)(one));
    own.linked = others(own.linked);
    own.unlinked = others(own.unlinked);
    own[on] = [...others(own[on]), { type: to.type, id: to.id }];
  };
  return {
    now,
    me,
    here,
    ...(organization ? { organization } : {}),
    may,
    find: find as Desk['find'],
    rows: ((type: Type, of?: Ref) => {
      const rows = of ? table(type)?.of?.[of.type]?.(of.id, now) : table(type)?.all?.(now);
      return Array.from({ length: rows?.length ?? 0 }, (_, k) => rows?.at(k) as Item).flatMap((row) =>
        written.has(key(row)) ? (find(row) ?? []) : row,
      );
    }) as Desk['rows'],
    at(scope) {
      const other = place.elsewhere(scope);
      return other && deskOf(other, written);
    },
    patch: (ref, set, from = now) => void revised(ref).patches.push({ at: from, set }),
    settle,
    add: (item, more) => {
      const own = revised(item);
      // What was there before under this id is no more, and it is there again if it was gone.
      delete own.gone;
      Object.assign(own, { made: item, patches: [], ...more });
    },
    remove: (ref) => {
      const own = entry(ref);
      own.gone = true;
      own.patches = [];
      delete own.bytes;
    },
    count: (parent, type, more) => {
      const own = entry(parent);
      own.counts = { ...own.counts, [type]: (own.counts?.[type] ?? 0) + more };
    },
    stop: (ref) => {
      const own = entry(ref);
      goOn(own);
      own.stopped = now;
    },
    answer: (ref) => void (entry(ref).answered = now),
    pause: (ref) => {
      const own = revised(ref);
      own.pauses = [...(own.pauses ?? []), { at: now }];
      own.held = own.patches.filter(({ at }) => at > now);
      own.patches = own.patches.filter(({ at }) => at <= now);
    },
    goOn: (ref) => {
      const own = revised(ref);
      const by = goOn(own);
      own.patches = [...own.patches, ...(own.held ?? []).map(({ at, set }) => ({ at: at + by, set: later(set, by) }))];
      delete own.held;
    },
    link: (ref, to) => {
      tie(ref, to, 'linked');
      tie(to, ref, 'linked');
    },
    unlink: (ref, from) => {
      tie(ref, from, 'unlinked');
      tie(from, ref, 'unlinked');
    },
    shares: (ref) => (written.get(key(ref)) ?? overlay.entry(home(ref.type), ref.type, ref.id))?.shares ?? [],
    share: (ref, who, grants) => {
      const own = revised(ref);
      const others = (own.shares ?? []).filter((one) => !isSame(who)(one.with));
      own.shares = grants.length > 0 ? [...others, { with: who, grants }] : others;
    },
    begin: (ref, work) => (entry(ref).work = { ...work, id: workId(ref, now), began: now }),
    id: (type) =>
      `${type}-${crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36).padStart(7, '0'), 'n')}`,
  };
}

/** The times in what is to come, moved on. */
function later(set: Patch, by: number): Patch {
  const times = ['started', 'ended', 'updated'].filter((name) => typeof set[name] === 'string');
  return { ...set, ...Object.fromEntries(times.map((name) => [name, iso(Date.parse(set[name] as string) + by)])) };
}
