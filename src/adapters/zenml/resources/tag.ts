import type { Tag } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { COMMON, OWNED, resource, text } from '../resource.ts';
import { entity, type Wire } from '../wire.ts';

export const tag = resource<'tag', Wire<'TagResponse'>>({
  type: 'tag',
  path: '/tags',
  scoped: false,
  search: 'name',
  fields: {
    ...COMMON,
    ...OWNED,
    color: text('color'),
    exclusive: { caps: { kind: 'boolean' }, rule: { by: 'flag', param: 'exclusive' } },
  },
  map: (item) => compact<Tag>({ ...entity('tag', item), color: item.body?.color as string | undefined, exclusive: item.body?.exclusive }),
});
