import type { Link, Member, Resources, ScopeLevel, Tag, Type } from '../../../contract/index.ts';
import { artifactTable, artifactVersionTable, visualizationTable } from './artifacts.ts';
import { Events } from './events.ts';
import { fileTable } from './files.ts';
import { Layout } from './layout.ts';
import { modelTable, modelVersionTable } from './models.ts';
import { membersOf, peopleIn, serviceAccounts, teams, users } from './people.ts';
import { courseTable, retoldRun } from '../store/course.ts';
import type { Place } from '../store/desk.ts';
import { Overlay } from '../store/overlay.ts';
import { overlaid } from '../store/table.ts';
import { organizationOf, organizations, type ProjectPlace, PROJECTS, projectsOf, tenants } from './places.ts';
import { lastChange, planOf } from './plan.ts';
import { accessRequests, apiKeys, budgets, invitations } from './access.ts';
import { codeRepositories, deliveries, runTemplates, ticks, triggers } from './starting.ts';
import { mix } from './random.ts';
import { pipelineTable, run, runTable, stacks, step } from './runs.ts';
import { ROLES } from './roles.ts';
import { rowsOf, smallTable, type Table } from './table.ts';
import { LOOSE_TAGS, TAG_COLORS, TEAMS } from './vocabulary.ts';

/** A scope with its levels filled in: a tenant alone also says which organization it is of. */
export interface Standing {
  organization?: string;
  tenant?: string;
  project?: ProjectPlace;
}

/** The home of what belongs to no single organization. */
const COMPANY = 'company';
const OF_PEOPLE: readonly Type[] = ['member', 'team', 'role', 'serviceAccount', 'invitation', 'accessRequest', 'apiKey', 'budget', 'event'];
const WORK_TYPES = [
  'tag',
  'stack',
  'model',
  'modelVersion',
  'artifact',
  'artifactVersion',
  'pipeline',
  'run',
  'runTemplate',
  'trigger',
  'tick',
  'delivery',
  'codeRepository',
  'step',
  'visualization',
  'file',
] as const;
const EMPTY = { models: 0, versions: 0, artifacts: 0, runs: 0 };

/** No more runs than these are under way at a time. */
const UNDER_WAY = 40;

/** The sample company, as it is at a moment. Nothing is kept but sums; rows are made when asked for. */
export class World {
  readonly #seed: number;
  readonly #made: number;
  /** What was written over all of it. */
  readonly overlay = new Overlay();
  #layouts = new Map<string, Layout>();

  /** `now`: where history ends is decided once, so that nothing moves while the page is open. */
  constructor(seed: number, now: number) {
    this.#seed = seed;
    this.#made = now;
  }

