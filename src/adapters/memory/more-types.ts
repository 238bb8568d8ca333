import {
  CONNECTION_PHASES,
  DELIVERY_PHASES,
  INVITATION_PHASES,
  REQUEST_PHASES,
  RUN_PHASES,
  TICK_RESULTS,
  TRIGGER_KINDS,
  type Type,
  type TypeCaps,
} from '../../contract/index.ts';
import { choice, flag, id, IDENTITY, list, number, OWNED, shown, STORED, text, time } from './fields.ts';

/** What people are asked, let in and given, and what starts runs. */
export function moreTypes(read: TypeCaps<string>): { [T in Type]?: TypeCaps<string> } {
  // New ones come first and old ones go: what is paged by place moves.
  const { stable: _, ...moving } = read;
  return {
    invitation: {
      ...read,
      of: ['organization'],
      fields: {
        ...IDENTITY,
        email: text(),
        phase: choice(INVITATION_PHASES),
        sent: time(),
        created: time(),
        expires: time(),
        'createdBy.name': text(),
        'roles.name': text({ facet: true }),
      },
      search: { fields: ['email'], match: 'contains' },
    },
    accessRequest: {
      ...read,
      of: ['organization'],
      fields: {
        ...IDENTITY,
        phase: choice(REQUEST_PHASES),
        message: text(),
        created: time(),
        'who.id': id('user'),
        'roles.name': text({ facet: true }),
      },
      search: { fields: ['name', 'message'], match: 'contains' },
    },
    apiKey: {
      ...read,
      of: ['serviceAccount'],
      fields: {
        ...IDENTITY,
        start: text(),
        enabled: flag(),
        created: time(),
        lastUsed: time(),
        expires: time(),
        rotated: time(),
        'parent.id': id('serviceAccount'),
        'parent.name': text({ facet: true }),
      },
      search: { fields: ['name', 'start'], match: 'contains' },
    },
    budget: {
      ...read,
      fields: {
        ...IDENTITY,
        metric: text(),
        'amount.value': number({ unit: 'EUR' }),
        'spent.value': number({ unit: 'EUR' }),
        every: text(),
        resets: time(),
        block: flag(),
        'on.name': text(),
      },
      search: { fields: ['name'], match: 'contains' },
    },
    runTemplate: {
      ...read,
      of: ['pipeline'],
      fields: {
        ...OWNED,
        description: text(),
        'pipeline.id': { ...id('pipeline'), facet: true },
        'pipeline.name': text({ facet: true }),
        'stack.name': text({ facet: true }),
        tags: list(),
        'lastRun.at': time(),
        'lastRun.phase': choice(RUN_PHASES),
        'counts.trigger': number(),
        inputSchema: shown('map'),
        defaults: shown('map'),
      },
      search: { fields: ['name', 'description'], match: 'contains' },
    },
    trigger: {
      ...read,
      of: ['runTemplate', 'pipeline'],
      fields: {
        ...OWNED,
        kind: choice(TRIGGER_KINDS),
        enabled: flag(),
        'targets.id': id(),
        'targets.name': text(),
        'lastRun.at': time(),
        'lastRun.phase': choice(RUN_PHASES),
        next: shown('list'),
        schedule: shown('map'),
        events: list(),
        url: text(),
      },
      search: { fields: ['name'], match: 'contains' },
    },
    tick: {
      ...moving,
      of: ['trigger'],
      fields: { ...IDENTITY, at: time(), result: choice(TICK_RESULTS), reason: text(), 'trigger.id': id('trigger') },
    },
    delivery: {
      ...moving,
      of: ['trigger'],
      fields: {
        ...IDENTITY,
        at: time(),
        phase: choice(DELIVERY_PHASES),
        attempts: number(),
        'response.status': number(),
        'trigger.id': id('trigger'),
      },
    },
    codeRepository: {
      ...read,
      fields: {
        ...STORED,
        provider: text({ facet: true }),
        url: text(),
        branch: text(),
        auth: text({ facet: true }),
        phase: choice(CONNECTION_PHASES),
        lastSync: time(),
      },
      search: { fields: ['name', 'url'], match: 'contains' },
    },
  };
}
