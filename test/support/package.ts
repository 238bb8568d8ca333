/**
 * Holds the packed package to what it promises: entries that resolve, types, a build that Node can import, one file for a page
 * without a bundler, and good manners on somebody else's page. The last line is `N passed, N failed`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { Checks } from '../hosts/checks.ts';
import { embedding } from '../hosts/embedding.ts';
import { pack } from '../hosts/pack.ts';

interface Manifest {
  modules: { declarations: { tagName: string }[] }[];
}
interface Package {
  exports: Record<string, string | Record<string, string>>;
  [field: string]: unknown;
}

const { check, end } = bound(new Checks());
const { tarball, folder } = pack();
const pkg = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
const tags = manifest.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));

await check('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: folder, pack: false, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg, { color: false })),
    [],
  );
});

await check('the types are found the way the code is', () => {
  // A sheet has no types.
  const sheets = Object.keys(pkg.exports).filter((name) => name.endsWith('.css'));
  const args = [tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-color', '--exclude-entrypoints', ...sheets];
  const { status, stdout } = spawnSync('node_modules/.bin/attw', args, { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});

await check('every entry and field names a file that is there', () => {
  const named = ['customElements', 'web-types', 'unpkg', 'jsdelivr'].map((field) => String(pkg[field]));
  const files = [...named, ...Object.values(pkg.exports).flatMap((one) => (typeof one === 'string' ? one : Object.values(one)))];
  assert.ok(files.length > 100);
  assert.deepEqual(
    files.filter((file) => !existsSync(join(folder, file))),
    [],
  );
});

await check('every source map leads to a source that is there', () => {
  const maps = globSync('dist/**/*.js.map', { cwd: folder });
  assert.ok(maps.length > 300);
  const lost = maps.flatMap((map) => {
    const { sources } = JSON.parse(readFileSync(join(folder, map), 'utf8')) as { sources: string[] };
    // What is bundled from elsewhere has its text in the map itself.
    return sources.filter((one) => !/node_modules|cdn\.js$/.test(one) && !existsSync(join(folder, dirname(map), one)));
  });
  assert.deepEqual(lost, []);
});

await check('no module asks for a source', () => {
  const asking = /(?:\bfrom |\bimport\(|^import )['"]\.[^'"]*\.ts['"]/m;
  const files = globSync('dist/**/*.{js,d.ts}', { cwd: folder });
  assert.deepEqual(
    files.filter((file) => asking.test(readFileSync(join(folder, file), 'utf8'))),
    [],
  );
});

await check('Node imports every module; only define files register, and only what they should', () => {
  // The one file is for browsers alone: the Lit in it is theirs.
  const modules = globSync('dist/**/*.js', { cwd: folder }).filter((file) => file !== 'dist/inlay.js');
  const defines = (file: string): boolean => /(^|\/)define\.js$/.test(file) && !file.includes('/base/');
  const script = `
    const names = [];
    globalThis.customElements = { define: (name) => void names.push(name), get: (name) => (names.includes(name) ? class {} : undefined) };
    console.warn = () => {};
    for (const file of ${JSON.stringify(modules.filter((file) => !defines(file)))}) await import('${folder}/' + file);
    if (names.length) throw new Error('registered by what must not: ' + names);
    for (const file of ${JSON.stringify(modules.filter(defines))}) await import('${folder}/' + file);
    console.log(JSON.stringify(names));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const names = JSON.parse(stdout) as string[];
  assert.deepEqual(names.filter((name) => !/-v\d/.test(name)).sort(), [...tags].sort());
  assert.equal(new Set(names).size, names.length);
});

await check('the elements’ types hold, without looking away from libraries’ files', () => {
  const compiler = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2022'];
  const libraries = ['--types', '--lib', 'es2024,esnext,dom,dom.iterable,dom.asynciterable'];
  const files = ['elements', 'inlay'].map((name) => globSync(`${folder}/dist/{types/,}${name}.d.ts`)).flat();
  assert.equal(files.length, 2);
  const { stdout } = spawnSync('node_modules/.bin/tsc', [...compiler, ...libraries, ...files], { encoding: 'utf8' });
  assert.deepEqual(
    stdout.split('\n').filter((line) => line.includes('/dist/')),
    [],
  );
});

await check('a handler’s event has its class', () => {
  const types = readFileSync(join(folder, 'dist/types/elements.d.ts'), 'utf8');
  assert.match(types, /'inlay-model-open': OpenEvent;/);
  assert.doesNotMatch(types, /: any\b/);
});

await check('editors know every tag, its attributes and their words', () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  interface Tag {
    name: string;
    attributes: { name: string; values?: { name: string }[] }[];
  }
  const vscode = read('dist/vscode.html-custom-data.json') as { tags: Tag[] };
  const web = read('dist/web-types.json') as { contributions: { html: { elements: Tag[] } } };
  for (const list of [vscode.tags, web.contributions.html.elements])
    assert.deepEqual(
      list.map(({ name }) => name),
      tags,
    );
  const attribute = vscode.tags
    .find(({ name }) => name === 'inlay-model-browser')
    ?.attributes.find(({ name }) => name === 'when-unsupported');
  assert.deepEqual(attribute?.values, [{ name: 'show' }, { name: 'hide' }]);
});

await embedding({ folder, tags, check });
end();

function bound(checks: Checks): { check: Checks['check']; end: Checks['end'] } {
  return { check: checks.check.bind(checks), end: checks.end.bind(checks) };
}
