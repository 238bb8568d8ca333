import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Every, MeasureCaps, MeasureQuery, Report, Type, TypeCaps } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { reports } from '../../../messages/en/reports.ts';
import type { MessageKey } from '../../../messages/index.ts';
import { ConnectionController, ListController, ReadController, ScopeController } from '../../../session/controllers/index.ts';
import { readKey } from '../../../session/core/index.ts';
import type { View } from '../../../session/core/view.ts';
import type { ChartSeries } from '../../../ui/chart/index.ts';
import { button } from '../../../ui/controls.ts';
import { chartColumnIcon, downloadIcon } from '../../../ui/icons/index.ts';
import { html as staticHtml, tags } from '../../../ui/tags.ts';
import { Changes } from '../../base/changes.ts';
import { downloadCsv } from '../../base/csv.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import { viewPanel, viewStrip } from '../../base/views.ts';
import { writingStyles } from '../../base/writing.styles.ts';
import { csvOf } from './csv.ts';
import { Budgets } from './budgets.ts';
import { amount, figures, groupTable } from './parts.ts';
import { usageToolbar } from './toolbar.ts';
import { dayOf, daysIn, groupsOf, isAverage, periodsOf, RANGES, spansOf, type Group, type Range, type Span } from './usage.ts';
import { usageStyles } from './usage.styles.ts';

/** Words of fields that people group by; another field stands for itself. */
const FIELDS: Readonly<Record<string, MessageKey>> = {
  phase: 'column.status',
  pipeline: 'column.pipeline',
  createdBy: 'reports.by.user',
  stack: 'reports.by.stack',
  template: 'reports.by.template',
  tenant: 'reports.by.tenant',
  team: 'reports.by.team',
};

/** What is asked first: who, before what. */
const USUAL = ['tenant', 'team', 'createdBy', 'stack', 'pipeline'] as const;

interface Drawn {
  readonly report: Report;
  readonly sign: string;
  readonly groups: readonly Group[];
  readonly other: Group | undefined;
  readonly series: readonly ChartSeries[];
}

/**
 * What was used in the scope: each number the backend measures, now and before; over time by whatever it can be told apart by; and
 * the budgets. Drawn, and as a table.
 *
 * @summary Reports usage over time, by group, against budgets.
 * @slot actions - Buttons at the end of the header.
 * @slot state - Instead of the built-in message of any state but ready.
 * @cssstate loading - Until the first numbers have come.
 * @cssstate none - Nothing was measured in this time.
 * @cssstate error - The numbers could not be read.
 * @cssstate forbidden - They may not be read.
 * @cssstate unsupported - The backend measures nothing over time.
 * @cssstate stale - Numbers are shown that could not be refreshed.
 * @cssstate offline - Numbers are shown while the server cannot be reached.
 * @cssstate ready - Numbers are shown.
 */
export class UsageReport extends InlayElement {
  static readonly tag = 'inlay-usage-report';
  static override readonly words = [lists, reports];
  static override styles: CSSResultGroup = [InlayElement.styles, writingStyles, usageStyles];

  /** Days to look back: 7, 30, 90 or 365; or `custom`, for `from` and `until`. */
  @property() range: Range = '30';
  /** The first day of a `custom` range, as `YYYY-MM-DD`. */
  @property() from = '';
  /** Its last day. */
  @property() until = '';
  /** The metric that is drawn; the backend's first unless said. */
  @property() metric: string | undefined;
  /** The field that is told apart by; the backend's first unless said, none when empty. */
  @property({ attribute: 'group-by' }) groupBy: string | undefined;

  @state() private period: Every | undefined;
  /** Reports end here until they are asked for anew. */
  @state() private now = Date.now();

