import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Draft, Problem, Ref, Trigger } from '../../../contract/index.ts';
import { ListController } from '../../../session/controllers/index.ts';
import { button, segmented } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import { onEnter, selectField, textField } from '../../../ui/form-field.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { refOf } from '../../base/removal.ts';
import { choicesOf, errorAt } from '../../base/rename.ts';
import { remedyText } from '../../base/views.ts';
import type { ScheduleWords } from '../cron-words.ts';
import { NextTimes } from './next-times.ts';
import { draftOf, errorsOf, patchOf, scheduleOf, type DraftError, type ScheduleDraft } from './schedule-draft.ts';
import { scheduleFields } from './schedule-fields.ts';
import type { SecretDialog } from '../../base/secret.ts';
import { showSecret } from './secret.ts';

type Kind = Trigger['kind'];
/** Those that need no more than this dialog asks. */
const KINDS = ['schedule', 'webhook'] as const satisfies readonly Kind[];

interface Typed {
  kind: Kind;
  name: string;
  target: string;
}

/** Makes a trigger, or changes when one fires, with its next ten times beside. */
export class ScheduleDialog {
  readonly #host: InlayElement;
  readonly #changes: Changes;
  readonly #words: ScheduleWords;
  readonly #secret: SecretDialog;
  readonly #next: NextTimes;
  readonly #templates: ListController<'runTemplate'>;
  #open = false;
  #of: Trigger | undefined;
  #typed: Typed = fresh();
  #problem: Problem | undefined;
  #draft: ScheduleDraft = draftOf(undefined);
  #wrong: readonly DraftError[] = [];
  #busy = false;
  #tried = false;

  constructor(host: InlayElement, changes: Changes, words: ScheduleWords, secret: SecretDialog) {
    this.#host = host;
    this.#changes = changes;
    this.#words = words;
    this.#secret = secret;
    this.#next = new NextTimes(host, 10);
    this.#templates = new ListController(host, 'runTemplate', () => (this.#open && !this.#of ? {} : undefined));
  }

  ask(trigger?: Trigger): void {
    this.#open = true;
    this.#of = trigger;
    this.#typed = fresh();
    this.#problem = undefined;
    this.#draft = draftOf(trigger?.schedule);
    this.#wrong = [];
    this.#tried = false;
    if (trigger) Object.assign(this.#typed, { kind: trigger.kind, name: trigger.name });
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { l } = this.#host;
    const typed = this.#typed;
    const problem = this.#problem;
    const templates = this.#templates.items(200);
    const scheduled = typed.kind === 'schedule';
    return dialog({
      open: true,
      size: scheduled ? 'large' : 'medium',
      heading: this.#of ? l.t('triggers.edit.title', { name: this.#of.name }) : l.t('triggers.create.title'),
      close: this.#close,
      l,
      body: html`<div class=${scheduled ? 'schedule-form' : ''}>
        <div class="form-fields" @keydown=${onEnter(() => void this.#save())}>
          ${
            this.#of
              ? nothing
              : segmented<Kind>({
                  label: l.t('column.kind'),
                  options: this.#kinds.map((kind) => ({ key: kind, label: l.t(`triggers.kind.${kind}`) })),
                  selected: typed.kind,
                  select: (kind) => this.#set({ kind }),
                })
          }
          ${textField({
            id: 'trigger-name',
            label: l.t('column.name'),
            required: true,
            autofocus: true,
            value: typed.name,
            error: errorAt(problem, '/name') ?? (this.#tried && !typed.name.trim() ? l.t('form.required') : undefined),
            input: (name) => this.#set({ name }),
          })}
          ${
            !this.#of && templates.length
              ? selectField({
                  id: 'trigger-target',
                  label: l.t('triggers.starts'),
                  value: typed.target,
                  options: [
                    { value: '', label: l.t('triggers.starts.choose') },
                    ...templates.map(({ id, name }) => ({ value: id, label: name })),
                  ],
                  error: errorAt(problem, '/targets/0') ?? (this.#tried && !typed.target ? l.t('form.required') : undefined),
                  input: (target) => this.#set({ target }),
                })
              : nothing
          }
          ${
            scheduled
              ? scheduleFields({ draft: this.#draft, problem, wrong: this.#wrong, words: this.#words, l, set: this.#plan })
              : nothing
          }
          ${
            problem && problem.kind !== 'validation'
              ? html`<p class="field-error" role="alert">${problem.title} ${remedyText(problem, l)}</p>`
              : nothing
          }
        </div>
        ${
          scheduled
            ? html`<section class="upcoming" aria-label=${l.t('triggers.next')}>
                <h3>${l.t('triggers.next')}</h3>
                ${this.#next.render(scheduleOf(this.#draft))}
              </section>`
            : nothing
        }
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: this.#of ? l.t('form.save') : l.t('triggers.create'),
        kind: 'primary',
        busy: this.#busy,
        click: () => void this.#save(),
      })}`,
    });
  }

  get #kinds(): readonly Kind[] {
    const known = choicesOf(this.#host.isConnected ? this.#templates.connection?.caps('trigger') : undefined, 'kind');
    return KINDS.filter((kind) => known.includes(kind));
  }

  get #change(): Change {
    const { kind, name, target } = this.#typed;
    const of = this.#of;
    const schedule = of ? patchOf(of.schedule, this.#draft) : scheduleOf(this.#draft);
    const said: Draft<'trigger'> = { name: name.trim(), ...(kind === 'schedule' ? { schedule } : {}) };
    return of
      ? { do: 'update', on: refOf(of) as Ref<'trigger'>, patch: said, ...(of.revision ? { ifRevision: of.revision } : {}) }
      : { do: 'create', type: 'trigger', draft: { ...said, kind, ...(target ? { targets: [{ type: 'runTemplate', id: target }] } : {}) } };
  }

  #set(typed: Partial<Typed>): void {
    Object.assign(this.#typed, typed);
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  #plan = (change: Partial<ScheduleDraft>): void => {
    this.#draft = { ...this.#draft, ...change };
    this.#problem = undefined;
    this.#wrong = [];
    this.#host.requestUpdate();
  };

  async #save(): Promise<void> {
    if (this.#busy) return;
    this.#tried = true;
    this.#problem = undefined;
    const { kind, name, target } = this.#typed;
    this.#wrong = kind === 'schedule' ? await errorsOf(this.#draft) : [];
    if (name.trim() && !this.#wrong.length && (this.#of || target || !this.#templates.items(1).length)) {
      this.#busy = true;
      this.#host.requestUpdate();
      const { l } = this.#host;
      const done = l.t(this.#of ? 'form.saved' : 'triggers.create.done', { name: name.trim() });
      const { state, problem, secrets } = await this.#changes.run(this.#change, { quiet: true, done });
      this.#busy = false;
      this.#problem = problem;
      if (state === 'succeeded' || state === 'running') {
        this.#close();
        showSecret(this.#secret, this.#host.l, name.trim(), secrets);
        return;
      }
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.dialog [aria-invalid="true"]')?.focus();
  }

  #close = (): void => {
    this.#open = false;
    this.#host.requestUpdate();
  };
}

const fresh = (): Typed => ({ kind: 'schedule', name: '', target: '' });
