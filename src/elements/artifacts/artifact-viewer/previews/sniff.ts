import type { Sample } from './previewer.ts';

/** How many of the first bytes are looked at. */
const LOOK = 8_192;

/** What the bytes themselves say; a media type is only a claim. */
const SIGNATURES: readonly (readonly [type: string, at: number, bytes: readonly number[]])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['image/avif', 4, [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66]],
  ['image/bmp', 0, [0x42, 0x4d]],
];

export function imageType({ bytes, ...claims }: Sample): string | undefined {
  const found = SIGNATURES.find(([, at, signature]) => signature.every((byte, i) => bytes[at + i] === byte));
  if (found) return found[0];
  const svg = claims.mediaType?.startsWith('image/svg') || claims.name.toLowerCase().endsWith('.svg') || claims.kind === 'image';
  return svg && /^\s*(?:<\?xml[^]*?)?(?:<!--[^]*?-->\s*)*(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(textOf(bytes.subarray(0, LOOK)))
    ? 'image/svg+xml'
    : undefined;
}

/** Sound and film by their first bytes. */
const MEDIA: readonly (readonly [type: string, at: number, letters: string])[] = [
  ['audio/wav', 8, 'WAVE'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/mpeg', 0, '\xFF\xFB'],
  ['audio/flac', 0, 'fLaC'],
  ['audio/ogg', 0, 'OggS'],
  ['video/webm', 0, '\x1A\x45\xDF\xA3'],
  ['audio/mp4', 4, 'ftypM4A'],
  ['video/mp4', 4, 'ftypiso'],
  ['video/mp4', 4, 'ftypmp4'],
  ['video/mp4', 4, 'ftypM4V'],
  ['video/mp4', 4, 'ftypavc'],
  ['video/quicktime', 4, 'ftypqt'],
];

export function mediaType({ bytes }: Pick<Sample, 'bytes'>): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return MEDIA.find(([, at, letters]) => start.startsWith(letters, at))?.[0];
}

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};

/** The bytes as text; a letter that was cut at the end is left out, what is no text becomes �. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes, { stream: true });

/** No zero bytes, and no more than a few letters that are not text. */
export function isText({ bytes }: Pick<Sample, 'bytes'>): boolean {
  const start = bytes.subarray(0, LOOK);
  if (encodingOf(start) === 'utf-8' && start.includes(0)) return false;
  const letters = [...textOf(start)];
  return letters.filter(isOdd).length <= letters.length / 50;
}

/** What did not decode, and control letters but tab, line ends, form feed and escape (colours in logs). */
const isOdd = (letter: string): boolean => letter === '\uFFFD' || (letter < ' ' && !'\t\n\v\f\r\u001B'.includes(letter));

/** Whether a file claims to be one of these: by kind, media type or ending. */
export function claims(
  { kind, mediaType, name }: Sample,
  wanted: { kind?: string; types?: readonly string[]; endings?: readonly string[] },
): boolean {
  if (wanted.kind !== undefined && kind === wanted.kind) return true;
  const type = mediaType?.split(';', 1)[0]?.trim().toLowerCase();
  if (type && wanted.types?.some((one) => type === one || type.endsWith(one))) return true;
  const lower = name.toLowerCase();
  return wanted.endings?.some((ending) => lower.endsWith(ending)) ?? false;
}
