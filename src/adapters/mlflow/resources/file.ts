import type { FileEntry, Ref } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { absent, type Place } from '../place.ts';
import { resource, shown, type Resource } from '../resource.ts';
import { partsOf, type WireFile } from '../wire.ts';
import { loggedModelOf } from './artifact.ts';
import { loggedIn } from './measured.ts';
import { versionOf } from './model-version.ts';
import { runOf } from './run.ts';

/** Whose file it is, and where below that; the root is the empty path. */
export interface Spot {
  owner: 'run' | 'artifact';
  id: string;
  path: string;
}

/** The server says `text/plain` of most: the name knows better. */
const MEDIA: { readonly [ending: string]: string } = {
  csv: 'text/csv',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  ipynb: 'application/x-ipynb+json',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  log: 'text/plain',
  md: 'text/markdown',
  mlmodel: 'application/yaml',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  npy: 'application/x-npy',
  parquet: 'application/vnd.apache.parquet',
  pdf: 'application/pdf',
  pkl: 'application/x-pickle',
  png: 'image/png',
  safetensors: 'application/x-safetensors',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wav: 'audio/wav',
  webp: 'image/webp',
  yaml: 'application/yaml',
  yml: 'application/yaml',
};

export function mediaTypeOf(path: string): string | undefined {
  return MEDIA[/[^./]+$/.exec(path)?.[0].toLowerCase() ?? ''];
}

export function spotOf(id: string): Spot {
  const [owner, of, path] = partsOf(id, 3) ?? [];
  const known = owner === 'run' || owner === 'artifact';
  if (!known || !of || !path || path.startsWith('/') || path.split('/').includes('..')) throw absent('file');
  return { owner, id: of, path };
}

async function rootOf(of: Ref, place: Place): Promise<Spot> {
  if (of.type === 'file') return spotOf(of.id);
  if (of.type === 'run') return { owner: 'run', id: (await runOf(of.id, place)).info.run_id, path: '' };
  if (of.type === 'artifact') return { owner: 'artifact', id: (await loggedModelOf(of.id, place)).info.model_id, path: '' };
  const version = await versionOf(of.id, place);
  const logged = loggedIn(version);
  if (logged) return { owner: 'artifact', id: logged, path: '' };
  if (!version.run_id) throw absent('file');
  return { owner: 'run', id: version.run_id, path: '' };
}

async function filesIn({ owner, id, path }: Spot, place: Place): Promise<FileEntry[]> {
  const below = path || undefined;
  const { files = [] } =
    owner === 'run'
      ? await place.get<{ files?: WireFile[] }>('/api/2.0/mlflow/artifacts/list', [
          ['run_id', id],
          ['path', below],
        ])
      : await place.get<{ files?: WireFile[] }>(`/api/2.0/mlflow/logged-models/${id}/artifacts/directories`, [
          ['artifact_directory_path', below],
        ]);
  const parent: Ref = path ? { type: 'file', id: idOf({ owner, id, path }) } : { type: owner, id };
  return files.map((item) =>
    compact<FileEntry>({
      type: 'file',
      id: idOf({ owner, id, path: item.path }),
      name: item.path.split('/').at(-1) || item.path,
      path: item.path,
      folder: item.is_dir ?? false,
      size: item.is_dir ? undefined : (item.file_size ?? 0),
      mediaType: item.is_dir ? undefined : mediaTypeOf(item.path),
      parent,
    }),
  );
}

const idOf = ({ owner, id, path }: Spot): string => JSON.stringify([owner, id, path]);

export const file: Resource = resource<'file'>({
  type: 'file',
  fields: {
    name: shown('text'),
    path: shown('text'),
    folder: shown('boolean'),
    size: shown('number', { unit: 'B' }),
    mediaType: shown('text'),
  },
  caps: { verbs: ['list', 'get', 'bytes'], of: ['run', 'artifact', 'modelVersion', 'file'], ofRequired: true, bytes: { ranges: true } },
  all: async (of, place) => filesIn(await rootOf(of!, place), place),
  one: async (id, place) => {
    const { owner, id: of, path } = spotOf(id);
    // Proves the owner, whose list would only be empty.
    await (owner === 'run' ? runOf(of, place) : loggedModelOf(of, place));
    const above = path.split('/').slice(0, -1).join('/');
    const found = (await filesIn({ owner, id: of, path: above }, place)).find((each) => each.path === path);
    if (!found) throw absent('file');
    return found;
  },
});
