/** The floor: a canvas culled to the view, by hand, without focus, names for screen readers or a list. */
import type { Layout } from '../../../src/ui/graph/layout/index.ts';

export class PlainGraph {
  readonly canvas = document.createElement('canvas');
  #layout: Layout;
  #pen: CanvasRenderingContext2D;
  #x = 0;
  #y = 0;
  #zoom = 1;

  constructor(into: HTMLElement, layout: Layout) {
    this.#layout = layout;
    Object.assign(this.canvas, { width: 1400, height: 860 });
    into.append(this.canvas);
    this.#pen = this.canvas.getContext('2d')!;
    let frame = 0;
    this.canvas.addEventListener('wheel', (event) => {
      event.preventDefault();
      if (event.ctrlKey) {
        const zoom = Math.min(2, Math.max(0.02, this.#zoom * Math.exp(-event.deltaY * 0.002)));
        this.#x = event.offsetX - ((event.offsetX - this.#x) * zoom) / this.#zoom;
        this.#y = event.offsetY - ((event.offsetY - this.#y) * zoom) / this.#zoom;
        this.#zoom = zoom;
      } else {
        this.#x -= event.deltaX;
        this.#y -= event.deltaY;
      }
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        this.#paint();
      });
    });
    this.#paint();
  }

  #paint(): void {
    const pen = this.#pen;
    const zoom = this.#zoom;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, 1400, 860);
    pen.setTransform(zoom, 0, 0, zoom, this.#x, this.#y);
    const [left, top, right, bottom] = [-this.#x / zoom, -this.#y / zoom, (1400 - this.#x) / zoom, (860 - this.#y) / zoom];
    pen.lineWidth = 1 / Math.min(1, zoom);
    pen.strokeStyle = '#999';
    pen.beginPath();
    for (const { points } of this.#layout.edges) {
      const [first, last] = [points[0]!, points.at(-1)!];
      if (last[0] < left || first[0] > right || Math.min(first[1], last[1]) > bottom || Math.max(first[1], last[1]) < top) continue;
      pen.moveTo(first[0], first[1]);
      for (const [x, y] of points) pen.lineTo(x, y);
    }
    pen.stroke();
    pen.font = '12px sans-serif';
    for (const { key, x, y, width, height } of this.#layout.nodes) {
      if (x > right || x + width < left || y > bottom || y + height < top) continue;
      pen.fillStyle = '#eef';
      pen.fillRect(x, y, width, height);
      if (zoom < 0.4) continue;
      pen.fillStyle = '#222';
      pen.fillText(`step_${key}`, x + 10, y + 24);
    }
  }
}
