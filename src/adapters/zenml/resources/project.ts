import type { Project } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { COMMON, DESCRIBED, resource, text } from '../resource.ts';
import { entity, type Wire } from '../wire.ts';

export const project = resource<'project', Wire<'ProjectResponse'>>({
  type: 'project',
  path: '/projects',
  scoped: false,
  search: 'name',
  fields: {
    ...COMMON,
    ...DESCRIBED,
    name: text('display_name'),
    slug: text('name'),
    'counts.pipeline': { caps: { kind: 'number', unit: '1', lazy: true } },
    'counts.run': { caps: { kind: 'number', unit: '1', lazy: true } },
  },
  map: (item) =>
    compact<Project>({
      ...entity('project', item, { name: item.body?.display_name || item.name, description: item.metadata?.description }),
      slug: item.name,
    }),
  async fill(items, _wire, wants, { transport, signal }) {
    if (!wants('counts')) return;
    await Promise.all(
      items.map(async (item) => {
        const { pipelines, runs } = await transport.json<Wire<'ProjectStatistics'>>({ path: `/projects/${item.id}/statistics`, signal });
        item.counts = { pipeline: pipelines, run: runs };
      }),
    );
  },
});
