import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached, keyOf } from './cache.ts';
import { MissingError, run } from './processes.ts';

const CANDIDATES = ['python3.12', 'python3.11', 'python3.10', 'python3', 'python'];

/** A Python from 3.10 to 3.13 that can make environments; `PYTHON` names one by hand. */
export function findPython(): { command: string; version: string } {
  const named = process.env['PYTHON'];
  const seen: string[] = [];
  for (const command of named ? [named] : CANDIDATES) {
    try {
      const version = execFileSync(command, ['-c', 'import ensurepip, ssl, sqlite3, venv, sys; print("%d.%d.%d" % sys.version_info[:3])'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .toString()
        .trim();
      const minor = Number(version.split('.')[1]);
      if (version.startsWith('3.') && minor >= 10 && minor <= 13) return { command, version };
      seen.push(`${command} is ${version}`);
    } catch {
      // Not there, or without the modules that an environment needs.
    }
  }
  throw new MissingError(
    `Python 3.10 to 3.13 with venv is needed for this backend; ${seen.length ? seen.join(', ') : 'none was found'}. ` +
      'Install it (on Debian: apt-get install python3 python3-venv), or name one in the variable PYTHON.',
  );
}

/** The Python of an environment that has these requirements; made once for all clones on the machine. */
export async function pythonWith(
  requirements: string,
  options: { name: string; fresh?: boolean; say: (line: string) => void },
): Promise<string> {
  const python = findPython();
  const pins = readFileSync(requirements, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .join('\n');
  const folder = await cached(`${options.name}-python-${keyOf(pins, python.version)}`, options.fresh ?? false, async (partial) => {
    options.say(`Making a Python ${python.version} environment with ${pins.split('\n')[0]} (some minutes, once for this machine)`);
    await run(python.command, ['-m', 'venv', partial]);
    await run(inside(partial), ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '-q', '-r', requirements]);
  });
  return inside(folder);
}

// Always `python -m`: the scripts of an environment name the folder in which it was made.
function inside(folder: string): string {
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}
