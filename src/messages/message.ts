import type { Formats } from './intl.ts';

/** Arguments of a message: what the sentence mentions. */
export interface Args {
  readonly [name: string]: string | number;
}
/** A sentence, or what makes it from its arguments; `intl` formats numbers and picks plurals. */
export type Message = string | ((args: Args, intl: Formats) => string);

/** A number with its noun, where a language has two forms: `counted(intl, 3, 'version', 'versions')`. */
export function counted(intl: Formats, count: string | number | undefined, one: string, many: string): string {
  const value = Number(count);
  return `${intl.number(value)} ${intl.plural(value) === 'one' ? one : many}`;
}

/** A noun's plural categories. `#` stands for the number; a form may do without, as where “two versions” is one word. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A number with its noun, where a language has other than two forms. A category that is not given is said as `other`. */
export function plural(intl: Formats, count: string | number | undefined, forms: PluralForms): string {
  const value = Number(count);
  return (forms[intl.plural(value)] ?? forms.other).replace('#', intl.number(value));
}

/**
 * What a sentence that runs from right to left mentions: in isolates, so that a Latin name neither is torn apart nor moves the
 * words beside it. Not for text that is kept or sent, such as a name that is proposed.
 */
export function isolated(value: string | number | undefined): string {
  return `\u2068${value}\u2069`;
}
