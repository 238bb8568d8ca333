import { html, nothing, type TemplateResult } from 'lit';
import type { Schedule } from '../../../contract/index.ts';
import { clockAlertIcon } from '../../../ui/icons/index.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { nextTimes, occurrences, offsetName, type Occurrence } from '../times.ts';

/** The next times of a schedule by its own clock, with a word where the clocks change. Counted when it is first drawn. */
export class NextTimes {
  readonly #host: InlayElement;
  readonly #count: number;
  #key = '';
  #times: readonly Occurrence[] | undefined;

  constructor(host: InlayElement, count: number) {
    this.#host = host;
    this.#count = count;
  }

  render(schedule: Schedule, said: readonly string[] = []): TemplateResult | typeof nothing {
    const zone = schedule.timeZone ?? 'UTC';
    const key = JSON.stringify([schedule, said, Math.floor(Date.now() / 60_000)]);
    if (key !== this.#key) {
      this.#key = key;
      const now = Date.now();
      void nextTimes(schedule, this.#count, now, said).then((times) => {
        if (this.#key !== key) return;
        this.#times = times && occurrences(times, zone, now);
        this.#host.requestUpdate();
      });
    }
    const { l } = this.#host;
    if (!this.#times) return html`<p class="muted">${l.t('triggers.next.unknown')}</p>`;
    if (!this.#times.length) return html`<p class="muted">${l.t('triggers.next.never')}</p>`;
    return html`<ol class="next">
      ${this.#times.map((time) => this.#time(time, zone))}
    </ol>`;
  }

  #time({ at, offset, changed }: Occurrence, zone: string): TemplateResult {
    const { l } = this.#host;
    const part = (options: Intl.DateTimeFormatOptions): string => {
      try {
        return new Intl.DateTimeFormat(l.locale, { timeZone: zone, ...options }).format(at);
      } catch {
        return new Intl.DateTimeFormat(l.locale, { timeZone: 'UTC', ...options }).format(at);
      }
    };
    return html`<li class=${changed ? 'changed' : ''}>
      <span class="day">${part({ weekday: 'short' })}</span>
      <time datetime=${new Date(at).toISOString()}
        >${part({ day: 'numeric', month: 'short', year: 'numeric' })}
        <b>${part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}</b></time
      >
      <span class="offset" dir="ltr">${offsetName(offset)}</span>
      <span class="away">${l.intl.relative(at, Date.now())}</span>
      ${changed ? html`<span class="note">${clockAlertIcon(14)}${l.t('triggers.next.changed', { offset: offsetName(offset) })}</span>` : nothing}
    </li>`;
  }
}