  /** Undefined where there is no such place. */
  standing(scope: { readonly [L in ScopeLevel]?: string }): Standing | undefined {
    const { project: id, tenant, organization } = scope;
    const gone = (type: ScopeLevel, at: string | undefined) => at !== undefined && this.overlay.entry(COMPANY, type, at)?.gone === true;
    if (gone('project', id) || gone('tenant', tenant) || gone('organization', organization)) return undefined;
    const project = id === undefined ? undefined : (PROJECTS.find((one) => one.id === id) ?? this.#madeProject(id));
    if (id !== undefined && !project) return undefined;
    const inTenant = tenant ?? project?.tenant;
    const inOrganization = organization ?? (inTenant === undefined ? undefined : this.#organizationOf(inTenant));
    if (project && project.tenant !== inTenant) return undefined;
    if (inTenant !== undefined && this.#organizationOf(inTenant) !== inOrganization) return undefined;
    if (inOrganization !== undefined && !organizations(this.#made, peopleIn).some((one) => one.id === inOrganization)) return undefined;
    return {
      ...(inOrganization === undefined ? {} : { organization: inOrganization }),
      ...(inTenant === undefined ? {} : { tenant: inTenant }),
      ...(project ? { project } : {}),
    };
  }

  #organizationOf(tenant: string): string | undefined {
    return organizationOf(tenant) ?? this.overlay.entry(COMPANY, 'tenant', tenant)?.made?.parent?.id;
  }

  /** A project that somebody made holds nothing that was generated. */
  #madeProject(id: string): ProjectPlace | undefined {
    const made = this.overlay.entry(COMPANY, 'project', id)?.made;
    const tenant = made?.parent?.id;
    const organization = tenant === undefined ? undefined : this.#organizationOf(tenant);
    if (!made || tenant === undefined || organization === undefined) return undefined;
    return { id, name: made.name, text: made.description ?? '', tenant, organization, size: EMPTY, made: true };
  }

  /** Where the things of a type are at home, seen from a place. */
  home({ organization = '', project }: Standing, type: Type): string {
    if (type === 'organization' || type === 'tenant' || type === 'project' || type === 'user') return COMPANY;
    return OF_PEOPLE.includes(type) ? `organization:${organization}` : `project:${project?.id ?? ''}`;
  }

  /** The places that made things belong to. */
  links(at: Standing, now: number): { here: Link; organization?: Link } {
    const tables = this.tables(at);
    const named = (type: ScopeLevel, id: string | undefined): Link | undefined => {
      const name = id === undefined ? undefined : tables.get(type)?.get(id, now)?.name;
      return id === undefined ? undefined : { type, id, ...(name === undefined ? {} : { name }) };
    };
    const organization = named('organization', at.organization);
    const here = named('project', at.project?.id) ?? named('tenant', at.tenant) ?? organization ?? { type: 'organization', id: '' };
    return { here, ...(organization ? { organization } : {}) };
  }

  /** A place as who writes there sees it. */
  place(at: Standing, who: Pick<Place, 'now' | 'me' | 'may'>): Place {
    const tables = this.tables(at);
    return {
      ...who,
      overlay: this.overlay,
      home: (type) => this.home(at, type),
      table: (type) => tables.get(type),
      elsewhere: (scope) => {
        const there = this.standing(scope);
        const fits = there?.project && !there.project.size.countless && there.organization === at.organization;
        return fits ? this.place(there, who) : undefined;
      },
      ...this.links(at, who.now()),
    };
  }

  layout(place: ProjectPlace): Layout {
    let layout = this.#layouts.get(place.id);
    if (!layout) this.#layouts.set(place.id, (layout = new Layout(this.#seed, place, this.#made)));
    return layout;
  }

  /** Every type that can be asked for at a place. */
  tables(at: Standing): Map<Type, Table> {
    const { organization, tenant, project } = at;
    const all: Table[] = [
      widened(smallTable('organization', (now) => organizations(now, peopleIn))),
      widened(
        smallTable('tenant', (now) => tenants(organization, now), {
          organization: (id, now) =>
            (organization === undefined || organization === id) && organizations(now, peopleIn).some((one) => one.id === id)
              ? rowsOf(tenants(id, now))
              : undefined,
        }),
      ),
      widened(
        smallTable(
          'project',
          (now) => (tenant !== undefined ? projectsOf(tenant, now) : tenants(organization, now).flatMap(({ id }) => projectsOf(id, now))),
          { tenant: (id, now) => (tenants(organization, now).some((one) => one.id === id) ? rowsOf(projectsOf(id, now)) : undefined) },
        ),
      ),
    ];
    if (organization !== undefined) all.push(...peopleTables(organization, at), widened(this.#events(organization).table()));
    if (project?.made) all.push(...WORK_TYPES.map((type) => widened(smallTable(type, () => []))));
    else if (project) all.push(...this.#workTables(this.layout(project), at));
    const found = new Map<Type, Table>();
    const inTenant = (id: string | undefined) =>
      id !== undefined && (tenant === undefined ? this.#organizationOf(id) === organization : id === tenant);
    const here: { readonly [T in Type]?: (item: Resources[Type]) => boolean } = {
      tenant: ({ parent }) => organization === undefined || parent?.id === organization,
      project: ({ parent }) => organization === undefined || inTenant(parent?.id),
      member: ({ parent }) => parent?.id === (project?.id ?? tenant ?? organization),
    };
    for (const table of all) {
      const { type } = table;
      const own = here[type];
      const retold = type === 'run' && project && !project.made ? { retold: retoldRun(this.layout(project)) } : {};
      const around = {
        ...retold,
        home: (one: Type) => this.home(at, one),
        table: (one: Type) => found.get(one),
        ...(own ? { here: own } : {}),
      };
      found.set(type, overlaid(table, this.overlay, around));
    }
    return found;
  }

  #events(organization: string): Events {
    return new Events(organization, this.#made, (place) => this.layout(place));
  }

  /** What the clock changed in `(from, to]`. */
  changes(at: Standing, type: Type, from: number, to: number): Resources[Type][] {
    if (type === 'event') return at.organization === undefined ? [] : this.#events(at.organization).between(from, to);
    if (type === 'tenant') return tenants(at.organization, to).filter(({ updated }) => Date.parse(updated ?? '') > from);
    if (!at.project || at.project.made || (type !== 'run' && type !== 'step')) return [];
    const layout = this.layout(at.project);
    const end = layout.runs(to);
    const changed: Resources[Type][] = [];
    for (let i = Math.max(0, layout.runs(from) - UNDER_WAY); i < end; i++) {
      const plan = planOf(layout, i);
      if (plan.created > to || lastChange(plan, to) <= from) continue;
      if (type === 'run') changed.push(run(layout, i, to));
      const inside = (time: number | undefined) => time !== undefined && time > from && time <= to;
      if (type === 'step')
        for (const [k, { start, end }] of plan.steps.entries())
          if (inside(start) || inside(end)) changed.push(step(layout, i, k, to, plan));
    }
    return changed;
  }

  #workTables(layout: Layout, at: Standing): Table[] {
    return [
      widened(smallTable('tag', tags)),
      widened(smallTable('stack', stacks)),
      widened(modelTable(layout)),
      widened(modelVersionTable(layout)),
      widened(artifactTable(layout)),
      widened(artifactVersionTable(layout)),
      widened(visualizationTable(layout)),
      widened(fileTable(layout)),
      widened(pipelineTable(layout)),
      widened(runTable(layout)),
      widened(courseTable(layout, this.overlay, this.home(at, 'run'))),
      widened(smallTable('runTemplate', (now) => runTemplates(layout, now))),
      widened(smallTable('trigger', (now) => triggers(layout, now))),
      widened(smallTable('tick', (now) => ticks(layout, now))),
      widened(smallTable('delivery', (now) => deliveries(layout, now))),
      widened(smallTable('codeRepository', (now) => codeRepositories(layout, now))),
    ];
  }
}

function peopleTables(organization: string, { tenant, project }: Standing): Table[] {
  const here: Link = project
    ? { type: 'project', id: project.id, name: project.name }
    : tenant !== undefined
      ? { type: 'tenant', id: tenant }
      : { type: 'organization', id: organization };
  const inside = (type: 'organization' | 'tenant' | 'project', known: (id: string) => boolean) => (id: string, now: number) =>
    known(id) ? rowsOf(membersOf({ type, id }, organization, now)) : undefined;
  return [
    widened(smallTable('user', users)),
    widened(
      memberTable((now) => membersOf(here, organization, now), {
        organization: inside('organization', (id) => id === organization),
        tenant: inside('tenant', (id) => organizationOf(id) === organization),
        project: inside('project', (id) => PROJECTS.some((one) => one.id === id && one.organization === organization)),
        team: (id, now) => {
          const name = TEAMS.find((team) => `team-${team}` === id);
          return name && rowsOf(membersOf({ type: 'team', id, name }, organization, now));
        },
      }),
    ),
    widened(smallTable('team', () => teams(organization))),
    widened(smallTable('role', () => [...ROLES])),
    widened(smallTable('serviceAccount', (now) => serviceAccounts(organization, now))),
    widened(smallTable('invitation', (now) => invitations(organization, now))),
    widened(smallTable('accessRequest', (now) => accessRequests(organization, now))),
    widened(smallTable('apiKey', (now) => apiKeys(organization, now))),
    widened(smallTable('budget', (now) => budgets(organization, now))),
  ];
}

/** Seen from a project, the organization's own members are still found by their id, which begins with where they belong. */
function memberTable(items: (now: number) => Member[], of: NonNullable<Table<'member'>['of']>): Table<'member'> {
  const small = smallTable('member', items, of);
  return {
    ...small,
    get(id, now) {
      const parent = id.slice(0, id.lastIndexOf('/'));
      for (const rows of [of.organization, of.tenant, of.project, of.team].map((ask) => ask?.(parent, now)))
        for (let k = 0; k < (rows?.length ?? 0); k++) if (rows?.at(k).id === id) return rows.at(k);
      return small.get(id, now);
    },
  };
}

function tags(): Tag[] {
  return [...TEAMS.map((team) => `team:${team}`), ...LOOSE_TAGS].map((name) => ({
    type: 'tag',
    id: `tag-${name}`,
    name,
    color: TAG_COLORS[mix(name) % TAG_COLORS.length] ?? 'grey',
  }));
}

/** A table of one type among tables of all: only its own type's refs ever reach it. */
function widened<T extends Type>(table: Table<T>): Table {
  return table as unknown as Table;
}
