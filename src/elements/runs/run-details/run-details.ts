import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Graph, Run } from '../../../contract/index.ts';
import { inputs } from '../../../messages/en/inputs.ts';
import { lists } from '../../../messages/en/lists.ts';
import { queries } from '../../../messages/en/queries.ts';
import { runs } from '../../../messages/en/runs.ts';
import { EntityController, GraphController, LogController } from '../../../session/controllers/index.ts';
import type { View } from '../../../session/core/view.ts';
import { avatar } from '../../../ui/cells/index.ts';
import { cellStyles } from '../../../ui/cells/cells.styles.ts';
import { button, segmented } from '../../../ui/controls.ts';
import type { GraphSelectEvent } from '../../../ui/graph/index.ts';
import { glyph, type Glyph } from '../../../ui/glyphs.ts';
import { ellipsisIcon, packageIcon } from '../../../ui/icons/index.ts';
import { menuButton } from '../../../ui/menu/menu.ts';
import { skeleton, staleStrip } from '../../../ui/states/states.ts';
import { tabPanel, tabs, tabStyles, type Tab } from '../../../ui/tabs/index.ts';
import { html as staticHtml, tags } from '../../../ui/tags.ts';
import type { TimelineSelectEvent } from '../../../ui/timeline/index.ts';
import { artifactColumns } from '../../artifacts/columns.ts';
import { DetailList } from '../../base/detail-list.ts';
import { Changes } from '../../base/changes.ts';
import { breadcrumb, jsonFacts, linkTo, TabChangeEvent, tagList } from '../../base/details.ts';
import { detailsStyles } from '../../base/details.styles.ts';
import { dispatch } from '../../base/events.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import { durationOf, runState } from '../../base/phases.ts';
import { viewPanel, viewStrip } from '../../base/views.ts';
import { writingStyles } from '../../base/writing.styles.ts';
import { RunLife } from '../life.ts';
import { Answer } from './answer.ts';
import { graphView } from './graph-view.ts';
import { logPane } from './log-pane.ts';
import { StepSelectEvent } from './run-details.events.ts';
import { runStyles } from './run-details.styles.ts';
import { failure, stepPanel } from './step-panel.ts';
import { timelineRows } from './timeline-rows.ts';

export const RUN_TABS = ['steps', 'logs', 'configuration', 'artifacts', 'metadata'] as const;
type TabKey = (typeof RUN_TABS)[number];

/** They take the height there is, and scroll within. */
const FILLING: ReadonlySet<TabKey> = new Set(['steps', 'logs', 'artifacts']);
/** Colour of the state in the header, where it says more than that it is. */
const TONES: Partial<Record<Glyph, string>> = {
  succeeded: 'success',
  failed: 'danger',
  running: 'info',
  retrying: 'warning',
  waiting: 'warning',
};
/** What graph and timeline draw. */
type RunView = ReturnType<typeof graphView> & { rows: ReturnType<typeof timelineRows> };
const ENDED: ReadonlySet<Run['phase']> = new Set(['succeeded', 'failed', 'cancelled']);

/**
 * One run: its graph (and the same as a table), when each step ran and what decided how long it took, each step with what went in and came out and its log, the run's own log, how it
 * was configured, and what it made. What runs is seen to run.
 *
 * @summary A run with its graph, steps and logs.
 * @slot actions - Buttons at the end of the header.
 * @fires {StepSelectEvent} inlay-step-select - A step was chosen or let go; `event.stepId`.
 * @fires {TabChangeEvent} inlay-tab-change - Another tab was chosen; `event.tab`.
 * @fires {BeforeChangeEvent} inlay-before-run-cancel - The run is about to be stopped; cancelable, `event.change`. So `-pause`, `-resume`, `-retry`, `-delete`.
 * @fires {ChangeDoneEvent} inlay-run-cancel-done - It was; `event.operation`. So for the others.
 * @fires {ChangeFailedEvent} inlay-run-cancel-failed - It was not; `event.problem`. So for the others.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the run has come.
 * @cssstate error - It could not be read.
 * @cssstate forbidden - It may not be read.
 * @cssstate unsupported - The backend has no runs.
 * @cssstate stale - What is shown could not be refreshed.
 * @cssstate offline - The server cannot be reached.
 * @cssstate ready - It is shown.
 */
export class RunDetails extends InlayElement {
  static readonly tag = 'inlay-run-details';
  static override readonly words = [inputs, lists, queries, runs];
  static override styles: CSSResultGroup = [InlayElement.styles, cellStyles, tabStyles, detailsStyles, writingStyles, runStyles];