  #connection = new ConnectionController(this);
  #scope = new ScopeController(this);
  #changes = new Changes(this);
  #budgets = new Budgets(
    this,
    this.#changes,
    new ListController(this, 'budget', () => ({})),
    () => this.#metrics,
    (metric, caps) => this.#label(metric, caps),
  );
  #totals = this.#reading(() => this.#span.now);
  #before = this.#reading(() => this.#span.before);
  #byGroup = this.#reading(() => this.#span.now, 'grouped');
  #byGroupBefore = this.#reading(() => this.#span.before, 'grouped');
  #series = this.#reading(() => this.#span.now, 'series');
  /** Kept, since another array draws the chart anew. */
  #drawn: Drawn | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!RANGES.includes(this.range)) this.range = '30';
  }

  protected override get view(): View {
    const unconnected = this.#connection.view;
    if (unconnected.kind !== 'ready') return unconnected;
    if (!this.#measured) {
      const reason = this.#connection.connection?.capabilities.unsupported?.['run.measure'];
      return { kind: 'unsupported', ...(reason ? { reason } : {}) };
    }
    return this.#series.view;
  }

  override render(): TemplateResult {
    const { l, view } = this;
    const panel = viewPanel(view, l, {
      none: { title: l.t('reports.none'), detail: l.t('reports.none.detail'), icon: chartColumnIcon },
      retry: this.#refresh,
      backend: this.#connection.connection?.capabilities.backend.name,
    });
    const shown = view.kind !== 'unsupported' && view.kind !== 'forbidden' && view.kind !== 'error';
    return html`<div class="page">
        <header class="page-header">
          <div class="titles">
            <div class="title-row"><h2 class="page-title">${l.t('reports.title')}</h2></div>
          </div>
          <div class="actions">
            ${shown && this.#series.answer ? this.#export(this.#series.answer) : nothing}<slot name="actions"></slot>
          </div>
        </header>
        ${shown && this.#measured ? this.#toolbar() : nothing} ${viewStrip(view, l, this.#refresh) ?? nothing}
        ${panel ? html`<slot name="state">${panel}</slot>` : this.#body()}
      </div>
      ${this.#budgets.dialogs()}${this.#changes.toasts()}`;
  }

  #body(): TemplateResult {
    const { l } = this;
    const metric = this.#metric;
    const report = this.#series.answer;
    if (!metric || !report) return html`<p class="section-head" role="status">${l.t('reports.loading')}</p>`;
    const { groups, other, series } = this.#draw(report);
    const [name, caps] = metric;
    const label = (one: string, measure: MeasureCaps): string => this.#label(one, measure);
    const average = isAverage(caps);
    return html`${figures({ metrics: this.#metrics, now: this.#totals.answer, before: this.#before.answer, label, l })}
    ${staticHtml`<${tags.chart}
        class="chart"
        .label=${l.t('reports.chart', { metric: label(name, caps), every: l.t(`reports.every.${this.#every}`) })}
        .kind=${average ? 'line' : 'bar'}
        .stacked=${!average}
        .xKind=${'time'}
        .series=${series}
        .yText=${this.#yText}
        .xText=${this.#xText}
        .xFull=${this.#xFull}
      ></${tags.chart}>`}
    ${
      this.#group
        ? groupTable({
            groups,
            other,
            heading: this.#fieldName(this.#group),
            metric,
            metrics: this.#metrics,
            now: this.#byGroup.answer,
            before: this.#byGroupBefore.answer,
            totals: this.#totals.answer,
            label,
            name: (group) => this.#groupName(group),
            l,
          })
        : nothing
    }
    ${report.cut ? html`<p class="section-head" role="note">${l.t('reports.cut', { count: report.cut })}</p>` : nothing}
    ${this.#budgets.render()}`;
  }

  #toolbar(): TemplateResult {
    return usageToolbar({
      range: this.range,
      days: this,
      now: this.now,
      metrics: this.#metrics,
      metric: this.#metric,
      group: this.#group,
      every: this.#every,
      periods: this.#periods,
      report: this.#series.answer,
      busy: this.#series.busy,
      label: (metric, caps) => this.#label(metric, caps),
      fieldName: (field) => this.#fieldName(field),
      refresh: () => (this.now = Date.now()),
      set: ({ range, from, until, metric, groupBy, period }) => {
        if (range !== undefined) {
          // One's own days begin with those that are shown.
          if (range === 'custom') this.#keepDays();
          this.range = range;
          this.period = undefined;
        }
        if (from !== undefined) this.from = from;
        if (until !== undefined) this.until = until;
        if (metric !== undefined) this.metric = metric;
        if (groupBy !== undefined) this.groupBy = groupBy;
        if (period !== undefined) this.period = period;
      },
      l: this.l,
    });
  }

  #keepDays(): void {
    const { from, to } = this.#span.now;
    this.from = dayOf(Date.parse(from));
    this.until = dayOf(Date.parse(to));
  }

  #export(report: Report): TemplateResult {
    return button({
      label: this.l.t('reports.export'),
      icon: downloadIcon,
      click: () => downloadCsv(`usage-${this.#span.now.from.slice(0, 10)}-${this.#metric?.[0] ?? ''}.csv`, csvOf(report)),
    });
  }

  /** What the backend measures over time: runs before anything else. */
  get #measured(): { type: Type; caps: TypeCaps } | undefined {
    const types = Object.entries(this.#connection.connection?.capabilities.types ?? {}) as [Type, TypeCaps][];
    const [found] = types
      .filter(([, caps]) => caps.verbs.includes('measure') && Object.values(caps.measures ?? {}).some(({ over }) => over === 'time'))
      .sort(([a], [b]) => Number(b === 'run') - Number(a === 'run'));
    return found && { type: found[0], caps: found[1] };
  }

  get #metrics(): readonly (readonly [string, MeasureCaps])[] {
    return Object.entries(this.#measured?.caps.measures ?? {}).filter(([name, { over }]) => over === 'time' && name !== '*');
  }

  get #metric(): readonly [string, MeasureCaps] | undefined {
    return this.#metrics.find(([name]) => name === this.metric) ?? this.#metrics[0];
  }

  get #group(): string {
    const offered = this.#metric?.[1].groupBy ?? [];
    if (this.groupBy !== undefined) return offered.includes(this.groupBy) ? this.groupBy : '';
    return USUAL.find((field) => offered.includes(field)) ?? offered[0] ?? '';
  }

  get #periods(): readonly Every[] {
    return periodsOf(this.#metric?.[1], daysIn(this.#span.now));
  }

  get #every(): Every {
    const periods = this.#periods;
    const days = daysIn(this.#span.now);
    const wanted = days <= 31 ? 'day' : days <= 120 ? 'week' : 'month';
    const usual = periods.includes(wanted) ? wanted : (periods[0] ?? 'day');
    return this.period && periods.includes(this.period) ? this.period : usual;
  }

  get #span(): { now: Span; before: Span } {
    return spansOf(this.range, this.now, this);
  }

  #reading(span: () => Span, kind: 'total' | 'grouped' | 'series' = 'total'): ReadController<Report> {
    return new ReadController<Report>(this, () => {
      const measured = this.#measured;
      const metric = this.#metric;
      if (!measured || !metric || (kind === 'grouped' && !this.#group)) return undefined;
      const query: MeasureQuery = {
        of: measured.type,
        ...span(),
        metrics: kind === 'series' ? [metric[0]] : this.#metrics.map(([name]) => name),
        ...(kind !== 'total' && this.#group ? { groupBy: [this.#group] } : {}),
        ...(kind === 'series' ? { every: this.#every, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } : {}),
      };
      return {
        key: readKey('measure', { type: measured.type, id: this.#scope.scope?.project ?? '' }, query),
        type: measured.type,
        ask: async (session, signal) => (await session.measure?.(query, signal ? { signal } : {})) ?? { series: [] },
        empty: ({ series }) => !series.some(({ points }) => points.some(({ value }) => value)),
      };
    });
  }

  #draw(report: Report): Drawn {
    const [name = '', caps] = this.#metric ?? [];
    const sign = `${this.l.locale} ${this.#group} ${name}`;
    if (this.#drawn?.report === report && this.#drawn.sign === sign) return this.#drawn;
    const { groups, other } = groupsOf(report, name, this.#group, caps ? isAverage(caps) : false);
    const seriesOf = (group: Group, neutral: boolean): ChartSeries => ({
      label: this.#group ? this.#groupName(group) : caps ? this.#label(name, caps) : name,
      points: group.points.map(({ at, value, partial }) => ({ x: Date.parse(at ?? ''), y: value, ...(partial ? { partial } : {}) })),
      ...(neutral ? { tone: 'neutral' as const } : {}),
    });
    const series = [...groups.map((group) => seriesOf(group, false)), ...(other ? [seriesOf(other, true)] : [])];
    return (this.#drawn = { report, sign, groups, other, series });
  }

  #label(metric: string, { label }: MeasureCaps): string {
    const { l } = this;
    if (metric === 'count') return l.t('runs.title');
    if (metric === 'duration') return l.t('reports.duration');
    if (metric === 'cost') return l.t('reports.cost');
    return label ?? metric;
  }

  #fieldName(field: string): string {
    const key = FIELDS[field];
    return key ? this.l.t(key) : field;
  }

  #groupName(group: Group): string {
    if (group.key === 'other') return this.l.t('reports.other');
    return group.name ?? this.l.t('reports.unattributed');
  }

  #yText = (value: number): string => amount(value, this.#metric?.[1].unit ?? '1', this.l);

  #xText = (at: number | string): string => {
    const hours = this.#every === 'hour';
    const options: Intl.DateTimeFormatOptions = hours
      ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : this.#every === 'month'
        ? { month: 'short', year: '2-digit' }
        : { day: 'numeric', month: 'short' };
    return new Intl.DateTimeFormat(this.l.locale, options).format(Number(at));
  };

  #xFull = (at: number | string): string => {
    const options: Intl.DateTimeFormatOptions =
      this.#every === 'hour'
        ? { dateStyle: 'medium', timeStyle: 'short' }
        : this.#every === 'month'
          ? { month: 'long', year: 'numeric' }
          : { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
    return new Intl.DateTimeFormat(this.l.locale, options).format(Number(at));
  };

  #refresh = (): void => {
    for (const reading of [this.#totals, this.#before, this.#byGroup, this.#byGroupBefore, this.#series]) reading.refresh();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-usage-report': UsageReport;
  }
}
