import type { MeasureQuery, Type } from '../../contract/index.ts';
import { typesOf } from '../bench.ts';
import type { Laws } from '../law.ts';
import type { Probe } from '../probe.ts';

const DAYS = 5;
const DAY = 86_400_000;
/** Their unit in the contract. */
const COUNTS = '1';

export const measures: Laws = {
  'measure.window': async (t: Probe, bench) => {
    const session = await bench.session();
    const measured = typesOf(session.capabilities).filter(([, caps]) => caps.verbs.includes('measure') && caps.measures);
    if (!session.measure || measured.length === 0) return t.skip('measure');
    for (const [type, { measures: declared = {} }] of measured) {
      const timed = Object.entries(declared).filter(([, { over, every }]) => over === 'time' && every?.includes('day'));
      if (timed.length === 0) t.skip(`${type}.measure.day`);
      for (const [metric, { unit, groupBy }] of timed) {
        // The window ends with what is there, which may be long before today.
        const newest = Math.max(...(await dates(session, type)));
        const to = Math.ceil(newest / DAY) * DAY;
        const from = to - DAYS * DAY;
        const query: MeasureQuery = {
          of: type,
          metrics: [metric],
          every: 'day',
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
        };
        const [whole] = (await session.measure(query)).series;
        t.ok(whole, `${type}.${metric}: no series`);
        const times = whole.points.map(({ at }) => Date.parse(at ?? ''));
        t.ok(
          times.every((at) => at >= from && at < to),
          `${type}.${metric}: a point outside of [from, to)`,
        );
        t.ok(
          times.every((at, i) => i === 0 || at > (times[i - 1] ?? at)),
          `${type}.${metric}: points in order`,
        );
        t.equal(whole.unit, unit, `${type}.${metric}: its unit`);
        if (unit !== COUNTS) continue;
        t.equal(times.length, DAYS, `${type}.${metric}: a count for each day, also where there was nothing`);
        const sum = (series: readonly { points: readonly { value: number }[] }[]) =>
          series.flatMap(({ points }) => points).reduce((all, { value }) => all + value, 0);
        for (const field of groupBy ?? []) {
          const { series, cut } = await session.measure({ ...query, groupBy: [field] });
          if (cut === undefined) t.equal(sum(series), sum([whole]), `${type}.${metric} by ${field}: groups sum to the whole`);
        }
        const [thin] = (await session.measure({ ...query, maxPoints: 3 })).series;
        t.equal([thin?.points.length, thin?.sampled], [3, true], `${type}.${metric}: thinned out`);
        t.equal(
          [thin?.points[0], thin?.points.at(-1)],
          [whole.points[0], whole.points.at(-1)],
          `${type}.${metric}: first and last are kept`,
        );
      }
    }
  },
};

async function dates(
  session: { list(type: Type, query: { limit: number }): Promise<{ items: { created?: string }[] }> },
  type: Type,
): Promise<number[]> {
  const { items } = await session.list(type, { limit: 1000 });
  return items.flatMap(({ created }) => (created === undefined ? [] : [Date.parse(created)]));
}
