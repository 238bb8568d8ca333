/** What messages and cells format with: `Intl` for one locale, its formatters made once and kept. */
export interface Formats {
  /** BCP 47, as resolved. */
  readonly locale: string;
  /** Thousands grouped; `digits` decimals exactly, else as many as the number has, up to three. */
  number(value: number, digits?: number): string;
  /** 41.2 M: only beside an exact one. */
  compact(value: number): string;
  /** A fraction (0…1) as a percentage. */
  percent(fraction: number, digits?: number): string;
  /** Bytes in powers of 1000. */
  bytes(bytes: number): string;
  /** Milliseconds as the two largest units: `6 m 41 s`. `round`: a second one that is 0 is left out, as on an axis: `5 m`. */
  duration(ms: number, round?: 'round'): string;
  /** Relative under seven days (`5 h ago`), then `16 Nov`, then `16 Nov 2025`. Both in ms since 1970. */
  relative(time: number, now: number): string;
  /** `24 Nov 2026, 14:20:07 CET`: exact, with the zone. */
  exact(time: number): string;
  /** `14:20:07.123`, for logs. */
  clock(time: number): string;
  list(items: readonly string[]): string;
  plural(count: number): Intl.LDMLPluralRule;
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;
const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

class IntlFormats implements Formats {
  readonly locale: string;
  #made = new Map<string, unknown>();

  constructor(locale: string) {
    this.locale = locale;
  }

  #once<T>(key: string, make: () => T): T {
    let made = this.#made.get(key) as T | undefined;
    if (made === undefined) this.#made.set(key, (made = make()));
    return made;
  }

  #number(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return this.#once(key, () => new Intl.NumberFormat(this.locale, options));
  }

  #date(key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return this.#once(key, () => new Intl.DateTimeFormat(this.locale, options));
  }

  number(value: number, digits?: number): string {
    if (Number.isNaN(value)) return '–';
    if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
    if (digits !== undefined)
      return this.#number(`n${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
    const small = value !== 0 && Math.abs(value) < 0.001;
    return this.#number(small ? 'small' : 'n', small ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 3 }).format(value);
  }

  compact(value: number): string {
    return this.#number('compact', { notation: 'compact', maximumFractionDigits: 1 }).format(value);
  }

  percent(fraction: number, digits = 0): string {
    return this.#number(`p${digits}`, { style: 'percent', maximumFractionDigits: digits }).format(fraction);
  }

  bytes(bytes: number): string {
    const power = bytes < 1000 ? 0 : Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
    const unit = BYTE_UNITS[power] ?? 'byte';
    return this.#number(unit, { style: 'unit', unit, unitDisplay: power ? 'short' : 'long', maximumFractionDigits: power ? 1 : 0 }).format(
      bytes / 1000 ** power,
    );
  }

  duration(ms: number, round?: 'round'): string {
    if (ms < 1000)
      return this.#number('ms', { style: 'unit', unit: 'millisecond', unitDisplay: 'short', maximumFractionDigits: 0 }).format(ms);
    const parts: string[] = [];
    let rest = Math.round(ms / 1000) * 1000;
    for (const [unit, size] of STEPS) {
      const count = Math.floor(rest / size);
      rest -= count * size;
      if (count || (parts.length && !round))
        parts.push(
          this.#number(`d${unit}`, { style: 'unit', unit, unitDisplay: 'narrow' })
            .format(count)
            .replace(/^(\d+)(\p{L})/u, '$1\u202f$2'),
        );
      if (parts.length === 2 || (round && parts.length && rest === 0)) break;
    }
    return parts.join(' ');
  }

  relative(time: number, now: number): string {
    const past = now - time;
    if (Math.abs(past) < 7 * 86_400_000) {
      const format = this.#once('rel', () => new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto', style: 'short' }));
      const [unit, size] = STEPS.find(([, step]) => Math.abs(past) >= step) ?? ['second', 1000];
      return format.format(-Math.trunc(past / size), unit);
    }
    const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
    return this.#date(`day${sameYear}`, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(time);
  }

  exact(time: number): string {
    return this.#date('exact', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    }).format(time);
  }

  clock(time: number): string {
    return this.#date('clock', {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
      hourCycle: 'h23',
    }).format(time);
  }

  list(items: readonly string[]): string {
    return this.#once('list', () => new Intl.ListFormat(this.locale, { type: 'conjunction' })).format(items);
  }

  plural(count: number): Intl.LDMLPluralRule {
    return this.#once('plural', () => new Intl.PluralRules(this.locale)).select(count);
  }
}

const formats = new Map<string, Formats>();

/** The formatters of a locale; an unknown or malformed tag falls back to English rather than throwing in a render. */
export function formatsFor(locale: string): Formats {
  let found = formats.get(locale);
  if (!found) {
    let known = 'en';
    try {
      known = Intl.getCanonicalLocales(locale)[0] ?? 'en';
    } catch {
      // A `lang` attribute may hold anything.
    }
    formats.set(locale, (found = new IntlFormats(known)));
  }
  return found;
}
