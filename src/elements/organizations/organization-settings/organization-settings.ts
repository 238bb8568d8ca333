import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Organization, Problem } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { organizations } from '../../../messages/en/organizations.ts';
import { EntityController, ListController, StoreController } from '../../../session/controllers/index.ts';
import type { View } from '../../../session/core/view.ts';
import { cellStyles } from '../../../ui/cells/cells.styles.ts';
import { usageCell } from '../../../ui/cells/index.ts';
import { button } from '../../../ui/controls.ts';
import { areaField, selectField, textField } from '../../../ui/form-field.ts';
import { glyph } from '../../../ui/glyphs.ts';
import { skeleton } from '../../../ui/states/states.ts';
import { Changes, type RunOptions } from '../../base/changes.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import { DangerDialog } from '../../base/removal.ts';
import { errorAt, takes } from '../../base/rename.ts';
import { remedyText, viewPanel, viewStrip } from '../../base/views.ts';
import { writingStyles } from '../../base/writing.styles.ts';
import { changedOf, draftOf, isImageAddress, linksOf, mergedDraft, patchOf, type SettingsDraft, type SettingsKey } from './draft.ts';
import { settingsStyles } from './organization-settings.styles.ts';

/** Under which what was typed and not saved is kept. */
const DRAFT = 'organization-settings/draft';

/**
 * The organization's name, logo, links and domains, and its danger zone. Changes are staged, kept over a reload where the host
 * gave a store, and saved as one; another's change meanwhile is shown beside mine.
 *
 * @summary Settings of an organization.
 * @fires {BeforeChangeEvent} inlay-before-organization-update - The settings are about to be saved; cancelable, `event.change`. So `-delete`, `-leave`, `-transfer`.
 * @fires {ChangeDoneEvent} inlay-organization-update-done - They were; `event.operation`. So for the others.
 * @fires {ChangeFailedEvent} inlay-organization-update-failed - They were not; `event.problem`. So for the others.
 * @cssstate loading - Until the organization has come.
 * @cssstate none - The place in scope has no organization.
 * @cssstate error - It could not be read.
 * @cssstate forbidden - It may not be read.
 * @cssstate unsupported - The backend has no organizations.
 * @cssstate stale - What is shown could not be refreshed.
 * @cssstate offline - The server cannot be reached.
 * @cssstate ready - It is shown.
 */
export class OrganizationSettings extends InlayElement {
  static readonly tag = 'inlay-organization-settings';
  static override readonly words = [lists, organizations];
  static override styles: CSSResultGroup = [InlayElement.styles, cellStyles, writingStyles, settingsStyles];

  /** Id of the organization; absent: the one in scope. */
  @property({ attribute: 'organization-id' }) organizationId: string | undefined;

  @state() private draft: SettingsDraft | undefined;
  @state() private problem: Problem | undefined;
  @state() private saving = false;
  /** As it was when typing began. */
  #base: Organization | undefined;
  #heir = '';

