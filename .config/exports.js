/**
 * The package's entries, spelt out one by one (tools do not look behind a wildcard), from the folders: `inlay/<tag without inlay->`
 * and its `/define`, `inlay/adapters/<name>`, `inlay/messages/<language>`, `inlay/themes/<name>.css`, `inlay/<framework>` for its types. `node .config/exports.js` writes them into package.json;
 * with `--check` it only says whether they are stale.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { FRAMEWORKS } from './frameworks.js';

const entry = (path) => ({ types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });
const exports = { '.': entry('index'), './define': entry('define'), './cdn': entry('inlay') };
for (const name of ['contract', 'conformance', 'session']) exports[`./${name}`] = entry(`${name}/index`);
for (const file of globSync('src/adapters/*/index.ts').sort()) {
  const name = basename(dirname(file));
  exports[`./adapters/${name}`] = entry(`adapters/${name}/index`);
}
for (const file of globSync('src/messages/{??,??-??}.ts').sort())
  exports[`./messages/${basename(file, '.ts')}`] = entry(`messages/${basename(file, '.ts')}`);
for (const file of globSync('src/elements/**/define.ts').sort()) {
  const folder = dirname(file).replace(/^src\//, '');
  if (folder.endsWith('/base')) continue;
  exports[`./${basename(folder)}`] = entry(`${folder}/index`);
  exports[`./${basename(folder)}/define`] = entry(`${folder}/define`);
}
for (const framework of Object.keys(FRAMEWORKS)) exports[`./${framework}`] = entry(`types/${framework}`);
for (const file of globSync('src/themes/*.css').sort()) exports[`./themes/${basename(file)}`] = `./dist/themes/${basename(file)}`;
exports['./custom-elements.json'] = './custom-elements.json';
exports['./package.json'] = './package.json';

const before = readFileSync('package.json', 'utf8');
const pkg = { ...JSON.parse(before), exports };
const after = `${JSON.stringify(pkg, null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.log('The exports of package.json are stale. Run `node .config/exports.js` and commit it.');
    process.exitCode = 1;
  }
} else writeFileSync('package.json', after);
