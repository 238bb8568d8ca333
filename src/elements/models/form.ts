import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Entity, Problem, TypeCaps } from '../../contract/index.ts';
import { tag } from '../../ui/cells/index.ts';
import { button } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { areaField, onEnter, textField } from '../../ui/form-field.ts';
import { xIcon } from '../../ui/icons/index.ts';
import type { Changes } from '../base/changes.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { refOf } from '../base/removal.ts';
import { errorAt, takes } from '../base/rename.ts';
import { remedyText } from '../base/views.ts';

interface Draft {
  name: string;
  description: string;
  tags: readonly string[];
  /** A tag that is being typed. */
  tag: string;
}

/** Makes a model, or changes what people wrote of a model or a version: the members that the backend takes, and no others. */
export class ModelForm {
  #host: InlayElement;
  #changes: Changes;
  #caps: (type: 'model' | 'modelVersion') => TypeCaps | undefined;
  /** Absent: a model is made. */
  #of: Entity | undefined;
  #heading: string | undefined;
  #draft: Draft = empty();
  #problem: Problem | undefined;
  #tried = false;
  #busy = false;

  constructor(host: InlayElement, changes: Changes, caps: (type: 'model' | 'modelVersion') => TypeCaps | undefined) {
    this.#host = host;
    this.#changes = changes;
    this.#caps = caps;
  }

  /** What was typed of a new model before is still there. */
  create = (): void => {
    if (this.#of) this.#draft = empty();
    this.#of = undefined;
    this.#open(this.#host.l.t('models.register'));
  };

  edit(entity: Entity, heading: string): void {
    this.#of = entity;
    this.#draft = { name: entity.name, description: entity.description ?? '', tags: entity.tags ?? [], tag: '' };
    this.#open(heading);
  }

  #open(heading: string): void {
    this.#heading = heading;
    this.#problem = undefined;
    this.#tried = false;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    if (this.#heading === undefined) return nothing;
    const { l } = this.#host;
    const problem = this.#problem;
    const draft = this.#draft;
    const conflict = problem?.kind === 'conflict' && problem.why === 'revision';
    const taken = problem?.kind === 'conflict' && problem.why === 'exists';
    return dialog({
      open: true,
      heading: this.#heading,
      close: this.#close,
      l,
      body: html`<div class="form-fields" @keydown=${onEnter(() => void this.#enter())}>
        ${
          this.#takes('name')
            ? textField({
                id: 'model-name',
                label: l.t('column.name'),
                required: true,
                autofocus: true,
                value: draft.name,
                error:
                  errorAt(problem, '/name') ??
                  (taken ? problem.title : undefined) ??
                  (this.#tried && !draft.name.trim() ? l.t('form.required') : undefined),
                input: (name) => this.#set({ name }),
              })
            : nothing
        }
        ${
          this.#takes('description')
            ? areaField({
                id: 'model-description',
                label: l.t('form.description'),
                help: l.t('form.markdown'),
                value: draft.description,
                error: errorAt(problem, '/description'),
                input: (description) => this.#set({ description }),
              })
            : nothing
        }
        ${this.#takes('tags') ? this.#tags() : nothing}
        ${
          problem && problem.kind !== 'validation' && !taken
            ? html`<p class="field-error" role="alert">${problem.title} ${conflict ? l.t('form.conflict') : remedyText(problem, l)}</p>`
            : nothing
        }
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: conflict ? l.t('form.overwrite') : this.#of ? l.t('form.save') : l.t('models.register'),
        kind: 'primary',
        busy: this.#busy,
        click: () => void this.#save(conflict),
      })}`,
    });
  }

  #tags(): TemplateResult {
    const { l } = this.#host;
    const { tags } = this.#draft;
    const without = (name: string): void => {
      this.#set({ tags: tags.filter((one) => one !== name) });
      // The button that had the focus is gone.
      this.#host.renderRoot.querySelector<HTMLElement>('#model-tag')?.focus();
    };
    return html`${textField({
      id: 'model-tag',
      label: l.t('column.tags'),
      help: l.t('models.tags.help'),
      value: this.#draft.tag,
      error: errorAt(this.#problem, '/tags'),
      input: (text) => this.#set({ tag: text }),
    })}
    ${
      tags.length
        ? html`<ul class="tag-list" aria-label=${l.t('column.tags')}>
            ${tags.map(
              (name) =>
                html`<li>
                  ${tag(name)}<button
                    type="button"
                    class="button ghost small square"
                    aria-label=${l.t('query.remove', { name })}
                    @click=${() => without(name)}
                  >
                    ${xIcon(14)}
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }`;
  }

  #takes(member: string): boolean {
    return this.#of ? takes(this.#caps(this.#of.type as 'model'), member, 'update') : takes(this.#caps('model'), member);
  }

  #set(change: Partial<Draft>): void {
    Object.assign(this.#draft, change);
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  /** Enter in the field of tags adds what is typed; elsewhere, and with nothing typed, it saves. */
  async #enter(): Promise<void> {
    const { tag: typed, tags } = this.#draft;
    const name = typed.trim();
    if (!name) return this.#save(false);
    this.#set({ tags: tags.includes(name) ? tags : [...tags, name], tag: '' });
  }

  async #save(overwrite: boolean): Promise<void> {
    this.#tried = true;
    const { name, description, tags, tag: typed } = this.#draft;
    const all = typed.trim() && !tags.includes(typed.trim()) ? [...tags, typed.trim()] : tags;
    const title = name.trim();
    if ((this.#takes('name') && !title) || this.#busy) {
      this.#host.requestUpdate();
      this.#host.renderRoot.querySelector<HTMLElement>('#model-name')?.focus();
      return;
    }
    const of = this.#of;
    const change = of
      ? this.#update(of, { name: title, description, tags: all }, overwrite)
      : ({
          do: 'create',
          type: 'model',
          draft: { name: title, ...(description ? { description } : {}), ...(all.length ? { tags: all } : {}) },
        } as Change);
    if (!change) return this.#close();
    this.#busy = true;
    this.#host.requestUpdate();
    const { l, links } = this.#host;
    const { state, problem, ref } = await this.#changes.run(change, {
      quiet: true,
      done: of ? l.t('form.saved', { name: title }) : l.t('models.register.done', { name: title }),
      ...(of ? { undo: 'auto' as const } : {}),
    });
    this.#busy = false;
    this.#problem = problem;
    if (state === 'failed') {
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('.dialog [aria-invalid="true"]')?.focus();
      return;
    }
    if (state === 'succeeded' && !of) this.#draft = empty();
    this.#close();
    if (state === 'succeeded' && !of && ref?.type === 'model') links.place.go({ segments: ['models', ref.id] });
  }

  /** Undefined: nothing was changed. */
  #update(of: Entity, next: Pick<Draft, 'name' | 'description' | 'tags'>, overwrite: boolean): Change | undefined {
    const patch = {
      ...(next.name === of.name || !this.#takes('name') ? {} : { name: next.name }),
      ...(next.description === (of.description ?? '') ? {} : { description: next.description || null }),
      ...(JSON.stringify(next.tags) === JSON.stringify(of.tags ?? []) ? {} : { tags: next.tags }),
    };
    if (!Object.keys(patch).length) return undefined;
    return { do: 'update', on: refOf(of), patch, ...(of.revision && !overwrite ? { ifRevision: of.revision } : {}) } as Change;
  }

  #close = (): void => {
    this.#heading = undefined;
    this.#host.requestUpdate();
  };
}

const empty = (): Draft => ({ name: '', description: '', tags: [], tag: '' });
