import { hexPreviewer } from './hex.ts';
import { htmlPreviewer } from './html.ts';
import { imagePreviewer } from './image.ts';
import { jsonPreviewer } from './json.ts';
import { markdownPreviewer } from './markdown.ts';
import type { Previewer, Sample } from './previewer.ts';
import { tablePreviewer } from './table.ts';
import { textPreviewer } from './text.ts';

/** Every way to show a file. A host may add its own: whichever ranks a file highest shows it first. */
export const previewers: Previewer[] = [
  tablePreviewer,
  jsonPreviewer,
  imagePreviewer,
  markdownPreviewer,
  htmlPreviewer,
  textPreviewer,
  hexPreviewer,
];

/** The ways to show this file, the best first; never none, since bytes can always be shown. */
export function previewersFor(sample: Sample): readonly Previewer[] {
  const ranked = previewers.map((previewer) => ({ previewer, rank: previewer.rank(sample) })).filter(({ rank }) => rank > 0);
  return ranked.sort((a, b) => b.rank - a.rank).map(({ previewer }) => previewer);
}
