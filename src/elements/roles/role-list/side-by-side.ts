import { html, type TemplateResult } from 'lit';
import type { Role } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { legend, type MatrixCell, type MatrixColumn, type MatrixMark, type MatrixRow } from '../../../ui/matrix/index.ts';
import { html as staticHtml, tags as uiTags } from '../../../ui/tags.ts';
import { effectiveRights, effectOf, includedRoles, rightOf, type Effective, type Right, type RightsModel } from '../rights/index.ts';
import { actionName, resourceName, whyOf } from '../words.ts';

const MARKS: readonly MatrixMark[] = ['allowed', 'inherited', 'conditional', 'denied', 'none'];

interface Column extends MatrixColumn {
  readonly action: string;
  readonly held: ReadonlyMap<Right, Effective>;
}

/** All roles beside each other: each role's actions under its name, to be compared along a resource. Made anew only when something is another. */
export class SideBySide {
  #of: readonly unknown[] = [];
  #rows: readonly MatrixRow[] = [];
  #columns: readonly Column[] = [];
  #cell: (row: MatrixRow, column: MatrixColumn) => MatrixCell = () => ({ mark: 'absent' });

  render(roles: readonly Role[], model: RightsModel, l: Localize): TemplateResult {
    const sign = [model, l.locale, ...roles];
    if (sign.length !== this.#of.length || sign.some((one, at) => one !== this.#of[at])) {
      this.#of = sign;
      this.#make(roles, model, l);
    }
    return html`${staticHtml`<${uiTags.matrix}
        readonly
        .rows=${this.#rows}
        .columns=${this.#columns}
        .cell=${this.#cell}
        .label=${l.t('roles.sideBySide')}
        .corner=${l.t('roles.resource')}
      ></${uiTags.matrix}>`}
    ${legend(MARKS, l, false)}`;
  }

  #make(roles: readonly Role[], model: RightsModel, l: Localize): void {
    const byId = new Map(roles.map((role) => [role.id, role]));
    const actions = new Map([...model.entries.values()].map(({ action }) => [action.id, actionName(action)]));
    this.#rows = model.model.resources.map((resource) => ({
      key: resource.type,
      label: resourceName(resource),
      ...(resource.group === undefined ? {} : { group: resource.group }),
    }));
    this.#columns = roles.flatMap((role) => {
      const held = effectiveRights(
        model,
        role.grants ?? [],
        includedRoles(role, (id) => byId.get(id)),
      );
      return [...actions].map(([action, label]): Column => ({ key: `${role.id} ${action}`, label, group: role.name, action, held }));
    });
    this.#cell = (row, column) => {
      const { action, held } = column as Column;
      const right = rightOf(row.key, action);
      const entry = model.entries.get(right);
      if (!entry) return { mark: 'absent' };
      const effect = effectOf(held, right);
      const why = whyOf(effect, entry, model, l);
      return { mark: effect.state, ...(why ? { why } : {}) };
    };
  }
}
