import type { Organization, Project, Tenant, TenantPhase } from '../../../contract/index.ts';
import { between, iso, mix } from './random.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** How many of each a project holds. `giantRun`: its last backfill has 240 steps. `countless`: one model, too many versions to scan. */
export interface Size {
  models: number;
  versions: number;
  artifacts: number;
  runs: number;
  giantRun?: boolean;
  countless?: boolean;
}
export interface ProjectPlace {
  id: string;
  name: string;
  text: string;
  tenant: string;
  organization: string;
  size: Size;
  /** By somebody, so that nothing in it is generated. */
  made?: true;
}

/** The main project holds the bulk, so that one list shows it: 400 models, 20,000 versions, 3,000 artifacts, 5,000 runs. */
const MAIN: Size = { models: 400, versions: 20_000, artifacts: 3000, runs: 5000, giantRun: true };
const SMALL: Size = { models: 24, versions: 160, artifacts: 140, runs: 180 };
const TINY: Size = { models: 8, versions: 30, artifacts: 60, runs: 40 };
/** A model per postcode cell would be 1,000,000 models; this team made it one model with 1,000,000 versions. */
const COUNTLESS: Size = { models: 1, versions: 1_000_000, artifacts: 0, runs: 40, countless: true };

const ORGANIZATIONS = [
  {
    id: 'halden',
    name: 'Halden Freight',
    text: 'Parcels and pallets, from Tromsø to Trieste',
    phase: 'active',
    plan: 'Enterprise',
    seats: [60, 80],
  },
  { id: 'kvik', name: 'Kvik Couriers', text: 'Bicycle couriers in nine cities', phase: 'trial', plan: 'Trial', seats: [12, 15] },
  { id: 'labs', name: 'Halden Labs', text: 'Research, part of Halden Group', phase: 'active', plan: 'Team', seats: [20, 25] },
] as const;

interface TenantPlace {
  id: string;
  name: string;
  organization: string;
  region: string;
  version: string;
  upgrade?: string;
  /** Absent: by the clock. */
  phase?: TenantPhase;
  message?: string;
}
const TENANTS: readonly TenantPlace[] = [
  { id: 'prod-eu', name: 'prod-eu', organization: 'halden', region: 'eu-north', version: '0.94.2', phase: 'available' },
  { id: 'prod-us', name: 'prod-us', organization: 'halden', region: 'us-east', version: '0.94.2', phase: 'available' },
  { id: 'staging', name: 'staging', organization: 'halden', region: 'eu-north', version: '0.93.0', upgrade: '0.94.2', phase: 'available' },
  {
    id: 'research',
    name: 'research',
    organization: 'halden',
    region: 'eu-north',
    version: '0.93.1',
    upgrade: '0.94.2',
    phase: 'available',
  },
  { id: 'customs-lab', name: 'customs-lab', organization: 'halden', region: 'eu-north', version: '0.94.2' },
  {
    id: 'perf-test',
    name: 'perf-test',
    organization: 'halden',
    region: 'eu-north',
    version: '0.93.1',
    upgrade: '0.94.2',
    phase: 'failed',
    message: 'Migration 0.94.1 did not finish: the database is out of space',
  },
  { id: 'sandbox-vision', name: 'sandbox-vision', organization: 'halden', region: 'us-east', version: '0.94.0', upgrade: '0.94.2' },
  {
    id: 'sandbox-forecasting',
    name: 'sandbox-forecasting',
    organization: 'halden',
    region: 'eu-north',
    version: '0.94.2',
    phase: 'available',
  },
  {
    id: 'archive-2024',
    name: 'archive-2024',
    organization: 'halden',
    region: 'eu-north',
    version: '0.88.3',
    phase: 'paused',
    message: 'Read-only since 2 October',
  },
  { id: 'kvik-prod', name: 'production', organization: 'kvik', region: 'eu-west', version: '0.94.2', phase: 'available' },
  { id: 'kvik-dev', name: 'development', organization: 'kvik', region: 'eu-west', version: '0.94.2', phase: 'available' },
  { id: 'labs-main', name: 'main', organization: 'labs', region: 'eu-north', version: '0.94.2', phase: 'available' },
];

const projects = (tenant: string, ...list: [id: string, text: string, size: Size][]): ProjectPlace[] =>
  list.map(([name, text, size]) => ({
    id: `${tenant}.${name}`,
    name,
    text,
    tenant,
    size,
    organization: TENANTS.find(({ id }) => id === tenant)?.organization ?? '',
  }));

