import type { Invitation, Member, Time } from '../../../contract/index.ts';

/** Why a line is no address: nothing before or after the @, a domain without a dot, letters that none has, too long, more than one. */
export type Fault = 'noAt' | 'noName' | 'domain' | 'letters' | 'long' | 'several';
/** What would come of a line. */
export const VERDICTS = ['new', 'member', 'invited', 'twice', 'outside', 'seats', 'invalid'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One line that says something; `address` is normalised, so that two spellings of one are the same. */
export interface Entry {
  /** From 1, as the editor numbers it. */
  readonly line: number;
  readonly text: string;
  readonly address: string;
  readonly fault?: Fault;
}
export interface Judged extends Entry {
  readonly verdict: Verdict;
  /** The line that says the same before this one. */
  readonly twin?: number;
  /** When an invitation that is open was sent. */
  readonly since?: Time | undefined;
  readonly member?: Member;
  /** There is something to give to who is a member already. */
  readonly gets?: boolean;
  readonly invitation?: Invitation;
}
/** What is known beside the lines themselves. Absent: not told by the backend, so not judged by. */
export interface Known {
  readonly members: ReadonlyMap<string, Member>;
  readonly invitations: ReadonlyMap<string, Invitation>;
  /** Of the organization; none: every domain is one of ours. */
  readonly domains?: readonly string[];
  /** Someone who may has agreed to addresses of other domains. */
  readonly outsideAllowed?: boolean;
  readonly freeSeats?: number | undefined;
  /** Roles or teams are chosen, which members get too. */
  readonly gives?: boolean;
}

/** The longest address there can be, and the longest part before its @ (RFC 5321). */
const LONGEST = 254;
const LONGEST_NAME = 64;

/** `Hanna Berg <mailto:Hanna.Berg@Halden.example>` → `hanna.berg@halden.example`. */
export function normalise(text: string): string {
  const inside = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;
  return inside
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^["'“”]+|["'“”]+$/g, '')
    .replace(/[.,;:]+$/, '')
    .trim()
    .normalize('NFC')
    .toLowerCase();
}

/** What is wrong with it; undefined: nothing that can be seen from here. */
export function faultOf(address: string): Fault | undefined {
  const parts = address.split('@');
  if (parts.length < 2) return 'noAt';
  if (parts.length > 2) return 'several';
  const [name = '', domain = ''] = parts;
  if (!name) return 'noName';
  if (/\s/.test(address)) return 'letters';
  if (address.length > LONGEST || name.length > LONGEST_NAME) return 'long';
  if (!/^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u.test(name) || /^\.|\.$|\.\./.test(name)) return 'letters';
  const labels = domain.split('.');
  if (labels.length < 2 || labels.some((label) => !label) || (labels.at(-1) ?? '').length < 2) return 'domain';
  return labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label) && label.length <= 63)
    ? undefined
    : 'letters';
}

/**
 * What was pasted, an address a line: out of a mail's To field, a spreadsheet's column, a sentence. A line that holds none is kept as
 * it is, so that it can be seen and corrected.
 */
export function spread(pasted: string): string {
  return pasted
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((line) => {
      if (!/[,;\t]|\S@\S+\s+\S+@\S/.test(line)) return [line.trim()];
      // A comma within quotes is of a name: `"Berg, Hanna" <hanna@…>`.
      const pieces = line.match(/(?:"[^"]*"|<[^<>]*>|[^,;\t"<])+/g) ?? [line];
      return pieces.flatMap((piece) => {
        const words = piece.trim().split(/\s+/);
        return words.length > 1 && words.every((word) => word.includes('@') && !word.startsWith('<')) ? words : [piece.trim()];
      });
    })
    .filter(Boolean)
    .join('\n');
}

export function entriesOf(text: string): Entry[] {
  return text.split('\n').flatMap((line, at) => {
    if (!line.trim()) return [];
    const address = normalise(line);
    const fault = faultOf(address);
    return [{ line: at + 1, text: line.trim(), address, ...(fault ? { fault } : {}) }];
  });
}

/** A verdict a line, in their order: who comes first gets the last seat. */
export function judge(entries: readonly Entry[], known: Known): Judged[] {
  const first = new Map<string, number>();
  const own = known.domains?.map((domain) => domain.toLowerCase()) ?? [];
  let free = known.freeSeats ?? Infinity;
  return entries.map((entry): Judged => {
    const { address, line, fault } = entry;
    if (fault) return { ...entry, verdict: 'invalid' };
    const twin = first.get(address);
    if (twin !== undefined) return { ...entry, verdict: 'twice', twin };
    first.set(address, line);
    const member = known.members.get(address);
    if (member) return { ...entry, verdict: 'member', member, gets: known.gives ?? false };
    const invitation = known.invitations.get(address);
    if (invitation) return { ...entry, verdict: 'invited', invitation, since: invitation.sent ?? invitation.created };
    const domain = address.slice(address.indexOf('@') + 1);
    if (own.length && !known.outsideAllowed && !own.some((one) => domain === one || domain.endsWith(`.${one}`)))
      return { ...entry, verdict: 'outside' };
    if (free < 1) return { ...entry, verdict: 'seats' };
    free -= 1;
    return { ...entry, verdict: 'new' };
  });
}

/** Will something be sent for this line? */
export const acts = ({ verdict, gets }: Judged): boolean =>
  verdict === 'new' || verdict === 'invited' || (verdict === 'member' && gets === true);

export function totals(judged: readonly Judged[]): Readonly<Record<'fresh' | 'updated' | 'left' | 'consent' | 'wrong' | 'seats', number>> {
  const count = (...verdicts: Verdict[]): number => judged.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    fresh: count('new'),
    updated: judged.filter((one) => one.verdict !== 'new' && acts(one)).length,
    left: judged.filter((one) => one.verdict === 'twice' || (one.verdict === 'member' && !acts(one))).length,
    consent: count('outside'),
    wrong: count('invalid'),
    seats: count('seats'),
  };
}
