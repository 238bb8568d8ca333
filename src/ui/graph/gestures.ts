import type { Camera } from './camera.ts';

/** In px: a hand that moves less has pressed, not dragged. */
const SLACK = 4;
/** In px: a line, where a wheel counts in lines. */
const LINE = 16;
const WHEEL_ZOOM = 0.002;

/** Drag, pinch and wheel over a box, told to a camera. */
export class Gestures {
  /** What ended last was a drag: the click that follows is none. */
  dragged = false;

  #camera: Camera;
  #moved: () => void;
  #held = new Map<number, { x: number; y: number }>();

  constructor(camera: Camera, moved: () => void) {
    this.#camera = camera;
    this.#moved = moved;
  }

  get busy(): boolean {
    return this.#held.size > 0;
  }

  readonly wheel = (event: WheelEvent): void => {
    const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    if (event.ctrlKey || event.metaKey) {
      const { x, y } = within(event);
      this.#camera.zoomBy(Math.exp(-event.deltaY * step * WHEEL_ZOOM), x, y);
    } else {
      const [right, down] = event.shiftKey && !event.deltaX ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      // At its end, the page around it scrolls on.
      if (!this.#camera.pan(-right * step, -down * step)) return;
    }
    event.preventDefault();
    this.#moved();
  };

  readonly down = (event: PointerEvent): void => {
    if (event.button) return;
    if (!this.#held.size) this.dragged = false;
    this.#held.set(event.pointerId, within(event));
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#held.get(event.pointerId);
    if (!before) return;
    const now = within(event);
    const other = [...this.#held].find(([id]) => id !== event.pointerId)?.[1];
    if (!this.dragged && !other && Math.hypot(now.x - before.x, now.y - before.y) < SLACK) return;
    const box = event.currentTarget as HTMLElement;
    this.dragged = true;
    box.classList.add('held');
    // Taken only now: a press that moves nothing is the node's click.
    if (!box.hasPointerCapture(event.pointerId)) box.setPointerCapture(event.pointerId);
    if (other) {
      const spread = Math.hypot(before.x - other.x, before.y - other.y);
      if (spread) this.#camera.zoomBy(Math.hypot(now.x - other.x, now.y - other.y) / spread, (now.x + other.x) / 2, (now.y + other.y) / 2);
    } else this.#camera.pan(now.x - before.x, now.y - before.y);
    this.#held.set(event.pointerId, now);
    this.#moved();
  };

  readonly up = (event: PointerEvent): void => {
    this.#held.delete(event.pointerId);
    (event.currentTarget as HTMLElement).classList.remove('held');
  };
}

/** Where an event is, within the box that listens. */
export function within(event: MouseEvent): { x: number; y: number } {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return { x: event.clientX - box.x, y: event.clientY - box.y };
}
