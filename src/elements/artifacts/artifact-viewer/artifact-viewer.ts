import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Artifact, ArtifactVersion, Link, Ref, Visualization } from '../../../contract/index.ts';
import { artifacts } from '../../../messages/en/artifacts.ts';
import { drawings } from '../../../messages/en/drawings.ts';
import { lists } from '../../../messages/en/lists.ts';
import { previews } from '../../../messages/en/previews.ts';
import { queries } from '../../../messages/en/queries.ts';
import { EntityController } from '../../../session/controllers/index.ts';
import type { View } from '../../../session/core/view.ts';
import { statusCell } from '../../../ui/cells/index.ts';
import { cellStyles } from '../../../ui/cells/cells.styles.ts';
import { button, copyButton, segmented } from '../../../ui/controls.ts';
import { downloadIcon, ellipsisIcon, packageIcon, workflowIcon } from '../../../ui/icons/index.ts';
import { markdownStyles } from '../../../ui/markdown/index.ts';
import { menuButton } from '../../../ui/menu/menu.ts';
import { previewStyles } from '../../../ui/preview/index.ts';
import { skeleton } from '../../../ui/states/states.ts';
import { tabPanel, tabs, tabStyles, type Tab } from '../../../ui/tabs/index.ts';
import { Changes } from '../../base/changes.ts';
import { DetailList } from '../../base/detail-list.ts';
import { breadcrumb, jsonFacts, TabChangeEvent } from '../../base/details.ts';
import { detailsStyles } from '../../base/details.styles.ts';
import { dispatch } from '../../base/events.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import { viewPanel, viewStrip } from '../../base/views.ts';
import { versionName } from '../../base/version-name.ts';
import { writingStyles } from '../../base/writing.styles.ts';
import { kindLook } from '../kinds.ts';
import { ArtifactLife } from '../life.ts';
import { Making } from '../making.ts';
import { FileSelectEvent } from './artifact-viewer.events.ts';
import { artifactViewerStyles } from './artifact-viewer.styles.ts';
import { FilesPanel } from './files-panel.ts';
import { runColumns } from '../../runs/columns.ts';
import { versionColumns } from './columns.ts';
import { previewsStyles } from './previews.styles.ts';
import { PreviewPane, type Shown } from './preview-pane.ts';
import { sideFacts } from './side.ts';
import { Uploads } from './uploads.ts';
import { uploadsStyles } from './uploads.styles.ts';

export const ARTIFACT_TABS = ['preview', 'files', 'lineage', 'metadata', 'runs', 'versions'] as const;
/** They take the height there is, and scroll within. */
const FILLING: ReadonlySet<TabKey> = new Set(['preview', 'files', 'lineage', 'runs', 'versions']);
type TabKey = (typeof ARTIFACT_TABS)[number];

/**
 * One version of an artifact: what it looks like, its files as a lazy tree (tables, notebooks, weights, pictures, sound, film, documents and
 * more; a host adds its own with `registerPreviewer`), where it comes from and what came of it, what is known of it, who made it and who
 * read it. Of a file no more is read than is shown; the download has all of it. What a backend keeps without versions is shown itself.
 *
 * @summary An artifact's version, previewed.
 * @fires {OpenEvent} inlay-artifact-version-open - A version's link was followed; cancelable, `event.ref`.
 * @fires {OpenEvent} inlay-run-open - The link of a run was followed; cancelable, `event.ref`.
 * @fires {FileSelectEvent} inlay-file-select - A file was chosen; `event.fileId`.
 * @fires {FileUploadDoneEvent} inlay-file-upload-done - A file was sent into the version; `event.path`, `event.file`.
 * @fires {TabChangeEvent} inlay-tab-change - Another tab was chosen; `event.tab`.
 * @fires {BeforeChangeEvent} inlay-before-artifact-version-update - The version is about to be changed; cancelable, `event.change`. So `-create`, `-delete`.
 * @fires {ChangeDoneEvent} inlay-artifact-version-update-done - It was; `event.operation`. So for the other.
 * @fires {ChangeFailedEvent} inlay-artifact-version-update-failed - It was not; `event.problem`. So for the other.
 * @slot actions - Buttons at the end of the header.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the version has come.
 * @cssstate none - The artifact has no version.
 * @cssstate error - It could not be read.
 * @cssstate forbidden - It may not be read.
 * @cssstate unsupported - The backend has no artifacts.
 * @cssstate stale - What is shown could not be refreshed.
 * @cssstate offline - The server cannot be reached.
 * @cssstate ready - It is shown.
 */
