import type { Id, Type } from '../../../contract/index.ts';
import type { Rows, Table } from '../world/table.ts';
import { applied, type Entry, isOf, isSame, type Item, type Overlay } from './overlay.ts';

/** Which table knows of another thing, and where the things of a type are at home. */
export interface Surroundings {
  home(type: Type): string;
  table(type: Type): Table | undefined;
  /** Whether a made thing is listed here: a tenant of another organization is not. */
  here?(item: Item): boolean;
  /** A generated thing that no longer goes as it was generated, before what was written over it. */
  retold?(item: Item, entry: Entry, now: number): Item;
}

/** A generated table with all that was written over it. */
export function overlaid(base: Table, overlay: Overlay, { home, table, here = () => true, retold }: Surroundings): Table {
  const { type } = base;
  const place = home(type);
  const entries = () => [...overlay.entries(place, type)];
  const at = (item: Item | undefined, id: Id, now: number) => {
    const entry = overlay.entry(place, type, id);
    return applied(item && entry && retold ? retold(item, entry, now) : item, entry, now);
  };
  const made = (now: number, wanted: (item: Item) => boolean): Item[] =>
    entries().flatMap((entry) => {
      const item = entry.made && applied(undefined, entry, now);
      return item && wanted(item) ? [item] : [];
    });

  const get = (id: Id, now: number) => {
    const entry = overlay.entry(place, type, id);
    return at(entry?.made || entry?.gone ? undefined : base.get(id, now), id, now);
  };
  /** Those of a thing, with what was tied to it by hand and without what was taken from it. */
  const tied = (of: NonNullable<Table['of']>): NonNullable<Table['of']> =>
    new Proxy(of, {
      get(own: NonNullable<Table['of']>, parent: Type) {
        return (id: Id, now: number): Rows<Item> | undefined => {
          const rows = own[parent]?.(id, now);
          const same = isSame({ type: parent, id });
          const moved = entries().filter(({ gone, linked, unlinked }) => !gone && (linked?.some(same) || unlinked?.some(same)));
          if (!rows || moved.length === 0) return rows;
          const ids = new Set(moved.map((entry) => entry.id));
          const kept = Array.from({ length: rows.length }, (_, k) => rows.at(k)).filter((row) => !ids.has(row.id));
          const come = moved.filter(({ linked }) => linked?.some(same)).flatMap((entry) => get(entry.id, now) ?? []);
          return listed([...kept, ...come], overlay.version);
        };
      },
    });

  const over = (rows: Rows<Item>, more: Item[], now: number): Rows<Item> => {
    const touched = entries();
    const kept = rows.index ? unaltered(base, rows, touched, now) : undefined;
    if (!kept) {
      // Few enough that all are made at once.
      const items: Item[] = [];
      for (let k = 0; k < rows.length; k++) {
        const row = rows.at(k);
        const item = at(row, row.id, now);
        if (item) items.push(item);
      }
      return { length: items.length + more.length, at: (k) => items[k] ?? (more[k - items.length] as Item), version: overlay.version };
    }
    return {
      length: kept.length + more.length,
      at: (k) => {
        if (k >= kept.length) return more[k - kept.length] as Item;
        const row = rows.at(kept.place(k));
        return at(row, row.id, now) as Item;
      },
      index: (k) => (k < kept.length ? kept.index(k) : undefined),
      version: overlay.version,
    };
  };

  return {
    ...base,
    ...(base.all ? { all: (now: number) => over(base.all?.(now) as Rows<Item>, made(now, here), now) } : {}),
    of: tied(
      new Proxy(base.of ?? {}, {
        get(own: NonNullable<Table['of']>, parent: Type) {
          return (id: Id, now: number): Rows<Item> | undefined => {
            const of = { type: parent, id };
            const known = table(parent)?.get(id, now);
            const rows = own[parent]?.(id, now);
            if (!rows && !known) return undefined;
            if (overlay.entry(home(parent), parent, id)?.gone) return undefined;
            if (!rows && !own[parent]) {
              const all = base.all?.(now);
              const items = Array.from({ length: all?.length ?? 0 }, (_, k) => all?.at(k) as Item).flatMap(
                (row) => at(row, row.id, now) ?? [],
              );
              return listed(
                [...items, ...made(now, () => true)].filter((item) => isOf(item, of)),
                overlay.version,
              );
            }
            return over(
              rows ?? listed([], 0),
              made(now, (item) => isOf(item, of)),
              now,
            );
          };
        },
      }),
    ),
    get,
  };
}

function listed(items: Item[], version: number): Rows<Item> {
  return { length: items.length, at: (k) => items[k] as Item, version };
}

interface Kept {
  length: number;
  place(k: number): number;
  /** Undefined for a row that was written to: nothing that was read of it before holds. */
  index(k: number): number | undefined;
}

/** Which rows of an indexed table are still there, without making any of them. */
function unaltered(base: Table, rows: Rows<Item>, entries: readonly Entry[], now: number): Kept | undefined {
  const index = rows.index?.bind(rows);
  if (!index || !base.indexOf) return undefined;
  const touched = new Set<number>();
  const gone = new Set<number>();
  for (const entry of entries) {
    const where = entry.made ? undefined : base.indexOf(entry.id, now);
    if (where !== undefined) (entry.gone ? gone : touched).add(where);
  }
  const own = (k: number) => {
    const where = index(k);
    return where !== undefined && touched.has(where) ? undefined : where;
  };
  if (gone.size === 0) return { length: rows.length, place: (k) => k, index: own };
  const places: number[] = [];
  for (let k = 0; k < rows.length; k++) if (!gone.has(index(k) ?? -1)) places.push(k);
  return { length: places.length, place: (k) => places[k] ?? -1, index: (k) => own(places[k] ?? -1) };
}
