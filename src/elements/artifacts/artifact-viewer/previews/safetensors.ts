import { html, nothing } from 'lit';
import type { Localize } from '../../../../messages/index.ts';
import { facts, jsonFacts } from '../../../base/details.ts';
import { Grid } from './grid.ts';
import { PreviewError, type Preview, type Previewer, type Sample } from './previewer.ts';
import { Ranges, uint64, viewOf } from './ranges.ts';

/** The format's own reader refuses more. */
const HEADER_MOST = 100_000_000;
/** So much of a header is read here. */
const READ_MOST = 20_000_000;
/** Parts of the strip: the largest, and the rest as one. */
const DRAWN = 24;

interface Tensor {
  name: string;
  type: string;
  shape: readonly number[];
  bytes: number;
}

/** Weights: only the header is read, which names each tensor. */
export const safetensorsPreviewer: Previewer = {
  key: 'safetensors',
  label: 'preview.header',
  rank: (sample) => (sample.name.toLowerCase().endsWith('.safetensors') ? 50 : looksLike(sample) ? 45 : 0),
  async open(sample) {
    const ranges = new Ranges(sample);
    const head = await ranges.slice(0, Math.min(8, ranges.size));
    const length = head.length < 8 ? Infinity : uint64(viewOf(head), 0);
    if (length > HEADER_MOST || length > ranges.size - 8) throw new PreviewError('preview.header.length');
    if (length > READ_MOST) throw new PreviewError('preview.header.large');
    const text = new TextDecoder().decode(await ranges.slice(8, 8 + length));
    let header: unknown;
    try {
      header = JSON.parse(text);
    } catch {
      throw new PreviewError('preview.header.bad');
    }
    if (typeof header !== 'object' || header === null) throw new PreviewError('preview.header.bad');
    return drawn(sample, header as Record<string, unknown>, 8 + length, ranges.size);
  },
};

const looksLike = ({ bytes, size }: Sample): boolean =>
  bytes.length > 10 && bytes[8] === 0x7b && bytes[9] === 0x22 && uint64(viewOf(bytes), 0) < Math.min(HEADER_MOST, size ?? Infinity);

function drawn(sample: Sample, header: Record<string, unknown>, read: number, size: number): Preview {
  const tensors = Object.entries(header).flatMap(([name, value]) => (name === '__metadata__' ? [] : [tensorOf(name, value)]));
  const metadata = header['__metadata__'] as Record<string, string> | undefined;
  const parts = partsOf(tensors);
  let grid: { locale: string; grid: Grid } | undefined;
  const gridIn = (l: Localize): Grid => {
    if (grid?.locale !== l.locale) {
      const heads = [l.t('preview.tensor'), l.t('preview.shape'), l.t('preview.type'), l.t('preview.bytes')];
      const rows = tensors.map(({ name, type, shape, bytes }) => [name, shape.join(' × ') || '1', type, l.intl.bytes(bytes)]);
      grid = { locale: l.locale, grid: new Grid(sample.name, heads, rows) };
    }
    return grid.grid;
  };
  return {
    enough: true,
    note: ({ l }) => ({ severity: 'success', text: l.t('preview.safetensors.safe') }),
    draw: ({ l }) =>
      html`<div class="section offsets">
          <div class="offset-strip" aria-hidden="true">
            <span class="read" .style=${`flex-grow:${Math.max(read, size / 100)}`}></span
            >${parts.map((bytes) => html`<span .style=${`flex-grow:${bytes}`}></span>`)}
          </div>
          <p class="split">
            <span>${l.t('preview.header.read', { size: l.intl.bytes(read) })}</span
            ><span>${l.t('preview.header.unread', { size: l.intl.bytes(Math.max(0, size - read)) })}</span>
          </p>
          ${facts(l.t('preview.header'), [
            [l.t('preview.tensors'), l.intl.number(tensors.length)],
            [l.t('preview.parameters'), l.intl.number(tensors.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0))],
          ])}
          ${metadata ? jsonFacts(l.t('artifact.metadata'), metadata, l) : nothing}
        </div>
        ${gridIn(l).draw()}`,
  };
}

function tensorOf(name: string, value: unknown): Tensor {
  const { dtype, shape, data_offsets: offsets } = (value ?? {}) as { dtype?: unknown; shape?: unknown; data_offsets?: unknown };
  const whole = (one: unknown): one is number => typeof one === 'number' && Number.isInteger(one) && one >= 0;
  const [from, to] = Array.isArray(offsets) ? (offsets as unknown[]) : [];
  if (typeof dtype !== 'string' || !Array.isArray(shape) || !shape.every(whole) || !whole(from) || !whole(to) || to < from)
    throw new PreviewError('preview.header.bad');
  return { name, type: dtype.toLowerCase(), shape, bytes: to - from };
}

function partsOf(tensors: readonly Tensor[]): number[] {
  const sizes = tensors.map(({ bytes }) => bytes).sort((a, b) => b - a);
  const rest = sizes.slice(DRAWN).reduce((sum, bytes) => sum + bytes, 0);
  return [...sizes.slice(0, DRAWN), ...(rest ? [rest] : [])];
}
