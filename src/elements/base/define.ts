/** A class that knows its tag. What its templates draw, its `define.ts` imports. */
export interface Defined extends CustomElementConstructor {
  readonly tag: string;
}

const told = new Set<string>();

/**
 * Registers elements. The first registration of a tag wins: defining twice is harmless, another
 * version's class on the page is told once and left in place, since public tags are compatible within a major.
 */
export function define(...elements: readonly Defined[]): void {
  if (typeof customElements === 'undefined') return;
  for (const element of elements) {
    const known = customElements.get(element.tag);
    if (!known) customElements.define(element.tag, element);
    else if (known !== element && !told.has(element.tag)) {
      told.add(element.tag);
      console.warn(`<${element.tag}> is defined already, by another copy of Inlay on this page; that one stays.`);
    }
  }
}
