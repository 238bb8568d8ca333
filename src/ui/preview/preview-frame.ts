import { css, html, noChange, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';
import type { Localize } from '../../messages/index.ts';

/** Gives an element bytes as its `src`, and lets go of them when it leaves or gets others. */
class BlobSource extends AsyncDirective {
  #blob: Blob | undefined;
  #address: string | undefined;
  #element: (Element & { src: string }) | undefined;

  render(_blob: Blob): unknown {
    return noChange;
  }

  override update(part: ElementPart, [blob]: [Blob]): unknown {
    this.#element = part.element as Element & { src: string };
    if (blob !== this.#blob) {
      this.#blob = blob;
      this.#load();
    }
    return noChange;
  }

  override disconnected(): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = undefined;
  }

  override reconnected(): void {
    this.#load();
  }

  #load(): void {
    this.disconnected();
    if (!this.#blob || !this.#element) return;
    this.#address = URL.createObjectURL(this.#blob);
    this.#element.src = this.#address;
  }
}
const blobSource = directive(BlobSource);

/**
 * HTML of a backend, without scripts and without our origin: a sandboxed frame over a blob, since Trusted Types refuse `srcdoc`. It
 * inherits the page's policy, so its own styles may be dropped: say so beside it, and offer the download. Make the blob once, not in
 * each render: a new one is a new document.
 */
export function htmlFrame(page: Blob, l: Localize, title?: string): TemplateResult {
  return html`<iframe
    class="html-frame"
    sandbox=""
    referrerpolicy="no-referrer"
    title=${title ?? l.t('ui.frame.title')}
    ${blobSource(page)}
  ></iframe>`;
}

/** HTML text as the blob that `htmlFrame` takes. */
export const htmlBlob = (text: string): Blob => new Blob([text], { type: 'text/html;charset=utf-8' });

/** Bytes as an image; SVG too, which as an image runs no script. `type` is that of the bytes, such as `image/png`. */
export function imageView(image: Blob, alt: string): TemplateResult {
  return html`<div class="image-view"><img alt=${alt} ${blobSource(image)} /></div>`;
}

/** A document of a kind that the browser shows by itself, such as PDF: its viewer runs apart from the page, so the frame is not sandboxed. */
export const documentFrame = (file: Blob, title: string): TemplateResult =>
  html`<iframe class="html-frame" referrerpolicy="no-referrer" title=${title} ${blobSource(file)}></iframe>`;

/** Sound or film with the browser's controls. `refused`: it can't be played here, or the page's policy does not let it. */
export function mediaView(media: Blob, kind: 'audio' | 'video', label: string, refused: () => void): TemplateResult {
  return kind === 'video'
    ? html`<video controls preload="metadata" aria-label=${label} @error=${refused} ${blobSource(media)}></video>`
    : html`<audio controls preload="metadata" aria-label=${label} @error=${refused} ${blobSource(media)}></audio>`;
}

export const previewStyles = css`
  .html-frame {
    display: block;
    flex: 1 1 auto;
    inline-size: 100%;
    min-block-size: calc(360 * var(--i-u));
    border: 0;
    background: white;
    color-scheme: light;
  }
  .image-view {
    display: grid;
    place-items: center;
    flex: 1 1 auto;
    min-block-size: 0;
    padding: var(--i-4);
    overflow: auto;
    background: var(--i-sunken);
  }
  .image-view > img {
    max-inline-size: 100%;
    object-fit: contain;
  }
`;
