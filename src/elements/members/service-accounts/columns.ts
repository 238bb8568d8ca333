import { html, nothing } from 'lit';
import type { ApiKey, Problem, ServiceAccount } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { avatar, nameCell, none, personCell, statusCell, timeCell } from '../../../ui/cells/index.ts';
import { clockIcon, keyRoundIcon, refreshCwIcon } from '../../../ui/icons/index.ts';
import type { MenuEntry } from '../../../ui/menu/menu.ts';
import type { Column } from '../../../ui/table/index.ts';
import { actionsColumn, personOf } from '../../base/cells.ts';
import { rolesCell } from '../cells.ts';
import { treeStart } from '../tree-body.ts';
import { keyName } from './key-dialogs.ts';

/** An account; a key of it; or, where it is open and there is none to show, why. */
export type AccountRow =
  | { readonly kind: 'account'; readonly account: ServiceAccount; readonly open: boolean | undefined; readonly keys: number | undefined }
  | { readonly kind: 'key'; readonly account: ServiceAccount; readonly key: ApiKey }
  | { readonly kind: 'note'; readonly account: ServiceAccount; readonly text: string; readonly problem?: Problem | undefined };

/** Soon, in ms: a key that ends within it is marked. */
const SOON_MS = 14 * 86_400_000;

export interface AccountColumnsOptions {
  readonly l: Localize;
  readonly has: (field: string) => boolean;
  /** The backend has keys of accounts. */
  readonly keyed: boolean;
  readonly toggle: (account: ServiceAccount) => void;
  readonly menu: (row: AccountRow) => readonly MenuEntry[];
}

export function accountColumns({ l, has, keyed, toggle, menu }: AccountColumnsOptions): readonly Column<AccountRow>[] {
  const all: readonly (Column<AccountRow> | false)[] = [
    {
      key: 'name',
      header: l.t('machines.account'),
      needs: [],
      width: { min: 230, flex: 3 },
      priority: 0,
      narrow: 'title',
      cell: (row) => {
        if (row.kind === 'note')
          return html`<div class="c-line c-muted">
            ${treeStart({ level: 1, open: undefined, label: '', toggle: () => undefined })}${row.text}
          </div>`;
        if (row.kind === 'key')
          return html`<div class="c-line">
            ${treeStart({ level: 1, open: undefined, label: '', toggle: () => undefined })}${keyRoundIcon(14)}<span class="c-id" dir="ltr"
              ><bdi>${keyName(row.key)}</bdi></span
            ><span class="c-muted truncate"><bdi>${row.key.start ? row.key.name : ''}</bdi></span>
          </div>`;
        const { account, open } = row;
        return html`<div class="c-line">
          ${treeStart({ level: 0, open, label: l.t(open ? 'machines.close' : 'machines.open', { name: account.name }), toggle: () => toggle(account) })}${avatar(
            { name: account.name, machine: true },
            'large',
          )}${nameCell(account.name, { second: account.description?.split('\n', 1)[0] })}
        </div>`;
      },
    },
    has('roles') && {
      key: 'roles',
      header: l.t('members.roles'),
      needs: [],
      width: { min: 130, flex: 1 },
      priority: 3,
      narrow: 'detail',
      cell: (row) => (row.kind === 'account' ? rolesCell(row.account.roles, l) : nothing),
    },
    (keyed || has('counts.apiKey')) && {
      key: 'keys',
      header: l.t('machines.keys'),
      needs: [],
      width: { min: 150, flex: 1 },
      priority: 1,
      narrow: 'detail',
      cell: (row) => {
        if (row.kind === 'note') return nothing;
        if (row.kind === 'account') return row.keys === undefined ? none() : l.t('machines.keysCount', { count: row.keys });
        return life(row.key, l);
      },
    },
    {
      key: 'enabled',
      header: l.t('column.status'),
      needs: [],
      width: 116,
      priority: 2,
      cell: (row) => {
        const enabled = row.kind === 'account' ? row.account.enabled : row.kind === 'key' ? row.key.enabled : undefined;
        if (enabled === undefined) return row.kind === 'note' ? nothing : none();
        return statusCell({ glyph: enabled ? 'succeeded' : 'paused' }, l.t(enabled ? 'machines.on' : 'machines.off'));
      },
    },
    (keyed || has('lastActive')) && {
      key: 'used',
      header: l.t('machines.lastUsed'),
      needs: [],
      width: 116,
      priority: 1,
      narrow: 'value',
      cell: (row) => {
        if (row.kind === 'note') return nothing;
        const at = row.kind === 'account' ? row.account.lastActive : row.key.lastUsed;
        return row.kind === 'key' && !at ? html`<span class="c-muted">${l.t('keys.usedNever')}</span>` : timeCell(at, l, Date.now());
      },
    },
    has('createdBy') && {
      key: 'owner',
      header: l.t('column.owner'),
      needs: [],
      width: { min: 130, flex: 1 },
      priority: 4,
      cell: (row) => (row.kind === 'account' ? personCell(personOf(row.account.createdBy), { named: true }) : nothing),
    },
    actionsColumn(l, menu, (row: AccountRow) => (row.kind === 'key' ? { id: row.key.id, name: keyName(row.key) } : row.account)),
  ];
  return all.filter((column) => column !== false);
}

/** How much of its time is over, and while a rotation goes on how long the old value still works. */
function life(key: ApiKey, l: Localize): unknown {
  const now = Date.now();
  const oldUntil = key.oldUntil ? Date.parse(key.oldUntil) : 0;
  if (oldUntil > now)
    return statusCell(
      { icon: refreshCwIcon, tone: 'warning' },
      l.t('keys.rotating'),
      l.t('keys.oldWorks', { time: l.intl.duration(oldUntil - now) }),
    );
  if (!key.expires) return statusCell({ icon: clockIcon, tone: 'muted' }, l.t('keys.endless'));
  const ends = Date.parse(key.expires);
  const begins = Date.parse(key.rotated ?? key.created ?? key.expires);
  const share = ends > begins ? Math.min(1, Math.max(0, (now - begins) / (ends - begins))) : 1;
  const level = ends <= now ? 'danger' : ends - now < SOON_MS ? 'warning' : '';
  const words = ends <= now ? l.t('keys.over') : l.t('keys.left', { time: l.intl.duration(ends - now).split(' ')[0] ?? '' });
  return html`<span class=${`c-usage ${level}`} data-tip=${l.intl.exact(ends)}
    ><span class="c-bar"><span .style=${`inline-size:${share * 100}%`}></span></span><span class="c-percent">${words}</span></span
  >`;
}
