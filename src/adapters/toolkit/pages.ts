/** One numbered page of a backend: its rows and how many there are in all. */
export interface NumberedPage<I> {
  items: I[];
  total: number;
}

/**
 * Rows `offset … offset + limit` from a backend that only knows pages of one size, counted from 1: one call where the window lies on a
 * page, else two. Beyond the end there is an empty window, with the total.
 */
export async function windowOf<I>(
  offset: number,
  limit: number,
  read: (page: number, size: number) => Promise<NumberedPage<I>>,
): Promise<NumberedPage<I>> {
  const size = Math.max(1, limit);
  const page = Math.floor(offset / size) + 1;
  const skip = offset % size;
  const first = await read(page, size);
  if (limit === 0) return { items: [], total: first.total };
  const items = first.items.slice(skip);
  const more = skip > 0 && page * size < first.total;
  if (more) items.push(...(await read(page + 1, size)).items.slice(0, skip));
  return { items, total: first.total };
}
