import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { drawings } from '../../messages/en/drawings.ts';
import { parts } from '../../messages/en/parts.ts';
import { LocalizeController } from '../../messages/index.ts';
import { buttons, glyphs, host } from '../styles/index.ts';
import { arrayRows, type Column, type RowSource } from '../table/index.ts';
import { html as staticHtml, tags } from '../tags.ts';
import { TooltipController, tooltipStyles } from '../tooltip/tooltip.ts';
import { Camera, holds, MARKS_BELOW, NARROW, type Box } from './camera.ts';
import { Gestures, within } from './gestures.ts';
import { graphBar } from './graph-bar.ts';
import { graphColumns } from './graph-table.ts';
import { markTip, nodeBox } from './graph-node.ts';
import { GraphSelectEvent } from './graph.events.ts';
import { graphStyles } from './graph.styles.ts';
import { inkwell, readInks, type Inks } from './inks.ts';
import type { PlacedNode } from './layout/index.ts';
import { moveByKey, stepOf } from './keys.ts';
import { Layouter, sameGraph } from './layouter.ts';
import { mapPoint, paint, paintMap, type Picture } from './paint.ts';
import { boxOf, Scene, type Step } from './scene.ts';
import type { GraphEdgeView, GraphNodeView, GraphViewKind } from './types.ts';

/** Nodes are drawn this far beyond what is seen, in units, so that a small move draws nothing anew. */
const BEYOND = 240;

/**
 * Nodes and edges, laid out from left to right, and the same as a table. Only what is near the view is drawn; far away nodes are
 * marks. It does not mirror where writing runs from right to left.
 *
 * Drag, wheel, or Shift with the arrows move it; pinch, Ctrl with the wheel, `+` and `-` zoom, `0` shows all. The nodes are one tab
 * stop: left and right walk along the edges, up and down within the column, Home and End to the first and the last; Enter or Space
 * chooses, Escape lets go.
 *
 * @fires inlay-graph-select - A node was chosen, or let go; `event.key`.
 */
export class GraphView extends LitElement {
  static override styles = [host, buttons, glyphs, tooltipStyles, graphStyles];

  static {
    // Sizes are known only after a render, and what is drawn follows them.
    this.disableWarning?.('change-in-update');
  }

  #l = new LocalizeController(this, [drawings, parts]);

  /** Set another array for a change. Where only words and states differ, nothing moves. */
  @property({ attribute: false }) nodes: readonly GraphNodeView[] = [];
  @property({ attribute: false }) edges: readonly GraphEdgeView[] = [];
  /** Key of the node that is chosen. */
  @property() selected: string | undefined;
  /** Name for screen readers. */
  @property() label = '';
  /** Unset until the user says: the graph, or the table where the box is narrow. */
  @property() view: GraphViewKind | undefined;

  /** Key of the tab stop. */
  @state() private cursor: string | undefined;
  /** Key of the mark that the pointer or the focus is on. */
  @state() private pointed: string | undefined;

  #camera = new Camera();
  #gestures = new Gestures(this.#camera, () => this.#byHand());
  #layouter = new Layouter();
  #scene: Scene | undefined;
  #views: ReadonlyMap<string, GraphNodeView> = new Map();
  /** A layout is under way. */
  #arranging = false;
  #laidOut: { nodes: readonly GraphNodeView[]; edges: readonly GraphEdgeView[] } | undefined;
  #inks: Inks | undefined;
  /** What the last render drew by. */
  #drawn: { box: Box; at: string } | undefined;
  #width = 0;
  #frame = 0;
  #sizes: ResizeObserver | undefined;
  #observed: Element | null | undefined;
  /** The user has moved it: from then on it stays where it is. */
  #touched = false;
  #started = false;
  #focusing = false;
  #rows: RowSource<GraphNodeView> | undefined;
  #columns: { locale: string; columns: readonly Column<GraphNodeView>[] } | undefined;

