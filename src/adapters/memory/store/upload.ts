import { AdapterError, type FileEntry, type Link, type Operation, type Ref, type Resources, type Type } from '../../../contract/index.ts';
import { cancelled, conflict, invalid } from '../problems.ts';
import { iso } from '../world/random.ts';
import { deskOf, type Place, type Written } from './desk.ts';
import { link } from './kind.ts';
import { isMade } from './kinds/files.ts';
import { UPLOAD_MAX } from './upload-limit.ts';

const MEDIA: { readonly [ending: string]: string } = {
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  parquet: 'application/vnd.apache.parquet',
  png: 'image/png',
  txt: 'text/plain',
  yaml: 'application/yaml',
};

interface Options {
  signal: AbortSignal;
  sent?(bytes: number): void;
}

/** Takes a file into a version that was made by hand; one that is there under the same path is replaced. */
export async function upload(
  place: Place,
  to: Ref,
  { path, body }: { path: string; body: Blob },
  options: Options,
): Promise<Operation<'file'>> {
  refuse(place, to, path, body.size);
  const bytes = await received(body, options);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (options.signal.aborted) throw cancelled();
  const written: Written = new Map();
  const desk = deskOf(place, written);
  // What was true before the bytes came may not be so any more.
  refuse(place, to, path, body.size);
  const version = desk.find(to) as Resources['artifactVersion'];
  const file = (at: string, more: Partial<FileEntry>): FileEntry => {
    const above = at.slice(0, Math.max(0, at.lastIndexOf('/')));
    const parent: Link = above ? { type: 'file', id: `${to.id}:${above}`, name: above.split('/').at(-1) ?? above } : link(version);
    const before = { created: iso(desk.now), createdBy: desk.me };
    return {
      type: 'file',
      id: `${to.id}:${at}`,
      name: at.split('/').at(-1) ?? at,
      path: at,
      parent,
      updated: iso(desk.now),
      ...before,
      ...more,
    };
  };
  const parts = path.split('/');
  for (let i = 1; i < parts.length; i++) {
    const folder = file(parts.slice(0, i).join('/'), { folder: true });
    if (!desk.find(folder)) desk.add(folder);
  }
  const media = body.type.split(';')[0] || MEDIA[path.split('.').at(-1)?.toLowerCase() ?? ''];
  const entry = file(path, {
    folder: false,
    size: bytes.length,
    hash: `sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`,
    ...(media ? { mediaType: media } : {}),
  });
  const before = desk.find(entry);
  desk.add(entry, { bytes });
  desk.patch(version, { size: (version.size ?? 0) - (before?.size ?? 0) + bytes.length, updated: iso(desk.now) });
  place.overlay.commit([...written.values()]);
  return { state: 'succeeded', ref: { type: 'file', id: entry.id }, item: desk.find(entry) as FileEntry, touched: ['artifactVersion'] };
}

function refuse(place: Place, to: Ref, path: string, size: number): void {
  const desk = deskOf(place, new Map());
  const item = desk.find(to as Ref<Type>);
  if (!item || item.type !== 'artifactVersion') throw invalid('/to', 'A file goes into a version of an artifact.');
  if (!isMade(item)) throw conflict('state', 'What a run has stored is not changed. Make a version of your own.', [link(item)]);
  const parts = path.split('/');
  if (
    path.length > 400 ||
    parts.some((part) => part === '' || part === '.' || part === '..') ||
    [...path].some((letter) => letter < ' ' || letter === '\\')
  )
    throw invalid('/path', 'A path leads from the root down, without empty parts and without "..".');
  for (let i = 1; i <= parts.length; i++) {
    const there = desk.find({ type: 'file', id: `${to.id}:${parts.slice(0, i).join('/')}` });
    if (there && there.folder !== i < parts.length) throw invalid('/path', `${there.path} is a ${there.folder ? 'folder' : 'file'}.`);
  }
  if (size > UPLOAD_MAX)
    throw new AdapterError({
      kind: 'limit',
      title: `A file can have at most ${UPLOAD_MAX / 1024 / 1024} MB here.`,
      remedy: 'edit',
      quantity: { value: size, unit: 'B', limit: UPLOAD_MAX },
    });
}

/** Reads the body part by part, and tells how much has come. */
async function received(body: Blob, { signal, sent }: Options): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(body.size);
  const reader = body.stream().getReader();
  let at = 0;
  for (;;) {
    if (signal.aborted) {
      await reader.cancel();
      throw cancelled();
    }
    const { done, value } = await reader.read();
    if (done) return bytes;
    bytes.set(value, at);
    at += value.length;
    sent?.(at);
  }
}
