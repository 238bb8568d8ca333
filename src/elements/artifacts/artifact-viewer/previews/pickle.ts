import { html, nothing } from 'lit';
import { facts } from '../../../base/details.ts';
import { triangleAlertIcon } from '../../../../ui/icons/index.ts';
import { scanPickle, type PickleScan } from './opcodes.ts';
import { PreviewError, type Previewer, type Sample } from './previewer.ts';
import { Ranges } from './ranges.ts';
import { claims } from './sniff.ts';
import { startOfEntry, zipEntries } from './zip.ts';

/** Bytes of a pickle that are looked through. */
const LOOKED_THROUGH = 1_000_000;
const ENDINGS = ['.pkl', '.pickle', '.joblib', '.dill', '.pt', '.pth'];

/** A pickle is never opened: what it would import is told by its opcodes. PyTorch's files are zips with one inside. */
export const picklePreviewer: Previewer = {
  key: 'pickle',
  label: 'preview.opcodes',
  rank: (sample) =>
    claims(sample, { types: ['application/x-pickle', 'application/octet-pickle'], endings: ENDINGS }) && isPickle(sample)
      ? 50
      : isPlain(sample)
        ? 35
        : 0,
  async open(sample) {
    const { bytes, whole } = await pickled(sample);
    const scan = scanPickle(bytes);
    if (!scan.opcodes) throw new PreviewError('preview.pickle.bad');
    const danger = scan.imports.some((one) => one.danger);
    const told = [...scan.imports].sort((a, b) => Number(b.danger) - Number(a.danger) || (a.module < b.module ? -1 : 1));
    return {
      note: ({ l }) => ({
        severity: danger ? 'danger' : 'warning',
        text: l.t(danger ? 'preview.pickle.danger' : 'preview.pickle.warning'),
      }),
      draw: ({ l }) =>
        html`<div class="section scroll pickle" tabindex="0" role="region" aria-label=${sample.name}>
          <p class="never">${triangleAlertIcon()}${l.t('preview.pickle.never')}</p>
          ${facts('', [
            [
              l.t('preview.pickle.imports'),
              told.length
                ? html`<ul class="imports">
                    ${told.map(
                      ({ module, name, danger: is }) =>
                        html`<li class=${is ? 'danger-text' : ''}>
                          <code><bdi>${module}.${name}</bdi></code
                          >${is ? html` <span>${l.t('preview.pickle.listed')}</span>` : nothing}
                        </li>`,
                    )}
                  </ul>`
                : l.t('preview.pickle.none'),
            ],
            [l.t('preview.pickle.protocol'), l.t('preview.pickle.opcodes', { protocol: scan.protocol, count: scan.opcodes })],
            [
              l.t('preview.pickle.read'),
              { whole: undefined, cut: l.t('preview.pickle.cut'), bad: l.t('preview.pickle.bad.end') }[endOf(scan, whole)],
            ],
            [l.t('preview.pickle.instead'), l.t('preview.pickle.instead.how')],
          ])}
          <pre class="listing">${scan.listing.join('\n')}</pre>
        </div>`,
    };
  },
};

const endOf = ({ end }: PickleScan, whole: boolean): 'whole' | 'cut' | 'bad' => (end === 'cut' && whole ? 'bad' : end);

const isZip = ({ bytes }: Sample): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** Protocol 2 and later begin with their number. */
const isPlain = ({ bytes }: Sample): boolean => bytes[0] === 0x80 && (bytes[1] ?? 0) >= 2 && (bytes[1] ?? 9) <= 5;
/** Older ones begin with an opcode that is a letter or bracket. */
const isPickle = (sample: Sample): boolean =>
  isPlain(sample) || isZip(sample) || /^[(\]}cIlLSVdN)]/.test(String.fromCharCode(sample.bytes[0] ?? 0));

async function pickled(sample: Sample): Promise<{ bytes: Uint8Array; whole: boolean }> {
  if (!isZip(sample)) {
    const most = Math.min(LOOKED_THROUGH, sample.size ?? sample.bytes.length);
    if (!sample.cut || !sample.read || sample.bytes.length >= most) return { bytes: sample.bytes, whole: !sample.cut };
    return { bytes: await new Ranges(sample).slice(0, most), whole: most === sample.size };
  }
  const ranges = new Ranges(sample);
  const entry = (await zipEntries(ranges)).find(({ name }) => name.endsWith('data.pkl'));
  if (!entry) throw new PreviewError('preview.pickle.bad');
  return { bytes: await startOfEntry(ranges, entry, LOOKED_THROUGH), whole: entry.size <= LOOKED_THROUGH };
}
