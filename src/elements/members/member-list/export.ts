import type { Member } from '../../../contract/index.ts';
import { csv } from '../../base/csv.ts';

/** As a table for other programs: names of columns first, a list in one cell parted by semicolons. */
export function csvOf(members: readonly Member[]): string {
  const rows = members.map(({ name, email, roles = [], teams = [], enabled, mfa, joined, lastActive }) => [
    name,
    email,
    roles.map(({ role }) => role.name ?? role.id).join('; '),
    [...new Set(roles.map(({ source, via }) => [source ?? 'direct', via?.name].filter(Boolean).join(': ')))].join('; '),
    teams.map((team) => team.name ?? team.id).join('; '),
    enabled,
    mfa,
    joined,
    lastActive,
  ]);
  const head = ['name', 'email', 'roles', 'sources', 'teams', 'enabled', 'mfa', 'joined', 'lastActive'];
  return csv([head, ...rows]);
}
