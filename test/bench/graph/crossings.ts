/** Crossings as one sees them: where the lines of two edges meet that have no end in common. The same count for every layout. */
export type Line = readonly (readonly [x: number, y: number])[];

export interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly points: Line;
}

interface Piece {
  readonly edge: number;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

const side = (a: Piece['a'], b: Piece['a'], c: Piece['a']): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const cross = (one: Piece, other: Piece): boolean =>
  side(one.a, one.b, other.a) * side(one.a, one.b, other.b) < 0 && side(other.a, other.b, one.a) * side(other.a, other.b, one.b) < 0;

export function crossings(edges: readonly Drawn[]): number {
  const pieces: Piece[] = edges.flatMap(({ points }, edge) => points.slice(1).map((b, at) => ({ edge, a: points[at]!, b })));
  // Only pieces that share a stripe of the longer side can meet; stripes are about as long as pieces are.
  const starts = pieces.map(({ a, b }) => Math.min(a[0], b[0]));
  const order = pieces.map((_, at) => at).sort((one, other) => starts[one]! - starts[other]!);
  const pairs = new Set<number>();
  let open: number[] = [];
  let found = 0;
  for (const at of order) {
    const piece = pieces[at]!;
    const start = starts[at]!;
    const [low, high] = [Math.min(piece.a[1], piece.b[1]), Math.max(piece.a[1], piece.b[1])];
    open = open.filter((other) => Math.max(pieces[other]!.a[0], pieces[other]!.b[0]) > start);
    for (const other of open) {
      const that = pieces[other]!;
      if (that.edge === piece.edge || Math.max(that.a[1], that.b[1]) < low || Math.min(that.a[1], that.b[1]) > high) continue;
      if (!cross(piece, that)) continue;
      const [one, two] = [edges[piece.edge]!, edges[that.edge]!];
      if (one.from === two.from || one.to === two.to || one.from === two.to || one.to === two.from) continue;
      // Once a pair: bends beside a corner would count it twice.
      const pair = Math.min(piece.edge, that.edge) * edges.length + Math.max(piece.edge, that.edge);
      if (!pairs.has(pair)) found += 1;
      pairs.add(pair);
    }
    open.push(at);
  }
  return found;
}
