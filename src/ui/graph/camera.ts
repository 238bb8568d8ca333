export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Below this zoom nodes are marks. */
export const MARKS_BELOW = 0.4;
const LARGEST = 2;
/** A first view is never smaller than this, so that names can be read. */
const LEGIBLE = 0.85;
/** In units: in a narrower box the table is what shows first; in a lower one there is no room for a map. */
export const NARROW = 480;
const LOW = 240;
/** Height of the map with its margin, in units. */
const MAP = 88;
/** What a node brought into view keeps from the edge, in px. */
const AROUND = 24;

/**
 * Which part of a graph is seen, and how large. The graph is in units, the box in px; `x`, `y` is where the graph's top left corner
 * lies in the box. The graph can't be pushed out of the box; what fits is centred.
 */
export class Camera {
  zoom = 1;
  x = 0;
  y = 0;
  /** px a unit at 100 %. */
  unit = 1;
  box: Size = { width: 0, height: 0 };
  graph: Size = { width: 0, height: 0 };

  /** px a unit. */
  get scale(): number {
    return this.zoom * this.unit;
  }

  /** All of it is in sight. */
  get whole(): boolean {
    return this.graph.width * this.scale <= this.box.width + 1 && this.graph.height * this.scale <= this.box.height + 1;
  }

  /** There is more than is seen, and room for a map of it. */
  get mapped(): boolean {
    const { width, height } = this.box;
    return !this.whole && width >= NARROW * this.unit && height >= LOW * this.unit;
  }

  /** The visible part of the graph, in units. */
  get seen(): Box {
    const { x, y, scale, box } = this;
    return { left: -x / scale, top: -y / scale, right: (box.width - x) / scale, bottom: (box.height - y) / scale };
  }

  toGraph(x: number, y: number): { x: number; y: number } {
    return { x: (x - this.x) / this.scale, y: (y - this.y) / this.scale };
  }

  /** Takes the sizes that the page has given; true where they are others. A box without a height is not laid out yet. */
  measured(unit: number, box: Size): boolean {
    const other = unit !== this.unit || box.width !== this.box.width || box.height !== this.box.height;
    this.unit = unit;
    if (box.height) this.box = box;
    return other;
  }

  /** By px; false where there is nothing further that way. */
  pan(right: number, down: number): boolean {
    return this.#moveTo(this.x + right, this.y + down);
  }

  /** Keeps what is at this place of the box (its middle by default) where it is. */
  zoomBy(factor: number, x = this.box.width / 2, y = this.box.height / 2): void {
    const before = this.toGraph(x, y);
    this.zoom = Math.min(LARGEST, Math.max(this.#least, this.zoom * factor));
    this.#moveTo(x - before.x * this.scale, y - before.y * this.scale);
  }

  /** The whole graph, at most in its own size. */
  fit(): void {
    this.zoom = Math.min(1, this.#whole);
    this.#moveTo(0, 0);
  }

  /** The first view: all of it where that can be read, else its beginning, with this place in sight. */
  start(first: { x: number; y: number } | undefined): void {
    this.zoom = Math.min(1, Math.max(LEGIBLE, this.#whole));
    this.#moveTo(0, 0);
    if (first && first.y * this.scale > this.box.height - AROUND) this.#moveTo(0, this.box.height / 2 - first.y * this.scale);
  }

  /** Puts a place of the graph into the middle of the box. */
  centre(x: number, y: number): void {
    this.#moveTo(this.box.width / 2 - x * this.scale, this.box.height / 2 - y * this.scale);
  }

  /** Brings a part of the graph into the box, by as little as needed. */
  reveal({ left, top, right, bottom }: Box): boolean {
    const { scale, box } = this;
    const within = (at: number, from: number, to: number, size: number): number => {
      if (from * scale + at < AROUND) return AROUND - from * scale;
      if (to * scale + at > size - AROUND) return size - AROUND - to * scale;
      return at;
    };
    return this.#moveTo(within(this.x, left, right, box.width), within(this.y, top, bottom, box.height - this.#covered));
  }

  /** After the box or the graph has changed its size. */
  settle(): void {
    this.zoom = Math.max(this.#least, this.zoom);
    this.#moveTo(this.x, this.y);
  }

  /** What lies over the box's lower edge, in px: the graph can be pushed up by as much. */
  get #covered(): number {
    return this.mapped ? MAP * this.unit : 0;
  }

  get #whole(): number {
    const { box, graph, unit } = this;
    return Math.min(box.width / (graph.width * unit || 1), box.height / (graph.height * unit || 1));
  }

  get #least(): number {
    return Math.min(LEGIBLE, this.#whole);
  }

  #moveTo(x: number, y: number): boolean {
    const { x: oldX, y: oldY, scale, box, graph } = this;
    const within = (at: number, size: number, room: number, slack: number): number =>
      size <= room ? (room - size) / 2 : Math.max(room - size - slack, Math.min(0, at));
    this.x = within(x, graph.width * scale, box.width, 0);
    this.y = within(y, graph.height * scale, box.height, this.#covered);
    return this.x !== oldX || this.y !== oldY;
  }
}

/** One box lies within another. */
export const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;
