import type { FileEntry } from '../../../contract/index.ts';
import { contentOf } from './content/index.ts';
import { hostilePickle, notebook, npy, pdf, pickle, safetensors, wav } from './content/formats.ts';
import { parquet, webm } from './content/samples.ts';
import type { Layout } from './layout.ts';
import { artifactLink, artifactVersionLink } from './links.ts';
import { mix } from './random.ts';
import { numberIn, rowsOf, type Table, within } from './table.ts';
import { ARTIFACT_NAMES } from './vocabulary.ts';

/** A file of an artifact version, its bytes made when asked for. */
export interface StoredFile {
  path: string;
  mediaType: string;
  bytes(): Uint8Array;
}

const encoder = new TextEncoder();
const PARTS: readonly (readonly [region: string, files: number])[] = [
  ['NO', 102],
  ['SE', 70],
  ['DK', 48],
  ['FI', 31],
];

/** What lies in the store under a version: the content that can be shown, and what steps write beside it. */
export function filesOf(layout: Layout, version: number): StoredFile[] {
  const artifact = layout.artifactOfVersion(version);
  const name = artifactLink(layout, artifact).name ?? '';
  const seed = mix(layout.seed, layout.code, version, 'files');
  const pattern = ARTIFACT_NAMES[Math.floor(artifact / layout.pipelines) % ARTIFACT_NAMES.length]?.[0];
  const shown = contentOf(layout, version).map((content): StoredFile => ({
    path: content.name,
    mediaType: content.mediaType,
    bytes: content.bytes,
  }));
  const file = (path: string, mediaType: string, bytes: () => Uint8Array): StoredFile => ({ path, mediaType, bytes });
  const readme = file('README.md', 'text/markdown', () => encoder.encode(`# ${name}\n\nWritten by its step. **Do not edit by hand.**\n`));
  switch (pattern) {
    case 'training_table':
    case 'predictions':
      return [
        ...PARTS.flatMap(([region, count]) =>
          Array.from({ length: count }, (_, i) =>
            file(`data/region=${region}/part-${String(i).padStart(4, '0')}.parquet`, 'application/vnd.apache.parquet', parquet),
          ),
        ),
        ...shown.map((one) => ({ ...one, path: `profile/${one.path}` })),
        readme,
        file('encoder.pkl', 'application/x-pickle', pickle),
      ];
    case 'model':
      return [
        file('model.safetensors', 'application/x-safetensors', () => safetensors(seed)),
        file('embedding.npy', 'application/x-npy', () => npy(seed)),
        file('encoder.pkl', 'application/x-pickle', pickle),
        file('legacy/hook.pkl', 'application/x-pickle', hostilePickle),
        readme,
      ];
    case 'evaluation_report':
      return [
        ...shown,
        file('backtest.ipynb', 'application/x-ipynb+json', () =>
          encoder.encode(notebook(name, seed, shown.find(({ mediaType }) => mediaType === 'image/png')?.bytes() ?? new Uint8Array())),
        ),
        file('report.pdf', 'application/pdf', () => pdf(name, seed)),
        file('media/reversing.wav', 'audio/wav', wav),
        file('media/gate-12.webm', 'video/webm', webm),
      ];
    default:
      return [...shown, readme];
  }
}

/** Sizes of files that are the same everywhere are found once. */
const sizes = new Map<() => Uint8Array, number>();
function sizeOf({ bytes }: StoredFile): number {
  const known = sizes.get(bytes) ?? bytes().length;
  if (bytes === parquet) sizes.set(bytes, known);
  return known;
}

/** `av-a-17:data/part-0000.parquet` → version 17 and the path; the root is the empty path. */
function spotOf(layout: Layout, id: string): { version: number; path: string } | undefined {
  const at = id.indexOf(':');
  const version = at < 0 ? undefined : numberIn(id.slice(0, at), 'av', layout.code);
  return version === undefined || version >= (layout.artifactStart.at(-1) ?? 0) ? undefined : { version, path: id.slice(at + 1) };
}

/** What lies directly in a folder, folders first; of a folder the size is that of all within. */
function entriesIn(layout: Layout, version: number, folder: string): FileEntry[] {
  const parent = artifactVersionLink(layout, version);
  const start = folder ? `${folder}/` : '';
  const folders = new Map<string, number>();
  const files: FileEntry[] = [];
  const entry = (path: string, more: Partial<FileEntry>): FileEntry => ({
    type: 'file',
    id: `${parent.id}:${path}`,
    name: path.slice(start.length),
    path,
    parent: folder ? { type: 'file', id: `${parent.id}:${folder}`, name: folder.split('/').at(-1) ?? folder } : parent,
    ...more,
  });
  for (const file of filesOf(layout, version)) {
    if (!file.path.startsWith(start)) continue;
    const slash = file.path.indexOf('/', start.length);
    if (slash < 0) files.push(entry(file.path, { folder: false, size: sizeOf(file), mediaType: file.mediaType }));
    else {
      const path = file.path.slice(0, slash);
      folders.set(path, (folders.get(path) ?? 0) + sizeOf(file));
    }
  }
  return [...[...folders].map(([path, size]) => entry(path, { folder: true, size })), ...files];
}

export function fileAt(layout: Layout, id: string): (StoredFile & { name: string }) | undefined {
  const spot = spotOf(layout, id);
  const file = spot && filesOf(layout, spot.version).find(({ path }) => path === spot.path);
  return file && { ...file, name: file.path.split('/').at(-1) ?? file.path };
}

export function fileTable(layout: Layout): Table<'file'> {
  const count = layout.artifactStart.at(-1) ?? 0;
  const one = (id: string): FileEntry | undefined => {
    const spot = spotOf(layout, id);
    const above = spot?.path.split('/').slice(0, -1).join('/');
    return spot && above !== undefined ? entriesIn(layout, spot.version, above).find(({ path }) => path === spot.path) : undefined;
  };
  return {
    type: 'file',
    of: {
      artifactVersion: (id) => within(numberIn(id, 'av', layout.code), count, (version) => rowsOf(entriesIn(layout, version, ''))),
      file: (id) => {
        const spot = spotOf(layout, id);
        const entry = one(id);
        return spot && entry ? rowsOf(entry.folder ? entriesIn(layout, spot.version, spot.path) : []) : undefined;
      },
    },
    get: one,
  };
}