  #organization = new EntityController(this, 'organization', () => this.#id);
  #members: ListController<'member'> = new ListController(this, 'member', () => {
    const id = this.#id;
    const caps = this.#members.caps;
    return id && caps?.of?.includes('organization') ? { of: { type: 'organization', id } } : undefined;
  });
  #store = new StoreController(this);
  #changes = new Changes(this);
  #danger = new DangerDialog(this, this.#changes);

  protected get view(): View {
    const { connection } = this.#organization;
    if (connection && !connection.caps('organization')) return this.#organization.view;
    if (connection && this.#id === undefined) return { kind: 'none' };
    return this.#organization.view;
  }

  override render(): TemplateResult {
    const { l, view } = this;
    const organization = this.#organization.answer;
    const panel = viewPanel(view, l, {
      none: { title: l.t('settings.none') },
      retry: this.#organization.refresh,
      backend: this.#organization.connection?.capabilities.backend.name,
    });
    const header = html`<header class="page-header">
      <div class="titles">
        <h2 class="page-title">${l.t('settings.title')}</h2>
        ${organization && !panel ? html`<p class="page-subtitle">${l.t('settings.for', { name: organization.name })}</p>` : nothing}
      </div>
    </header>`;
    if (panel) return html`<div class="page">${header}${panel}</div>`;
    if (!organization)
      return html`<div class="page">
        ${header}
        <div class="section">${skeleton()}</div>
      </div>`;
    const before = draftOf(this.#base ?? organization);
    const draft = this.draft ?? this.#kept(organization) ?? before;
    const changed = changedOf(before, draft);
    return html`<div class="page">
        ${header}${viewStrip(view, l, this.#organization.refresh) ?? nothing}
        <div class="settings">
          ${this.#general(organization, draft, changed)} ${this.#domains(organization)} ${this.#dangerZone(organization)}
        </div>
        ${changed.length ? this.#saveBar(organization, draft, changed) : nothing}
      </div>
      ${this.#danger.render()}${this.#changes.toasts()}`;
  }

  get #id(): string | undefined {
    return this.organizationId ?? this.#organization.connection?.scope.organization;
  }

  #general(organization: Organization, draft: SettingsDraft, changed: readonly SettingsKey[]): TemplateResult {
    const { l, problem } = this;
    const caps = this.#organization.connection?.caps('organization');
    const offer = this.#changes.offer('update', organization);
    const readonly = !offer || offer.disabled !== undefined;
    const label = (key: SettingsKey, text: string): string => (changed.includes(key) ? `${text} · ${l.t('settings.changed')}` : text);
    const field = (key: SettingsKey) => ({
      id: `settings-${key}`,
      value: draft[key],
      readonly,
      error: this.#errors(draft, changed)[key] ?? errorAt(problem, `/${key}`),
      input: (value: string) => this.#type(organization, { ...draft, [key]: value }),
    });
    return html`<section>
      <h3>${l.t('settings.general')}</h3>
      <div class="form-fields">
        ${readonly ? html`<p class="field-help">${l.t('settings.readonly', { reason: offer?.disabled ?? '' })}</p>` : nothing}
        <div class="pair">
          ${textField({ ...field('name'), label: label('name', l.t('column.name')), required: true })}
          ${organization.slug ? textField({ id: 'settings-slug', label: l.t('settings.slug'), value: organization.slug, mono: true, readonly: true, help: l.t('settings.slug.help'), input: () => undefined }) : nothing}
        </div>
        ${takes(caps, 'description', 'update') ? areaField({ ...field('description'), label: label('description', l.t('form.description')) }) : nothing}
        ${takes(caps, 'logo', 'update') ? textField({ ...field('logo'), type: 'url', label: label('logo', l.t('settings.logo')), help: l.t('settings.logo.help') }) : nothing}
        ${takes(caps, 'links', 'update') ? areaField({ ...field('links'), label: label('links', l.t('settings.links')), help: l.t('settings.links.help') }) : nothing}
      </div>
    </section>`;
  }

  #domains({ domains = [], seats }: Organization): unknown {
    const { l } = this;
    return html`${
      domains.length
        ? html`<section>
            <h3>${l.t('settings.domains')}</h3>
            <ul class="rows">
              ${domains.map(
                ({ name, verified }) =>
                  html`<li>
                    <span class="what"><bdi>${name}</bdi></span
                    ><span class="c-line"
                      >${glyph(verified ? 'succeeded' : 'waiting', 14)}${l.t(verified ? 'settings.domain.verified' : 'settings.domain.open')}</span
                    >
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
    ${
      seats
        ? html`<section>
            <h3>${l.t('settings.seats')}</h3>
            ${seats.limit === undefined ? l.intl.number(seats.value) : usageCell(seats.value, seats.limit, l, l.t('list.ofLimit', { limit: l.intl.number(seats.limit) }))}
          </section>`
        : nothing
    }`;
  }

  #dangerZone(organization: Organization): TemplateResult | typeof nothing {
    const { l } = this;
    const on = { type: 'organization' as const, id: organization.id };
    const transfer = this.#changes.offer('transfer', organization);
    const leave = this.#changes.offer('leave', organization);
    const remove = this.#changes.offer('delete', organization);
    if (!transfer && !leave && !remove) return nothing;
    const people = this.#members.items(200).filter(({ who }) => who.type === 'user');
    const heir = people.find(({ who }) => who.id === this.#heir) ?? people[0];
    const row = (title: string, why: string, control: unknown): TemplateResult =>
      html`<li>
        <span class="what"><b>${title}</b><span class="why">${why}</span></span
        >${control}
      </li>`;
    return html`<section>
      <h3 class="danger-text">${l.t('settings.danger')}</h3>
      <ul class="rows danger">
        ${
          transfer && heir
            ? row(
                l.t('settings.transfer'),
                l.t('settings.transfer.detail'),
                html`${selectField({
                  id: 'settings-heir',
                  label: l.t('settings.transfer.to'),
                  value: heir.who.id,
                  options: people.map(({ who, name }) => ({ value: who.id, label: name })),
                  input: (id) => {
                    this.#heir = id;
                    this.requestUpdate();
                  },
                })}${button({
                  label: l.t('settings.transfer.act'),
                  disabled: transfer.disabled,
                  click: () =>
                    this.#danger.ask({
                      change: { do: 'act', action: 'transfer', on, input: { to: { type: heir.who.type, id: heir.who.id } } },
                      heading: `${l.t('settings.transfer')}: ${heir.name}`,
                      verb: l.t('settings.transfer.act'),
                      detail: l.t('settings.transfer.detail'),
                      typed: organization.name,
                      done: l.t('settings.transfer.done', { name: heir.name }),
                    }),
                })}`,
              )
            : nothing
        }
        ${
          leave
            ? row(
                l.t('settings.leave'),
                l.t('settings.leave.detail'),
                button({
                  label: l.t('settings.leave.act'),
                  disabled: leave.disabled,
                  click: () =>
                    this.#danger.ask({
                      change: { do: 'act', action: 'leave', on },
                      heading: l.t('settings.leave'),
                      verb: l.t('settings.leave.act'),
                      detail: l.t('settings.leave.detail'),
                      typed: organization.name,
                      done: l.t('settings.leave.done'),
                    }),
                }),
              )
            : nothing
        }
        ${
          remove
            ? row(
                l.t('settings.delete'),
                l.t('settings.delete.detail'),
                button({
                  label: l.t('settings.delete.act'),
                  kind: 'danger',
                  disabled: remove.disabled,
                  click: () =>
                    this.#danger.ask({
                      change: { do: 'delete', on },
                      heading: l.t('settings.delete.title', { name: organization.name }),
                      verb: l.t('settings.delete.act'),
                      detail: l.t('settings.delete.detail'),
                      typed: organization.name,
                      done: l.t('settings.delete.done', { name: organization.name }),
                    }),
                }),
              )
            : nothing
        }
      </ul>
    </section>`;
  }

  #saveBar(organization: Organization, draft: SettingsDraft, changed: readonly SettingsKey[]): TemplateResult {
    const { l, problem } = this;
    const theirs = this.#base && this.#base.revision !== organization.revision ? changedOf(draftOf(this.#base), draftOf(organization)) : [];
    const conflict = problem?.kind === 'conflict' || theirs.length > 0;
    const names = (keys: readonly SettingsKey[]): string => keys.map((key) => l.t(NAMES[key])).join(', ');
    const told = conflict
      ? html`${l.t('settings.conflict')} ${theirs.length ? l.t('settings.conflict.theirs', { name: names(theirs) }) : nothing}`
      : problem && problem.kind !== 'validation'
        ? html`<span class="danger-text">${problem.title} ${remedyText(problem, l)}</span>`
        : names(changed);
    return html`<div class="save-bar">
      <span class="grow" role="status"><b>${l.t('settings.changes', { count: changed.length })}</b> ${told}</span>
      ${button({ label: l.t(conflict ? 'settings.conflict.take' : 'form.discard'), kind: 'ghost', click: this.#drop })}
      ${button({
        label: conflict ? l.t('settings.conflict.keep') : l.t('settings.save', { count: changed.length }),
        kind: 'primary',
        busy: this.saving,
        click: () =>
          void this.#save(organization, conflict ? mergedDraft(draft, changed, draftOf(organization)) : draft, changed, conflict),
      })}
    </div>`;
  }

  #errors(draft: SettingsDraft, changed: readonly SettingsKey[]): Partial<Record<SettingsKey, string>> {
    const { l } = this;
    const bad = linksOf(draft.links).bad;
    return {
      ...(draft.name.trim() ? {} : { name: l.t('form.required') }),
      ...(changed.includes('logo') && !isImageAddress(draft.logo) ? { logo: l.t('settings.logo.bad') } : {}),
      ...(changed.includes('links') && bad ? { links: l.t('settings.links.bad', { at: bad }) } : {}),
    };
  }

  #type(organization: Organization, draft: SettingsDraft): void {
    this.#base ??= organization;
    this.draft = draft;
    this.problem = undefined;
    this.#store.set(DRAFT, { id: organization.id, revision: this.#base.revision, draft });
  }

  /** What was typed before a reload, if it was about the organization as it still is. */
  #kept(organization: Organization): SettingsDraft | undefined {
    const kept = this.#store.get<{ id: string; revision?: string; draft: SettingsDraft }>(DRAFT);
    return kept?.id === organization.id && kept.revision === organization.revision ? kept.draft : undefined;
  }

  #drop = (): void => {
    this.#base = this.draft = this.problem = undefined;
    this.#store.set(DRAFT, undefined);
  };

  async #save(organization: Organization, draft: SettingsDraft, changed: readonly SettingsKey[], overwrite: boolean): Promise<void> {
    const [first] = Object.keys(this.#errors(draft, changed));
    if (first) {
      this.renderRoot.querySelector<HTMLElement>(`#settings-${first}`)?.focus();
      return;
    }
    this.saving = true;
    const revision = (overwrite ? organization : (this.#base ?? organization)).revision;
    const options: RunOptions = { quiet: true, done: this.l.t('settings.saved'), undo: 'auto' };
    const { state: end, problem } = await this.#changes.run(
      {
        do: 'update',
        on: { type: 'organization', id: organization.id },
        patch: patchOf(draft, changed),
        ...(revision ? { ifRevision: revision } : {}),
      },
      options,
    );
    this.saving = false;
    if (end === 'succeeded') return this.#drop();
    this.problem = problem;
    // Theirs is read again, so that it can be shown beside mine.
    if (problem?.kind === 'conflict') this.#organization.refresh();
  }
}

const NAMES = {
  name: 'column.name',
  description: 'form.description',
  logo: 'settings.logo',
  links: 'settings.links',
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'inlay-organization-settings': OrganizationSettings;
  }
}
