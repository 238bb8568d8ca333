import {
  ARTIFACT_KINDS,
  ORGANIZATION_PHASES,
  type Reason,
  ROLE_SOURCES,
  RUN_PHASES,
  STEP_PHASES,
  TENANT_PHASES,
  type Type,
  type TypeCaps,
  VERSION_PHASES,
  VISUALIZATION_KINDS,
} from '../../contract/index.ts';
import { choice, type Fields, flag, id, IDENTITY, list, metrics, number, OWNED, shown, STORED, text, time } from './fields.ts';
import { moreTypes } from './more-types.ts';
import { RUN_MEASURES } from './engine/measure.ts';
import { FRAMEWORKS, STAGES } from './world/vocabulary.ts';

const NO_SCAN: Reason = {
  code: 'memory.countless',
  text: 'A million versions are listed in their order; to filter or sort them all would take too long.',
};

export const LIVE_MS = 600_000;

/** All that can be asked of each type. `countless`: of versions only what needs no look at all of them. */
export function types(countless: boolean): { [T in Type]?: TypeCaps<string> } {
  const whole = { paging: 'offset', stable: true, limit: 1000, total: 'exact', logic: 'tree', sorts: 3, concurrency: 'none' } as const;
  const read = { ...whole, verbs: ['list', 'get'] } as const;
  const search = (...fields: string[]): NonNullable<TypeCaps<string>['search']> => ({ fields, match: 'contains' });
  const lazy = { lazy: true } as const;
  const version: Fields = {
    ...OWNED,
    number: number(),
    description: text(),
    'model.id': id('model'),
    'model.name': text(),
    phase: choice(VERSION_PHASES),
    stage: choice(STAGES),
    aliases: list(),
    tags: list(),
    ...metrics('metrics'),
    'params.*': shown('map'),
    'metadata.*': shown('map'),
    'run.id': id('run'),
    size: number({ unit: 'B' }),
  };
  const plain = (fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, { kind, unit, better }]) => [
        name,
        { kind, ...(unit ? { unit } : {}), ...(better ? { better } : {}) },
      ]),
    );
  return {
    ...moreTypes(read),
    organization: {
      ...read,
      fields: {
        ...IDENTITY,
        slug: text(),
        description: text(),
        phase: choice(ORGANIZATION_PHASES),
        plan: text(),
        created: time(),
        'counts.tenant': number(),
        'counts.member': number(),
      },
      search: search('name', 'slug'),
    },
    tenant: {
      ...read,
      of: ['organization'],
      fields: {
        ...STORED,
        phase: choice(TENANT_PHASES),
        wanted: choice(TENANT_PHASES),
        region: text({ facet: true }),
        version: text({ facet: true }),
        message: text(),
        lastActive: time(),
        'counts.model': number(),
        'counts.run': number(),
        'usage.storage': shown('map'),
      },
      search: search('name', 'region'),
      live: { resumeMs: LIVE_MS },
    },
    project: {
      ...read,
      of: ['tenant'],
      fields: {
        ...IDENTITY,
        description: text(),
        created: time(),
        'parent.id': id('tenant'),
        'counts.model': number(),
        'counts.run': number(),
      },
      search: search('name', 'description'),
    },
    user: {
      ...read,
      fields: {
        ...IDENTITY,
        username: text(),
        email: text(),
        enabled: flag(),
        admin: flag(),
        mfa: flag(),
        created: time(),
        lastActive: time(),
      },
      search: search('name', 'username', 'email'),
    },
    member: {
      ...read,
      of: ['organization', 'tenant', 'project', 'team'],
      fields: {
        ...IDENTITY,
        'who.id': id('user'),
        email: text(),
        enabled: flag(),
        mfa: flag(),
        joined: time(),
        lastActive: time(),
        'roles.role.id': id('role'),
        'roles.role.name': text({ facet: true }),
        'roles.source': choice(ROLE_SOURCES),
        'teams.id': id('team'),
        'teams.name': text({ facet: true }),
      },
      search: search('name', 'email'),
    },
    team: {
      ...read,
      fields: {
        ...IDENTITY,
        description: text(),
        created: time(),
        'parent.id': id(),
        'roles.role.name': text({ facet: true }),
        'counts.member': number(),
      },
      search: search('name'),
    },
    role: {
      ...read,
      fields: { ...IDENTITY, description: text(), level: choice(['organization', 'tenant', 'project']), builtIn: flag() },
      search: search('name', 'description'),
    },
    serviceAccount: {
      ...read,
      fields: {
        ...IDENTITY,
        description: text(),
        enabled: flag(),
        created: time(),
        lastActive: time(),
        'roles.role.name': text({ facet: true }),
        'createdBy.name': text(),
        'counts.apiKey': number(),
      },
      search: search('name'),
    },
    tag: { ...read, fields: { ...IDENTITY, color: text() }, search: search('name') },
    stack: { ...read, fields: { ...IDENTITY, enabled: flag() }, search: search('name') },
    model: {
      ...read,
      fields: {
        ...OWNED,
        description: text(),
        tags: list(),
        'labels.framework': text({ facet: true, values: FRAMEWORKS }),
        'latest.number': number(lazy),
        'latest.stage': choice(STAGES, lazy),
        'latest.aliases': list(lazy),
        ...metrics('latest.metrics', lazy),
        'counts.modelVersion': number(),
      },
      search: search('name', 'description'),
    },
    modelVersion: countless
      ? {
          verbs: ['list', 'get', 'graph'],
          paging: 'offset',
          stable: true,
          limit: 1000,
          total: 'exact',
          of: ['model'],
          fields: plain(without(version, 'run.id', 'stage', 'metrics.auc', 'metrics.f1')),
          note: NO_SCAN,
        }
      : {
          ...read,
          verbs: ['list', 'get', 'graph'],
          of: ['model', 'run'],
          fields: version,
          search: search('name', 'model.name', 'description'),
        },
    artifact: {
      ...read,
      fields: {
        ...OWNED,
        kind: choice(ARTIFACT_KINDS),
        tags: list(),
        'latest.id': id('artifactVersion'),
        'counts.artifactVersion': number(),
      },
      search: search('name'),
    },
    artifactVersion: {
      ...read,
      verbs: ['list', 'get', 'graph'],
      of: ['artifact', 'modelVersion', 'run'],
      fields: {
        ...OWNED,
        number: number(),
        kind: choice(ARTIFACT_KINDS),
        dataType: text({ facet: true }),
        'artifact.id': id('artifact'),
        'artifact.name': text(),
        size: number({ unit: 'B' }),
        items: number(),
        hash: text(),
        tags: list(),
        'producer.run.id': id('run'),
        'metadata.*': shown('map'),
        visualizations: shown('list'),
      },
      search: search('name', 'dataType'),
    },
    visualization: {
      ...read,
      verbs: ['list', 'get', 'bytes'],
      of: ['artifactVersion'],
      ofRequired: true,
      fields: { ...IDENTITY, kind: choice(VISUALIZATION_KINDS), mediaType: text(), size: number({ unit: 'B' }) },
      bytes: { ranges: true },
    },
    file: {
      ...read,
      verbs: ['list', 'get', 'bytes'],
      of: ['artifactVersion', 'file'],
      ofRequired: true,
      fields: { ...IDENTITY, path: text(), folder: flag(), size: number({ unit: 'B' }), mediaType: text() },
      search: search('name'),
      bytes: { ranges: true },
    },
    pipeline: {
      ...read,
      fields: { ...OWNED, description: text(), 'lastRun.at': time(), 'lastRun.phase': choice(RUN_PHASES), 'counts.run': number() },
      search: search('name', 'description'),
    },
    run: {
      ...read,
      verbs: ['list', 'get', 'graph', 'logs', 'measure'],
      measures: RUN_MEASURES,
      of: ['pipeline', 'modelVersion', 'artifactVersion', 'runTemplate'],
      fields: {
        ...OWNED,
        phase: choice(RUN_PHASES),
        status: text(),
        number: number(),
        started: time(),
        ended: time(),
        'pipeline.id': { ...id('pipeline'), facet: true },
        'pipeline.name': text({ facet: true }),
        'stack.name': text({ facet: true }),
        'template.id': id('runTemplate'),
        tags: list(),
        message: text(),
        'metrics.*': number(),
        'cost.value': number({ unit: 'EUR' }),
        'code.commit': text(),
        'inputs.*': shown('map'),
        modelVersions: shown('list'),
      },
      search: search('name', 'pipeline.name'),
      live: { resumeMs: LIVE_MS },
      logs: { follow: true, resume: true, back: true, level: true, search: true },
    },
    step: {
      ...read,
      verbs: ['list', 'get', 'logs'],
      of: ['run'],
      ofRequired: true,
      fields: {
        ...IDENTITY,
        phase: choice(STEP_PHASES),
        started: time(),
        ended: time(),
        source: text(),
        worker: text(),
        attempt: number(),
        attempts: shown('list'),
        'run.id': id('run'),
        'inputs.*': shown('map'),
        'outputs.*': shown('map'),
      },
      search: search('name'),
      live: { resumeMs: LIVE_MS },
      logs: { follow: true, resume: true, back: true, level: true, search: true },
    },
  };
}
function without(fields: Fields, ...names: string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
