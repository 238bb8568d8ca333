import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../../custom-elements.json' with { type: 'json' };
import { LANGUAGES, TAGS, type Tag } from '../../demo/languages.ts';
import type { Provider } from '../../src/elements/provider/index.ts';
import './preview.css';

setCustomElementsManifest(manifest);

const choice = (
  name: 'mirror' | 'transfer' | 'component' | 'paintbrush' | 'globe',
  title: string,
  items: readonly { value: string; title: string }[],
) => ({
  description: title,
  toolbar: { title, items: [...items], dynamicTitle: true, icon: name },
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error', options: { rules: { region: { enabled: false } } } },
    docs: { story: { inline: false, height: '720px' } },
  },
  initialGlobals: { scheme: 'light', direction: 'ltr', density: 'comfortable', accent: 'lapis', language: 'en' },
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
    language: choice(
      'globe',
      'Language',
      TAGS.map((value) => ({ value, title: LANGUAGES[value].name })),
    ),
  },
  loaders: [async ({ globals }) => ({ messages: await LANGUAGES[globals['language'] as Tag].load() })],
  // What a host does: it sets inputs anywhere above. `preview.css` has them.
  decorators: [
    (story, { globals, loaded, canvasElement }) => {
      const root = document.documentElement;
      const language = globals['language'] as Tag;
      root.lang = language;
      root.dir = LANGUAGES[language].dir === 'rtl' ? 'rtl' : String(globals['direction']);
      for (const name of ['scheme', 'density', 'accent']) root.dataset[name] = String(globals[name]);
      // After the story is drawn: its frame stands in English.
      queueMicrotask(() => {
        for (const provider of canvasElement.querySelectorAll<Provider>('inlay-provider'))
          Object.assign(provider, { locale: language, messages: loaded['messages'] });
      });
      return html`${story()}`;
    },
  ],
};

export default preview;
