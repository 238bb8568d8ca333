import { createContext } from '@lit/context';
import type { Words } from './catalogue.ts';

/** What a provider tells about language: the words that go over each element's own English, and the locale of numbers and dates. */
export interface LocaleContext {
  readonly locale: string;
  readonly messages: Words;
}

/** Keyed with `Symbol.for`, so that two bundles on a page understand each other. */
export const localeContext = createContext<LocaleContext>(Symbol.for('inlay/locale/1'));
