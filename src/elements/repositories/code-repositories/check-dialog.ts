import { html, nothing, type TemplateResult } from 'lit';
import type { CodeRepository, NamedCheck, Problem } from '../../../contract/index.ts';
import { button } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import { glyph } from '../../../ui/glyphs.ts';
import { refreshCwIcon } from '../../../ui/icons/index.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { refOf } from '../../base/removal.ts';
import { remedyText } from '../../base/views.ts';

/** Asks the backend whether a repository can be read: each check by name, and for what failed how to mend it. */
export class CheckDialog {
  readonly #host: InlayElement;
  readonly #changes: Changes;
  readonly #find: (id: string) => CodeRepository | undefined;
  #of: CodeRepository | undefined;
  #answered: CodeRepository | undefined;
  #problem: Problem | undefined;
  #busy = false;

  constructor(host: InlayElement, changes: Changes, find: (id: string) => CodeRepository | undefined) {
    this.#host = host;
    this.#changes = changes;
    this.#find = find;
  }

  ask(row: CodeRepository): void {
    this.#of = row;
    this.#answered = undefined;
    void this.#run(row);
  }

  render(): TemplateResult | typeof nothing {
    const of = this.#of;
    if (!of) return nothing;
    const { l } = this.#host;
    const checks = (this.#find(of.id) ?? this.#answered)?.checks ?? [];
    const failed = checks.filter(({ ok }) => !ok).length;
    const problem = this.#problem;
    return dialog({
      open: true,
      heading: l.t('repositories.check.title', { name: of.name }),
      close: this.#close,
      l,
      body: html`<p class="muted" role="status">
          ${
            this.#busy
              ? l.t('repositories.check.busy')
              : checks.length
                ? l.t('repositories.check.count', { count: checks.length - failed, total: checks.length })
                : problem
                  ? ''
                  : l.t('repositories.check.none')
          }
        </p>
        ${problem ? html`<p class="field-error" role="alert">${problem.title} ${remedyText(problem, l)}</p>` : nothing}
        ${
          this.#busy
            ? nothing
            : html`<ul class="checks">
                ${checks.map((check) => this.#check(check))}
              </ul>`
        }`,
      footer: html`${button({ label: l.t('repositories.check.again'), icon: refreshCwIcon, busy: this.#busy, click: () => void this.#run(of) })}${button(
        { label: l.t('ui.close'), kind: 'primary', click: this.#close },
      )}`,
    });
  }

  #check({ name, ok, detail, hint }: NamedCheck): TemplateResult {
    const { l } = this.#host;
    return html`<li class=${`check ${ok ? '' : 'bad'}`}>
      ${glyph(ok ? 'succeeded' : 'failed')}<span
        ><bdi>${name}</bdi><span class="visually-hidden">${l.t(ok ? 'repositories.check.ok' : 'repositories.check.failed')}</span></span
      ><bdi class="detail">${detail ?? ''}</bdi>${ok || !hint ? nothing : html`<p class="hint">${hint}</p>`}
    </li>`;
  }

  async #run(of: CodeRepository): Promise<void> {
    this.#busy = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    const operation = await this.#changes.run({ do: 'act', action: 'test', on: refOf(of), input: {} }, { quiet: true });
    this.#busy = false;
    this.#problem = operation.problem;
    if (operation.item?.type === 'codeRepository') this.#answered = operation.item as CodeRepository;
    this.#host.requestUpdate();
  }

  #close = (): void => {
    this.#of = undefined;
    this.#host.requestUpdate();
  };
}
