import { htmlBlob, htmlFrame } from '../../../../ui/preview/index.ts';
import type { Previewer } from './previewer.ts';
import { claims, isText, textOf } from './sniff.ts';

/** Nothing loads from elsewhere, whatever the host's own policy lets through. */
const POLICY = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'">`;

/** A page, in a frame that runs nothing and has no origin. */
export const htmlPreviewer: Previewer = {
  key: 'html',
  label: 'preview.rendered',
  rank: (sample) =>
    claims(sample, { kind: 'html', types: ['text/html', 'application/xhtml+xml'], endings: ['.html', '.htm'] }) && isText(sample) ? 30 : 0,
  open(sample) {
    const page = htmlBlob(POLICY + textOf(sample.bytes));
    return {
      note: ({ l }) => ({ severity: 'warning', text: l.t('preview.html.off') }),
      draw: ({ l }) => htmlFrame(page, l, sample.name),
    };
  },
};
