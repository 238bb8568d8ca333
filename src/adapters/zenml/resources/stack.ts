import type { Stack } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { COMMON, DESCRIBED, OWNED, resource } from '../resource.ts';
import { entity, type Wire } from '../wire.ts';

export const stack = resource<'stack', Wire<'StackResponse'>>({
  type: 'stack',
  path: '/stacks',
  scoped: false,
  search: 'name',
  fields: { ...COMMON, ...DESCRIBED, ...OWNED, parts: { caps: { kind: 'list' } } },
  map: (item) =>
    compact<Stack>({
      ...entity('stack', item, { description: item.metadata?.description }),
      parts: item.metadata && partsOf(item.metadata.components as { [kind: string]: Wire<'ComponentResponse'>[] }),
    }),
});

function partsOf(components: { [kind: string]: Wire<'ComponentResponse'>[] }): NonNullable<Stack['parts']> {
  return Object.entries(components).flatMap(([kind, parts]) =>
    parts.map((part) => ({ kind, ...compact<{ name: string; flavor?: string }>({ name: part.name, flavor: part.body?.flavor_name }) })),
  );
}
