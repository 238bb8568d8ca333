import { html } from 'lit';
import { mediaView } from '../../../../ui/preview/index.ts';
import type { Note, Preview, PreviewFrame, Previewer, Sample } from './previewer.ts';
import { mediaType } from './sniff.ts';

/** Sound and film, with the browser's own controls; all of it has to be there first, so its size is said before. */
export const mediaPreviewer: Previewer = {
  key: 'media',
  label: 'preview.play',
  rank: (sample) => (mediaType(sample) ? 45 : 0),
  open: (sample) => new Media(sample, mediaType(sample) ?? ''),
};

class Media implements Preview {
  #sample: Sample;
  #blob: Blob | undefined;
  #type: string;
  /** The browser can't play it, or the host's policy does not let it. */
  #refused = false;

  constructor(sample: Sample, type: string) {
    this.#sample = sample;
    this.#type = type;
    this.#blob = sample.cut ? undefined : new Blob([sample.bytes], { type });
  }

  note({ l }: PreviewFrame): Note {
    if (this.#refused) return { severity: 'warning', text: l.t('preview.media.refused') };
    if (this.#blob) return { severity: 'neutral', text: l.t('preview.whole') };
    const { size } = this.#sample;
    return { severity: 'info', text: l.t('preview.media.whole', { size: size === undefined ? '' : l.intl.bytes(size) }) };
  }

  draw({ update }: PreviewFrame): unknown {
    const refused = (): void => {
      this.#refused = true;
      update();
    };
    return html`<div class="section media">
      ${this.#blob ? mediaView(this.#blob, this.#type.startsWith('video') ? 'video' : 'audio', this.#sample.name, refused) : html`<code>${this.#type}</code>`}
    </div>`;
  }
}
