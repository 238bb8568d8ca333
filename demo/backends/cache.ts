import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where environments and filled states are kept between clones: the user's cache folder, never the work tree. */
export function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'inlay');
}

/** A short key for what a cached thing was made from. */
export function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}

/**
 * The cached folder of that name, made by `make` where it isn't there. It is made beside its place and moved at the end, so that a
 * broken or interrupted make leaves nothing that looks whole, and two that make at once do no harm.
 */
export async function cached(name: string, fresh: boolean, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder(), name);
  if (existsSync(folder) && !fresh) return folder;
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(partial, { recursive: true });
  const drop = (): void => rmSync(partial, { recursive: true, force: true });
  process.on('exit', drop);
  try {
    await make(partial);
    if (fresh) await rm(folder, { recursive: true, force: true });
    if (!existsSync(folder)) await rename(partial, folder);
  } finally {
    drop();
    process.off('exit', drop);
  }
  return folder;
}
