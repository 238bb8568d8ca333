import type { ApiKey } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { isUuid } from '../filters.ts';
import { COMMON, DESCRIBED, moment, resource } from '../resource.ts';
import { entity, linkTo, time, type Wire } from '../wire.ts';

const MINUTE_MS = 60_000;

/** Keys are parts of their account, which their ids tell: `<account>/<key>`. Their values are never sent but once, when they are made. */
export const apiKey = resource<'apiKey', Wire<'APIKeyResponse'>>({
  type: 'apiKey',
  path: '/service_accounts',
  scoped: false,
  search: 'name',
  of: { serviceAccount: 'service_account' },
  ofRequired: true,
  within: ({ id }) => `/service_accounts/${id}/api_keys`,
  at: (id) => {
    const [account = '', key = '', ...more] = id.split('/');
    return isUuid(account) && isUuid(key) && !more.length ? `/service_accounts/${account}/api_keys/${key}` : undefined;
  },
  fields: {
    ...COMMON,
    // A key's own id is half of ours.
    id: { caps: { kind: 'text' } },
    ...DESCRIBED,
    enabled: { caps: { kind: 'boolean' }, rule: { by: 'flag', param: 'active' }, sort: 'active' },
    lastUsed: moment('last_login'),
    rotated: moment('last_rotated'),
    oldUntil: { caps: { kind: 'time' } },
  },
  map: (item) => {
    const { body, metadata } = item;
    const account = body?.service_account;
    const rotated = time(metadata?.last_rotated);
    const kept = metadata?.retain_period_minutes ?? 0;
    return compact<ApiKey>({
      ...entity('apiKey', item, { description: metadata?.description }),
      id: account ? `${account.id}/${item.id}` : item.id,
      parent: linkTo('serviceAccount', account),
      enabled: body?.active,
      lastUsed: time(metadata?.last_login),
      rotated,
      oldUntil: rotated && kept ? new Date(Date.parse(rotated) + kept * MINUTE_MS).toISOString() : undefined,
    });
  },
  raw: ({ body, ...wire }) => ({ ...wire, body: body && { ...body, key: null } }),
});
