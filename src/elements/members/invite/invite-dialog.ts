import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Change, Link, Resources, Schema } from '../../../contract/index.ts';
import type { MessageKey } from '../../../messages/index.ts';
import { button } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import { areaField, selectField } from '../../../ui/form-field.ts';
import { shieldIcon, uploadIcon, usersIcon, type Icon } from '../../../ui/icons/index.ts';
import { menuButton } from '../../../ui/menu/menu.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import type { Batch, Task } from '../../base/batch.ts';
import { rolesWith, sameRoles } from '../guards.ts';
import type { People } from '../people.ts';
import { addressesOf } from './csv.ts';
import { WhoIsThere } from './known.ts';
import { lineEditor } from './line-editor.ts';
import { acts, entriesOf, judge, totals, type Judged, type Known } from './lines.ts';

const DAY_MS = 86_400_000;
const EXPIRES = ['1', '7', '14', '30'] as const;

/**
 * Invites many at once: lines typed, pasted or out of a file, each with a verdict before anything is sent and an answer afterwards.
 * What was typed stays when the dialog is left, and what failed comes back into it.
 */
export class InviteDialog {
  readonly #host: InlayElement;
  readonly #people: People;
  readonly #changes: Changes;
  readonly #batch: Batch;
  #open = false;
  #text = '';
  #roles: readonly Link<'role'>[] = [];
  #teams: readonly Link<'team'>[] = [];
  #expires: (typeof EXPIRES)[number] = '7';
  #message = '';
  #outside = false;
  #unread: string | undefined;
  readonly #who: WhoIsThere;

  constructor(host: InlayElement, people: People, changes: Changes, batch: Batch) {
    this.#host = host;
    this.#people = people;
    this.#changes = changes;
    this.#batch = batch;
    this.#who = new WhoIsThere(host, people);
  }

