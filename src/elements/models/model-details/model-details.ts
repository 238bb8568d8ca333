import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { until } from 'lit/directives/until.js';
import type { ArtifactVersion, Model, ModelVersion, Run } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { inputs } from '../../../messages/en/inputs.ts';
import { models } from '../../../messages/en/models.ts';
import { queries } from '../../../messages/en/queries.ts';
import { ConnectionController, EntityController } from '../../../session/controllers/index.ts';
import type { View } from '../../../session/core/view.ts';
import { alias, avatar, idCell, statusCell } from '../../../ui/cells/index.ts';
import { cellStyles } from '../../../ui/cells/cells.styles.ts';
import { copyButton } from '../../../ui/controls.ts';
import { boxIcon, ellipsisIcon, packageIcon, workflowIcon } from '../../../ui/icons/index.ts';
import { menuButton } from '../../../ui/menu/menu.ts';
import { skeleton } from '../../../ui/states/states.ts';
import { tabPanel, tabs, tabStyles, type Tab } from '../../../ui/tabs/index.ts';
import { html as staticHtml, tags as uiTags } from '../../../ui/tags.ts';
import { DetailList } from '../../base/detail-list.ts';
import { breadcrumb, facts, jsonFacts, linkTo, TabChangeEvent, tagList } from '../../base/details.ts';
import { detailsStyles } from '../../base/details.styles.ts';
import { Changes } from '../../base/changes.ts';
import { dispatch } from '../../base/events.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import { stageState } from '../../base/phases.ts';
import { viewPanel, viewStrip } from '../../base/views.ts';
import { versionName } from '../../base/version-name.ts';
import { writingStyles } from '../../base/writing.styles.ts';
import { artifactColumns } from '../../artifacts/columns.ts';
import { runColumns } from '../../runs/columns.ts';
import { modelFormStyles } from '../form.styles.ts';
import { ModelLife } from '../life.ts';
import { approvalBadge, VersionLife } from '../version-life.ts';
import { versionColumns } from './columns.ts';
import { compareBar, compareButton } from './compare-bar.ts';
import { Linking } from './linking.ts';
import { metricsTable } from './metrics-table.ts';

export const MODEL_TABS = ['versions', 'card', 'overview', 'artifacts', 'runs', 'lineage', 'code'] as const;
type TabKey = (typeof MODEL_TABS)[number];

/**
 * One model: its versions and what is known of it; or one of its versions: metrics against the version before, metadata,
 * artifacts and runs.
 *
 * @summary A model, or one of its versions.
 * @fires {OpenEvent} inlay-model-version-open - A version's link was followed; cancelable, `event.ref`.
 * @fires {TabChangeEvent} inlay-tab-change - Another tab was chosen; `event.tab`.
 * @fires {BeforeChangeEvent} inlay-before-model-version-set-stage - A version is about to move to a stage; cancelable, `event.change`. So `-set-alias`, `-remove-alias`, `-update`, `-copy`, `-archive`, `-restore`, `-approve`, `-deny`, `-delete`, those of models, and `-link`, `-unlink` of `artifact-version` and `run`.
 * @fires {ChangeDoneEvent} inlay-model-version-set-stage-done - It did; `event.operation`. So for the others.
 * @fires {ChangeFailedEvent} inlay-model-version-set-stage-failed - It did not; `event.problem`. So for the others.
 * @slot actions - Buttons at the end of the header.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the model has come.
 * @cssstate error - It could not be read.
 * @cssstate forbidden - It may not be read.
 * @cssstate unsupported - The backend has no models.
 * @cssstate stale - What is shown could not be refreshed.
 * @cssstate offline - The server cannot be reached.
 * @cssstate ready - It is shown.
 */
export class ModelDetails extends InlayElement {
  static readonly tag = 'inlay-model-details';
  static override readonly words = [inputs, lists, models, queries];
  static override styles: CSSResultGroup = [InlayElement.styles, cellStyles, tabStyles, detailsStyles, writingStyles, modelFormStyles];

  /** Id of the model; `-` where only the version's is known. */
  @property({ attribute: 'model-id' }) modelId: string | undefined;
  /** Id of one of its versions; absent: the model itself. */
  @property({ attribute: 'version-id' }) versionId: string | undefined;
  /** The tab that shows; absent: the first. */
  @property() tab: TabKey | undefined;

