/**
 * Fails where an optional dependency is missing from a lock file: npm drops what a registry does not serve, and then `npm ci`
 * fails on another machine. Also where a lock file names a registry's host. The hosts of the demo have lock files of their own.
 */
import { globSync, readFileSync } from 'node:fs';

interface Locked {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

function troubles(file: string): string[] {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map((name) => `${file}: ${path || 'package.json'}: ${name} is not locked`),
  );
  const resolved = Object.values(packages).filter((one) => one.resolved).length;
  if (resolved) missing.push(`${file}: ${resolved} packages name where they came from; keep omit-lockfile-registry-resolved in .npmrc`);
  return missing;
}

const found = ['package-lock.json', ...globSync('{demo/hosts/*,test/bench/peers}/package-lock.json')].flatMap(troubles);
if (found.length) {
  console.log(found.join('\n'));
  process.exit(1);
}