  open(): void {
    this.#open = true;
    if (this.#text) this.#who.type(this.#text);
    this.#host.requestUpdate();
  }

  /** For the button that opens it: absent where nobody can be invited here. */
  get offer(): ReturnType<Changes['offer']> {
    const { parent } = this.#people;
    return this.#changes.offer('create', { type: 'invitation', ...(parent ? { of: parent } : {}) });
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { l } = this.#host;
    const judged = this.#judged;
    const wanted = judged.filter(acts).length;
    const { place = l.t('invite.here') } = this.#people;
    return dialog({
      open: true,
      heading: l.t('invite.title', { place }),
      size: 'medium',
      close: this.#close,
      l,
      body: html`<div class="form-fields">${this.#lines(judged)}${this.#totals(judged)}${this.#fields()}</div>`,
      footer: html`<span class="start muted"
          >${this.#roles.length ? html`${shieldIcon(14)} ${l.intl.list(this.#roles.map(({ name }) => name ?? ''))}` : nothing}</span
        >
        ${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
          label: wanted ? l.t('invite.act', { count: wanted }) : l.t('invite.verb'),
          kind: 'primary',
          disabled: wanted ? (this.#who.checking(this.#text) ? l.t('invite.checking') : undefined) : l.t('invite.nobody'),
          click: () => this.#send(judged),
        })}`,
    });
  }

  #lines(judged: readonly Judged[]): TemplateResult {
    const { l } = this.#host;
    return html`<div class="form-field">
      <div class="people-head">
        <label for="invite-people">${l.t('invite.people')}</label>
        ${button({ label: l.t('invite.csv'), icon: uploadIcon, kind: 'small', click: this.#choose })}
        <input
          type="file"
          class="visually-hidden"
          tabindex="-1"
          aria-hidden="true"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          @change=${this.#read}
        />
      </div>
      ${lineEditor({
        id: 'invite-people',
        describedBy: 'invite-hint invite-totals',
        text: this.#text,
        judged,
        checking: this.#who.checking(this.#text),
        says: this.#says,
        type: this.#type,
        l,
      })}
      <p class="field-help" id="invite-hint">${l.t('invite.hint')}</p>
      ${this.#unread ? html`<p class="field-error" role="alert">${this.#unread}</p>` : nothing}
    </div>`;
  }

  #says = ({ verdict, gets, fault, twin, since }: Judged): string => {
    const { l } = this.#host;
    if (verdict === 'invalid') return l.t(`invite.fault.${fault ?? 'letters'}`);
    const ago = since ? l.intl.relative(Date.parse(since), Date.now()) : '';
    const domains = l.intl.list(this.#people.domains);
    if (verdict === 'member') return l.t(gets ? 'invite.verdict.memberGets' : 'invite.verdict.member');
    return l.t(`invite.verdict.${verdict}` satisfies MessageKey, { line: twin ?? 0, ago, domains });
  };

  #totals(judged: readonly Judged[]): TemplateResult {
    const { l } = this.#host;
    const { fresh, updated, left, consent, wrong, seats } = totals(judged);
    const free = this.#people.freeSeats;
    const say = (count: number, key: MessageKey, kind = ''): unknown =>
      count ? html`<span class=${kind}><b>${l.intl.number(count)}</b> ${l.t(key, { count })}</span>` : nothing;
    return html`<div class="invite-totals" id="invite-totals" role="status">
        ${say(fresh, 'invite.total.fresh')}${say(updated, 'invite.total.updated')}${say(left, 'invite.total.left')}${say(consent, 'invite.total.consent', 'warn')}${say(seats, 'invite.total.seats', 'warn')}${say(wrong, 'invite.total.wrong', 'wrong')}
        ${free === undefined ? nothing : html`<span class="seats">${l.t('invite.seats', { taken: fresh, free })}</span>`}
      </div>
      ${
        consent || this.#outside
          ? html`<label class="tick"
              ><input
                class="checkbox"
                type="checkbox"
                .checked=${live(this.#outside)}
                @change=${() => {
                  this.#outside = !this.#outside;
                  this.#host.requestUpdate();
                }}
              />${l.t('invite.outside', { domains: l.intl.list(this.#people.domains) })}</label
            >`
          : nothing
      }`;
  }

  #fields(): TemplateResult {
    const { l } = this.#host;
    const { roles, teams } = this.#people;
    const pick = <T extends 'role' | 'team'>(
      key: 'roles' | 'teams',
      label: string,
      all: readonly Resources[T][],
      chosen: readonly Link<T>[],
      icon: Icon,
      set: (next: readonly Link<T>[]) => void,
    ): unknown => {
      if (!all.length || !this.#takes(key)) return nothing;
      return html`<div class="form-field">
        <span class="field-label">${label}</span>${menuButton({
          id: `invite-${key}`,
          label: chosen.length ? l.intl.list(chosen.map(({ name }) => name ?? '')) : l.t('invite.none'),
          icon,
          kind: 'wide',
          items: () =>
            all.map((one) => ({
              label: one.name,
              ...(one.description ? { detail: one.description } : {}),
              checked: chosen.some(({ id }) => id === one.id),
              run: () => {
                const without = chosen.filter(({ id }) => id !== one.id);
                set(without.length < chosen.length ? without : [...chosen, { type: one.type as T, id: one.id, name: one.name }]);
                this.#host.requestUpdate();
              },
            })),
        })}
      </div>`;
    };
    return html`<div class="invite-fields">
        ${pick('roles', l.t('invite.roles'), roles, this.#roles, shieldIcon, (next) => (this.#roles = next))}
        ${pick('teams', l.t('invite.teams'), teams, this.#teams, usersIcon, (next) => (this.#teams = next))}
        ${
          this.#takes('expires')
            ? selectField({
                id: 'invite-expires',
                label: l.t('invite.expires'),
                value: this.#expires,
                options: EXPIRES.map((days) => ({ value: days, label: l.t('invite.days', { count: Number(days) }) })),
                input: (days) => {
                  this.#expires = days as (typeof EXPIRES)[number];
                  this.#host.requestUpdate();
                },
              })
            : nothing
        }
      </div>
      ${
        this.#takes('message')
          ? areaField({
              id: 'invite-message',
              label: l.t('invite.message'),
              value: this.#message,
              rows: 2,
              input: (text) => {
                this.#message = text;
                this.#host.requestUpdate();
              },
            })
          : nothing
      }`;
  }

  // What was typed

  #type = (text: string): void => {
    this.#text = text;
    this.#unread = undefined;
    this.#who.type(text);
    this.#host.requestUpdate();
  };

  #choose = (event: MouseEvent): void => {
    (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLInputElement>('input[type=file]')?.click();
  };

  #read = async (event: Event): Promise<void> => {
    const field = event.currentTarget as HTMLInputElement;
    const file = field.files?.[0];
    field.value = '';
    if (!file) return;
    const lines = await file.text().then(addressesOf, () => '');
    if (lines) this.#type([this.#text.trimEnd(), lines].filter(Boolean).join('\n'));
    else this.#unread = this.#host.l.t('invite.unread', { name: file.name });
    this.#host.requestUpdate();
  };

  #close = (): void => {
    this.#open = false;
    this.#who.rest();
    this.#host.requestUpdate();
  };

  // What is known of them

  get #judged(): Judged[] {
    const known: Known = {
      members: this.#who.members,
      invitations: this.#who.invitations,
      domains: this.#people.domains,
      outsideAllowed: this.#outside,
      freeSeats: this.#people.freeSeats,
      gives: this.#roles.length + this.#teams.length > 0,
    };
    return judge(entriesOf(this.#text), known);
  }

  #takes(member: string): boolean {
    const schema: Schema | undefined = this.#people.caps('invitation')?.create;
    if (typeof schema !== 'object') return member !== 'expires';
    return member in ((schema['properties'] ?? {}) as object);
  }

  // Sending

  #send(judged: readonly Judged[]): void {
    const { l } = this.#host;
    const tasks = judged.map((one): Task => {
      const change = acts(one) ? this.#change(one) : undefined;
      if (change) return { name: one.address, change };
      return { name: one.address || one.text, refused: one.verdict === 'member' ? l.t('invite.verdict.member') : this.#says(one) };
    });
    this.#open = false;
    void this.#batch.begin({
      title: l.t('invite.verb'),
      tasks,
      each: true,
      done: (count) => l.t('invite.done', { count }),
      closed: (failed) => {
        // What could not be sent is there to be corrected; all else is done with.
        const wrong = judged
          .filter(({ verdict }) => verdict === 'invalid' || verdict === 'seats' || verdict === 'outside')
          .map(({ text }) => text);
        const left = [...failed.map(({ name }) => name), ...wrong];
        this.#type(left.join('\n'));
        if (failed.length) this.open();
      },
    });
    this.#host.requestUpdate();
  }

  #change({ verdict, address, member, invitation }: Judged): Change | undefined {
    const refs = <T extends 'role' | 'team'>(links: readonly Link<T>[]): Link<T>[] =>
      links.map(({ type, id, name }) => ({ type, id, ...(name ? { name } : {}) }));
    if (verdict === 'invited' && invitation) return { do: 'act', action: 'resend', on: { type: 'invitation', id: invitation.id } };
    if (verdict === 'member' && member) {
      const roles = rolesWith(member.roles, this.#roles, new Set());
      const teams = [...(member.teams ?? []), ...this.#teams.filter(({ id }) => !member.teams?.some((one) => one.id === id))];
      const patch = {
        ...(sameRoles(roles, member.roles) ? {} : { roles }),
        ...(teams.length === (member.teams?.length ?? 0) ? {} : { teams: refs(teams) }),
      };
      return Object.keys(patch).length ? { do: 'update', on: { type: 'member', id: member.id }, patch } : undefined;
    }
    const { parent } = this.#people;
    return {
      do: 'create',
      type: 'invitation',
      ...(parent && this.#people.caps('invitation')?.of?.includes(parent.type) ? { of: parent } : {}),
      draft: {
        email: address,
        ...(this.#takes('roles') ? { roles: refs(this.#roles) } : {}),
        ...(this.#takes('teams') ? { teams: refs(this.#teams) } : {}),
        ...(this.#takes('expires') ? { expires: new Date(Date.now() + Number(this.#expires) * DAY_MS).toISOString() } : {}),
        ...(this.#takes('message') && this.#message.trim() ? { message: this.#message.trim() } : {}),
      },
    };
  }
}