export const PROJECTS: readonly ProjectPlace[] = [
  ...projects(
    'prod-eu',
    ['eta', 'Arrival times, volumes and prices for all of Europe', MAIN],
    ['pricing', 'Slot prices and surcharges', SMALL],
    ['hubs', 'Hubs and sorting', SMALL],
    ['telemetry', 'A version per vehicle and hour', COUNTLESS],
  ),
  ...projects('prod-us', ['routing', 'Routes and drivers, United States', SMALL], ['eta-us', 'Arrival times, United States', TINY]),
  ...projects('staging', ['eta', 'What goes to prod-eu next', SMALL]),
  ...projects('research', ['routing', 'Reinforcement learning on routes', SMALL], ['vision', 'Gate cameras', TINY]),
  ...TENANTS.filter(({ id }) => !['prod-eu', 'prod-us', 'staging', 'research'].includes(id)).flatMap(({ id }) =>
    projects(id, ['default', 'Where everything starts', TINY]),
  ),
];

export function organizations(now: number, people: (organization: string) => number): Organization[] {
  return ORGANIZATIONS.map(({ id, name, text, phase, plan, seats }, i) => ({
    type: 'organization',
    id,
    name,
    slug: id,
    description: text,
    phase,
    plan,
    seats: { value: seats[0], unit: '1', limit: seats[1] },
    domains: [{ name: `${id}.example`, verified: i < 2 }],
    standing: 'member',
    created: iso(now - (now % DAY) - (900 - 200 * i) * DAY),
    counts: { tenant: TENANTS.filter(({ organization }) => organization === id).length, member: people(id) },
  }));
}

/** Two tenants live by the clock: in 4 minutes `customs-lab` is deployed and `sandbox-vision` paused and resumed. */
function life(tenant: TenantPlace, now: number): { phase: TenantPhase; wanted?: TenantPhase; message?: string; since: number } {
  if (tenant.phase) return { phase: tenant.phase, since: now - (now % DAY), ...(tenant.message ? { message: tenant.message } : {}) };
  const cycle = 4 * MINUTE;
  const start = now - (now % cycle);
  const at = (now - start) / 1000;
  if (tenant.id === 'customs-lab') {
    if (at >= 100) return { phase: 'available', since: start + 100_000 };
    const part = Math.floor(at / 20);
    const work = [
      '1 of 5, reserving machines',
      '2 of 5, issuing certificates',
      '3 of 5, creating database',
      '4 of 5, migrating',
      '5 of 5, starting',
    ];
    return { phase: 'pending', wanted: 'available', message: work[part] ?? '', since: start + part * 20_000 };
  }
  if (at < 30) return { phase: 'pending', wanted: 'paused', message: 'Ending what runs', since: start };
  if (at < 120) return { phase: 'paused', message: 'Paused by Priya Raman', since: start + 30_000 };
  if (at < 160) return { phase: 'pending', wanted: 'available', message: 'Waking up', since: start + 120_000 };
  return { phase: 'available', since: start + 160_000 };
}

export function tenants(organization: string | undefined, now: number): Tenant[] {
  return TENANTS.filter((tenant) => !organization || tenant.organization === organization).map((tenant) => {
    const { phase, wanted, message, since } = life(tenant, now);
    const own = PROJECTS.filter((project) => project.tenant === tenant.id);
    const sum = (of: 'models' | 'runs') => own.reduce((total, { size }) => total + size[of], 0);
    const storage = between(4, 900, tenant.id);
    return {
      type: 'tenant',
      id: tenant.id,
      name: tenant.name,
      slug: tenant.id,
      phase,
      ...(wanted ? { wanted } : {}),
      ...(message ? { message } : {}),
      version: tenant.version,
      upgrades: tenant.upgrade ? [tenant.upgrade] : [],
      region: tenant.region,
      url: `https://${tenant.id}.mlp.halden.example`,
      parent: {
        type: 'organization',
        id: tenant.organization,
        name: ORGANIZATIONS.find(({ id }) => id === tenant.organization)?.name ?? '',
      },
      created: iso(now - (now % DAY) - between(30, 800, tenant.id, 'age') * DAY),
      updated: iso(since),
      lastActive: iso(phase === 'available' ? now - (now % MINUTE) - (mix(tenant.id) % 50) * MINUTE : since),
      counts: { project: own.length, model: sum('models'), run: sum('runs') },
      usage: { storage: { value: storage * 1_000_000_000, unit: 'B', limit: 1_000_000_000_000 }, runs: { value: sum('runs'), unit: '1' } },
    };
  });
}

export function projectsOf(tenant: string, now: number): Project[] {
  return PROJECTS.filter((project) => project.tenant === tenant).map((project) => ({
    type: 'project',
    id: project.id,
    name: project.name,
    slug: project.name,
    description: project.text,
    parent: { type: 'tenant', id: tenant, name: TENANTS.find(({ id }) => id === tenant)?.name ?? '' },
    created: iso(now - (now % DAY) - between(20, 600, project.id) * DAY),
    counts: { model: project.size.models, run: project.size.runs, artifact: project.size.artifacts },
  }));
}

export function organizationOf(tenant: string): string | undefined {
  return TENANTS.find(({ id }) => id === tenant)?.organization;
}
