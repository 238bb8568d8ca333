import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { drawings } from '../../messages/en/drawings.ts';
import { parts } from '../../messages/en/parts.ts';
import { LocalizeController } from '../../messages/index.ts';
import { segmented } from '../controls.ts';
import { glyph } from '../glyphs.ts';
import { buttons, glyphs, host } from '../styles/index.ts';
import { placeIn, ticks, within, zoomed, type Span } from './scale.ts';
import { timelineStyles } from './timeline.styles.ts';
import { TIMELINE_MODES, TimelineSelectEvent, type TimelineMode, type TimelineRow } from './types.ts';

/** Rows kept beside the visible ones, and lanes of the overview at most: what is drawn does not grow with the steps. */
const OVERSCAN = 6;
const LANES = 24;
/** A range input's steps over the whole. */
const FINE = 1_000;

/**
 * When each step ran: a bar a row, what it waited for hatched, the path that decides the whole underlined, an overview with the
 * part that is shown. Arrows walk the rows, Enter chooses, + and − zoom, 0 shows the whole.
 */
export class Timeline extends LitElement {
  static override styles = [host, buttons, glyphs, timelineStyles];

  #l = new LocalizeController(this, [drawings, parts]);

  @property({ attribute: false }) rows: readonly TimelineRow[] = [];
  /** Key of the chosen row. */
  @property() selected: string | undefined;
  /** Now, in ms, while it runs; absent: it has ended. */
  @property({ attribute: false }) now: number | undefined;
  /** Name for screen readers. */
  @property() label = '';
  @property() mode: TimelineMode = 'waterfall';

