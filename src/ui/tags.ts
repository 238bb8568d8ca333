import { unsafeStatic, type StaticValue } from 'lit/static-html.js';
import { VERSION } from './version.ts';

export { html } from 'lit/static-html.js';

const tagName = (name: string): string => `inlay-${name}-v${VERSION.replace(/[^a-z0-9]+/gi, '-')}`;

/**
 * Names of `ui`'s own elements. They carry the exact version, so that on a page with two versions of the kit, version 2's
 * browser never draws with version 1's table.
 */
export const tagNames = {
  table: tagName('table'),
  json: tagName('json'),
  code: tagName('code'),
  chart: tagName('chart'),
  graph: tagName('graph'),
  log: tagName('log'),
  matrix: tagName('matrix'),
  timeline: tagName('timeline'),
  tree: tagName('tree'),
} as const;

/** The same for templates: `html` of this module, then `<${tags.table} .columns=${…}></${tags.table}>`. */
export const tags: Readonly<Record<keyof typeof tagNames, StaticValue>> = {
  table: unsafeStatic(tagNames.table),
  json: unsafeStatic(tagNames.json),
  code: unsafeStatic(tagNames.code),
  chart: unsafeStatic(tagNames.chart),
  graph: unsafeStatic(tagNames.graph),
  log: unsafeStatic(tagNames.log),
  matrix: unsafeStatic(tagNames.matrix),
  timeline: unsafeStatic(tagNames.timeline),
  tree: unsafeStatic(tagNames.tree),
};

/** Registers an element once; a second call, or a second copy of this version, changes nothing. */
export function registerOnce(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
