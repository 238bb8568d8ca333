import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { drawings } from '../../messages/en/drawings.ts';
import { parts } from '../../messages/en/parts.ts';
import { LocalizeController } from '../../messages/index.ts';
import { button, copyButton, searchField, searchKey } from '../controls.ts';
import { arrowDownToLineIcon, chevronDownIcon, chevronUpIcon, funnelIcon } from '../icons/index.ts';
import { menuButton } from '../menu/menu.ts';
import { menuStyles } from '../menu/menu.styles.ts';
import { badges, buttons, fields, host } from '../styles/index.ts';
import { ScrollMap, TALLEST } from '../table/scroll-map.ts';
import { TooltipController, tooltipStyles } from '../tooltip/tooltip.ts';
import { LogSearch, LOG_ROW_LEVELS, plainText, ShownLines, type LogRow, type LogRowLevel } from './log-lines.ts';
import { logStyles } from './log.styles.ts';

/** Lines drawn beyond each edge of what is seen. */
const OVERSCAN = 8;
/** Lines that are copied at once. */
const COPIED = 100_000;

/**
 * Lines of a log, drawn by window: a million take no more of the page than a screenful. The newest line is kept in sight until one
 * scrolls away. `/` searches, `n` and `N` go to the next and the previous match.
 *
 * @fires inlay-log-before - One is at the first line, and there are older ones (`hasBefore`).
 */
export class LogView extends LitElement {
  static override styles = [host, buttons, fields, badges, menuStyles, tooltipStyles, logStyles];

  #l = new LocalizeController(this, [drawings, parts]);

  /** In order of time. Grown in place it needs a new `version`. */
  @property({ attribute: false }) lines: readonly LogRow[] = [];
  @property({ type: Number }) version = 0;
  /** Lines before which some are missing, by index. */
  @property({ attribute: false }) gaps: ReadonlySet<number> = new Set();
  /** There are older lines to be had. */
  @property({ type: Boolean, attribute: 'has-before' }) hasBefore = false;
  /** More may come. */
  @property({ type: Boolean }) running = false;
  /** Name for screen readers. */
  @property() label = '';

  @state() private level: LogRowLevel | undefined;
  @state() private follow = true;
  @state() private search = '';
  @state() private hit = -1;
  @state() private hits = 0;

  #shown = new ShownLines();
  #searching = new LogSearch();
  #lineHeight = 20;
  #height = 0;
  #top = 0;
  #shift = 0;
  #map = new ScrollMap(0, 0);
  #sizes: ResizeObserver | undefined;
  #first: LogRow | undefined;
  #count = 0;

  static {
    // Sizes are known only after a render, and what is drawn follows them.
    this.disableWarning?.('change-in-update');
  }

  constructor() {
    super();
    new TooltipController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
    this.#searching.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // Older lines came in above: what is seen stays where it is.
    const { lines } = this;
    const before = lines.length - this.#count;
    if (this.#first && lines[0] !== this.#first && before > 0 && lines[before] === this.#first) this.#top += before * this.#lineHeight;
    this.#first = lines[0];
    this.#count = lines.length;
    this.#shown.update(lines, this.level);
    if (changed.has('lines') || changed.has('version') || changed.has('level' as keyof LogView)) this.#find();
  }

  override updated(): void {
    this.#measure();
  }

  override render(): TemplateResult {
    const l = this.#l;
    return html`<div class="log" @keydown=${this.#keys}>
      <div class="bar">
        ${searchField({ label: l.t('ui.log.search'), value: this.search, input: this.#type, kind: 'small', shortcut: '/', l })}
        ${this.search ? this.#hitsBar() : nothing}
        ${menuButton({
          id: 'level',
          label: this.level ? l.t(`ui.log.level.${this.level}`) : l.t('ui.log.level.all'),
          icon: funnelIcon,
          kind: 'small',
          items: () => [
            { label: l.t('ui.log.level.all'), checked: !this.level, radio: true, run: () => (this.level = undefined) },
            ...LOG_ROW_LEVELS.slice(1, 5).map((level) => ({
              label: l.t(`ui.log.level.${level}`),
              checked: this.level === level,
              radio: true,
              run: () => (this.level = level),
            })),
          ],
        })}
        ${
          this.running
            ? button({
                label: l.t('ui.log.follow'),
                icon: arrowDownToLineIcon,
                kind: `small ${this.follow ? 'on' : ''}`,
                click: () => {
                  this.follow = !this.follow;
                },
              })
            : nothing
        }
        ${copyButton(() => this.#text(), l, { label: l.t('ui.log.copy') })}
      </div>
      <div
        class="scroller"
        role="log"
        aria-live="off"
        tabindex="0"
        aria-label=${this.label || l.t('ui.log.label')}
        @scroll=${this.#scrolled}
      >
        <div class="probe" aria-hidden="true"></div>
        <div class="body">${this.#lines()}</div>
      </div>
    </div>`;
  }

  #hitsBar(): TemplateResult {
    const l = this.#l;
    const step = (by: number) => () => this.#toHit(this.hit + by);
    return html`<span class="hits" role="status">${l.t('ui.log.hits', { at: this.hit + 1, count: this.hits })}</span>
      ${button({ label: l.t('ui.log.previous'), icon: chevronUpIcon, kind: 'ghost small', iconOnly: true, click: step(-1) })}
      ${button({ label: l.t('ui.log.next'), icon: chevronDownIcon, kind: 'ghost small', iconOnly: true, click: step(1) })}`;
  }

