import type { Camera } from './camera.ts';
import type { Step } from './scene.ts';

export const ZOOM = 1.25;
/** How far a key moves the view, in units. */
const SHIFT = 80;

const STEPS: Partial<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};
const SHIFTS: Partial<Record<string, readonly [right: number, down: number]>> = {
  ArrowRight: [-SHIFT, 0],
  ArrowLeft: [SHIFT, 0],
  ArrowUp: [0, SHIFT],
  ArrowDown: [0, -SHIFT],
};

/** Where a key walks to; with Shift it moves the view instead. */
export const stepOf = ({ key, shiftKey }: KeyboardEvent): Step | undefined => (shiftKey && SHIFTS[key] ? undefined : STEPS[key]);

/** Keys that move or zoom the view; false for any other. */
export function moveByKey({ key, shiftKey }: KeyboardEvent, camera: Camera): boolean {
  const shift = shiftKey ? SHIFTS[key] : undefined;
  if (shift) camera.pan(shift[0] * camera.unit, shift[1] * camera.unit);
  else if (key === '+' || key === '=') camera.zoomBy(ZOOM);
  else if (key === '-') camera.zoomBy(1 / ZOOM);
  else if (key === '0') camera.fit();
  else return false;
  return true;
}
