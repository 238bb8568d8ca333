/** In units: the least and the most that the column of names takes, and a column of cells. */
const [HEAD, HEAD_MOST, LEAST, MOST] = [196, 248, 72, 128];

/** How wide the names and each column are, in px: as the box has room. */
export function widthsOf(columns: number, { unit, width }: { unit: number; width: number }): { headWidth: number; columnWidth: number } {
  const room = width - columns * MOST * unit;
  const headWidth = Math.round(Math.max(HEAD * unit, Math.min(HEAD_MOST * unit, room)));
  const fits = (width - headWidth) / Math.max(1, columns);
  return { headWidth, columnWidth: Math.floor(Math.max(LEAST * unit, Math.min(MOST * unit, fits))) };
}

/** The first that is seen, and how many: of `all`, each of a size, in a part that begins at `from`. `least`: draw so many at least. */
export function span(from: number, size: number, each: number, all: number, least = 0): readonly [number, number] {
  const count = each > 0 ? Math.min(all, Math.max(least, Math.ceil(size / each) + 1)) : 0;
  return [Math.max(0, Math.min(all - count, Math.floor(from / each || 0))), count];
}
