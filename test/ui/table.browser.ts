import { expect } from '@open-wc/testing';
import * as stories from '../../stories/ui/table.stories.ts';
import type { DataTable } from '../../src/ui/table/index.ts';
import { focused, frames, show, tableOf, until, violations } from './support.ts';
import { press as keys } from '../support/keys.ts';

const rowsOf = (table: DataTable): HTMLElement[] => [...table.renderRoot.querySelectorAll<HTMLElement>('.body .row[data-index]')];
const rowAt = (table: DataTable, index: number): HTMLElement | undefined =>
  rowsOf(table).find((row) => row.dataset['index'] === String(index));
const scrollerOf = (table: DataTable): HTMLElement => table.renderRoot.querySelector('.scroller') as HTMLElement;
const heads = (table: DataTable): string[] =>
  [...table.renderRoot.querySelectorAll('.head-cell')].map((cell) => cell.textContent.trim()).filter(Boolean);

/** Indices of the rows that are really inside the visible part. */
function seen(table: DataTable): number[] {
  const box = scrollerOf(table).getBoundingClientRect();
  const head = table.renderRoot.querySelector('.head')?.getBoundingClientRect().height ?? 0;
  return rowsOf(table)
    .filter((row) => {
      const rect = row.getBoundingClientRect();
      return rect.top >= box.top + head - 1 && rect.bottom <= box.bottom + 1;
    })
    .map((row) => Number(row.dataset['index']))
    .sort((a, b) => a - b);
}

async function scrollTo(table: DataTable, top: number): Promise<void> {
  scrollerOf(table).scrollTop = top;
  await frames();
  await table.updateComplete;
}

