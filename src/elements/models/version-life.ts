import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Effect, Model, ModelVersion, Problem, Ref, TypeCaps } from '../../contract/index.ts';
import { button } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { areaField } from '../../ui/form-field.ts';
import { archiveIcon, checkIcon, copyIcon, flagIcon, pencilIcon, rotateCwIcon, tagIcon, trash2Icon, xIcon } from '../../ui/icons/index.ts';
import { menuButton, type MenuEntry } from '../../ui/menu/menu.ts';
import type { Changes } from '../base/changes.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { stageState } from '../base/phases.ts';
import { DangerDialog, effectList, refOf } from '../base/removal.ts';
import { versionName } from '../base/version-name.ts';
import { remedyText } from '../base/views.ts';
import { AliasDialog } from './alias-dialog.ts';
import { CopyDialog } from './copy-dialog.ts';
import { ModelForm } from './form.ts';

interface Move {
  readonly version: ModelVersion;
  readonly to: string | undefined;
  /** What else would happen, as the backend foresees. */
  readonly effects: readonly Effect[];
  /** Who holds that stage now, and would be archived. */
  readonly displaced: readonly Holder[];
  /** It was refused since the stage is held, by whom the backend does not say. */
  readonly held?: boolean;
  comment: string;
}

/** What may be done to a version: move it to a stage, move aliases, approve, edit, copy, archive, delete. */
export class VersionLife {
  readonly form: ModelForm;
  readonly aliases: AliasDialog;
  #host: InlayElement;
  #changes: Changes;
  #caps: () => TypeCaps | undefined;
  #model: () => Model | undefined;
  #danger: DangerDialog;
  #copy: CopyDialog;
  #move: Move | undefined;
  #problem: Problem | undefined;
  #busy = false;

  constructor(
    host: InlayElement,
    changes: Changes,
    caps: (type: 'model' | 'modelVersion') => TypeCaps | undefined,
    model: () => Model | undefined,
  ) {
    this.#host = host;
    this.#changes = changes;
    this.#caps = () => caps('modelVersion');
    this.#model = model;
    this.#danger = new DangerDialog(host, changes);
    this.#copy = new CopyDialog(host, changes);
    this.form = new ModelForm(host, changes, caps);
    this.aliases = new AliasDialog(host, changes, model);
  }

  /** The stages it can move to. */
  stageMenu(version: ModelVersion): TemplateResult | typeof nothing {
    const { l } = this.#host;
    const offer = this.#changes.offer('setStage', version);
    const stages = (this.#caps()?.fields as Record<string, { values?: readonly string[] }> | undefined)?.['stage']?.values ?? [];
    if (!offer || !stages.length) return nothing;
    const busy = this.#changes.busy(version);
    if (offer.disabled || busy)
      return button({
        label: l.t('version.stage'),
        icon: flagIcon,
        kind: 'primary',
        disabled: offer.disabled,
        busy,
        click: () => undefined,
      });
    return menuButton({
      id: 'stage-menu',
      label: l.t('version.stage'),
      icon: flagIcon,
      kind: 'primary',
      alignEnd: true,
      items: () =>
        [...stages, undefined].map((stage) => ({
          label: stageState(stage, l).label,
          icon: stageState(stage, l).icon,
          checked: stage === version.stage,
          radio: true,
          run: () => void this.#ask(version, stage),
        })),
    });
  }

  menu(version: ModelVersion, gone: () => void): MenuEntry[] {
    const { l } = this.#host;
    const name = fullName(version);
    const entry = (
      verb: Parameters<Changes['offer']>[0],
      label: string,
      icon: typeof tagIcon,
      run: () => void,
      more: { danger?: boolean; reason?: string | undefined } = {},
    ): MenuEntry[] => {
      const offer = this.#changes.offer(verb, version);
      if (!offer) return [];
      const reason = offer.disabled ?? more.reason;
      return [{ label, icon, ...(more.danger ? { danger: true } : {}), ...(reason ? { disabled: reason } : {}), run }];
    };
    const act = (action: 'approve' | 'deny' | 'archive' | 'restore') => (): void =>
      void this.#changes.run({ do: 'act', action, on: refOf(version) }, { done: l.t(`version.${action}.done`, { name }), undo: 'auto' });
    const held = version.aliases ?? [];
    const waits = version.approval === 'requested';
    const remove = entry('delete', l.t('version.delete'), trash2Icon, () => this.#remove(version, gone), {
      danger: true,
      reason: held.length ? l.t('version.delete.aliased', { aliases: held.join(', ') }) : undefined,
    });
    return [
      ...(waits
        ? [
            ...entry('approve', l.t('version.approve'), checkIcon, act('approve')),
            ...entry('deny', l.t('version.deny'), xIcon, act('deny')),
          ]
        : []),
      ...entry('setAlias', l.t('version.aliases'), tagIcon, () => this.aliases.ask(version)),
      ...entry('update', l.t('models.edit'), pencilIcon, () => this.form.edit(version, l.t('models.edit.title', { name }))),
      ...(this.#copy.offered ? entry('copy', l.t('models.copy'), copyIcon, () => this.#copy.ask(version, name)) : []),
      ...entry('archive', l.t('models.archive'), archiveIcon, act('archive')),
      ...entry('restore', l.t('models.restore'), rotateCwIcon, act('restore')),
      ...(remove.length ? (['line', ...remove] as const) : []),
    ];
  }

  dialogs(): TemplateResult {
    return html`${this.#danger.render()}${this.form.render()}${this.aliases.render()}${this.#copy.render()}${this.#dialog()}`;
  }

  #takes(member: string): boolean {
    return this.#caps()?.actions?.setStage?.takes?.includes(member) ?? true;
  }

