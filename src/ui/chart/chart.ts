import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { drawings } from '../../messages/en/drawings.ts';
import { parts } from '../../messages/en/parts.ts';
import { LocalizeController } from '../../messages/index.ts';
import { segmented } from '../controls.ts';
import { chartColumnIcon, table2Icon } from '../icons/index.ts';
import { buttons, host } from '../styles/index.ts';
import { arrayRows, type Column, type RowSource } from '../table/index.ts';
import { html as staticHtml, tags } from '../tags.ts';
import { chartColumns, chartRows, type ChartRow } from './chart-table.ts';
import { chartStyles } from './chart.styles.ts';
import type { Drawing, Drawn } from './draw.ts';
import { inkwell, readInks, type ChartInks } from './inks.ts';
import { colourOf, type ChartKind, type ChartReference, type ChartSeries, type ChartViewKind, type ChartXKind } from './types.ts';

/**
 * Lines or bars, and the same numbers as a table. What it takes is told in `types.ts`. The drawing loads when the first chart is
 * shown; for screen readers and where the user's own colours are in force, the table says the same.
 */
export class ChartView extends LitElement {
  static override styles = [host, buttons, chartStyles];

  #l = new LocalizeController(this, [drawings, parts]);

  /** Set another array for a change. */
  @property({ attribute: false }) series: readonly ChartSeries[] = [];
  @property() kind: ChartKind = 'line';
  /** Bars stand on each other, and the table and the tooltip have a total. */
  @property({ type: Boolean }) stacked = false;
  /** After each number: `h`, `%`. */
  @property() unit = '';
  @property({ attribute: false }) xKind: ChartXKind = 'category';
  /** Head of the table's first column. */
  @property({ attribute: false }) xHead = '';
  /** Title, and name for screen readers. */
  @property() label = '';
  /** Beside the title. */
  @property() note = '';
  @property({ attribute: false }) reference: ChartReference | undefined;
  @property() view: ChartViewKind | undefined;
  /** Without title, legend and switch. */
  @property({ type: Boolean }) bare = false;
  /** Words for a number; without it the number with `unit`. */
  @property({ attribute: false }) yText: ((y: number) => string) | undefined;
  /** Words for a place under the axis; without it the date, the number or the name. */
  @property({ attribute: false }) xText: ((x: number | string) => string) | undefined;
  /** The same in full, for the tooltip and the table. */
  @property({ attribute: false }) xFull: ((x: number | string) => string) | undefined;

  /** Chart.js could not be had: the table says the same. */
  @state() private failed = false;

