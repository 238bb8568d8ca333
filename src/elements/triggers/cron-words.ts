import type { Schedule } from '../../contract/index.ts';
import type { InlayElement } from '../base/inlay-element.ts';

type Describe = (cron: string) => string;

/** By language: what the library calls it, and its words, which register themselves. Its Japanese makes no sentences: left out. */
const LANGUAGES: Readonly<Record<string, readonly [known: string, load: () => Promise<unknown>]>> = {
  ar: ['ar', () => import('cronstrue/locales/ar.js')],
  de: ['de', () => import('cronstrue/locales/de.js')],
  es: ['es', () => import('cronstrue/locales/es.js')],
  fr: ['fr', () => import('cronstrue/locales/fr.js')],
  pt: ['pt_BR', () => import('cronstrue/locales/pt_BR.js')],
  zh: ['zh_CN', () => import('cronstrue/locales/zh_CN.js')],
};

async function describer(locale: string): Promise<Describe> {
  const [known, load] = LANGUAGES[locale.split('-')[0] ?? ''] ?? ['en'];
  // A bundler may know no names of a CommonJS module, but its default.
  const [{ default: cronstrue }] = await Promise.all([import('cronstrue'), load?.()]);
  return (cron) => cronstrue.toString(cron, { locale: known, use24HourTimeFormat: true });
}

/** Schedules as sentences. The library is loaded when the first cron rule is shown; until then, and where it can't read one, the rule itself. */
export class ScheduleWords {
  readonly #host: InlayElement;
  #describe: { locale: string; run: Describe | undefined } | undefined;

  constructor(host: InlayElement) {
    this.#host = host;
  }

  /** Another one when sentences became known: cells are drawn anew. */
  get sign(): string {
    return `${this.#describe?.locale} ${this.#describe?.run !== undefined}`;
  }

  of({ cron, everyMs, at, rrule }: Schedule): string {
    const { l } = this.#host;
    if (cron !== undefined) return this.cron(cron) ?? cron;
    if (everyMs) return l.t('triggers.every', { time: l.intl.duration(everyMs, 'round') });
    if (at !== undefined) return l.t('triggers.once', { time: l.intl.exact(Date.parse(at)) });
    return rrule ?? '';
  }

  /** Undefined: not known yet, or no rule. */
  cron(cron: string): string | undefined {
    const { locale } = this.#host.l;
    if (this.#describe?.locale !== locale) {
      this.#describe = { locale, run: undefined };
      void describer(locale).then(
        (run) => {
          if (this.#describe?.locale !== locale) return;
          this.#describe = { locale, run };
          this.#host.requestUpdate();
        },
        () => undefined,
      );
    }
    try {
      return this.#describe.run?.(cron);
    } catch {
      return undefined;
    }
  }
}
