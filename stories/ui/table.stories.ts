import { defineTable } from '../../src/ui/table/define.ts';
import { columnChooser, type RowSource } from '../../src/ui/table/index.ts';
import { html, tags } from '../../src/ui/tags.ts';
import { frame, type UiFrame } from './frame.ts';
import { columns, l, madeRows, rowLabel, type SampleRow } from './sample.ts';

export default { title: 'UI/Table', parameters: { layout: 'fullscreen' } };

interface Options {
  rows?: RowSource<SampleRow>;
  loading?: boolean;
  refreshing?: boolean;
  selectable?: boolean;
  wide?: boolean;
  selection?: ReadonlySet<string>;
  current?: string;
}

const hidden = new WeakMap<UiFrame, ReadonlySet<string>>();

function table(options: Options): unknown {
  defineTable();
  return frame(
    (host) => html`<div class="result-line">
        <span class="grow">${options.rows?.length ?? 0} models</span>${columnChooser({
          id: 'columns',
          columns,
          hidden: hidden.get(host) ?? new Set(),
          change: (next) => {
            hidden.set(host, next);
            host.requestUpdate();
          },
          l,
        })}
      </div>
      <${tags.table}
        label="Models"
        .columns=${columns}
        .rows=${options.rows}
        .hiddenColumns=${hidden.get(host) ?? new Set<string>()}
        .rowLabel=${rowLabel}
        .sort=${{ field: 'mape' }}
        .selection=${options.selection ?? new Set<string>()}
        .current=${options.current}
        ?loading=${options.loading ?? false}
        ?refreshing=${options.refreshing ?? false}
        ?selectable=${options.selectable ?? false}
        ?wide=${options.wide ?? false}
      ></${tags.table}>`,
  );
}

const few = madeRows(14);

export const Ready = { render: () => table({ rows: few, selectable: true, selection: new Set(['model-3', 'model-10']) }) };
export const Current = { render: () => table({ rows: few, current: 'model-2' }) };
export const Loading = { render: () => table({ loading: true, selectable: true }) };
export const Refreshing = { render: () => table({ rows: few, refreshing: true }) };
export const HalfLoaded = { render: () => table({ rows: madeRows(14, (index) => index < 6) }) };
export const Wide = { render: () => table({ rows: few, wide: true }) };
/** Long enough that the scroll position is scaled. */
export const Million = { render: () => table({ rows: madeRows(1_000_000), selectable: true }) };