describe('table', () => {
  describe('a million rows', () => {
    it('draws only what is seen, and keeps its rows while scrolling', async () => {
      const table = tableOf(await show(stories.Million.render(), { height: 600 }));
      await until(() => rowsOf(table).length > 0);
      const before = rowsOf(table);
      expect(before.length).to.be.below(30);
      expect(table.renderRoot.querySelector('.grid')?.getAttribute('aria-rowcount')).to.equal('1000001');
      expect(seen(table)[0]).to.equal(0);
      await scrollTo(table, 4400);
      expect(seen(table)[0]).to.equal(100);
      expect(rowsOf(table)).to.deep.equal(before);
    });

    it('lets the focus go where Tab takes it, also past the end of the page', async () => {
      const table = tableOf(await show(stories.Million.render(), { height: 600 }));
      await until(() => rowsOf(table).length > 0);
      table.focusRow(1);
      await until(() => table.contains(focused()) || table.renderRoot.contains(focused()));
      // As at the end of a page: there is no next element that focus would go to.
      const cell = focused() as HTMLElement;
      cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true }));
      cell.blur();
      table.version += 1;
      await table.updateComplete;
      expect(table.renderRoot.contains(focused())).to.equal(false);
    });

    it('has a box in every row once rows can be selected', async () => {
      const table = tableOf(await show(stories.Million.render(), { height: 600 }));
      await until(() => rowsOf(table).length > 0);
      const boxes = (): number => rowsOf(table).filter((row) => row.querySelector('input.checkbox')).length;
      table.selectable = false;
      await table.updateComplete;
      expect(boxes()).to.equal(0);
      table.selectable = true;
      await table.updateComplete;
      expect(boxes()).to.equal(rowsOf(table).length);
    });

    it('reaches every place though no element can be that tall', async () => {
      const table = tableOf(await show(stories.Million.render(), { height: 600 }));
      await until(() => rowsOf(table).length > 0);
      const scroller = scrollerOf(table);
      expect(scroller.scrollHeight).to.be.below(16_000_000);
      await scrollTo(table, scroller.scrollHeight);
      expect(seen(table).at(-1)).to.equal(999_999);
      await scrollTo(table, (scroller.scrollHeight - scroller.clientHeight) / 2);
      expect(seen(table)[0]).to.be.within(499_900, 500_100);
      // From the middle a small step moves by as much, not by three times as much.
      const [first = 0] = seen(table);
      await scrollTo(table, scroller.scrollTop + 440);
      expect(seen(table)[0]).to.be.within(first + 9, first + 11);
      await scrollTo(table, 0);
      expect(seen(table)[0]).to.equal(0);
    });

    it('asks for the rows that show', async () => {
      const table = tableOf(await show(stories.Million.render(), { height: 600 }));
      const asked: [number, number][] = [];
      const rows = table.rows;
      if (!rows) throw new Error('no rows');
      table.rows = { ...rows, want: (from, to) => asked.push([from, to]) };
      await until(() => asked.length);
      await scrollTo(table, 44_000);
      const [from, to] = asked.at(-1) ?? [0, 0];
      expect(from).to.be.within(990, 1000);
      expect(to).to.be.within(1012, 1030);
      const count = asked.length;
      table.requestUpdate();
      await frames();
      expect(asked.length).to.equal(count);
    });

    it('goes to the last row by Ctrl+End and back', async () => {
      const table = tableOf(await show(stories.Million.render(), { height: 600 }));
      await until(() => rowsOf(table).length > 0);
      rowAt(table, 0)?.querySelector<HTMLElement>('.cell')?.focus();
      await keys('Control+End');
      await until(() => focused()?.closest('.row')?.getAttribute('aria-rowindex') === '1000001');
      expect(seen(table).at(-1)).to.equal(999_999);
      await keys('Control+Home');
      await until(() => focused()?.closest('.row')?.getAttribute('aria-rowindex') === '2');
    });
  });

  it('grows when it was given no height, and the page scrolls it', async () => {
    const frame = await show(stories.Million.render());
    const table = tableOf(frame);
    await until(() => rowsOf(table).length > 0);
    expect(scrollerOf(table).classList.contains('filled')).to.equal(false);
    expect(rowsOf(table).length).to.be.below(60);
    document.scrollingElement?.scrollTo(0, 8800);
    await until(() => rowAt(table, 205));
    const head = table.renderRoot.querySelector('.head') as HTMLElement;
    expect(head.getBoundingClientRect().top).to.equal(0);
    document.scrollingElement?.scrollTo(0, 0);
  });

  it('is one tab stop, and arrows walk its cells', async () => {
    const table = tableOf(await show(stories.Ready.render(), { height: 500 }));
    await until(() => rowsOf(table).length > 0);
    expect(table.renderRoot.querySelectorAll('[tabindex="0"]').length).to.equal(1);
    expect([...table.renderRoot.querySelectorAll<HTMLElement>('a, button, input')].every((each) => each.tabIndex === -1)).to.equal(true);
    rowAt(table, 0)?.querySelector<HTMLElement>('.cell')?.focus();
    await keys('ArrowRight');
    await keys('ArrowDown');
    await until(() => focused()?.closest('.row')?.getAttribute('data-index') === '1');
    expect(focused()?.textContent).to.contain('fuel-price-nowcast');
    await keys('End');
    await until(() => focused()?.querySelector('.more-button'));
    await keys('PageDown');
    await until(() => Number(focused()?.closest('.row')?.getAttribute('data-index')) > 5);
    await keys('Control+Home');
    await keys('ArrowUp');
    await until(() => focused()?.matches('.head-cell'));
  });

  it('Enter follows the row’s link from any cell, F2 goes in and Escape out', async () => {
    const table = tableOf(await show(stories.Ready.render(), { height: 500 }));
    await until(() => rowsOf(table).length > 0);
    let followed = '';
    table.addEventListener('click', (event) => {
      const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
      if (link instanceof HTMLAnchorElement) followed = link.getAttribute('href') ?? '';
      event.preventDefault();
    });
    rowAt(table, 2)?.querySelectorAll<HTMLElement>('.cell')[3]?.focus();
    await keys('Enter');
    expect(followed).to.equal('#model-2');
    await keys('Home');
    await keys('ArrowRight');
    await keys('F2');
    await until(() => focused() instanceof HTMLAnchorElement);
    await keys('Escape');
    await until(() => focused()?.matches('.cell'));
  });

  it('keeps focus when the focused row is scrolled out of sight, and gives it back', async () => {
    const table = tableOf(await show(stories.Million.render(), { height: 600 }));
    await until(() => rowsOf(table).length > 0);
    rowAt(table, 3)?.querySelector<HTMLElement>('.cell')?.focus();
    await scrollTo(table, 100_000);
    expect(focused()).to.equal(table.renderRoot.querySelector('.grid'));
    expect([...table.renderRoot.querySelectorAll<HTMLElement>('[tabindex="0"]')]).to.deep.equal([focused()]);
    await keys('ArrowDown');
    await until(() => focused()?.closest('.row')?.getAttribute('data-index') === '4');
  });

  it('selects by Space, by range and all that is loaded', async () => {
    const table = tableOf(await show(stories.Ready.render(), { height: 500 }));
    await until(() => rowsOf(table).length > 0);
    const told: string[][] = [];
    table.addEventListener('inlay-table-select', (event) => told.push([...event.selection]));
    table.selection = new Set();
    await frames();
    expect(told).to.deep.equal([]);
    rowAt(table, 1)?.querySelector<HTMLElement>('.cell')?.focus();
    await keys('Space');
    expect(told.at(-1)).to.deep.equal(['model-1']);
    await table.updateComplete;
    expect(rowAt(table, 1)?.getAttribute('aria-selected')).to.equal('true');
    rowAt(table, 4)
      ?.querySelector('input')
      ?.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true, cancelable: true }));
    expect(told.at(-1)).to.have.members(['model-1', 'model-2', 'model-3', 'model-4']);
    await table.updateComplete;
    expect(rowAt(table, 4)?.querySelector('input')?.checked).to.equal(true);
    await keys('Control+a');
    expect(told.at(-1)).to.have.length(14);
    await table.updateComplete;
    const all = table.renderRoot.querySelector<HTMLInputElement>('.head input');
    expect(all?.checked).to.equal(true);
    all?.click();
    expect(told.at(-1)).to.deep.equal([]);
  });

  it('sorts by its head, says so, and keeps the sorted column', async () => {
    const table = tableOf(await show(stories.Ready.render(), { height: 500 }));
    await until(() => rowsOf(table).length > 0);
    const told: unknown[] = [];
    table.addEventListener('inlay-table-sort', (event) => told.push(event.sort));
    const button = [...table.renderRoot.querySelectorAll<HTMLElement>('.sort')].find((each) => each.textContent.includes('Updated'));
    button?.click();
    await table.updateComplete;
    const head = button?.closest('.head-cell');
    expect(head?.getAttribute('aria-sort')).to.equal('ascending');
    button?.click();
    await table.updateComplete;
    expect(head?.getAttribute('aria-sort')).to.equal('descending');
    expect(told).to.deep.equal([{ field: 'updated' }, { field: 'updated', desc: true }]);
  });

  it('drops columns by priority, never the sorted one', async () => {
    const frame = await show(stories.Current.render(), { width: 1300, height: 500 });
    const table = tableOf(frame);
    await until(() => rowsOf(table).length > 0);
    expect(heads(table)).to.include.members(['Owner', 'Tags', 'p95']);
    (frame.parentElement as HTMLElement).style.inlineSize = '640px';
    await until(() => heads(table).length < 6);
    expect(heads(table)).to.include.members(['Model', 'mape %']);
    expect(heads(table)).not.to.include('Owner');
  });

  it('is a list of two-line rows below 480', async () => {
    const table = tableOf(await show(stories.Ready.render(), { width: 390, height: 700 }));
    await until(() => rowsOf(table).length > 0 && table.renderRoot.querySelector('.list'));
    await frames();
    expect(table.renderRoot.querySelector('.head')).to.equal(null);
    expect(rowAt(table, 0)?.getBoundingClientRect().height).to.equal(66);
    expect(scrollerOf(table).scrollWidth).to.equal(scrollerOf(table).clientWidth);
    rowAt(table, 0)?.querySelector<HTMLElement>('.cell')?.focus();
    await keys('ArrowDown');
    await until(() => focused()?.closest('.row')?.getAttribute('data-index') === '1');
  });

  it('a column that was switched off leaves, and comes back', async () => {
    const frame = await show(stories.Ready.render(), { height: 500 });
    const table = tableOf(frame);
    await until(() => rowsOf(table).length > 0);
    frame.shadowRoot?.querySelector<HTMLElement>('[popovertarget=columns]')?.click();
    await until(() => frame.shadowRoot?.querySelector('[role=menuitemcheckbox]'));
    const item = [...(frame.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitemcheckbox]') ?? [])].find((each) =>
      each.textContent.includes('Stage'),
    );
    item?.click();
    await until(() => !heads(table).includes('Stage'));
    expect(item?.getAttribute('aria-checked')).to.equal('false');
    item?.click();
    await until(() => heads(table).includes('Stage'));
  });

  it('draws a row that is not loaded as a skeleton, and shows it when it comes', async () => {
    const table = tableOf(await show(stories.HalfLoaded.render(), { height: 700 }));
    await until(() => rowsOf(table).length > 0);
    expect(rowAt(table, 9)?.querySelector('.bone')).not.to.equal(null);
    const rows = table.rows;
    if (!rows) throw new Error('no rows');
    const at = rows.at.bind(rows);
    (rows as { at: typeof at }).at = (index) => at(index) ?? at(0);
    table.version += 1;
    await table.updateComplete;
    expect(rowAt(table, 9)?.querySelector('.bone')).to.equal(null);
  });

  it('walks the other way where the page is right to left', async () => {
    const frame = await show(stories.Ready.render(), { height: 500 });
    (frame.parentElement as HTMLElement).dir = 'rtl';
    const table = tableOf(frame);
    await until(() => rowsOf(table).length > 0);
    rowAt(table, 0)?.querySelector<HTMLElement>('.cell')?.focus();
    await keys('ArrowLeft');
    await until(() => focused()?.textContent.includes('toll-cost'));
  });

  it('listens to nothing once it is removed, and works again where it is put back', async () => {
    const frame = await show(stories.Million.render());
    const table = tableOf(frame);
    await until(() => rowsOf(table).length > 0);
    const box = frame.parentElement as HTMLElement;
    frame.remove();
    let asked = 0;
    const { requestUpdate } = table;
    table.requestUpdate = (...args: Parameters<typeof requestUpdate>) => {
      asked += 1;
      requestUpdate.apply(table, args);
    };
    document.dispatchEvent(new Event('scroll'));
    window.dispatchEvent(new Event('resize'));
    await frames();
    expect(asked).to.equal(0);
    box.append(frame);
    await frames();
    document.scrollingElement?.scrollTo(0, 8800);
    await until(() => rowAt(table, 205));
    document.scrollingElement?.scrollTo(0, 0);
  });

  for (const [name, story] of Object.entries(stories)) {
    if (name === 'default' || !('render' in story)) continue;
    for (const scheme of ['light', 'dark'] as const) {
      it(`axe finds nothing: ${name}, ${scheme}`, async () => {
        const frame = await show(story.render(), { height: 600, scheme });
        expect(await violations(frame)).to.deep.equal([]);
      });
    }
  }
});
