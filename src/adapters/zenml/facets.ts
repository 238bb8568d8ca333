import type { Page } from '../../contract/index.ts';
import type { Pairs } from './filters.ts';
import type { FieldRule, Filling } from './resource.ts';
import type { Wire } from './wire.ts';

type Facet = NonNullable<Page<never>['facets']>[string];

/** Parameters that the server takes once, unlike filters. */
const SINGLE = new Set(['project', 'logical_operator']);

/** How many runs there are of each value, by one call: the statistics take the same filter as the list. */
export async function facetOf({ group, rule }: FieldRule, pairs: Pairs, { transport, signal }: Filling): Promise<Facet> {
  const filter: Record<string, string | string[]> = {};
  for (const [name, value] of pairs) {
    if (SINGLE.has(name)) filter[name] = value;
    else filter[name] = [...(filter[name] ?? []), value];
  }
  const { groups = [] } = await transport.json<Wire<'RunStatisticsResponse'>>({
    method: 'POST',
    path: '/runs/statistics',
    json: { filter, groupings: [{ name: 'by', type: group }], metrics: [] },
    repeatable: true,
    signal,
  });
  const counts = new Map<string, number>();
  for (const { group_keys: keys, run_count: count } of groups) {
    // Runs without a tag come under no name.
    const value = keys?.['by'];
    if (typeof value !== 'string') continue;
    const ours = rule?.by === 'words' ? Object.entries(rule.words).find(([, words]) => words.includes(value))?.[0] : value;
    if (ours !== undefined) counts.set(ours, (counts.get(ours) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