export class ArtifactViewer extends InlayElement {
  static readonly tag = 'inlay-artifact-viewer';
  static override readonly words = [artifacts, drawings, lists, previews, queries];
  static override styles: CSSResultGroup = [
    InlayElement.styles,
    cellStyles,
    tabStyles,
    detailsStyles,
    markdownStyles,
    previewStyles,
    previewsStyles,
    writingStyles,
    artifactViewerStyles,
    uploadsStyles,
  ];

  /** Id of the artifact; `-` where only the version's is known. */
  @property({ attribute: 'artifact-id' }) artifactId: string | undefined;
  /** Id of one of its versions; absent: the latest. */
  @property({ attribute: 'version-id' }) versionId: string | undefined;
  /** Id of the file that shows; absent: the first. */
  @property({ attribute: 'file-id' }) fileId: string | undefined;
  /** The tab that shows; absent: the first. */
  @property() tab: TabKey | undefined;

  @state() private shownId: string | undefined;

  #artifact = new EntityController(this, 'artifact', () => this.#artifactId);
  #versions = new DetailList(this, {
    type: 'artifactVersion',
    label: () => this.l.t('models.versions'),
    none: () => ({ title: this.l.t('artifact.versions.none'), icon: packageIcon }),
    columns: () => this.#versionColumns,
    of: () => (this.#artifactId ? { type: 'artifact', id: this.#artifactId } : undefined),
    sort: { field: 'number', desc: true },
  });
  #version = new EntityController(this, 'artifactVersion', () => this.#versionId);
  #runs = new DetailList(this, {
    type: 'run',
    label: () => this.l.t('runs.title'),
    none: () => ({ title: this.l.t('artifact.runs.none'), icon: workflowIcon }),
    columns: () => this.#runColumns,
    of: () => this.#version.answer,
  });
  /** Backends that tell only ids: the name is asked for. */
  #run = new EntityController(this, 'run', () => nameless(this.#version.answer?.producer?.run));
  #step = new EntityController(this, 'step', () => nameless(this.#version.answer?.producer?.step));
  #files = new FilesPanel(this, {
    of: () => (this.#selected === 'files' ? this.#ref : undefined),
    chosen: () => this.fileId,
    choose: (file) => {
      this.fileId = file.id;
      dispatch(this, new FileSelectEvent(file.id));
    },
    pane: () => this.#pane,
  });
  #pane = new PreviewPane(this, () => this.#shown);
  #changes = new Changes(this);
  #life = new ArtifactLife(this, this.#changes);
  #making = new Making(this, this.#changes);
  #uploads = new Uploads(this, this.#changes, () => this.#version.answer);
  #versionColumns = versionColumns(this);
  #runColumns = runColumns(this);
  #locale = '';

  protected get view(): View {
    if (this.#versionId) return this.#version.view;
    const { view } = this.#artifact;
    // An artifact without versions is told by its list; a backend that has none shows the artifact itself.
    return view.kind === 'ready' && !this.#unversioned ? this.#versions.list.view : view;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('versionId') || changed.has('artifactId')) {
      this.shownId = undefined;
      // A file belongs to its version; one that a host sets together with it stays.
      if (!changed.has('fileId') && this.hasUpdated) this.fileId = undefined;
    }
    if (this.#locale === this.l.locale) return;
    this.#locale = this.l.locale;
    this.#versionColumns = versionColumns(this);
    this.#runColumns = runColumns(this);
  }

  override render(): TemplateResult {
    const { l, view } = this;
    const controller = this.#versionId ? this.#version : this.#artifact;
    const panel = viewPanel(view, l, {
      none: { title: l.t('artifact.versions.none'), icon: packageIcon },
      retry: controller.refresh,
      backend: controller.connection?.capabilities.backend.name,
    });
    if (panel)
      return html`<div class="page">
          <header class="page-header">
            <div class="titles">${this.#crumbs()}</div>
            <div class="actions">${this.#create()}</div>
          </header>
          ${panel}
        </div>
        ${this.#making.dialogs()}${this.#changes.toasts()}`;
    const version = this.#subject;
    if (!version) return html`<div class="page"><div class="section">${skeleton()}</div></div>`;
    const all = this.#tabs();
    const selected = this.#selected;
    return html`<div class="page">
        ${this.#header(version)}${viewStrip(view, l, controller.refresh) ?? nothing}${this.#pane.problem}
        ${tabs({ id: 'tabs', label: l.t('details.tabs'), tabs: all, selected, select: this.#select })}
        <div class=${`details on-${selected}`}>
          <div class="content">${tabPanel('tabs', selected, this.#panel(selected, version), FILLING.has(selected) ? 'list' : '')}</div>
          ${selected === 'lineage' ? nothing : html`<aside class="side" aria-label=${l.t('details.facts')}>${this.#side(version, selected)}</aside>`}
        </div>
      </div>
      ${this.#life.dialogs()}${this.#making.dialogs()}${this.#changes.toasts()}`;
  }

  get #artifactId(): string | undefined {
    const { artifactId } = this;
    return artifactId && artifactId !== '-' ? artifactId : this.#version.answer?.artifact.id || undefined;
  }

  get #versionId(): string | undefined {
    // Told by the artifact, else by the head of its list, which is sorted.
    return this.versionId ?? this.#artifact.answer?.latest?.id ?? (this.#artifact.answer ? this.#versions.list.items(1)[0]?.id : undefined);
  }

  /** The backend keeps artifacts without versions. */
  get #unversioned(): boolean {
    const { connection } = this.#artifact;
    return connection !== undefined && !this.versionId && !connection.caps('artifactVersion');
  }

  /** What the page is of. */
  get #subject(): ArtifactVersion | undefined {
    const artifact = this.#artifact.answer;
    return this.#unversioned ? artifact && asVersion(artifact) : this.#version.answer;
  }

  get #ref(): Ref | undefined {
    return this.#unversioned ? this.#artifact.answer : this.#version.answer;
  }

  get #selected(): TabKey {
    const all = this.#tabs();
    return all.find(({ key }) => key === this.tab)?.key ?? all[0]?.key ?? 'preview';
  }

  get #shown(): Shown | undefined {
    const selected = this.#selected;
    if (selected === 'files') return this.#files.shown;
    return selected === 'preview' ? this.#visualization : undefined;
  }

  get #visualization(): Visualization | undefined {
    const all = this.#version.answer?.visualizations ?? [];
    return all.find(({ id }) => id === this.shownId) ?? all[0];
  }

  #tabs(): Tab<TabKey>[] {
    const { l } = this;
    const files = this.#files.offered(this.#ref);
    const seen = this.#version.answer?.visualizations?.length;
    return [
      ...(seen || !files ? [{ key: 'preview' as const, label: l.t('artifact.preview') }] : []),
      ...(files ? [{ key: 'files' as const, label: l.t('artifact.files') }] : []),
      ...(this.#graphed ? [{ key: 'lineage' as const, label: l.t('artifact.lineage') }] : []),
      { key: 'metadata', label: l.t('artifact.metadata') },
      ...(this.#runs.offered ? [{ key: 'runs' as const, label: l.t('runs.title'), count: this.#runs.count }] : []),
      ...(this.#unversioned ? [] : [{ key: 'versions' as const, label: l.t('models.versions'), count: this.#versions.count }]),
    ];
  }

  get #graphed(): boolean {
    return !this.#unversioned && (this.#version.connection?.caps('artifactVersion')?.verbs.includes('graph') ?? false);
  }

  #crumbs(): TemplateResult {
    const { l, links } = this;
    const version = this.#version.answer;
    const artifact = this.#artifact.answer ?? version?.artifact;
    return breadcrumb(
      [
        { label: l.t('artifacts.title'), to: links.at({ segments: ['artifacts'] }) },
        ...(artifact?.name ? [{ label: artifact.name, to: version ? links.to(artifact) : undefined }] : []),
        ...(version && !this.#unversioned ? [{ label: versionName(version) }] : []),
      ],
      l,
    );
  }

  #header(version: ArtifactVersion): TemplateResult {
    const { l } = this;
    const { kind, size, uri } = version;
    const named = version.artifact.name ?? this.#artifact.answer?.name ?? version.name;
    return html`<header class="page-header">
      <div class="titles">
        ${this.#crumbs()}
        <div class="title-row">
          <h2 class="page-title"><bdi>${named}</bdi></h2>
          ${this.#unversioned ? nothing : this.#switch(version)}
          ${kind ? statusCell({ icon: kindLook(kind), tone: 'muted' }, l.t(`artifact.kind.${kind}`)) : nothing}
          ${size === undefined ? nothing : html`<bdi class="preview-size">${l.intl.bytes(size)}</bdi>`}
        </div>
      </div>
      <div class="actions">
        ${uri ? copyButton(uri, l, { label: l.t('artifact.copyUri'), words: true, kind: '' }) : nothing}
        ${
          this.#version.connection?.caps('artifactVersion')?.verbs.includes('bytes')
            ? button({
                label: l.t(this.#pane.downloading ? 'preview.downloading' : 'preview.download'),
                icon: downloadIcon,
                busy: this.#pane.downloading,
                click: () => void this.#pane.download(version, `${named}-${versionName(version)}`),
              })
            : nothing
        }
        ${this.#create()}<slot name="actions"></slot>${this.#more(version)}
      </div>
    </header>`;
  }

  /** The version that is made by hand is shown, with the place to drop its files. */
  #create(): unknown {
    return this.#making.version(this.#artifact.answer, ({ id }) => {
      this.links.place.go({ segments: ['artifacts', this.#artifactId ?? '-', id], query: { tab: 'files' } });
      // Without a router that moves the address, the element opens it itself.
      this.versionId = id;
      this.tab = 'files';
    });
  }

  #more(version: ArtifactVersion): unknown {
    const { l, links } = this;
    const row = this.#unversioned ? this.#artifact.answer : version;
    // Where a version was is its artifact; where an artifact was are the others.
    const gone = (): void => links.place.go({ segments: this.#unversioned ? ['artifacts'] : ['artifacts', version.artifact.id] });
    if (!row || !this.#life.menu(row).length) return nothing;
    const label = l.t('actions.more', { name: version.name });
    return menuButton({ id: 'more', label, icon: ellipsisIcon, iconOnly: true, alignEnd: true, items: () => this.#life.menu(row, gone) });
  }

  /** The other versions that are loaded, the newest first; all of them are in the tab. */
  #switch(version: ArtifactVersion): TemplateResult {
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

  #panel(tab: TabKey, version: ArtifactVersion): unknown {
    const { l } = this;
    switch (tab) {
      case 'versions':
        return this.#versions.render();
      case 'runs':
        return this.#runs.render();
      case 'files':
        return html`${this.#uploads.render()}${this.#files.render()}`;
      case 'lineage':
        return html`<inlay-lineage-graph class="lineage" of-type="artifactVersion" of-id=${version.id}></inlay-lineage-graph>`;
      case 'metadata': {
        const metrics = jsonFacts(l.t('artifact.metrics'), version.metrics, l);
        const metadata = jsonFacts(l.t('artifact.metadata'), version.metadata, l);
        const empty = metrics === nothing && metadata === nothing;
        return empty
          ? viewPanel({ kind: 'none' }, l, { none: { title: l.t('artifact.metadata.none') }, retry: this.#version.refresh })
          : html`${metrics}${metadata}`;
      }
      case 'preview':
        return this.#preview(version.visualizations ?? []);
    }
  }

  #preview(all: readonly Visualization[]): unknown {
    const { l } = this;
    const shown = this.#visualization;
    if (!shown) {
      const none = { title: l.t('artifact.nothing'), detail: l.t('artifact.nothing.detail'), icon: packageIcon };
      return viewPanel({ kind: 'none' }, l, { none, retry: this.#version.refresh });
    }
    return html`${
      all.length > 1
        ? html`<div class="visualizations">
            ${segmented({
              label: l.t('preview.files'),
              options: all.map(({ id, name }) => ({ key: id, label: name })),
              selected: shown.id,
              select: (id) => (this.shownId = id),
            })}
          </div>`
        : nothing
    }
    ${this.#pane.render()}`;
  }

  #side(version: ArtifactVersion, selected: TabKey): unknown {
    const file = selected === 'files' ? this.#files.shown : undefined;
    return sideFacts(version, this, { file, run: this.#run.answer?.name, step: this.#step.answer?.name });
  }

  #select = (tab: TabKey): void => {
    this.tab = tab;
    dispatch(this, new TabChangeEvent(tab));
  };
}

/** An artifact that is kept without versions, as the page draws one. */
const asVersion = (artifact: Artifact): ArtifactVersion => ({
  ...artifact,
  type: 'artifactVersion',
  artifact: { type: 'artifact', id: artifact.id, name: artifact.name },
  ...(artifact.parent?.type === 'run' ? { producer: { run: { ...artifact.parent, type: 'run' } } } : {}),
});

const nameless = (link: Link | undefined): string | undefined => (link && !link.name && !link.lost ? link.id : undefined);

declare global {
  interface HTMLElementTagNameMap {
    'inlay-artifact-viewer': ArtifactViewer;
  }
}
