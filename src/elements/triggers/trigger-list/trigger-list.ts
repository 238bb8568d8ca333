import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Resources, Trigger } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { queries } from '../../../messages/en/queries.ts';
import { triggers } from '../../../messages/en/triggers.ts';
import { button } from '../../../ui/controls.ts';
import { plusIcon, zapIcon } from '../../../ui/icons/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import { detailsStyles } from '../../base/details.styles.ts';
import { dispatch } from '../../base/events.ts';
import { ListElement } from '../../base/list-element.ts';
import type { LinkTo } from '../../base/links.ts';
import { OpenEvent } from '../../base/links.ts';
import { ListScreen } from '../../base/list-screen.ts';
import { ScheduleWords } from '../cron-words.ts';
import { triggerColumns } from './columns.ts';
import { TriggerLife } from './life.ts';
import { ScheduleDialog } from './schedule-dialog.ts';
import { SecretDialog } from '../../base/secret.ts';
import { TriggerPanel } from './trigger-panel.ts';
import { triggersStyles } from './triggers.styles.ts';

/**
 * What starts runs by itself in the project in scope, or tells others of them: schedules in words with their next times, events,
 * webhooks. One that is stored and never fires says why. Where the backend can: make, pause, change, try, rotate and delete them,
 * and deliver a message again.
 *
 * @summary Lists triggers, shows when they fire and how it went, and leads their lives.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is none yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {OpenEvent} inlay-trigger-open - A trigger's link was followed; cancelable, `event.ref`.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {SelectionChangeEvent} inlay-selection-change - Rows were selected or let go; `event.selection`.
 * @fires {BeforeChangeEvent} inlay-before-trigger-update - A trigger is about to be changed; cancelable, `event.change`. So `-create`, `-delete`, `-test`, `-rotate`.
 * @fires {ChangeDoneEvent} inlay-trigger-update-done - It was; `event.operation` without secrets. So for the others.
 * @fires {ChangeFailedEvent} inlay-trigger-update-failed - It was not; `event.problem`. So for the others.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - There is no trigger yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The triggers may not be read.
 * @cssstate unsupported - The backend has no triggers.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class TriggerList extends ListElement<'trigger'> {
  static readonly tag = 'inlay-trigger-list';
  static override readonly words = [lists, queries, triggers];
  static override styles = [ListElement.styles, detailsStyles, triggersStyles];

  /** The trigger that is shown beside the list. */
  @property({ attribute: 'trigger-id' }) triggerId: string | undefined;

  #words = new ScheduleWords(this);
  protected readonly screen: ListScreen<'trigger'> = new ListScreen<'trigger'>(this, {
    type: 'trigger',
    name: 'trigger-list',
    title: 'triggers.title',
    noun: 'triggers.noun',
    search: 'triggers.search',
    none: 'triggers.none',
    noneDetail: 'triggers.none.detail',
    icon: zapIcon,
    filters: [
      { field: 'kind', title: 'column.kind', valueLabel: (kind, l) => l.t(`triggers.kind.${kind as Trigger['kind']}`) },
      {
        field: 'enabled',
        title: 'column.status',
        valueLabel: (enabled, l) => l.t(enabled === 'true' ? 'triggers.state.active' : 'triggers.state.paused'),
      },
    ],
    sort: { field: 'name' },
    columns: () => this.#columns(),
    actions: () => this.#create(),
  });
  #secret = new SecretDialog(this);
  #scheduling = new ScheduleDialog(this, this.screen.changes, this.#words, this.#secret);
  #life = new TriggerLife(this, this.screen.changes, this.#scheduling, this.#secret);
  #panel = new TriggerPanel(this, {
    id: () => this.triggerId || undefined,
    known: (id) => this.screen.list.items().find((row) => row.id === id),
    changes: this.screen.changes,
    life: this.#life,
    words: this.#words,
    close: () => this.#close(),
  });
  #made: { columns: readonly Column<Trigger>[]; sign: string } | undefined;

  override render(): TemplateResult {
    const { screen } = this;
    return html`<div class=${`split ${this.triggerId ? 'open' : ''}`}>
        <div class="page" @keydown=${screen.keys}>${screen.header()}${screen.toolbar()}${screen.body()}</div>
        ${this.triggerId ? this.#panel.render() : nothing}
      </div>
      ${screen.batch.render()}${this.#life.dialogs()}${this.#scheduling.render()}${screen.changes.toasts()}`;
  }

  #create(): unknown {
    const offer = this.screen.changes.offer('create', { type: 'trigger' });
    if (!offer) return nothing;
    return button({
      label: this.l.t('triggers.create'),
      icon: plusIcon,
      kind: 'primary',
      disabled: offer.disabled,
      click: () => this.#scheduling.ask(),
    });
  }

  /** Made once a language, and once more when cron rules have words. */
  #columns(): readonly Column<Resources['trigger']>[] {
    const { l, links } = this;
    const sign = `${l.locale} ${this.#words.sign}`;
    if (this.#made?.sign !== sign) {
      const columns = triggerColumns({ l, links, words: this.#words, life: this.#life, to: (trigger) => this.#to(trigger) });
      this.#made = { columns, sign };
    }
    return this.#made.columns;
  }

  #to({ id }: Trigger): LinkTo {
    return this.links.at({ segments: ['triggers', id] }, () => {
      const event = dispatch(this, new OpenEvent({ type: 'trigger', id }));
      // Without a router that moves the address, the element opens it itself.
      if (!event.defaultPrevented) this.triggerId = id;
      return event;
    });
  }

  #close(): void {
    this.links.at({ segments: ['triggers'] }).open(new MouseEvent('click'));
    const { triggerId } = this;
    this.triggerId = undefined;
    void this.updateComplete.then(() => {
      const table = this.renderRoot.querySelector<HTMLElement>('.list-table');
      (table?.shadowRoot?.querySelector<HTMLElement>(`a[href$="${CSS.escape(triggerId ?? '')}"]`) ?? table)?.focus();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-trigger-list': TriggerList;
  }
}
