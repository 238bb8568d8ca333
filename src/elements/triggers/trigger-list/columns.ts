import { html, nothing } from 'lit';
import type { Trigger } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { linkCell, nameCell, none, personCell, statusCell, timeCell } from '../../../ui/cells/index.ts';
import { glyph, type Glyph } from '../../../ui/glyphs.ts';
import { clockIcon, globeIcon, uploadIcon, zapIcon, type Icon } from '../../../ui/icons/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import { actionsColumn, personOf } from '../../base/cells.ts';
import type { LinkTo, Links } from '../../base/links.ts';
import { glyphLabel, runGlyph } from '../../base/phases.ts';
import type { ScheduleWords } from '../cron-words.ts';
import type { TriggerLife } from './life.ts';

const KIND_ICON: Record<Trigger['kind'], Icon> = { schedule: clockIcon, event: zapIcon, webhook: globeIcon, outgoing: uploadIcon };

/** Active, paused, or stored and enabled and yet never firing. */
export function stateOf({ enabled, inert }: Trigger, l: Localize): { glyph: Glyph; label: string; second?: string } {
  if (inert) return { glyph: 'skipped', label: l.t('triggers.state.inert'), second: inert.text };
  return enabled ? { glyph: 'succeeded', label: l.t('triggers.state.active') } : { glyph: 'paused', label: l.t('triggers.state.paused') };
}

export function triggerColumns(options: {
  l: Localize;
  links: Links;
  words: ScheduleWords;
  life: TriggerLife;
  to: (trigger: Trigger) => LinkTo;
}): readonly Column<Trigger>[] {
  const { l, links, words, life, to } = options;
  return [
    {
      key: 'name',
      header: l.t('column.name'),
      needs: ['name'],
      sort: 'name',
      width: { min: 200, flex: 2 },
      priority: 0,
      narrow: 'title',
      cell: (trigger) => nameCell(trigger.name, { ...to(trigger), second: trigger.targets?.map(({ name, id }) => name ?? id).join(', ') }),
    },
    {
      key: 'enabled',
      header: l.t('column.status'),
      needs: ['enabled'],
      sort: 'enabled',
      width: 140,
      priority: 0,
      narrow: 'detail',
      cell: (trigger) => {
        const state = stateOf(trigger, l);
        return statusCell({ glyph: state.glyph }, state.label, state.second);
      },
    },
    {
      key: 'when',
      header: l.t('triggers.when'),
      needs: ['kind'],
      width: { min: 180, flex: 2 },
      priority: 1,
      cell: (trigger) => {
        const { kind, schedule, events, url } = trigger;
        const words_ = schedule ? words.of(schedule) : events?.length ? l.intl.list(events) : (url ?? '');
        return html`<span class="c-line" data-tip=${words_}
          >${KIND_ICON[kind](14)}<span class="truncate"
            ><span class="visually-hidden">${l.t(`triggers.kind.${kind}`)}: </span
            ><bdi>${words_ || l.t(`triggers.kind.${kind}`)}</bdi></span
          ></span
        >`;
      },
    },
    {
      key: 'next',
      header: l.t('triggers.nextOne'),
      needs: ['next'],
      width: 104,
      priority: 2,
      narrow: 'value',
      cell: ({ next, enabled }) => (enabled && next?.[0] ? timeCell(next[0], l, Date.now()) : none()),
    },
    {
      key: 'last',
      header: l.t('triggers.last'),
      needs: ['lastRun.at'],
      sort: 'lastRun.at',
      width: 176,
      priority: 3,
      cell: ({ lastRun }) => {
        if (!lastRun) return none();
        const run = links.to({ type: 'run', id: lastRun.id });
        const state = lastRun.phase && runGlyph({ phase: lastRun.phase });
        return html`<span class="c-line"
          >${state ? html`${glyph(state, 14)}<span class="visually-hidden">${glyphLabel(state, l)} </span>` : nothing}${
            run ? linkCell(lastRun.name ?? lastRun.id, run.href, { open: run.open }) : nothing
          }</span
        >`;
      },
    },
    {
      key: 'owner',
      header: l.t('column.owner'),
      needs: ['createdBy'],
      width: 132,
      priority: 4,
      cell: ({ createdBy }) => personCell(personOf(createdBy), { named: true }),
    },
    actionsColumn(
      l,
      (trigger: Trigger) => life.menu(trigger),
      (trigger) => trigger,
    ),
  ];
}
