import type { FieldCaps, Op, Type } from '../../contract/index.ts';

/** The kinds of fields that memory has, and what can be asked of each. */
export type Fields = { [field: string]: FieldCaps };

/** So far back all that happened can be told: a day. */
export const LIVE_MS = 86_400_000;

const TEXT: readonly Op[] = ['eq', 'ne', 'in', 'contains', 'startsWith', 'exists'];
const ORDERED: readonly Op[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'exists'];
const EXACT: readonly Op[] = ['eq', 'ne', 'in', 'exists'];

export const text = (more: Partial<FieldCaps> = {}): FieldCaps => ({ kind: 'text', ops: TEXT, sort: 'both', ...more });
export const number = (more: Partial<FieldCaps> = {}): FieldCaps => ({ kind: 'number', ops: ORDERED, sort: 'both', ...more });
export const time = (): FieldCaps => ({ kind: 'time', ops: ORDERED, sort: 'both' });
export const flag = (): FieldCaps => ({ kind: 'boolean', ops: EXACT, facet: true });
export const choice = (values: readonly string[], more: Partial<FieldCaps> = {}): FieldCaps => ({
  kind: 'enum',
  ops: EXACT,
  sort: 'both',
  facet: true,
  values,
  ...more,
});
export const list = (more: Partial<FieldCaps> = {}): FieldCaps => ({ kind: 'list', ops: ['has'], facet: true, ...more });
export const id = (type?: Type): FieldCaps => ({ kind: 'ref', ops: EXACT, ...(type ? { type } : {}) });
export const shown = (kind: FieldCaps['kind']): FieldCaps => ({ kind });

export const IDENTITY: Fields = { id: id(), name: text() };
export const STORED: Fields = { ...IDENTITY, created: time(), updated: time() };
export const OWNED: Fields = { ...STORED, 'createdBy.id': { ...id('user'), facet: true }, 'createdBy.name': text({ facet: true }) };

/** Metrics of which it is known what is better; all others can be filtered and sorted too. */
export const metrics = (prefix: string, more: Partial<FieldCaps> = {}): Fields => ({
  [`${prefix}.mape`]: number({ better: 'lower', unit: '%', ...more }),
  [`${prefix}.rmse`]: number({ better: 'lower', unit: 'min', ...more }),
  [`${prefix}.p95_ms`]: number({ better: 'lower', unit: 'ms', ...more }),
  [`${prefix}.auc`]: number({ better: 'higher', ...more }),
  [`${prefix}.f1`]: number({ better: 'higher', ...more }),
  [`${prefix}.*`]: number(more),
});
