import { css, LitElement, type TemplateResult } from 'lit';
import '../../../src/elements/roles/role-editor/define.ts';
import { cellOf } from '../../../src/elements/roles/role-editor/grid.ts';
import type { RoleEditor } from '../../../src/elements/roles/role-editor/index.ts';
import { Staging } from '../../../src/elements/roles/role-editor/staging.ts';
import { grantRight, includedRoles, revokeRight, rightOf, RightsModel, toggleRight } from '../../../src/elements/roles/rights/index.ts';
import { drawings } from '../../../src/messages/en/drawings.ts';
import { roles } from '../../../src/messages/en/roles.ts';
import { LocalizeController } from '../../../src/messages/index.ts';
import { tokens } from '../../../src/themes/index.ts';
import type { MatrixCell, MatrixColumn, MatrixRow, MatrixToggleEvent, PermissionMatrix } from '../../../src/ui/matrix/index.ts';
import { html as staticHtml, tagNames, tags } from '../../../src/ui/tags.ts';
import { withModel } from '../../../stories/elements/roles/adapters.ts';
import { SCOPE } from '../../../stories/support/adapters.ts';
import { MODEL, ROLE_LIST } from './model.ts';
import { within, type Peer } from './peers.ts';

interface RoleColumn extends MatrixColumn {
  readonly action: string;
  readonly staging: Staging;
}

/** All 40 roles in one matrix, each with its closure, its difference against what is saved, and why a right is as it is. */
class AllRoles extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: flex;
        flex-direction: column;
        block-size: 100%;
      }
    `,
  ];
  #l = new LocalizeController(this, [drawings, roles]);
  #rows: readonly MatrixRow[];
  #columns: readonly RoleColumn[];

  constructor() {
    super();
    const model = new RightsModel(MODEL);
    const byId = new Map(ROLE_LIST.map((role) => [role.id, role]));
    this.#rows = MODEL.resources.map(({ type, label = type, group = '' }) => ({ key: type, label, group }));
    this.#columns = ROLE_LIST.flatMap((role) => {
      const staging = new Staging(model);
      staging.included = includedRoles(role, (id) => byId.get(id)).slice(0, 1);
      staging.begin(role);
      return MODEL.resources[0]!.actions.map(({ id }) => ({
        key: `${role.id} ${id}`,
        label: id,
        group: role.name,
        action: id,
        staging,
      }));
    });
  }

  get matrix(): PermissionMatrix | null {
    return this.renderRoot.querySelector<PermissionMatrix>(tagNames.matrix);
  }

  #cell = (row: MatrixRow, column: MatrixColumn): MatrixCell => {
    const { action, staging } = column as RoleColumn;
    return cellOf(rightOf(row.key, action), staging, ROLE_LIST[0]!, this.#l);
  };

  #toggled = ({ cells, on, extent }: MatrixToggleEvent): void => {
    const byStaging = new Map<Staging, string[]>();
    for (const { row, column } of cells) {
      const { staging, action } = this.#columns.find(({ key }) => key === column)!;
      byStaging.set(staging, [...(byStaging.get(staging) ?? []), rightOf(row, action)]);
    }
    const edit = extent === 'cell' ? toggleRight : on ? grantRight : revokeRight;
    const touched = new Set<string>();
    for (const [staging, rights] of byStaging) {
      const { changes } = staging.edit(edit(staging.model, staging.mine, rights, staging.included), rights);
      for (const { entry } of changes) touched.add(entry.resource.type);
    }
    this.matrix?.refresh(touched);
  };

  override render(): TemplateResult {
    return staticHtml`<${tags.matrix} .rows=${this.#rows} .columns=${this.#columns} .cell=${this.#cell} label="Rights" corner="Resource"
      @inlay-matrix-toggle=${this.#toggled}></${tags.matrix}>`;
  }
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

const cellsIn = (matrix: PermissionMatrix): HTMLElement[] => {
  const box = matrix.getBoundingClientRect();
  return [...matrix.shadowRoot!.querySelectorAll<HTMLElement>('.cell > [role=checkbox]')].filter((cell) => {
    const { top, bottom, left, right } = cell.getBoundingClientRect();
    return top > box.top + 70 && bottom < box.bottom && left > box.left + 200 && right < box.right;
  });
};

/** The matrix over all 28,800 cells. */
export class Inlay implements Peer {
  #element: AllRoles | undefined;

  async show(box: HTMLElement): Promise<void> {
    if (!customElements.get('bench-all-roles')) customElements.define('bench-all-roles', AllRoles);
    this.#element = document.createElement('bench-all-roles') as AllRoles;
    box.append(this.#element);
    await this.#element.updateComplete;
    await this.#element.matrix!.updateComplete;
  }
  cells = (): HTMLElement[] => cellsIn(this.#element!.matrix!);
  column(): void {
    this.#element!.matrix!.shadowRoot!.querySelectorAll<HTMLElement>('.head-cell')[3]!.click();
  }
  elements = (): number => within(this.#element!.shadowRoot!);
}

/** `<inlay-role-editor>` itself, with the change bar, the inspector and all that, over one role's 720 cells. */
export class InlayEditor implements Peer {
  #editor: RoleEditor | undefined;
  #provider: HTMLElement | undefined;

  async show(box: HTMLElement): Promise<void> {
    const provider = document.createElement('inlay-provider');
    Object.assign(provider, { adapter: withModel(MODEL, ROLE_LIST.slice(0, 3)), scope: SCOPE, locale: 'en' });
    provider.style.cssText = 'display: block; block-size: 100%';
    this.#editor = document.createElement('inlay-role-editor') as RoleEditor;
    this.#editor.roleId = 'role2';
    provider.append(this.#editor);
    box.className = 'page';
    box.append(provider);
    this.#provider = provider;
    while (!this.#matrix?.shadowRoot?.querySelector('.cell')) await nextFrame();
  }
  get #matrix(): PermissionMatrix | null | undefined {
    return this.#editor?.shadowRoot?.querySelector<PermissionMatrix>(tagNames.matrix);
  }
  cells = (): HTMLElement[] => cellsIn(this.#matrix!);
  column(): void {
    this.#matrix!.shadowRoot!.querySelectorAll<HTMLElement>('.head-cell')[3]!.click();
  }
  elements = (): number => within(this.#provider!);
}
