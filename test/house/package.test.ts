import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const pkg = JSON.parse(readFileSync('package.json', 'utf8')) as {
  sideEffects: string[];
  exports: Record<string, unknown>;
  customElements: string;
};

describe('the package', () => {
  it('registers nothing and touches no DOM when it is imported: Node has none', () => {
    const modules = globSync('src/**/*.ts').filter((file) => /(^|\/)(index|define)\.ts$/.test(file));
    // Erasable files alone run in Node unbuilt; what has decorators is tried as the build leaves it.
    const pure = modules.filter((file) => /^src\/(contract|conformance|adapters|messages)\//.test(file));
    assert.ok(pure.length > 5);
    const script = `for (const file of ${JSON.stringify(pure)}) await import('${process.cwd()}/' + file); if (typeof customElements !== 'undefined' && customElements.get('inlay-provider')) process.exit(3);`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('names every file that registers as a side effect, and no other', () => {
    const registering = globSync('src/**/*.ts').filter(
      (file) => /\bdefine\(\w+\);|^define\w+\(\);$/m.test(readFileSync(file, 'utf8')) && !/base\/define\.ts$/.test(file),
    );
    assert.ok(registering.length > 8);
    assert.deepEqual(
      registering.filter((file) => !/\/define\.ts$/.test(file)),
      [],
    );
    assert.deepEqual(pkg.sideEffects, [
      './src/define.ts',
      './src/**/define.ts',
      './dist/define.js',
      './dist/**/define.js',
      './dist/inlay.js',
      './dist/themes/*.css',
    ]);
  });

  it('documents every element wholly', () => {
    interface Documented {
      tagName: string;
      summary?: string;
      description?: string;
      events?: { name?: string; description?: string }[];
      attributes?: { name: string; description?: string }[];
      members?: { name: string; description?: string; kind: string }[];
      slots?: { description?: string }[];
      cssParts?: { description?: string }[];
      cssProperties?: { description?: string }[];
      cssStates?: { name: string; description?: string }[];
    }
    const manifest = JSON.parse(readFileSync(pkg.customElements, 'utf8')) as { modules: { declarations: Documented[] }[] };
    const elements = manifest.modules.flatMap(({ declarations }) => declarations);
    const defined = globSync('src/elements/**/define.ts').filter((file) => !file.includes('/base/'));
    assert.equal(elements.length, defined.length);
    for (const element of elements) {
      const say = (what: string): string => `${element.tagName}: ${what}`;
      assert.ok(element.summary, say('no summary'));
      assert.ok(element.description, say('no description'));
      for (const { name, description } of element.events ?? []) {
        assert.match(name ?? '', /^inlay-/, say('a nameless event'));
        assert.ok(description, say(`event ${name} is not described`));
      }
      for (const { name, description } of [...(element.attributes ?? []), ...(element.members ?? [])])
        assert.ok(description, say(`${name} is not described`));
      for (const list of [element.slots, element.cssParts, element.cssProperties, element.cssStates])
        for (const one of list ?? []) assert.ok(one.description, say('something is not described'));
      if (element.tagName !== 'inlay-provider') assert.ok(element.cssStates?.length, say('no states'));
    }
  });
});
