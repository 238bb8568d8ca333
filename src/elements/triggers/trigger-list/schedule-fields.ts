import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { segmented } from '../../../ui/controls.ts';
import { areaField, selectField, textField } from '../../../ui/form-field.ts';
import { errorAt } from '../../base/rename.ts';
import { cronOf, REPEATS, type Calendar } from '../calendar.ts';
import type { ScheduleWords } from '../cron-words.ts';
import type { DraftError, ScheduleDraft } from './schedule-draft.ts';

const OVERLAP = ['', 'skip', 'queue', 'allow', 'cancelOld'] as const;
const CATCH_UP = ['', 'yes', 'no'] as const;
/** In their order in a cron rule. */
const CRON_PARTS = ['minute', 'hour', 'day', 'month', 'weekday'] as const;
/** A Sunday: weekdays are named by the days after it. */
const SUNDAY = Date.UTC(2026, 0, 4);

interface Fields {
  readonly draft: ScheduleDraft;
  readonly problem: Problem | undefined;
  readonly wrong: readonly DraftError[];
  readonly words: ScheduleWords;
  readonly l: Localize;
  readonly set: (change: Partial<ScheduleDraft>) => void;
}

/** When it fires: by a calendar, a cron rule or an interval; between which days, and what happens when runs meet. */
export function scheduleFields(fields: Fields): TemplateResult {
  const { draft, problem, wrong, l, set } = fields;
  const ways = (['calendar', 'cron', 'interval', 'rule'] as const).filter((way) => way !== 'rule' || draft.rule);
  const day = (key: 'from' | 'until', error?: string): TemplateResult =>
    textField({
      id: `trigger-${key}`,
      type: 'date',
      label: l.t(`triggers.${key}`),
      value: draft[key],
      error,
      input: (value) => set({ [key]: value }),
    });
  return html`${segmented({
      label: l.t('triggers.by'),
      options: ways.map((key) => ({ key, label: l.t(`triggers.by.${key}`) })),
      selected: draft.by,
      // A rule is carried over as far as the other way can say it.
      select: (by) => set({ by, ...(by === 'cron' && draft.by === 'calendar' ? { cron: cronOf(draft.calendar) || draft.cron } : {}) }),
    })}
    ${draft.by === 'calendar' ? calendarFields(fields) : nothing} ${draft.by === 'cron' ? cronFields(fields) : nothing}
    ${
      draft.by === 'interval'
        ? textField({
            id: 'trigger-minutes',
            type: 'number',
            label: l.t('triggers.minutes'),
            required: true,
            value: draft.minutes,
            error: errorAt(problem, '/schedule/everyMs') ?? (wrong.includes('minutes') ? l.t('triggers.minutes.bad') : undefined),
            input: (minutes) => set({ minutes }),
          })
        : nothing
    }
    ${
      draft.by === 'rule'
        ? areaField({
            id: 'trigger-rule',
            label: l.t('triggers.rule'),
            value: draft.rule,
            error: errorAt(problem, '/schedule/rrule'),
            input: (rule) => set({ rule }),
          })
        : nothing
    }
    <div class="pair">
      ${
        draft.by === 'interval'
          ? nothing
          : selectField({
              id: 'trigger-zone',
              label: l.t('triggers.zone'),
              value: draft.timeZone,
              options: zones(draft.timeZone).map((zone) => ({ value: zone, label: zone })),
              input: (timeZone) => set({ timeZone }),
            })
      }
      ${day('from', errorAt(problem, '/schedule/start'))}
      ${day('until', errorAt(problem, '/schedule/end') ?? (wrong.includes('until') ? l.t('triggers.until.bad') : undefined))}
      ${selectField({
        id: 'trigger-overlap',
        label: l.t('triggers.overlap'),
        value: draft.overlap,
        options: OVERLAP.map((value) => ({ value, label: l.t(value ? `triggers.overlap.${value}` : 'triggers.overlap.default') })),
        input: (overlap) => set({ overlap }),
      })}
      ${selectField({
        id: 'trigger-catch-up',
        label: l.t('triggers.catchUp'),
        value: draft.catchUp,
        options: CATCH_UP.map((value) => ({ value, label: l.t(value ? `triggers.catchUp.${value}` : 'triggers.overlap.default') })),
        input: (catchUp) => set({ catchUp }),
      })}
      ${textField({
        id: 'trigger-spread',
        type: 'number',
        label: l.t('triggers.spread'),
        value: draft.spread,
        help: l.t('triggers.spread.help'),
        error: errorAt(problem, '/schedule/jitterMs') ?? (wrong.includes('spread') ? l.t('triggers.spread.bad') : undefined),
        input: (spread) => set({ spread }),
      })}
    </div>`;
}

