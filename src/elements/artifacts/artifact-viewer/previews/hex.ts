import { html as staticHtml, tags } from '../../../../ui/tags.ts';
import type { Previewer } from './previewer.ts';
import { isText } from './sniff.ts';

/** How many of the first bytes are shown. */
const SHOWN = 512;
const PER_LINE = 16;

/** What no other shows: its first bytes. */
export const hexPreviewer: Previewer = {
  key: 'hex',
  label: 'preview.bytes',
  rank: (sample) => (isText(sample) ? 0 : 1),
  open(sample) {
    const text = dump(sample.bytes.subarray(0, SHOWN));
    return {
      note: ({ l }) => ({ severity: 'neutral', text: l.t('preview.hex', { count: Math.min(SHOWN, sample.bytes.length) }) }),
      draw: () => staticHtml`<${tags.code} class="fill" .text=${text} .label=${sample.name}></${tags.code}>`,
    };
  },
};

function dump(bytes: Uint8Array): string {
  const lines = [];
  for (let at = 0; at < bytes.length; at += PER_LINE) {
    const line = [...bytes.subarray(at, at + PER_LINE)];
    const hex = line.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const letters = line.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·')).join('');
    lines.push(`${at.toString(16).padStart(8, '0')}  ${hex.padEnd(PER_LINE * 3 - 1)}  ${letters}`);
  }
  return lines.join('\n');
}
