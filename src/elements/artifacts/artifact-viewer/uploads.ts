import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ArtifactVersion, Problem, Ref } from '../../../contract/index.ts';
import { ConnectionController } from '../../../session/controllers/index.ts';
import { problemOf } from '../../../session/core/view.ts';
import { button } from '../../../ui/controls.ts';
import { circleCheckIcon, circleXIcon, clockIcon, uploadIcon, xIcon } from '../../../ui/icons/index.ts';
import type { Changes } from '../../base/changes.ts';
import { dispatch } from '../../base/events.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { remedyText } from '../../base/views.ts';
import { FileUploadDoneEvent } from './artifact-viewer.events.ts';

/** Files that are sent at a time. */
const AT_A_TIME = 3;
/** Rows of the result that are listed; the rest is counted. */
const LISTED = 100;

interface Upload {
  readonly id: number;
  readonly to: Ref;
  readonly path: string;
  readonly body: File;
  readonly abort: AbortController;
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'tooLarge';
  sent: number;
  problem?: Problem;
}

/**
 * Files that are sent into a version that was made by hand: dropped or chosen, a few at a time, each with its progress and its own
 * result; what failed can be sent again. What a run has stored is left alone.
 */
export class Uploads {
  readonly #host: InlayElement;
  readonly #changes: Changes;
  readonly #version: () => ArtifactVersion | undefined;
  readonly #connection: ConnectionController;
  #all: readonly Upload[] = [];
  #over = false;
  #next = 0;

