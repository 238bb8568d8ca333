import type { Artifact, ArtifactVersion, FileEntry, Ref, Resources, Type } from '../../contract/index.ts';
import type { Connection } from '../../session/core/connection.ts';
import { List } from '../../session/core/list.ts';
import type { ListQuery } from '../../session/core/rows.ts';
import { rotateCwIcon, tagIcon } from '../../ui/icons/index.ts';
import type { TreeLine, TreeLines } from '../../ui/tree/index.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { versionName } from '../base/version-name.ts';
import { canRunCode, fileLook } from './file-look.ts';
import { kindLook } from './kinds.ts';

export type TreeRow = Artifact | ArtifactVersion | FileEntry;
type Line = TreeLine<TreeRow>;
/** What lies below what, in the order it is looked for: a backend without versions has files below the artifact itself. */
const BELOW = ['artifactVersion', 'file'] as const satisfies readonly Type[];
type Below = (typeof BELOW)[number];

/** Children shown at first, and with each "more". */
const STEP = 50;

interface Opened {
  of: Ref;
  list: List<Below>;
  shown: number;
}

const keyOf = ({ type, id }: Ref): string => `${type}/${id}`;

/** Rows at the top of a tree: of a list that is read by blocks. */
export interface Roots {
  readonly length: number;
  at(index: number): TreeRow | undefined;
  want(from: number, to: number): void;
  /** Grows when a row changed. */
  readonly revision: number;
}

/** Artifacts, their versions and files as a tree of which only what is unfolded was asked for. */
export class LazyTree {
  #host: InlayElement;
  #connection: () => Connection | undefined;
  #of: Connection | undefined;
  #opened = new Map<string, Opened>();
  #rows = new Map<string, TreeRow>();
  #parents = new Map<string, string>();
  #made: { from: Roots | undefined; at: string; lines: TreeLines<TreeRow> } | undefined;
  /** Names lead to their pages; in a viewer they are chosen. */
  #links: boolean;

