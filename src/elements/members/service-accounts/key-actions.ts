import { html, type TemplateResult } from 'lit';
import type { ApiKey, Draft, Operation, Ref, ServiceAccount, TypeCaps } from '../../../contract/index.ts';
import { pauseIcon, playIcon, refreshCwIcon, trash2Icon } from '../../../ui/icons/index.ts';
import type { MenuEntry } from '../../../ui/menu/menu.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import type { DangerDialog } from '../../base/removal.ts';
import type { FormDialog } from '../../base/form-dialog.ts';
import { SecretDialog } from '../../base/secret.ts';
import { keyName, RotateDialog } from './key-dialogs.ts';

const DAY_MS = 86_400_000;
/** Days that a new key may live. */
const LIVES = ['30', '90', '180', '365', ''] as const;

interface Parts {
  readonly changes: Changes;
  readonly form: FormDialog;
  readonly danger: DangerDialog;
  readonly caps: () => TypeCaps | undefined;
  /** A key was made for this account. */
  readonly made: (account: ServiceAccount) => void;
  readonly enable: (key: ApiKey, enabled: boolean) => void;
}

/** What can be done to keys: made, rotated, switched off, deleted. Their values are shown once. */
export class KeyActions {
  readonly #host: InlayElement;
  readonly #parts: Parts;
  readonly #secret: SecretDialog;
  readonly #rotate: RotateDialog;

  constructor(host: InlayElement, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    this.#secret = new SecretDialog(host);
    this.#rotate = new RotateDialog(host, parts.changes);
  }

  render(): TemplateResult {
    return html`${this.#rotate.render()}${this.#secret.render()}`;
  }

  menu(key: ApiKey, account: ServiceAccount): MenuEntry[] {
    const { l } = this.#host;
    const { changes } = this.#parts;
    const rotate = changes.offer('rotate', key);
    const update = key.enabled === undefined ? undefined : changes.offer('update', key);
    const remove = changes.offer('delete', key);
    const entries: MenuEntry[] = [];
    if (rotate)
      entries.push({
        label: l.t('keys.rotate'),
        icon: refreshCwIcon,
        ...why(rotate),
        run: () => this.#rotate.ask(key, account.name, (operation, until) => this.#showSecret(operation, account, key, until)),
      });
    if (update)
      entries.push({
        label: l.t(key.enabled ? 'machines.disable' : 'machines.enable'),
        icon: key.enabled ? pauseIcon : playIcon,
        ...why(update),
        run: () => this.#parts.enable(key, !key.enabled),
      });
    if (remove)
      entries.push({
        label: l.t('keys.delete'),
        icon: trash2Icon,
        danger: true,
        ...why(remove),
        run: () =>
          this.#parts.danger.ask({
            change: { do: 'delete', on: { type: 'apiKey', id: key.id } },
            heading: l.t('keys.delete.heading', { key: keyName(key), account: account.name }),
            verb: l.t('keys.delete'),
            detail: l.t('keys.delete.detail'),
            done: l.t('keys.deleted', { key: keyName(key) }),
          }),
      });
    return entries;
  }

  create(account: ServiceAccount): void {
    const { l } = this.#host;
    const { changes, form } = this.#parts;
    const ends = (days: string): string => (days ? l.intl.exact(Date.now() + Number(days) * DAY_MS) : l.t('keys.endless.help'));
    const dated = this.#keyTakes('expires');
    form.ask({
      heading: l.t('keys.create.heading', { account: account.name }),
      verb: l.t('keys.create'),
      fields: [
        {
          key: 'name',
          label: l.t('keys.label'),
          value: new Date().toISOString().slice(0, 7),
          required: true,
          maxLength: 80,
          help: l.t('keys.label.help'),
        },
        ...(dated
          ? [
              {
                key: 'expires',
                label: l.t('keys.endsIn'),
                value: '90',
                options: LIVES.map((days) => ({
                  value: days,
                  label: days ? l.t('keys.days', { count: Number(days) }) : l.t('keys.endless'),
                })),
                help: ends,
              },
            ]
          : []),
      ],
      apply: async ({ name = '', expires }) => {
        const draft: Draft<'apiKey'> = {
          name,
          ...(expires ? { expires: new Date(Date.now() + Number(expires) * DAY_MS).toISOString() } : {}),
        };
        const operation = await changes.run({ do: 'create', type: 'apiKey', of: refOf(account), draft }, { quiet: true });
        if (operation.state === 'succeeded') {
          this.#parts.made(account);
          this.#showSecret(operation, account, operation.item as ApiKey | undefined);
        }
        return operation;
      },
    });
  }

  /** Its value comes with the answer to the write, and never again. */
  #showSecret(operation: Operation, account: ServiceAccount, key: ApiKey | undefined, until?: number): void {
    const { l } = this.#host;
    const [secret] = Object.values(operation.secrets ?? {});
    if (secret === undefined) {
      this.#parts.changes.tell(l.t('keys.noValue'), 'danger');
      return;
    }
    const { expires } = (operation.item as ApiKey | undefined) ?? key ?? {};
    this.#secret.show({
      heading: l.t('keys.shown.heading', { account: account.name }),
      secret,
      facts: [
        [l.t('keys.ends'), expires ? l.intl.exact(Date.parse(expires)) : l.t('keys.endless')],
        ...(until === undefined ? [] : [[l.t('keys.old'), l.t('keys.oldUntil', { time: l.intl.exact(until) })] as const]),
      ],
    });
  }

  #keyTakes(member: string): boolean {
    const schema = this.#parts.caps()?.create;
    return typeof schema === 'object' && member in ((schema['properties'] ?? {}) as object);
  }
}

const refOf = ({ id }: ServiceAccount): Ref<'serviceAccount'> => ({ type: 'serviceAccount', id });
export const why = (offer: { disabled?: string }): { disabled?: string } => (offer.disabled ? { disabled: offer.disabled } : {});
