import { html, nothing, type TemplateResult } from 'lit';
import type { Grant, Role } from '../../../contract/index.ts';
import { button } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import { selectField } from '../../../ui/form-field.ts';
import { bracesIcon, downloadIcon, shieldIcon, uploadIcon } from '../../../ui/icons/index.ts';
import type { MenuEntry } from '../../../ui/menu/menu.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { grantsIn } from '../rights/index.ts';

export interface ExchangeOptions {
  /** The rights as they stand here. */
  readonly mine: () => readonly Grant[];
  /** Roles whose rights may be taken over. */
  readonly roles: () => readonly Role[];
  /** Stages other grants in place of one's own; answers how many could not be taken over. */
  readonly take: (grants: readonly Grant[]) => number;
}

/** A role's rights from elsewhere and to elsewhere: as JSON, and from another role. What comes in is staged, and saved like any change. */
export class Exchange {
  #host: InlayElement;
  #changes: Changes;
  #options: ExchangeOptions;
  #choosing = false;
  #from = '';

  constructor(host: InlayElement, changes: Changes, options: ExchangeOptions) {
    this.#host = host;
    this.#changes = changes;
    this.#options = options;
  }

  items(role: Role, readOnly: boolean): MenuEntry[] {
    const { l } = this.#host;
    return [
      { label: l.t('roles.copyJson'), icon: bracesIcon, run: () => void this.#copy() },
      { label: l.t('roles.export'), icon: downloadIcon, run: () => this.#export(role) },
      ...(readOnly
        ? []
        : [
            {
              label: l.t('roles.import'),
              icon: uploadIcon,
              run: () => this.#host.renderRoot.querySelector<HTMLInputElement>('#role-file')?.click(),
            },
            ...(this.#options.roles().length ? [{ label: l.t('roles.reset'), icon: shieldIcon, run: () => this.#choose(true) }] : []),
          ]),
      'line',
    ];
  }

  /** The file field that the menu opens, and the dialog. */
  render(): TemplateResult {
    return html`<input
        id="role-file"
        type="file"
        class="visually-hidden"
        tabindex="-1"
        aria-hidden="true"
        accept=".json,application/json"
        @change=${this.#read}
      />${this.#dialog()}`;
  }

  #json = (): string => JSON.stringify(this.#options.mine(), undefined, 2);

  async #copy(): Promise<void> {
    const { l } = this.#host;
    const copied = await navigator.clipboard.writeText(this.#json()).then(
      () => true,
      () => false,
    );
    this.#changes.tell(l.t(copied ? 'ui.copied' : 'roles.copyFailed'), copied ? 'success' : 'danger');
  }

  #export({ name }: Role): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.#json()], { type: 'application/json' }));
    link.download = `${name}.json`;
    link.click();
    // The click is served by then, or never.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  #read = async ({ currentTarget }: Event): Promise<void> => {
    const input = currentTarget as HTMLInputElement;
    const grants = grantsIn((await input.files?.[0]?.text()) ?? '');
    // The same file may be chosen again.
    input.value = '';
    if (grants) this.#take(grants);
    else this.#changes.tell(this.#host.l.t('roles.import.unreadable'), 'danger');
  };

  #take(grants: readonly Grant[]): void {
    const { l } = this.#host;
    const left = this.#options.take(grants);
    if (left) this.#changes.tell(l.t('roles.import.left', { count: left }), 'info');
  }

  #choose(open: boolean): void {
    this.#choosing = open;
    this.#host.requestUpdate();
  }

  #dialog(): TemplateResult | typeof nothing {
    if (!this.#choosing) return nothing;
    const { l } = this.#host;
    const roles = this.#options.roles();
    const chosen = roles.find(({ id }) => id === this.#from) ?? roles[0];
    const close = (): void => this.#choose(false);
    return dialog({
      open: true,
      heading: l.t('roles.reset.title'),
      close,
      l,
      body: html`<div class="form-fields">
        ${selectField({
          id: 'reset-from',
          label: l.t('roles.reset.from'),
          value: chosen?.id ?? '',
          options: roles.map(({ id, name, builtIn }) => ({ value: id, label: builtIn ? `${name} (${l.t('roles.builtIn')})` : name })),
          help: l.t('roles.reset.help'),
          input: (value) => (this.#from = value),
        })}
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: close })}${button({
        label: l.t('roles.reset.do'),
        kind: 'primary',
        click: () => {
          close();
          const role = roles.find(({ id }) => id === this.#from) ?? roles[0];
          if (role) this.#take(role.grants ?? []);
        },
      })}`,
    });
  }
}
