import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Draft, FieldError, Problem, Ref, Tenant } from '../../../contract/index.ts';
import type { ConnectionController } from '../../../session/controllers/index.ts';
import { button } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import { areaField, onEnter, selectField, textField } from '../../../ui/form-field.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { choicesOf, takes } from '../../base/rename.ts';
import { remedyText } from '../../base/views.ts';

/** After the last key, in ms, before the backend is asked whether a name is free. */
const CHECK_MS = 300;

interface Typed {
  name: string;
  /** Undefined: made from the name. */
  slug: string | undefined;
  description: string;
  region: string;
}

/** Makes a tenant: the name in addresses follows the name until it is typed, and is checked while it is typed where the backend can. */
export class TenantCreate {
  #host: InlayElement;
  #changes: Changes;
  #connection: ConnectionController;
  #open = false;
  #typed: Typed = empty();
  #errors: readonly FieldError[] = [];
  #problem: Problem | undefined;
  /** Free, as the backend said of exactly this draft. */
  #checked: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #checking: AbortController | undefined;
  #busy = false;
  #tried = false;

  constructor(host: InlayElement, changes: Changes, connection: ConnectionController) {
    this.#host = host;
    this.#changes = changes;
    this.#connection = connection;
    host.addController({
      hostDisconnected: () => {
        clearTimeout(this.#timer);
        this.#checking?.abort();
      },
    });
  }

  /** What was typed before is still there: closing loses nothing. */
  ask = (): void => {
    this.#open = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
  };

  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { l } = this.#host;
    const { name, description, region } = this.#typed;
    const caps = this.#connection.connection?.caps('tenant');
    const regions = choicesOf(caps, 'region');
    const error = (pointer: string): string | undefined => this.#errors.find((one) => one.pointer === pointer)?.message;
    const slug = this.#slug;
    const free = this.#checked === this.#key;
    return dialog({
      open: true,
      heading: l.t('tenants.create'),
      close: this.#close,
      l,
      body: html`<div class="form-fields" @keydown=${onEnter(() => void this.#create())}>
        ${textField({
          id: 'tenant-name',
          label: l.t('column.name'),
          required: true,
          autofocus: true,
          value: name,
          error: error('/name') ?? (this.#tried && !name.trim() ? l.t('form.required') : undefined),
          input: (value) => this.#set({ name: value }),
        })}
        ${
          takes(caps, 'slug')
            ? textField({
                id: 'tenant-slug',
                label: l.t('tenants.slug'),
                required: true,
                mono: true,
                value: slug,
                error: error('/slug'),
                help: free && slug ? l.t('tenants.slug.free') : l.t('tenants.slug.help'),
                input: (value) => this.#set({ slug: value }),
              })
            : nothing
        }
        ${
          regions.length
            ? selectField({
                id: 'tenant-region',
                label: l.t('column.region'),
                value: region || (regions[0] ?? ''),
                options: regions.map((value) => ({ value, label: value })),
                error: error('/region'),
                input: (value) => this.#set({ region: value }),
              })
            : nothing
        }
        ${
          takes(caps, 'description')
            ? areaField({
                id: 'tenant-description',
                label: l.t('form.description'),
                value: description,
                error: error('/description'),
                input: (value) => this.#set({ description: value }),
              })
            : nothing
        }
        ${
          this.#problem && this.#problem.kind !== 'validation'
            ? html`<p class="field-error" role="alert">${this.#problem.title} ${remedyText(this.#problem, l)}</p>`
            : nothing
        }
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: l.t('tenants.create'),
        kind: 'primary',
        busy: this.#busy,
        click: () => void this.#create(),
      })}`,
    });
  }

  get #slug(): string {
    return this.#typed.slug ?? slugOf(this.#typed.name);
  }

  get #key(): string {
    return JSON.stringify(this.#draft);
  }

  get #draft(): Draft<'tenant'> {
    const { name, description, region } = this.#typed;
    const caps = this.#connection.connection?.caps('tenant');
    const regions = choicesOf(caps, 'region');
    return {
      name: name.trim(),
      ...(takes(caps, 'slug') ? { slug: this.#slug } : {}),
      ...(regions.length ? { region: region || (regions[0] ?? '') } : {}),
      ...(description ? { description } : {}),
    };
  }

  get #change(): Change {
    const organization = this.#connection.connection?.scope.organization;
    const of: Ref | undefined = organization === undefined ? undefined : { type: 'organization', id: organization };
    return { do: 'create', type: 'tenant', draft: this.#draft, ...(of ? { of } : {}) };
  }

  #set(typed: Partial<Typed>): void {
    Object.assign(this.#typed, typed);
    this.#errors = [];
    this.#problem = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), CHECK_MS);
    this.#host.requestUpdate();
  }

  async #check(): Promise<void> {
    this.#checking?.abort();
    const checking = new AbortController();
    this.#checking = checking;
    const key = this.#key;
    if (!this.#typed.name.trim()) return;
    const preview = await this.#changes.validate(this.#change, checking.signal).catch(() => undefined);
    if (checking.signal.aborted || key !== this.#key || !preview) return;
    this.#errors = preview.errors;
    this.#checked = preview.errors.length ? undefined : key;
    this.#host.requestUpdate();
  }

  async #create(): Promise<void> {
    this.#tried = true;
    const name = this.#typed.name.trim();
    if (!name || this.#busy) {
      this.#host.requestUpdate();
      this.#host.renderRoot.querySelector<HTMLElement>('#tenant-name')?.focus();
      return;
    }
    this.#busy = true;
    this.#host.requestUpdate();
    const { state, problem } = await this.#changes.run(this.#change, {
      quiet: true,
      done: this.#host.l.t('tenants.create.done', { name }),
    });
    this.#busy = false;
    this.#problem = problem;
    this.#errors = problem?.kind === 'validation' ? problem.errors : [];
    if (state === 'succeeded') {
      this.#typed = empty();
      this.#tried = false;
      this.#close();
      return;
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.dialog [aria-invalid="true"]')?.focus();
  }

  #close = (): void => {
    this.#open = false;
    this.#checking?.abort();
    this.#host.requestUpdate();
  };
}

const empty = (): Typed => ({ name: '', slug: undefined, description: '', region: '' });

/** As addresses have it: small letters, digits, hyphens. */
const slugOf = (name: Tenant['name']): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
