import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { tokens } from '../../../src/themes/index.ts';
import '../../../src/ui/matrix/define.ts';
import type { MatrixToggleEvent } from '../../../src/ui/matrix/index.ts';
import {
  MatrixDetailsEvent,
  MatrixSelectEvent,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
  type PermissionMatrix,
} from '../../../src/ui/matrix/index.ts';
import { html as staticHtml, tagNames, tags } from '../../../src/ui/tags.ts';
import { focused, frames, until, violations } from '../support.ts';
import { press as pressKey } from '../../support/keys.ts';

/** A public element's part: the tokens that the matrix draws by, and a box of a given size. */
class Frame extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: flex;
        flex-direction: column;
      }
    `,
  ];
  content: unknown;
  override render() {
    return this.content;
  }
}
if (!customElements.get('test-matrix-frame')) customElements.define('test-matrix-frame', Frame);

interface Size {
  resources: number;
  actions: number;
  roles: number;
  width?: number;
  height?: number;
}

/** Roles × actions as columns; every seventh cell is fixed, every fifth absent. `on` holds what is allowed. */
async function show({ resources, actions, roles, width = 1100, height = 600 }: Size, readonly = false, details = false) {
  const rows: MatrixRow[] = Array.from({ length: resources }, (_, i) => ({
    key: `r${i}`,
    label: `Resource ${i}`,
    group: `Group ${Math.floor(i / 10)}`,
  }));
  const columns: MatrixColumn[] = Array.from({ length: roles * actions }, (_, i) => ({
    key: `c${i}`,
    label: `Action ${i % actions}`,
    ...(roles > 1 ? { group: `Role ${Math.floor(i / actions)}` } : {}),
  }));
  const on = new Set<string>();
  const cell = (row: MatrixRow, column: MatrixColumn): MatrixCell => {
    const [r, c] = [Number(row.key.slice(1)), Number(column.key.slice(1))];
    if (c > 0 && (r + c) % 5 === 0) return { mark: 'absent' };
    if (c > 0 && (r + c) % 7 === 0) return { mark: 'locked', fixed: true, why: 'Above your own grants' };
    return on.has(`${row.key} ${column.key}`) ? { mark: 'allowed', changed: 'added' } : { mark: 'none' };
  };
  const frame = await fixture<Frame>(html`<test-matrix-frame></test-matrix-frame>`);
  frame.style.cssText = `inline-size:${width}px;block-size:${height}px`;
  const toggles: MatrixToggleEvent[] = [];
  const toggled = (event: MatrixToggleEvent): void => {
    toggles.push(event);
    for (const { row, column } of event.cells) {
      if (event.on) on.add(`${row} ${column}`);
      else on.delete(`${row} ${column}`);
    }
    matrix().refresh(event.cells.map(({ row }) => row));
  };
  const matrix = (): PermissionMatrix => frame.shadowRoot!.querySelector(tagNames.matrix) as PermissionMatrix;
  frame.content = staticHtml`<${tags.matrix} .rows=${rows} .columns=${columns} .cell=${cell} .label=${'Rights'} .corner=${'Resource'} .readonly=${readonly} .details=${details}
    @inlay-matrix-toggle=${toggled}></${tags.matrix}>`;
  frame.requestUpdate();
  await frame.updateComplete;
  await until(() => matrix()?.shadowRoot?.querySelector('.body > .row, .opener'));
  await frames();
  return { frame, matrix: matrix(), on, toggles, rows, columns };
}

const inside = (matrix: PermissionMatrix, selector: string): HTMLElement[] => [
  ...matrix.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const nameOf = (element: Element | null): string => element?.getAttribute('aria-label') ?? '';
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await pressKey(key);
  await frames();
};

describe('permission matrix', () => {
  it('draws 28,800 cells with few elements, and the same ones at the other end', async () => {
    const { matrix } = await show({ resources: 60, actions: 12, roles: 40 });
    const cells = inside(matrix, '.cell');
    expect(cells.length).to.be.within(100, 600);
    expect(inside(matrix, '*').length).to.be.below(760);
    const scroller = matrix.renderRoot.querySelector('.scroller')!;
    scroller.scrollTop = scroller.scrollHeight;
    scroller.scrollLeft = scroller.scrollWidth;
    await frames();
    await frames();
    const last = inside(matrix, '.mark').map(nameOf);
    expect(last.some((name) => name.startsWith('Role 39, Action 11, Resource 59'))).to.equal(true);
    expect(inside(matrix, '.cell')).to.have.members(cells);
  });

  it('toggles a cell, a row, a column and a group by key, never one that is fixed or absent', async () => {
    const { matrix, toggles, on } = await show({ resources: 20, actions: 12, roles: 1 });
    matrix.focusCell({ row: 'r0', column: 'c1' });
    await frames();
    expect(nameOf(focused())).to.equal('Action 1, Resource 0');
    await press('Space');
    expect(focused()?.getAttribute('aria-checked')).to.equal('true');
    await press('Space');
    expect(on.size).to.equal(0);
    await press('Shift+Space');
    const row = toggles.at(-1)!;
    expect([row.extent, row.on, row.cells.length]).to.deep.equal(['row', true, 9]);
    await press('Control+Space');
    const column = toggles.at(-1)!;
    expect([column.extent, column.on]).to.deep.equal(['column', true]);
    expect(column.cells.every((cell) => cell.column === 'c1')).to.equal(true);
    await press('ArrowUp', 'Space');
    expect(toggles.at(-1)?.extent).to.equal('group');
    expect(focused()?.getAttribute('aria-checked')).to.equal('mixed');
    for (const { cells } of toggles)
      for (const { row: r, column: c } of cells) {
        const sum = Number(r.slice(1)) + Number(c.slice(1));
        expect(c === 'c0' || (sum % 5 !== 0 && sum % 7 !== 0)).to.equal(true);
      }
  });

  it('moves to every edge, keeps the focus while its cell is out of sight, and comes back to it', async () => {
    const { matrix } = await show({ resources: 60, actions: 12, roles: 40 });
    matrix.focusCell({ row: 'r0', column: 'c0' });
    await frames();
    await press('End');
    expect(nameOf(focused())).to.contain('Role 39, Action 11, Resource 0');
    await press('Control+End');
    expect(nameOf(focused())).to.contain('Role 39, Action 11, Resource 59');
    await press('Home');
    expect(nameOf(focused())).to.equal('Everything on Resource 59');
    await press('PageUp', 'ArrowRight');
    const name = nameOf(focused());
    expect(name).to.match(/Role 0, Action 0, Resource [34]\d/);
    const scroller = matrix.renderRoot.querySelector('.scroller')!;
    scroller.scrollTop = 0;
    await frames();
    await frames();
    expect(focused()?.getAttribute('role')).to.equal('grid');
    await press('ArrowRight');
    expect(nameOf(focused())).to.equal(name.replace('Action 0', 'Action 1'));
  });

  it('closes and opens a group', async () => {
    const { matrix } = await show({ resources: 20, actions: 3, roles: 1 });
    matrix.focusCell({ row: 'r0', column: 'c0' });
    await frames();
    await press('ArrowUp', 'Enter');
    expect(matrix.renderRoot.querySelector('.grid')?.getAttribute('aria-rowcount')).to.equal('13');
    expect(matrix.renderRoot.querySelector('[aria-expanded=false]')?.textContent).to.contain('Group 0');
    await press('ArrowRight');
    expect(matrix.renderRoot.querySelector('.grid')?.getAttribute('aria-rowcount')).to.equal('23');
  });

  it('changes a column by its head, in the rows that show', async () => {
    const { matrix, toggles } = await show({ resources: 20, actions: 3, roles: 1 });
    matrix.focusCell({ row: 'r0', column: 'c0' });
    await frames();
    await press('ArrowUp', 'Enter');
    inside(matrix, '.head-cell')[0]?.click();
    expect(toggles.map(({ extent, cells }) => [extent, cells.length])).to.deep.equal([['column', 10]]);
    expect(toggles[0]?.cells.some(({ row }) => row === 'r0')).to.equal(false);
  });

  it('tells where the user is, and does nothing by itself', async () => {
    const { matrix, on } = await show({ resources: 5, actions: 3, roles: 1 }, true);
    const places: unknown[] = [];
    matrix.addEventListener(MatrixSelectEvent.type, ({ place }) => places.push(place));
    inside(matrix, '.row:not(.group) > .cell > .mark')[1]?.click();
    await frames();
    expect(places).to.deep.equal([{ row: 'r0', column: 'c1' }]);
    expect(on.size).to.equal(0);
    expect(inside(matrix, '[role=checkbox][aria-readonly=false]')).to.deep.equal([]);
  });

  it('tells which cell more is asked of by F2, where there is more', async () => {
    for (const details of [false, true]) {
      const { matrix } = await show({ resources: 5, actions: 3, roles: 1 }, false, details);
      const asked: unknown[] = [];
      matrix.addEventListener(MatrixDetailsEvent.type, ({ place }) => asked.push(place));
      matrix.focusCell({ row: 'r1', column: 'c0' });
      await frames();
      await press('F2');
      expect(asked).to.deep.equal(details ? [{ row: 'r1', column: 'c0' }] : []);
    }
  });

  it('presses nothing between cells: where a press began in one and ended in another', async () => {
    const { matrix, toggles } = await show({ resources: 5, actions: 3, roles: 1 });
    inside(matrix, '.body > .row:not(.group)')[1]?.click();
    await frames();
    expect(toggles).to.deep.equal([]);
  });

  it('sums up a row: all, some, none', async () => {
    const { matrix } = await show({ resources: 1, actions: 3, roles: 1 });
    const summed = (): string | null | undefined => inside(matrix, '.row:not(.group) .box')[0]?.getAttribute('aria-checked');
    matrix.focusCell({ row: 'r0', column: 'c0' });
    await frames();
    const seen = [summed()];
    await press('Space');
    seen.push(summed());
    await press('Shift+Space');
    seen.push(summed());
    expect(seen).to.deep.equal(['false', 'mixed', 'true']);
  });

  it('is an accordion below 480', async () => {
    const { matrix, on } = await show({ resources: 12, actions: 4, roles: 1, width: 390 }, false, true);
    const asked: unknown[] = [];
    matrix.addEventListener(MatrixDetailsEvent.type, ({ place }) => asked.push(place));
    expect(inside(matrix, '[role=grid]')).to.deep.equal([]);
    inside(matrix, '.opener')[1]?.click();
    await frames();
    const actions = inside(matrix, '.action');
    expect(actions.map((each) => each.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Action 0',
      'Action 1',
      'Action 2',
      'Action 3',
    ]);
    actions[0]?.click();
    await frames();
    expect([...on]).to.deep.equal(['r1 c0']);
    expect(inside(matrix, '.action')[0]?.textContent).to.contain('Added');
    inside(matrix, '.line > .button')[1]?.click();
    expect(asked).to.deep.equal([{ row: 'r1', column: 'c1' }]);
    expect(await violations(matrix)).to.deep.equal([]);
  });

  it('has nothing for axe to say', async () => {
    const { matrix } = await show({ resources: 20, actions: 12, roles: 2 });
    matrix.focusCell({ row: 'r1', column: 'c1' });
    await frames();
    await press('Space', 'Shift+Space');
    expect(await violations(matrix)).to.deep.equal([]);
  });
});
