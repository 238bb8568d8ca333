/**
 * Writes `modules.ts`, the list of all story modules (the browser's test runner knows no globs):
 * `node test/stories/list.ts`. A test says when it is stale.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = 'test/stories/modules.ts';

export function wanted(): string {
  const files = globSync('stories/**/*.stories.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const imports = files.map((file, i) => `import * as m${i} from '../../${file}';`).join('\n');
  // One a line, as the formatter has it.
  const list = files.map((_, i) => `  m${i},`).join('\n');
  return `// Written by list.ts; do not edit.\n${imports}\n\nexport const modules: readonly object[] = [\n${list}\n];\n`;
}

export const isStale = (): boolean => readFileSync(FILE, 'utf8') !== wanted();

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) writeFileSync(FILE, wanted());
