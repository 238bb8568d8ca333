/** 100,000 rows × 8 columns of model-registry data, the same for everyone. */
export const COUNT = 100_000;
export const ROW_PX = 44;

export interface BenchRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly version: number;
  readonly aliases: readonly string[];
  readonly stage: 'production' | 'staging';
  readonly change: number;
  readonly p95: number;
  readonly tags: readonly string[];
  readonly owner: string;
  readonly updated: number;
}

export const NOW = Date.UTC(2026, 10, 24, 14, 20);
const NAMES = ['toll-cost', 'fuel-price-nowcast', 'driver-hours', 'eta-lastmile', 'hub-volume', 'demand-daily', 'dwell-time'];
const ABOUT = ['Road toll per route and truck', 'Diesel price by country, weekly', 'Arrival time, depot to door'];
const PEOPLE = ['Ingrid Solheim', 'Tomasz Wilk', 'Aiko Tanaka', 'Mateo Ferrer', 'Leila Haddad', 'Priya Raman'];
const TEAMS = ['finance', 'routing', 'eta', 'hubs', 'planning'];
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!;

const row = (at: number): BenchRow => ({
  id: `model-${at}`,
  name: `${pick(NAMES, at)}-${at}`,
  about: pick(ABOUT, at),
  version: 3 + ((at * 37) % 120),
  aliases: at % 3 === 2 ? [] : ['champion'],
  stage: at % 3 === 2 ? 'staging' : 'production',
  change: [-0.04, 0.05, -0.02, -0.31, 0][at % 5]!,
  p95: 6 + ((at * 11) % 40),
  tags: at % 2 ? [`team:${pick(TEAMS, at)}`, 'gold'] : [`team:${pick(TEAMS, at)}`],
  owner: pick(PEOPLE, at),
  updated: NOW - (at * 47 + 3) * 3_600_000,
});

export const makeRows = (count = COUNT): BenchRow[] => Array.from({ length: count }, (_, at) => row(at));

/** The row after a change, as a live backend sends it: another object. */
export const changedRow = (before: BenchRow): BenchRow => ({ ...before, version: before.version + 1, p95: ((before.p95 + 3) % 60) + 1 });

export const HEADERS = ['Model', 'Latest version', 'Stage', 'Change', 'p95', 'Tags', 'Owner', 'Updated'] as const;
export const WIDTHS = ['2fr', '162px', '116px', '80px', '72px', '1fr', '72px', '104px'] as const;
