/** Shapes within a mark, on a grid of 24; Lucide's funnel, lock, cross, warning and chevrons. */
const SHAPES = {
  conditional: [
    'M10 20a1 1 0 0 0 .553.895l2 1A1 1 0 0 0 14 21v-7a2 2 0 0 1 .517-1.341L21.74 4.67A1 1 0 0 0 21 3H3a1 1 0 0 0-.742 1.67l7.225 7.989A2 2 0 0 1 10 14z',
  ],
  locked: ['M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z', 'M7 11V7a5 5 0 0 1 10 0v4'],
  denied: ['M18 6 6 18', 'm6 6 12 12'],
  dangerous: ['m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3', 'M12 9v4', 'M12 17h.01'],
  open: ['m6 9 6 6 6-6'],
  closed: ['m9 18 6-6-6-6'],
} as const;
export type Shape = keyof typeof SHAPES;

const SVG = 'http://www.w3.org/2000/svg';
const made = new Map<Shape, SVGSVGElement>();

/** A new drawing of a shape. Without a name it is for the eye only. */
export function drawMark(shape: Shape, name?: string): SVGSVGElement {
  let model = made.get(shape);
  if (!model) {
    model = document.createElementNS(SVG, 'svg');
    model.setAttribute('viewBox', '0 0 24 24');
    model.setAttribute('class', `icon icon-14 shape-${shape} ${shape === 'closed' ? 'mirror' : ''}`);
    for (const d of SHAPES[shape]) {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', d);
      model.append(path);
    }
    made.set(shape, model);
  }
  const drawing = model.cloneNode(true) as SVGSVGElement;
  if (name === undefined) drawing.setAttribute('aria-hidden', 'true');
  else {
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', name);
    drawing.setAttribute('data-tip', name);
  }
  return drawing;
}
