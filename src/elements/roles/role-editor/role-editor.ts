import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Role } from '../../../contract/index.ts';
import { drawings } from '../../../messages/en/drawings.ts';
import { inputs } from '../../../messages/en/inputs.ts';
import { lists } from '../../../messages/en/lists.ts';
import { roles } from '../../../messages/en/roles.ts';
import { EntityController, ListController, StoreController } from '../../../session/controllers/index.ts';
import type { View } from '../../../session/core/view.ts';
import { cellStyles } from '../../../ui/cells/cells.styles.ts';
import { searchKey } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import {
  markStyles,
  type MatrixCell,
  type MatrixColumn,
  type MatrixDetailsEvent,
  type MatrixRow,
  type MatrixToggleEvent,
  type PermissionMatrix,
} from '../../../ui/matrix/index.ts';
import type { MenuEntry } from '../../../ui/menu/menu.ts';
import { skeleton, strip, type StateAction } from '../../../ui/states/states.ts';
import { tagNames as uiTagNames } from '../../../ui/tags.ts';
import { Changes } from '../../base/changes.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import { viewPanel, viewStrip } from '../../base/views.ts';
import { writingStyles } from '../../base/writing.styles.ts';
import { ReachController } from '../reach.ts';
import {
  clearRight,
  denyRight,
  grantRight,
  groupChanges,
  limitRight,
  revokeRight,
  rightOf,
  RightsModel,
  sameGrants,
  takeGrants,
  toggleRight,
  type Edit,
  type Right,
} from '../rights/index.ts';
import { RoleLife } from '../role-life.ts';
import { changeBar } from './change-bar.ts';
import { ConditionDialog } from './condition.ts';
import { Exchange } from './exchange.ts';
import { cellsOf, gridOf, sameOr, type Grid, type RightFilter } from './grid.ts';
import { crumbs, header } from './header.ts';
import { IncludedController } from './included.ts';
import { chosen, inspected, inspector, type InspectorOptions } from './inspector.ts';
import { rightsMatrix } from './rights-matrix.ts';
import { roleEditorStyles } from './role-editor.styles.ts';
import { Saving } from './saving.ts';
import { Staging, type KeptDraft, type Step } from './staging.ts';
import { toolbar } from './toolbar.ts';
import { rightName, sentence } from '../words.ts';

const NO_ROLES: readonly Role[] = [];

/**
 * One role's rights as a matrix, by whatever model the backend has: actions on types, exclusive levels, denials, conditions, roles
 * that include others. Pressing a right brings what it needs and takes what needs it; changes are staged, told in sentences with
 * the people they reach, kept as a draft, and saved only if nobody changed the role meanwhile, else merged.
 *
 * @summary Shows and edits what a role allows.
 * @fires {OpenEvent} inlay-role-open - A duplicate was made; cancelable, `event.ref`.
 * @fires {BeforeChangeEvent} inlay-before-role-update - Changes are about to be saved; cancelable, `event.change`. So `-create`, `-delete`.
 * @fires {ChangeDoneEvent} inlay-role-update-done - They were; `event.operation`. So for the others.
 * @fires {ChangeFailedEvent} inlay-role-update-failed - They were not; `event.problem`. So for the others.
 * @slot actions - Buttons at the end of the header.
 * @cssstate loading - Until the role has come.
 * @cssstate error - It could not be read.
 * @cssstate forbidden - It may not be read.
 * @cssstate unsupported - The backend has no roles, or does not tell their rights.
 * @cssstate stale - What is shown could not be refreshed.
 * @cssstate offline - The server cannot be reached.
 * @cssstate ready - It is shown.
 */
export class RoleEditor extends InlayElement {
  static readonly tag = 'inlay-role-editor';
  static override readonly words = [drawings, inputs, lists, roles];
  static override styles: CSSResultGroup = [InlayElement.styles, cellStyles, writingStyles, markStyles, roleEditorStyles];

