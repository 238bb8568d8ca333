import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Json, ModelVersion } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { models } from '../../../messages/en/models.ts';
import { queries } from '../../../messages/en/queries.ts';
import { EntityController, ListController, ReadController } from '../../../session/controllers/index.ts';
import type { View } from '../../../session/core/view.ts';
import { cellStyles } from '../../../ui/cells/cells.styles.ts';
import { button, copyButton, searchField, searchKey, segmented } from '../../../ui/controls.ts';
import { gitCompareIcon, plusIcon } from '../../../ui/icons/index.ts';
import { menuButton } from '../../../ui/menu/menu.ts';
import { skeleton } from '../../../ui/states/states.ts';
import { breadcrumb } from '../../base/details.ts';
import { dispatch } from '../../base/events.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import { metricInfo } from '../../base/metrics.ts';
import { stageState } from '../../base/phases.ts';
import { versionName } from '../../base/version-name.ts';
import { viewPanel, viewStrip } from '../../base/views.ts';
import { COMPARED_AT_MOST } from '../model-details/compare-bar.ts';
import { COMPARE_SECTIONS, compareRows, toCsv, type CompareRow, type CompareSection } from './compare-rows.ts';
import { compareTable } from './compare-table.ts';
import { HistoryChart } from './history-chart.ts';
import { CompareChangeEvent } from './model-compare.events.ts';
import { compareStyles } from './model-compare.styles.ts';

/** Versions of the model that the chart and the menu know. */
const HISTORY = 50;

/**
 * Two to ten versions of a model side by side: metrics with their difference from the reference, and whether that is better; parameters,
 * schema, metadata, tags and facts; by default only what differs.
 *
 * @summary Compares versions of a model.
 * @fires {CompareChangeEvent} inlay-compare-change - A version was added, taken away, or made the reference; `event.versions`.
 * @slot actions - Buttons at the end of the header.
 * @cssstate loading - Until the versions have come.
 * @cssstate none - Fewer than two versions are chosen.
 * @cssstate noneMatch - No row is left by the search, the part, or since all are equal.
 * @cssstate error - They could not be read.
 * @cssstate forbidden - They may not be read.
 * @cssstate unsupported - The backend has no versions.
 * @cssstate stale - What is shown could not be refreshed.
 * @cssstate offline - The server cannot be reached.
 * @cssstate ready - They are shown.
 */
export class ModelCompare extends InlayElement {
  static readonly tag = 'inlay-model-compare';
  static override readonly words = [lists, models, queries];
  static override styles: CSSResultGroup = [InlayElement.styles, cellStyles, compareStyles];

  /** Id of the model; `-` where only the versions' are known. */
  @property({ attribute: 'model-id' }) modelId: string | undefined;
  /** Ids of 2 to 10 versions; the first is the reference. */
  @property({ attribute: false }) versions: readonly string[] = [];

  @state() private section: CompareSection | 'all' = 'all';
  @state() private whole = false;
  @state() private looked = '';
  @state() private metric: string | undefined;

