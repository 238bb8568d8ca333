import { html, nothing, type TemplateResult } from 'lit';
import type { Resources, Type } from '../../contract/index.ts';
import type { MessageKey } from '../../messages/index.ts';
import type { ListController } from '../../session/controllers/index.ts';
import { footerBar } from '../../ui/footer.ts';
import { chevronDownIcon, chevronRightIcon, type Icon } from '../../ui/icons/index.ts';
import { arrayRows, type Column } from '../../ui/table/index.ts';
import { html as staticHtml, tags } from '../../ui/tags.ts';
import { dispatch } from '../base/events.ts';
import { QueryChangeEvent, type ListHost } from '../base/list-screen.ts';
import { viewPanel, viewStrip } from '../base/views.ts';

/** Rows of a tree at most; it is read whole, since a part of it has no shape. */
export const WHOLE = 2_000;

/** A list drawn as a tree, or with rows below its rows: its states, its table, its footer. */
export function treeBody<T extends Type, Row>(
  host: ListHost,
  list: ListController<T>,
  options: {
    label: string;
    none: { title: MessageKey; detail: MessageKey; icon: Icon };
    columns: readonly Column<Row>[];
    rows: readonly Row[];
    key: (row: Row) => string;
    name: (row: Row) => string;
    footer: unknown;
  },
): TemplateResult {
  const { l } = host;
  const { view } = list;
  list.rows.want(0, Math.min(WHOLE, list.rows.length));
  const { none } = options;
  const panel = viewPanel(view, l, {
    none: { title: l.t(none.title), detail: l.t(none.detail), icon: none.icon },
    ...(host.search ? { noneMatch: l.t('state.noneMatch.search', { search: host.search }) } : {}),
    clear: () => {
      host.search = '';
      host.filters = {};
      dispatch(host, new QueryChangeEvent('', {}, host.sort));
    },
    retry: list.refresh,
    backend: list.connection?.capabilities.backend.name,
  });
  if (panel) return html`<div class="list-state"><slot name=${view.kind === 'none' ? 'empty' : 'state'}>${panel}</slot></div>`;
  return html`${viewStrip(view, l, list.refresh) ?? nothing}
  ${staticHtml`<${tags.table}
      class="list-table"
      exportparts="scroller"
      .columns=${options.columns}
      .rows=${arrayRows(options.rows, options.key)}
      .version=${list.revision}
      .loading=${view.kind === 'loading'}
      .refreshing=${list.busy && view.kind !== 'loading'}
      .label=${options.label}
      .rowLabel=${options.name}
    ></${tags.table}>`}
  ${options.rows.length ? footerBar(options.footer, l) : nothing}`;
}

/** What stands before a name in a tree: room for its depth, and what opens it. */
export function treeStart(options: { level: number; open: boolean | undefined; label: string; toggle: () => void }): TemplateResult {
  const { level, open, label, toggle } = options;
  const room = `flex:none;margin-inline:calc(${24 * level} * var(--i-u)) 0;inline-size:calc(24 * var(--i-u))`;
  if (open === undefined) return html`<span .style=${room}></span>`;
  return html`<button
    type="button"
    class="more-button"
    tabindex="-1"
    .style=${room}
    aria-expanded=${open ? 'true' : 'false'}
    aria-label=${label}
    @click=${toggle}
  >
    ${open ? chevronDownIcon(14) : chevronRightIcon(14, 'mirror')}
  </button>`;
}

/** The whole of a list, as far as it is loaded. */
export const whole = <T extends Type>(list: ListController<T>): Resources[T][] => list.items(WHOLE);
