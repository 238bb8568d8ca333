import type { Json } from '../../contract/index.ts';

/** A table for other programs, as RFC 4180 writes it; an object or a list in a cell goes as JSON. */
export function csv(rows: readonly (readonly (Json | undefined)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // What begins so is a formula to a spreadsheet, and a name may come from anyone.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function downloadCsv(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // The click is served by then, or never.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
