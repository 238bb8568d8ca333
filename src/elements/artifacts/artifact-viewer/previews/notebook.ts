import { html, nothing } from 'lit';
import type { Localize } from '../../../../messages/index.ts';
import { tokenLines } from '../../../../ui/code/highlight.ts';
import { imageView } from '../../../../ui/preview/index.ts';
import { PreviewError, type Preview, type PreviewFrame, type Previewer, type Sample } from './previewer.ts';
import { claims, isText, textOf } from './sniff.ts';

type Markdown = (source: string, l: Localize) => unknown;
/** Cells drawn at first, and with each "more". */
const STEP = 50;
/** Lines of one output. */
const LINES = 200;

type Output =
  | { kind: 'text' | 'error'; text: string; lines: number }
  | { kind: 'image'; blob: Blob }
  | { kind: 'markdown'; text: string }
  | { kind: 'html'; source: string };
interface Cell {
  kind: 'markdown' | 'code' | 'raw';
  source: string;
  count: number | undefined;
  outputs: readonly Output[];
}

/** A Jupyter notebook: its cells and what they put out, with nothing of it run. */
export const notebookPreviewer: Previewer = {
  key: 'notebook',
  label: 'preview.rendered',
  rank: (sample) => (claims(sample, { types: ['application/x-ipynb+json'], endings: ['.ipynb'] }) && isText(sample) ? 40 : 0),
  async open(sample) {
    if (sample.cut) throw new PreviewError('preview.json.cut');
    let value: unknown;
    try {
      value = JSON.parse(textOf(sample.bytes));
    } catch {
      throw new PreviewError('preview.json.bad');
    }
    const { cells, worksheets } = (value ?? {}) as { cells?: unknown; worksheets?: { cells?: unknown }[] };
    const list = cells ?? worksheets?.[0]?.cells;
    if (!Array.isArray(list)) throw new PreviewError('preview.notebook.bad');
    const { markdown } = await import('../../../../ui/markdown/index.ts');
    return new Notebook(sample, list.map(cellOf), markdown);
  },
};

class Notebook implements Preview {
  #sample: Sample;
  #cells: readonly Cell[];
  #markdown: Markdown;
  #shown = STEP;
  #off: boolean;

  constructor(sample: Sample, cells: readonly Cell[], markdown: Markdown) {
    this.#sample = sample;
    this.#cells = cells;
    this.#markdown = markdown;
    this.#off = cells.some(({ outputs }) => outputs.some(({ kind }) => kind === 'html'));
  }

  note({ l }: PreviewFrame): ReturnType<NonNullable<Preview['note']>> {
    const text = l.t('preview.notebook.whole', { count: this.#cells.length });
    return this.#off ? { severity: 'warning', text: `${text} ${l.t('preview.notebook.off')}` } : { severity: 'neutral', text };
  }

  draw({ l, update }: PreviewFrame): unknown {
    const more = this.#cells.length - this.#shown;
    return html`<div class="section scroll notebook" tabindex="0" role="region" aria-label=${this.#sample.name}>
      ${this.#cells.slice(0, this.#shown).map((cell) => this.#cell(cell, l))}
      ${
        more > 0
          ? html`<button
              type="button"
              class="link"
              @click=${() => {
                this.#shown += STEP;
                update();
              }}
            >
              ${l.t('preview.notebook.more', { count: Math.min(more, STEP) })}
            </button>`
          : nothing
      }
    </div>`;
  }

  #cell({ kind, source, count, outputs }: Cell, l: Localize): unknown {
    const body =
      kind === 'markdown'
        ? this.#markdown(source, l)
        : html`<pre class="source"><code>${kind === 'code' ? coloured(source) : source}</code></pre>`;
    return html`<div class="cell">
      <span class="gutter mono">${kind === 'code' ? `[${count ?? ' '}]` : kind === 'markdown' ? 'md' : ''}</span>
      <div class="cell-body">${body}${outputs.map((output) => this.#output(output, l))}</div>
    </div>`;
  }

  #output(output: Output, l: Localize): unknown {
    switch (output.kind) {
      case 'image':
        return imageView(output.blob, l.t('preview.notebook.picture'));
      case 'markdown':
        return this.#markdown(output.text, l);
      case 'html':
        return html`<details class="html-off">
          <summary>${l.t('preview.notebook.html')}</summary>
          <pre class="source">${output.source}</pre>
        </details>`;
      default:
        return html`<pre class=${`output ${output.kind}`}>${output.text}</pre>
          ${output.lines > LINES ? html`<p class="muted">${l.t('preview.notebook.lines', { count: output.lines - LINES })}</p>` : nothing}`;
    }
  }
}

const coloured = (source: string): unknown =>
  tokenLines(source, 'python').map(
    (line, i) => html`${i ? '\n' : ''}${line.map(([kind, text]) => (kind ? html`<span class=${`t-${kind}`}>${text}</span>` : text))}`,
  );

function cellOf(value: unknown): Cell {
  const { cell_type: type, source, input, execution_count: count, outputs } = (value ?? {}) as Record<string, unknown>;
  return {
    kind: type === 'code' ? 'code' : type === 'markdown' ? 'markdown' : 'raw',
    source: joined(source ?? input),
    count: typeof count === 'number' ? count : undefined,
    outputs: Array.isArray(outputs) ? outputs.flatMap(outputOf) : [],
  };
}

/** Text in a notebook is one string, or its lines. */
const joined = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('') : '';

function textOutput(kind: 'text' | 'error', text: string): Output {
  // Colours of a terminal.
  // eslint-disable-next-line no-control-regex
  const lines = text.replace(/\u001B\[[\d;]*[A-Za-z]/g, '').split('\n');
  return { kind, text: lines.slice(0, LINES).join('\n'), lines: lines.length };
}

function outputOf(value: unknown): Output[] {
  const { output_type: type, text, data, traceback, ename, evalue } = (value ?? {}) as Record<string, unknown>;
  if (type === 'stream') return [textOutput('text', joined(text))];
  if (type === 'error')
    return [
      textOutput(
        'error',
        Array.isArray(traceback) && traceback.length
          ? traceback.filter((one) => typeof one === 'string').join('\n')
          : `${joined(ename)}: ${joined(evalue)}`,
      ),
    ];
  const all = (data ?? {}) as Record<string, unknown>;
  for (const media of ['image/png', 'image/jpeg', 'image/gif', 'image/webp']) {
    const blob = typeof all[media] === 'undefined' ? undefined : decoded(joined(all[media]), media);
    if (blob) return [{ kind: 'image', blob }];
  }
  if (all['image/svg+xml'] !== undefined)
    return [{ kind: 'image', blob: new Blob([joined(all['image/svg+xml'])], { type: 'image/svg+xml' }) }];
  if (all['text/markdown'] !== undefined) return [{ kind: 'markdown', text: joined(all['text/markdown']) }];
  const plain = all['text/plain'] === undefined ? [] : [textOutput('text', joined(all['text/plain']))];
  return all['text/html'] === undefined ? plain : [...plain, { kind: 'html', source: joined(all['text/html']) }];
}

function decoded(base64: string, type: string): Blob | undefined {
  try {
    return new Blob([Uint8Array.from(atob(base64.replace(/\s/g, '')), (letter) => letter.charCodeAt(0))], { type });
  } catch {
    return undefined;
  }
}
