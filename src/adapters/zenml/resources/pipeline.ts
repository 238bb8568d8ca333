import type { LastRun, Pipeline } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { runPhase } from '../phases.ts';
import { COMMON, DESCRIBED, OWNED, resource, TAGGED } from '../resource.ts';
import { entity, type Wire } from '../wire.ts';

export const pipeline = resource<'pipeline', Wire<'PipelineResponse'>>({
  type: 'pipeline',
  path: '/pipelines',
  scoped: true,
  search: 'name',
  fields: {
    ...COMMON,
    ...DESCRIBED,
    ...OWNED,
    ...TAGGED,
    lastRun: { caps: { kind: 'ref', type: 'run' } },
  },
  map: (item) => {
    const { latest_run_id: id, latest_run_status: status } = item.resources ?? {};
    return compact<Pipeline>({
      ...entity('pipeline', item, { description: item.metadata?.description }),
      lastRun: id ? compact<LastRun>({ type: 'run', id, phase: status ? runPhase(String(status)) : undefined }) : undefined,
    });
  },
});
