import { formatsFor, type Localize, type MessageKey, type Args } from '../../src/messages/index.ts';
import { en } from '../../src/messages/en.ts';
import {
  actionsCell,
  aliasCell,
  deltaCell,
  nameCell,
  numberCell,
  personCell,
  sparkline,
  statusCell,
  tagsCell,
  timeCell,
} from '../../src/ui/cells/index.ts';
import { archiveIcon, circleCheckIcon, flagIcon, flaskConicalIcon, gitCompareIcon, trash2Icon } from '../../src/ui/icons/index.ts';
import type { Column, RowSource } from '../../src/ui/table/index.ts';
import { html } from 'lit';

/** English, without a provider. */
export const l: Localize = {
  locale: 'en',
  intl: formatsFor('en'),
  t: (key: MessageKey, args: Args = {}) => {
    const message = en[key];
    return typeof message === 'function' ? message(args, formatsFor('en')) : message;
  },
};

export const NOW = Date.UTC(2026, 10, 24, 14, 20);

export interface SampleRow {
  id: string;
  name: string;
  about: string;
  version: number;
  aliases: string[];
  stage: 'production' | 'staging';
  mape: number;
  change: number;
  p95: number;
  tags: string[];
  owner: string;
  updated: number;
}

const NAMES =
  'toll-cost fuel-price-nowcast driver-hours eta-lastmile hub-volume eta-linehaul hub-throughput demand-daily weather-slowdown returns-rate demand-hourly dwell-time capacity-forecast customs-delay'.split(
    ' ',
  );
const ABOUT = [
  'Road toll per route and truck',
  'Diesel price by country, weekly',
  'Driving time needed per route',
  'Arrival time, depot to door',
  'Inbound volume, 62 hubs',
];
const PEOPLE = ['Ingrid Solheim', 'Tomasz Wilk', 'Aiko Tanaka', 'Mateo Ferrer', 'Leila Haddad', 'Priya Raman'];
const TEAMS = ['finance', 'routing', 'eta', 'hubs', 'planning'];
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;

/** A row by its number: the same each time. */
export const sampleRow = (index: number): SampleRow => ({
  id: `model-${index}`,
  name: index < NAMES.length ? pick(NAMES, index) : `${pick(NAMES, index)}-${index}`,
  about: pick(ABOUT, index),
  version: 3 + ((index * 37) % 120),
  aliases: index % 3 === 2 ? [] : index % 5 === 0 ? ['champion', 'eu'] : ['champion'],
  stage: index % 3 === 2 ? 'staging' : 'production',
  mape: 4.18 + index * 0.55,
  change: [-0.04, 0.05, -0.02, -0.31, 0][index % 5] ?? 0,
  p95: 6 + ((index * 11) % 40),
  tags: index % 2 ? [`team:${pick(TEAMS, index)}`, 'gold'] : [`team:${pick(TEAMS, index)}`],
  owner: pick(PEOPLE, index),
  updated: NOW - (index * 47 + 3) * 3_600_000,
});

export const columns: readonly Column<SampleRow>[] = [
  {
    key: 'name',
    header: 'Model',
    needs: ['name'],
    sort: 'name',
    width: { min: 160, flex: 2 },
    priority: 0,
    narrow: 'title',
    cell: (row) => nameCell(row.name, { href: `#${row.id}`, second: row.about }),
  },
  {
    key: 'version',
    header: 'Latest version',
    needs: [],
    width: 162,
    priority: 2,
    narrow: 'detail',
    cell: (row) => aliasCell(row.aliases, l, html`<span class="strong">v${row.version}</span>`),
  },
  {
    key: 'stage',
    header: 'Stage',
    needs: [],
    sort: 'stage',
    width: 116,
    priority: 1,
    narrow: 'detail',
    cell: (row) =>
      row.stage === 'production'
        ? statusCell({ icon: circleCheckIcon, tone: 'success' }, 'Production')
        : statusCell({ icon: flaskConicalIcon, tone: 'info' }, 'Staging'),
  },
  {
    key: 'mape',
    header: 'mape %',
    needs: [],
    sort: 'mape',
    align: 'end',
    width: 124,
    priority: 1,
    narrow: 'value',
    cell: (row) =>
      html`<span class="c-line"
        >${sparkline([row.mape + 1, row.mape + 0.6, row.mape + 0.5, row.mape + 0.1, row.mape])}<span class="strong"
          >${numberCell(row.mape, l, { digits: 2 })}</span
        ></span
      >`,
  },
  {
    key: 'change',
    header: 'Change',
    needs: [],
    align: 'end',
    width: 80,
    priority: 3,
    cell: (row) => deltaCell(row.change, l, { digits: 2, better: 'lower' }),
  },
  { key: 'p95', header: 'p95', needs: [], align: 'end', width: 72, priority: 4, cell: (row) => numberCell(row.p95, l, { unit: 'ms' }) },
  { key: 'tags', header: 'Tags', needs: [], width: { min: 140, flex: 1 }, priority: 5, cell: (row) => tagsCell(row.tags, l) },
  { key: 'owner', header: 'Owner', needs: [], width: 72, priority: 6, cell: (row) => personCell({ name: row.owner }) },
  {
    key: 'updated',
    header: 'Updated',
    needs: [],
    sort: 'updated',
    width: 104,
    priority: 2,
    narrow: 'detail',
    cell: (row) => timeCell(row.updated, l, NOW),
  },
  {
    key: 'actions',
    header: 'Actions',
    headerHidden: true,
    needs: [],
    width: 56,
    priority: 0,
    cell: (row) => actionsCell(`menu-${row.id}`, `Actions of ${row.name}`, () => menuItems),
  },
];

export const menuItems = [
  { label: 'Compare', icon: gitCompareIcon, shortcut: 'C' },
  { label: 'Set stage', icon: flagIcon, disabled: 'Needs model: update' },
  { label: 'Archive', icon: archiveIcon },
  'line',
  { label: 'Delete', icon: trash2Icon, danger: true },
] as const;

/** Rows that are made when asked for. */
export const madeRows = (length: number, loaded: (index: number) => boolean = () => true): RowSource<SampleRow> => ({
  length,
  at: (index) => (loaded(index) ? sampleRow(index) : undefined),
  want: () => undefined,
  key: (row) => row.id,
});

export const rowLabel = (row: SampleRow): string => row.name;
