import { html, nothing } from 'lit';
import type { Delivery, Tick } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { linkCell, none, statusCell, timeCell } from '../../../ui/cells/index.ts';
import { button } from '../../../ui/controls.ts';
import type { Glyph } from '../../../ui/glyphs.ts';
import { rotateCwIcon } from '../../../ui/icons/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import type { Links } from '../../base/links.ts';

const TICK_GLYPH: Record<Tick['result'], Glyph> = { fired: 'succeeded', skipped: 'skipped', failed: 'failed' };
const DELIVERY_GLYPH: Record<Delivery['phase'], Glyph> = { pending: 'queued', succeeded: 'succeeded', failed: 'failed' };

/** The times a trigger was looked at: what came of it, and why. */
export function tickColumns(l: Localize, links: Links): readonly Column<Tick>[] {
  return [
    {
      key: 'at',
      header: l.t('triggers.when'),
      needs: ['at'],
      sort: 'at',
      width: 104,
      priority: 0,
      narrow: 'value',
      cell: ({ at }) => timeCell(at, l, Date.now()),
    },
    {
      key: 'result',
      header: l.t('triggers.result'),
      needs: ['result'],
      width: { min: 140, flex: 1 },
      priority: 0,
      narrow: 'title',
      cell: ({ result, reason }) => statusCell({ glyph: TICK_GLYPH[result] }, l.t(`triggers.tick.${result}`), reason),
    },
    {
      key: 'run',
      header: l.t('column.run'),
      needs: [],
      width: 116,
      priority: 1,
      narrow: 'detail',
      cell: ({ runs }) => {
        const [run] = runs ?? [];
        const to = run && links.to(run);
        return run && to ? linkCell(run.name ?? run.id, to.href, { open: to.open }) : none();
      },
    },
  ];
}

/** Messages that came in or went out. `again`: undefined where one can't be sent again. */
export function deliveryColumns(
  l: Localize,
  again: (delivery: Delivery) => { disabled?: string; run: () => void } | undefined,
): readonly Column<Delivery>[] {
  return [
    {
      key: 'at',
      header: l.t('triggers.when'),
      needs: ['at'],
      sort: 'at',
      width: 104,
      priority: 0,
      narrow: 'value',
      cell: ({ at }) => timeCell(at, l, Date.now()),
    },
    {
      key: 'phase',
      header: l.t('triggers.result'),
      needs: ['phase'],
      width: { min: 130, flex: 1 },
      priority: 0,
      narrow: 'title',
      cell: ({ phase, response, attempts }) =>
        statusCell(
          { glyph: DELIVERY_GLYPH[phase] },
          [l.t(`triggers.delivery.${phase}`), response?.status].filter(Boolean).join(' '),
          [attempts && attempts > 1 ? l.t('triggers.tries', { count: attempts }) : '', response?.ms ? l.intl.duration(response.ms) : '']
            .filter(Boolean)
            .join(', ') || undefined,
        ),
    },
    {
      key: 'again',
      header: l.t('triggers.redeliver'),
      headerHidden: true,
      needs: [],
      align: 'end',
      width: 44,
      priority: 0,
      narrow: 'detail',
      cell: (delivery) => {
        const offer = again(delivery);
        return offer
          ? button({
              label: l.t('triggers.redeliver'),
              icon: rotateCwIcon,
              iconOnly: true,
              kind: 'ghost small',
              disabled: offer.disabled,
              click: offer.run,
            })
          : html`${nothing}`;
      },
    },
  ];
}
