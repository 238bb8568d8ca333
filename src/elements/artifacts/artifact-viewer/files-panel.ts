import { html, nothing, type TemplateResult } from 'lit';
import type { FileEntry, Ref } from '../../../contract/index.ts';
import { EntityController } from '../../../session/controllers/index.ts';
import { searchField } from '../../../ui/controls.ts';
import { folderOpenIcon } from '../../../ui/icons/index.ts';
import { skeleton, statePanel } from '../../../ui/states/states.ts';
import { html as staticHtml, tags } from '../../../ui/tags.ts';
import { allLines, type TreeLine, type TreeLines, type TreeSelectEvent, type TreeToggleEvent } from '../../../ui/tree/index.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { viewPanel, viewStrip } from '../../base/views.ts';
import { canRunCode } from '../file-look.ts';
import { isFile, LazyTree, type TreeRow } from '../lazy-tree.ts';
import type { PreviewPane } from './preview-pane.ts';

export interface FilesPanelOptions {
  /** Whose files; undefined: not known yet, or the tab is another. */
  of: () => Ref | undefined;
  /** Id of the file that was chosen. */
  chosen: () => string | undefined;
  choose: (file: FileEntry) => void;
  pane: () => PreviewPane;
}

/** The files of a version: a lazy tree, and what is in the one that was chosen. */
export class FilesPanel {
  #host: InlayElement;
  #options: FilesPanelOptions;
  #tree: LazyTree;
  #file: EntityController<'file'>;
  #of = '';
  #search = '';
  #found: { of: TreeLines<TreeRow>; search: string; lines: TreeLines<TreeRow> } | undefined;

  constructor(host: InlayElement, options: FilesPanelOptions) {
    this.#host = host;
    this.#options = options;
    this.#file = new EntityController(host, 'file', () => (options.of() ? options.chosen() : undefined));
    this.#tree = new LazyTree(host, () => this.#file.connection, { links: false });
    host.addController({ hostUpdate: () => this.#follow() });
  }

  /** Can the backend list files of this? Else there is no tab for them. */
  offered(of: Ref | undefined): boolean {
    return of !== undefined && this.#tree.below(of) === 'file';
  }

  /** The file that shows: the chosen one, else the first that is safe to look into. */
  get shown(): FileEntry | undefined {
    if (this.#options.chosen() !== undefined) return this.#file.answer;
    const of = this.#options.of();
    const list = of && this.#tree.listOf(of);
    for (let i = 0; list && i < Math.min(list.length, 50); i += 1) {
      const row = list.at(i);
      // A page would ask for what its policy then refuses: only who wants to see it does.
      if (isFile(row) && !canRunCode(row.name) && !/\.x?html?$/i.test(row.name)) return row;
    }
    return undefined;
  }

  render(): TemplateResult {
    const { l } = this.#host;
    const of = this.#options.of();
    const lines = of && this.#tree.within(of);
    const list = of && this.#tree.listOf(of);
    if (!lines || !list) return html`<div class="section">${skeleton()}</div>`;
    const backend = this.#file.connection?.capabilities.backend.name;
    const panel = viewPanel(list.view, l, {
      none: { title: l.t('artifact.files.none'), icon: folderOpenIcon },
      retry: () => void list.refresh(),
      backend,
    });
    if (panel) return html`${panel}`;
    const shown = this.shown;
    return html`${viewStrip(list.view, l, () => void list.refresh()) ?? nothing}
      <div class="file-view">
        <div class="file-tree">
          <div class="file-search">
            ${searchField({ label: l.t('artifact.files.find'), value: this.#search, input: this.#type, kind: 'small', l })}
          </div>
          ${staticHtml`<${tags.tree}
            .lines=${this.#search ? this.#matching(lines) : lines}
            .loading=${list.view.kind === 'loading'}
            .selected=${shown && `file/${shown.id}`}
            .label=${l.t('artifact.files')}
            @inlay-tree-toggle=${({ key, open }: TreeToggleEvent) => this.#tree.toggle(key, open)}
            @inlay-tree-select=${this.#choose}
          ></${tags.tree}>`}
        </div>
        <div class="file-shown">${shown ? this.#options.pane().render() : this.#nothing()}</div>
      </div>`;
  }

  #nothing(): TemplateResult {
    const { l } = this.#host;
    if (this.#options.chosen() === undefined) return statePanel('none', { title: l.t('artifact.files.choose'), icon: folderOpenIcon });
    const { view, refresh } = this.#file;
    return html`${viewPanel(view, l, { none: { title: '' }, retry: refresh }) ?? skeleton()}`;
  }

  #choose = ({ key }: TreeSelectEvent): void => {
    const row = this.#tree.choose(key);
    if (isFile(row)) this.#options.choose(row);
  };

  #type = (text: string): void => {
    this.#search = text;
    this.#host.requestUpdate();
  };

  /** Of what is unfolded: names that have the text, and the folders they lie in. */
  #matching(of: TreeLines<TreeRow>): TreeLines<TreeRow> {
    const search = this.#search.toLowerCase();
    if (this.#found?.of === of && this.#found.search === search) return this.#found.lines;
    const kept: TreeLine<TreeRow>[] = [];
    /** Levels above which a folder of something found lies. */
    let wanted = 0;
    for (let i = of.length - 1; i >= 0; i -= 1) {
      const line = of.at(i);
      if (!line) continue;
      const hit = line.kind === 'more' || (line.kind === 'node' && line.label.toLowerCase().includes(search));
      if (!hit && line.level !== wanted) continue;
      kept.unshift(line);
      wanted = line.level - 1;
    }
    const lines = allLines(kept);
    this.#found = { of, search, lines };
    return lines;
  }

  /** Another version begins anew. */
  #follow(): void {
    const of = this.#options.of();
    const key = of ? `${of.type}/${of.id}` : '';
    if (!key || key === this.#of) return;
    this.#of = key;
    this.#search = '';
    this.#tree.clear();
  }
}
