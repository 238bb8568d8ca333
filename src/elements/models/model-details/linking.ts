import { html, nothing, type TemplateResult } from 'lit';
import type { Act, ArtifactVersion, ModelVersion, Problem, Ref, Run } from '../../../contract/index.ts';
import { ConnectionController } from '../../../session/controllers/index.ts';
import { button } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import { PickerController, type Ask } from '../../../ui/form/picker.ts';
import { linkIcon, unplugIcon } from '../../../ui/icons/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import { actionsColumn } from '../../base/cells.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { listedOf } from '../../base/suggestions.ts';
import { versionName } from '../../base/version-name.ts';
import { remedyText } from '../../base/views.ts';
import { fullName } from '../version-life.ts';

type Linked = ArtifactVersion | Run;
type LinkedType = Linked['type'];

/** Artifacts and runs that belong to a version by hand: linked in a dialog, unlinked in their row, each with a way back. */
export class Linking {
  readonly #host: InlayElement;
  readonly #changes: Changes;
  readonly #version: () => ModelVersion | undefined;
  readonly #connection: ConnectionController;
  readonly #picker: PickerController;
  #of: { version: ModelVersion; type: LinkedType } | undefined;
  #picked: Ref | undefined;
  /** How what was found is called, by its ref. */
  readonly #names = new Map<string, string>();
  #problem: Problem | undefined;
  #tried = false;
  #busy = false;

  constructor(host: InlayElement, changes: Changes, version: () => ModelVersion | undefined) {
    this.#host = host;
    this.#changes = changes;
    this.#version = version;
    this.#connection = new ConnectionController(host);
    this.#picker = new PickerController(host, host.l);
  }

  /** Above the list of a tab. */
  tools(type: LinkedType): TemplateResult | typeof nothing {
    const version = this.#version();
    const offer = this.#changes.offer('link', { type });
    if (!version || !offer || !this.#found(type)) return nothing;
    return html`<div class="tab-tools">
      ${button({
        label: this.#host.l.t(`version.link.${type}`),
        icon: linkIcon,
        kind: 'small',
        disabled: offer.disabled,
        click: () => this.#ask(version, type),
      })}
    </div>`;
  }

  /** At the end of each row; none where the backend unlinks nothing. */
  columns<Row extends Linked>(type: LinkedType): readonly Column<Row>[] {
    const { l } = this.#host;
    if (!this.#changes.offer('unlink', { type })) return [];
    return [
      actionsColumn<Row>(
        l,
        (row) => {
          const offer = this.#changes.offer('unlink', row);
          if (!offer) return [];
          const disabled = offer.disabled ? { disabled: offer.disabled } : {};
          return [{ label: l.t('version.unlink'), icon: unplugIcon, ...disabled, run: () => this.#unlink(row) }];
        },
        (row) => ({ id: row.id, name: nameOf(row) }),
      ),
    ];
  }

  render(): TemplateResult | typeof nothing {
    const of = this.#of;
    const ask = of && this.#found(of.type);
    if (!of || !ask) return nothing;
    const { l } = this.#host;
    const problem = this.#problem;
    const said = problem?.kind === 'validation' ? problem.errors[0]?.message : undefined;
    const error = this.#tried && !this.#picked ? l.t('form.required') : said;
    return dialog({
      open: true,
      heading: l.t('version.link.title', { name: fullName(of.version) }),
      close: this.#close,
      l,
      body: html`<div class="form-fields">
        <div class="form-field">
          <label for="link-what">${l.t(`version.link.${of.type}.label`)}</label>
          ${this.#picker.field({
            id: 'link-what',
            label: l.t(`version.link.${of.type}.label`),
            value: this.#picked as never,
            ask,
            required: true,
            invalid: error !== undefined,
            describedBy: error === undefined ? undefined : 'link-what-says',
            pick: (picked) => {
              this.#picked = picked as Ref | undefined;
              this.#problem = undefined;
              this.#host.requestUpdate();
            },
          })}
          ${error === undefined ? nothing : html`<p class="field-error" id="link-what-says">${error}</p>`}
        </div>
        ${problem && error === undefined ? html`<p class="field-error" role="alert">${problem.title} ${remedyText(problem, l)}</p>` : nothing}
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: l.t('version.link'),
        kind: 'primary',
        busy: this.#busy,
        click: () => void this.#go(of.version),
      })}`,
    });
  }

  #found(type: LinkedType): Ask | undefined {
    const { connection } = this.#connection;
    const found =
      type === 'run'
        ? listedOf(connection, 'run', (run) => ({ label: run.name, ...(run.pipeline?.name ? { detail: run.pipeline.name } : {}) }))
        : listedOf(connection, 'artifactVersion', (version) => ({ label: nameOf(version) }));
    return (
      found &&
      (async (search, signal) => {
        const all = await found(search, signal);
        for (const { value, label } of all) this.#names.set(JSON.stringify(value), label);
        return all;
      })
    );
  }

  #ask(version: ModelVersion, type: LinkedType): void {
    this.#of = { version, type };
    this.#picked = this.#problem = undefined;
    this.#tried = false;
    this.#host.requestUpdate();
  }

  async #go(version: ModelVersion): Promise<void> {
    if (this.#busy) return;
    this.#tried = true;
    const picked = this.#picked;
    if (picked) {
      this.#busy = true;
      this.#host.requestUpdate();
      const done = this.#host.l.t('version.link.done', { name: this.#names.get(JSON.stringify(picked)) ?? picked.id });
      const { state, problem } = await this.#changes.run(linkOf(picked, version), { quiet: true, done, undo: unlinkOf(picked, version) });
      this.#busy = false;
      this.#problem = problem;
      if (state === 'succeeded' || state === 'running') return this.#close();
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.dialog [aria-invalid="true"]')?.focus();
  }

  #unlink(row: Linked): void {
    const version = this.#version();
    if (!version) return;
    const done = this.#host.l.t('version.unlink.done', { name: nameOf(row) });
    void this.#changes.run(unlinkOf(row, version), { done, undo: linkOf(row, version) });
  }

  #close = (): void => {
    this.#of = undefined;
    this.#host.requestUpdate();
  };
}

const refTo = ({ type, id }: Ref): Ref => ({ type, id });
const linkOf = (on: Ref, to: ModelVersion): Act<'link'> => ({ do: 'act', action: 'link', on: refTo(on), input: { to: refTo(to) } });
const unlinkOf = (on: Ref, from: ModelVersion): Act<'unlink'> => ({
  do: 'act',
  action: 'unlink',
  on: refTo(on),
  input: { from: refTo(from) },
});
const nameOf = (row: Linked): string => (row.type === 'run' ? row.name : `${row.artifact.name ?? row.name} ${versionName(row)}`);
