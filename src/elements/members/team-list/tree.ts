import type { HeldRole, Id, Team } from '../../../contract/index.ts';

/** A team where it stands, with what the teams above give to those in it. */
export interface TeamRow {
  readonly team: Team;
  readonly level: number;
  /** Teams right below it. */
  readonly below: number;
  readonly above: readonly HeldRole[];
}

const parentOf = (team: Team): Id | undefined => (team.parent?.type === 'team' ? team.parent.id : undefined);

/**
 * Teams in the order of a tree, each below the one above it; `closed` ones hide what is below. A team whose parent is not among them
 * stands at the top, and so does one of a ring, which a backend should not have.
 */
export function treeOf(teams: readonly Team[], closed: ReadonlySet<Id>): TeamRow[] {
  const known = new Map(teams.map((team) => [team.id, team]));
  const children = new Map<Id | undefined, Team[]>();
  for (const team of teams) {
    const parent = parentOf(team);
    const at = parent !== undefined && known.has(parent) && !inRing(team, known) ? parent : undefined;
    children.set(at, [...(children.get(at) ?? []), team]);
  }
  const rows: TeamRow[] = [];
  const add = (of: Id | undefined, level: number, above: readonly HeldRole[]): void => {
    for (const team of children.get(of) ?? []) {
      rows.push({ team, level, below: children.get(team.id)?.length ?? 0, above });
      const given = (team.roles ?? []).filter(({ role }) => !above.some((one) => one.role.id === role.id));
      const down = [
        ...above,
        ...given.map(({ role }): HeldRole => ({ role, source: 'team', via: { type: 'team', id: team.id, name: team.name } })),
      ];
      if (!closed.has(team.id)) add(team.id, level + 1, down);
    }
  };
  add(undefined, 0, []);
  return rows;
}

function inRing(team: Team, known: ReadonlyMap<Id, Team>): boolean {
  const seen = new Set<Id>([team.id]);
  for (let at = parentOf(team); at !== undefined; at = parentOf(known.get(at) as Team)) {
    if (seen.has(at)) return at === team.id;
    seen.add(at);
    if (!known.has(at)) return false;
  }
  return false;
}

/** A team and all below it: where it can't be moved to. */
export function withBelow(team: Team, teams: readonly Team[]): Set<Id> {
  const inside = new Set<Id>([team.id]);
  for (let grown = true; grown;) {
    const before = inside.size;
    for (const one of teams) if (inside.has(parentOf(one) ?? '')) inside.add(one.id);
    grown = inside.size > before;
  }
  return inside;
}

/** What those in a team would get and lose, if it stood below another. */
export function moved(team: Team, to: Id | undefined, teams: readonly Team[]): { gains: HeldRole[]; loses: HeldRole[] } {
  const rows = treeOf(teams, new Set());
  const find = (id: Id | undefined): TeamRow | undefined => rows.find((row) => row.team.id === id);
  const before = find(team.id)?.above ?? [];
  const target = find(to);
  const after = target ? [...target.above, ...(target.team.roles ?? [])] : [];
  const own = new Set((team.roles ?? []).map(({ role }) => role.id));
  const only = (some: readonly HeldRole[], others: readonly HeldRole[]): HeldRole[] =>
    some.filter(({ role }) => !own.has(role.id) && !others.some((one) => one.role.id === role.id));
  return { gains: only(after, before), loses: only(before, after) };
}
