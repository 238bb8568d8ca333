import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Entity, Operation } from '../../contract/index.ts';
import { button } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { glyph } from '../../ui/glyphs.ts';
import type { Icon } from '../../ui/icons/index.ts';
import type { Changes } from './changes.ts';
import type { InlayElement } from './inlay-element.ts';
import { remedyText } from './views.ts';

/** One button of the selection bar. */
export interface BulkAction<Row extends Entity> {
  readonly label: string;
  readonly icon: Icon;
  readonly danger?: boolean;
  /** Why none of the rows can have it; absent: it works. */
  readonly disabled?: string | undefined;
  /** What it does to a row; undefined where that one is left out. */
  readonly change: (row: Row) => Change | undefined;
  /** "3 tenants paused", when all went well. */
  readonly done: (count: number) => string;
  /** Before it is done, for what cannot be undone: the sentence of the question. */
  readonly ask?: (count: number) => string;
}

interface Task {
  readonly name: string;
  /** Keyed once: a second try is the same change. */
  readonly change: Change;
  answer?: Operation;
}
interface Work {
  readonly title: string;
  readonly doneText: (count: number) => string;
  readonly tasks: readonly Task[];
  /** Answers so far, of those under way. */
  done: number;
  of: number;
  state: 'asking' | 'running' | 'ended';
  readonly question?: string;
}

/**
 * The same change to many rows: the bar over the list, what each row answered, and a second try of those that failed. Nothing
 * is lost (a failed row stays listed with its reason) and nothing is done twice (a try again carries the same key).
 */
export class Bulk<Row extends Entity> {
  #host: InlayElement;
  #changes: Changes;
  #work: Work | undefined;

  constructor(host: InlayElement, changes: Changes) {
    this.#host = host;
    this.#changes = changes;
  }

  get running(): boolean {
    return this.#work?.state === 'running';
  }

  /** Over the list while rows are selected. `rows`: those of them that are loaded. */
  bar(rows: readonly Row[], actions: readonly BulkAction<Row>[], clear: () => void): TemplateResult | typeof nothing {
    if (!rows.length || !actions.length) return nothing;
    const { l } = this.#host;
    return html`<div class="selection-holder">
      <div
        class="selection-bar"
        role="toolbar"
        aria-label=${l.t('bulk.bar')}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          clear();
        }}
      >
        <span class="count-selected">${l.t('list.selected', { count: rows.length })}</span><span class="rule"></span>
        ${actions.map((action) => {
          const tasks = rows.flatMap((row) => {
            const change = action.change(row);
            return change ? [{ name: row.name, change }] : [];
          });
          return button({
            label: action.label,
            icon: action.icon,
            kind: action.danger ? 'ghost small danger-text' : 'ghost small',
            disabled: action.disabled ?? (tasks.length ? undefined : l.t('bulk.none')),
            click: () => this.#begin(action, tasks),
          });
        })}
        <span class="rule"></span>${button({ label: l.t('list.clearSelection'), kind: 'ghost small', click: clear })}<kbd class="kbd"
          >Esc</kbd
        >
      </div>
    </div>`;
  }

  /** The question before, the progress, and what failed. */
  dialog(): TemplateResult | typeof nothing {
    const work = this.#work;
    if (!work) return nothing;
    const { l } = this.#host;
    const failed = work.tasks.filter(({ answer }) => answer?.state === 'failed');
    const close = (): void => {
      if (work.state === 'running') return;
      this.#work = undefined;
      this.#host.requestUpdate();
    };
    const footer =
      work.state === 'asking'
        ? html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: close })}${button({ label: work.title, kind: 'danger', click: () => void this.#run(work, work.tasks) })}`
        : work.state === 'ended'
          ? html`${button({ label: l.t('ui.close'), kind: 'ghost', click: close })}${button({
              label: l.t('bulk.retry', { count: failed.length }),
              kind: 'primary',
              click: () => void this.#run(work, failed),
            })}`
          : undefined;
    return dialog({
      open: true,
      heading: work.title,
      size: 'medium',
      locked: work.state === 'running',
      close,
      l,
      footer,
      body: html`<div class="form-fields">
        ${work.state === 'asking' ? html`<p>${work.question}</p>` : this.#told(work, failed.length)}
        ${
          work.state === 'ended'
            ? html`<ul class="results" tabindex="0" aria-label=${l.t('bulk.failed')}>
                ${failed.map(
                  ({ name, answer }) =>
                    html`<li>
                      ${glyph('failed', 14)}<b><bdi>${name}</bdi></b
                      ><span>${answer?.problem?.title} ${answer?.problem ? remedyText(answer.problem, l) : nothing}</span>
                    </li>`,
                )}
              </ul>`
            : nothing
        }
      </div>`,
    });
  }

  #told({ state, done, of, tasks }: Work, failed: number): TemplateResult {
    const { l } = this.#host;
    if (state === 'running')
      return html`<p role="status">${l.t('bulk.progress', { count: done, total: of })}</p>
        <progress max=${of} .value=${done} aria-label=${l.t('bulk.progress', { count: done, total: of })}></progress>`;
    return html`<p role="status">${l.t('bulk.ended', { count: tasks.length - failed, total: tasks.length })}</p>`;
  }

  #begin({ label, ask, done }: BulkAction<Row>, tasks: readonly { name: string; change: Change }[]): void {
    const keyed = tasks.map(({ name, change }) => ({ name, change: this.#changes.keyed(change) }));
    const work: Work = {
      title: label,
      doneText: done,
      tasks: keyed,
      done: 0,
      of: keyed.length,
      state: ask ? 'asking' : 'running',
      ...(ask ? { question: ask(keyed.length) } : {}),
    };
    this.#work = work;
    this.#host.requestUpdate();
    if (!ask) void this.#run(work, work.tasks);
  }

  async #run(work: Work, tasks: readonly Task[]): Promise<void> {
    Object.assign(work, { state: 'running', done: 0, of: tasks.length });
    this.#host.requestUpdate();
    const answers = await this.#changes.runAll(
      tasks.map(({ change }) => change),
      {
        progress: (done) => {
          work.done = done;
          this.#host.requestUpdate();
        },
      },
    );
    tasks.forEach((task, at) => (task.answer = answers[at] ?? { state: 'cancelled' }));
    if (work.tasks.some(({ answer }) => answer?.state === 'failed')) work.state = 'ended';
    else {
      this.#work = undefined;
      this.#changes.tell(work.doneText(work.tasks.filter(({ answer }) => answer?.state !== 'cancelled').length));
    }
    this.#host.requestUpdate();
  }
}
