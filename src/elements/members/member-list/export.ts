import type { Member } from '../../../contract/index.ts';

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
  return `${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | boolean | undefined): string {
  const text = value === undefined ? '' : String(value);
  // What begins so is a formula to a spreadsheet, and a name may come from anyone.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // The click is served by then, or never.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
