import type { Glyph } from '../glyphs.ts';
import type { Icon } from '../icons/index.ts';

/** What is drawn of a node; whatever it stands for is its owner's business. */
export interface GraphNodeView {
  readonly key: string;
  readonly label: string;
  /** Second line: duration, type. */
  readonly second?: string | undefined;
  readonly glyph?: Glyph | undefined;
  readonly icon?: Icon | undefined;
  /** The state in a word, for the table and screen readers. */
  readonly state?: string | undefined;
  /** `step`, the default: a box; `artifact`: a lighter one. In a lineage: `run` has its icon round, `data` square, `model` in the accent; `group` is a pill that stands for several. */
  readonly shape?: 'step' | 'artifact' | 'run' | 'data' | 'model' | 'group';
  /** In units, where names are longer. */
  readonly width?: number;
  /** The one that the graph is about. */
  readonly here?: boolean;
  /** Not reached yet, or not there any more. */
  readonly dim?: boolean;
}

export interface GraphEdgeView {
  readonly from: string;
  readonly to: string;
}

export const GRAPH_VIEWS = ['graph', 'table'] as const;
export type GraphViewKind = (typeof GRAPH_VIEWS)[number];

/** Size of a node in units. */
export const NODE_WIDTH = 130;
export const NODE_HEIGHT = 40;
