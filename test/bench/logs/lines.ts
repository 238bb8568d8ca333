/** A million lines as a backend sends them: chunks of JSON, about 104 bytes of text a line. */
export const COUNT = 1_000_000;
export const CHUNK = 10_000;
/** One line in a thousand says it. */
export const NEEDLE = 'quota exceeded';

export interface BenchLine {
  readonly text: string;
  readonly at: string;
  readonly level: 'info' | 'debug' | 'warn' | 'error';
}

const LEVELS = ['info', 'debug', 'info', 'warn', 'info', 'error'] as const;
const START = Date.UTC(2026, 10, 24);

function line(at: number): BenchLine {
  const what = at % 1000 === 500 ? NEEDLE : 'batch loaded';
  const text = `step ${at % 97} of worker-${at % 13}: ${what}, ${at} rows from s3://artifacts/eta/${at * 7919}/part-${at % 512}.parquet`;
  return { text: text.padEnd(104, '.'), at: new Date(START + at).toISOString(), level: LEVELS[at % LEVELS.length]! };
}

/** A chunk on the wire. */
export const wire = (chunk: number, size = CHUNK): string =>
  JSON.stringify(Array.from({ length: size }, (_, at) => line(chunk * size + at)));
