import { html, nothing, type TemplateResult } from 'lit';
import type { Draft, Problem, Ref, Role, ScopeLevel } from '../../contract/index.ts';
import { ConnectionController } from '../../session/controllers/index.ts';
import { button } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { areaField, selectField, textField } from '../../ui/form-field.ts';
import { copyIcon, pencilIcon, trash2Icon } from '../../ui/icons/index.ts';
import type { MenuEntry, MenuItem } from '../../ui/menu/menu.ts';
import type { Changes } from '../base/changes.ts';
import { dispatch } from '../base/events.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { OpenEvent } from '../base/links.ts';
import { DangerDialog, refOf } from '../base/removal.ts';
import { choicesOf, errorAt, RenameDialog, takes } from '../base/rename.ts';
import { remedyText } from '../base/views.ts';

interface Typed {
  name: string;
  description: string;
  level: string;
  /** Id of the role whose rights it begins with; empty: none. */
  from: string;
}

/** What is done to whole roles, for the list and for the page of one: make, duplicate, rename, delete. */
export class RoleLife {
  #host: InlayElement;
  #changes: Changes;
  #connection: ConnectionController;
  #danger: DangerDialog;
  #rename: RenameDialog;
  #roles: () => readonly Role[];
  #open = false;
  #typed: Typed = { name: '', description: '', level: '', from: '' };
  #problem: Problem | undefined;
  #tried = false;
  #busy = false;

  /** `roles`: those that a new one may begin with. */
  constructor(host: InlayElement, changes: Changes, roles: () => readonly Role[]) {
    this.#host = host;
    this.#changes = changes;
    this.#roles = roles;
    this.#connection = new ConnectionController(host);
    this.#danger = new DangerDialog(host, changes);
    this.#rename = new RenameDialog(host, changes);
  }

