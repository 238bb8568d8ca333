import { html } from 'lit';
import type { Member } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { none, personCell, statusCell, timeCell } from '../../../ui/cells/index.ts';
import { triangleAlertIcon } from '../../../ui/icons/index.ts';
import type { MenuEntry } from '../../../ui/menu/menu.ts';
import type { Column } from '../../../ui/table/index.ts';
import { actionsColumn, personOf } from '../../base/cells.ts';
import { linksCell, rolesCell, sourceText } from '../cells.ts';

/** Columns of a table of people; `menu` is what ⋯ offers for a row, none: no ⋯. */
export function memberColumns(l: Localize, menu: (member: Member) => readonly MenuEntry[]): readonly Column<Member>[] {
  return [
    {
      key: 'name',
      header: l.t('members.person'),
      needs: ['name'],
      sort: 'name',
      width: { min: 200, flex: 2 },
      priority: 0,
      narrow: 'title',
      cell: (member) =>
        personCell(personOf({ ...member.who, name: member.name }), { named: true, ...(member.email ? { second: member.email } : {}) }),
    },
    {
      key: 'roles',
      header: l.t('members.roles'),
      needs: ['roles'],
      sort: 'roles.role.name',
      width: { min: 180, flex: 2 },
      priority: 1,
      narrow: 'detail',
      cell: ({ roles }) => rolesCell(roles, l),
    },
    {
      key: 'source',
      header: l.t('members.source'),
      needs: ['roles.source'],
      width: { min: 132, flex: 1.4 },
      priority: 5,
      cell: ({ roles }) =>
        roles?.length ? html`<span class="truncate">${l.intl.list([...new Set(roles.map((held) => sourceText(held, l)))])}</span>` : none(),
    },
    {
      key: 'teams',
      header: l.t('members.teams'),
      needs: ['teams'],
      sort: 'teams.name',
      width: { min: 96, flex: 1 },
      priority: 4,
      cell: ({ teams }) => linksCell(teams, l),
    },
    {
      key: 'enabled',
      header: l.t('column.status'),
      needs: ['enabled'],
      width: 122,
      priority: 3,
      cell: ({ enabled }) =>
        enabled === undefined
          ? none()
          : statusCell({ glyph: enabled ? 'succeeded' : 'paused' }, l.t(enabled ? 'members.enabled' : 'members.disabled')),
    },
    {
      key: 'mfa',
      header: l.t('members.mfa'),
      needs: ['mfa'],
      width: 72,
      priority: 6,
      cell: ({ mfa }) =>
        mfa === undefined
          ? none()
          : mfa
            ? l.t('members.mfa.on')
            : statusCell({ icon: triangleAlertIcon, tone: 'warning' }, l.t('members.mfa.off')),
    },
    {
      key: 'joined',
      header: l.t('members.joined'),
      needs: ['joined'],
      sort: 'joined',
      width: 104,
      priority: 7,
      cell: ({ joined }) => timeCell(joined, l, Date.now()),
    },
    {
      key: 'active',
      header: l.t('column.lastActive'),
      needs: ['lastActive'],
      sort: 'lastActive',
      width: 110,
      priority: 2,
      narrow: 'value',
      cell: ({ lastActive }) => timeCell(lastActive, l, Date.now()),
    },
    actionsColumn(l, menu, (member: Member) => member),
  ];
}
