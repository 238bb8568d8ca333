import { html, nothing, type TemplateResult } from 'lit';
import type { Delivery, Ref, Tick, Trigger } from '../../../contract/index.ts';
import { EntityController } from '../../../session/controllers/index.ts';
import { button, copyButton } from '../../../ui/controls.ts';
import { glyph as drawGlyph } from '../../../ui/glyphs.ts';
import { ellipsisIcon, pauseIcon, playIcon, xIcon } from '../../../ui/icons/index.ts';
import { menuButton } from '../../../ui/menu/menu.ts';
import { banner } from '../../../ui/states/states.ts';
import type { Column } from '../../../ui/table/index.ts';
import type { Changes } from '../../base/changes.ts';
import { DetailList } from '../../base/detail-list.ts';
import { facts, linkTo } from '../../base/details.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { viewPanel } from '../../base/views.ts';
import type { ScheduleWords } from '../cron-words.ts';
import { stateOf } from './columns.ts';
import type { TriggerLife } from './life.ts';
import { NextTimes } from './next-times.ts';
import { deliveryColumns, tickColumns } from './panel-columns.ts';

interface Parts {
  readonly id: () => string | undefined;
  readonly known: (id: string) => Trigger | undefined;
  readonly changes: Changes;
  readonly life: TriggerLife;
  readonly words: ScheduleWords;
  readonly close: () => void;
}

/** One trigger beside the list: when it fires, what it starts, and how it went. */
export class TriggerPanel {
  readonly #host: InlayElement;
  readonly #parts: Parts;
  readonly #entity: EntityController<'trigger'>;
  readonly #next: NextTimes;
  readonly #ticks: DetailList<'tick'>;
  readonly #deliveries: DetailList<'delivery'>;
  #made: { locale: string; ticks: readonly Column<Tick>[]; deliveries: readonly Column<Delivery>[] } | undefined;

