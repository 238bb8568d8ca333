/** Rows read of a file at most; more than that is no list of people to invite by hand. */
const MOST = 20_000;

/**
 * The addresses of a CSV file, one a line: of the column that is called so, else of the one that holds most of them. Cells that are
 * none are kept, to be seen and corrected.
 */
export async function addressesOf(csv: string): Promise<string> {
  const { default: papaparse } = await import('papaparse');
  const { data } = papaparse.parse(csv.replace(/^\uFEFF/, ''), { preview: MOST, skipEmptyLines: 'greedy' });
  const head = data[0] ?? [];
  const headed = head.length > 0 && head.every((cell) => !cell.includes('@'));
  const rows = headed ? data.slice(1) : data;
  const width = Math.max(0, ...data.map((row) => row.length));
  const held = Array.from({ length: width }, (_, at) => rows.filter((row) => row[at]?.includes('@')).length);
  const called = headed ? head.findIndex((cell) => /e-?mail|address|adresse/i.test(cell)) : -1;
  const column = called >= 0 && (held[called] ?? 0) > 0 ? called : held.indexOf(Math.max(0, ...held));
  return rows
    .map((row) => row[Math.max(0, column)]?.trim() ?? '')
    .filter(Boolean)
    .join('\n');
}
