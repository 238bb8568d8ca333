import { html, nothing } from 'lit';
import { button } from '../../../../ui/controls.ts';
import { fileTextIcon } from '../../../../ui/icons/index.ts';
import { documentFrame } from '../../../../ui/preview/index.ts';
import { facts } from '../../../base/details.ts';
import type { Note, Preview, PreviewFrame, Previewer, Sample } from './previewer.ts';

/** A document: what its bytes say of it, and on demand the browser's own viewer, which keeps its scripts from the page. */
export const pdfPreviewer: Previewer = {
  key: 'pdf',
  label: 'preview.document',
  rank: ({ bytes }) => (new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-') ? 50 : 0),
  open: (sample) => new Pdf(sample),
};

class Pdf implements Preview {
  #sample: Sample;
  #text: string;
  #blob: Blob | undefined;
  #open = false;

  constructor(sample: Sample) {
    this.#sample = sample;
    this.#text = new TextDecoder('latin1').decode(sample.bytes);
    this.#blob = sample.cut ? undefined : new Blob([sample.bytes], { type: 'application/pdf' });
  }

  note({ l }: PreviewFrame): Note | undefined {
    const active = /\/(?:JavaScript|JS|Launch|OpenAction|EmbeddedFile)\b/.test(this.#text);
    if (active) return { severity: 'warning', text: l.t('preview.pdf.active') };
    if (!this.#viewer) return { severity: 'info', text: l.t('preview.pdf.noViewer') };
    return undefined;
  }

  draw({ l, update }: PreviewFrame): unknown {
    if (this.#open && this.#blob) return documentFrame(this.#blob, this.#sample.name);
    const pages = this.#text.match(/\/Type\s*\/Page\b(?!s)/g)?.length;
    const title = /\/Title\s*\(((?:\\.|[^\\)])*)\)/.exec(this.#text)?.[1];
    return html`<div class="section">
      ${facts(this.#sample.name, [
        [l.t('preview.pdf.version'), /%PDF-(\d\.\d)/.exec(this.#text)?.[1]],
        [l.t('preview.pdf.pages'), pages && !this.#sample.cut ? l.intl.number(pages) : undefined],
        [l.t('preview.pdf.title'), title],
        [l.t('preview.pdf.encrypted'), /\/Encrypt\b/.test(this.#text) ? l.t('preview.pdf.password') : undefined],
      ])}
      ${
        this.#blob && this.#viewer
          ? button({
              label: l.t('preview.pdf.open'),
              icon: fileTextIcon,
              click: () => {
                this.#open = true;
                update();
              },
            })
          : nothing
      }
    </div>`;
  }

  get #viewer(): boolean {
    return globalThis.navigator?.pdfViewerEnabled ?? false;
  }
}