  #version = new EntityController(this, 'modelVersion', () => this.versionId);
  #model = new EntityController(this, 'model', () => this.#modelId);
  #versions = new DetailList(this, {
    type: 'modelVersion',
    label: () => this.l.t('models.versions'),
    none: () => ({ title: this.l.t('model.versions.none'), icon: boxIcon }),
    columns: () => this.#versionColumns,
    of: () => (this.#modelId ? { type: 'model', id: this.#modelId } : undefined),
    fields: ['metrics', 'stage', 'aliases'],
    sort: { field: 'number', desc: true },
    selection: {
      of: () => this.#selected,
      change: (selection) => this.#select(selection),
    },
  });
  #artifacts = new DetailList(this, {
    type: 'artifactVersion',
    label: () => this.l.t('artifacts.title'),
    none: () => ({ title: this.l.t('model.artifacts.none'), icon: packageIcon }),
    columns: () => this.#artifactColumns,
    of: () => this.#ofVersion,
  });
  #runs = new DetailList(this, {
    type: 'run',
    label: () => this.l.t('runs.title'),
    none: () => ({ title: this.l.t('model.runs.none'), icon: workflowIcon }),
    columns: () => this.#runColumns,
    of: () => this.#ofVersion,
  });
  #versionColumns = versionColumns(this, undefined, []);
  #artifactColumns = artifactColumns(this);
  #runColumns = runColumns(this);
  #drawn = '';
  /** Versions to compare: `modelVersion/<id>`. */
  #selected: ReadonlySet<string> = new Set();
  #connection = new ConnectionController(this);
  #changes = new Changes(this);
  #life = new ModelLife(this, this.#changes, (type) => this.#connection.connection?.caps(type));
  #versionLife = new VersionLife(
    this,
    this.#changes,
    (type) => this.#connection.connection?.caps(type),
    () => this.#model.answer,
  );

  #linking = new Linking(this, this.#changes, () => this.#version.answer);

  protected get view(): View {
    return this.versionId ? this.#version.view : this.#model.view;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#versionLife.aliases.refresh(this.#version.answer);
    const loaded = this.#versions.list.items(50);
    const metric = Object.keys(loaded[0]?.metrics ?? {})[0];
    const unlinks = [this.#linking.columns<ArtifactVersion>('artifactVersion'), this.#linking.columns<Run>('run')] as const;
    const sign = `${metric} ${this.l.locale} ${loaded.length > 0} ${unlinks.map(({ length }) => length).join()}`;
    if (sign === this.#drawn) return;
    this.#drawn = sign;
    this.#versionColumns = versionColumns(this, metric, loaded);
    this.#artifactColumns = [...artifactColumns(this), ...unlinks[0]];
    this.#runColumns = [...runColumns(this), ...unlinks[1]];
  }

  override render(): TemplateResult {
    const { l, view } = this;
    const controller = this.versionId ? this.#version : this.#model;
    const panel = viewPanel(view, l, {
      none: { title: '' },
      retry: controller.refresh,
      backend: controller.connection?.capabilities.backend.name,
    });
    if (panel)
      return html`<div class="page">
        <header class="page-header"><div class="titles">${this.#crumbs()}</div></header>
        ${panel}
      </div>`;
    if (view.kind === 'loading') return html`<div class="page"><div class="section">${skeleton()}</div></div>`;
    const all = this.#tabs();
    const selected = all.find(({ key }) => key === this.tab)?.key ?? all[0]!.key;
    return html`<div class="page">
        ${this.#header()}${viewStrip(view, l, controller.refresh) ?? nothing}
        ${tabs({ id: 'tabs', label: l.t('details.tabs'), tabs: all, selected, select: this.#choose })}
        <div class="details">
          <div class="content">
            ${tabPanel('tabs', selected, this.#panel(selected), ['versions', 'artifacts', 'runs', 'lineage'].includes(selected) ? 'list' : '')}
          </div>
          <aside class="side">${this.#side()}</aside>
        </div>
        ${selected === 'versions' ? compareBar(this, this.#modelId, this.#selected, this.#select) : nothing}
      </div>
      ${this.versionId ? html`${this.#versionLife.dialogs()}${this.#linking.render()}` : this.#life.dialogs()}${this.#changes.toasts()}`;
  }

  get #modelId(): string | undefined {
    return this.modelId && this.modelId !== '-' ? this.modelId : this.#version.answer?.model.id;
  }

  get #ofVersion() {
    return this.versionId ? ({ type: 'modelVersion', id: this.versionId } as const) : undefined;
  }

  #tabs(): Tab<TabKey>[] {
    const { l } = this;
    const model = this.#model.answer;
    if (!this.versionId) {
      return [
        { key: 'versions', label: l.t('models.versions'), count: this.#versions.count },
        ...(Object.keys(model?.card ?? {}).length ? [{ key: 'card' as const, label: l.t('model.card') }] : []),
        ...(model?.snippets?.length ? [{ key: 'code' as const, label: l.t('model.code') }] : []),
      ];
    }
    return [
      { key: 'overview', label: l.t('model.overview') },
      ...(this.#artifacts.offered ? [{ key: 'artifacts' as const, label: l.t('artifacts.title'), count: this.#artifacts.count }] : []),
      ...(this.#runs.offered ? [{ key: 'runs' as const, label: l.t('runs.title'), count: this.#runs.count }] : []),
      ...(this.#connection.connection?.caps('modelVersion')?.verbs.includes('graph')
        ? [{ key: 'lineage' as const, label: l.t('model.lineage') }]
        : []),
      { key: 'versions', label: l.t('models.versions'), count: this.#versions.count },
    ];
  }

  #crumbs(): TemplateResult {
    const { l, links } = this;
    const model = this.#model.answer;
    const version = this.versionId ? this.#version.answer : undefined;
    return breadcrumb(
      [
        { label: l.t('models.title'), to: links.at({ segments: ['models'] }) },
        ...(model ? [{ label: model.name, to: version ? links.to(model) : undefined }] : []),
        ...(version ? [{ label: versionName(version) }] : []),
      ],
      l,
    );
  }

  #header(): TemplateResult {
    const { l } = this;
    const model = this.#model.answer;
    const version = this.versionId ? this.#version.answer : undefined;
    const stage = version && stageState(version.stage, l);
    return html`<header class="page-header">
      <div class="titles">
        ${this.#crumbs()}
        <div class="title-row">
          <h2 class="page-title"><bdi>${model?.name ?? version?.model.name}</bdi></h2>
          ${version ? this.#switch(version) : nothing} ${stage && version.stage ? statusCell(stage, stage.label) : nothing}
          ${version ? approvalBadge(version, this) : nothing} ${version?.aliases?.map((name) => alias(name))}
        </div>
        ${
          (version?.description ?? model?.description)
            ? html`<p class="page-subtitle"><bdi>${version?.description ?? model?.description}</bdi></p>`
            : nothing
        }
      </div>
      <div class="actions">${this.#actions()}<slot name="actions"></slot></div>
    </header>`;
  }

  #actions(): unknown {
    const { l } = this;
    const model = this.#model.answer;
    const version = this.versionId ? this.#version.answer : undefined;
    const up = (segments: string[]) => (): void => this.links.place.go({ segments });
    const items = version
      ? this.#versionLife.menu(version, up(['models', version.model.id]))
      : model
        ? this.#life.menu(model, up(['models']))
        : [];
    const before = version && this.#versions.list.items(50).find(({ id }) => id !== version.id);
    return html`${version && before ? compareButton(this, this.#modelId, [before.id, version.id]) : nothing}
    ${version ? this.#versionLife.stageMenu(version) : nothing}
    ${
      items.length
        ? menuButton({
            id: 'more',
            label: l.t('actions.more', { name: version ? versionName(version) : (model?.name ?? '') }),
            icon: ellipsisIcon,
            iconOnly: true,
            alignEnd: true,
            items: () => (version ? this.#versionLife.menu(version, up(['models', version.model.id])) : items),
          })
        : nothing
    }`;
  }

  /** The other versions that are loaded, the newest first; all of them are in the tab. */
  #switch(version: ModelVersion): TemplateResult {
    return menuButton({
      id: 'version-switch',
      label: versionName(version),
      kind: 'small',
      items: () =>
        this.#versions.list.items(20).map((other) => {
          const to = this.links.to(other);
          return { label: versionName(other), checked: other.id === version.id, radio: true, run: (event) => to?.open(event) };
        }),
    });
  }

  #panel(tab: TabKey): unknown {
    const { l } = this;
    const model = this.#model.answer;
    switch (tab) {
      case 'versions':
        return this.#versions.render();
      case 'artifacts':
        return html`${this.#linking.tools('artifactVersion')}${this.#artifacts.render()}`;
      case 'runs':
        return html`${this.#linking.tools('run')}${this.#runs.render()}`;
      case 'card':
        return html`${Object.entries(model?.card ?? {}).map(
          ([key, text]) =>
            html`<section class="section">
              <h3>${CARD_KEYS.has(key) ? l.t(`model.card.${key as 'license'}`) : key}</h3>
              ${until(markdownOf(text, this), html`<p>${text}</p>`)}
            </section>`,
        )}`;
      case 'code':
        return (model?.snippets ?? []).map(
          ({ language, text }) =>
            html`<section class="section">
              <h3>${language}${copyButton(text, l)}</h3>
              ${staticHtml`<${uiTags.code} .text=${text} .language=${language} .label=${language}></${uiTags.code}>`}
            </section>`,
        );
      case 'lineage':
        return html`<inlay-lineage-graph of-type="modelVersion" of-id=${this.versionId ?? ''}></inlay-lineage-graph>`;
      case 'overview': {
        const version = this.#version.answer;
        if (!version) return nothing;
        const metrics = metricsTable(version, this.#versions.list.items(200), this.#version.connection?.caps('modelVersion'), l);
        const params = jsonFacts(l.t('model.params'), version.params, l);
        const metadata = jsonFacts(l.t('model.metadata'), version.metadata, l);
        const empty = metrics === nothing && params === nothing && metadata === nothing;
        return empty
          ? viewPanel({ kind: 'none' }, l, { none: { title: l.t('model.overview.none') }, retry: this.#version.refresh })
          : html`${metrics}${params}${metadata}`;
      }
    }
  }

  #side(): unknown {
    const { l, links } = this;
    const version = this.versionId ? this.#version.answer : undefined;
    const model = this.#model.answer;
    if (version) {
      return facts(l.t('details.facts'), [
        [l.t('details.id'), html`<span class="c-line">${idCell(version.id)}${copyButton(version.id, l)}</span>`],
        ...this.#made(version),
        [l.t('model.sourceRun'), version.run && linkTo(links.to(version.run), version.run.name ?? version.run.id)],
        [l.t('column.size'), version.size === undefined ? undefined : l.intl.bytes(version.size)],
        [l.t('details.uri'), version.uri && html`<code>${version.uri}</code>`],
        [l.t('column.tags'), tagList(version.tags)],
      ]);
    }
    if (!model) return nothing;
    const holders = Object.entries(model.stages ?? {}).map(([stage, holder]) => {
      const { label } = stageState(stage, l);
      return [label, linkTo(links.to({ ...holder, model }), holder.name ?? holder.id)] as const;
    });
    return html`${facts(l.t('model.inStages'), holders)}
    ${facts(l.t('details.facts'), [
      [l.t('details.id'), html`<span class="c-line">${idCell(model.id)}${copyButton(model.id, l)}</span>`],
      ...this.#made(model),
      [l.t('model.card.license'), model.card?.['license']],
      [l.t('column.tags'), tagList(model.tags)],
      ...Object.entries(model.labels ?? {}).map(([key, value]) => [key, value] as const),
    ])}`;
  }

  #made({ created, updated, createdBy }: Model | ModelVersion): (readonly [string, unknown])[] {
    const { l } = this;
    return [
      [l.t('column.created'), created && l.intl.exact(Date.parse(created))],
      [l.t('column.updated'), updated && l.intl.exact(Date.parse(updated))],
      [
        l.t('details.by'),
        createdBy?.name &&
          html`<span class="c-line"
            >${avatar({ name: createdBy.name, machine: createdBy.type === 'serviceAccount' })}<bdi>${createdBy.name}</bdi></span
          >`,
      ],
    ];
  }

  #select = (selection: ReadonlySet<string>): void => {
    this.#selected = selection;
    this.requestUpdate();
  };

  #choose = (tab: TabKey): void => {
    this.tab = tab;
    dispatch(this, new TabChangeEvent(tab));
  };
}

const CARD_KEYS: ReadonlySet<string> = new Set(['license', 'audience', 'useCases', 'limitations', 'tradeOffs', 'ethics']);

/** Markdown is loaded when a card is first opened. */
async function markdownOf(text: string, { l }: InlayElement): Promise<TemplateResult> {
  const { markdown } = await import('../../../ui/markdown/index.ts');
  return markdown(text, l);
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-model-details': ModelDetails;
  }
}
