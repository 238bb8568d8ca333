export interface LayoutNode {
  readonly key: string;
  readonly width: number;
  readonly height: number;
}

export interface LayoutEdge {
  readonly from: string;
  readonly to: string;
}

/** Where a node stands: its upper left corner, and its column. */
export interface PlacedNode extends LayoutNode {
  readonly x: number;
  readonly y: number;
  readonly layer: number;
}

/** From the side of one node to the side of the other: over a column the line is level, between columns it may bend. */
export interface PlacedEdge extends LayoutEdge {
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** How often two edges cross. */
  readonly crossings: number;
}

/**
 * The graph in columns. Vertices up to `real` are nodes; the others stand for the places where a long edge passes through a column.
 */
export interface Layered {
  readonly real: number;
  /** Column of each vertex. */
  readonly rank: number[];
  readonly layers: number[][];
  /** Neighbours in the column before, and in the one after. */
  readonly left: number[][];
  readonly right: number[][];
  /** For each edge its vertices from left to right. */
  readonly chains: number[][];
}
