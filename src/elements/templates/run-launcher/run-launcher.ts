import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Act, LaunchInput, Operation, Problem, RunTemplate } from '../../../contract/index.ts';
import { inputs } from '../../../messages/en/inputs.ts';
import { lists } from '../../../messages/en/lists.ts';
import { templates } from '../../../messages/en/templates.ts';
import { EntityController, StoreController } from '../../../session/controllers/index.ts';
import type { View } from '../../../session/core/view.ts';
import { FormController, formEditor, formFields, formStyles, loadYaml, type Issue } from '../../../ui/form/index.ts';
import { isObject, type JsonObject } from '../../../ui/form/schema/index.ts';
import { historyIcon } from '../../../ui/icons/index.ts';
import { menuButton } from '../../../ui/menu/menu.ts';
import { skeleton } from '../../../ui/states/states.ts';
import { Changes } from '../../base/changes.ts';
import { dispatch } from '../../base/events.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import { viewPanel, viewStrip } from '../../base/views.ts';
import { writingStyles } from '../../base/writing.styles.ts';
import { draftFrom, draftKey, draftOf, optionsIn, schemaMark, type Draft } from './draft.ts';
import { issuesOf, launcherNotes } from './errors.ts';
import { Foresight } from './foresight.ts';
import {
  draftBanner,
  LAUNCHER_VIEWS,
  launcherCrumbs,
  launcherFooter,
  launcherHeader,
  launcherViews,
  notFromHere,
  type LauncherView,
} from './frame.ts';
import { Presets } from './presets.ts';
import { inputProposals, optionProposals } from './proposals.ts';
import { reviewRail, type Against } from './review.ts';
import { RunLaunchDoneEvent } from './run-launcher.events.ts';
import { launchInput, launchTakes, NO_OPTIONS, optionAt, runOptions, wrongOptions, type RunOptions } from './run-options.ts';
import { launcherStyles } from './run-launcher.styles.ts';
import { snippetsOf } from './snippets.ts';
import { fillForm, fillSources } from './sources.ts';

export { LAUNCHER_VIEWS };

/** After the last key, in ms, a draft is kept and the backend asked. */
const SETTLED_MS = 600;

/**
 * Launches a run template: a form made of its schema, the same as JSON and YAML, what differs from the defaults and from the last
 * run, the commands that do the same, and the launch itself, once, however often it is pressed. What was typed is kept as a draft
 * (never a write-only value). Where the backend can't launch, or not now, the command and the reason take the button's place.
 *
 * @summary A schema-driven form that launches a run.
 * @fires {BeforeChangeEvent} inlay-before-run-template-launch - A run is about to be launched; cancelable, `event.change`.
 * @fires {ChangeDoneEvent} inlay-run-template-launch-done - It was; `event.operation`.
 * @fires {ChangeFailedEvent} inlay-run-template-launch-failed - It was not; `event.problem`.
 * @fires {RunLaunchDoneEvent} inlay-run-launch-done - A run was launched; `event.run`, `event.template`.
 * @fires {OpenEvent} inlay-run-open - The launched run is opened; cancelable, `event.ref`.
 * @slot actions - Buttons in the header, before the built-in ones.
 * @cssstate loading - Until the template has come.
 * @cssstate error - It could not be read.
 * @cssstate forbidden - It may not be read.
 * @cssstate unsupported - The backend has no templates.
 * @cssstate stale - What is shown could not be refreshed.
 * @cssstate offline - The server cannot be reached.
 * @cssstate ready - It is shown.
 */
export class RunLauncher extends InlayElement {
  static readonly tag = 'inlay-run-launcher';
  static override readonly words = [inputs, lists, templates];
  static override styles: CSSResultGroup = [InlayElement.styles, writingStyles, formStyles, launcherStyles];

  /** Id of the template. */
  @property({ attribute: 'template-id' }) templateId: string | undefined;
  /** Id of a run whose inputs the form begins with. */
  @property({ attribute: 'from-run' }) fromRun: string | undefined;
  /** How the inputs are edited. */
  @property({ attribute: 'edit-as' }) editAs: LauncherView = 'form';

