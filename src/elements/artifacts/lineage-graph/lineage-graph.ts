import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { GraphNode, Ref } from '../../../contract/index.ts';
import { artifacts } from '../../../messages/en/artifacts.ts';
import { lists } from '../../../messages/en/lists.ts';
import { EntityController } from '../../../session/controllers/index.ts';
import type { View } from '../../../session/core/view.ts';
import { cellStyles } from '../../../ui/cells/cells.styles.ts';
import { searchField, segmented } from '../../../ui/controls.ts';
import type { GraphNodeView, GraphSelectEvent } from '../../../ui/graph/index.ts';
import { workflowIcon } from '../../../ui/icons/index.ts';
import { menuButton } from '../../../ui/menu/menu.ts';
import { skeleton } from '../../../ui/states/states.ts';
import { html as staticHtml, tags } from '../../../ui/tags.ts';
import { dispatch } from '../../base/events.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import { viewPanel, viewStrip } from '../../base/views.ts';
import { drawer } from './drawer.ts';
import { LineageSelectEvent } from './lineage-graph.events.ts';
import { lineageStyles } from './lineage-graph.styles.ts';
import { grouped, matching, only, pathBetween, refKey, type Lineage, type LineageGroup } from './lineage.ts';
import { LineageReader } from './lineage-reader.ts';
import { nodeViews } from './node-views.ts';

export const LINEAGE_DIRECTIONS = ['up', 'both', 'down'] as const;
type Direction = (typeof LINEAGE_DIRECTIONS)[number];
export const LINEAGE_TYPES = ['artifactVersion', 'modelVersion', 'run'] as const;
const DEPTHS = [1, 2, 3, 4, 6] as const;

/** What the graph draws, and of what it was made. */
interface Drawn {
  of: Lineage;
  locale: string;
  shown: string;
  groups: ReadonlyMap<string, LineageGroup>;
  views: readonly GraphNodeView[];
  edges: Lineage['edges'];
}

/**
 * Where an artifact's or model's version comes from and what came of it: runs read versions and make others. A graph to be walked by keys,
 * the same as a table; what is beyond is asked for node by node. What is chosen tells its facts and how one gets there.
 *
 * @summary Where a version comes from, and what came of it.
 * @fires {LineageSelectEvent} inlay-lineage-select - A node was chosen or let go; `event.ref`.
 * @fires {OpenEvent} inlay-run-open - The link of a run was followed; cancelable, `event.ref`. So `inlay-artifact-version-open`, `inlay-model-version-open`.
 * @cssstate loading - Until the graph has come.
 * @cssstate none - Nothing is known of it.
 * @cssstate error - It could not be read.
 * @cssstate forbidden - It may not be read.
 * @cssstate unsupported - The backend tells of no lineage.
 * @cssstate stale - What is shown could not be refreshed.
 * @cssstate offline - The server cannot be reached.
 * @cssstate ready - It is shown.
 */
export class LineageGraph extends InlayElement {
  static readonly tag = 'inlay-lineage-graph';
  static override readonly words = [artifacts, lists];
  static override styles: CSSResultGroup = [InlayElement.styles, cellStyles, lineageStyles];

  /** What it is of: `artifactVersion`, `modelVersion` or `run`. */
  @property({ attribute: 'of-type' }) ofType: (typeof LINEAGE_TYPES)[number] = 'artifactVersion';
  /** Its id. */
  @property({ attribute: 'of-id' }) ofId: string | undefined;
  /** Where it comes from (`up`), what came of it (`down`), or both. */
  @property() direction: Direction = 'both';
  /** How many steps away, from 1. */
  @property({ type: Number }) depth = 2;

  @state() private selected: string | undefined;
  @state() private search = '';
  @state() private focused = false;

  #reader = new LineageReader(this, () => this.#of);
  /** Its own name, where the answer has no node of it. */
  #root = new EntityController(this, 'run', () => (this.ofType === 'run' ? this.ofId : undefined));
  #artifact = new EntityController(this, 'artifactVersion', () => this.#chosen('artifactVersion'));
  #model = new EntityController(this, 'modelVersion', () => this.#chosen('modelVersion'));
  #run = new EntityController(this, 'run', () => this.#chosen('run'));
  #drawn: Drawn | undefined;
  #opened: ReadonlySet<string> = new Set();

  protected get view(): View {
    return this.#reader.view;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ofId') && !changed.has('ofType')) return;
    this.selected = undefined;
    this.focused = false;
    this.#opened = new Set();
  }

  override render(): TemplateResult {
    const { l, view } = this;
    const panel = viewPanel(view, l, {
      none: { title: l.t('lineage.none'), icon: workflowIcon },
      retry: this.#reader.refresh,
      backend: this.#reader.connection?.capabilities.backend.name,
    });
    const lineage = this.#reader.lineage;
    if (panel || !lineage) return html`<div class="lineage">${panel ?? html`<div class="section">${skeleton(5)}</div>`}</div>`;
    const node = this.selected === undefined ? undefined : lineage.nodes.get(this.selected);
    const drawn = this.#views(lineage);
    return html`<div class="lineage">
      ${this.#bar(lineage)}${viewStrip(view, l, this.#reader.refresh) ?? nothing}
      <div class=${`parts ${node ? 'open' : ''}`}>
        ${staticHtml`<${tags.graph}
          class="graph"
          .nodes=${drawn.views}
          .edges=${drawn.edges}
          .selected=${this.selected}
          .label=${l.t('lineage.title')}
          @inlay-graph-select=${({ key }: GraphSelectEvent) => this.#select(key)}
        ></${tags.graph}>`}
        ${node ? this.#drawer(node, lineage) : nothing}
      </div>
    </div>`;
  }

  get #of(): { ref: Ref; name: string; query: { direction: Direction; depth: number } } | undefined {
    const { ofType: type, ofId: id, direction, depth } = this;
    if (!id) return undefined;
    const name = type === 'run' ? (this.#root.answer?.name ?? id) : id;
    return { ref: { type, id }, name, query: { direction, depth: Math.max(1, depth) } };
  }

  get #here(): string {
    return refKey({ type: this.ofType, id: this.ofId ?? '' });
  }