  menu(role: Role, gone?: () => void): MenuEntry[] {
    const { l } = this.#host;
    const entry = (verb: 'update' | 'delete', item: MenuItem): MenuEntry[] => {
      const offer = this.#changes.offer(verb, role);
      return offer ? [{ ...item, ...(offer.disabled ? { disabled: offer.disabled } : {}) }] : [];
    };
    const create = this.#changes.offer('create', { type: 'role' });
    const duplicate: MenuEntry[] = create
      ? [
          {
            label: l.t('roles.duplicate'),
            icon: copyIcon,
            ...(create.disabled ? { disabled: create.disabled } : {}),
            run: () => this.create(role),
          },
        ]
      : [];
    const rename = entry('update', {
      label: l.t('roles.rename'),
      icon: pencilIcon,
      run: () => this.#rename.ask(role, l.t('roles.rename.title', { name: role.name })),
    });
    const remove = entry('delete', { label: l.t('roles.delete'), icon: trash2Icon, danger: true, run: () => this.#remove(role, gone) });
    return [...duplicate, ...rename, ...(remove.length ? (['line', ...remove] as const) : [])];
  }

  /** Asks for a new role; `like`: what it begins with. */
  create(like?: Role): void {
    if (like) {
      const { l } = this.#host;
      this.#typed = {
        name: l.t('roles.copyOf', { name: like.name }),
        description: like.description ?? '',
        level: like.level ?? '',
        from: like.id,
      };
    }
    this.#open = true;
    this.#tried = false;
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  dialogs(): TemplateResult {
    return html`${this.#creating()}${this.#danger.render()}${this.#rename.render()}`;
  }

  #remove(role: Role, gone: (() => void) | undefined): void {
    const { l } = this.#host;
    this.#danger.ask({
      change: { do: 'delete', on: refOf(role) as Ref<'role'>, ...(role.revision ? { ifRevision: role.revision } : {}) },
      heading: l.t('roles.delete.title', { name: role.name }),
      verb: l.t('roles.delete'),
      detail: l.t('roles.delete.detail'),
      done: l.t('roles.delete.done', { name: role.name }),
      ...(gone ? { after: gone } : {}),
    });
  }

  #creating(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { l } = this.#host;
    const { name, description, from } = this.#typed;
    const caps = this.#connection.connection?.caps('role');
    const levels = choicesOf(caps, 'level') as ScopeLevel[];
    const problem = this.#problem;
    const set = (typed: Partial<Typed>): void => {
      Object.assign(this.#typed, typed);
      this.#host.requestUpdate();
    };
    const grants =
      problem?.kind === 'validation' ? problem.errors.find(({ pointer }) => pointer.startsWith('/grants'))?.message : undefined;
    return dialog({
      open: true,
      heading: l.t('roles.create'),
      close: this.#close,
      l,
      body: html`<form
        class="form-fields"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#create();
        }}
      >
        ${textField({
          id: 'role-name',
          label: l.t('column.name'),
          required: true,
          autofocus: true,
          value: name,
          error: errorAt(problem, '/name') ?? (this.#tried && !name.trim() ? l.t('form.required') : undefined),
          input: (value) => set({ name: value }),
        })}
        ${takes(caps, 'description') ? areaField({ id: 'role-description', label: l.t('form.description'), value: description, error: errorAt(problem, '/description'), input: (value) => set({ description: value }) }) : nothing}
        ${
          levels.length
            ? selectField({
                id: 'role-level',
                label: l.t('roles.level'),
                value: this.#level(levels),
                options: levels.map((value) => ({ value, label: l.t(`roles.level.${value}`) })),
                help: l.t('roles.level.help'),
                input: (value) => set({ level: value }),
              })
            : nothing
        }
        ${selectField({
          id: 'role-from',
          label: l.t('roles.from'),
          value: from,
          options: [
            { value: '', label: l.t('roles.from.none') },
            ...this.#roles().map(({ id, name: other }) => ({ value: id, label: other })),
          ],
          error: grants,
          input: (value) => set({ from: value }),
        })}
        ${problem && problem.kind !== 'validation' ? html`<p class="field-error" role="alert">${problem.title} ${remedyText(problem, l)}</p>` : nothing}
        <button type="submit" class="visually-hidden" tabindex="-1">${l.t('roles.create')}</button>
      </form>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: l.t('roles.create'),
        kind: 'primary',
        busy: this.#busy,
        click: () => void this.#create(),
      })}`,
    });
  }

  #level(levels: readonly ScopeLevel[]): ScopeLevel {
    return levels.find((one) => one === this.#typed.level) ?? levels[0]!;
  }

  get #draft(): Draft<'role'> {
    const { name, description, from } = this.#typed;
    const caps = this.#connection.connection?.caps('role');
    const levels = choicesOf(caps, 'level') as ScopeLevel[];
    const like = this.#roles().find(({ id }) => id === from);
    return {
      name: name.trim(),
      ...(description ? { description } : {}),
      ...(levels.length ? { level: this.#level(levels) } : {}),
      grants: like?.grants ?? [],
      ...(like?.includes && takes(caps, 'includes') ? { includes: like.includes } : {}),
    };
  }

  async #create(): Promise<void> {
    this.#tried = true;
    const name = this.#typed.name.trim();
    if (!name || this.#busy) {
      this.#host.requestUpdate();
      this.#host.renderRoot.querySelector<HTMLElement>('#role-name')?.focus();
      return;
    }
    this.#busy = true;
    this.#host.requestUpdate();
    const { state, problem, ref } = await this.#changes.run(
      { do: 'create', type: 'role', draft: this.#draft },
      { quiet: true, done: this.#host.l.t('roles.create.done', { name }) },
    );
    this.#busy = false;
    this.#problem = problem;
    this.#host.requestUpdate();
    if (state !== 'succeeded') return;
    this.#typed = { name: '', description: '', level: '', from: '' };
    this.#close();
    // Its rights are what one comes for.
    if (ref && !dispatch(this.#host, new OpenEvent(ref)).defaultPrevented) this.#host.links.place.go({ segments: ['roles', ref.id] });
  }

  #close = (): void => {
    this.#open = false;
    this.#host.requestUpdate();
  };
}
