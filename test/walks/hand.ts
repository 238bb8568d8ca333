/** How a person reaches what is on the screen: with a pointer, or with keys alone. */
import type { Locator, Page } from 'playwright-core';

export interface Hand {
  readonly name: string;
  /** Presses a button, follows a link, chooses a tab, an option of a menu or a radio button. */
  press(target: Locator): Promise<void>;
  /** Ticks a box or clears it. */
  tick(target: Locator): Promise<void>;
  /** Takes an option of the combobox that has the focus. */
  take(option: Locator): Promise<void>;
  /** Replaces what stands in a text field. */
  write(field: Locator, text: string): Promise<void>;
}

const CHOSEN = 'input[type=radio]:checked, [role=radio][aria-checked=true], [role=tab][aria-selected=true]';
/** More tab stops than any screen of the demo has. */
const MOST_KEYS = 150;

export const pointer = (page: Page): Hand => ({
  name: 'pointer',
  press: (target) => target.click(),
  tick: (target) => target.click(),
  take: (option) => option.click(),
  write: async (field, text) => {
    await field.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  },
});

/** Only keys: Tab from stop to stop, arrows within a grid, tabs, a menu, radio buttons; Enter or Space to press. */
export function keyboard(page: Page): Hand {
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    const seen: string[] = [];
    const tried = new Set<string>();
    for (let pressed = 0; pressed < MOST_KEYS; pressed += 1) {
      const next = await target.evaluate(nextKey);
      if (next === undefined) return;
      const { key, others = [], at = '' } = typeof next === 'string' ? { key: next } : next;
      // Where the nearest way was a dead end, the next nearest.
      const chosen = others.length ? ([key, ...others].find((one) => !tried.has(`${at} ${one}`)) ?? key) : key;
      tried.add(`${at} ${chosen}`);
      if (seen.length < 40) seen.push(chosen);
      await page.keyboard.press(chosen);
    }
    throw new Error(`${String(target)} was not reached by keys: ${seen.join(' ')} …`);
  };
  return {
    name: 'keyboard',
    press: async (target) => {
      await reach(target);
      // An arrow that reached a radio button or a tab has chosen it already.
      const done = await target.evaluate((element, chosen) => element.matches(chosen), CHOSEN);
      if (!done) await page.keyboard.press('Enter');
    },
    tick: async (target) => {
      await reach(target);
      await page.keyboard.press('Space');
    },
    take: async (option) => {
      await option.waitFor();
      for (let pressed = 0; pressed < MOST_KEYS; pressed += 1) {
        if (await option.evaluate(isActiveOption)) return page.keyboard.press('Enter');
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`${String(option)} was not reached by arrows`);
    },
    write: async (field, text) => {
      await reach(field);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
  };
}

/**
 * Run in the page: the key that brings the focus nearer to the element, as someone who knows the patterns of ARIA would press it;
 * undefined when it is there.
 */
function nextKey(target: Element): string | { key: string; others: string[]; at: string } | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const around = (element: Element, selector: string): Element | null => {
    for (let at: Element | null = element; at;) {
      const found = at.closest(selector);
      if (found) return found;
      const root: Node = at.getRootNode();
      at = root instanceof ShadowRoot ? root.host : null;
    }
    return null;
  };
  if (!focused) return 'Tab';
  const rtl = getComputedStyle(focused).direction === 'rtl';
  const grid = around(target, '[role=grid], [role=treegrid]');
  if (grid?.contains(focused)) {
    const place = (element: Element): [number, number] => {
      const row = element.closest('[role=row]');
      const cells = [...(row?.querySelectorAll('[role=gridcell], [role=columnheader]') ?? [])];
      const own = element.closest('[role=gridcell], [role=columnheader]');
      return [Number(row?.getAttribute('aria-rowindex')), own ? cells.indexOf(own) : -1];
    };
    const [row, column] = place(focused);
    const [toRow, toColumn] = place(target);
    if (row !== toRow) return row < toRow || focused === grid ? 'ArrowDown' : 'ArrowUp';
    if (column !== toColumn) return column < toColumn !== rtl ? 'ArrowRight' : 'ArrowLeft';
    return undefined;
  }
  if (focused === target) return undefined;
  if (target.matches('input[type=radio]')) {
    const same = focused.matches('input[type=radio]') && focused.getAttribute('name') === target.getAttribute('name');
    return same ? 'ArrowDown' : 'Tab';
  }
  // In a graph the arrows walk to what lies on that side.
  const graph = around(target, '[role=group]');
  if (graph?.contains(focused) && focused !== graph) {
    const [from, to] = [focused.getBoundingClientRect(), target.getBoundingClientRect()];
    const across = to.left >= from.right ? 'ArrowRight' : to.right <= from.left ? 'ArrowLeft' : undefined;
    const along = to.top > from.top ? 'ArrowDown' : 'ArrowUp';
    const arrows = ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft'];
    const key = across ?? along;
    return { key, others: [along, ...arrows].filter((one) => one !== key), at: focused.textContent };
  }
  for (const [widget, key] of [
    ['[role=tablist], [role=radiogroup]', 'ArrowRight'],
    ['[role=menu], [role=listbox]', 'ArrowDown'],
  ] as const) {
    const group = around(target, widget);
    if (group?.contains(focused)) return key;
  }
  return 'Tab';
}

/** Run in the page: is it the option that the focused combobox points to? */
function isActiveOption(option: Element): boolean {
  const { activeElement } = option.getRootNode() as ShadowRoot;
  return activeElement?.getAttribute('aria-activedescendant') === option.id;
}