  /** Id of the chosen node, where it is of this type. */
  #chosen(type: GraphNode['kind']): string | undefined {
    const link = this.selected === undefined ? undefined : this.#reader.lineage?.nodes.get(this.selected)?.link;
    return link?.type === type && !link.lost ? link.id : undefined;
  }

  /** Made once for what it shows: another array lays everything out anew. */
  #views(lineage: Lineage): Drawn {
    const path = this.focused && this.selected !== undefined ? (pathBetween(lineage, this.#here, this.selected) ?? []) : [];
    // What is chosen stands for itself, also in the middle of a group.
    const kept = new Set([this.#here, ...path, ...(this.selected === undefined ? [] : [this.selected])]);
    const closed = grouped(path.length ? only(lineage, kept) : lineage, kept, this.#opened);
    const shown = [...closed.lineage.nodes.keys()].join(' ');
    if (this.#drawn?.of !== lineage || this.#drawn.locale !== this.l.locale || this.#drawn.shown !== shown) {
      const views = nodeViews(closed.lineage, closed.groups, this.#here, (node) => this.#reader.canExpand(node), this.l);
      this.#drawn = { of: lineage, locale: this.l.locale, shown, groups: closed.groups, views, edges: closed.lineage.edges };
    }
    return this.#drawn;
  }

  #bar(lineage: Lineage): TemplateResult {
    const { l } = this;
    const hits = matching(lineage, this.search);
    const depths = [...new Set([...DEPTHS, this.depth])].sort((a, b) => a - b);
    return html`<div class="find" @keydown=${(event: KeyboardEvent) => this.#onSearchKey(event, hits)}>
      ${searchField({ label: l.t('lineage.search'), value: this.search, input: (text) => this.#find(text, lineage), kind: 'small', l })}
      <span class="muted" role="status">${this.search ? l.t('lineage.hits', { count: hits.length }) : nothing}</span>
      ${segmented({
        label: l.t('lineage.direction'),
        options: LINEAGE_DIRECTIONS.map((key) => ({ key, label: l.t(`lineage.direction.${key}`) })),
        selected: this.direction,
        select: (direction) => (this.direction = direction),
      })}
      ${menuButton({
        id: 'depth',
        label: l.t('lineage.depth', { depth: this.depth }),
        kind: 'small',
        items: () =>
          depths.map((depth) => ({
            label: l.intl.number(depth),
            checked: depth === this.depth,
            radio: true,
            run: () => (this.depth = depth),
          })),
      })}
    </div>`;
  }

  #drawer(node: GraphNode, lineage: Lineage): TemplateResult {
    const path = pathBetween(lineage, this.#here, node.key)?.flatMap((key) => lineage.nodes.get(key) ?? []);
    // From the one asked about, also where the arrows point the other way.
    const fromHere = path && path[0]?.key !== this.#here ? [...path].reverse() : path;
    const { kind } = node;
    return drawer(
      {
        node,
        entity: kind === 'run' ? this.#run.answer : kind === 'modelVersion' ? this.#model.answer : this.#artifact.answer,
        path: fromHere,
        focused: this.focused,
        expandable: this.#reader.canExpand(node),
        expanding: this.#reader.expanding(node.key),
        close: this.#close,
        choose: (key) => this.#select(key),
        focusPath: () => (this.focused = !this.focused),
        expand: () => this.#reader.expand(node),
      },
      this,
    );
  }

  #find(text: string, lineage: Lineage): void {
    this.search = text;
    const [first] = matching(lineage, text);
    if (first !== undefined) this.#select(first);
  }

  /** Enter goes to the next match, Shift+Enter back. */
  #onSearchKey(event: KeyboardEvent, hits: readonly string[]): void {
    if (event.key !== 'Enter' || !hits.length || !(event.target as Element).matches('input')) return;
    event.preventDefault();
    const at = hits.indexOf(this.selected ?? '');
    this.#select(hits[(at + (event.shiftKey ? -1 : 1) + hits.length) % hits.length]);
  }

  #close = (): void => {
    this.#select(undefined);
    // The button is gone: the graph has the focus next.
    this.renderRoot.querySelector<HTMLElement>('.graph')?.shadowRoot?.querySelector<HTMLElement>('.node[tabindex="0"]')?.focus();
  };

  #select(key: string | undefined): void {
    if (key === this.selected) return;
    const group = key === undefined ? undefined : this.#drawn?.groups.get(key);
    if (key !== undefined && group) {
      this.#opened = new Set([...this.#opened, key]);
      // The pill is gone: the first of those that it stood for has the focus next.
      this.#select(group.members[0]);
      return;
    }
    this.selected = key;
    if (key === undefined) this.focused = false;
    const link = key === undefined ? undefined : this.#reader.lineage?.nodes.get(key)?.link;
    dispatch(this, new LineageSelectEvent(link && { type: link.type, id: link.id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-lineage-graph': LineageGraph;
  }
}
