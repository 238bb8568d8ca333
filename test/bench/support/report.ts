/** What a part of the bench found, printed as a table and kept as JSON. Nothing is asserted: figures are told. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

export interface Measure {
  readonly name: string;
  readonly unit: string;
  /** By subject; a word where there is no number. */
  readonly figures: Readonly<Record<string, number | string | undefined>>;
  /** In words, and whether it is met; undefined where the machine can't tell. */
  readonly goal?: { readonly text: string; readonly met: boolean | undefined } | undefined;
}

export interface Report {
  readonly part: string;
  readonly title: string;
  /** Ours first. */
  readonly subjects: readonly string[];
  readonly measures: readonly Measure[];
  readonly notes: readonly string[];
}

export interface BenchOptions {
  /** Fewer repetitions, and no peer that takes long. */
  readonly quick: boolean;
  /** Peers are installed. */
  readonly peers: boolean;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const at = sorted.length >> 1;
  return sorted.length % 2 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
};

/** Figures as they come in, by measure and subject; told as medians. */
export class Figures {
  #all = new Map<string, Map<string, number[]>>();

  add(measure: string, subject: string, value: number): void {
    const by = this.#all.get(measure) ?? new Map<string, number[]>();
    this.#all.set(measure, by.set(subject, [...(by.get(subject) ?? []), value]));
  }

  of(measure: string, subject: string): number | undefined {
    const values = this.#all.get(measure)?.get(subject);
    return values && median(values);
  }

  row(measure: string): Record<string, number> {
    return Object.fromEntries([...(this.#all.get(measure) ?? [])].map(([subject, values]) => [subject, median(values)]));
  }

  /** Each against one subject's, as a ratio of the medians. */
  ratios(measure: string, to: string): Record<string, number> {
    const base = this.of(measure, to) ?? NaN;
    return Object.fromEntries(Object.entries(this.row(measure)).map(([subject, value]) => [subject, value / base]));
  }

  /** Ratio of the medians, judged: at most this. */
  atMost(measure: string, subject: string, most: number, to?: string): boolean | undefined {
    const value = to === undefined ? this.of(measure, subject) : this.ratios(measure, to)[subject];
    return value === undefined || Number.isNaN(value) ? undefined : value <= most;
  }
}

const told = (value: number | string | undefined): string => {
  if (typeof value !== 'number') return value ?? '–';
  if (Number.isNaN(value)) return '–';
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0 });
};

const verdict = (goal: Measure['goal']): string => (!goal ? '' : goal.met === undefined ? 'not told' : goal.met ? 'met' : 'FALLS SHORT');

export function print({ title, subjects, measures, notes }: Report): void {
  const head = ['', ...subjects, 'goal', ''];
  const rows = measures.map(({ name, unit, figures, goal }) => [
    unit ? `${name}, ${unit}` : name,
    ...subjects.map((subject) => told(figures[subject])),
    goal?.text ?? '',
    verdict(goal),
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n${[head, ...rows].map(line).join('\n')}`);
  for (const note of notes) console.log(`  ${note}`);
}

export function keep(report: Report, facts: Readonly<Record<string, string>>): void {
  mkdirSync('.cache/bench', { recursive: true });
  writeFileSync(`.cache/bench/${report.part}.json`, `${JSON.stringify({ facts, ...report }, undefined, 2)}\n`);
}

/** Of the machine, since its figures are no other's. */
export const machine = (): Record<string, string> => ({
  cores: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  load: loadavg()
    .map((value) => value.toFixed(1))
    .join(' '),
  node: process.version,
});
