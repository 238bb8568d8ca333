import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Entity, Problem, TypeCaps } from '../../contract/index.ts';
import { button } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { areaField, onEnter, textField } from '../../ui/form-field.ts';
import type { Changes } from './changes.ts';
import type { InlayElement } from './inlay-element.ts';
import { remedyText } from './views.ts';

/** What a rename changes of anything that has a name. */
interface Draft {
  name: string;
  description: string;
}

/** A thing's name and description. What was typed stays when saving fails; another's change meanwhile is told, and not overwritten unseen. */
export class RenameDialog {
  #host: InlayElement;
  #changes: Changes;
  #of: { entity: Entity; heading: string } | undefined;
  #draft: Draft = { name: '', description: '' };
  #problem: Problem | undefined;
  #busy = false;

  constructor(host: InlayElement, changes: Changes) {
    this.#host = host;
    this.#changes = changes;
  }

  ask(entity: Entity, heading: string): void {
    this.#of = { entity, heading };
    this.#draft = { name: entity.name, description: entity.description ?? '' };
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const of = this.#of;
    if (!of) return nothing;
    const { l } = this.#host;
    const problem = this.#problem;
    const set = (change: Partial<Draft>): void => {
      Object.assign(this.#draft, change);
      this.#host.requestUpdate();
    };
    const conflict = problem?.kind === 'conflict' && problem.why === 'revision';
    return dialog({
      open: true,
      heading: of.heading,
      close: this.#close,
      l,
      body: html`<div class="form-fields" @keydown=${onEnter(() => void this.#save(of.entity))}>
        ${textField({ id: 'rename-name', label: l.t('column.name'), required: true, value: this.#draft.name, error: errorAt(problem, '/name') ?? (this.#draft.name.trim() ? undefined : l.t('form.required')), autofocus: true, input: (name) => set({ name }) })}
        ${areaField({ id: 'rename-description', label: l.t('form.description'), help: l.t('form.markdown'), value: this.#draft.description, error: errorAt(problem, '/description'), input: (description) => set({ description }) })}
        ${problem && problem.kind !== 'validation' ? html`<p class="field-error" role="alert">${problem.title} ${conflict ? l.t('form.conflict') : remedyText(problem, l)}</p>` : nothing}
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: conflict ? l.t('form.overwrite') : l.t('form.save'),
        kind: 'primary',
        busy: this.#busy,
        click: () => void this.#save(of.entity, conflict),
      })}`,
    });
  }

  async #save(entity: Entity, overwrite = false): Promise<void> {
    const name = this.#draft.name.trim();
    if (!name || this.#busy) return this.#host.requestUpdate();
    const patch = {
      ...(name === entity.name ? {} : { name }),
      ...(this.#draft.description === (entity.description ?? '') ? {} : { description: this.#draft.description || null }),
    };
    if (!Object.keys(patch).length) return this.#close();
    this.#busy = true;
    this.#host.requestUpdate();
    const change = {
      do: 'update',
      on: { type: entity.type, id: entity.id },
      patch,
      ...(entity.revision && !overwrite ? { ifRevision: entity.revision } : {}),
    } as Change;
    const { state, problem } = await this.#changes.run(change, { quiet: true, done: this.#host.l.t('form.saved', { name }), undo: 'auto' });
    this.#busy = false;
    this.#problem = problem;
    if (state === 'failed') this.#host.requestUpdate();
    else this.#close();
  }

  #close = (): void => {
    this.#of = undefined;
    this.#host.requestUpdate();
  };
}

/** What the backend says of one field of what was sent. */
export function errorAt(problem: Problem | undefined, pointer: string): string | undefined {
  return problem?.kind === 'validation' ? problem.errors.find((error) => error.pointer === pointer)?.message : undefined;
}

/** The values that a change's schema allows for one of its members: `create`'s regions. */
export function choicesOf(caps: TypeCaps | undefined, member: string, change: 'create' | 'update' = 'create'): readonly string[] {
  const schema = caps?.[change] as { properties?: Record<string, { enum?: readonly unknown[] }> } | undefined;
  return (schema?.properties?.[member]?.enum ?? []).filter((one): one is string => typeof one === 'string');
}
/** Does the change take this member? */
export function takes(caps: TypeCaps | undefined, member: string, change: 'create' | 'update' = 'create'): boolean {
  const schema = caps?.[change] as { properties?: Record<string, unknown> } | undefined;
  return schema?.properties?.[member] !== undefined;
}
