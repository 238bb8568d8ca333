import { dropped, nextFrame, painted, until } from '../support/page.ts';
import { changedRow, COUNT, makeRows, type BenchRow } from './rows.ts';

/** A table to be measured. */
export interface TablePeer {
  show(box: HTMLElement, rows: BenchRow[]): void;
  /** The first rows are there. */
  ready(): boolean;
  scroller(): HTMLElement;
  /** Rows at these places of the array are others now. */
  changed(places: readonly number[]): void;
}

/** Of 1 % each second, in ten portions. */
const PORTION = COUNT / 1000;

export function start(peer: TablePeer): void {
  const rows = makeRows();
  const page = {
    /** Time to the first paint with rows. */
    async show(): Promise<number> {
      const box = document.createElement('div');
      box.id = 'box';
      document.body.append(box);
      await painted();
      const began = performance.now();
      peer.show(box, rows);
      if (!peer.ready()) await until(peer.ready);
      await painted();
      return performance.now() - began;
    },
    /** Scrolls at a reader's pace, there and back. */
    async scroll(ms: number): Promise<void> {
      const scroller = peer.scroller();
      await dropped(ms, (since) => (scroller.scrollTop += since < ms / 2 ? 30 : -30));
    },
    /** 1 % of the rows change each second; half of what changes is in sight, else nobody would have anything to do. */
    async change(ms: number): Promise<void> {
      const end = performance.now() + ms;
      let next = performance.now();
      let at = 0;
      while (performance.now() < end) {
        if (performance.now() >= next) {
          next += 100;
          const places = Array.from({ length: PORTION }, (_, i) => (i % 2 ? (at + i) % 24 : (at * 7919 + i * 104_729) % COUNT));
          at += 1;
          for (const place of places) rows[place] = changedRow(rows[place]!);
          peer.changed(places);
        }
        await nextFrame();
      }
    },
    /** A throw that runs out; frames that the screen did not get. */
    async fling(): Promise<number> {
      const scroller = peer.scroller();
      scroller.scrollTop = 0;
      await painted();
      return dropped(3000, (since) => (scroller.scrollTop += 400 * (1 - since / 3000)));
    },
    /** What a row of the screen says, so that a table that stays empty is not called fast. */
    seen: (): number => peer.scroller().getBoundingClientRect().height,
  };
  Object.assign(window, { bench: page });
}