  /** What is shown; undefined: the whole. */
  @state() private span: Span | undefined;
  @state() private top = 0;
  @state() private height = 0;
  @state() private unit = 24;
  #ordered: readonly TimelineRow[] = [];
  #active = 0;
  #whole: Span = { from: 0, to: 1 };
  #observer: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rows') || changed.has('mode') || changed.has('now')) {
      this.#ordered = this.mode === 'flat' ? [...this.rows].sort((a, b) => this.#took(b) - this.#took(a)) : inOrder(this.rows);
      this.#whole = this.mode === 'flat' ? { from: 0, to: Math.max(1, ...this.rows.map((row) => this.#took(row))) } : this.#around();
    }
    if (changed.has('mode')) this.span = undefined;
    if (changed.has('selected') && this.selected !== undefined) {
      const at = this.#ordered.findIndex(({ key }) => key === this.selected);
      if (at >= 0) this.#active = at;
    }
    this.#active = Math.max(0, Math.min(this.#active, this.#ordered.length - 1));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('selected') && this.selected !== undefined) this.#reveal(this.#active);
  }

  override render(): TemplateResult {
    const l = this.#l;
    const shown = this.#shown;
    const zero = this.#whole.from;
    const first = Math.max(0, Math.floor(this.top / this.unit) - OVERSCAN);
    const last = Math.min(this.#ordered.length, Math.ceil((this.top + this.height) / this.unit) + OVERSCAN);
    const marks = ticks(shown, zero, 7);
    const now =
      this.mode === 'waterfall' && this.now !== undefined && this.now >= shown.from && this.now <= shown.to ? this.now : undefined;
    return html`<div class="bar">
        <h3>${l.t('ui.timeline')}</h3>
        <span class="legend"
          ><span><i class="path"></i>${l.t('ui.timeline.critical')}</span
          ><span><i class="wait"></i>${l.t('ui.timeline.queued')}</span></span
        >
        ${segmented({
          label: l.t('ui.timeline.mode'),
          options: TIMELINE_MODES.map((key) => ({ key, label: l.t(`ui.timeline.${key}`) })),
          selected: this.mode,
          select: (mode) => (this.mode = mode),
        })}
      </div>
      <div class="axis" aria-hidden="true">
        ${marks.map((at) => html`<span .style=${`left:${placeIn(shown, at) * 100}%`}>${at === zero ? '0' : `+${l.intl.duration(at - zero, 'round')}`}</span>`)}
        ${now === undefined ? nothing : html`<span class="now" .style=${`left:${placeIn(shown, now) * 100}%`}>${l.t('ui.timeline.now')}</span>`}
      </div>
      <div class="scroller" @scroll=${this.#scrolled}>
        <div class="lines">
          ${marks.map((at) => html`<i .style=${`left:${placeIn(shown, at) * 100}%`}></i>`)}
          ${now === undefined ? nothing : html`<span class="now-line" .style=${`left:${placeIn(shown, now) * 100}%`}></span>`}
        </div>
        <div
          class="rows"
          role="listbox"
          tabindex="0"
          aria-label=${this.label || l.t('ui.timeline')}
          aria-activedescendant=${this.#ordered.length ? `row-${this.#active}` : nothing}
          .style=${`block-size:${this.#ordered.length * this.unit}px`}
          @keydown=${this.#keys}
        >
          ${this.#ordered.slice(first, last).map((row, index) => this.#row(row, first + index, shown))}
          ${this.#active < first || this.#active >= last ? (this.#active < this.#ordered.length ? this.#row(this.#ordered[this.#active]!, this.#active, shown) : nothing) : nothing}
        </div>
      </div>
      ${this.mode === 'waterfall' ? this.#overview(shown) : nothing}`;
  }

  #row(row: TimelineRow, at: number, shown: Span): TemplateResult {
    const l = this.#l;
    const { key, label, glyph: look, state: word } = row;
    const took = row.started === undefined ? undefined : this.#took(row);
    const unseen = [word, row.critical ? l.t('ui.timeline.critical') : undefined].filter(Boolean).join(', ');
    return html`<div
      id=${`row-${at}`}
      class=${`row ink-${look} ${at === this.#active ? 'active' : ''} ${key === this.selected ? 'selected' : ''}`}
      role="option"
      aria-selected=${key === this.selected ? 'true' : 'false'}
      aria-posinset=${at + 1}
      aria-setsize=${this.#ordered.length}
      .style=${`transform:translateY(${at * this.unit}px)`}
      @click=${() => {
        this.#active = at;
        this.#choose();
      }}
    >
      <span class="name">${glyph(look, 14)}<bdi>${label}</bdi></span
      ><span class="visually-hidden">, ${unseen}, </span><span class="track">${this.#bars(row, took, shown)}</span>
    </div>`;
  }

  #bars(row: TimelineRow, took: number | undefined, shown: Span): unknown {
    const l = this.#l;
    if (took === undefined) return html`<span class="note" .style=${'left:0'}>${row.note ?? row.state}</span>`;
    const start = this.mode === 'flat' ? 0 : (row.started ?? 0);
    const bar = (from: number, to: number, kind: string): unknown => {
      const [a, b] = [Math.max(0, placeIn(shown, from)), Math.min(1, placeIn(shown, to))];
      return b < 0 || a > 1
        ? nothing
        : html`<span class=${`mark ${kind}`} .style=${`left:${a * 100}%;inline-size:${Math.max(0, b - a) * 100}%`}></span>`;
    };
    const end = placeIn(shown, start + took);
    const words = [took < 1 ? undefined : l.intl.duration(took), row.note].filter(Boolean).join(', ');
    const kinds = `${row.glyph === 'running' ? 'running' : row.glyph === 'failed' ? 'failed' : ''} ${row.critical ? 'critical' : ''}`;
    return html`${this.mode === 'waterfall' && row.scheduled !== undefined && row.scheduled < start ? bar(row.scheduled, start, 'queued') : nothing}${bar(start, start + took, kinds)}${
      end < 0 || placeIn(shown, start) > 1
        ? nothing
        : end > 0.8
          ? html`<span class="note before" .style=${`left:${Math.max(0, placeIn(shown, start)) * 100}%`}>${words}</span>`
          : html`<span class="note" .style=${`left:${end * 100}%`}>${words}</span>`
    }`;
  }

  /** The whole in small, with the part that is shown between two handles. */
  #overview(shown: Span): TemplateResult {
    const l = this.#l;
    const whole = this.#whole;
    const size = Math.max(1, Math.ceil(this.#ordered.length / LANES));
    const lanes = Math.ceil(this.#ordered.length / size);
    const rects = Array.from({ length: lanes }, (_, lane) => {
      const rows = this.#ordered.slice(lane * size, (lane + 1) * size).filter(({ started }) => started !== undefined);
      if (!rows.length) return nothing;
      const from = Math.min(...rows.map(({ started = 0 }) => started));
      const to = Math.max(...rows.map((row) => (row.started ?? 0) + this.#took(row)));
      const worst = rows.find(({ glyph: look }) => look === 'failed') ?? rows.find(({ glyph: look }) => look === 'running') ?? rows[0];
      return svg`<rect class=${`ink-${worst?.glyph ?? 'unknown'}`} x=${placeIn(whole, from) * 1000} y=${(lane * 100) / lanes + 6 / lanes}
        width=${Math.max(2, (placeIn(whole, to) - placeIn(whole, from)) * 1000)} height=${Math.max(2, 60 / lanes)} />`;
    });
    const [a, b] = [placeIn(whole, shown.from), placeIn(whole, shown.to)];
    const handle = (name: 'from' | 'to', value: number): TemplateResult =>
      html`<input
        type="range"
        min="0"
        max=${FINE}
        aria-label=${l.t(`ui.timeline.shown.${name}`)}
        aria-valuetext=${l.intl.duration(shown[name] - whole.from)}
        .value=${String(Math.round(value * FINE))}
        @input=${(event: Event) => this.#drag(name, Number((event.currentTarget as HTMLInputElement).value) / FINE)}
      />`;
    return html`<div class="overview">
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">${rects}</svg>
      <span class="window" .style=${`left:${a * 100}%;inline-size:${(b - a) * 100}%`}></span>${handle('from', a)}${handle('to', b)}
    </div>`;
  }

  get #shown(): Span {
    return this.span ? within(this.#whole, this.span) : this.#whole;
  }

  #took({ started, ended }: TimelineRow): number {
    return started === undefined ? 0 : Math.max(0, (ended ?? this.now ?? started) - started);
  }

  /** From the first that was planned to the last that ended, or to now with a little room. */
  #around(): Span {
    const times = this.rows.flatMap(({ scheduled, started, ended }) => [scheduled, started, ended]).filter((time) => time !== undefined);
    if (!times.length) return { from: this.now ?? 0, to: (this.now ?? 0) + 1 };
    const from = times.reduce((least, time) => Math.min(least, time));
    const last = times.reduce((most, time) => Math.max(most, time), this.now ?? from);
    return { from, to: Math.max(from + 1, this.now === undefined ? last : last + (last - from) * 0.06) };
  }

  #drag(which: 'from' | 'to', part: number): void {
    const { from, to } = this.#whole;
    const at = from + part * (to - from);
    const shown = this.#shown;
    this.span =
      which === 'from'
        ? within(this.#whole, { from: Math.min(at, shown.to), to: shown.to })
        : within(this.#whole, { from: shown.from, to: Math.max(at, shown.from) });
  }

  #keys = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(this.height / this.unit) - 1);
    const moves: Partial<Record<string, number>> = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      PageDown: this.#active + page,
      PageUp: this.#active - page,
      Home: 0,
      End: this.#ordered.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      this.#active = Math.max(0, Math.min(this.#ordered.length - 1, to));
      this.#reveal(this.#active);
      this.requestUpdate();
    } else if (event.key === 'Enter' || event.key === ' ') this.#choose();
    else if (event.key === 'Escape' && this.selected !== undefined) this.#tell(undefined);
    else if (event.key === '+' || event.key === '=') this.span = zoomed(this.#whole, this.#shown, 0.5);
    else if (event.key === '-') this.span = zoomed(this.#whole, this.#shown, 2);
    else if (event.key === '0') this.span = undefined;
    else return;
    event.preventDefault();
  };

  #choose(): void {
    const key = this.#ordered[this.#active]?.key;
    this.#tell(key === this.selected ? undefined : key);
  }

  #tell(key: string | undefined): void {
    this.selected = key;
    this.dispatchEvent(new TimelineSelectEvent(key));
  }

  #reveal(at: number): void {
    const scroller = this.renderRoot.querySelector('.scroller');
    if (!scroller) return;
    const top = at * this.unit;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + this.unit > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top + this.unit - scroller.clientHeight;
  }

  #scrolled = (event: Event): void => {
    this.top = (event.currentTarget as Element).scrollTop;
  };

  #observe(): void {
    // It tells at once, in a turn of its own.
    this.#observer?.observe(this);
  }

  #measure(): void {
    const scroller = this.renderRoot.querySelector('.scroller');
    if (!scroller || !this.isConnected) return;
    this.height = scroller.clientHeight;
    const row = this.renderRoot.querySelector('.row');
    if (row) this.unit = row.getBoundingClientRect().height || this.unit;
  }
}

/** As they began; what has not begun comes last, in the order it was given. */
function inOrder(rows: readonly TimelineRow[]): TimelineRow[] {
  const begun = (row: TimelineRow): number => row.started ?? row.scheduled ?? Infinity;
  return [...rows].sort((a, b) => (begun(a) === begun(b) ? 0 : begun(a) - begun(b)));
}
