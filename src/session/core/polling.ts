import type { Query } from '@tanstack/query-core';
import type { Type } from '../../contract/index.ts';
import type { Connection } from './connection.ts';

/** Where something runs; elsewhere; and the slowest after errors. All in ms. */
const RUNNING_MS = 3_000;
const RESTING_MS = 15_000;
const SLOWEST_MS = 60_000;

const BUSY: ReadonlySet<unknown> = new Set(['pending', 'running', 'cancelling']);

/**
 * When to ask again, where the backend does not tell by itself: soon where something runs, seldom else, less and less after
 * errors. (The cache asks nothing while the page is hidden.)
 */
export function pollEvery(connection: Connection, type: Type, query: Query): number | false {
  const { data, fetchFailureCount, errorUpdateCount, error } = query.state;
  if (error) return Math.min(RESTING_MS * 2 ** Math.min(Math.max(fetchFailureCount, errorUpdateCount), 4), SLOWEST_MS);
  if (connection.live.covers(type)) return false;
  return isBusy(data) ? RUNNING_MS : RESTING_MS;
}

/** A row, a page of rows or a graph in which something has not ended yet. */
function isBusy(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  if ('items' in data && Array.isArray(data.items)) return data.items.some(isBusy);
  if ('nodes' in data && Array.isArray(data.nodes)) return data.nodes.some(isBusy);
  return 'phase' in data && BUSY.has(data.phase);
}
