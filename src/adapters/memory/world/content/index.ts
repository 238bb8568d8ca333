import type { Visualization } from '../../../../contract/index.ts';
import type { Layout } from '../layout.ts';
import { artifactLink } from '../links.ts';
import { mix, unit } from '../random.ts';
import { ARTIFACT_NAMES } from '../vocabulary.ts';
import { png } from './png.ts';
import { csv, html, json, markdown, text } from './texts.ts';

/** Something that can be shown, and its bytes, made when asked for. */
export interface Content {
  kind: Visualization['kind'];
  name: string;
  mediaType: string;
  bytes(): Uint8Array;
}

const encoder = new TextEncoder();
const WIDTH = 320;
const HEIGHT = 180;

const written = (kind: Visualization['kind'], name: string, mediaType: string, body: () => string): Content => ({
  kind,
  name,
  mediaType,
  bytes: () => encoder.encode(body()),
});

/** What an artifact version has to show, by what the artifact is. */
export function contentOf(layout: Layout, version: number): Content[] {
  const artifact = layout.artifactOfVersion(version);
  const seed = mix(layout.seed, layout.code, version, 'content');
  const name = artifactLink(layout, artifact).name ?? '';
  const pattern = ARTIFACT_NAMES[Math.floor(artifact / layout.pipelines) % ARTIFACT_NAMES.length]?.[0];
  switch (pattern) {
    case 'training_table':
    case 'predictions':
      return [
        written('table', `${pattern}.csv`, 'text/csv', () => csv(seed)),
        written('json', 'statistics.json', 'application/json', () => json(seed)),
      ];
    case 'evaluation_report':
      return [written('html', 'report.html', 'text/html', () => html(name, seed)), picture('error-by-hub.png', seed)];
    case 'model_card':
      return [written('markdown', 'card.md', 'text/markdown', () => markdown(name, seed))];
    case 'residual_plot':
      return [picture('residuals.png', seed)];
    case 'feature_statistics':
    case 'feature_schema':
      return [written('json', `${pattern}.json`, 'application/json', () => json(seed))];
    case 'training_log':
      return [written('text', 'training.log', 'text/plain', () => text(seed))];
    default:
      return [];
  }
}

/** Bars over a grid, with a line on top: what a plotting library would have drawn. */
function picture(name: string, seed: number): Content {
  const draw = () => {
    const pixels = new Uint8Array(WIDTH * HEIGHT);
    const set = (x: number, y: number, color: number) => {
      if (x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT) pixels[y * WIDTH + x] = color;
    };
    for (let y = 20; y < HEIGHT; y += 32) for (let x = 0; x < WIDTH; x++) set(x, y, 1);
    for (let bar = 0; bar < 20; bar++) {
      const top = HEIGHT - Math.round((0.2 + 0.7 * Math.exp(-((bar - 9) ** 2) / 24) * (0.8 + 0.2 * unit(seed, bar))) * (HEIGHT - 20));
      for (let y = top; y < HEIGHT; y++) for (let x = 0; x < 12; x++) set(bar * 16 + 2 + x, y, 2);
    }
    for (let x = 0; x < WIDTH; x++) {
      const y = Math.round(HEIGHT * 0.5 + Math.sin(x / 23 + (seed % 7)) * 40);
      for (let w = 0; w < 2; w++) set(x, y + w, 3);
    }
    return png({
      width: WIDTH,
      height: HEIGHT,
      pixels,
      palette: [
        [255, 255, 255],
        [226, 226, 226],
        [72, 118, 196],
        [194, 65, 12],
      ],
    });
  };
  return { kind: 'image', name, mediaType: 'image/png', bytes: draw };
}