  @state() private against: Against = 'defaults';
  @state() private snippet = '';
  @state() private textReady = false;
  @state() private failed: Problem | undefined;
  @state() private saved: number | undefined;
  /** The draft that the form was filled with. */
  @state() private restored: Draft | undefined;
  @state() private options: RunOptions = NO_OPTIONS;

  #changes = new Changes(this);
  #template = new EntityController(this, 'runTemplate', () => this.templateId);
  #source = new EntityController(this, 'run', () => this.fromRun);
  #last = new EntityController(this, 'run', () => this.#template.answer?.lastRun?.id);
  #store = new StoreController(this);
  #presets = new Presets(this, this.#store, () => this.templateId);
  #foresight = new Foresight(this.#changes);
  #form = new FormController(this, {
    l: this.l,
    changed: () => this.#edited(),
    propose: (node) => this.#template.answer && inputProposals(node, this.#around(this.#template.answer)),
  });
  /** The template and the schema that the form is made of. */
  #begun: { id: string; schema: string } | undefined;
  #sourceUsed = '';
  /** What stood there before it was filled from elsewhere. */
  #before: JsonObject | undefined;
  #filling = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The launch under way or to be tried again: the same inputs keep their idempotency key. */
  #attempt: { sign: string; change: Act<'launch'> } | undefined;

  protected get view(): View {
    return this.#template.view;
  }

  override disconnectedCallback(): void {
    if (this.#timer) this.#keep();
    this.#foresight.cancel();
    super.disconnectedCallback();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const template = this.#template.answer;
    if (!template || template.id !== this.templateId) return;
    const schema = schemaMark(template.inputSchema);
    if (this.#begun?.id !== template.id || this.#begun.schema !== schema) this.#begin(template, schema);
    const source = this.#source.answer;
    if (source?.inputs && source.id === this.fromRun && this.#sourceUsed !== source.id) {
      this.#sourceUsed = source.id;
      this.#fill(source.inputs);
    }
    if (this.editAs !== 'form' && !this.textReady) void loadYaml().then(() => (this.textReady = true));
  }

  override render(): TemplateResult {
    const { l, view } = this;
    const template = this.#template.answer;
    const panel = viewPanel(view, l, {
      none: { title: l.t('templates.none') },
      retry: this.#template.refresh,
      backend: this.#template.connection?.capabilities.backend.name,
    });
    if (panel)
      return html`<div class="page">
        <header class="page-header"><div class="titles">${launcherCrumbs(undefined, this.links, l)}</div></header>
        ${panel}
      </div>`;
    if (!template) return html`<div class="page"><div class="section">${skeleton()}</div></div>`;
    return html`<div class="page" @keydown=${this.#keys}>
      ${this.#header(template)}${viewStrip(view, l, this.#template.refresh) ?? nothing}
      <div class="launcher">
        <div class="form">${this.editAs === 'form' ? this.#page(template) : this.#text()}</div>
        <aside class="rail" aria-label=${l.t('launcher.review')}>${this.#rail(template)}</aside>
      </div>
      ${this.#footer(template)}${this.#presets.render()}${this.#changes.toasts()}
    </div>`;
  }

  #begin(template: RunTemplate, schema: string): void {
    const again = this.#begun?.id === template.id;
    // What was typed for another template is kept for that one.
    if (this.#timer && !again) this.#keep();
    const typed = again ? this.#form.document.value : undefined;
    this.#begun = { id: template.id, schema };
    const draft = again || this.fromRun ? undefined : draftOf(this.#store.get(draftKey(template.id)));
    this.#silently(() => this.#form.begin(template.inputSchema ?? true, template.defaults ?? {}, typed ?? draft?.value));
    if (again) return;
    this.failed = this.#foresight.preview = this.#before = this.#attempt = undefined;
    this.restored = draft;
    this.saved = draft?.at;
    this.options = draft ? optionsIn(draft) : NO_OPTIONS;
  }

  #silently(run: () => void): void {
    this.#filling = true;
    run();
    this.#filling = false;
  }

  #fill(inputs: JsonObject, whole = false): void {
    this.#before = this.#form.shown;
    this.restored = undefined;
    this.#silently(() => fillForm(this.#form, inputs, whole));
    this.#edited();
  }

  #edited(): void {
    if (this.#filling) return;
    this.failed = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#keep();
      void this.#ask();
    }, SETTLED_MS);
  }

  #keep(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#begun) return;
    const { id, schema } = this.#begun;
    const draft = draftFrom(this.#form, this.options, schema);
    this.#store.set(draftKey(id), draft ?? null);
    this.saved = draft?.at;
  }

  /** Only where the backend can, and only of what is not known to be wrong. */
  async #ask(): Promise<void> {
    const template = this.#template.answer;
    if (!template || this.#wrong || !this.#offered(template)) return;
    const preview = await this.#foresight.ask(this.#change(template));
    if (preview) this.#form.external(issuesOf(preview.errors));
  }

  get #takes(): readonly string[] {
    return launchTakes(this.#template.connection?.caps('runTemplate')?.actions?.launch);
  }

  get #input(): LaunchInput {
    return launchInput(this.#form.value, this.options, this.#takes);
  }

  #setOptions = (options: RunOptions): void => {
    this.options = options;
    this.#edited();
  };

  #change({ id }: RunTemplate): Act<'launch'> {
    return { do: 'act', action: 'launch', on: { type: 'runTemplate', id }, input: this.#input };
  }

  #offered(template: RunTemplate): boolean {
    const offer = this.#changes.offer('launch', template);
    return offer !== undefined && !offer.disabled;
  }

  /** Another view begins at its top. */
  async #show(view: LauncherView): Promise<void> {
    this.editAs = view;
    await this.updateComplete;
    for (const part of this.renderRoot.querySelectorAll('.launcher, .launcher > .form')) part.scrollTop = 0;
  }

  #launch = async (): Promise<void> => {
    const template = this.#template.answer;
    if (!template || !this.#offered(template) || this.#changes.busy(template)) return;
    const form = this.#form;
    form.attempt();
    if (this.#textProblem) {
      this.renderRoot.querySelector<HTMLElement>('#form-text')?.focus();
      return;
    }
    if (this.#wrong) {
      await this.#goTo(this.#wrong);
      return;
    }
    const [option] = wrongOptions(this.options, this.#takes);
    if (option) {
      await this.#show('form');
      this.renderRoot.querySelector<HTMLElement>(`#option-${option}`)?.focus();
      return;
    }
    const change = this.#change(template);
    const sign = JSON.stringify(change);
    if (this.#attempt?.sign !== sign) this.#attempt = { sign, change: this.#changes.keyed(change) };
    this.failed = undefined;
    const operation = await this.#changes.run(this.#attempt.change, {
      quiet: true,
      done: this.l.t('launcher.done', { name: template.name }),
      // A host's own scripts and logs get no password.
      told: { ...this.#attempt.change, input: launchInput(form.shown, this.options, this.#takes) },
    });
    if (operation.state === 'failed') await this.#refused(operation);
    else if (operation.state !== 'cancelled') this.#started(template, operation);
  };

  async #refused({ problem }: Operation): Promise<void> {
    this.failed = problem;
    if (problem?.kind !== 'validation') return;
    const issues = issuesOf(problem.errors);
    this.#form.external(issues);
    if (issues[0]) await this.#goTo(issues[0]);
  }

  #started(template: RunTemplate, operation: Operation): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#attempt = undefined;
    this.#store.set(draftKey(template.id), null);
    this.saved = this.restored = undefined;
    dispatch(this, new RunLaunchDoneEvent({ type: 'runTemplate', id: template.id }, operation));
    if (operation.ref) this.links.to(operation.ref)?.open(new MouseEvent('click', { cancelable: true }));
  }

  async #goTo({ pointer }: Issue): Promise<void> {
    this.editAs = 'form';
    await this.updateComplete;
    const option = optionAt(pointer, this.#takes);
    if (option && !this.#form.has(pointer)) this.renderRoot.querySelector<HTMLElement>(`#option-${option}`)?.focus();
    else await this.#form.focus(pointer);
  }

  /** The first that the schema forbids. */
  get #wrong(): Issue | undefined {
    return this.#form.own.find(({ warning }) => !warning);
  }

  get #textProblem(): boolean {
    return this.editAs !== 'form' && this.#form.document.problem(this.editAs) !== undefined;
  }

  #keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#launch();
  };

  #header(template: RunTemplate): TemplateResult {
    const { l } = this;
    return launcherHeader(
      template,
      launcherCrumbs(template, this.links, l),
      html`<slot name="actions"></slot>
        ${menuButton({ id: 'fill-from', label: l.t('launcher.fillFrom'), icon: historyIcon, items: () => this.#sources(), alignEnd: true })}
        ${launcherViews(this.editAs, (view) => void this.#show(view), l)}`,
      l,
    );
  }

  #startOver = (): void => {
    const { baseline } = this.#form;
    this.#fill(isObject(baseline) ? baseline : {});
  };

  #sources() {
    return fillSources({
      last: this.#last.answer,
      before: this.#before,
      presets: this.#presets.all,
      startOver: this.#startOver,
      fill: (inputs, whole) => this.#fill(inputs, whole),
      l: this.l,
    });
  }

  #page(template: RunTemplate): TemplateResult {
    const { l, restored, failed } = this;
    const form = this.#form;
    const goTo = (issue: Issue): void => void this.#goTo(issue);
    return html`<div class="form-page">
      ${restored ? draftBanner(restored, template.inputSchema, this.#startOver, l) : nothing}${launcherNotes({ failed, form, goTo, l })}
      ${formFields(this.#form)}${this.#runOptions(template)}
    </div>`;
  }

  #runOptions(template: RunTemplate): TemplateResult | typeof nothing {
    const { failed } = this;
    return runOptions({
      options: this.options,
      takes: this.#takes,
      change: this.#setOptions,
      picker: this.#form.picker,
      ask: (key) => optionProposals(key, this.#around(template)),
      errors: [...(failed?.kind === 'validation' ? failed.errors : []), ...(this.#foresight.preview?.errors ?? [])],
      l: this.l,
    });
  }

  #around(template: RunTemplate) {
    return { connection: this.#template.connection, change: () => this.#change(template) };
  }

  #text(): TemplateResult {
    if (this.editAs === 'form' || !this.textReady) return html`<div class="section">${skeleton()}</div>`;
    return formEditor(this.#form, this.editAs);
  }

  #snippets(template: RunTemplate) {
    return snippetsOf(template, launchInput(this.#form.shown, this.options, this.#takes));
  }

  #rail(template: RunTemplate): TemplateResult {
    const { against, snippet } = this;
    return reviewRail({
      form: this.#form,
      against,
      last: this.#last.answer?.inputs as JsonObject | undefined,
      choose: (other) => (this.against = other),
      preview: this.#foresight.preview,
      snippets: this.#snippets(template),
      snippet,
      chooseSnippet: (name) => (this.snippet = name),
      l: this.l,
    });
  }

  #footer(template: RunTemplate): TemplateResult {
    const { l } = this;
    return launcherFooter({
      saved: this.saved,
      errors: (this.editAs === 'form' ? this.#form.told : this.#form.issues).filter(({ warning }) => !warning).length,
      offer: this.#changes.offer('launch', template) ?? { disabled: notFromHere(template, this.#template.connection, l) },
      command: this.#snippets(template)[0]?.text ?? '',
      busy: this.#changes.busy(template),
      launch: () => void this.#launch(),
      preset: () => this.#presets.ask(this.#form.shown),
      l,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-run-launcher': RunLauncher;
  }
}
