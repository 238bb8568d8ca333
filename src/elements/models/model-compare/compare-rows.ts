import type { Json, ModelVersion, TypeCaps } from '../../../contract/index.ts';
import { csv } from '../../base/csv.ts';
import { metricInfo } from '../../base/metrics.ts';

export const COMPARE_SECTIONS = ['metrics', 'params', 'schema', 'metadata', 'tags', 'facts'] as const;
export type CompareSection = (typeof COMPARE_SECTIONS)[number];

export interface CompareRow {
  readonly section: CompareSection;
  readonly key: string;
  /** Of each version, in their order; the first is the reference. */
  readonly values: readonly (Json | undefined)[];
  readonly differs: boolean;
  readonly better?: 'higher' | 'lower';
  readonly unit?: string;
  /** Places of the best values, where it is known what is better and not all are as good. */
  readonly best: readonly number[];
}

/** Everything two or more versions say, row by row. The facts come as the element words them. */
export function compareRows(
  versions: readonly ModelVersion[],
  caps: TypeCaps | undefined,
  facts: readonly (readonly [key: string, values: readonly (Json | undefined)[]])[],
): readonly CompareRow[] {
  const rows: CompareRow[] = [];
  const add = (
    section: CompareSection,
    key: string,
    values: readonly (Json | undefined)[],
    info: { better?: 'higher' | 'lower'; unit?: string } = {},
  ): void => {
    if (values.every((value) => value === undefined)) return;
    const differs = values.some((value) => stable(value) !== stable(values[0]));
    rows.push({ section, key, values, differs, ...info, best: differs ? bestOf(values, info.better) : [] });
  };
  const keysOf = (of: (version: ModelVersion) => object | undefined): string[] => [
    ...new Set(versions.flatMap((version) => Object.keys(of(version) ?? {}))),
  ];
  for (const key of keysOf(({ metrics }) => metrics))
    add(
      'metrics',
      key,
      versions.map(({ metrics }) => metrics?.[key]),
      metricInfo(key, caps),
    );
  for (const key of keysOf(({ params }) => params))
    add(
      'params',
      key,
      versions.map(({ params }) => params?.[key]),
    );
  for (const side of ['inputs', 'outputs'] as const)
    for (const name of new Set(versions.flatMap(({ signature }) => signature?.[side]?.flatMap((column) => column.name ?? []) ?? [])))
      add(
        'schema',
        name,
        versions.map(({ signature }) => signature?.[side]?.find((column) => column.name === name)?.type),
      );
  for (const key of keysOf(({ metadata }) => metadata))
    add(
      'metadata',
      key,
      versions.map(({ metadata }) => metadata?.[key]),
    );
  for (const tag of [...new Set(versions.flatMap(({ tags }) => tags ?? []))].sort())
    add(
      'tags',
      tag,
      versions.map(({ tags }) => tags?.includes(tag) ?? false),
    );
  for (const [key, values] of facts) add('facts', key, values);
  return rows;
}

function bestOf(values: readonly (Json | undefined)[], better: 'higher' | 'lower' | undefined): readonly number[] {
  const numbers = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  if (!better || numbers.length < 2) return [];
  const best = better === 'higher' ? Math.max(...numbers) : Math.min(...numbers);
  return values.flatMap((value, at) => (value === best ? [at] : []));
}

/** As text, whatever the order of its keys. */
function stable(value: Json | undefined): string {
  if (value === undefined) return '';
  return JSON.stringify(value, (_, inner: Json) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Against the reference: the difference, and in per cent of it where that means something. */
export function changeOf(value: Json | undefined, reference: Json | undefined): { by: number; percent?: number } | undefined {
  if (typeof value !== 'number' || typeof reference !== 'number' || !Number.isFinite(value - reference)) return undefined;
  const by = Number((value - reference).toPrecision(12));
  return reference === 0 ? { by } : { by, percent: by / Math.abs(reference) };
}

/** The comparison as a table: what is compared to the left, a version a column. */
export function toCsv(heads: readonly string[], rows: readonly CompareRow[]): string {
  return csv([['', '', ...heads], ...rows.map(({ section, key, values }) => [section, key, ...values])]);
}
