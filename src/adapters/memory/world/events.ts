import type { Activity, Link } from '../../../contract/index.ts';
import type { Layout } from './layout.ts';
import { modelLink, versionLink } from './links.ts';
import { invitations } from './access.ts';
import { membersOf, serviceAccounts, userLink } from './people.ts';
import { type ProjectPlace, PROJECTS, tenants } from './places.ts';
import { pipelineName } from './plan.ts';
import { iso, mix, pick } from './random.ts';
import { Rhythm, SLOT_MS } from './rhythm.ts';
import { ROLES } from './roles.ts';
import { templateOf } from './starting.ts';
import { range, type Table } from './table.ts';

const DAY = 86_400_000;
/** So many are kept of the time before this morning. */
const KEPT = 600;
/** 24 on a working day, 3 a day at the weekend. */
const OFFICE = new Rhythm(
  [0, 0, 0, 0, 0, 0, 1, 2, 3, 3, 3, 2, 1, 2, 3, 2, 1, 1, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
);
const PEOPLE_WHO_WORK = 24;

/** What was done, to what: nothing but names and ids, as a log has it. */
type Deed = (luck: number, inside: Inside) => { name: string; on: Link; data?: Activity['data'] } | undefined;
interface Inside {
  organization: string;
  layout: Layout;
  now: number;
}

const within = ({ place }: Layout, link: Link): Link => ({ ...link, scope: { tenant: place.tenant, project: place.id } });

const DEEDS: readonly Deed[] = [
  (luck, { layout }) => ({
    name: 'modelVersion.setStage',
    on: within(layout, versionLink(layout, luck % layout.size.versions)),
    data: { place: layout.place.id, stage: pick(['staging', 'production', 'archived'], luck) },
  }),
  (luck, { layout }) => ({
    name: 'model.update',
    on: within(layout, modelLink(layout, luck % layout.size.models)),
    data: { place: layout.place.id, fields: pick([['description'], ['tags'], ['card', 'description']], luck) },
  }),
  (luck, { layout }) => {
    const template = templateOf(layout, luck % layout.pipelines);
    return template && { name: 'runTemplate.launch', on: within(layout, template), data: { place: layout.place.id } };
  },
  (luck, { layout }) => {
    const pipeline = luck % layout.pipelines;
    const on: Link = { type: 'pipeline', id: `pipeline-${layout.code}-${pipeline}`, name: pipelineName(layout, pipeline) };
    return { name: 'run.cancel', on: within(layout, on), data: { place: layout.place.id } };
  },
  (luck, { organization, now }) => {
    const { type, id, name } = pick(membersOf({ type: 'organization', id: organization }, organization, now), luck);
    return { name: 'member.update', on: { type, id, name }, data: { fields: ['roles'] } };
  },
  (luck, { organization, now }) => {
    const { type, id, name } = pick(invitations(organization, now), luck);
    return { name: 'invitation.create', on: { type, id, name } };
  },
  (luck, { organization, now }) => {
    const { type, id, name } = pick(serviceAccounts(organization, now), luck);
    return { name: 'apiKey.rotate', on: { type, id, name } };
  },
  (luck) => {
    const { type, id, name } = pick(
      ROLES.filter(({ builtIn }) => !builtIn),
      luck,
    );
    return { name: 'role.update', on: { type, id, name }, data: { fields: ['grants'] } };
  },
  (luck, { organization, now }) => {
    const { type, id, name } = pick(tenants(organization, now), luck);
    return { name: pick(['tenant.upgrade', 'tenant.pause', 'tenant.resume'], luck, 'tenant'), on: { type, id, name } };
  },
];

/** Who did what in an organization, as far back as the log is kept, and on by the clock. */
export class Events {
  readonly #organization: string;
  readonly #made: number;
  readonly #before: number;
  readonly #layouts: readonly Layout[];

  constructor(organization: string, made: number, layoutOf: (place: ProjectPlace) => Layout) {
    this.#organization = organization;
    this.#made = made - (made % DAY);
    this.#before = OFFICE.before(this.#made / SLOT_MS) - KEPT;
    this.#layouts = PROJECTS.filter((place) => place.organization === organization && !place.size.countless).map(layoutOf);
  }

  table(): Table<'event'> {
    const make = (i: number) => this.#event(i);
    const indexOf = (id: string, now: number): number | undefined => {
      const slot = id.startsWith(this.#prefix) ? Number(id.slice(this.#prefix.length)) : NaN;
      const i = Number.isInteger(slot) ? OFFICE.before(slot) - this.#before : -1;
      return i >= 0 && i < this.#count(now) && this.#slot(i) === slot ? i : undefined;
    };
    return {
      type: 'event',
      all: (now) => range(0, this.#count(now), make),
      get: (id, now) => {
        const i = indexOf(id, now);
        return i === undefined ? undefined : make(i);
      },
      indexOf,
      part: (i, member) => (member === 'at' || member === 'created' ? { [member]: iso(this.#at(i)) } : undefined),
      // None ever changes; more come.
      settled: () => true,
    };
  }

  between(from: number, to: number): Activity[] {
    const found: Activity[] = [];
    for (let i = this.#count(to) - 1; i >= 0 && this.#at(i) > from; i--) found.unshift(this.#event(i));
    return found;
  }

  get #prefix(): string {
    return `event-${this.#organization}-`;
  }

  /** The newest slot may be some seconds ahead. */
  #count(now: number): number {
    const count = OFFICE.before(Math.floor(now / SLOT_MS) + 1) - this.#before;
    return this.#at(count - 1) <= now ? count : count - 1;
  }

  #slot(i: number): number {
    return OFFICE.slotOf(i + this.#before);
  }

  #at(i: number): number {
    const slot = this.#slot(i);
    return slot * SLOT_MS + (mix(this.#organization, slot, 'event') % SLOT_MS);
  }

  #event(i: number): Activity {
    const slot = this.#slot(i);
    const luck = mix(this.#organization, slot);
    const layout = pick(this.#layouts, slot, 'place');
    const inside = { organization: this.#organization, layout, now: this.#made };
    const first = luck % DEEDS.length;
    const deed = DEEDS[first]?.(mix(slot, 'thing'), inside) ?? DEEDS[1]?.(mix(slot, 'thing'), inside);
    const at = iso(this.#at(i));
    return {
      type: 'event',
      id: `${this.#prefix}${slot}`,
      name: deed?.name ?? 'model.update',
      at,
      created: at,
      who: userLink(mix(slot, 'who') % PEOPLE_WHO_WORK),
      parent: { type: 'organization', id: this.#organization },
      ...(deed ? { on: deed.on } : {}),
      ...(deed?.data === undefined ? {} : { data: deed.data }),
    };
  }
}