  constructor() {
    super();
    new TooltipController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#sizes.observe(this);
    this.#observed = undefined;
    this.#inks = undefined;
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#layouter.stop();
    if (this.#arranging) this.#laidOut = undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('nodes')) {
      this.#views = new Map(this.nodes.map((node) => [node.key, node]));
      this.#rows = arrayRows(this.nodes, ({ key }) => key);
    }
    if (changed.has('selected') && this.selected !== undefined) this.cursor = this.selected;
    if (this.#shown === 'graph') this.#arrange();
  }

  override updated(changed: PropertyValues<this>): void {
    this.#observe();
    if (changed.has('selected') && this.#started) this.#reveal(this.selected);
    if (this.#focusing) {
      this.#focusing = false;
      this.renderRoot.querySelector<HTMLElement>('.node[tabindex="0"]')?.focus({ preventScroll: true });
    }
    this.#moved();
  }

  override render(): TemplateResult {
    const shown = this.#shown;
    return html`<div class="unit" aria-hidden="true"></div>
      ${inkwell(this.#recoloured)}
      ${graphBar({
        l: this.#l,
        shown,
        show: (view) => (this.view = view),
        zoom: shown === 'graph' && this.nodes.length ? this.#camera.zoom : undefined,
        zoomBy: (factor) => this.#byHand(() => this.#camera.zoomBy(factor)),
        fit: () => this.#byHand(() => this.#camera.fit()),
      })}
      ${shown === 'graph' ? this.#box() : this.#table()}`;
  }

  get #shown(): GraphViewKind {
    return this.view ?? (this.#width && this.#width < NARROW * this.#camera.unit ? 'table' : 'graph');
  }

  get #far(): boolean {
    return this.#camera.zoom < MARKS_BELOW;
  }

  /** The tab stop: where the focus was, else what is chosen, else the first. */
  get #stop(): string | undefined {
    return [this.cursor, this.selected].find((key) => key !== undefined && this.#scene?.nodes.has(key)) ?? this.#scene?.first?.key;
  }

  #box(): TemplateResult {
    const camera = this.#camera;
    const far = this.#far;
    return html`<div
      class=${`box ${camera.whole ? 'whole' : ''}`}
      role="group"
      aria-label=${this.label || this.#l.t('ui.graph.label')}
      aria-description=${this.#l.t('ui.graph.keys')}
      aria-busy=${this.#scene ? 'false' : 'true'}
      @keydown=${this.#onKeydown}
      @focusin=${this.#onFocusIn}
      @focusout=${() => (this.pointed = undefined)}
      @click=${this.#onClick}
      @wheel=${this.#gestures.wheel}
      @pointerdown=${this.#gestures.down}
      @pointermove=${this.#onPointerMove}
      @pointerleave=${() => (this.pointed = undefined)}
      @pointerup=${this.#gestures.up}
      @pointercancel=${this.#gestures.up}
    >
      <canvas class="lines" aria-hidden="true"></canvas>
      <div class=${`world ${far ? 'far' : ''}`}>
        ${repeat(
          this.#near(),
          ({ key }) => key,
          (node) => this.#node(node),
        )}
      </div>
      ${this.#scene || !this.nodes.length ? nothing : html`<p class="wait">${this.#l.t('ui.graph.waiting')}</p>`}
      ${far && this.pointed !== undefined ? markTip(this.#views.get(this.pointed), this.#scene?.nodes.get(this.pointed), camera) : nothing}
      ${camera.mapped ? html`<canvas class="map" aria-hidden="true" @pointerdown=${this.#onMap} @pointermove=${this.#onMap}></canvas>` : nothing}
    </div>`;
  }

  /** Nodes to draw: those near the view, and the tab stop wherever it is. Marks are the canvas' business. */
  #near(): readonly PlacedNode[] {
    const scene = this.#scene;
    if (!scene || !this.#started) return [];
    const { left, top, right, bottom } = this.#camera.seen;
    // At first only what is seen, since that is waited for; the rest, and the map, come a frame later.
    const beyond = this.#drawn ? BEYOND : 0;
    const box = { left: left - beyond, top: top - beyond, right: right + beyond, bottom: bottom + beyond };
    this.#drawn = { box, at: beyond ? this.#at : '' };
    return scene.nodesIn(this.#far ? undefined : box, this.#stop);
  }

  /** Where the view is: with it moves a tip, with the zoom much more. */
  get #at(): string {
    const { x, y, zoom } = this.#camera;
    return this.#far && this.pointed !== undefined ? `${zoom} ${x} ${y}` : `${zoom}`;
  }

  #node(place: PlacedNode): unknown {
    const { key } = place;
    const view = this.#views.get(key);
    const path = this.#scene?.path(this.selected);
    const onPath = Boolean(path?.before.has(key) || path?.after.has(key));
    const is = { selected: key === this.selected, stop: key === this.#stop, onPath, far: this.#far };
    // Most renders are a move's, which changes none of them.
    return view && guard([view, place, is.selected, is.stop, onPath, is.far], () => nodeBox(view, place, is));
  }

  #table(): TemplateResult {
    const l = this.#l;
    if (this.#columns?.locale !== l.locale) this.#columns = { locale: l.locale, columns: graphColumns(l, (key) => this.#select(key)) };
    return staticHtml`<${tags.table}
      class="table"
      .label=${this.label || l.t('ui.graph.label')}
      .columns=${this.#columns.columns}
      .rows=${this.#rows}
      .current=${this.selected}
    ></${tags.table}>` as TemplateResult;
  }

  /** Lays out anew when there are other nodes or edges. */
  #arrange(): void {
    const { nodes, edges } = this;
    if (this.#laidOut && sameGraph(this.#laidOut, { nodes, edges })) return;
    this.#laidOut = { nodes, edges };
    this.#arranging = true;
    void this.#layouter.layout(nodes, edges).then(
      (layout) => layout && this.#show(new Scene(layout)),
      // The same in rows needs no layout.
      () => (this.view = 'table'),
    );
  }

  /** What the user looks at stays where it is; a view not touched yet begins anew. */
  #show(scene: Scene): void {
    const before = this.#stop === undefined ? undefined : this.#scene?.nodes.get(this.#stop);
    const now = before && scene.nodes.get(before.key);
    const camera = this.#camera;
    this.#focusing ||= this.renderRoot.querySelector('.node:focus') !== null;
    this.#arranging = false;
    this.#scene = scene;
    camera.graph = scene.layout;
    if (this.#touched && before && now) {
      camera.settle();
      camera.pan((before.x - now.x) * camera.scale, (before.y - now.y) * camera.scale);
    } else if (camera.box.height) this.#start();
    this.requestUpdate();
  }

  /** Measures a box that is new; from then on it tells by itself, so that a render that only moves does not ask the page's layout. */
  #observe(): void {
    const box = this.renderRoot.querySelector('.box');
    if (box === this.#observed) return;
    if (this.#observed) this.#sizes?.unobserve(this.#observed);
    if (box) this.#sizes?.observe(box);
    this.#observed = box;
    this.#measure();
  }

  #measure(): void {
    const probe = this.renderRoot.querySelector<HTMLElement>('.unit');
    if (!probe || !this.isConnected) return;
    const camera = this.#camera;
    const shown = this.#shown;
    const unit = probe.getBoundingClientRect().width / 100 || 1;
    const box = this.#observed;
    const resized = box ? camera.measured(unit, { width: box.clientWidth, height: box.clientHeight }) : false;
    if (!box) camera.unit = unit;
    this.#width = this.clientWidth;
    if (box?.clientHeight) {
      if (this.#scene && (!this.#started || (resized && !this.#touched))) this.#start();
      else if (resized) camera.settle();
    }
    if (shown !== this.#shown) this.requestUpdate();
    if (resized) this.#moved();
  }

  #start(): void {
    const first = this.#scene?.first;
    this.#camera.start(first && { x: first.x, y: first.y + first.height });
    this.#started = true;
    this.#reveal(this.selected);
    this.requestUpdate();
  }

  #reveal(key: string | undefined): void {
    const node = key === undefined ? undefined : this.#scene?.nodes.get(key);
    if (node) this.#camera.reveal(boxOf(node));
  }

  /** Once a frame: moves what is there and paints; renders only where the view has left what is drawn. */
  #moved(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    const world = this.renderRoot.querySelector<HTMLElement>('.world');
    const lines = this.renderRoot.querySelector<HTMLCanvasElement>('.lines');
    const scene = this.#scene;
    if (!world || !lines || !scene || !this.#started) return;
    const camera = this.#camera;
    world.style.transform = `translate(${camera.x}px,${camera.y}px) scale(${camera.zoom})`;
    // Told only to the one that may show a ring: on the world, each step would be a new style for every node.
    world.querySelector<HTMLElement>('.node[tabindex="0"]')?.style.setProperty('--_zoom', String(camera.zoom));
    this.#inks ??= readInks(this.renderRoot);
    const path = scene.path(this.selected);
    const picture: Picture = { camera, scene, views: this.#views, path, selected: this.selected, inks: this.#inks };
    paint(lines, picture);
    if (this.#drawn?.at === '') {
      this.#drawn.at = 'seen';
      this.#moved();
      return;
    }
    const map = this.renderRoot.querySelector<HTMLCanvasElement>('.map');
    if (map) paintMap(map, picture);
    if (this.#drawn?.at !== this.#at || !holds(this.#drawn.box, camera.seen)) this.requestUpdate();
  }

  #recoloured = (): void => {
    this.#inks = undefined;
    this.#moved();
  };

  #byHand(move?: () => void): void {
    move?.();
    this.#touched = true;
    this.#moved();
  }

  #select(key: string | undefined): void {
    if (key === this.selected) return;
    this.selected = key;
    this.dispatchEvent(new GraphSelectEvent(key));
  }

  #onClick = (event: MouseEvent): void => {
    // A key's click has no detail; only a hand can have dragged.
    if (this.#gestures.dragged && event.detail) return;
    const key = (event.target as Element).closest<HTMLElement>('.node')?.dataset['key'] ?? this.#markUnder(event);
    if (key !== undefined) this.#select(key);
  };

  #onPointerMove = (event: PointerEvent): void => {
    this.#gestures.move(event);
    if (this.#far && !this.#gestures.busy) this.pointed = this.#markUnder(event);
  };

  #markUnder(event: MouseEvent): string | undefined {
    const at = within(event);
    const { x, y } = this.#camera.toGraph(at.x, at.y);
    return this.#far ? this.#scene?.at(x, y)?.key : undefined;
  }

  #onFocusIn = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    const { key } = target.dataset;
    if (key === undefined) return;
    this.cursor = key;
    // A press must not move what is under the hand.
    if (!target.matches(':focus-visible')) return;
    this.pointed = key;
    this.#reveal(key);
    this.#moved();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#scene) return;
    const step = stepOf(event);
    if (step) this.#walk(step);
    else if (event.key === 'Escape' && this.selected !== undefined) this.#select(undefined);
    else if (!moveByKey(event, this.#camera)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#byHand();
  };

  #walk(step: Step): void {
    const next = this.#stop === undefined ? undefined : this.#scene?.step(this.#stop, step);
    if (!next) return;
    this.cursor = next.key;
    this.#focusing = true;
    this.#reveal(next.key);
    this.requestUpdate();
  }

  #onMap = (event: PointerEvent): void => {
    event.stopPropagation();
    const map = event.currentTarget as HTMLCanvasElement;
    if (!this.#scene || !(event.buttons & 1)) return;
    map.setPointerCapture(event.pointerId);
    const { x, y } = mapPoint(map, this.#scene, within(event));
    this.#camera.centre(x, y);
    this.#byHand();
  };
}
