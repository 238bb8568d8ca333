import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageKey, Words } from './catalogue.ts';
import { Consumer } from './consumer.ts';
import { localeContext } from './context.ts';
import { formatsFor, type Formats } from './intl.ts';
import type { Args } from './message.ts';

/** The English words of what is on the page so far: each element brings its own, in whatever language the page is. */
const english: { [K in MessageKey]?: Words[K] } = {};

/**
 * Words and formats for one element. Without a provider: English words, numbers and dates by the nearest `lang`, else the
 * navigator's language.
 *
 *     #l = new LocalizeController(this, [models]);
 *     render() { return html`<h1>${this.#l.t('models.title')}</h1>`; }
 */
export class LocalizeController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #consumer: Consumer<typeof localeContext>;
  #own = '';

  constructor(host: ReactiveControllerHost & HTMLElement, words: readonly Words[]) {
    Object.assign(english, ...words);
    this.#host = host;
    this.#consumer = new Consumer(host, localeContext);
    host.addController(this);
  }

  hostConnected(): void {
    this.#own = nearestLang(this.#host);
  }

  get locale(): string {
    return this.#consumer.value?.locale ?? (this.#own || (typeof navigator === 'undefined' ? 'en' : navigator.language));
  }

  get intl(): Formats {
    return formatsFor(this.locale);
  }

  /** The sentence of a key; an arrow, so that templates can pass it on. */
  t = (key: MessageKey, args: Args = {}): string => {
    const message = this.#consumer.value?.messages[key] ?? english[key] ?? key;
    return typeof message === 'function' ? message(args, this.intl) : message;
  };
}

/** What template functions need of it. */
export type Localize = Pick<LocalizeController, 't' | 'intl' | 'locale'>;

/** The language of the nearest element that declares one, through shadow roots. */
export function nearestLang(from: Element): string {
  for (let at: Node | null = from; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof HTMLElement && at.lang) return at.lang;
  }
  return '';
}
