/**
 * Fails where an optional dependency is missing from the lock file: npm drops what a registry does not serve, and then `npm ci`
 * fails on another machine. Also where the lock file names a registry's host.
 */
import { readFileSync } from 'node:fs';

interface Locked {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}
const text = readFileSync('package-lock.json', 'utf8');
const packages = (JSON.parse(text) as { packages: Record<string, Locked> }).packages;
const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
    .map((name) => `${path || 'package.json'}: ${name} is not locked`),
);
const resolved = Object.entries(packages)
  .filter(([, one]) => one.resolved)
  .map(([path]) => path);
if (resolved.length) missing.push(`${resolved.length} packages name where they came from; keep omit-lockfile-registry-resolved in .npmrc`);
if (missing.length) {
  console.log(missing.join('\n'));
  process.exit(1);
}
