import type {
  Field,
  Filter,
  Id,
  Member,
  Page,
  Query,
  Ref,
  Role,
  ScopeLevel,
  ServiceAccount,
  Team,
  Type,
  TypeCaps,
  User,
} from '../../contract/index.ts';
import { EntityController, ListController, ReadController, ScopeController } from '../../session/controllers/index.ts';
import { listKey } from '../../session/core/keys.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import type { ListWords } from '../base/list-screen.ts';
import { fitting, freeSeats, type Facts, type Guard } from './guards.ts';

/** Of those who hold a vital role it is enough to know some: two are as good as two hundred. */
const HOLDERS = 200;
/** Roles and teams to choose from, at most. */
const CHOICES = 1_000;

/** What every screen of people needs beside its list: whose people they are, the roles and teams there are, and what guards go by. */
export class People {
  readonly #scope: ScopeController;
  readonly #roles: ListController<'role'>;
  readonly #teams: ListController<'team'>;
  readonly #me: ReadController<User | ServiceAccount | undefined>;
  readonly #holders: ReadController<Page<Member>>;
  readonly #organization: EntityController<'organization'>;
  readonly #of: () => Ref | undefined;
  readonly #host: InlayElement;

  /** `of`: whose, as the host says; else the organization in scope, where members can be listed of one. */
  constructor(host: InlayElement, of: () => Ref | undefined = () => undefined) {
    this.#host = host;
    this.#of = of;
    this.#scope = new ScopeController(host);
    this.#roles = new ListController(host, 'role', () => ({}));
    this.#teams = new ListController(host, 'team', () => ({}));
    this.#organization = new EntityController(host, 'organization', () => this.#scope.scope.organization);
    this.#me = new ReadController(host, () => ({
      key: ['me', 'user'],
      type: 'user',
      ask: async (session, signal) => (await session.me(signal ? { signal } : {})) ?? undefined,
      empty: (answer) => answer === undefined,
      fixed: true,
    }));
    this.#holders = new ReadController(host, () => {
      const filter = this.#vitalFilter;
      if (!filter) return undefined;
      const query = { ...this.within('member'), filter, limit: HOLDERS } as Query<Field<'member'>>;
      return {
        key: listKey('member', query),
        type: 'member',
        ask: (session, signal) => session.list('member', query, signal ? { signal } : {}),
        empty: ({ items }) => !items.length,
      };
    });
  }

  /** Where these people belong. */
  get parent(): Ref | undefined {
    const { organization } = this.#scope.scope;
    return this.#of() ?? (organization === undefined ? undefined : { type: 'organization', id: organization });
  }

  /** `of` for a list of this type, where the backend lists it of a place at all. */
  within(type: 'member' | 'invitation' | 'accessRequest'): { of?: Ref } {
    const { parent } = this;
    const listed = parent && this.caps(type)?.of?.includes(parent.type);
    return listed ? { of: parent } : {};
  }

  caps(type: Type): TypeCaps | undefined {
    return this.#roles.connection?.caps(type);
  }

  get place(): string | undefined {
    return this.#organization.answer?.name;
  }

  get seats(): { taken: number; limit: number } | undefined {
    const { value, limit } = this.#organization.answer?.seats ?? {};
    return limit === undefined || this.parent?.type !== 'organization' ? undefined : { taken: value ?? 0, limit };
  }

  get freeSeats(): number | undefined {
    return this.parent?.type === 'organization' ? freeSeats(this.#organization.answer) : undefined;
  }

  /** Verified ones only: an unverified domain says nothing about who is inside. */
  get domains(): string[] {
    return (this.#organization.answer?.domains ?? []).filter(({ verified }) => verified !== false).map(({ name }) => name);
  }

  get roles(): Role[] {
    return fitting(this.#roles.items(CHOICES), this.#level);
  }

  get teams(): Team[] {
    return this.#teams.items(CHOICES);
  }

  get me(): Id | undefined {
    return this.#me.answer?.id;
  }

  get facts(): Facts {
    const holders = this.#holders.answer?.items;
    return {
      vital: this.#vital,
      holders: holders && new Set(holders.filter(({ enabled }) => enabled !== false).map(({ id }) => id)),
      me: this.me,
    };
  }

  guardText(guard: Guard): string {
    return this.#host.l.t(`members.guard.${guard}`);
  }

  get #level(): ScopeLevel | undefined {
    const type = this.parent?.type;
    return type === 'organization' || type === 'tenant' || type === 'project' ? type : undefined;
  }

  get #vital(): Set<Id> {
    return new Set(this.#roles.items(CHOICES).flatMap(({ vital, id }) => (vital ? [id] : [])));
  }

  /** Who holds one of them, as far as this backend can be asked. */
  get #vitalFilter(): Filter | undefined {
    const vital = this.#roles.items(CHOICES).filter((role) => role.vital);
    const fields = this.caps('member')?.fields;
    const field = fields && (['roles.role.id', 'roles.role.name'] as const).find((one) => fields[one]?.ops?.includes('in'));
    if (!field || !vital.length) return undefined;
    return { op: 'in', field, value: vital.map(({ id, name }) => (field === 'roles.role.id' ? id : name)) };
  }
}

/** A list's words, asking only for what is of the place where the backend lists it so, and for all where it does not. */
export function ofPlace<T extends 'member' | 'invitation' | 'accessRequest'>(people: People, type: T, words: ListWords<T>): ListWords<T> {
  return Object.defineProperty(words, 'of', {
    get: () => {
      const { of } = people.within(type);
      return of && (() => of);
    },
  });
}
