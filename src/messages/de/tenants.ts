import type { Message } from '../message.ts';
import type { tenants as english } from '../en/tenants.ts';

export const tenants = {
  'tenants.title': 'Mandanten',
  'tenants.noun': ({ count }, intl) => (intl.plural(Number(count)) === 'one' ? 'Mandant' : 'Mandanten'),
  'tenants.search': 'Mandanten suchen',
  'tenants.none': 'Noch keine Mandanten',
  'tenants.none.detail': 'Ein Mandant ist ein eigener Ort für Daten, Modelle und Läufe.',
} satisfies Record<keyof typeof english, Message>;
