import type { QueryClient } from '@tanstack/query-core';
import type { Entity, Page, Ref } from '../../contract/index.ts';
import { getKey } from './keys.ts';

type Row = Entity & Record<string, unknown>;
/** An element may keep an answer of its own making under a list's key, to be asked again with it: only pages are looked into. */
export const isPage = (answer: unknown): answer is Page<Entity> => Array.isArray((answer as Partial<Page<Entity>> | undefined)?.items);

/** JSON Merge Patch (RFC 7396) on the members of a row: `null` clears, everything else replaces. */
export function merged(row: Entity, patch: Readonly<Record<string, unknown>>): Entity {
  const next: Record<string, unknown> = { ...row };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete next[key];
    else if (value !== undefined) next[key] = value;
  }
  return next as unknown as Entity;
}

/** The thing as the cache knows it: its own answer, else a row of a list. */
export function known(cache: QueryClient, ref: Ref): Entity | undefined {
  const own = cache.getQueryData<Entity>(getKey(ref));
  if (own) return own;
  for (const [, page] of cache.getQueriesData<Page<Entity>>({ queryKey: ['list', ref.type] })) {
    const row = isPage(page) ? page.items.find(({ id }) => id === ref.id) : undefined;
    if (row) return row;
  }
  return undefined;
}

/** Changes one thing wherever the cache shows it. */
export function change(cache: QueryClient, ref: Ref, next: (row: Entity) => Entity): void {
  cache.setQueryData<Entity>(getKey(ref), (old) => (old ? next(old) : old));
  cache.setQueriesData<Page<Entity>>({ queryKey: ['list', ref.type] }, (page) =>
    isPage(page) && page.items.some(({ id }) => id === ref.id)
      ? { ...page, items: page.items.map((row) => (row.id === ref.id ? next(row) : row)) }
      : page,
  );
}

/** Takes one thing off every list. */
export function drop(cache: QueryClient, ref: Ref): void {
  cache.setQueriesData<Page<Entity>>({ queryKey: ['list', ref.type] }, (page) => {
    if (!isPage(page) || !page.items.some(({ id }) => id === ref.id)) return page;
    const { total } = page;
    return {
      ...page,
      items: page.items.filter(({ id }) => id !== ref.id),
      ...(total ? { total: { ...total, count: Math.max(0, total.count - 1) } } : {}),
    };
  });
}

/** The members that a patch names, as they are now: what puts them back. Absent ones are cleared. */
export function inverse(row: Entity, patch: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(patch).map((key) => [key, (row as Row)[key] ?? null]));
}
