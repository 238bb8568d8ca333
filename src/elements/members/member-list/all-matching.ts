import type { Field, Member, Query } from '../../../contract/index.ts';
import type { ListController } from '../../../session/controllers/index.ts';
import type { Connection } from '../../../session/core/connection.ts';

/** Rows of a block of a list, at most. */
const BLOCK = 50;
/** Rows of one call while all are collected. */
const PAGE = 500;

/** Those that are loaded of a list of any length, without a look at each that is not. */
export function loadedOf({ rows, caps }: Pick<ListController<'member'>, 'rows' | 'caps'>): Map<string, Member> {
  const block = Math.min(BLOCK, caps?.limit ?? BLOCK);
  const loaded = new Map<string, Member>();
  for (let at = 0; at < rows.length;) {
    const member = rows.at(at);
    if (member) loaded.set(rows.key(member), member);
    // Rows come by blocks: where one is missing, so are the others of its block.
    at = member ? at + 1 : at - (at % block) + block;
  }
  return loaded;
}

/** Every member that a search and its filters match, page by page; `found` is told after each. */
export async function allMatching(
  connection: Connection,
  query: Query<Field<'member'>>,
  found: (count: number) => void,
  signal: AbortSignal,
): Promise<Member[]> {
  const limit = Math.min(PAGE, connection.caps('member')?.limit ?? PAGE);
  const members = new Map<string, Member>();
  let at: Query['at'];
  do {
    const asked = { ...query, limit, ...(at === undefined ? {} : { at }) };
    const page = await connection.call(signal, (session) => session.list('member', asked, { signal }));
    // While people come and go a page may tell of one again.
    for (const member of page.items) members.set(member.id, member);
    found(members.size);
    at = page.next;
  } while (at !== undefined);
  return [...members.values()];
}
