import {
  AdapterError,
  type Adapter,
  type Change,
  type Filter,
  type HeldRole,
  type Member,
  type Operation,
  type Page,
  type Problem,
  type Query,
  type Ref,
  type Session,
} from '../../../src/contract/index.ts';
import { changed, ready } from '../../../stories/support/adapters.ts';

const LOST: Problem = { kind: 'unavailable', why: 'network', title: 'The line broke', remedy: 'retry', retryable: true };

export interface Crowd {
  readonly adapter: Adapter;
  /** How often something was really done to a member, by id. */
  readonly effects: Map<string, number>;
  readonly members: Map<string, Member>;
  /** Calls that failed: before anything was done, and after it was done but before it was told. */
  failed: number;
  lost: number;
}

/**
 * Memory, with so many members that no screen holds them, and a line that breaks for every fifth change: half of the times before it
 * was made, half of them after. A key that is sent again has no second effect; a change that comes with another key has.
 */
export function crowd(size: number, options: { singly?: boolean; breaks?: boolean } = {}): Crowd {
  const { singly = false, breaks = true } = options;
  const parent: Ref = { type: 'organization', id: 'halden' };
  const members = new Map<string, Member>();
  for (let i = 0; i < size; i++) members.set(`m${i}`, memberAt(i, parent));
  const effects = new Map<string, number>();
  const answered = new Map<string, Operation>();
  const state: { failed: number; lost: number; calls: number } = { failed: 0, lost: 0, calls: 0 };

  const apply = (change: Change): Operation => {
    const before = change.key === undefined ? undefined : answered.get(change.key);
    if (before) return before;
    if (change.do === 'create' || change.on.type !== 'member') throw new Error('Only members are changed here');
    const { id } = change.on;
    const member = members.get(id);
    if (!member) return { state: 'failed', problem: { kind: 'notFound', title: 'Gone already', remedy: 'none' } };
    effects.set(id, (effects.get(id) ?? 0) + 1);
    let answer: Operation = { state: 'succeeded', gone: [{ type: 'member', id }] };
    if (change.do === 'delete') members.delete(id);
    else if (change.do === 'update') {
      const next = { ...member, ...change.patch } as Member;
      members.set(id, next);
      answer = { state: 'succeeded', ref: { type: 'member', id }, item: next };
    }
    if (change.key !== undefined) answered.set(change.key, answer);
    return answer;
  };
  const attempt = (change: Change): Operation => {
    state.calls += 1;
    if (!breaks || state.calls % 5) return apply(change);
    if (state.calls % 10) state.failed += 1;
    else {
      state.lost += 1;
      apply(change);
    }
    return { state: 'failed', problem: LOST };
  };

  const adapter = changed(ready({ profile: { live: false } }), (session) => ({
    list: ((type: string, query: Query = {}, call?: { signal?: AbortSignal }) =>
      type === 'member'
        ? Promise.resolve(page([...members.values()], query))
        : session.list(type as 'member', query as never, call)) as Session['list'],
    get: ((ref: Ref, call?: { signal?: AbortSignal }) => {
      const own = ref.type === 'member' ? members.get(ref.id) : undefined;
      return own ? Promise.resolve(own) : session.get(ref, call);
    }) as Session['get'],
    write: ((change: Change) => {
      const answer = attempt(change);
      // Sent singly, a broken line is an error of the call itself.
      return answer.state === 'failed' ? Promise.reject(new AdapterError(answer.problem ?? LOST)) : Promise.resolve(answer);
    }) as NonNullable<Session['write']>,
    writeAll: (singly ? undefined : (changes: readonly Change[]) => Promise.resolve(changes.map(attempt))) as NonNullable<
      Session['writeAll']
    >,
  }));
  return {
    adapter,
    effects,
    members,
    get failed() {
      return state.failed;
    },
    get lost() {
      return state.lost;
    },
  };
}

/** The first is who is signed in and one of two owners; the second is the other. */
function memberAt(i: number, parent: Ref): Member {
  const number = String(i).padStart(5, '0');
  const role = (id: string, name: string): HeldRole => ({ role: { type: 'role', id, name }, source: i % 7 === 6 ? 'provider' : 'direct' });
  return {
    type: 'member',
    id: `m${i}`,
    name: `Person ${number}`,
    email: `person.${number}@halden.example`,
    who: { type: 'user', id: `user-${i}`, name: `Person ${number}` },
    enabled: true,
    parent,
    roles: i < 2 ? [role('role-org-owner', 'Owner')] : [role('role-org-viewer', 'Viewer')],
    teams: [],
  };
}

function page(all: readonly Member[], { filter, search, at, limit = 50 }: Query): Page<Member> {
  const wanted = search?.toLowerCase();
  const found = all.filter((member) => matches(member, filter) && (!wanted || member.name.toLowerCase().includes(wanted)));
  const from = typeof at === 'number' ? at : Number(at ?? 0);
  const to = Math.min(found.length, from + limit);
  return { items: found.slice(from, to), total: { count: found.length, exact: true }, ...(to < found.length ? { next: String(to) } : {}) };
}

function matches(member: Member, filter: Filter | undefined): boolean {
  if (!filter) return true;
  if (filter.op === 'in' && filter.field === 'roles.role.id')
    return member.roles?.some(({ role }) => filter.value.includes(role.id)) ?? false;
  throw new Error(`No such filter here: ${JSON.stringify(filter)}`);
}
