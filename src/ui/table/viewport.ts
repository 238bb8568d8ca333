import type { LitElement, ReactiveController } from 'lit';
import { ScrollMap, TALLEST } from './scroll-map.ts';

/** The parts of the table that are measured. */
export interface ViewportParts {
  readonly scroller: HTMLElement;
  readonly head: HTMLElement | null;
  readonly body: HTMLElement;
  /** 100 units wide, one row high. */
  readonly probe: HTMLElement;
}

/**
 * What of the rows is on screen. A table that was given a height scrolls by itself; one that was not grows, and the page, or
 * whatever scrolls around it, scrolls it. Listens only while its host is connected.
 */
export class Viewport implements ReactiveController {
  /** The table scrolls by itself. */
  filled = false;
  /** Height of a row, width of the box, one unit: in px; 0 before the first measure. */
  rowHeight = 0;
  width = 0;
  unit = 1;
  /** Where the visible part begins, in the rows' own (unscaled) px, and how high it is. */
  top = 0;
  height = 0;
  /** What to add to a row's own position to get its position in the body. */
  shift = 0;
  map = new ScrollMap(0, 0);

  #host: LitElement;
  #parts: () => ViewportParts | undefined;
  #length: () => number;
  #measuredLength = -1;
  #measuredWidth = -1;
  #observer: ResizeObserver | undefined;
  #listening: AbortController | undefined;
  #parents: Element[] = [];
  #physical = 0;

  constructor(host: LitElement, parts: () => ViewportParts | undefined, length: () => number) {
    this.#host = host;
    this.#parts = parts;
    this.#length = length;
    host.addController(this);
  }

  hostConnected(): void {
    // Answered in the next frame: a size changed within the observer's own turn is an error event on window.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.measure()));
    this.#observer.observe(this.#host);
    this.#measuredLength = -1;
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#listening?.abort();
    this.#listening = undefined;
  }

