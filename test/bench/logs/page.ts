import { dropped, frame, nextFrame, painted } from '../support/page.ts';
import { CHUNK, NEEDLE, wire, type BenchLine } from './lines.ts';

/** A log to be measured. */
export interface LogPeer {
  show(box: HTMLElement): void;
  take(lines: readonly BenchLine[]): void | Promise<void>;
  /** Whether this text is on screen. */
  shows(text: string): boolean;
  toMiddle(): void;
  /** Finds every line that holds the text; how many. */
  search(text: string): Promise<number>;
  /** Scrolls to the end, and stays there as more come. */
  follow(): void;
}

export function start(peer: LogPeer): void {
  let taken = 0;
  const page = {
    show(): void {
      document.body.replaceChildren();
      const box = document.createElement('div');
      box.id = 'box';
      document.body.append(box);
      peer.show(box);
    },
    /** From the arrival of the first chunk until its last line is on screen: the work of frames, and their number. */
    async tail(): Promise<number> {
      const text = wire(0);
      peer.follow();
      await painted();
      const last = (JSON.parse(text) as BenchLine[]).at(-1)!.text.slice(0, 40);
      let frames = 0;
      void peer.take(JSON.parse(text) as BenchLine[]);
      taken = 1;
      for (; frames < 300 && !peer.shows(last); frames += 1) await nextFrame();
      return frames;
    },
    /** Takes chunks in as they come; making them is not counted. */
    async take(chunks: number): Promise<number> {
      let spent = 0;
      for (let at = 0; at < chunks; at += 1) {
        const text = wire(taken);
        taken += 1;
        const began = performance.now();
        await peer.take(JSON.parse(text) as BenchLine[]);
        spent += performance.now() - began;
        if (at % 10 === 9) spent += await painted();
      }
      return spent;
    },
    jump: (): Promise<number> => frame(() => peer.toMiddle()).then(async (work) => work + (await painted())),
    async search(): Promise<{ ms: number; found: number; expected: number }> {
      const began = performance.now();
      const found = await peer.search(NEEDLE);
      return { ms: performance.now() - began, found, expected: (taken * CHUNK) / 1000 };
    },
    /** 10,000 lines a second, in portions of a sixtieth. */
    async following(ms: number): Promise<number> {
      const portions = Array.from({ length: 60 }, (_, at) => wire(at, 167));
      peer.follow();
      await painted();
      let at = 0;
      return dropped(ms, (since) => {
        for (; at < (since / 1000) * 60; at += 1) void peer.take(JSON.parse(portions[at % 60]!) as BenchLine[]);
      });
    },
  };
  Object.assign(window, { bench: page });
}
