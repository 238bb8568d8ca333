import type { ServiceAccount, User } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { COMMON, DESCRIBED, resource, text } from '../resource.ts';
import { entity, type Wire } from '../wire.ts';

export function mapUser(item: Wire<'UserResponse'>): User {
  return compact<User>({
    ...entity('user', item, { name: item.body?.full_name || item.name }),
    username: item.name,
    email: item.metadata?.email,
    avatar: item.body?.avatar_url,
    enabled: item.body?.active,
    admin: item.body?.is_admin,
  });
}

export function mapServiceAccount(item: Wire<'ServiceAccountResponse'>): ServiceAccount {
  return compact<ServiceAccount>({
    ...entity('serviceAccount', item, { description: item.metadata?.description }),
    enabled: item.body?.active,
  });
}

export const user = resource<'user', Wire<'UserResponse'>>({
  type: 'user',
  path: '/users',
  scoped: false,
  search: 'username',
  fields: {
    ...COMMON,
    // The full name, or else the login: the server can look for either, not for whichever is shown.
    name: { caps: { kind: 'text' } },
    username: text('name'),
    email: text('email'),
    enabled: { caps: { kind: 'boolean' }, rule: { by: 'flag', param: 'active' }, sort: 'active' },
    admin: { caps: { kind: 'boolean' } },
  },
  caps: { note: { code: 'zenml.usersOfAdmins', text: 'Only administrators see other people.' } },
  map: (item) => mapUser(item),
});

export const serviceAccount = resource<'serviceAccount', Wire<'ServiceAccountResponse'>>({
  type: 'serviceAccount',
  path: '/service_accounts',
  scoped: false,
  search: 'name',
  fields: {
    ...COMMON,
    ...DESCRIBED,
    enabled: { caps: { kind: 'boolean' }, rule: { by: 'flag', param: 'active' }, sort: 'active' },
  },
  map: (item) => mapServiceAccount(item),
});