  /** At once where nobody loses the stage and there is nothing to say; else with a question. */
  async #ask(version: ModelVersion, to: string | undefined): Promise<void> {
    if (to === version.stage) return;
    const preview = await this.#changes.validate(moveOf(version, to, false)).catch(() => undefined);
    const effects = preview?.effects ?? [];
    // Where the backend can't foresee, the model says who holds the stage.
    const holder = !preview && to !== undefined && this.#takes('displace') ? this.#model()?.stages?.[to] : undefined;
    const displaced = holder && holder.id !== version.id ? [holder] : displacedBy(effects);
    this.#move = { version, to, effects, displaced, comment: '' };
    this.#problem = undefined;
    if (this.#asks(this.#move)) this.#host.requestUpdate();
    else await this.#go(this.#move);
  }

  /** Is there something to say first? */
  #asks({ effects, displaced, held }: Move): boolean {
    return effects.length > 0 || displaced.length > 0 || held === true || this.#takes('comment');
  }

  #dialog(): TemplateResult | typeof nothing {
    const move = this.#move;
    if (!move || !this.#asks(move)) return nothing;
    const { l } = this.#host;
    const { version, to, effects, displaced, held } = move;
    const [from, next] = [stageState(version.stage, l), stageState(to, l)];
    const stuck = effects.some(({ blocks }) => blocks) && !(displaced.length && this.#takes('displace'));
    return dialog({
      open: true,
      heading: l.t('version.stage.title', { name: fullName(version) }),
      close: this.#close,
      l,
      body: html`<div class="form-fields">
        <p class="from-to">
          <span>${from.icon()} ${from.label}</span><span aria-hidden="true">→</span><span class="strong">${next.icon()} ${next.label}</span>
        </p>
        ${displaced.map((one) => html`<p class="displaced">${archiveIcon()}<span>${l.t('version.stage.displaces', { name: one.name ?? one.id, stage: next.label })}</span></p>`)}
        ${stuck || !displaced.length ? effectList(effects) : nothing}
        ${
          this.#takes('comment')
            ? areaField({
                id: 'stage-comment',
                label: l.t('version.stage.comment'),
                value: move.comment,
                input: (comment) => {
                  move.comment = comment;
                  this.#host.requestUpdate();
                },
              })
            : nothing
        }
        ${this.#problem ? html`<p class="field-error" role="alert">${this.#problem.title} ${remedyText(this.#problem, l)}</p>` : nothing}
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: displaced.length || held ? l.t('version.stage.replace') : l.t('version.stage.move'),
        kind: 'primary',
        busy: this.#busy,
        disabled: stuck ? l.t('danger.stopped') : undefined,
        click: () => void this.#go(move),
      })}`,
    });
  }

  async #go(move: Move): Promise<void> {
    const { version, to, displaced, held, comment } = move;
    const { l } = this.#host;
    const change = moveOf(version, to, displaced.length > 0 || held === true, comment);
    // Back as it was: first this one, then who lost the stage, so that nobody is displaced on the way.
    const undo = [moveOf(version, version.stage, false), ...displaced.map((one) => moveOf(one, to, false))];
    this.#busy = true;
    this.#host.requestUpdate();
    const asked = this.#asks(move);
    const { state, problem } = await this.#changes.run(change, {
      optimistic: { stage: to ?? null },
      quiet: true,
      done: l.t('version.stage.done', { name: fullName(version), stage: stageState(to, l).label }),
      undo,
    });
    this.#busy = false;
    this.#problem = problem;
    if (state !== 'failed') return this.#close();
    // The stage is held after all: by whom, if the backend says so.
    if (!asked && problem?.kind === 'conflict' && problem.why !== 'revision' && this.#takes('displace'))
      this.#move = { ...move, displaced: (problem.on ?? []).filter(({ type }) => type === 'modelVersion'), held: true };
    else if (!asked) {
      this.#close();
      if (problem) this.#changes.tell(problem.title, 'danger', remedyText(problem, l));
    }
    this.#host.requestUpdate();
  }

  #remove(version: ModelVersion, gone: () => void): void {
    const { l } = this.#host;
    const name = fullName(version);
    this.#danger.ask({
      change: { do: 'delete', on: refOf(version) } as Change,
      heading: l.t('version.delete.title', { name }),
      verb: l.t('version.delete'),
      detail: l.t('version.delete.detail'),
      done: l.t('version.delete.done', { name }),
      after: gone,
    });
  }

  #close = (): void => {
    this.#move = undefined;
    this.#host.requestUpdate();
  };
}

export const fullName = (version: ModelVersion): string => `${version.model.name ?? ''} ${versionName(version)}`.trim();

/** Approvals, as a badge beside the stage. */
export function approvalBadge({ approval }: ModelVersion, { l }: InlayElement): TemplateResult | typeof nothing {
  if (!approval) return nothing;
  const tone = { requested: 'warning', approved: 'success', rejected: 'danger' }[approval];
  return html`<span class=${`badge ${tone}`}>${l.t(`version.approval.${approval}`)}</span>`;
}

type Holder = Ref & { name?: string };
const displacedBy = (effects: readonly Effect[]): Holder[] =>
  effects.flatMap(({ on }) => (on?.type === 'modelVersion' ? [on as Holder] : []));

function moveOf(version: Ref, to: string | undefined, displace: boolean, comment = ''): Change {
  return {
    do: 'act',
    action: 'setStage',
    on: { type: 'modelVersion', id: version.id },
    input: { stage: to ?? null, ...(displace ? { displace } : {}), ...(comment.trim() ? { comment: comment.trim() } : {}) },
  };
}