  /** Id of the role. */
  @property({ attribute: 'role-id' }) roleId: string | undefined;
  /** Nothing can be changed. */
  @property({ type: Boolean }) readonly = false;

  @state() private search = '';
  @state() private filter: RightFilter = 'all';
  @state() private selected: Right | undefined;
  @state() private said = '';
  /** Where there is no room beside the matrix, the inspector opens above it. */
  @state() private sheet = false;

  /** @internal */
  readonly changes = new Changes(this);
  #role = new EntityController(this, 'role', () => this.roleId);
  #included = new IncludedController(this, () => this.#role.answer);
  #others = new ListController(this, 'role', () => (this.#role.answer ? {} : undefined));
  #reach = new ReachController(this, () => this.#role.answer);
  #store = new StoreController(this);
  #life = new RoleLife(this, this.changes, () => [
    ...(this.#role.answer ? [this.#role.answer] : []),
    ...this.#others.items(200).filter(({ id }) => id !== this.roleId),
  ]);
  #saving = new Saving(this, this.changes, () => this.#keep());
  #condition = new ConditionDialog(this, (right, condition) => this.#change(limitRight(condition), right));
  #exchange = new Exchange(this, this.changes, {
    mine: () => this.#staging?.mine ?? [],
    roles: () => this.#others.items(200).filter(({ id, grants }) => id !== this.roleId && grants),
    take: (grants) => {
      const staging = this.#staging!;
      const taken = takeGrants(staging.model, staging.mine, grants, (right) => this.#cells(right).fixed === true);
      this.#edit(taken.grants, []);
      return taken.left;
    },
  });
  #staging: Staging | undefined;
  #of: string | undefined;
  #grid: Grid | undefined;
  #drawn: readonly unknown[] = [];

  protected get view(): View {
    const { view } = this.#role;
    if (view.kind === 'loading' || view.kind === 'error' || view.kind === 'unsupported' || this.#model) return view;
    return { kind: 'unsupported', reason: { code: 'roles.noModel', text: this.l.t('roles.noModel') } };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const role = this.#role.answer;
    const model = this.#model;
    if (changed.has('roleId')) {
      this.selected = undefined;
      this.said = '';
      this.sheet = false;
    }
    if (!role || !model || role.id !== this.roleId) return;
    if (this.#staging?.model.model !== model || this.#of !== role.id) this.#begin(role, new Staging(new RightsModel(model)));
    const staging = this.#staging!;
    staging.included = this.#included.answer ?? NO_ROLES;
    // What others change is taken over as long as nothing here waits to be saved.
    if (
      !staging.dirty &&
      !this.#saving.busy &&
      (staging.revision !== role.revision || !sameGrants(staging.model, staging.base, role.grants ?? []))
    )
      staging.begin(role);
    const sign = [staging, staging.held, staging.base, this.search, this.filter, role, this.l.locale];
    if (this.#grid && sign.every((one, at) => one === this.#drawn[at])) return;
    this.#drawn = sign;
    const grid = gridOf(staging, this.search, this.filter, role, this.l);
    this.#grid = { ...grid, rows: sameOr(this.#grid?.rows, grid.rows), columns: sameOr(this.#grid?.columns, grid.columns) };
    // Another function tells the matrix to draw its cells anew.
    const cells = cellsOf(staging, role, this.l);
    this.#cells = cells;
    this.#cell = (row, column) => cells(rightOf(row.key, column.key));
  }

  override render(): TemplateResult {
    const { l, view } = this;
    const panel = viewPanel(view, l, {
      none: { title: '' },
      retry: this.#role.refresh,
      backend: this.#role.connection?.capabilities.backend.name,
    });
    const role = this.#role.answer;
    if (panel)
      return html`<div class="page">
        <header class="page-header"><div class="titles">${crumbs(role, this)}</div></header>
        ${panel}
      </div>`;
    const staging = this.#staging;
    if (!role || !staging || this.#of !== this.roleId) return html`<div class="page"><div class="section">${skeleton()}</div></div>`;
    const reason = this.#readOnly(role);
    const looks = this.#looks(role, staging, reason !== undefined);
    return html`<div class="page" @keydown=${this.#onKeydown}>
        ${header(role, this.#items(role, reason !== undefined), this)}${toolbar({
          search: this.search,
          filter: this.filter,
          counts: this.#grid?.counts,
          readOnly: reason !== undefined,
          find: (text) => (this.search = text),
          choose: (filter) => (this.filter = filter),
          l,
        })}${viewStrip(view, l, this.#role.refresh) ?? nothing}
        ${reason ? strip('neutral', reason, this.#instead(role)) : nothing}${this.#meanwhile(role, staging)}
        <div class="with-side work">
          <div class="main">${this.#matrix(reason !== undefined)}</div>
          ${inspector(looks)}
        </div>
        ${chosen(looks, () => (this.sheet = true))}
        ${
          staging.dirty
            ? changeBar({
                changes: [...staging.changes.values()],
                reach: this.#reach.answer,
                busy: this.#saving.busy,
                undoable: staging.steps.length > 0,
                discard: this.#discard,
                undo: this.#undo,
                review: () => this.#saving.review(),
                save: () => void this.#saving.save(role, staging, this.#role),
                l,
              })
            : nothing
        }
        <p class="visually-hidden" role="status">${this.said}</p>
      </div>
      ${this.#sheet(looks)}${this.#condition.render()}${this.#exchange.render()}${this.#saving.dialogs(role, staging, this.#role)}${this.#life.dialogs()}${this.changes.toasts()}`;
  }

  get #model() {
    return this.#role.connection?.capabilities.permissions?.model;
  }

  #cells: (right: Right) => MatrixCell = () => ({ mark: 'absent' });
  #cell: (row: MatrixRow, column: MatrixColumn) => MatrixCell = () => ({ mark: 'absent' });

  // Staging

  get #draftKey(): string {
    return `role-editor/draft/${this.roleId ?? ''}`;
  }

  #begin(role: Role, staging: Staging): void {
    this.#staging = staging;
    this.#of = role.id;
    const draft = this.#store.get<KeptDraft | null>(this.#draftKey);
    if (draft) staging.resume(draft);
    else staging.begin(role);
  }

  /** Keeps what is not saved, for whoever comes back. */
  #keep(): void {
    this.#store.set(this.#draftKey, this.#staging?.kept() ?? null);
    this.requestUpdate();
  }

  #edit(grants: Staging['mine'], pressed: readonly Right[]): void {
    const { l } = this;
    const step = this.#staging?.edit(grants, pressed);
    if (step) this.said = this.#told(step) || l.t('roles.changedNothing');
    this.#keep();
  }

  /** One edit of one right, from the inspector. */
  #change(edit: Edit, right: Right): void {
    const { model, mine, included } = this.#staging!;
    this.#edit(edit(model, mine, right, included), [right]);
  }

  #told({ changes }: Step): string {
    return groupChanges(changes)
      .map((group) => sentence(group, this.l).plain)
      .join('. ');
  }

  #undo = (): void => {
    this.#staging?.undo();
    this.said = this.l.t('actions.undone');
    this.#keep();
  };

  #discard = (): void => {
    const role = this.#role.answer;
    if (role) this.#staging?.begin(role);
    this.said = this.l.t('roles.discarded');
    this.#keep();
    this.changes.tell(this.said, 'info');
    this.renderRoot.querySelector<HTMLElement>('.field.search > input')?.focus();
  };

  #toggled = ({ cells, on, extent }: MatrixToggleEvent): void => {
    const staging = this.#staging;
    if (!staging) return;
    const { model, included } = staging;
    const rights = cells.map(({ row, column }) => rightOf(row, column));
    const edit = extent === 'cell' ? toggleRight : on ? grantRight : revokeRight;
    // Of levels the highest is what "everything" means: each next one takes the place of the one before.
    this.#edit(edit(model, staging.mine, rights, included), rights);
  };

  #onKeydown = (event: KeyboardEvent): void => {
    const typing = event.composedPath()[0] instanceof Element && (event.composedPath()[0] as Element).matches('input, textarea, select');
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !typing && this.#staging?.steps.length) {
      event.preventDefault();
      this.#undo();
      return;
    }
    searchKey(event);
  };

  /** Why nothing can be changed; undefined where it can. */
  #readOnly(role: Role): string | undefined {
    const { l } = this;
    if (this.readonly) return l.t('roles.readonly');
    const offer = this.changes.offer('update', role);
    if (!offer)
      return l.t('roles.readonly.backend', { backend: this.#role.connection?.capabilities.backend.name ?? l.t('state.thisBackend') });
    return offer.disabled;
  }

  /** Where a role is not changed, one's own can be made from it. */
  #instead(role: Role): { action?: StateAction } {
    const offer = this.changes.offer('create', { type: 'role' });
    return offer && !offer.disabled ? { action: { label: this.l.t('roles.duplicate'), run: () => this.#life.create(role) } } : {};
  }

  #meanwhile(role: Role, staging: Staging): TemplateResult | typeof nothing {
    if (!staging.dirty || this.#saving.busy || sameGrants(staging.model, staging.base, role.grants ?? [])) return nothing;
    const { l } = this;
    return strip('warning', l.t('roles.meanwhile'), {
      action: { label: l.t('roles.merge'), run: () => this.#saving.conflict(staging, role) },
    });
  }

  // Parts

  #items = (role: Role, readOnly: boolean): MenuEntry[] => [
    ...this.#exchange.items(role, readOnly),
    ...this.#life.menu(role, () => this.links.place.go({ segments: ['roles'] })),
  ];

  #looks(role: Role, staging: Staging, readOnly: boolean): InspectorOptions {
    const { model } = staging;
    return {
      right: this.selected,
      staging,
      role,
      reach: this.#reach.answer,
      readOnly,
      undo: this.#undo,
      deny: (right) => this.#change(denyRight, right),
      allow: (right) => this.#change(grantRight, right),
      clear: (right) => this.#change(clearRight, right),
      limit: (right, condition) => void this.#condition.ask(right, rightName(right, model), model.model.conditions ?? true, condition),
      l: this.l,
    };
  }

  #sheet(looks: InspectorOptions): TemplateResult | typeof nothing {
    return dialog({
      open: this.sheet,
      heading: this.selected === undefined ? this.l.t('roles.inspector') : rightName(this.selected, looks.staging.model),
      close: () => void this.#closeSheet(),
      body: html`<div class="inspector">${inspected(looks)}</div>`,
      l: this.l,
    });
  }

  async #closeSheet(): Promise<void> {
    this.sheet = false;
    await this.updateComplete;
    // The cell it was asked from may have been drawn anew, by another element.
    if (!this.shadowRoot?.activeElement) this.renderRoot.querySelector<PermissionMatrix>(uiTagNames.matrix)?.focusActive();
  }

  /** To the inspector beside the matrix, or above it where there is no room. */
  #details = ({ place }: MatrixDetailsEvent): void => {
    this.selected = rightOf(place.row, place.column);
    const beside = this.renderRoot.querySelector<HTMLElement>('.side.inspector');
    if (beside?.checkVisibility()) beside.focus();
    else this.sheet = true;
  };

  #matrix(readOnly: boolean): TemplateResult {
    return rightsMatrix({
      grid: this.#grid,
      cell: this.#cell,
      readOnly,
      name: this.#role.answer?.name ?? '',
      clear: () => {
        this.search = '';
        this.filter = 'all';
      },
      toggled: this.#toggled,
      details: this.#details,
      select: ({ place }) => (this.selected = place && rightOf(place.row, place.column)),
      l: this.l,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-role-editor': RoleEditor;
  }
}
