import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Operation } from '../../contract/index.ts';
import { button } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { circleCheckIcon, circleXIcon, lockIcon } from '../../ui/icons/index.ts';
import type { Changes } from './changes.ts';
import type { InlayElement } from './inlay-element.ts';
import { remedyText } from './views.ts';

/** Changes sent at a time: few enough that the progress is seen. */
const AT_A_TIME = 200;
/** Rows of a result that are listed; the rest is counted. */
const LISTED = 200;

/** One row of it: its change, or why that is not even sent. */
export interface Task {
  readonly name: string;
  readonly change?: Change | undefined;
  readonly refused?: string | undefined;
}
interface Row extends Task {
  answer?: Operation;
}
export interface BatchWork {
  /** The act: "Change roles". */
  readonly title: string;
  readonly tasks: readonly Task[];
  /** Asked before, for what cannot be undone; `verb` is of the red button. */
  readonly ask?: { readonly question: string; readonly verb: string };
  /** One sentence, when every row went well. */
  readonly done: (count: number) => string;
  /** Lists what went well too: an answer a line. */
  readonly each?: boolean;
  /** The result was closed; what failed and was not tried again. */
  readonly closed?: (failed: readonly Task[]) => void;
}

/**
 * A change to many: each row keeps its answer, what a guard refuses is said and not sent, and what failed can be tried again with the
 * key it had, so that nothing is lost and nothing done twice.
 */
export class Batch {
  readonly #host: InlayElement;
  readonly #changes: Changes;
  #work: BatchWork | undefined;
  #rows: Row[] = [];
  #asking = false;
  #running = false;
  #done = 0;
  #of = 0;

  constructor(host: InlayElement, changes: Changes) {
    this.#host = host;
    this.#changes = changes;
  }

  get running(): boolean {
    return this.#running;
  }

  get rows(): readonly Readonly<Row>[] {
    return this.#rows;
  }

  async begin(work: BatchWork): Promise<void> {
    if (this.#running) return;
    this.#work = work;
    this.#rows = work.tasks.map((task) => (task.change ? { ...task, change: this.#changes.keyed(task.change) } : { ...task }));
    this.#asking = work.ask !== undefined && this.#sendable.length > 0;
    this.#host.requestUpdate();
    if (!this.#asking) await this.#run(this.#sendable);
  }

  retry = (): Promise<void> => this.#run(this.#failed);

  close = (): void => {
    if (this.#running) return;
    const work = this.#work;
    const failed = this.#failed;
    this.#work = undefined;
    this.#rows = [];
    work?.closed?.(failed);
    this.#host.requestUpdate();
  };

  get #sendable(): Row[] {
    return this.#rows.filter(({ change }) => change);
  }

  get #failed(): Row[] {
    return this.#rows.filter(isFailed);
  }

  async #run(rows: readonly Row[]): Promise<void> {
    const work = this.#work;
    if (!work) return;
    this.#asking = false;
    this.#running = true;
    this.#done = 0;
    this.#of = rows.length;
    this.#host.requestUpdate();
    for (let from = 0; from < rows.length; from += AT_A_TIME) {
      const part = rows.slice(from, from + AT_A_TIME);
      const answers = await this.#changes.runAll(
        part.flatMap(({ change }) => change ?? []),
        {
          progress: (done) => {
            this.#done = from + done;
            this.#host.requestUpdate();
          },
        },
      );
      part.forEach((row, at) => (row.answer = answers[at] ?? { state: 'cancelled' }));
    }
    this.#running = false;
    const went = this.#rows.filter(isDone).length;
    // Where all went well and nobody asked for each answer, a sentence is enough.
    if (!work.each && went === this.#rows.length) {
      this.close();
      this.#changes.tell(work.done(went));
    }
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const work = this.#work;
    if (!work) return nothing;
    const { l } = this.#host;
    const failed = this.#failed.length;
    if (this.#asking && work.ask) return this.#question(work.title, work.ask);
    return dialog({
      open: true,
      heading: work.title,
      size: 'medium',
      locked: this.#running,
      close: this.close,
      l,
      body: html`<div class="form-fields">${this.#running ? this.#progress() : this.#result()}</div>`,
      ...(this.#running
        ? {}
        : {
            footer: html`${button({ label: l.t('ui.close'), kind: failed ? 'ghost' : 'primary', click: this.close })}${
              failed ? button({ label: l.t('bulk.retry', { count: failed }), kind: 'primary', click: () => void this.retry() }) : nothing
            }`,
          }),
    });
  }

  #question(heading: string, { question, verb }: NonNullable<BatchWork['ask']>): TemplateResult | typeof nothing {
    const { l } = this.#host;
    const refused = this.#rows.filter((row) => row.refused);
    return dialog({
      open: true,
      heading,
      close: this.close,
      l,
      body: html`<div class="form-fields">
        <p>${question}</p>
        ${
          refused.length
            ? html`<p class="muted">${l.t('bulk.leaves', { count: refused.length })}</p>
                ${this.#list(refused)}`
            : nothing
        }
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.close })}${button({
        label: verb,
        kind: 'danger',
        click: () => void this.#run(this.#sendable),
      })}`,
    });
  }

  #progress(): TemplateResult {
    const told = this.#host.l.t('bulk.progress', { count: this.#done, total: this.#of });
    return html`<p role="status">${told}</p>
      <progress max=${Math.max(1, this.#of)} .value=${this.#done} aria-label=${told}></progress>`;
  }

  #result(): TemplateResult {
    const { l } = this.#host;
    const went = this.#rows.filter(isDone).length;
    const shown = this.#rows.filter((row) => this.#work?.each || row.refused || isFailed(row));
    // What needs a look comes first.
    shown.sort((a, b) => rank(a) - rank(b));
    return html`<p role="status">${l.t('bulk.ended', { count: went, total: this.#rows.length })}</p>
      ${shown.length ? this.#list(shown) : nothing}`;
  }

  #list(rows: readonly Row[]): TemplateResult {
    const { l } = this.#host;
    return html`<ul class="results" tabindex="0" aria-label=${l.t('bulk.rows')}>
      ${rows.slice(0, LISTED).map((row) => this.#row(row))}
      ${rows.length > LISTED ? html`<li>${l.t('bulk.more', { count: rows.length - LISTED })}</li>` : nothing}
    </ul>`;
  }

  #row(row: Row): TemplateResult {
    const { name, refused, answer } = row;
    const { l } = this.#host;
    const { problem } = answer ?? {};
    const failed = isFailed(row);
    const says =
      refused ??
      (failed && problem
        ? `${problem.title} ${remedyText(problem, l)}`
        : l.t(answer?.state === 'cancelled' ? 'bulk.stopped' : 'bulk.done'));
    const icon = refused ? lockIcon : failed ? circleXIcon : circleCheckIcon;
    return html`<li class=${refused ? 'refused' : failed ? 'failed' : 'done'}>
      ${icon(14)}<b><bdi>${name}</bdi></b
      ><span>${says}</span>
    </li>`;
  }
}

const isDone = ({ answer }: Row): boolean => answer?.state === 'succeeded' || answer?.state === 'running';
/** A call that was cut off counts as failed; one that the host forbade does not. */
const isFailed = ({ answer }: Row): boolean =>
  answer?.state === 'failed' || (answer?.state === 'cancelled' && answer.problem !== undefined);
const rank = (row: Row): number => (isFailed(row) ? 0 : row.refused ? 1 : 2);