  #read = new ReadController<ModelVersion[]>(
    this,
    () => {
      const ids = this.#ids;
      if (ids.length < 2) return undefined;
      return {
        key: ['compare', 'modelVersion', ids],
        type: 'modelVersion' as const,
        ask: (session, signal) => Promise.all(ids.map((id) => session.get({ type: 'modelVersion', id }, signal ? { signal } : {}))),
      };
    },
    { type: 'modelVersion', verb: 'get' },
  );
  #model = new EntityController(this, 'model', () => this.#modelId);
  #history: ListController<'modelVersion'> = new ListController(this, 'modelVersion', () => {
    const id = this.#modelId;
    const caps = this.#history.caps;
    if (!id || !caps?.of?.includes('model')) return undefined;
    return {
      of: { type: 'model', id },
      ...(caps.fields?.['number']?.sort ? { sort: [{ field: 'number', desc: true }] } : {}),
      ...((caps.fields?.['metrics'] ?? caps.fields?.['metrics.*']) ? { fields: ['metrics'] } : {}),
    };
  });
  #chart = new HistoryChart(this);
  #made: { of: ModelVersion[] | undefined; locale: string; rows: readonly CompareRow[] } | undefined;

  protected get view(): View {
    const { view } = this.#read;
    if (this.#ids.length < 2) return view.kind === 'unsupported' || !this.#read.connection ? view : { kind: 'none' };
    return view.kind === 'ready' && !this.#shown.length ? { kind: 'noneMatch' } : view;
  }

  override render(): TemplateResult {
    const { l, view } = this;
    const versions = this.#read.answer;
    return html`<div class="page" @keydown=${searchKey}>
      <header class="page-header">
        <div class="titles">
          ${this.#crumbs(versions)}
          <div class="title-row">
            <h2 class="page-title">
              ${versions && view.kind !== 'none' ? l.t('compare.title', { count: versions.length }) : l.t('model.compare')}
            </h2>
          </div>
        </div>
        <div class="actions">${this.#actions(versions)}<slot name="actions"></slot></div>
      </header>
      ${this.#body(view, versions)}
    </div>`;
  }

  #body(view: View, versions: ModelVersion[] | undefined): unknown {
    const { l } = this;
    const panel = viewPanel(view, l, {
      none: { title: l.t('compare.none'), detail: l.t('compare.none.detail'), icon: gitCompareIcon },
      noneMatch: this.looked ? l.t('state.noneMatch.search', { search: this.looked }) : l.t('compare.equal'),
      clear: () => {
        this.looked = '';
        this.section = 'all';
        this.whole = true;
      },
      retry: this.#read.refresh,
      backend: this.#read.connection?.capabilities.backend.name,
    });
    if (panel && view.kind !== 'noneMatch') return panel;
    if (!versions) return html`<div class="section">${skeleton()}</div>`;
    return html`${viewStrip(view, l, this.#read.refresh) ?? nothing}${this.#toolbar()}
      <div class="compared">
        ${this.#historyCard(versions)}
        ${panel ?? compareTable({ host: this, versions, rows: this.#shown, pin: this.#pin, remove: versions.length > 2 ? this.#remove : undefined })}
      </div>`;
  }

  get #ids(): readonly string[] {
    return [...new Set(this.versions)].slice(0, COMPARED_AT_MOST);
  }
  get #modelId(): string | undefined {
    return this.modelId && this.modelId !== '-' ? this.modelId : this.#read.answer?.[0]?.model.id;
  }

  get #rows(): readonly CompareRow[] {
    const versions = this.#read.answer;
    const { l } = this;
    if (this.#made?.of === versions && this.#made?.locale === l.locale) return this.#made.rows;
    const all = versions ?? [];
    const fact = (key: string, of: (version: ModelVersion) => Json | undefined): readonly [string, readonly (Json | undefined)[]] => [
      key,
      all.map(of),
    ];
    const rows = compareRows(all, this.#read.connection?.caps('modelVersion'), [
      fact(l.t('column.stage'), ({ stage }) => stageState(stage, l).label),
      fact(l.t('column.aliases'), ({ aliases }) => (aliases?.length ? aliases.join(', ') : undefined)),
      fact(l.t('form.description'), ({ description }) => description),
      fact(l.t('column.size'), ({ size }) => (size === undefined ? undefined : l.intl.bytes(size))),
      fact(l.t('model.sourceRun'), ({ run }) => run?.name ?? run?.id),
      fact(l.t('details.by'), ({ createdBy }) => createdBy?.name),
      fact(l.t('column.created'), ({ created }) => (created ? l.intl.exact(Date.parse(created)) : undefined)),
    ]);
    this.#made = { of: versions, locale: l.locale, rows };
    return rows;
  }

  /** In the chosen part, with the text; equal ones too. */
  get #asked(): readonly CompareRow[] {
    const text = this.looked.trim().toLowerCase();
    return this.#rows.filter((row) => (this.section === 'all' || row.section === this.section) && row.key.toLowerCase().includes(text));
  }
  get #shown(): readonly CompareRow[] {
    return this.whole ? this.#asked : this.#asked.filter(({ differs }) => differs);
  }

  #crumbs(versions: ModelVersion[] | undefined): TemplateResult {
    const { l, links } = this;
    const model = this.#model.answer ?? versions?.[0]?.model;
    return breadcrumb(
      [
        { label: l.t('models.title'), to: links.at({ segments: ['models'] }) },
        ...(model ? [{ label: model.name ?? model.id, to: links.to(model) }] : []),
        { label: l.t('model.compare') },
      ],
      l,
    );
  }

  #actions(versions: ModelVersion[] | undefined): unknown {
    const { l } = this;
    const ids = this.#ids;
    const others = this.#history.items(HISTORY).filter(({ id }) => !ids.includes(id));
    const full = ids.length >= COMPARED_AT_MOST;
    return html`${
      full
        ? button({ label: l.t('compare.add'), icon: plusIcon, disabled: l.t('model.compare.few'), click: () => undefined })
        : others.length
          ? menuButton({
              id: 'add-version',
              label: l.t('compare.add'),
              icon: plusIcon,
              items: () =>
                others.map((version) => ({
                  label: versionName(version),
                  detail: [stageState(version.stage, l).label, ...(version.aliases ?? [])].join(' · '),
                  run: () => this.#change([...ids, version.id]),
                })),
            })
          : nothing
    }
    ${versions && this.#shown.length ? copyButton(() => toCsv(versions.map(versionName), this.#shown), l, { label: l.t('compare.csv'), words: true, kind: '' }) : nothing}`;
  }

  #toolbar(): TemplateResult {
    const { l } = this;
    const sections = COMPARE_SECTIONS.filter((section) => this.#rows.some((row) => row.section === section));
    const hidden = this.#asked.length - this.#shown.length;
    return html`<div class="toolbar">
      ${segmented({
        label: l.t('compare.parts'),
        options: [{ key: 'all' as const, label: l.t('views.all') }, ...sections.map((key) => ({ key, label: l.t(`compare.part.${key}`) }))],
        selected: this.section,
        select: (section: CompareSection | 'all') => (this.section = section),
      })}
      <label class="only"
        ><input
          type="checkbox"
          class="checkbox"
          .checked=${!this.whole}
          @change=${(event: Event) => (this.whole = !(event.currentTarget as HTMLInputElement).checked)}
        />${l.t('compare.only')}</label
      >
      <span class="muted" role="status">${this.whole ? '' : l.t('compare.hidden', { count: hidden })}</span>
      <span class="grow"></span>
      ${searchField({ label: l.t('compare.search'), value: this.looked, input: (text) => (this.looked = text), shortcut: '/', l })}
    </div>`;
  }

  #historyCard(versions: readonly ModelVersion[]): unknown {
    const { l } = this;
    if (this.section !== 'all' && this.section !== 'metrics') return nothing;
    const metrics = [...new Set(versions.flatMap(({ metrics }) => Object.keys(metrics ?? {})))];
    const metric = metrics.find((one) => one === this.metric) ?? metrics[0];
    if (metric === undefined) return nothing;
    const chart = this.#chart.render(metric, metricInfo(metric, this.#history.caps), versions, this.#history.items(HISTORY));
    if (chart === nothing) return nothing;
    return html`<div class="chart-card">
      ${
        metrics.length > 1
          ? menuButton({
              id: 'chart-metric',
              label: l.t('compare.metric', { metric }),
              kind: 'ghost small',
              items: () => metrics.map((one) => ({ label: one, checked: one === metric, radio: true, run: () => (this.metric = one) })),
            })
          : nothing
      }
      ${chart}
    </div>`;
  }

  #pin = (id: string): void => this.#change([id, ...this.#ids.filter((one) => one !== id)]);
  #remove = (id: string): void => this.#change(this.#ids.filter((one) => one !== id));

  #change(versions: readonly string[]): void {
    this.versions = versions;
    dispatch(this, new CompareChangeEvent(versions));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-model-compare': ModelCompare;
  }
}
