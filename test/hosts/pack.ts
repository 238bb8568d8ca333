/** The package as a host gets it: built, packed, and unpacked again, so that what is tried is what is published. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Packed {
  /** What `npm pack` made. */
  tarball: string;
  /** What is in it, where Node finds it by the name `inlay`. */
  folder: string;
}

/** Into `.cache/package`; with `INLAY_PACKED` set, what a step before has built is taken as it is. */
export function pack(): Packed {
  const cache = resolve('.cache/package');
  const packed = { tarball: join(cache, 'inlay.tgz'), folder: join(cache, 'node_modules/inlay') };
  if (process.env['INLAY_PACKED']) return packed;
  execFileSync(process.execPath, ['.config/build.js'], { stdio: 'inherit' });
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(packed.folder, { recursive: true });
  const answer = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', cache], { encoding: 'utf8' });
  const [{ filename }] = JSON.parse(answer) as [{ filename: string }];
  renameSync(join(cache, filename), packed.tarball);
  execFileSync('tar', ['-xzf', packed.tarball, '--strip-components=1', '-C', packed.folder]);
  standAlone(cache);
  return packed;
}

/** Below a folder of this package, `inlay` would mean this package and not what lies in node_modules. */
export const standAlone = (folder: string): void => writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
