import { html, nothing, type TemplateResult } from 'lit';
import type { Role } from '../../../contract/index.ts';
import type { EntityController } from '../../../session/controllers/index.ts';
import { button } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import { banner } from '../../../ui/states/states.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { groupChanges, sameGrants } from '../rights/index.ts';
import { sentenceItem } from './change-bar.ts';
import { conflictDialog, RoleConflict } from './conflict.ts';
import type { Staging } from './staging.ts';

/** Saving a role: asks before what is dangerous, refuses to overwrite another's change unseen, and shows both sides instead. */
export class Saving {
  busy = false;
  #host: InlayElement;
  #changes: Changes;
  #settled: () => void;
  #reviewing = false;
  #conflict: RoleConflict | undefined;

  /** `settled`: what is staged is another now. */
  constructor(host: InlayElement, changes: Changes, settled: () => void) {
    this.#host = host;
    this.#changes = changes;
    this.#settled = settled;
  }

  review(): void {
    this.#reviewing = true;
    this.#host.requestUpdate();
  }

  conflict(staging: Staging, theirs: Role): void {
    this.#reviewing = false;
    this.#conflict = new RoleConflict(staging, theirs);
    this.#host.requestUpdate();
  }

  /** `sure`: what is dangerous was read and is wanted. */
  async save(role: Role, staging: Staging, source: EntityController<'role'>, sure = false): Promise<void> {
    if (this.busy) return;
    if (!sure && [...staging.changes.values()].some(({ dangerous }) => dangerous)) return this.review();
    this.busy = true;
    this.#host.requestUpdate();
    const { l } = this.#host;
    const caps = source.connection?.caps('role');
    const guarded = staging.revision !== undefined && (caps?.concurrency === 'native' || caps?.concurrency === 'compare');
    const { mine, base } = staging;
    const { state, problem, item } = await this.#changes.run(
      {
        do: 'update',
        on: { type: 'role', id: role.id },
        patch: { grants: [...mine] },
        ...(guarded ? { ifRevision: staging.revision! } : {}),
      },
      {
        done: l.t('form.saved', { name: role.name }),
        undo: { do: 'update', on: { type: 'role', id: role.id }, patch: { grants: [...base] } },
        // A conflict has a dialog of its own, and needs no sentence beside it.
        quiet: true,
      },
    );
    this.busy = false;
    this.#reviewing = false;
    if (state === 'succeeded') staging.begin((item as Role | undefined) ?? source.answer ?? role);
    else if (problem?.kind === 'conflict' && problem.why === 'revision' && source.answer) this.conflict(staging, source.answer);
    else if (problem) this.#changes.tell(problem.title, 'danger', problem.hint?.text);
    this.#settled();
  }

  dialogs(role: Role, staging: Staging, source: EntityController<'role'>): TemplateResult | typeof nothing {
    const conflict = this.#conflict;
    if (conflict)
      return conflictDialog({
        conflict,
        staging,
        busy: this.busy,
        changed: () => this.#host.requestUpdate(),
        cancel: () => {
          this.#conflict = undefined;
          this.#host.requestUpdate();
        },
        go: () => void this.#settle(conflict, role, staging, source),
        l: this.#host.l,
      });
    return this.#reviewing ? this.#review(role, staging, source) : nothing;
  }

  /** The answer becomes what is staged over theirs, and is saved where anything is left to save. */
  async #settle(conflict: RoleConflict, role: Role, staging: Staging, source: EntityController<'role'>): Promise<void> {
    const { grants, theirs } = conflict;
    this.#conflict = undefined;
    staging.rebase(theirs, grants);
    this.#settled();
    if (!sameGrants(staging.model, theirs.grants ?? [], grants)) await this.save(role, staging, source);
  }

  #review(role: Role, staging: Staging, source: EntityController<'role'>): TemplateResult | typeof nothing {
    const { l } = this.#host;
    const changes = [...staging.changes.values()];
    const dangerous = changes.some((change) => change.dangerous);
    const close = (): void => {
      this.#reviewing = false;
      this.#host.requestUpdate();
    };
    return dialog({
      open: true,
      heading: l.t('roles.review.title', { name: role.name }),
      size: 'medium',
      close,
      l,
      body: html`<div class="reviewed">
        ${dangerous ? banner('warning', l.t('roles.dangerous.confirm')) : nothing}
        <ul class="sentences">
          ${groupChanges(changes).map((group) => sentenceItem(group, l))}
        </ul>
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: close })}${button({
        label: changes.length ? l.t('roles.save', { count: changes.length }) : l.t('form.save'),
        kind: dangerous ? 'danger' : 'primary',
        busy: this.busy,
        click: () => void this.save(role, staging, source, true),
      })}`,
    });
  }
}
