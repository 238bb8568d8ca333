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