  constructor(host: InlayElement, connection: () => Connection | undefined, options: { links: boolean }) {
    this.#host = host;
    this.#connection = connection;
    this.#links = options.links;
    host.addController({ hostUpdate: () => this.#follow(), hostDisconnected: () => this.clear() });
  }

  /** What can be listed below this; undefined: nothing, or not by this backend. */
  below(row: Ref & { folder?: boolean }): Below | undefined {
    if (row.type === 'file' && !row.folder) return undefined;
    return BELOW.find((type) => {
      const caps = this.#connection()?.caps(type);
      return caps?.verbs.includes('list') && (caps.of as readonly Type[] | undefined)?.includes(row.type);
    });
  }

  toggle(key: string, open: boolean): void {
    const row = this.#rows.get(key);
    if (!open) {
      for (const [other, { list }] of this.#opened) {
        if (other !== key) continue;
        list.dispose();
        this.#opened.delete(other);
      }
    } else if (row) this.open(row);
    this.#host.requestUpdate();
  }

  open(of: Ref & { folder?: boolean }): void {
    const type = this.below(of);
    const key = keyOf(of);
    if (!type || this.#opened.has(key)) return;
    this.#opened.set(key, { of: { type: of.type, id: of.id }, list: new List<Below>(type, this.#changed), shown: STEP });
    this.#follow();
  }

  /** A line was chosen: shows more, or tries again; answers with the row where it is one. */
  choose(key: string): TreeRow | undefined {
    const row = this.#rows.get(key);
    if (row) return row;
    const opened = this.#opened.get(key.slice(0, key.lastIndexOf(' ')));
    if (!opened) return undefined;
    if (key.endsWith(' error')) void opened.list.refresh();
    else if (opened.list.pager?.hasNext) opened.list.pager.next();
    else opened.shown += STEP;
    this.#host.requestUpdate();
    return undefined;
  }

  /** The version, or the artifact without versions, that a file lies in. */
  above(key: string): Artifact | ArtifactVersion | undefined {
    let row = this.#rows.get(key);
    while (row?.type === 'file') row = this.#rows.get(this.#parents.get(keyOf(row)) ?? '');
    return row;
  }

  clear(): void {
    for (const { list } of this.#opened.values()) list.dispose();
    this.#opened.clear();
    this.#rows.clear();
    this.#parents.clear();
    this.#made = undefined;
  }

  /** What is below one thing, that itself is not drawn. */
  within(of: Ref): TreeLines<TreeRow> {
    this.open(of);
    const at = this.#version;
    if (this.#made?.at !== at) {
      const lines = this.#below(keyOf(of), undefined, 1);
      this.#made = { from: undefined, at, lines: { length: lines.length, at: (index) => lines[index], want: () => undefined } };
    }
    return this.#made.lines;
  }

  /** The list below one thing, for its state and its first rows. */
  listOf(of: Ref): List<Below> | undefined {
    return this.#opened.get(keyOf(of))?.list;
  }

  /** Rows of a list, each with what is unfolded below it. */
  lines(roots: Roots): TreeLines<TreeRow> {
    const at = `${this.#version} ${roots.revision} ${roots.length}`;
    if (this.#made?.at !== at || this.#made.from !== roots) this.#made = { from: roots, at, lines: this.#woven(roots) };
    return this.#made.lines;
  }

  #woven(roots: Roots): TreeLines<TreeRow> {
    /** Unfolded roots: their place in the list, and the lines below. */
    const parts: { root: number; lines: Line[] }[] = [];
    for (let root = 0; this.#opened.size && root < roots.length; root += 1) {
      const row = roots.at(root);
      const key = row && keyOf(row);
      if (key !== undefined && this.#opened.has(key)) parts.push({ root, lines: this.#below(key, key, 2) });
    }
    /** The root of a line, or the line below it. */
    const find = (index: number): number | Line => {
      let before = 0;
      for (const { root, lines } of parts) {
        if (index <= root + before) break;
        const line = lines[index - before - root - 1];
        if (line) return line;
        before += lines.length;
      }
      return index - before;
    };
    const rootOf = (index: number): number => {
      let before = 0;
      for (const { root, lines } of parts) {
        if (index <= root + before) break;
        if (index <= root + before + lines.length) return root;
        before += lines.length;
      }
      return index - before;
    };
    return {
      length: roots.length + parts.reduce((sum, { lines }) => sum + lines.length, 0),
      at: (index) => {
        const found = find(index);
        if (typeof found !== 'number') return found;
        const row = roots.at(found);
        return row && this.#line(row, { level: 1, position: found + 1, siblings: roots.length, parent: undefined });
      },
      want: (from, to) => roots.want(rootOf(from), rootOf(Math.max(from, to - 1)) + 1),
    };
  }

  #below(key: string, parent: string | undefined, level: number): Line[] {
    const opened = this.#opened.get(key);
    if (!opened) return [];
    const { l } = this.#host;
    const { list } = opened;
    const { view } = list;
    const told = (kind: Line['kind'], label: string, more: Partial<Line> = {}): Line => ({
      key: `${key} ${kind}`,
      level,
      position: 1,
      kind,
      label,
      parent,
      ...more,
    });
    if (!list.length) {
      if (view.kind === 'loading') return [told('loading', l.t('artifacts.tree.loading'))];
      if (view.kind === 'none' || view.kind === 'noneMatch')
        return [told('empty', l.t(list.type === 'file' ? 'artifacts.tree.noFiles' : 'artifact.versions.none'))];
      return [told('error', l.t('artifacts.tree.error', { problem: view.problem?.title ?? '' }), { icon: rotateCwIcon, warning: true })];
    }
    const shown = Math.min(opened.shown, list.length);
    const lines: Line[] = [];
    for (let i = 0; i < shown; i += 1) {
      const row = list.at(i);
      if (!row) lines.push({ ...told('loading', l.t('artifacts.tree.loading')), key: `${key} ${i} loading` });
      else {
        const line = this.#line(row, { level, position: i + 1, siblings: list.length, parent });
        lines.push(line, ...(line.open ? this.#below(line.key, line.key, level + 1) : []));
      }
    }
    const rest = list.length - shown;
    if (rest > 0 || list.pager?.hasNext)
      lines.push(told('more', rest > 0 ? l.t('artifacts.tree.more', { count: rest }) : l.t('artifacts.tree.next')));
    return lines;
  }

  #line(row: TreeRow, at: Pick<Line, 'level' | 'position' | 'siblings' | 'parent'>): Line {
    const { l, links } = this.#host;
    const key = keyOf(row);
    this.#rows.set(key, row);
    if (at.parent !== undefined) this.#parents.set(key, at.parent);
    const expandable = this.below(row) !== undefined;
    const unsafe = row.type === 'file' && !row.folder && canRunCode(row.name);
    return {
      key,
      kind: 'node',
      ...at,
      label: row.type === 'artifactVersion' ? versionName(row) : row.name,
      icon: row.type === 'file' ? fileLook(row) : row.type === 'artifact' ? kindLook(row.kind) : tagIcon,
      second: row.type === 'file' && row.size !== undefined ? l.intl.bytes(row.size) : undefined,
      ...(unsafe ? { warning: true, note: l.t('artifacts.tree.unsafe') } : {}),
      ...(expandable ? { expandable, open: this.#opened.has(key) } : {}),
      link: this.#links && row.type !== 'file' ? links.to(row) : undefined,
      row,
    };
  }

  /** Of what the lines are made of. */
  get #version(): string {
    let at = this.#host.l.locale;
    for (const [key, { list, shown }] of this.#opened)
      at += ` ${key} ${list.revision} ${list.length} ${shown} ${list.view.kind} ${list.pager?.from ?? ''}`;
    return at;
  }

  #changed = (): void => {
    if (this.#host.isConnected) this.#host.requestUpdate();
  };

  /** Asks for what is unfolded, of the connection in force. */
  #follow(): void {
    const connection = this.#connection();
    if (connection !== this.#of) {
      this.clear();
      this.#of = connection;
    }
    for (const { of, list, shown } of this.#opened.values()) {
      const sortable = connection?.caps(list.type)?.fields as Record<string, { sort?: unknown }> | undefined;
      const newest = list.type === 'artifactVersion' && sortable?.['number']?.sort ? { sort: [{ field: 'number', desc: true }] } : {};
      list.ask(connection, { of, ...newest } as ListQuery<Below>);
      list.want(0, shown);
    }
  }
}

export const isFile = (row: Resources[Type] | undefined): row is FileEntry => row?.type === 'file' && !row.folder;
