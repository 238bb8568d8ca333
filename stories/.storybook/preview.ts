import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { html } from 'lit';
import manifest from '../../custom-elements.json' with { type: 'json' };
import { LANGUAGES, TAGS, type Tag } from '../../demo/languages.ts';
import type { Provider } from '../../src/elements/provider/index.ts';
import { HOSTS, type HostTheme } from '../support/hosts.ts';
import './preview.css';

setCustomElementsManifest(manifest);

const choice = (
  name: 'mirror' | 'transfer' | 'component' | 'paintbrush' | 'browser' | 'globe',
  title: string,
  items: readonly { value: string; title: string }[],
) => ({
  description: title,
  toolbar: { title, items: [...items], dynamicTitle: true, icon: name },
});

interface Described {
  tagName?: string;
  attributes?: readonly { name: string; fieldName?: string; type?: { text: string } }[];
  events?: readonly { name: string }[];
}
const described = new Map(
  (manifest.modules as readonly { declarations: readonly Described[] }[])
    .flatMap(({ declarations }) => declarations)
    .map((declaration) => [declaration.tagName ?? '', declaration]),
);

const PRESETS = import.meta.glob<string>('../../src/themes/*.css', { query: '?inline', import: 'default', eager: true });
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** The portal's own theme, as its design system publishes it, and our preset over it. */
function wear(theme: string, scheme: 'light' | 'dark'): void {
  const host = (HOSTS as Readonly<Record<string, HostTheme>>)[theme];
  sheet.replaceSync(host ? `:root{${host[scheme]}}${PRESETS[`../../src/themes/${theme}.css`] ?? ''}` : '');
  document.documentElement.classList.toggle('dark', host?.mark !== undefined && scheme === 'dark');
}

/** Controls set the element's properties; the events that it declares are logged. */
function attend(root: HTMLElement, tag: string | undefined, args: Readonly<Record<string, unknown>>): void {
  const declaration = described.get(tag ?? '');
  const element = tag ? root.querySelector<HTMLElement & Record<string, unknown>>(tag) : null;
  if (!declaration || !element) return;
  for (const { name, fieldName = name } of declaration.attributes ?? [])
    if (args[name] !== undefined) Object.assign(element, { [fieldName]: args[name] });
  if (element.dataset['logged']) return;
  element.dataset['logged'] = 'yes';
  for (const { name } of declaration.events ?? [])
    element.addEventListener(name, (event) => action(name)({ ...event, ref: (event as Event & { ref?: unknown }).ref }));
}

/** A control for each attribute, by its type in the manifest; what takes objects is set by a page's script. */
const withControls: NonNullable<Preview['argTypesEnhancers']>[number] = ({ argTypes, component }) => {
  const controls = Object.fromEntries(
    (described.get(String(component))?.attributes ?? []).map(({ name, type }) => {
      const kind = type?.text === 'boolean' ? 'boolean' : type?.text === 'number' ? 'number' : 'text';
      return [name, { ...argTypes[name], name, control: { type: kind } }];
    }),
  );
  return { ...argTypes, ...controls } as typeof argTypes;
};

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [withControls],
  parameters: {
    a11y: { test: 'error', options: { rules: { region: { enabled: false } } } },
    options: {
      storySort: {
        order: ['Docs', ['Getting started', 'Embedding', 'Theming', 'Adapters', 'Security', 'Accessibility'], 'Elements', 'Parts'],
      },
    },
    docs: { story: { inline: false, height: '720px' } },
  },
  initialGlobals: { scheme: 'light', direction: 'ltr', density: 'comfortable', accent: 'lapis', theme: 'inlay', language: 'en' },
  globalTypes: {
    scheme: choice('mirror', 'Light or dark', [
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
    ]),
    direction: choice('transfer', 'Direction', [
      { value: 'ltr', title: 'Left to right' },
      { value: 'rtl', title: 'Right to left' },
    ]),
    density: choice('component', 'Density', [
      { value: 'comfortable', title: 'Comfortable' },
      { value: 'compact', title: 'Compact' },
    ]),
    accent: choice('paintbrush', 'Accent', [
      { value: 'lapis', title: 'Lapis' },
      { value: 'teal', title: 'Teal' },
      { value: 'yellow', title: 'Yellow' },
      { value: 'black', title: 'Black' },
    ]),
    theme: choice('browser', 'Theme', [
      { value: 'inlay', title: 'Inlay' },
      ...Object.entries(HOSTS).map(([value, { name }]) => ({ value, title: name })),
    ]),
    language: choice(
      'globe',
      'Language',
      TAGS.map((value) => ({ value, title: LANGUAGES[value].name })),
    ),
  },
  loaders: [async ({ globals }) => ({ messages: await LANGUAGES[globals['language'] as Tag].load() })],
  // What a host does: it sets inputs anywhere above. `preview.css` has them.
  decorators: [
    (story, { globals, loaded, canvasElement, component, args }) => {
      const root = document.documentElement;
      const language = globals['language'] as Tag;
      root.lang = language;
      root.dir = LANGUAGES[language].dir === 'rtl' ? 'rtl' : String(globals['direction']);
      for (const name of ['scheme', 'density', 'accent']) root.dataset[name] = String(globals[name]);
      wear(String(globals['theme']), globals['scheme'] === 'dark' ? 'dark' : 'light');
      // After the story is drawn: its frame stands in English.
      queueMicrotask(() => {
        attend(canvasElement, component, args);
        for (const provider of canvasElement.querySelectorAll<Provider>('inlay-provider'))
          Object.assign(provider, { locale: language, messages: loaded['messages'] });
      });
      return html`${story()}`;
    },
  ],
};

export default preview;
