import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import type { LogPeer } from '../../logs/page.ts';

const terminal = new Terminal({ scrollback: 1_100_000, cols: 180, rows: 40, disableStdin: true, convertEol: true });

export const peer: LogPeer = {
  show: (box) => terminal.open(box),
  take: (lines) =>
    new Promise((resolve) => terminal.write(lines.map(({ at, level, text }) => `${at} ${level} ${text}\n`).join(''), () => resolve())),
  shows(text) {
    const { active } = terminal.buffer;
    for (let at = 0; at < terminal.rows; at += 1)
      if (
        active
          .getLine(active.viewportY + at)
          ?.translateToString()
          .includes(text)
      )
        return true;
    return false;
  },
  toMiddle: () => terminal.scrollToLine(Math.floor(terminal.buffer.active.length / 2)),
  search(text) {
    const { active } = terminal.buffer;
    let found = 0;
    for (let at = 0; at < active.length; at += 1) if (active.getLine(at)!.translateToString(true).toLowerCase().includes(text)) found += 1;
    return Promise.resolve(found);
  },
  follow: () => terminal.scrollToBottom(),
};
