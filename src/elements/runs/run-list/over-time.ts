import { html, nothing, type TemplateResult } from 'lit';
import type { Report, RunPhase } from '../../../contract/index.ts';
import { ReadController } from '../../../session/controllers/index.ts';
import type { InlayElement } from '../../base/inlay-element.ts';

const DAY_MS = 86_400_000;
const DAYS = 30;
/** From the bottom of a bar to its top. */
const ORDER = ['succeeded', 'running', 'failed'] as const satisfies readonly RunPhase[];

interface Day {
  at: number;
  counts: Readonly<Record<(typeof ORDER)[number], number>>;
}

/** How many runs there were each day of the last thirty, by how they ended: bars, and the same as a table. */
export class RunsOverTime {
  #host: InlayElement;
  #report: ReadController<Report>;

  constructor(host: InlayElement) {
    this.#host = host;
    this.#report = new ReadController<Report>(host, () => {
      const count = this.#report.connection?.caps('run')?.measures?.['count'];
      if (!count?.every?.includes('day') || !count.groupBy?.includes('phase')) return undefined;
      const day = Math.floor(Date.now() / DAY_MS);
      return {
        key: ['measure', 'run', { count: day }],
        type: 'run',
        ask: async (session, signal) =>
          (await session.measure?.(
            {
              of: 'run',
              metrics: ['count'],
              every: 'day',
              groupBy: ['phase'],
              from: new Date((day - DAYS + 1) * DAY_MS).toISOString(),
            },
            signal ? { signal } : {},
          )) ?? { series: [] },
      };
    });
  }

  render(): TemplateResult | typeof nothing {
    const days = daysOf(this.#report.answer);
    const most = Math.max(0, ...days.map(sumOf));
    if (!most) return nothing;
    const { l } = this.#host;
    const format = new Intl.DateTimeFormat(l.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const name = (at: number): string => format.format(at);
    return html`<details class="over-time">
      <summary>
        <span class="visually-hidden">${l.t('runs.over')}. ${l.t('runs.over.table')}</span>
        <span class="columns" aria-hidden="true"
          >${days.map(
            (day) =>
              html`<span
                class="day"
                title=${`${name(day.at)}: ${ORDER.map((phase) => `${l.intl.number(day.counts[phase])} ${l.t(`phase.${phase}`)}`).join(', ')}`}
                >${ORDER.map((phase) => html`<i class=${phase} .style=${`block-size:${(day.counts[phase] / most) * 100}%`}></i>`)}</span
              >`,
          )}</span
        >
        <span class="ends" aria-hidden="true"><span>${name(days[0]?.at ?? 0)}</span><span>${name(days.at(-1)?.at ?? 0)}</span></span>
      </summary>
      <div class="days" tabindex="0" role="region" aria-label=${l.t('runs.over')}>
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">${l.t('runs.over.day')}</th>
              ${ORDER.map((phase) => html`<th scope="col" class="end">${l.t(`phase.${phase}`)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${days.toReversed().map(
              (day) =>
                html`<tr>
                  <th scope="row">${name(day.at)}</th>
                  ${ORDER.map((phase) => html`<td class="end">${l.intl.number(day.counts[phase])}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}

const sumOf = ({ counts }: Day): number => ORDER.reduce((sum, phase) => sum + counts[phase], 0);

/** The report's series, a day each. What ended otherwise is no bar of its own. */
export function daysOf(report: Report | undefined): Day[] {
  const days = new Map<number, Record<(typeof ORDER)[number], number>>();
  for (const { group, points } of report?.series ?? []) {
    const phase = ORDER.find((one) => one === group?.['phase']);
    for (const { at, value } of points) {
      if (at === undefined) continue;
      const time = Date.parse(at);
      const counts = days.get(time) ?? { succeeded: 0, running: 0, failed: 0 };
      if (phase) counts[phase] += value;
      days.set(time, counts);
    }
  }
  return [...days].sort(([a], [b]) => a - b).map(([at, counts]) => ({ at, counts }));
}
