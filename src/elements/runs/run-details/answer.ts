import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Json, Run } from '../../../contract/index.ts';
import { button } from '../../../ui/controls.ts';
import type { FormController } from '../../../ui/form/index.ts';
import { banner } from '../../../ui/states/states.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { refOf } from '../../base/removal.ts';

/** What a run that waits asks, and the form of its answer. The form's code is loaded when a run first asks for one. */
export class Answer {
  #host: InlayElement;
  #changes: Changes;
  #form: { of: string; made: FormController; fields: (form: FormController) => TemplateResult } | undefined;
  #loading: string | undefined;

  constructor(host: InlayElement, changes: Changes) {
    this.#host = host;
    this.#changes = changes;
  }

  render(run: Run): TemplateResult | typeof nothing {
    const { waits } = run;
    const offer = this.#changes.offer('resume', run);
    if (!waits || run.phase !== 'paused') return nothing;
    const { l } = this.#host;
    if (waits.schema !== undefined && offer && this.#form?.of !== run.id) void this.#load(run);
    const form = this.#form?.of === run.id ? this.#form : undefined;
    return html`<section class="answer" aria-label=${l.t('run.waits')}>
      ${banner('warning', html`<b>${l.t('run.waits')}</b> ${waits.text ? until(markdownOf(waits.text, this.#host), waits.text) : nothing}`)}
      ${form && offer && !offer.disabled ? form.fields(form.made) : nothing}
      ${
        offer
          ? button({
              label: l.t('run.answer'),
              kind: 'primary',
              disabled: offer.disabled,
              busy: this.#changes.busy(run),
              click: () => void this.#send(run, form?.made),
            })
          : nothing
      }
    </section>`;
  }

  async #load(run: Run): Promise<void> {
    if (this.#loading === run.id) return;
    this.#loading = run.id;
    const { FormController, formFields, formStyles } = await import('../../../ui/form/index.ts');
    const host = this.#host;
    const root = host.shadowRoot;
    const sheets = [formStyles].flat(Infinity as 1).flatMap((one) => ('styleSheet' in one && one.styleSheet ? [one.styleSheet] : []));
    if (root) root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
    const made = new FormController(host, { l: host.l, changed: () => host.requestUpdate() });
    made.begin(run.waits?.schema ?? true, {});
    this.#form = { of: run.id, made, fields: formFields };
    host.requestUpdate();
  }

  async #send(run: Run, form: FormController | undefined): Promise<void> {
    form?.attempt();
    const [wrong] = form?.own ?? [];
    if (form && wrong) return form.focus(wrong.pointer);
    const input = form ? { input: form.value as Json } : {};
    await this.#changes.run(
      { do: 'act', action: 'resume', on: refOf(run), input },
      { optimistic: { phase: 'running', waits: null }, done: this.#host.l.t('runs.resume.done', { name: run.name }) },
    );
  }
}

/** Markdown is loaded when it is first shown. */
async function markdownOf(text: string, { l }: InlayElement): Promise<TemplateResult> {
  const { markdown } = await import('../../../ui/markdown/index.ts');
  return markdown(text, l);
}
