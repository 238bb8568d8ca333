import type { AccessRequest, ApiKey, Budget, Invitation, Link } from '../../../contract/index.ts';
import { keysOf, serviceAccounts, userLink } from './people.ts';
import { PROJECTS } from './places.ts';
import { hex, iso, mix } from './random.ts';
import { ROLES } from './roles.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** An invitation is good for so long, in ms. */
export const INVITED_MS = 7 * DAY;

/** Where whoever was invited goes. */
export const inviteUrl = (id: string): string => `https://portal.halden.example/join/${encodeURIComponent(id)}`;

const roleLink = (i: number): Link<'role'> => ({ type: 'role', id: ROLES[i]?.id ?? '', name: ROLES[i]?.name ?? '' });

const INVITED: readonly (readonly [email: string, hoursAgo: number, phase: Invitation['phase'] | undefined, role: number])[] = [
  ['saga.lund@halden.example', 5, undefined, 2],
  ['r.okonkwo@kvik.example', 30, undefined, 1],
  ['noor.haddad@partner.example', 70, undefined, 4],
  ['old.contractor@agency.example', 400, undefined, 2],
  ['emil.dahl@halden.example', 300, 'accepted', 1],
  ['press@newspaper.example', 210, 'declined', 2],
  ['typo@haldem.example', 120, 'revoked', 2],
];

export function invitations(organization: string, now: number): Invitation[] {
  const hour = now - (now % HOUR);
  return INVITED.map(([email, ago, phase, role], i) => {
    const sent = hour - ago * HOUR;
    return {
      type: 'invitation',
      id: `invitation-${organization}-${i}`,
      name: email,
      email,
      phase: phase ?? (sent + INVITED_MS <= now ? 'expired' : 'pending'),
      sent: iso(sent),
      created: iso(sent),
      expires: iso(sent + INVITED_MS),
      createdBy: userLink(i % 3),
      parent: { type: 'organization', id: organization },
      roles: [roleLink(role)],
      url: inviteUrl(`invitation-${organization}-${i}`),
      mine: false,
    };
  });
}

export function accessRequests(organization: string, now: number): AccessRequest[] {
  const hour = now - (now % HOUR);
  const asked: readonly (readonly [who: number, hours: number, phase: AccessRequest['phase'], role: number, message: string])[] = [
    [14, 3, 'pending', 1, 'I take over the ETA models from Joris on Monday.'],
    [27, 26, 'pending', 10, 'Need to register the new damage model.'],
    [33, 90, 'approved', 2, 'Quarterly review'],
    [41, 200, 'denied', 0, 'Would be easier if I were owner'],
  ];
  return asked.map(([who, hours, phase, role, message], i) => ({
    type: 'accessRequest',
    id: `request-${organization}-${i}`,
    name: userLink(who).name ?? '',
    who: userLink(who),
    phase,
    message,
    roles: [roleLink(role)],
    created: iso(hour - hours * HOUR),
    parent: { type: 'organization', id: organization },
  }));
}

export function apiKeys(organization: string, now: number): ApiKey[] {
  return serviceAccounts(organization, now).flatMap((account, i) =>
    Array.from({ length: keysOf(i) }, (_, k): ApiKey => ({
      type: 'apiKey',
      id: `key-${account.id}-${k}`,
      name: k === 0 ? 'main' : 'before the move',
      start: `hf_${hex(5, account.id, k)}`,
      enabled: k === 0,
      created: account.created ?? iso(now - 90 * DAY),
      lastUsed: iso(now - (now % HOUR) - (mix(account.id, k) % 400) * HOUR),
      ...(k === 0 ? { expires: iso(now - (now % DAY) + (20 + i * 30) * DAY) } : {}),
      parent: { type: 'serviceAccount', id: account.id, name: account.name },
    })),
  );
}

export function budgets(organization: string, now: number): Budget[] {
  const month = new Date(now);
  const resets = Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1);
  return PROJECTS.filter((project) => project.organization === organization)
    .slice(0, 4)
    .map((project, i) => {
      const amount = [12_000, 3000, 1500, 800][i] ?? 500;
      return {
        type: 'budget',
        id: `budget-${project.id}`,
        name: `${project.name}, monthly`,
        on: { type: 'project', id: project.id, name: project.name },
        metric: 'cost',
        amount: { value: amount, unit: 'EUR' },
        spent: { value: Math.round(amount * [0.62, 0.91, 0.18, 1.04][i]!), unit: 'EUR', limit: amount },
        every: 'month',
        resets: iso(resets),
        thresholds: [0.5, 0.8, 1],
        block: i === 3,
        created: iso(now - (now % DAY) - (100 + i) * DAY),
      };
    });
}
