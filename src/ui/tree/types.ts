import type { Icon } from '../icons/index.ts';

/** One row of the tree, as it is unfolded now. What it stands for is its owner's business. */
export interface TreeLine<Row = unknown> {
  readonly key: string;
  /** From 1. */
  readonly level: number;
  /** Place among its siblings, from 1, and how many they are; absent: unknown, as with a list that is read page by page. */
  readonly position: number;
  readonly siblings?: number | undefined;
  /** `loading`, `error`, `empty` and `more` stand below a node in place of its children, or after them. */
  readonly kind: 'node' | 'loading' | 'error' | 'empty' | 'more';
  readonly label: string;
  readonly icon?: Icon | undefined;
  /** After the label: "can run code". */
  readonly note?: string | undefined;
  /** At the row's end, where there are no columns: a size. */
  readonly second?: string | undefined;
  readonly warning?: boolean;
  readonly expandable?: boolean;
  readonly open?: boolean;
  /** Where the label leads. */
  readonly link?: { readonly href: string; readonly open: (event: MouseEvent) => void } | undefined;
  /** Key of the node above. */
  readonly parent?: string | undefined;
  /** For the cells of the columns. */
  readonly row?: Row | undefined;
}

/** Lines by position; those not loaded yet are `undefined` and drawn as bones. A new object tells of a change. */
export interface TreeLines<Row = unknown> {
  readonly length: number;
  at(index: number): TreeLine<Row> | undefined;
  /** Lines `from` up to but not including `to` are on screen now. */
  want(from: number, to: number): void;
}

/** A tree that is all there. */
export const allLines = <Row>(lines: readonly TreeLine<Row>[]): TreeLines<Row> => ({
  length: lines.length,
  at: (index) => lines[index],
  want: () => undefined,
});