  hostUpdated(): void {
    // The width decides between columns and two-line rows, and so the height of a row, which is drawn only now.
    if (this.#measuredLength === this.#length() && this.#measuredWidth === this.width) return;
    const parts = this.#parts();
    if (parts) this.#observer?.observe(parts.probe);
    this.measure();
  }

  /** Reads sizes and position; asks the host to render when something it draws by has changed. */
  measure(): void {
    const parts = this.#parts();
    if (!parts || !this.#host.isConnected) return;
    const before = this.#drawnBy();
    const { scroller, head, body, probe } = parts;
    const box = probe.getBoundingClientRect();
    this.#measuredLength = this.#length();
    this.rowHeight = box.height;
    this.unit = box.width / 100 || 1;
    this.#measuredWidth = this.width;
    this.width = this.#host.clientWidth;
    const total = this.#measuredLength * this.rowHeight;
    const headHeight = head?.offsetHeight ?? 0;
    // Set here and not in the template: only with the whole body in it does the scroller show whether something holds its height.
    body.style.blockSize = `${Math.min(total, TALLEST)}px`;
    const filled = scroller.clientHeight + 1 < headHeight + body.offsetHeight;
    this.filled = filled;
    if (filled) this.#ignoreParents();
    else this.#listenToParents();
    this.height = filled ? scroller.clientHeight - headHeight : this.height;
    this.map = new ScrollMap(total, filled ? this.height : 0);
    this.#follow(parts, headHeight);
    if (before !== this.#drawnBy()) this.#host.requestUpdate();
  }

  /** The scroll bar moved. */
  readonly scrolled = (): void => {
    const parts = this.#parts();
    if (!parts || !this.filled) return;
    const before = this.#rowsDrawn();
    this.#follow(parts, parts.head?.offsetHeight ?? 0);
    if (before !== this.#rowsDrawn()) this.#host.requestUpdate();
  };

  /** Scrolling has ended: puts the scroll bar where the rows are, which small steps let drift apart in a scaled body. */
  readonly settled = (): void => {
    const scroller = this.#parts()?.scroller;
    // Scrolled on meanwhile: what has ended is an earlier one.
    if (!scroller || !this.filled || !this.map.scaled || scroller.scrollTop !== this.#physical) return;
    const target = this.map.toPhysical(this.top);
    if (Math.abs(target - scroller.scrollTop) < 1) return;
    scroller.scrollTop = target;
    this.#physical = scroller.scrollTop;
    this.shift = this.#physical - this.top;
    this.#host.requestUpdate();
  };

  /** Brings a row into view, by as little as needed. */
  reveal(index: number): void {
    const parts = this.#parts();
    if (!parts) return;
    const start = index * this.rowHeight;
    const end = start + this.rowHeight;
    let target: number;
    if (start < this.top) target = start;
    else if (end > this.top + this.height) target = end - this.height;
    else return;
    if (this.filled) {
      parts.scroller.scrollTop = this.map.toPhysical(target);
      this.#physical = parts.scroller.scrollTop;
      this.top = Math.min(Math.max(0, target), this.map.end);
      this.shift = this.#physical - this.top;
    } else {
      const parent = this.#parents.find((each) => each.scrollHeight > each.clientHeight) ?? document.scrollingElement;
      parent?.scrollBy({ top: this.map.toPhysical(target) - this.map.toPhysical(this.top), behavior: 'instant' });
      this.#follow(parts, parts.head?.offsetHeight ?? 0);
    }
    this.#host.requestUpdate();
  }

  /** Within one row the browser moves what is there by itself. */
  #rowsDrawn(): string {
    return `${Math.floor(this.top / this.rowHeight)} ${this.shift}`;
  }

  #drawnBy(): string {
    return [this.rowHeight, this.width, this.unit, this.filled, this.map.total, this.height, this.top, this.shift].join();
  }

  /** Reads where the visible part is. */
  #follow({ scroller, body }: ViewportParts, headHeight: number): void {
    if (!this.filled) {
      const rect = body.getBoundingClientRect();
      let from = 0;
      let to = window.innerHeight;
      for (const parent of this.#parents) {
        const clip = parent.getBoundingClientRect();
        from = Math.max(from, clip.top);
        to = Math.min(to, clip.bottom);
      }
      const hidden = Math.max(0, from + headHeight - rect.top);
      this.height = Math.max(0, Math.min(to, rect.bottom) - Math.max(from + headHeight, rect.top));
      this.top = this.map.toVirtual(hidden);
      this.shift = hidden - this.top;
      return;
    }
    const physical = scroller.scrollTop;
    const step = physical - this.#physical;
    this.#physical = physical;
    // A small step moves the rows by as much as the finger or the wheel did, however far the body is scaled; a jump is mapped.
    const small = this.map.scaled && Math.abs(step) < 3 * this.height;
    this.top = small ? Math.min(Math.max(0, this.top + step), this.map.end) : this.map.toVirtual(physical);
    this.shift = physical - this.top;
    const stuck = (physical <= 0 && this.top > 0) || (physical >= this.map.physicalEnd && this.top < this.map.end);
    if (small && stuck) this.settled();
  }

  #listenToParents(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    this.#parents = scrollParents(this.#host);
    const moved = (): void => {
      const parts = this.#parts();
      if (!parts) return;
      this.#follow(parts, parts.head?.offsetHeight ?? 0);
      this.#host.requestUpdate();
    };
    const options = { passive: true, signal: this.#listening.signal } as const;
    for (const target of [document, window, ...this.#parents]) {
      target.addEventListener(target === window ? 'resize' : 'scroll', moved, options);
    }
  }

  #ignoreParents(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#parents = [];
  }
}

/** Elements around this one that scroll or clip, nearest first, through shadow roots; the page itself is not among them. */
function scrollParents(element: Element): Element[] {
  const found: Element[] = [];
  let node: Node | null = element.assignedSlot ?? element.parentNode;
  while (node) {
    if (node instanceof Element && node !== document.documentElement && node !== document.body) {
      if (/auto|scroll|hidden/.test(getComputedStyle(node).overflowY)) found.push(node);
    }
    if (node instanceof ShadowRoot) node = node.host;
    else node = (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode;
  }
  return found;
}
