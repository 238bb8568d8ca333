import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Json, RunTemplate } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { queries } from '../../../messages/en/queries.ts';
import { templates } from '../../../messages/en/templates.ts';
import { nameCell, none, numberCell, statusCell, timeCell } from '../../../ui/cells/index.ts';
import { circleCheckIcon, circleXIcon, layoutTemplateIcon, playIcon, terminalIcon } from '../../../ui/icons/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import { ListElement } from '../../base/list-element.ts';
import { ListScreen } from '../../base/list-screen.ts';
import { durationOf } from '../../base/phases.ts';
import { RecentRuns, runStrip } from '../../base/recent-runs.ts';
import type { LinkTo } from '../../base/links.ts';
import { TemplateLaunchEvent } from './template-list.events.ts';
import { dispatch } from '../../base/events.ts';

/**
 * The run templates of the project in scope: how their last runs went, what they ask for, whether they can run now and what stands
 * in the way; and the way to launch one.
 *
 * @summary Lists run templates, and launches them.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is none yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {TemplateLaunchEvent} inlay-template-launch - A template is to be launched; cancelable, `event.ref`.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {SelectionChangeEvent} inlay-selection-change - Rows were selected or let go; `event.selection`.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - There is no template yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The templates may not be read.
 * @cssstate unsupported - The backend has no templates.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class TemplateList extends ListElement<'runTemplate'> {
  static readonly tag = 'inlay-template-list';
  static override readonly words = [lists, queries, templates];

  protected readonly screen: ListScreen<'runTemplate'> = new ListScreen<'runTemplate'>(this, {
    type: 'runTemplate',
    name: 'template-list',
    title: 'templates.title',
    noun: 'templates.noun',
    search: 'templates.search',
    none: 'templates.none',
    noneDetail: 'templates.none.detail',
    icon: layoutTemplateIcon,
    filters: [
      { field: 'pipeline.name', title: 'column.pipeline' },
      { field: 'stack.name', title: 'templates.stack' },
      { field: 'tags', title: 'column.tags' },
    ],
    sort: { field: 'name' },
    columns: () => this.#columns(),
  });
  #runs = new RecentRuns(this, () => {
    this.#made = undefined;
    this.requestUpdate();
  });
  #made: { columns: readonly Column<RunTemplate>[]; sign: string } | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Cells are drawn anew when the columns are others: when it is known which row may be launched.
    const offers = this.screen.list.items(200).map((row) => this.screen.changes.offer('launch', row)?.disabled ?? '');
    const sign = `${this.l.locale} ${this.#runs.offered} ${offers.join('|')}`;
    if (this.#made?.sign !== sign) this.#made = { columns: this.#make(), sign };
  }

  #columns(): readonly Column<RunTemplate>[] {
    return (this.#made ??= { columns: this.#make(), sign: '' }).columns;
  }

  #make(): readonly Column<RunTemplate>[] {
    const { l } = this;
    return [
      {
        key: 'name',
        header: l.t('templates.template'),
        needs: ['name'],
        sort: 'name',
        width: { min: 184, flex: 3 },
        priority: 0,
        narrow: 'title',
        cell: (row) => nameCell(row.name, { ...this.#launch(row), second: row.pipeline?.name ?? row.description?.split('\n', 1)[0] }),
      },
      ...(this.#runs.offered ? this.#runColumns() : []),
      {
        key: 'lastRun',
        header: l.t('templates.lastRun'),
        needs: ['lastRun.at'],
        sort: 'lastRun.at',
        width: 104,
        priority: 3,
        narrow: 'value',
        cell: ({ lastRun }) => timeCell(lastRun?.at, l, Date.now()),
      },
      {
        key: 'inputs',
        header: l.t('templates.inputs'),
        needs: ['inputSchema'],
        width: 112,
        priority: 5,
        cell: (row) => this.#inputs(row),
      },
      {
        key: 'triggers',
        header: l.t('templates.triggers'),
        needs: ['counts.trigger'],
        sort: 'counts.trigger',
        align: 'end',
        width: 84,
        priority: 6,
        cell: ({ counts }) => (counts?.trigger ? numberCell(counts.trigger, l) : none()),
      },
      {
        key: 'can',
        header: l.t('templates.canRun'),
        needs: [],
        width: { min: 132, flex: 1 },
        priority: 1,
        narrow: 'detail',
        cell: (row) => this.#can(row),
      },
      {
        key: 'launch',
        header: l.t('templates.launch'),
        headerHidden: true,
        needs: [],
        align: 'end',
        width: 116,
        priority: 0,
        cell: (row) => this.#button(row),
      },
    ];
  }

  #runColumns(): readonly Column<RunTemplate>[] {
    const { l } = this;
    return [
      {
        key: 'runs',
        header: l.t('templates.runs'),
        needs: [],
        width: 216,
        priority: 2,
        cell: (row) => runStrip(this.#runs.of(row), l),
      },
      {
        key: 'ok',
        header: l.t('templates.ok'),
        needs: [],
        align: 'end',
        width: 76,
        priority: 4,
        cell: (row) => {
          const ended = this.#runs.of(row)?.filter(({ phase }) => phase === 'succeeded' || phase === 'failed') ?? [];
          if (!ended.length) return none();
          const share = ended.filter(({ phase }) => phase === 'succeeded').length / ended.length;
          return html`<span
            class="c-number"
            .style=${share < 0.7 ? 'color:var(--i-danger-text)' : share < 0.9 ? 'color:var(--i-warning-text)' : ''}
            >${l.intl.percent(share)}</span
          >`;
        },
      },
      {
        key: 'usual',
        header: l.t('templates.usual'),
        needs: [],
        align: 'end',
        width: 104,
        priority: 5,
        cell: (row) => {
          const times = (this.#runs.of(row) ?? [])
            .filter(({ phase }) => phase === 'succeeded')
            .flatMap((run) => durationOf(run, Date.now()) ?? [])
            .sort((a, b) => a - b);
          const middle = times[Math.floor(times.length / 2)];
          return middle === undefined ? none() : html`<span class="c-number">${l.intl.duration(middle)}</span>`;
        },
      },
    ];
  }

  #inputs({ inputSchema, defaults }: RunTemplate): TemplateResult {
    const { l } = this;
    const part = (key: string): Json | undefined => (typeof inputSchema === 'object' ? inputSchema[key] : undefined);
    const properties = part('properties') as Record<string, { default?: Json }> | undefined;
    if (!properties) return none();
    const required = (part('required') ?? []) as readonly string[];
    const open = required.filter((key) => properties[key]?.default === undefined && defaults?.[key] === undefined).length;
    return html`<span
      >${l.intl.number(Object.keys(properties).length)}${
        open ? html`<span class="c-muted">${l.t('templates.toFill', { count: open })}</span>` : nothing
      }</span
    >`;
  }

  #can(row: RunTemplate): TemplateResult {
    const { l } = this;
    const offer = this.screen.changes.offer('launch', row);
    if (offer && !offer.disabled) return statusCell({ icon: circleCheckIcon, tone: 'success' }, l.t('templates.runnable'));
    const reason =
      offer?.disabled ??
      row.blocked?.['launch']?.text ??
      this.screen.list.connection?.capabilities.unsupported?.['runTemplate.launch']?.text;
    return statusCell({ icon: circleXIcon, tone: 'muted' }, l.t(offer ? 'templates.notRunnable' : 'templates.notHere'), reason);
  }

  /** Where it cannot be launched, its page has the command and the reason: never a dead button. */
  #button(row: RunTemplate): TemplateResult {
    const { l } = this;
    const offer = this.screen.changes.offer('launch', row);
    const to = this.#launch(row);
    const can = offer && !offer.disabled;
    return html`<a
      class="button small"
      tabindex="-1"
      href=${to.href}
      aria-label=${l.t(can ? 'templates.launchOne' : 'templates.commandOf', { name: row.name })}
      @click=${to.open}
      >${can ? playIcon(14) : terminalIcon(14)}<span class="label">${l.t(can ? 'templates.launch' : 'templates.command')}</span></a
    >`;
  }

  #launch({ id }: RunTemplate): LinkTo {
    return this.links.at({ segments: ['templates', id] }, () => dispatch(this, new TemplateLaunchEvent({ type: 'runTemplate', id })));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-template-list': TemplateList;
  }
}
