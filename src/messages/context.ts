import { createContext } from '@lit/context';
import type { Messages } from './catalogue.ts';

/** What a provider tells about language: the catalogue (its own over the built-in one), and the locale of numbers and dates. */
export interface LocaleContext {
  readonly locale: string;
  readonly messages: Messages;
}

/** Keyed with `Symbol.for`, so that two bundles on a page understand each other. */
export const localeContext = createContext<LocaleContext>(Symbol.for('inlay/locale/1'));
