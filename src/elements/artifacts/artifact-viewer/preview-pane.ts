import { html, nothing, type TemplateResult } from 'lit';
import type { FileEntry, Problem, Ref, Visualization } from '../../../contract/index.ts';
import { BytesController, type Content } from '../../../session/controllers/index.ts';
import { problemOf } from '../../../session/core/view.ts';
import { button, segmented } from '../../../ui/controls.ts';
import { downloadIcon } from '../../../ui/icons/index.ts';
import { skeleton, strip } from '../../../ui/states/states.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { remedyText, viewPanel, viewStrip } from '../../base/views.ts';
import { PreviewError, type Note, type Preview, type Previewer, type PreviewFrame, type Sample } from './previews/previewer.ts';
import { headed, previewersFor } from './previews/registry.ts';
import { fileLook } from '../file-look.ts';

/** Bytes read before anyone asks for more: of text, and of what a header says enough of. */
const FIRST = 1_000_000;
const HEAD = 65_536;
/** Bytes read at most for a preview; beyond it there is the download. */
const MOST = 20_000_000;

/** What can be shown: a picture that the backend made of a version, or a file of it. */
export type Shown = Visualization | FileEntry;

/** A file as it was opened. */
interface Opened {
  id: string;
  content: Content;
  sample: Sample;
  ways: readonly Previewer[];
  way?: Previewer;
  preview?: Preview;
  /** Why it is not shown as it should be. */
  because?: PreviewError;
}

/** One file or visualization: head, strip, body. Reads its beginning, more when asked to, all of it only for a download. */
export class PreviewPane {
  #host: InlayElement;
  #shown: () => Shown | undefined;
  #visualization: BytesController;
  #file: BytesController;
  #of = '';
  #most = FIRST;
  #wanted: string | undefined;
  #opened: Opened | undefined;
  #downloading: AbortController | undefined;
  #problem: Problem | undefined;