  /** Id of the run. */
  @property({ attribute: 'run-id' }) runId: string | undefined;
  /** Id of the step that is open; absent: none. */
  @property({ attribute: 'step-id' }) stepId: string | undefined;
  /** The tab that shows; absent: the first. */
  @property() tab: TabKey | undefined;

  @state() private source: string | undefined;

  #run = new EntityController(this, 'run', () => this.runId);
  #graph = new GraphController(this, 'run', () => (this.runId ? { type: 'run', id: this.runId } : undefined));
  #step = new EntityController(this, 'step', () => this.stepId);
  #stepLog = new LogController(this, () => (this.stepId && this.#shownTab === 'steps' ? { type: 'step', id: this.stepId } : undefined));
  #runLog = new LogController(
    this,
    () => (this.runId && this.#shownTab === 'logs' ? { type: 'run', id: this.runId } : undefined),
    () => (this.#source === undefined ? {} : { source: this.#source }),
  );
  #artifacts = new DetailList(this, {
    type: 'artifactVersion',
    label: () => this.l.t('artifacts.title'),
    none: () => ({ title: this.l.t('run.artifacts.none'), icon: packageIcon }),
    columns: () => this.#columns,
    of: () => (this.runId ? { type: 'run', id: this.runId } : undefined),
  });
  #changes = new Changes(this);
  #life = new RunLife(this, this.#changes);
  #answer = new Answer(this, this.#changes);
  #columns = artifactColumns(this);
  #columnsIn = '';
  #drawn: { graph: Graph; locale: string; second: number; view: RunView } | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  protected get view(): View {
    return this.#run.view;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.#columnsIn !== this.l.locale) {
      this.#columnsIn = this.l.locale;
      this.#columns = artifactColumns(this);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // Durations go on while it runs.
    const runs = this.#run.answer && !ENDED.has(this.#run.answer.phase) && this.isConnected;
    if (runs) this.#ticking ??= setInterval(() => this.requestUpdate(), 1_000);
    else {
      clearInterval(this.#ticking);
      this.#ticking = undefined;
    }
  }

  override render(): TemplateResult {
    const { l, view } = this;
    const run = this.#run.answer;
    const panel = viewPanel(view, l, {
      none: { title: '' },
      retry: this.#run.refresh,
      backend: this.#run.connection?.capabilities.backend.name,
    });
    if (panel) {
      return html`<div class="page">
        <header class="page-header"><div class="titles">${this.#crumbs()}</div></header>
        ${panel}
      </div>`;
    }
    if (!run) return html`<div class="page"><div class="section">${skeleton()}</div></div>`;
    const all = this.#tabs();
    const selected = this.#shownTab;
    return html`<div class="page">
        ${this.#header(run)}${viewStrip(view, l, this.#run.refresh) ?? this.#lostLive(run)} ${this.#answer.render(run)}
        ${run.failure ? html`<div class="failure">${failure(run.failure.message, run.failure.trace, l)}</div>` : nothing}
        ${tabs({ id: 'tabs', label: l.t('details.tabs'), tabs: all, selected, select: this.#select })}
        <div class="details whole">
          <div class="content">${tabPanel('tabs', selected, this.#panel(selected, run), FILLING.has(selected) ? 'list' : '')}</div>
        </div>
      </div>
      ${this.#life.dialogs()}${this.#changes.toasts()}`;
  }

  get #shownTab(): TabKey {
    return this.#tabs().find(({ key }) => key === this.tab)?.key ?? this.#tabs()[0]!.key;
  }

  get #source(): string | undefined {
    const sources = this.#run.answer?.logSources ?? [];
    return this.source !== undefined && sources.includes(this.source) ? this.source : sources[0];
  }

  #tabs(): Tab<TabKey>[] {
    const { l } = this;
    const steps = this.#graph.answer?.nodes.filter(({ kind }) => kind === 'step').length;
    return [
      { key: 'steps', label: l.t('run.steps'), count: steps ? l.intl.number(steps) : undefined },
      ...(this.#run.connection?.caps('run')?.verbs.includes('logs') === false ? [] : [{ key: 'logs' as const, label: l.t('run.logs') }]),
      { key: 'configuration', label: l.t('run.configuration') },
      ...(this.#artifacts.offered ? [{ key: 'artifacts' as const, label: l.t('artifacts.title'), count: this.#artifacts.count }] : []),
      { key: 'metadata', label: l.t('model.metadata') },
    ];
  }

  #crumbs(): TemplateResult {
    const { l, links } = this;
    const name = this.#run.answer?.name;
    return breadcrumb([{ label: l.t('runs.title'), to: links.at({ segments: ['runs'] }) }, ...(name ? [{ label: name }] : [])], l);
  }

  #header(run: Run): TemplateResult {
    const { l, links } = this;
    const { glyph: look, label } = runState(run, l);
    const ms = durationOf(run, Date.now());
    const version = run.modelVersions?.[0];
    const fact = (term: string, value: unknown): TemplateResult | typeof nothing =>
      value === undefined
        ? nothing
        : html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`;
    const commit = run.code?.commit?.slice(0, 7);
    const live = !ENDED.has(run.phase) && this.#run.connection?.live.covers('run');
    return html`<header class="page-header">
        <div class="titles">
          ${this.#crumbs()}
          <div class="title-row">
            <h2 class="page-title"><bdi>${run.name}</bdi></h2>
            <span class=${`badge ${TONES[look] ?? ''}`}>${glyph(look, 14)}${label}</span>
            ${tagList(run.tags) ?? nothing}
          </div>
          ${run.message && !run.failure ? html`<p class="page-subtitle"><bdi>${run.message}</bdi></p>` : nothing}
        </div>
        <div class="actions">
          ${live ? html`<span class="live-dot">${l.t('run.live')}</span>` : nothing}<slot name="actions"></slot>${this.#actions(run)}
        </div>
      </header>
      <dl class="facts-row">
        ${fact(l.t('column.duration'), ms === undefined ? undefined : html`<span class="strong numeric">${l.intl.duration(ms)}</span>`)}
        ${fact(l.t('column.started'), run.started && l.intl.exact(Date.parse(run.started)))}
        ${fact(l.t('column.pipeline'), run.pipeline?.name)}
        ${fact(l.t('column.modelVersion'), version && linkTo(links.to(version), version.name ?? version.id))}
        ${fact(l.t('run.stack'), run.stack?.name)}
        ${fact(l.t('run.code'), commit && html`<code>${[run.code?.branch, commit].filter(Boolean).join('@')}</code>`)}
        ${fact(
          l.t('column.who'),
          run.createdBy?.name &&
            html`<span class="c-line"
              >${avatar({ name: run.createdBy.name, machine: run.createdBy.type === 'serviceAccount' })}<bdi
                >${run.createdBy.name}</bdi
              ></span
            >`,
        )}
      </dl>`;
  }

  /** The verb that stands next, and the rest behind ⋯. */
  #actions(run: Run): unknown {
    const { l, links } = this;
    const [first] = this.#life.verbs(run);
    const gone = (): void => links.place.go({ segments: ['runs'] });
    const menu = this.#life.menu(run, gone);
    return html`${first ? button({ label: first.label, icon: first.icon, disabled: first.disabled, busy: this.#changes.busy(run), click: first.run }) : nothing}
    ${menu.length ? menuButton({ id: 'more', label: l.t('actions.more', { name: run.name }), icon: ellipsisIcon, iconOnly: true, alignEnd: true, items: () => this.#life.menu(run, gone) }) : nothing}`;
  }

  /** The stream of changes broke: what is shown goes on, asked for again and again. */
  #lostLive(run: Run): unknown {
    const connection = this.#run.connection;
    const lost = !ENDED.has(run.phase) && connection?.caps('run')?.live && !connection.live.covers('run');
    return lost ? staleStrip(this.l.t('run.live.lost'), { label: this.l.t('state.retry'), run: this.#run.refresh }) : nothing;
  }

  #panel(tab: TabKey, run: Run): unknown {
    const { l } = this;
    switch (tab) {
      case 'steps':
        return html`<div class=${`steps ${this.stepId ? '' : 'whole'}`}>
          ${this.#graphOf()}${this.#timeline()}${this.stepId ? this.#stepOf() : nothing}
        </div>`;
      case 'logs':
        return html`<div class="logs">${this.#sources(run)}${logPane(this.#runLog, l.t('run.log.of', { name: run.name }), this)}</div>`;
      case 'configuration': {
        const inputs = jsonFacts(l.t('run.inputs'), run.inputs, l);
        const outputs = jsonFacts(l.t('run.outputs'), run.outputs, l);
        return inputs === nothing && outputs === nothing ? this.#nothing(l.t('run.configuration.none')) : html`${inputs}${outputs}`;
      }
      case 'artifacts':
        return this.#artifacts.render();
      case 'metadata': {
        const metrics = jsonFacts(l.t('model.metrics'), run.metrics, l);
        const metadata = jsonFacts(l.t('model.metadata'), run.metadata, l);
        return metrics === nothing && metadata === nothing ? this.#nothing(l.t('run.metadata.none')) : html`${metrics}${metadata}`;
      }
    }
  }

  #nothing(title: string): unknown {
    return viewPanel({ kind: 'none' }, this.l, { none: { title }, retry: this.#run.refresh });
  }

  #graphOf(): unknown {
    const { l } = this;
    const { view, answer } = this.#graph;
    const panel = viewPanel(view, l, {
      none: { title: l.t('run.graph.none') },
      retry: this.#graph.refresh,
      backend: this.#graph.connection?.capabilities.backend.name,
    });
    if (panel || !answer) return html`<div class="graph">${panel ?? skeleton(3)}</div>`;
    const drawn = this.#graphView(answer);
    const selected = this.#selectedIn(answer);
    return staticHtml`<${tags.graph}
      class="graph"
      .nodes=${drawn.nodes}
      .edges=${drawn.edges}
      .selected=${selected}
      .label=${l.t('run.graph.label')}
      @inlay-graph-select=${(event: GraphSelectEvent) => this.#choose(event.key, answer)}
    ></${tags.graph}>`;
  }

  #selectedIn({ nodes }: Graph): string | undefined {
    const { stepId } = this;
    return stepId === undefined ? undefined : nodes.find(({ kind, link }) => kind === 'step' && link?.id === stepId)?.key;
  }

  #timeline(): unknown {
    const graph = this.#graph.answer;
    if (!graph?.nodes.length) return nothing;
    const running = graph.nodes.some(({ phase }) => phase === 'running');
    const selected = this.#selectedIn(graph);
    return staticHtml`<${tags.timeline}
      class="timeline"
      .rows=${this.#graphView(graph).rows}
      .now=${running ? Date.now() : undefined}
      .selected=${selected}
      .label=${this.l.t('run.timeline.label')}
      @inlay-timeline-select=${(event: TimelineSelectEvent) => this.#choose(event.key, graph)}
    ></${tags.timeline}>`;
  }

  /** Made anew when the graph changed, and each second while something in it runs. */
  #graphView(graph: Graph): RunView {
    const runs = graph.nodes.some(({ phase }) => phase === 'running');
    const second = runs ? Math.floor(Date.now() / 1000) : 0;
    const { locale } = this.l;
    if (this.#drawn?.graph !== graph || this.#drawn.locale !== locale || this.#drawn.second !== second) {
      this.#drawn = {
        graph,
        locale,
        second,
        view: { ...graphView(graph, this.l, Date.now()), rows: timelineRows(graph, this.l, Date.now()) },
      };
    }
    return this.#drawn.view;
  }

  #choose(key: string | undefined, graph: Graph): void {
    const node = graph.nodes.find((one) => one.key === key);
    if (node && node.kind !== 'step') {
      const to = node.link && !node.link.lost ? this.links.to(node.link) : undefined;
      to?.open(new MouseEvent('click', { cancelable: true }));
      return;
    }
    // A step that has not begun has no page yet.
    this.stepId = node?.link?.id;
    dispatch(this, new StepSelectEvent(this.stepId));
  }

  #close = (): void => {
    this.stepId = undefined;
    dispatch(this, new StepSelectEvent(undefined));
  };

  #stepOf(): TemplateResult {
    const { l } = this;
    const step = this.#step.answer;
    const panel = viewPanel(this.#step.view, l, { none: { title: '' }, retry: this.#step.refresh });
    return html`<section class="step" aria-label=${step ? l.t('run.step.of', { name: step.name }) : l.t('run.step')}>
      <div class="about">${panel ?? (step ? stepPanel(step, this, this.#close) : skeleton(4))}</div>
      <div class="log">${logPane(this.#stepLog, l.t('run.log.of', { name: step?.name ?? '' }), this)}</div>
    </section>`;
  }

  #sources({ logSources = [] }: Run): unknown {
    if (logSources.length < 2) return nothing;
    return html`<div class="sources">
      ${segmented({
        label: this.l.t('run.log.source'),
        options: logSources.map((key) => ({ key, label: key })),
        selected: this.#source ?? '',
        select: (source) => (this.source = source),
      })}
    </div>`;
  }

  #select = (tab: TabKey): void => {
    this.tab = tab;
    dispatch(this, new TabChangeEvent(tab));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-run-details': RunDetails;
  }
}