  constructor(host: InlayElement, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    const { id, known } = parts;
    this.#entity = new EntityController(host, 'trigger', id, () => known(id() ?? ''));
    this.#next = new NextTimes(host, 10);
    const of = (): Ref | undefined => {
      const wanted = id();
      return wanted ? { type: 'trigger', id: wanted } : undefined;
    };
    this.#ticks = new DetailList(host, {
      type: 'tick',
      label: () => host.l.t('triggers.ticks'),
      none: () => ({ title: host.l.t('triggers.ticks.none') }),
      columns: () => this.#columns.ticks,
      of,
      sort: { field: 'at', desc: true },
    });
    this.#deliveries = new DetailList(host, {
      type: 'delivery',
      label: () => host.l.t('triggers.deliveries'),
      none: () => ({ title: host.l.t('triggers.deliveries.none') }),
      columns: () => this.#columns.deliveries,
      of,
      sort: { field: 'at', desc: true },
    });
  }

  render(): TemplateResult {
    const { l } = this.#host;
    const trigger = this.#entity.answer;
    const panel = viewPanel(this.#entity.view, l, {
      none: { title: l.t('triggers.gone') },
      retry: this.#entity.refresh,
      backend: this.#entity.connection?.capabilities.backend.name,
    });
    const close = button({ label: l.t('ui.close'), icon: xIcon, iconOnly: true, kind: 'ghost small', click: this.#parts.close });
    if (!trigger)
      return html`<aside class="panel" aria-label=${l.t('triggers.one')}>
        <header>
          <h2>${l.t('triggers.one')}</h2>
          ${close}
        </header>
        ${panel ?? html`<p class="muted" role="status">${l.t('triggers.loading')}</p>`}
      </aside>`;
    const { glyph, label } = stateOf(trigger, l);
    return html`<aside class="panel" aria-label=${trigger.name}>
      <header>
        <h2><bdi>${trigger.name}</bdi></h2>
        ${close}
      </header>
      <div class="acts"><span class="state">${drawGlyph(glyph)}${label}</span>${this.#acts(trigger)}</div>
      ${trigger.inert ? html`<div>${banner('warning', trigger.inert.text)}</div>` : nothing} ${this.#when(trigger)}
      <div>${this.#facts(trigger)}</div>
      ${this.#list('triggers.ticks', this.#ticks)}${this.#list('triggers.deliveries', this.#deliveries, trigger.kind)}
    </aside>`;
  }

  #acts(trigger: Trigger): unknown {
    const { l } = this.#host;
    const { changes, life, close } = this.#parts;
    const offer = changes.offer('update', trigger);
    const items = life.menu(trigger, close);
    return html`${
      offer
        ? button({
            label: l.t(trigger.enabled ? 'triggers.pause' : 'triggers.resume'),
            icon: trigger.enabled ? pauseIcon : playIcon,
            kind: 'small',
            disabled: offer.disabled,
            click: () => life.enable(trigger, !trigger.enabled),
          })
        : nothing
    }${
      items.length
        ? menuButton({
            id: 'trigger-more',
            label: l.t('actions.more', { name: trigger.name }),
            icon: ellipsisIcon,
            iconOnly: true,
            kind: 'ghost small',
            items: () => life.menu(trigger, close),
          })
        : nothing
    }`;
  }

  #when({ schedule, next, enabled, inert }: Trigger): TemplateResult | typeof nothing {
    if (!schedule) return nothing;
    const { l } = this.#host;
    return html`<section class="when">
      <h3>${l.t('triggers.when')}</h3>
      <p class="words">${this.#parts.words.of(schedule)}</p>
      ${
        schedule.cron === undefined
          ? nothing
          : html`<p class="cron" dir="ltr">
              <span>${schedule.cron}</span>${copyButton(schedule.cron, l, { label: l.t('triggers.cron.copy') })}
            </p>`
      }
      ${
        enabled && !inert
          ? html`<h3>${l.t('triggers.next')}</h3>
              ${this.#next.render(schedule, next)}`
          : nothing
      }
    </section>`;
  }

  #facts(trigger: Trigger): unknown {
    const { l, links } = this.#host;
    const { schedule, targets, events, url, lastRun, createdBy, kind } = trigger;
    return facts('', [
      [l.t('column.kind'), l.t(`triggers.kind.${kind}`)],
      [
        l.t('triggers.starts'),
        targets?.length
          ? html`${targets.map((one) =>
              one.type === 'runTemplate'
                ? html`<div>${linkTo(links.at({ segments: ['templates', one.id] }), one.name ?? one.id)}</div>`
                : html`<div><bdi>${one.name ?? one.id}</bdi></div>`,
            )}`
          : undefined,
      ],
      [l.t('triggers.zone'), schedule?.cron === undefined ? undefined : (schedule.timeZone ?? 'UTC')],
      [l.t('triggers.overlap'), schedule?.overlap ? l.t(`triggers.overlap.${schedule.overlap}`) : undefined],
      [l.t('triggers.from'), schedule?.start ? l.intl.exact(Date.parse(schedule.start)) : undefined],
      [l.t('triggers.until'), schedule?.end ? l.intl.exact(Date.parse(schedule.end)) : undefined],
      [l.t('triggers.spread'), schedule?.jitterMs ? l.intl.number(schedule.jitterMs / 60_000) : undefined],
      [
        l.t('triggers.catchUp'),
        schedule?.catchUp === undefined ? undefined : l.t(schedule.catchUp ? 'triggers.catchUp.yes' : 'triggers.catchUp.no'),
      ],
      [l.t('triggers.events'), events?.length ? l.intl.list(events) : undefined],
      [l.t('triggers.url'), url ? html`<bdi dir="ltr" class="mono">${url}</bdi> ${copyButton(url, l)}` : undefined],
      [l.t('triggers.last'), lastRun ? linkTo(links.to({ type: 'run', id: lastRun.id }), lastRun.name ?? lastRun.id) : undefined],
      [l.t('column.owner'), createdBy ? html`<bdi>${createdBy.name ?? createdBy.id}</bdi>` : undefined],
    ]);
  }

  #list(
    title: 'triggers.ticks' | 'triggers.deliveries',
    list: DetailList<'tick'> | DetailList<'delivery'>,
    kind?: Trigger['kind'],
  ): unknown {
    const { l } = this.#host;
    if (!list.offered || (title === 'triggers.deliveries' && kind !== 'webhook' && kind !== 'outgoing')) return nothing;
    return html`<section class="wide">
      <h3>${l.t(title)}</h3>
      ${list.render()}
    </section>`;
  }

  get #columns(): { ticks: readonly Column<Tick>[]; deliveries: readonly Column<Delivery>[] } {
    const { l, links } = this.#host;
    if (this.#made?.locale !== l.locale)
      this.#made = {
        locale: l.locale,
        ticks: tickColumns(l, links),
        deliveries: deliveryColumns(l, (delivery) => {
          const offer = this.#parts.changes.offer('redeliver', delivery);
          return offer && { ...offer, run: () => this.#parts.life.redeliver(delivery) };
        }),
      };
    return this.#made;
  }
}
