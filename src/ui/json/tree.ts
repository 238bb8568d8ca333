/** One line of the tree as it is unfolded now. */
export interface TreeLine {
  /** `$.columns[0].name`: unique, and what is copied. */
  readonly path: string;
  readonly key: string | undefined;
  readonly value: unknown;
  readonly level: number;
  /** `more`: children of `parent` that are held back; `value` is their number. */
  readonly kind: 'leaf' | 'branch' | 'more';
  readonly open: boolean;
  readonly position: number;
  readonly siblings: number;
  readonly parent: string | undefined;
}

/** Children drawn of one object or array before "show more". */
export const CHILDREN_SHOWN = 50;
/** Values a search visits before it stops. */
const SEARCH_LIMIT = 200_000;
const HITS_LIMIT = 1_000;

export const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

const childPath = (path: string, key: string, inArray: boolean): string => {
  if (inArray) return `${path}[${key}]`;
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
};

/** Keys and values without copying an array of a million into entries. */
function* children(value: object): Generator<[string, unknown]> {
  if (Array.isArray(value)) for (let index = 0; index < value.length; index++) yield [String(index), value[index]];
  else for (const key of Object.keys(value)) yield [key, (value as Record<string, unknown>)[key]];
}

export const sizeOf = (value: object): number => (Array.isArray(value) ? value.length : Object.keys(value).length);

/** Lines of what is unfolded; what is folded is not visited. `shown` says how many children of a path, beyond the first few. */
export function linesOf(root: unknown, open: ReadonlySet<string>, shown: ReadonlyMap<string, number>): TreeLine[] {
  const lines: TreeLine[] = [];
  const visit = (
    value: unknown,
    key: string | undefined,
    path: string,
    level: number,
    position: number,
    siblings: number,
    parent: string | undefined,
  ): void => {
    const branch = isBranch(value) && sizeOf(value) > 0;
    const unfolded = branch && open.has(path);
    lines.push({ path, key, value, level, kind: branch ? 'branch' : 'leaf', open: unfolded, position, siblings, parent });
    if (!unfolded) return;
    const count = sizeOf(value);
    const most = shown.get(path) ?? CHILDREN_SHOWN;
    let at = 0;
    for (const [name, child] of children(value)) {
      if (at >= most) break;
      visit(child, name, childPath(path, name, Array.isArray(value)), level + 1, ++at, count, path);
    }
    if (count > at)
      lines.push({
        path: `${path} +`,
        key: undefined,
        value: count - at,
        level: level + 1,
        kind: 'more',
        open: false,
        position: at + 1,
        siblings: count,
        parent: path,
      });
  };
  visit(root, undefined, '$', 1, 1, 1, undefined);
  return lines;
}

export interface Hit {
  readonly path: string;
  /** What has to be unfolded to see it: path of each branch above, and the place of the next step among its children. */
  readonly above: readonly { readonly path: string; readonly at: number }[];
}

/** Keys and values that contain the text, in order; stops politely in something huge. */
export function findIn(root: unknown, text: string): Hit[] {
  const needle = text.toLowerCase();
  const hits: Hit[] = [];
  let visited = 0;
  const visit = (value: unknown, key: string | undefined, path: string, above: Hit['above']): void => {
    if (visited++ > SEARCH_LIMIT || hits.length >= HITS_LIMIT) return;
    const own = isBranch(value) ? '' : String(value);
    if (key?.toLowerCase().includes(needle) || own.toLowerCase().includes(needle)) hits.push({ path, above });
    if (!isBranch(value)) return;
    let at = 0;
    for (const [name, child] of children(value)) {
      if (visited > SEARCH_LIMIT || hits.length >= HITS_LIMIT) return;
      visit(child, name, childPath(path, name, Array.isArray(value)), [...above, { path, at: at++ }]);
    }
  };
  if (needle) visit(root, undefined, '$', []);
  return hits;
}

/** A folded branch in a few characters. */
export function peek(value: object): string {
  const parts: string[] = [];
  for (const [key, child] of children(value)) {
    if (parts.length === 1) {
      parts.push('…');
      break;
    }
    const text = isBranch(child) ? (Array.isArray(child) ? '[…]' : '{…}') : JSON.stringify(child).slice(0, 40);
    parts.push(Array.isArray(value) ? text : `${key}: ${text}`);
  }
  return Array.isArray(value) ? `[ ${parts.join(', ')} ]` : `{ ${parts.join(', ')} }`;
}

/** Unfolded at first: the root and, where they are small, what is directly in it. */
export function firstOpen(root: unknown): Set<string> {
  const open = new Set(['$']);
  if (!isBranch(root)) return open;
  let lines = sizeOf(root);
  for (const [key, child] of children(root)) {
    if (!isBranch(child) || lines + sizeOf(child) > 40) continue;
    lines += sizeOf(child);
    open.add(childPath('$', key, Array.isArray(root)));
  }
  return open;
}
