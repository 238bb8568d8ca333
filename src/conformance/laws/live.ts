import type { Notice, Session, Type } from '../../contract/index.ts';
import type { Bench } from '../bench.ts';
import { typesOf } from '../bench.ts';
import type { Laws } from '../law.ts';
import type { Probe } from '../probe.ts';

/** A change made elsewhere is told within this time. */
const TOLD_MS = 5000;

function liveTypes(session: Session): Type[] {
  return typesOf(session.capabilities).flatMap(([type, { live }]) => (live ? [type] : []));
}

/** The next notice, or undefined if none comes in time. */
async function next(notices: AsyncIterator<Notice>, ms = TOLD_MS): Promise<Notice | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), ms)));
  const step = notices.next().then(({ value }) => value as Notice | undefined);
  step.catch(() => undefined);
  const notice = await Promise.race([step, late]);
  clearTimeout(timer);
  return notice;
}

interface Watching {
  notices: AsyncIterator<Notice>;
  stop: AbortController;
}

async function watching(t: Probe, bench: Bench, resume?: string): Promise<Watching | undefined> {
  const session = await bench.session();
  const types = liveTypes(session);
  if (!session.watch || types.length === 0) {
    t.skip('live');
    return undefined;
  }
  const stop = new AbortController();
  const notices = session.watch({ types, ...(resume === undefined ? {} : { resume }) }, { signal: stop.signal })[Symbol.asyncIterator]();
  return { notices, stop };
}

export const live: Laws = {
  'watch.live': async (t: Probe, bench) => {
    const watch = await watching(t, bench);
    if (!watch) return;
    try {
      const first = await next(watch.notices);
      t.equal(first?.kind, 'live', 'what is told first');
    } finally {
      watch.stop.abort();
    }
  },

  'watch.change': async (t: Probe, bench) => {
    const { seed } = bench;
    if (!seed) return t.skip('seed');
    const watch = await watching(t, bench);
    if (!watch) return;
    try {
      await next(watch.notices);
      await seed(1);
      const notice = await next(watch.notices);
      t.ok(notice && ['upsert', 'stale', 'remove'].includes(notice.kind), `a change made elsewhere is not told within ${TOLD_MS / 1000} s`);
      if (notice.kind !== 'upsert') return;
      t.ok(liveTypes(await bench.session()).includes(notice.item.type), 'a type is told that nobody asked for');
      const same = await (await bench.session()).get({ type: notice.item.type, id: notice.item.id });
      t.equal([same.id, same.name], [notice.item.id, notice.item.name], 'what is told can be opened');
    } finally {
      watch.stop.abort();
    }
  },

  'watch.resume': async (t: Probe, bench) => {
    const { seed } = bench;
    const types = liveTypes(await bench.session());
    const { capabilities } = await bench.session();
    if (!seed || !types.every((type) => capabilities.types[type]?.live?.resumeMs)) return t.skip(seed ? 'live.resumeMs' : 'seed');
    const first = await watching(t, bench);
    if (!first) return;
    const { resume } = (await next(first.notices)) ?? {};
    first.stop.abort();
    t.ok(resume !== undefined, 'no token to resume with');
    await seed(1);
    const second = await watching(t, bench, resume);
    if (!second) return;
    try {
      t.equal((await next(second.notices))?.kind, 'live', 'within the time nothing is missing');
      t.ok(await next(second.notices), 'what happened meanwhile is lost');
    } finally {
      second.stop.abort();
    }
    const third = await watching(t, bench, 'no-such-token');
    if (!third) return;
    try {
      t.equal([(await next(third.notices))?.kind, (await next(third.notices))?.kind], ['gap', 'live'], 'what can not be resumed');
    } finally {
      third.stop.abort();
    }
  },

  'watch.abort': async (t: Probe, bench) => {
    const watch = await watching(t, bench);
    if (!watch) return;
    await next(watch.notices);
    const waits = watch.notices.next();
    waits.catch(() => undefined);
    watch.stop.abort();
    const end = await Promise.race([
      waits.then(
        ({ done }) => done === true,
        () => 'threw',
      ),
      next({ next: () => new Promise(() => undefined) }, 2000).then(() => 'goes on'),
    ]);
    t.equal(end, true, 'abort ends the loop quietly');
  },

  'watch.refuses': async (t: Probe, bench) => {
    const session = await bench.session();
    if (!session.watch) return t.skip('live');
    const dead = typesOf(session.capabilities).find(([, { live }]) => !live)?.[0];
    if (!dead) return t.skip('a type that is not live');
    const notices = session.watch({ types: [dead] })[Symbol.asyncIterator]();
    await t.rejects(() => notices.next(), 'unsupported', `watching ${dead}, which is not live`);
  },
};