  #drawn: Drawn | undefined;
  #inks: ChartInks | undefined;
  #loading = false;
  #columns: readonly Column<ChartRow>[] = [];
  #rows: RowSource<ChartRow> = arrayRows<ChartRow>([], () => '');
  #locale = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#inks = undefined;
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.size || this.#locale !== this.#l.locale) {
      this.#locale = this.#l.locale;
      this.#rows = arrayRows(chartRows(this.series, this.xKind), ({ x }) => String(x));
      this.#columns = chartColumns({
        l: this.#l,
        series: this.series,
        xHead: this.xHead || this.#l.t(this.xKind === 'time' ? 'ui.chart.time' : this.xKind === 'step' ? 'ui.chart.step' : 'ui.chart.name'),
        xText: this.#xFull,
        yText: this.#yText,
        total: this.stacked && this.series.length > 1,
      });
    }
  }

  override updated(): void {
    void this.#draw();
  }

  override render(): TemplateResult {
    const shown = this.#shown;
    return html`${inkwell(this.#recoloured)} ${this.bare ? nothing : this.#head(shown)} ${shown === 'table' ? this.#table() : this.#box()}`;
  }

  get #shown(): ChartViewKind {
    if (this.failed) return 'table';
    return this.view ?? (matchMedia('(forced-colors: active)').matches ? 'table' : 'chart');
  }

  #head(shown: ChartViewKind): TemplateResult {
    const l = this.#l;
    return html`<div class="head">
      <p class="name">
        <bdi>${this.label}</bdi>${this.note || this.unit ? html`<span class="note">${this.note || this.unit}</span>` : nothing}
      </p>
      ${
        shown === 'chart' && this.series.length > 1
          ? html`<ul class="legend">
              ${this.series.map(
                (one, index) =>
                  html`<li><span class=${`swatch ink-${colourOf(one, index)}`}></span><bdi class="truncate">${one.label}</bdi></li>`,
              )}
            </ul>`
          : nothing
      }
      ${segmented({
        label: l.t('ui.chart.view'),
        options: [
          { key: 'chart', label: l.t('ui.chart.chart'), icon: chartColumnIcon },
          { key: 'table', label: l.t('ui.chart.table'), icon: table2Icon },
        ],
        selected: shown,
        select: (view) => (this.view = view),
      })}
    </div>`;
  }

  #box(): TemplateResult {
    const l = this.#l;
    if (!this.series.some(({ points }) => points.length)) return html`<p class="empty">${l.t('ui.chart.none')}</p>`;
    return html`<div class="box">
      <canvas role="img" aria-label=${this.label || l.t('ui.chart.chart')} aria-description=${l.t('ui.chart.tableSays')}></canvas>
    </div>`;
  }

  #table(): TemplateResult {
    return staticHtml`<${tags.table}
      class="table"
      .label=${this.label || this.#l.t('ui.chart.table')}
      .columns=${this.#columns}
      .rows=${this.#rows}
    ></${tags.table}>` as TemplateResult;
  }

  #yText = (y: number): string => this.yText?.(y) ?? `${this.#l.intl.number(y)}${this.unit ? `\u202f${this.unit}` : ''}`;

  #xText = (x: number | string): string => this.xText?.(x) ?? this.#place(x, false);
  #xFull = (x: number | string): string => this.xFull?.(x) ?? this.xText?.(x) ?? this.#place(x, true);

  #place(x: number | string, full: boolean): string {
    if (this.xKind === 'category' || typeof x === 'string') return String(x);
    if (this.xKind === 'step') return this.#l.intl.number(x);
    if (full) return this.#l.intl.exact(x);
    const date = new Date(x);
    const options: Intl.DateTimeFormatOptions =
      date.getHours() || date.getMinutes() ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : { day: 'numeric', month: 'short' };
    return date.toLocaleString(this.#l.locale, options);
  }

  #drawing(): Drawing {
    this.#inks ??= readInks(this.renderRoot);
    const { series, kind, stacked, xKind, reference } = this;
    return {
      series,
      kind,
      stacked,
      xKind,
      reference,
      inks: this.#inks,
      xText: this.#xText,
      xFull: this.#xFull,
      yText: this.#yText,
      yTick: (y) => this.yText?.(y) ?? this.#l.intl.number(y),
      totalText: (y) => `${this.#l.t('ui.chart.total')}  ${this.#yText(y)}`,
    };
  }

  async #draw(): Promise<void> {
    if (!this.#canvas) return this.#drop();
    if (this.#loading) return;
    this.#loading = true;
    try {
      const { draw, redraw } = await import('./draw.ts');
      // Meanwhile it may have gone, or the table may be asked for.
      const canvas = this.#canvas;
      if (!canvas || !this.isConnected) return this.#drop();
      // Chart.js keeps the kind and the axes' kinds of its beginning.
      if (this.#drawn && (this.#drawn.canvas !== canvas || this.#kindDrawn !== this.#kind)) this.#drop();
      this.#kindDrawn = this.#kind;
      if (this.#drawn) redraw(this.#drawn, this.#drawing());
      else this.#drawn = draw(canvas, this.#drawing());
    } catch {
      this.failed = true;
    } finally {
      this.#loading = false;
    }
  }

  #kindDrawn = '';

  get #kind(): string {
    return `${this.kind} ${this.xKind}`;
  }

  get #canvas(): HTMLCanvasElement | null {
    return this.renderRoot.querySelector('canvas');
  }

  #drop(): void {
    this.#drawn?.destroy();
    this.#drawn = undefined;
  }

  #recoloured = (): void => {
    this.#inks = undefined;
    void this.#draw();
  };
}
