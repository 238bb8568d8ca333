import type { ByteRange, Bytes, Ref } from '../../contract/index.ts';
import { fromBase64, guarded, sniffImage, streamOf } from '../toolkit/bytes.ts';
import { compact } from '../toolkit/compact.ts';
import { fail, notFound } from '../toolkit/problems.ts';
import { capsOfType, unsupported } from '../toolkit/query.ts';
import { partsOf, type Reader } from './reader.ts';
import { shownAs } from './resources/artifact-version.ts';
import type { Wire } from './wire.ts';

/**
 * The content of a visualization, or an artifact version's files as a tar archive. No ranges: visualizations come whole inside JSON,
 * and the server packs the archive anew for every call, so that parts of two calls do not fit together.
 */
export async function bytesOf(reader: Reader, of: Ref, range: ByteRange | undefined, signal: AbortSignal | undefined): Promise<Bytes> {
  capsOfType(of.type, 'bytes', reader.capabilities);
  if (range) throw unsupported(`${of.type}.bytes.ranges`, 'ZenML sends this only as a whole.');
  return of.type === 'visualization' ? visualization(reader, of, signal) : archive(reader, of, signal);
}

async function visualization(reader: Reader, of: Ref, signal: AbortSignal | undefined): Promise<Bytes> {
  const { version, index } = partsOf(of.id);
  const owner = await reader.one<Wire<'ArtifactVersionResponse'>>({ type: 'artifactVersion', id: version }, signal);
  const shown = owner.metadata?.visualizations?.[index];
  if (!shown) throw fail(notFound('There is no such visualization.'));
  const path = `/artifact_versions/${version}/visualize`;
  const { type, value } = await reader.transport.json<Wire<'LoadedVisualization'>>({ path, query: [['index', String(index)]], signal });
  const isImage = String(type) === 'image';
  const bytes = isImage ? fromBase64(value) : new TextEncoder().encode(value);
  return compact<Bytes>({
    stream: streamOf(bytes),
    size: bytes.length,
    mediaType: isImage ? sniffImage(bytes) : shownAs(String(type)).mediaType,
    name: shown.body?.uri.split('/').at(-1),
  });
}

async function archive(reader: Reader, of: Ref, signal: AbortSignal | undefined): Promise<Bytes> {
  const owner = await reader.one<Wire<'ArtifactVersionResponse'>>(of, signal);
  const base = `/artifact_versions/${of.id}`;
  const token = await reader.transport.json<string>({ path: `${base}/download-token`, signal });
  const response = await reader.transport.response({ path: `${base}/data`, query: [['token', token]], headers: { accept: '*/*' }, signal });
  const name = `${owner.body?.artifact.name ?? 'artifact'}-${owner.body?.version ?? of.id}.tar`;
  // The wrapping has the time of the call and a path of the server's in it; what is inside is the same each time.
  const files = response.body?.pipeThrough(new DecompressionStream('gzip'));
  return { stream: files ? guarded(files, signal) : streamOf(new Uint8Array()), mediaType: 'application/x-tar', name };
}
