import { MARKS_BELOW, type Box, type Camera, type Size } from './camera.ts';
import { inkOf, type Inks } from './inks.ts';
import type { EdgeLine, Path, Scene } from './scene.ts';
import type { GraphNodeView } from './types.ts';

export interface Picture {
  readonly camera: Camera;
  readonly scene: Scene;
  readonly views: ReadonlyMap<string, GraphNodeView>;
  /** Of the node that is chosen. */
  readonly path: Path | undefined;
  readonly selected: string | undefined;
  readonly inks: Inks;
}

/** Lengths in units. */
const ARROW = 7;
const EDGE = 1.25;
const PATH = 2;
const RING = 2.5;
/** So that what runs well shows least. */
const QUIET: Partial<Record<string, number>> = { succeeded: 0.36, cached: 0.55 };

/** The canvas' context, sized to its box and the screen, cleared, in px of the page. */
function context(canvas: HTMLCanvasElement, box: Size): CanvasRenderingContext2D | null {
  const ratio = globalThis.devicePixelRatio || 1;
  const width = Math.round(box.width * ratio);
  const height = Math.round(box.height * ratio);
  // Setting either empties the canvas, which costs, even where it stays the same.
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  pen?.setTransform(1, 0, 0, 1, 0, 0);
  pen?.clearRect(0, 0, width, height);
  pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return pen;
}

/** Edges, and far away the nodes too, of what is seen. */
export function paint(canvas: HTMLCanvasElement, picture: Picture): void {
  // Its box as it was measured: to ask here would lay out the page, in each frame.
  const pen = context(canvas, picture.camera.box);
  if (!pen) return;
  const { camera, scene, views, path, inks } = picture;
  const { seen } = camera;
  const far = camera.zoom < MARKS_BELOW;
  pen.translate(camera.x, camera.y);
  pen.scale(camera.scale, camera.scale);
  /** A unit on the screen, in units of the graph. */
  const px = 1 / camera.zoom;
  const plain: EdgeLine[] = [];
  const dim: EdgeLine[] = [];
  const marked: EdgeLine[] = [];
  for (const line of scene.lines) {
    if (!meets(line.box, seen)) continue;
    if (path && onPath(line, path)) marked.push(line);
    else if (views.get(line.from)?.dim || views.get(line.to)?.dim) dim.push(line);
    else plain.push(line);
  }
  // Lines keep their width where nodes shrink, else they would fade.
  const draw = (lines: readonly EdgeLine[], colour: string, width: number, dash: number[]): void => {
    if (!lines.length) return;
    pen.strokeStyle = pen.fillStyle = colour;
    pen.lineWidth = far ? width * px * 0.8 : width;
    pen.setLineDash(dash);
    pen.beginPath();
    for (const { points } of lines) trace(pen, points);
    pen.stroke();
    if (far) return;
    pen.beginPath();
    for (const { points } of lines) head(pen, points);
    pen.fill();
  };
  draw(plain, inks.edge, EDGE, []);
  draw(dim, inks.edge, EDGE, [3, 3]);
  draw(marked, inks.accent, PATH, []);
  pen.setLineDash([]);
  if (far) marks(pen, picture, px);
}

function trace(pen: CanvasRenderingContext2D, points: EdgeLine['points']): void {
  let [fromX, fromY] = points[0] ?? [0, 0];
  pen.moveTo(fromX, fromY);
  for (const [x, y] of points.slice(1)) {
    const middle = (fromX + x) / 2;
    if (y === fromY) pen.lineTo(x, y);
    else pen.bezierCurveTo(middle, fromY, middle, y, x, y);
    [fromX, fromY] = [x, y];
  }
}

function head(pen: CanvasRenderingContext2D, points: EdgeLine['points']): void {
  const [x, y] = points.at(-1) ?? [0, 0];
  // An edge that closes a ring runs back.
  const back = (points.at(-2)?.[0] ?? 0) > x ? ARROW : -ARROW;
  pen.moveTo(x, y);
  pen.lineTo(x + back, y - ARROW / 2);
  pen.lineTo(x + back, y + ARROW / 2);
  pen.closePath();
}

