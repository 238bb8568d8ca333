import { hexPreviewer } from './hex.ts';
import { htmlPreviewer } from './html.ts';
import { imagePreviewer } from './image.ts';
import { jsonPreviewer } from './json.ts';
import { markdownPreviewer } from './markdown.ts';
import { mediaPreviewer } from './media.ts';
import { notebookPreviewer } from './notebook.ts';
import { npyPreviewer, npzPreviewer } from './npy.ts';
import { parquetPreviewer } from './parquet.ts';
import { pdfPreviewer } from './pdf.ts';
import { picklePreviewer } from './pickle.ts';
import type { Previewer, Sample } from './previewer.ts';
import { safetensorsPreviewer } from './safetensors.ts';
import { tablePreviewer } from './table.ts';
import { textPreviewer } from './text.ts';

/** Every way to show a file; whichever ranks a file highest shows it first. */
export const previewers: Previewer[] = [
  parquetPreviewer,
  notebookPreviewer,
  safetensorsPreviewer,
  npyPreviewer,
  npzPreviewer,
  picklePreviewer,
  mediaPreviewer,
  pdfPreviewer,
  tablePreviewer,
  jsonPreviewer,
  imagePreviewer,
  markdownPreviewer,
  htmlPreviewer,
  textPreviewer,
  hexPreviewer,
];

/**
 * Adds a host's own way to show files, for every viewer on the page; the answer takes it away again. It is asked before the kit's own
 * where ranks are equal: the kit's lie between 1 (bytes) and 50 (what its own first bytes say).
 *
 *     registerPreviewer({
 *       key: 'geojson',
 *       label: () => 'Map',
 *       rank: ({ name }) => (name.endsWith('.geojson') ? 60 : 0),
 *       open: async ({ bytes }) => (await import('./map.js')).preview(bytes),
 *     });
 */
export function registerPreviewer(previewer: Previewer): () => void {
  previewers.unshift(previewer);
  return () => {
    const at = previewers.indexOf(previewer);
    if (at >= 0) previewers.splice(at, 1);
  };
}

/** The ways to show this file, the best first; never none, since bytes can always be shown. */
export function previewersFor(sample: Sample): readonly Previewer[] {
  const ranked = previewers.map((previewer) => ({ previewer, rank: previewer.rank(sample) })).filter(({ rank }) => rank > 0);
  return ranked.sort((a, b) => b.rank - a.rank).map(({ previewer }) => previewer);
}

/** Files of which a header says enough, or of which a part is of no use: little is read before anyone asks for more. */
const HEADED = /\.(?:parquet|safetensors|npy|npz|pkl|pickle|joblib|pt|pth|pdf|wav|mp3|flac|ogg|oga|m4a|opus|mp4|m4v|webm|mov)$/i;
export const headed = (name: string): boolean => HEADED.test(name);
