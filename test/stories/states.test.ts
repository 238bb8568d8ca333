import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Declaration {
  tagName?: string;
  cssStates?: readonly { name: string }[];
}
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as { modules: { declarations?: Declaration[] }[] };
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));

/** Tag → names of its stories. */
const stories = new Map<string, Set<string>>();
for (const file of globSync('stories/elements/**/*.stories.ts')) {
  const text = readFileSync(file, 'utf8');
  const tag = /component: '([\w-]+)'/.exec(text)?.[1] ?? file;
  stories.set(tag, new Set([...(stories.get(tag) ?? []), ...[...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name ?? '')]));
}

/** Every story is a test: so each state that an element says it can be in was drawn, seen and looked over. */
describe('stories', () => {
  for (const { tagName = '', cssStates = [] } of elements) {
    if (!cssStates.length) continue;
    it(`show every state of ${tagName}`, () => {
      const missing = cssStates
        .map(({ name }) => `${name[0]?.toUpperCase()}${name.slice(1)}`)
        .filter((name) => !stories.get(tagName)?.has(name));
      assert.deepEqual(missing, []);
    });
  }
});
