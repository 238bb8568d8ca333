import type { TreeLine, TreeLines } from './types.ts';

/** What a key does in a tree: go to a line, fold or unfold one, or nothing. */
export type TreeMove = { go: number } | { toggle: number; open: boolean } | undefined;

/** The pattern of the ARIA Authoring Practices Guide, for trees and treegrids whose rows take the focus. */
export function moveInTree(event: KeyboardEvent, at: number, lines: TreeLines, options: { page: number; rtl: boolean }): TreeMove {
  const line = lines.at(at);
  const last = lines.length - 1;
  const go = (to: number): TreeMove => ({ go: Math.min(last, Math.max(0, to)) });
  const inward = options.rtl ? 'ArrowLeft' : 'ArrowRight';
  switch (event.key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'PageDown':
      return go(at + options.page);
    case 'PageUp':
      return go(at - options.page);
    case 'ArrowLeft':
    case 'ArrowRight':
      if (!line) return undefined;
      if (event.key === inward) return !line.expandable ? undefined : line.open ? go(at + 1) : { toggle: at, open: true };
      if (line.open) return { toggle: at, open: false };
      return goTo(indexOfKey(lines, line.parent, at));
    default:
      return undefined;
  }
}

const goTo = (index: number): TreeMove => (index < 0 ? undefined : { go: index });

/** A node stands before what is below it: looked for backwards. */
function indexOfKey(lines: TreeLines, key: string | undefined, from: number): number {
  if (key === undefined) return -1;
  for (let i = from - 1; i >= 0; i -= 1) if (lines.at(i)?.key === key) return i;
  return -1;
}

/** The next line after `at` whose label begins with these letters, around the end; -1: none that is loaded. */
export function typedAhead(lines: TreeLines, at: number, letters: string): number {
  const wanted = letters.toLowerCase();
  // One letter goes on to the next; more than one may still mean this one.
  const first = letters.length > 1 ? 0 : 1;
  for (let step = first; step < lines.length + first; step += 1) {
    const index = (at + step) % lines.length;
    const line = lines.at(index) as TreeLine | undefined;
    if (line?.kind === 'node' && line.label.toLowerCase().startsWith(wanted)) return index;
  }
  return -1;
}
