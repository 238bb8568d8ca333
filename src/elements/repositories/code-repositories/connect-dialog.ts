import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Change, CodeRepository, Draft, Problem, Ref } from '../../../contract/index.ts';
import type { ConnectionController } from '../../../session/controllers/index.ts';
import { button } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import { areaField, onEnter, selectField, textField } from '../../../ui/form-field.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { refOf } from '../../base/removal.ts';
import { choicesOf, errorAt, takes } from '../../base/rename.ts';
import { remedyText } from '../../base/views.ts';

const LETTERS: Readonly<Record<string, string>> = { github: 'GH', gitlab: 'GL', bitbucket: 'BB', azure: 'AZ' };
/** Two letters stand for a provider: no brand marks. */
export const lettersOf = (provider: string | undefined): string => LETTERS[provider ?? ''] ?? 'git';

/** Said by the backend, else read from the address. */
export const providerOf = ({ provider, url }: Pick<CodeRepository, 'provider' | 'url'>): string | undefined =>
  provider ?? Object.keys(LETTERS).find((known) => URL.parse(url ?? '')?.host.includes(known));

const empty = { name: '', url: '', branch: '', description: '', provider: '', token: '' };
type Typed = typeof empty;

/** Connects a repository, or changes one. The token is only ever written: an empty field leaves the one that is there. */
export class ConnectDialog {
  readonly #host: InlayElement;
  readonly #changes: Changes;
  readonly #connection: ConnectionController;
  #open = false;
  #of: CodeRepository | undefined;
  #typed: Typed = { ...empty };
  #problem: Problem | undefined;
  #busy = false;
  #tried = false;

  constructor(host: InlayElement, changes: Changes, connection: ConnectionController) {
    this.#host = host;
    this.#changes = changes;
    this.#connection = connection;
  }

  ask(row?: CodeRepository): void {
    this.#open = true;
    this.#of = row;
    this.#typed = {
      ...empty,
      ...(row ? { name: row.name, url: row.url ?? '', branch: row.branch ?? '', description: row.description ?? '' } : {}),
    };
    this.#problem = undefined;
    this.#tried = false;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { l } = this.#host;
    const caps = this.#connection.connection?.caps('codeRepository');
    const typed = this.#typed;
    const way = this.#of ? 'update' : 'create';
    const providers = choicesOf(caps, 'provider', way);
    const problem = this.#problem;
    const field = (key: keyof Typed, label: string, more: { required?: boolean; mono?: boolean; help?: string } = {}): TemplateResult =>
      textField({
        id: `repository-${key}`,
        label,
        value: typed[key],
        error: errorAt(problem, `/${key}`) ?? (more.required && this.#tried && !typed[key].trim() ? l.t('form.required') : undefined),
        input: (value) => this.#set({ [key]: value }),
        ...(key === 'url' ? { autofocus: true } : {}),
        ...more,
      });
    return dialog({
      open: true,
      heading: this.#of ? l.t('repositories.edit.title', { name: this.#of.name }) : l.t('repositories.connect.title'),
      close: this.#close,
      l,
      body: html`<div class="form-fields" @keydown=${onEnter(() => void this.#save())}>
        ${field('url', l.t('repositories.address'), { required: true, mono: true, help: l.t('repositories.address.help') })}
        ${field('name', l.t('column.name'), { required: true })}
        ${takes(caps, 'branch', way) ? field('branch', l.t('repositories.branch'), { mono: true, help: l.t('repositories.branch.help') }) : nothing}
        ${
          providers.length
            ? selectField({
                id: 'repository-provider',
                label: l.t('repositories.provider'),
                value: typed.provider || (providerOf(typed) ?? providers.at(-1) ?? ''),
                options: providers.map((value) => ({ value, label: value })),
                error: errorAt(problem, '/provider'),
                input: (provider) => this.#set({ provider }),
              })
            : nothing
        }
        ${this.#token()}
        ${
          takes(caps, 'description', way)
            ? areaField({
                id: 'repository-description',
                label: l.t('form.description'),
                value: typed.description,
                rows: 2,
                input: (description) => this.#set({ description }),
              })
            : nothing
        }
        ${
          problem && problem.kind !== 'validation'
            ? html`<p class="field-error" role="alert">${problem.title} ${remedyText(problem, l)}</p>`
            : nothing
        }
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: this.#of ? l.t('form.save') : l.t('repositories.connect'),
        kind: 'primary',
        busy: this.#busy,
        click: () => void this.#save(),
      })}`,
    });
  }

  #token(): TemplateResult {
    const { l } = this.#host;
    return html`<div class="form-field">
      <label for="repository-token">${l.t('repositories.token')}</label>
      <div class="field mono">
        <input
          id="repository-token"
          type="password"
          autocomplete="off"
          aria-describedby="repository-token-says"
          .value=${live(this.#typed.token)}
          @input=${(event: Event) => this.#set({ token: (event.currentTarget as HTMLInputElement).value })}
        />
      </div>
      <p class="field-help" id="repository-token-says">
        ${l.t(this.#of?.auth === 'token' ? 'repositories.token.replace' : 'repositories.token.help')}
      </p>
    </div>`;
  }

  #set(typed: Partial<Typed>): void {
    const before = nameOf(this.#typed.url);
    Object.assign(this.#typed, typed);
    // The name follows the address until it is typed.
    if (typed.url !== undefined && !this.#of && this.#typed.name === before) this.#typed.name = nameOf(typed.url);
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  get #change(): Change {
    const { token, provider, ...typed } = this.#typed;
    const of = this.#of;
    const caps = this.#connection.connection?.caps('codeRepository');
    const way = of ? 'update' : 'create';
    const said: Record<string, string> = {};
    for (const [key, value] of Object.entries(typed)) {
      const was = of ? ((of[key as 'name'] as string | undefined) ?? '') : '';
      if (takes(caps, key, way) && value.trim() !== was) said[key] = value.trim();
    }
    const providers = choicesOf(caps, 'provider', way);
    const draft: Draft<'codeRepository'> = {
      ...said,
      ...(!of && providers.length ? { provider: provider || (providerOf(typed) ?? providers.at(-1) ?? '') } : {}),
    };
    const secrets = token ? { secrets: { token } } : {};
    return of
      ? {
          do: 'update',
          on: refOf(of) as Ref<'codeRepository'>,
          patch: draft,
          ...secrets,
          ...(of.revision ? { ifRevision: of.revision } : {}),
        }
      : { do: 'create', type: 'codeRepository', draft, ...secrets };
  }

  async #save(): Promise<void> {
    if (this.#busy) return;
    this.#tried = true;
    this.#problem = undefined;
    const { name, url } = this.#typed;
    if (name.trim() && url.trim()) {
      this.#busy = true;
      this.#host.requestUpdate();
      const { l } = this.#host;
      const done = l.t(this.#of ? 'form.saved' : 'repositories.connect.done', { name: name.trim() });
      const { state, problem } = await this.#changes.run(this.#change, { quiet: true, done });
      this.#busy = false;
      this.#problem = problem;
      if (state === 'succeeded' || state === 'running') return this.#close();
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.dialog [aria-invalid="true"]')?.focus();
  }

  /** What was typed goes with the dialog: a token is not kept in memory. */
  #close = (): void => {
    this.#open = false;
    this.#typed = { ...empty };
    this.#host.requestUpdate();
  };
}

/** `halden/eta` of its address. */
const nameOf = (url: string): string => (URL.parse(url)?.pathname ?? '').replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
