import type { Message } from '../message.ts';

export const tenants = {
  // Tenants
  'tenants.title': 'Tenants',
  'tenants.noun': ({ count }, intl) => (intl.plural(Number(count)) === 'one' ? 'tenant' : 'tenants'),
  'tenants.search': 'Search tenants',
  'tenants.none': 'No tenants yet',
  'tenants.none.detail': 'A tenant is a separate place for data, models and runs.',
} satisfies Record<string, Message>;
