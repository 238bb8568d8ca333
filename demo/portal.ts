import '../src/define.ts';
import { hashRouter, localStore } from '../src/session/index.ts';
import { adapterFor, keep } from './backend.ts';
import { LANGUAGES, TAGS } from './languages.ts';
import { readSettings, THEMES, writeSettings, type Settings } from './settings.ts';
import { chooseBackend } from './sign-in.ts';

const LABELS = {
  theme: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  backend: { memory: 'Sample company', zenml: 'ZenML', mlflow: 'MLflow' },
} as const;

const provider = document.querySelector('inlay-provider')!;
const backend = document.querySelector<HTMLButtonElement>('#backend')!;
const theme = document.querySelector<HTMLSelectElement>('#theme')!;
const language = document.querySelector<HTMLSelectElement>('#language')!;

theme.append(...THEMES.map((one) => new Option(LABELS.theme[one], one)));
language.append(...TAGS.map((one) => new Option(LANGUAGES[one].name, one)));

/** The look is the host's: it sets `color-scheme`, and everything inside follows. */
async function show(settings: Settings): Promise<void> {
  document.documentElement.dataset['theme'] = settings.theme;
  document.documentElement.lang = settings.lang;
  document.documentElement.dir = LANGUAGES[settings.lang].dir;
  theme.value = settings.theme;
  language.value = settings.lang;
  backend.textContent = `${LABELS.backend[settings.backend]}${settings.backend === 'memory' ? `, ${settings.as}` : ''}`;
  const messages = await LANGUAGES[settings.lang].load();
  // Another one was chosen while this one loaded.
  if (language.value !== settings.lang) return;
  provider.locale = settings.lang;
  provider.messages = messages;
}

async function connect(settings: Settings): Promise<void> {
  const adapter = adapterFor(settings);
  if (adapter) provider.adapter = adapter;
  else await choose();
}

async function choose(): Promise<void> {
  const choice = await chooseBackend(readSettings());
  if (!choice) return;
  if (choice.credential) keep(choice.url, choice.credential);
  // The place in the old backend means nothing in the new one.
  history.replaceState(null, '', `${location.pathname}${location.search}#/`);
  const settings = writeSettings({ backend: choice.backend, url: choice.url, as: choice.as });
  await show(settings);
  await connect(settings);
}

backend.addEventListener('click', () => void choose());
theme.addEventListener('change', () => void show(writeSettings({ theme: theme.value as Settings['theme'] })));
language.addEventListener('change', () => void show(writeSettings({ lang: language.value as Settings['lang'] })));

provider.router = hashRouter();
provider.store = localStore('halden/');
await show(readSettings());
await connect(readSettings());
