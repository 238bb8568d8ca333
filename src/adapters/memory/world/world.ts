import type { Link, Resources, ScopeLevel, Tag, Type } from '../../../contract/index.ts';
import { artifactTable, artifactVersionTable, visualizationTable } from './artifacts.ts';
import { Layout } from './layout.ts';
import { modelTable, modelVersionTable } from './models.ts';
import { membersOf, peopleIn, serviceAccounts, teams, users } from './people.ts';
import { organizationOf, organizations, type ProjectPlace, PROJECTS, projectsOf, tenants } from './places.ts';
import { lastChange, planOf } from './plan.ts';
import { mix } from './random.ts';
import { pipelineTable, run, runTable, stacks, step, stepTable } from './runs.ts';
import { ROLES } from './roles.ts';
import { rowsOf, smallTable, type Table } from './table.ts';
import { LOOSE_TAGS, TAG_COLORS, TEAMS } from './vocabulary.ts';

/** A scope with its levels filled in: a tenant alone also says which organization it is of. */
export interface Standing {
  organization?: string;
  tenant?: string;
  project?: ProjectPlace;
}

/** The runs that may still change: those begun lately. */
const LATELY = 40;

/** The sample company, as it is at a moment. Nothing is kept but sums; rows are made when asked for. */
export class World {
  readonly #seed: number;
  readonly #made: number;
  #layouts = new Map<string, Layout>();

  /** `now`: where history ends is decided once, so that nothing moves while the page is open. */
  constructor(seed: number, now: number) {
    this.#seed = seed;
    this.#made = now;
  }

  /** Undefined where there is no such place. */
  standing(scope: { readonly [L in ScopeLevel]?: string }): Standing | undefined {
    const { project: id, tenant, organization } = scope;
    const project = id === undefined ? undefined : PROJECTS.find((one) => one.id === id);
    if (id !== undefined && !project) return undefined;
    const inTenant = tenant ?? project?.tenant;
    const inOrganization = organization ?? (inTenant === undefined ? undefined : organizationOf(inTenant));
    if (project && project.tenant !== inTenant) return undefined;
    if (inTenant !== undefined && organizationOf(inTenant) !== inOrganization) return undefined;
    if (inOrganization !== undefined && !organizations(this.#made, peopleIn).some((one) => one.id === inOrganization)) return undefined;
    return {
      ...(inOrganization === undefined ? {} : { organization: inOrganization }),
      ...(inTenant === undefined ? {} : { tenant: inTenant }),
      ...(project ? { project } : {}),
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
    if (organization !== undefined) all.push(...peopleTables(organization, at));
    if (project) all.push(...this.#workTables(this.layout(project)));
    return new Map(all.map((table) => [table.type, table]));
  }

  /** What the clock changed in `(from, to]`. */
  changes(at: Standing, type: Type, from: number, to: number): Resources[Type][] {
    if (type === 'tenant') return tenants(at.organization, to).filter(({ updated }) => Date.parse(updated ?? '') > from);
    if (!at.project || (type !== 'run' && type !== 'step')) return [];
    const layout = this.layout(at.project);
    const end = layout.runs(to);
    const changed: Resources[Type][] = [];
    for (let i = Math.max(0, end - LATELY); i < end; i++) {
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

  #workTables(layout: Layout): Table[] {
    return [
      widened(smallTable('tag', tags)),
      widened(smallTable('stack', stacks)),
      widened(modelTable(layout)),
      widened(modelVersionTable(layout)),
      widened(artifactTable(layout)),
      widened(artifactVersionTable(layout)),
      widened(visualizationTable(layout)),
      widened(pipelineTable(layout)),
      widened(runTable(layout)),
      widened(stepTable(layout)),
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
      smallTable('member', (now) => membersOf(here, organization, now), {
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
    widened(smallTable('serviceAccount', () => serviceAccounts(organization))),
  ];
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
