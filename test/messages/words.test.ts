import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import type { en } from '../../src/messages/en.ts';

/** The part of the English catalogue that each key is in. */
const partOf = new Map<string, string>();
for (const file of globSync('src/messages/en/*.ts')) {
  const part = /(\w+)\.ts$/.exec(file)?.[1] ?? '';
  const catalogue = (await import(join(process.cwd(), file))) as Record<string, Partial<typeof en>>;
  for (const key of Object.keys(catalogue[part] ?? {})) partOf.set(key, part);
}

const text = (file: string): string => readFileSync(file, 'utf8');
const isElement = (file: string): boolean => /^export class \w+(<.*>)? extends (LitElement|\w+Element)\b/m.test(text(file));

/** What a module brings with it, also later; not what it only names as a type. */
function imports(file: string): string[] {
  const paths = [...text(file).matchAll(/^(?:import|export)\s(?!type\b)[^;]*?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm)];
  return paths.map(([, still, later]) => normalize(join(dirname(file), still ?? later ?? ''))).filter((path) => existsSync(path));
}

/** The parts whose words an element's own modules say: up to the next element, which has words of its own. */
function said(element: string): Set<string> {
  const parts = new Set<string>();
  const seen = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file) || file.startsWith('src/messages/') || file.endsWith('/define.ts') || (file !== element && isElement(file))) return;
    seen.add(file);
    const source = text(file);
    const prefixes = [...source.matchAll(/`([a-z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
    for (const [key, part] of partOf) if (source.includes(`'${key}'`) || prefixes.some((prefix) => key.startsWith(prefix))) parts.add(part);
    imports(file).forEach(walk);
  };
  walk(element);
  return parts;
}

/** What the class says that it brings: its own `words`, and those that every element has. */
function brought(element: string): Set<string> {
  const own = /static override readonly words = \[([^\]]*)\]|new LocalizeController\(this, \[([^\]]*)\]\)/.exec(text(element));
  const names = (own?.[1] ?? own?.[2] ?? '').split(',').map((name) => name.trim());
  const base = own?.[2] === undefined ? ['actions', 'parts', 'states'] : [];
  return new Set([...base, ...names].filter(Boolean));
}

describe('the words of an element', () => {
  const elements = globSync('src/{elements,ui}/**/*.ts').filter(isElement).sort();

  it('are looked at in every element', () => assert.ok(elements.length > 30, String(elements.length)));

  for (const element of elements) {
    it(`${element} brings what it says, so that it speaks English when it stands alone`, () => {
      const has = brought(element);
      assert.deepEqual(
        [...said(element)].filter((part) => !has.has(part)),
        [],
      );
    });
  }
});
