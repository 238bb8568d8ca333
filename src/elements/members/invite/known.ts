import type { Invitation, Member, Page, Resources } from '../../../contract/index.ts';
import { ReadController } from '../../../session/controllers/index.ts';
import { listKey } from '../../../session/core/keys.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import type { People } from '../people.ts';
import { entriesOf } from './lines.ts';

/** After the last key, in ms, before the backend is asked. */
const DEBOUNCE_MS = 300;
/** Addresses asked about in one call. */
const AT_A_TIME = 100;

/** Of the addresses that someone types: which are members already, which are invited. */
export class WhoIsThere {
  readonly #host: InlayElement;
  readonly #people: People;
  readonly #members: ReadController<Page<Member>>;
  readonly #invitations: ReadController<Page<Invitation>>;
  #asked: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: InlayElement, people: People) {
    this.#host = host;
    this.#people = people;
    this.#members = this.#asking('member');
    this.#invitations = this.#asking('invitation');
    host.addController({ hostDisconnected: () => clearTimeout(this.#timer) });
  }

  /** Each key; asks a moment after the last one. */
  type(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#asked = [...new Set(entriesOf(text).flatMap(({ address, fault }) => (fault ? [] : [address])))];
      this.#host.requestUpdate();
    }, DEBOUNCE_MS);
  }

  /** Nobody looks any more. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#asked = [];
  }

  /** Is there an address of which it is not known yet? */
  checking(text: string): boolean {
    const asked = new Set(this.#asked);
    return (
      entriesOf(text).some(({ address, fault }) => !fault && !asked.has(address)) ||
      (asked.size > 0 && [this.#members, this.#invitations].some(({ view }) => view.kind === 'loading'))
    );
  }

  get members(): Map<string, Member> {
    return byAddress(this.#members.answer);
  }

  get invitations(): Map<string, Invitation> {
    return byAddress(this.#invitations.answer);
  }

  /** Asked by address, where the backend can be asked so; else nobody is known, and the backend itself refuses who is there. */
  #asking<T extends 'member' | 'invitation'>(type: T): ReadController<Page<Resources[T]>> {
    return new ReadController<Page<Resources[T]>>(this.#host, () => {
      const addresses = this.#asked;
      if (!addresses.length) return undefined;
      const caps = this.#members.connection?.caps(type);
      const fields = caps?.fields as Record<string, { ops?: readonly string[] }> | undefined;
      const asks = caps?.verbs.includes('list') && fields?.['email']?.ops?.includes('in');
      const several = caps?.logic !== undefined && caps.logic !== 'one';
      return {
        key: listKey(type, { ...this.#people.within(type), addresses }),
        type,
        ask: async (session, signal) => {
          const items: Resources[T][] = [];
          for (let from = 0; asks && from < addresses.length; from += AT_A_TIME) {
            const email = { op: 'in', field: 'email', value: addresses.slice(from, from + AT_A_TIME) } as const;
            const open = { op: 'eq', field: 'phase', value: 'pending' } as const;
            const filter = type === 'invitation' && several ? ({ op: 'and', args: [email, open] } as const) : email;
            const query = { ...this.#people.within(type), filter, limit: 10 * AT_A_TIME };
            const page = await session.list(type, query as never, signal ? { signal } : {});
            items.push(...page.items.filter((one) => one.type === 'member' || (one as Invitation).phase === 'pending'));
          }
          return { items };
        },
        empty: () => false,
      };
    });
  }
}

const byAddress = <T extends Member | Invitation>(page: Page<T> | undefined): Map<string, T> =>
  new Map((page?.items ?? []).flatMap((one) => (one.email ? [[one.email.toLowerCase(), one] as const] : [])));
