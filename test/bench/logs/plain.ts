/** The floor: lines as strings, windowed by hand; levels and times are part of the text. */
import type { LogPeer } from './page.ts';

const LINE_PX = 20;
const TALLEST = 15_000_000;
const scroller = document.createElement('div');
const body = document.createElement('div');
const pool: HTMLElement[] = [];
let lines: string[] = [];
let following = false;

function draw(): void {
  const view = scroller.clientHeight;
  const total = lines.length * LINE_PX;
  const height = Math.min(total, TALLEST);
  body.style.height = `${height}px`;
  if (following) scroller.scrollTop = height;
  const at = height > view ? scroller.scrollTop / (height - view) : 0;
  const top = at * Math.max(0, total - view);
  const first = Math.floor(top / LINE_PX);
  const count = Math.ceil(view / LINE_PX) + 1;
  while (pool.length < count) pool.push(body.appendChild(Object.assign(document.createElement('div'), { className: 'line' })));
  for (const [i, line] of pool.entries()) {
    line.textContent = lines[first + i] ?? '';
    line.style.transform = `translateY(${scroller.scrollTop + (first + i) * LINE_PX - top}px)`;
  }
}

export const peer: LogPeer = {
  show(box) {
    lines = [];
    scroller.className = 'plain';
    scroller.append(body);
    box.append(scroller);
    scroller.addEventListener('scroll', draw);
  },
  take(more) {
    for (const { at, level, text } of more) lines.push(`${at} ${level} ${text}`);
    draw();
  },
  shows: (text) => pool.some((line) => line.textContent?.includes(text)),
  toMiddle() {
    following = false;
    scroller.scrollTop = scroller.scrollHeight / 2;
    draw();
  },
  search: (text) => Promise.resolve(lines.reduce((found, line) => found + Number(line.toLowerCase().includes(text)), 0)),
  follow() {
    following = true;
    draw();
  },
};
