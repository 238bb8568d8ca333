import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';

/** One wrong import a rule: the file, what it imports, and the rule that must name it. */
const WRONG = [
  ['src/contract/x.ts', '../session/y.ts', 'contract-imports-nothing'],
  ['src/conformance/x.ts', '../adapters/memory/y.ts', 'conformance-knows-the-contract'],
  ['src/adapters/zenml/x.ts', '../../elements/models/y.ts', 'adapters-know-the-contract'],
  ['src/adapters/zenml/x.ts', '../memory/y.ts', 'adapters-know-no-other'],
  ['src/adapters/toolkit/x.ts', '../memory/y.ts', 'toolkit-knows-no-adapter'],
  ['src/messages/x.ts', '../session/y.ts', 'messages-lie-below'],
  ['src/ui/x.ts', '../contract/y.ts', 'ui-knows-no-domain'],
  ['src/session/core/x.ts', '../../elements/base/y.ts', 'session-knows-no-screen'],
  ['src/session/core/x.ts', 'lit', 'core-is-pure'],
  ['src/elements/models/x.ts', '../../adapters/memory/y.ts', 'elements-know-no-adapter'],
  ['src/elements/models/model-browser/x.ts', '../../runs/run-list/columns.ts', 'domains-keep-their-inside'],
] as const;

// Below the project, so that its packages are found.
const house = mkdtempSync(join(resolve('.'), '.house-'));
after(() => rmSync(house, { recursive: true, force: true }));

function cruise(files: Record<string, string>): string {
  rmSync(join(house, 'src'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const bin = resolve('node_modules/.bin/depcruise');
  const { stdout, stderr } = spawnSync(bin, ['--config', '../.config/dependency-cruiser.cjs', 'src'], { cwd: house, encoding: 'utf8' });
  return stdout + stderr;
}

describe('the arrows of the house', () => {
  symlinkSync(resolve('tsconfig.json'), join(house, 'tsconfig.json'));
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));

  for (const [from, to, rule] of WRONG) {
    it(`${rule}: ${from} must not import ${to}`, () => {
      const target = to.startsWith('.') ? { [join(dirname(from), to)]: 'export const y = 1;\n' } : {};
      const told = cruise({ [from]: `import * as wrong from '${to}';\nexport const x = wrong;\n`, ...target });
      assert.match(told, new RegExp(`error ${rule}:`));
    });
  }

  it('lets the right ones pass', () => {
    const told = cruise({
      'src/contract/y.ts': 'export const y = 1;\n',
      'src/session/core/x.ts': "import { y } from '../../contract/y.ts';\nexport const x = y;\n",
    });
    assert.match(told, /no dependency violations/);
  });
});