/** Nodes as marks in their state's colour: what has failed or runs stands out. `pixel`: a unit on the screen. */
function marks(pen: CanvasRenderingContext2D, { camera, scene, views, path, selected, inks }: Picture, pixel: number): void {
  for (const { key, x, y, width, height } of scene.nodesIn(camera.seen, undefined)) {
    const view = views.get(key);
    const ink = inkOf(view?.glyph);
    const colour = inks[ink];
    pen.globalAlpha = 1;
    pen.fillStyle = inks.surface;
    pen.fillRect(x, y, width, height);
    pen.lineWidth = pixel;
    if (view?.dim || (ink === 'idle' && view?.shape !== 'artifact')) {
      pen.strokeStyle = colour;
      pen.strokeRect(x, y, width, height);
    } else {
      pen.globalAlpha = inks.forced ? 1 : view?.shape === 'artifact' ? 0.3 : (QUIET[ink] ?? 1);
      pen.fillStyle = colour;
      pen.fillRect(x, y, width, height);
      pen.globalAlpha = 1;
    }
    if (!path?.before.has(key) && !path?.after.has(key)) continue;
    pen.strokeStyle = inks.accent;
    pen.lineWidth = (key === selected ? RING * 1.4 : PATH) * pixel;
    pen.strokeRect(x, y, width, height);
  }
}

/** Every node in small, on a sheet of its own. */
interface MapSheet extends Pick<Picture, 'scene' | 'views' | 'path' | 'inks'> {
  readonly image: HTMLCanvasElement;
  readonly unit: number;
  readonly box: Size;
}

/** By the map they belong to. All nodes are in it, and while the view moves none of them changes. */
const sheets = new WeakMap<HTMLCanvasElement, MapSheet>();

function sheetOf(canvas: HTMLCanvasElement, { camera: { unit }, scene, views, path, inks }: Picture): MapSheet {
  const kept = sheets.get(canvas);
  if (kept?.scene === scene && kept.views === views && kept.path === path && kept.inks === inks && kept.unit === unit) return kept;
  const box = { width: canvas.clientWidth, height: canvas.clientHeight };
  const sheet: MapSheet = { image: document.createElement('canvas'), scene, views, path, inks, unit, box };
  sheets.set(canvas, sheet);
  const pen = context(sheet.image, box);
  if (!pen) return sheet;
  const { scale, x, y } = mapPlace(box, scene);
  pen.translate(x, y);
  pen.scale(scale, scale);
  const least = 1.5 / scale;
  for (const node of scene.layout.nodes) {
    const onIt = path?.before.has(node.key) || path?.after.has(node.key);
    const ink = inkOf(views.get(node.key)?.glyph);
    pen.fillStyle = onIt ? inks.accent : ink === 'failed' || ink === 'running' ? inks[ink] : inks.edge;
    pen.globalAlpha = onIt || inks.forced || ink === 'failed' || ink === 'running' ? 1 : 0.5;
    pen.fillRect(node.x, node.y, Math.max(least, node.width), Math.max(least, node.height));
  }
  return sheet;
}

/** All of it in small, with the frame of what is seen. */
export function paintMap(canvas: HTMLCanvasElement, picture: Picture): void {
  const { image, box } = sheetOf(canvas, picture);
  const pen = context(canvas, box);
  if (!pen || !image.width) return;
  const { camera, scene, inks } = picture;
  pen.drawImage(image, 0, 0, box.width, box.height);
  const { scale, x, y } = mapPlace(box, scene);
  pen.translate(x, y);
  pen.scale(scale, scale);
  const { left, top, right, bottom } = camera.seen;
  pen.strokeStyle = inks.accent;
  pen.lineWidth = 1.5 / scale;
  const [x0, y0] = [Math.max(0, left), Math.max(0, top)];
  pen.strokeRect(x0, y0, Math.min(scene.layout.width, right) - x0, Math.min(scene.layout.height, bottom) - y0);
}

/** The place of the graph under a place of its map. */
export function mapPoint(map: HTMLElement, scene: Scene, at: { x: number; y: number }): { x: number; y: number } {
  const { scale, x, y } = mapPlace({ width: map.clientWidth, height: map.clientHeight }, scene);
  return { x: (at.x - x) / scale, y: (at.y - y) / scale };
}

/** Where the graph lies in its map, and how small, in px. */
function mapPlace({ width, height }: Size, { layout }: Scene): { scale: number; x: number; y: number } {
  const scale = Math.min((width - 6) / layout.width, (height - 6) / layout.height);
  return { scale, x: (width - layout.width * scale) / 2, y: (height - layout.height * scale) / 2 };
}

const meets = (a: Box, b: Box): boolean => a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;

const onPath = ({ from, to }: EdgeLine, { before, after }: Path): boolean =>
  (before.has(from) && before.has(to)) || (after.has(from) && after.has(to));
