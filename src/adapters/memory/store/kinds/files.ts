import type { Entity, FileEntry } from '../../../../contract/index.ts';
import { type Desk, kind } from '../kind.ts';

/** Made by somebody here, not by a run of the sample company: its id says so. */
export const isMade = ({ id }: Pick<Entity, 'id'>): boolean => /^\w+-n/.test(id);

/** A file that was sent, or a folder of such, with all in it. */
export function removeFile(item: FileEntry, desk: Desk): void {
  if (item.folder) for (const inside of desk.rows('file', item)) removeFile(inside, desk);
  desk.remove(item);
}

export const file = kind('file', {
  locked: (item) => (isMade(item) ? undefined : 'What a run has stored is not changed.'),
  delete: { run: removeFile },
});
