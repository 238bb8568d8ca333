import { html, nothing, type TemplateResult } from 'lit';
import type { Invitation } from '../../../contract/index.ts';
import { ListController } from '../../../session/controllers/index.ts';
import { avatar } from '../../../ui/cells/index.ts';
import { button } from '../../../ui/controls.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';

/** Invitations to the user, to be answered where one would go there: only where the backend can tell which are theirs. */
export class Invitations {
  #host: InlayElement;
  #changes: Changes;
  #list: ListController<'invitation'>;

  constructor(host: InlayElement, changes: Changes, wanted: () => boolean) {
    this.#host = host;
    this.#changes = changes;
    this.#list = new ListController(host, 'invitation', () =>
      wanted() && this.#list.caps?.fields?.mine?.ops?.includes('eq') ? { filter: { op: 'eq', field: 'mine', value: true } } : undefined,
    );
  }

  render(): TemplateResult | typeof nothing {
    const open = this.#list.items(20).filter(({ phase, mine }) => mine && phase === 'pending');
    return open.length ? html`<div class="invitations">${open.map((one) => this.#card(one))}</div>` : nothing;
  }

  #card(invitation: Invitation): TemplateResult {
    const { l } = this.#host;
    const name = invitation.parent?.name ?? invitation.name;
    const roles = (invitation.roles ?? []).map((role) => role.name ?? role.id);
    const expires = invitation.expires ? l.intl.relative(Date.parse(invitation.expires), Date.now()) : undefined;
    const answer = (action: 'accept' | 'decline', done: string): unknown => {
      const offer = this.#changes.offer(action, invitation);
      return offer
        ? button({
            label: l.t(action === 'accept' ? 'switcher.join' : 'switcher.decline'),
            kind: action === 'accept' ? 'primary small' : 'small',
            disabled: offer.disabled,
            busy: this.#changes.busy(invitation),
            click: () => void this.#changes.run({ do: 'act', action, on: { type: 'invitation', id: invitation.id } }, { done }),
          })
        : nothing;
    };
    return html`<div class="invitation" role="group" aria-label=${l.t('switcher.invited', { name })}>
      ${avatar({ name }, 'square')}<span class="names"
        ><b>${l.t('switcher.invited', { name })}</b
        ><small
          >${[roles.length ? l.t('switcher.invited.as', { names: l.intl.list(roles) }) : undefined, expires].filter(Boolean).join(', ')}</small
        ></span
      >${answer('decline', l.t('switcher.declined', { name }))}${answer('accept', l.t('switcher.joined', { name }))}
    </div>`;
  }
}
