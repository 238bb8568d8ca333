import type { Messages } from '../src/messages/index.ts';

interface Language {
  /** What it calls itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Its words, loaded when it is chosen. */
  load(): Promise<Partial<Messages>>;
}

/** What the portal speaks, by the tag that `lang` and the address hold. English is built in. */
export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr', load: () => Promise.resolve({}) },
  de: { name: 'Deutsch', dir: 'ltr', load: async () => (await import('../src/messages/de.ts')).de },
  fr: { name: 'Français', dir: 'ltr', load: async () => (await import('../src/messages/fr.ts')).fr },
  es: { name: 'Español', dir: 'ltr', load: async () => (await import('../src/messages/es.ts')).es },
  'pt-BR': { name: 'Português (Brasil)', dir: 'ltr', load: async () => (await import('../src/messages/pt-BR.ts')).ptBR },
  ja: { name: '日本語', dir: 'ltr', load: async () => (await import('../src/messages/ja.ts')).ja },
  zh: { name: '简体中文', dir: 'ltr', load: async () => (await import('../src/messages/zh.ts')).zh },
  ar: { name: 'العربية', dir: 'rtl', load: async () => (await import('../src/messages/ar.ts')).ar },
} as const satisfies Record<string, Language>;

export type Tag = keyof typeof LANGUAGES;
export const TAGS = Object.keys(LANGUAGES) as readonly Tag[];