  constructor(host: InlayElement, shown: () => Shown | undefined) {
    this.#host = host;
    this.#shown = shown;
    host.addController({ hostUpdate: () => this.#follow() });
    const one = (type: Shown['type']) =>
      new BytesController(
        host,
        type,
        () => ofType(shown(), type),
        () => this.#most,
      );
    this.#visualization = one('visualization');
    this.#file = one('file');
    host.addController({ hostUpdate: () => this.#open(), hostDisconnected: () => this.#downloading?.abort() });
  }

  get #bytes(): BytesController {
    return this.#shown()?.type === 'file' ? this.#file : this.#visualization;
  }

  /** Saves the whole of a thing under its name. */
  download = async (of: Ref, name: string): Promise<void> => {
    if (this.#downloading) return;
    const downloading = new AbortController();
    this.#downloading = downloading;
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      const whole = await this.#bytes.whole(of, downloading.signal);
      save(whole.blob, whole.name ?? name);
    } catch (error) {
      if (!downloading.signal.aborted) this.#problem = problemOf(error);
    } finally {
      this.#downloading = undefined;
      this.#host.requestUpdate();
    }
  };

  get downloading(): boolean {
    return this.#downloading !== undefined;
  }

  /** A download that failed: nothing else on the page has changed. */
  get problem(): unknown {
    const problem = this.#problem;
    return problem ? strip('danger', `${problem.title} ${remedyText(problem, this.#host.l)}`) : nothing;
  }

  render(): TemplateResult {
    const { l } = this.#host;
    const shown = this.#shown();
    const bytes = this.#bytes;
    const panel = viewPanel(bytes.view, l, {
      none: { title: '' },
      retry: bytes.refresh,
      backend: bytes.connection?.capabilities.backend.name,
    });
    if (!shown || panel) return html`${panel ?? nothing}`;
    const opened = this.#opened;
    const current = opened?.id === shown.id ? opened : undefined;
    return html`<div class="preview">
      ${this.#head(shown, current)} ${viewStrip(bytes.view, l, bytes.refresh) ?? nothing} ${current ? this.#note(current) : nothing}
      <div class="preview-body">
        ${current?.preview ? current.preview.draw(this.#frame) : html`<div class="section">${skeleton(8)}</div>`}
      </div>
    </div>`;
  }

  #head(shown: Shown, opened: Opened | undefined): TemplateResult {
    const { l } = this.#host;
    const size = opened?.content.size ?? shown.size ?? (opened && !opened.content.cut ? opened.content.bytes.length : undefined);
    const way = opened?.way;
    return html`<div class="preview-head">
      ${fileLook(shown)()}
      <h3 class="truncate"><bdi>${shown.name}</bdi></h3>
      ${size === undefined ? nothing : html`<bdi class="preview-size">${l.intl.bytes(size)}</bdi>`}
      <span class="grow"></span>
      ${
        way && opened.ways.length > 1
          ? segmented({
              label: l.t('preview.as'),
              options: opened.ways.map(({ key, label }) => ({ key, label: typeof label === 'function' ? label(l) : l.t(label) })),
              selected: way.key,
              select: (key) => {
                this.#wanted = key;
                this.#start(opened);
                this.#host.requestUpdate();
              },
            })
          : nothing
      }
      ${button({
        label: l.t(this.downloading ? 'preview.downloading' : 'preview.download'),
        icon: downloadIcon,
        iconOnly: true,
        kind: 'ghost',
        busy: this.downloading,
        click: () => void this.download(shown, shown.name),
      })}
    </div>`;
  }

  #note(opened: Opened): unknown {
    const { l } = this.#host;
    const { content, because, preview } = opened;
    const own = because ? ({ severity: 'warning', text: l.t(because.key) } satisfies Note) : preview?.note?.(this.#frame);
    const note: Note | undefined =
      own ??
      (content.cut
        ? { severity: 'info', text: l.t('preview.part', { read: this.#read(content) }) }
        : { severity: 'neutral', text: l.t('preview.whole') });
    const action = note.action ?? (preview?.enough && !because ? undefined : this.#more(content));
    return strip(note.severity, note.text, { action });
  }

  #read({ bytes, size }: Content): string {
    const { l } = this.#host;
    const read = l.intl.bytes(bytes.length);
    return size === undefined ? read : l.t('preview.of', { read, size: l.intl.bytes(size) });
  }

  /** Reading on, as far as there is more and it is not too much. */
  #more({ cut, size }: Content): Note['action'] {
    const { l } = this.#host;
    if (!cut || this.#most >= MOST) return undefined;
    const label =
      size !== undefined && size <= MOST
        ? l.t('preview.readAll', { size: l.intl.bytes(size) })
        : l.t('preview.readMore', { size: l.intl.bytes(MOST) });
    return {
      label: this.#bytes.busy ? l.t('preview.opening') : label,
      run: () => {
        this.#most = MOST;
        this.#host.requestUpdate();
      },
    };
  }

  /** Another visualization begins small, and as what it is. */
  #follow(): void {
    const id = this.#shown()?.id ?? '';
    if (id === this.#of) return;
    this.#of = id;
    this.#most = headed(this.#shown()?.name ?? '') ? HEAD : FIRST;
    this.#wanted = undefined;
    this.#opened = undefined;
    this.#problem = undefined;
  }

  #open(): void {
    const shown = this.#shown();
    const content = this.#bytes.answer;
    if (!shown || !content || this.#opened?.content === content) return;
    const kind = shown.type === 'visualization' ? shown.kind : undefined;
    const read = content.cut ? this.#parts(shown) : undefined;
    const sample: Sample = {
      bytes: content.bytes,
      kind,
      name: content.name ?? shown.name,
      mediaType: content.mediaType ?? shown.mediaType,
      cut: content.cut,
      size: content.size ?? shown.size,
      ...(read ? { read } : {}),
    };
    this.#opened = { id: shown.id, content, sample, ways: previewersFor(sample) };
    this.#start(this.#opened);
  }

  /** Further parts of it, where the backend sends parts. */
  #parts({ type, id }: Shown): Sample['read'] {
    const connection = this.#bytes.connection;
    if (!connection || !(connection.caps(type) as { bytes?: { ranges?: boolean } } | undefined)?.bytes?.ranges) return undefined;
    return (start, end) =>
      connection.call(undefined, async (session) => {
        const answer = await session.bytes?.({ type, id }, { range: { start, end: end - 1 } });
        const stream = (answer?.stream ?? null) as ReadableStream<Uint8Array<ArrayBuffer>> | null;
        return new Uint8Array(await new Response(stream).arrayBuffer());
      });
  }

  /** Opens it in the way that was chosen, else in the best that works. */
  #start(opened: Opened): void {
    const chosen = opened.ways.find(({ key }) => key === this.#wanted);
    const ways = chosen ? [chosen, ...opened.ways.filter((way) => way !== chosen)] : opened.ways;
    void this.#try(opened, ways);
  }

  async #try(opened: Opened, [way, ...others]: readonly Previewer[], because?: PreviewError): Promise<void> {
    if (!way) return;
    opened.way = way;
    try {
      const preview = await way.open(opened.sample);
      if (opened.way !== way) return;
      opened.preview = preview;
      if (because) opened.because = because;
      else delete opened.because;
      this.#host.requestUpdate();
    } catch (error) {
      if (opened.way === way) await this.#try(opened, others, error instanceof PreviewError ? error : new PreviewError('preview.failed'));
    }
  }

  get #frame(): PreviewFrame {
    return { l: this.#host.l, update: () => this.#host.requestUpdate() };
  }
}

const ofType = (shown: Shown | undefined, type: Shown['type']): Shown | undefined => (shown?.type === type ? shown : undefined);

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to read it in this turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