  #lines(): TemplateResult[] {
    const first = Math.max(0, Math.floor(this.#top / this.#lineHeight) - OVERSCAN);
    const last = Math.min(this.#shown.length, Math.ceil((this.#top + this.#height) / this.#lineHeight) + OVERSCAN);
    const current = this.#searching.hits[this.hit];
    return Array.from({ length: Math.max(0, last - first) }, (_, i) => this.#line(first + i, first + i === current));
  }

  #line(position: number, now: boolean): TemplateResult {
    const row = this.#shown.at(position);
    const { level = 'info' } = row ?? {};
    const gap = this.gaps.has(this.#shown.indexAt(position));
    return html`<div
      class=${`line ${level} ${now ? 'now' : ''} ${gap ? 'gap' : ''}`}
      .style=${`transform:translateY(${position * this.#lineHeight + this.#shift}px)`}
      data-line=${this.#shown.indexAt(position)}
      aria-label=${gap ? this.#l.t('ui.log.gap') : nothing}
    >
      <span class="at">${row?.at === undefined ? '' : this.#l.intl.clock(time(row.at))}</span
      ><span class="level" aria-hidden="true">${level[0]?.toUpperCase()}</span
      ><span class="text">${this.#marked(plainText(row?.text ?? ''))}</span>
    </div>`;
  }

  /** Matches stand out. */
  #marked(text: string): unknown {
    const wanted = this.search.toLocaleLowerCase();
    if (!wanted) return text;
    const lower = text.toLocaleLowerCase();
    // Letters that change their number with their case would shift the marks: rather none.
    if (lower.length !== text.length) return text;
    const parts: unknown[] = [];
    let from = 0;
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
      parts.push(text.slice(from, at), html`<mark>${text.slice(at, at + wanted.length)}</mark>`);
      from = at + wanted.length;
    }
    return [...parts, text.slice(from)];
  }

  #measure(): void {
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe');
    if (!scroller || !body || !probe) return;
    const lineHeight = probe.offsetHeight || this.#lineHeight;
    const height = scroller.clientHeight;
    const total = this.#shown.length * lineHeight;
    this.style.setProperty('--_line', `${lineHeight}px`);
    body.style.blockSize = `${Math.min(total, TALLEST)}px`;
    const sized = lineHeight !== this.#lineHeight || height !== this.#height;
    this.#lineHeight = lineHeight;
    this.#height = height;
    this.#map = new ScrollMap(total, height);
    const top = this.follow && this.running ? this.#map.end : Math.min(this.#top, this.#map.end);
    if (this.#place(scroller, top) || sized) this.requestUpdate();
  }

  /** Moves the scroll bar to where the lines are. */
  #place(scroller: HTMLElement, top: number): boolean {
    const moved = top !== this.#top;
    this.#top = top;
    const physical = this.#map.toPhysical(top);
    if (Math.abs(scroller.scrollTop - physical) > 1) scroller.scrollTop = physical;
    const shift = scroller.scrollTop - top;
    const shifted = Math.abs(shift - this.#shift) > 1;
    if (this.#map.scaled) this.#shift = shift;
    else this.#shift = 0;
    return moved || (this.#map.scaled && shifted);
  }

  #scrolled = (event: Event): void => {
    const scroller = event.currentTarget as HTMLElement;
    const top = this.#map.toVirtual(scroller.scrollTop);
    if (Math.abs(top - this.#top) < 1) return;
    this.#top = top;
    this.#shift = this.#map.scaled ? scroller.scrollTop - top : 0;
    const atEnd = top >= this.#map.end - this.#lineHeight;
    if (this.running) this.follow = atEnd;
    if (top < this.#lineHeight && this.hasBefore) this.dispatchEvent(new Event('inlay-log-before', { bubbles: true }));
    this.requestUpdate();
  };

  #type = (text: string): void => {
    this.search = text;
    this.hit = -1;
    this.#find();
  };

  #find(): void {
    if (!this.search && !this.hits) return;
    void this.#searching.find(this.#shown, this.search, () => {
      this.hits = this.#searching.hits.length;
      if (this.hit < 0 && this.hits) this.#toHit(0);
    });
  }

  #toHit(index: number): void {
    if (!this.hits) return;
    this.hit = (index + this.hits) % this.hits;
    this.follow = false;
    const position = this.#searching.hits[this.hit] ?? 0;
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    const at = position * this.#lineHeight;
    const seen = at >= this.#top && at + this.#lineHeight <= this.#top + this.#height;
    if (scroller && !seen) this.#place(scroller, Math.max(0, Math.min(this.#map.end, at - this.#height / 2)));
    this.requestUpdate();
  }

  #keys = (event: KeyboardEvent): void => {
    searchKey(event);
    const target = event.composedPath()[0];
    const typing = target instanceof HTMLInputElement;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing && event.key === 'Enter') this.#toHit(this.hit + (event.shiftKey ? -1 : 1));
    else if (!typing && event.key === 'n') this.#toHit(this.hit + 1);
    else if (!typing && event.key === 'N') this.#toHit(this.hit - 1);
    else return;
    event.preventDefault();
  };

  #text(): string {
    const lines: string[] = [];
    for (let i = Math.max(0, this.#shown.length - COPIED); i < this.#shown.length; i += 1) {
      const row = this.#shown.at(i);
      if (row)
        lines.push(
          `${row.at === undefined ? '' : `${new Date(time(row.at)).toISOString()} `}${row.level?.toUpperCase() ?? ''} ${plainText(row.text)}`,
        );
    }
    return lines.join('\n');
  }
}

const time = (at: number | string): number => (typeof at === 'number' ? at : Date.parse(at));
