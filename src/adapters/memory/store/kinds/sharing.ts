import type { Grant, Link, Principal, Ref, Type } from '../../../../contract/index.ts';
import { PERMISSION_MODEL, RULED_BY } from '../../world/roles.ts';
import { type Given, link, type RuleOf } from '../kind.ts';
import { isSame } from '../overlay.ts';
import { list, object, ref, text } from '../schema.ts';

const PRINCIPALS: readonly string[] = ['user', 'team', 'serviceAccount'] satisfies Principal[];
const GRANT = object({ type: text(), action: text(), id: text() }, 'type', 'action');
const actionsOf = (type: string | undefined): readonly string[] =>
  PERMISSION_MODEL.resources.find((resource) => resource.type === type)?.actions.map(({ id }) => id) ?? [];

/** Rights on one thing for one person, team or machine, beside their roles; only those that the giver holds. */
export function sharing<T extends Type>(): { share: RuleOf<T>; unshare: RuleOf<T> } {
  return {
    share: {
      caps: { input: object({ with: ref('user'), grants: list(GRANT) }, 'with', 'grants'), idempotent: true, validate: true },
      errors(item, given: Given, desk) {
        const { type, id } = item as Ref;
        const who = given['with'] as Ref;
        const grants = given['grants'] as readonly Grant[];
        const [ruled, known] = [RULED_BY[type], actionsOf(RULED_BY[type])];
        const wrong = (i: number, message: string) => [{ pointer: `/grants/${i}`, message }];
        return [
          ...(PRINCIPALS.includes(who.type) && desk.find(who)
            ? []
            : [{ pointer: '/with', message: 'There is no such person, team or service account.' }]),
          ...(grants.length > 0 ? [] : [{ pointer: '/grants', message: 'Say what they may do.' }]),
          ...grants.flatMap((grant, i) => {
            if (grant.type !== ruled || !known.includes(grant.action))
              return wrong(i, `There is no right ${grant.type}:${grant.action} on this.`);
            if (grant.id !== undefined && grant.id !== id) return wrong(i, 'It is given on this one thing alone.');
            return desk.may(grant) ? [] : wrong(i, 'You can give only what you may do yourself.');
          }),
        ];
      },
      run(item, given: Given, desk) {
        const who = desk.find(given['with'] as Ref<Principal>) as Link<Principal>;
        const { id } = item as Ref;
        const grants = (given['grants'] as readonly Grant[]).map(({ type, action }): Grant => ({ type, action, id }));
        desk.share(item as Ref, link(who) as Link<Principal>, grants);
        return {};
      },
    },
    unshare: {
      caps: { input: object({ with: ref('user') }, 'with'), idempotent: true, validate: true },
      errors: (item, given: Given, desk) =>
        desk.shares(item as Ref).some(({ with: who }) => isSame(given['with'] as Ref)(who))
          ? []
          : [{ pointer: '/with', message: 'They were given nothing on this.' }],
      run(item, given: Given, desk) {
        desk.share(item as Ref, given['with'] as Link<Principal>, []);
        return {};
      },
    },
  };
}
