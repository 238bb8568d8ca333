import type { Artifact } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { COMMON, OWNED, resource, TAGGED } from '../resource.ts';
import { entity, type Wire } from '../wire.ts';

export const artifact = resource<'artifact', Wire<'ArtifactResponse'>>({
  type: 'artifact',
  path: '/artifacts',
  scoped: true,
  search: 'name',
  fields: {
    ...COMMON,
    ...OWNED,
    ...TAGGED,
    'latest.id': { caps: { kind: 'ref', type: 'artifactVersion' } },
    'latest.name': { caps: { kind: 'text' } },
  },
  map: (item) => {
    const { latest_version_id: id, latest_version_name: name } = item.resources ?? {};
    return compact<Artifact>({
      ...entity('artifact', item),
      latest: id ? compact<NonNullable<Artifact['latest']>>({ type: 'artifactVersion', id, name }) : undefined,
    });
  },
});
