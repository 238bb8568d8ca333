import type { FieldCaps, TypeCaps } from '../../contract/index.ts';

export interface MetricInfo {
  better?: 'higher' | 'lower';
  unit?: string;
}

/** What is better, for names that every trade uses, where the backend does not say. Matched by whole words of the name. */
const HIGHER = new Set([
  'accuracy',
  'acc',
  'f1',
  'auc',
  'roc',
  'precision',
  'recall',
  'r2',
  'map',
  'ndcg',
  'bleu',
  'score',
  'throughput',
  'coverage',
]);
const LOWER = new Set([
  'loss',
  'error',
  'err',
  'mape',
  'rmse',
  'mae',
  'mse',
  'logloss',
  'perplexity',
  'wer',
  'cer',
  'latency',
  'p50',
  'p95',
  'p99',
  'bias',
]);
const UNITS: Readonly<Record<string, string>> = { mape: '%', latency: 'ms', p50: 'ms', p95: 'ms', p99: 'ms' };

/** Which way is better, and in what unit: the backend's word, else a small table of names, else neither. */
export function metricInfo(name: string, caps: TypeCaps | undefined, prefix = 'metrics'): MetricInfo {
  const fields = caps?.fields as Record<string, FieldCaps> | undefined;
  const told = fields?.[`${prefix}.${name}`];
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  const word = words.find((one) => HIGHER.has(one) || LOWER.has(one));
  const better = told?.better ?? (word === undefined ? undefined : HIGHER.has(word) ? 'higher' : 'lower');
  const unit = told?.unit ?? words.map((one) => UNITS[one]).find(Boolean);
  return { ...(better ? { better } : {}), ...(unit ? { unit } : {}) };
}

/** Decimals for a column: enough for its smallest difference to be seen, never more than four. */
export function digitsOf(values: readonly number[]): number {
  const most = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs));
  if (values.every((value) => Number.isInteger(value))) return 0;
  return most >= 100 ? 1 : most >= 10 ? 2 : most >= 1 ? 2 : 4;
}