  constructor(host: InlayElement, changes: Changes, version: () => ArtifactVersion | undefined) {
    this.#host = host;
    this.#changes = changes;
    this.#version = version;
    this.#connection = new ConnectionController(host);
    host.addController({ hostDisconnected: () => this.#all.forEach(({ abort }) => abort.abort()) });
  }

  render(): TemplateResult | typeof nothing {
    const version = this.#version();
    // The offer of a verb that is no change: the same questions are asked of it.
    const offer = version && !version.producer?.run && this.#changes.offer('upload' as 'update', version);
    if (!offer) return nothing;
    const { l } = this.#host;
    const own = this.#all.filter(({ to }) => to.id === version.id);
    const most = this.#most;
    const add = (files: Iterable<File>): void => this.#add(version, files);
    return html`<section
      class=${`uploads ${this.#over ? 'over' : ''}`}
      aria-label=${l.t('artifact.upload')}
      @dragover=${(event: DragEvent) => {
        if (offer.disabled || !event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        this.#hover(true);
      }}
      @dragleave=${(event: DragEvent) => {
        if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) this.#hover(false);
      }}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        this.#hover(false);
        if (!offer.disabled) add(event.dataTransfer?.files ?? []);
      }}
    >
      <div class="drop">
        ${uploadIcon()}<span class="grow"
          >${l.t('artifact.upload.drop')}${most === undefined ? nothing : html` <span class="muted">${l.t('artifact.upload.most', { size: l.intl.bytes(most) })}</span>`}</span
        >
        ${button({
          label: l.t('artifact.upload.choose'),
          kind: 'small',
          disabled: offer.disabled,
          click: () => this.#host.renderRoot.querySelector<HTMLInputElement>('.uploads > input')?.click(),
        })}
      </div>
      <input
        type="file"
        multiple
        hidden
        aria-label=${l.t('artifact.upload.choose')}
        @change=${({ currentTarget }: Event) => {
          const input = currentTarget as HTMLInputElement;
          add(input.files ?? []);
          // The same file may be chosen again.
          input.value = '';
        }}
      />
      ${own.length ? this.#results(own) : nothing}
    </section>`;
  }

  #results(own: readonly Upload[]): TemplateResult {
    const { l } = this.#host;
    const done = own.filter(({ state }) => state === 'done').length;
    const failed = own.filter(({ state }) => state === 'failed');
    const open = own.some(({ state }) => state === 'waiting' || state === 'sending');
    // What needs a look comes first, what is done last.
    const shown = own.toSorted((a, b) => RANK[a.state] - RANK[b.state]).slice(0, LISTED);
    return html`<div class="upload-head">
        <span role="status" class="grow">${l.t('artifact.upload.done', { count: done, total: own.length })}</span>
        ${
          failed.length
            ? button({ label: l.t('artifact.upload.retry', { count: failed.length }), kind: 'small', click: () => this.#retry(failed) })
            : nothing
        }
        ${open ? nothing : button({ label: l.t('artifact.upload.clear'), kind: 'ghost small', click: () => this.#clear(own) })}
      </div>
      <ul class="upload-list" tabindex="0" aria-label=${l.t('bulk.rows')}>
        ${repeat(
          shown,
          ({ id }) => id,
          (one) => this.#row(one),
        )}
        ${own.length > LISTED ? html`<li>${l.t('bulk.more', { count: own.length - LISTED })}</li>` : nothing}
      </ul>`;
  }

  #row(one: Upload): TemplateResult {
    const { l } = this.#host;
    const { path, body, state, sent, problem } = one;
    const wrong = state === 'failed' || state === 'tooLarge';
    const icon = wrong ? circleXIcon : state === 'done' ? circleCheckIcon : state === 'sending' ? uploadIcon : clockIcon;
    const said =
      state === 'tooLarge'
        ? l.t('artifact.upload.tooLarge')
        : state === 'failed' && problem
          ? `${problem.title} ${remedyText(problem, l)}`
          : state === 'done'
            ? l.t('artifact.upload.there')
            : state === 'waiting'
              ? l.t('artifact.upload.waiting')
              : undefined;
    return html`<li class=${state}>
      ${icon(14)}<b class="truncate"><bdi>${path}</bdi></b>
      <bdi class="muted">${l.intl.bytes(body.size)}</bdi>
      ${
        said === undefined
          ? html`<progress
              max=${Math.max(1, body.size)}
              .value=${sent}
              aria-label=${l.t('artifact.upload.sending', { name: path })}
            ></progress>`
          : html`<span class="said">${said}</span>`
      }
      ${
        state === 'waiting' || state === 'sending'
          ? button({
              label: l.t('artifact.upload.cancel', { name: path }),
              icon: () => xIcon(14),
              iconOnly: true,
              kind: 'ghost small',
              click: () => this.#cancel(one),
            })
          : nothing
      }
    </li>`;
  }

  /** The largest that the backend takes, in bytes, where it says so. */
  get #most(): number | undefined {
    return this.#connection.connection?.caps('artifactVersion')?.bytes?.max;
  }

  #add(version: ArtifactVersion, files: Iterable<File>): void {
    const most = this.#most ?? Infinity;
    const added = [...files].map((body): Upload => {
      const state = body.size > most ? 'tooLarge' : 'waiting';
      const path = body.webkitRelativePath || body.name;
      return { id: this.#next++, to: { type: version.type, id: version.id }, path, body, abort: new AbortController(), state, sent: 0 };
    });
    // One that is sent again under the same path takes the place of what was told of it.
    const paths = new Set(added.map(({ path }) => path));
    const kept = this.#all.filter(({ to, path, state }) => to.id !== version.id || !paths.has(path) || state === 'sending');
    this.#all = [...kept, ...added];
    this.#pump();
  }

  #pump(): void {
    const sending = this.#all.filter(({ state }) => state === 'sending').length;
    for (const one of this.#all.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, AT_A_TIME - sending))) void this.#send(one);
    this.#host.requestUpdate();
  }

  async #send(one: Upload): Promise<void> {
    one.state = 'sending';
    one.sent = 0;
    const { connection } = this.#connection;
    const { signal } = one.abort;
    const sent = (bytes: number): void => {
      one.sent = bytes;
      this.#host.requestUpdate();
    };
    try {
      const operation = await connection?.call(signal, (session) =>
        session.upload!(one.to, { path: one.path, body: one.body }, { signal, sent }),
      );
      one.state = operation?.state === 'succeeded' || operation?.state === 'running' ? 'done' : 'failed';
      if (operation?.problem) one.problem = operation.problem;
      if (one.state === 'done' && operation?.ref) dispatch(this.#host, new FileUploadDoneEvent(one.path, operation.ref));
    } catch (error) {
      one.state = 'failed';
      one.problem = problemOf(error);
    }
    this.#pump();
    // It is in the list at once, and the version is larger.
    if (one.state === 'done') await Promise.all([connection?.refresh('file'), connection?.refresh('artifactVersion')]);
  }

  #retry(failed: readonly Upload[]): void {
    const again = new Set(failed.map(({ id }) => id));
    this.#all = this.#all.map((one) => (again.has(one.id) ? { ...one, state: 'waiting', abort: new AbortController() } : one));
    this.#pump();
  }

  /** What was not sent yet is taken away. */
  #cancel(one: Upload): void {
    one.abort.abort();
    this.#all = this.#all.filter((other) => other !== one);
    this.#pump();
  }

  #clear(own: readonly Upload[]): void {
    this.#all = this.#all.filter((one) => !own.includes(one));
    this.#host.requestUpdate();
  }

  #hover(over: boolean): void {
    if (this.#over === over) return;
    this.#over = over;
    this.#host.requestUpdate();
  }
}

const RANK: Readonly<Record<Upload['state'], number>> = { failed: 0, tooLarge: 0, sending: 1, waiting: 2, done: 3 };