function calendarFields({ draft, wrong, l, set }: Fields): TemplateResult {
  const { calendar } = draft;
  const change = (changed: Partial<Calendar>): void => set({ calendar: { ...calendar, ...changed } });
  const toggle = (day: number): void =>
    change({ days: calendar.days.includes(day) ? calendar.days.filter((one) => one !== day) : [...calendar.days, day] });
  const named = (day: number, weekday: 'short' | 'long'): string =>
    new Intl.DateTimeFormat(l.locale, { weekday, timeZone: 'UTC' }).format(SUNDAY + day * 86_400_000);
  const bad = wrong.includes('day');
  return html`<div class="pair">
      ${selectField({
        id: 'trigger-repeat',
        label: l.t('triggers.repeat'),
        value: calendar.every,
        options: REPEATS.map((value) => ({ value, label: l.t(`triggers.repeat.${value}`) })),
        input: (every) => change({ every: every as Calendar['every'] }),
      })}
      ${textField({ id: 'trigger-time', type: 'time', label: l.t('triggers.time'), value: calendar.time, input: (time) => change({ time }) })}
      ${
        calendar.every === 'month'
          ? textField({
              id: 'trigger-date',
              type: 'number',
              label: l.t('triggers.date'),
              value: calendar.date,
              error: bad ? l.t('triggers.date.bad') : undefined,
              input: (date) => change({ date: date.trim() }),
            })
          : nothing
      }
    </div>
    ${
      calendar.every === 'week'
        ? html`<fieldset class="form-field week">
            <legend>${l.t('triggers.days')}</legend>
            <div>
              ${[1, 2, 3, 4, 5, 6, 0].map(
                (day) =>
                  html`<label title=${named(day, 'long')}
                    ><input
                      type="checkbox"
                      class="checkbox"
                      aria-label=${named(day, 'long')}
                      aria-invalid=${bad ? 'true' : 'false'}
                      .checked=${live(calendar.days.includes(day))}
                      @change=${() => toggle(day)}
                    />${named(day, 'short')}</label
                  >`,
              )}
            </div>
            ${bad ? html`<p class="field-error">${l.t('triggers.days.bad')}</p>` : nothing}
          </fieldset>`
        : nothing
    }`;
}

/** A box a part; a whole rule that is pasted into one fills them all. */
function cronFields({ draft, problem, wrong, words, l, set }: Fields): TemplateResult {
  const parts = draft.cron.split(/\s+/);
  const error = errorAt(problem, '/schedule/cron') ?? (wrong.includes('cron') ? l.t('triggers.cron.bad') : undefined);
  const type = (at: number, text: string): void => {
    const pasted = text.trim().split(/\s+/);
    const next = pasted.length > 1 ? pasted : CRON_PARTS.map((_, i) => (i === at ? text.trim() : (parts[i] ?? '*')));
    set({ cron: next.join(' ') });
  };
  return html`<fieldset class="form-field cron-parts">
    <legend>${l.t('triggers.cron')}</legend>
    <div>
      ${CRON_PARTS.map(
        (part, at) =>
          html`<label
            ><span>${l.t(`triggers.cron.${part}`)}</span
            ><span class=${`field mono ${error ? 'invalid' : ''}`}
              ><input
                id=${`trigger-cron-${part}`}
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-invalid=${error ? 'true' : 'false'}
                aria-describedby="trigger-cron-says"
                .value=${live(at === CRON_PARTS.length - 1 ? parts.slice(at).join(' ') : (parts[at] ?? ''))}
                @input=${(event: Event) => type(at, (event.currentTarget as HTMLInputElement).value)} /></span
          ></label>`,
      )}
    </div>
    <p id="trigger-cron-says" class=${error ? 'field-error' : 'cron-words'}>
      ${error ?? html`<b>${words.cron(draft.cron) ?? l.t('triggers.cron.help')}</b>`}
    </p>
  </fieldset>`;
}

const zones = (current: string): readonly string[] => [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])];
