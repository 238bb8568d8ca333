// Nothing to build: the page, and beside it the two files of the package that it links.
import { cpSync, mkdirSync } from 'node:fs';

mkdirSync('dist/inlay', { recursive: true });
for (const file of ['index.html', 'host.js', 'styles.css']) cpSync(file, `dist/${file}`);
for (const file of ['inlay.js', 'themes/bootstrap.css']) cpSync(`node_modules/inlay/dist/${file}`, `dist/inlay/${file.split('/').at(-1)}`);
