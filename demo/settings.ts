import { TAGS, type Tag } from './languages.ts';

/** What the portal keeps in its address: which backend, where, which look and language. Never a credential. */
export const BACKENDS = ['memory', 'zenml', 'mlflow'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export const PEOPLE = ['owner', 'editor', 'viewer'] as const;

export interface Settings {
  backend: (typeof BACKENDS)[number];
  /** Of the server. */
  url: string;
  /** As whom, over the embedded backend. */
  as: (typeof PEOPLE)[number];
  theme: (typeof THEMES)[number];
  lang: Tag;
}

const oneOf = <T extends string>(values: readonly T[], value: string | null, fallback: T): T =>
  values.find((one) => one === value) ?? fallback;

export function readSettings(): Settings {
  const query = new URLSearchParams(location.search);
  return {
    backend: oneOf(BACKENDS, query.get('backend'), 'memory'),
    url: query.get('url') ?? '',
    as: oneOf(PEOPLE, query.get('as'), 'owner'),
    theme: oneOf(THEMES, query.get('theme'), 'auto'),
    lang: oneOf(TAGS, query.get('lang'), 'en'),
  };
}

export function writeSettings(change: Partial<Settings>): Settings {
  const settings = { ...readSettings(), ...change };
  const query = new URLSearchParams();
  if (settings.backend !== 'memory') query.set('backend', settings.backend);
  if (settings.backend !== 'memory' && settings.url) query.set('url', settings.url);
  if (settings.backend === 'memory' && settings.as !== 'owner') query.set('as', settings.as);
  if (settings.theme !== 'auto') query.set('theme', settings.theme);
  if (settings.lang !== 'en') query.set('lang', settings.lang);
  const search = query.toString();
  history.replaceState(null, '', `${location.pathname}${search && `?${search}`}${location.hash}`);
  return settings;
}
