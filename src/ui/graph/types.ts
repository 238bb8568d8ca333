import type { Glyph } from '../glyphs.ts';
import type { Icon } from '../icons/index.ts';

/** One node, as it is drawn and as it is a row of the table. */
export interface GraphNodeView {
  readonly key: string;
  readonly label: string;
  /** Second line: a duration, a type. */
  readonly second?: string | undefined;
  readonly glyph?: Glyph | undefined;
  readonly icon?: Icon | undefined;
  /** The state in a word, for the table and for screen readers. */
  readonly state?: string | undefined;
  /** A step is a box, an artifact a lighter one. */
  readonly shape?: 'step' | 'artifact' | undefined;
  /** Not begun, or not there any more. */
  readonly dim?: boolean | undefined;
}

export interface GraphEdgeView {
  readonly from: string;
  readonly to: string;
}
