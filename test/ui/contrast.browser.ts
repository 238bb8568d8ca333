import { expect, fixture, html } from '@open-wc/testing';
import { tokens } from '../../src/themes/index.ts';
import { PRESETS } from './presets.ts';

// What is painted counts: colours are read back from pixels, so that gamut mapping, clamps and translucent fills are in the figures.

const ACCENTS: Readonly<Record<string, string>> = {
  lapis: '',
  yellow: '#ffd500',
  black: '#000',
  orange: '#ff7a00',
  emerald: '#10b981',
  crimson: '#dc143c',
  navy: '#0a1f44',
  bootstrap: '#0d6efd',
  lilac: '#d8b4fe',
};
const SURFACES: Readonly<Record<string, { light: string; dark: string } | undefined>> = {
  default: undefined,
  cream: { light: '--inlay-surface:#fbf7ef;--inlay-text:#2a2118', dark: '--inlay-surface:#1e293b;--inlay-text:#f1f5f9' },
};

/** Foreground, the layers it lies on (bottom first), and the ratio it needs: 4.5 for text, 3 for parts and graphics. */
const PAIRS: readonly (readonly [string, readonly string[], number])[] = [
  ...['surface', 'subtle', 'sunken', 'raised'].flatMap((ground) =>
    (['text', 'muted', 'faint', 'accent-text'] as const).map((text) => [text, [ground], 4.5] as const),
  ),
  ...['text', 'muted', 'faint', 'accent-text', 'success-text', 'danger-text', 'warning-text', 'info-text'].map(
    (text) => [text, ['surface', 'selected-hover'], 4.5] as const,
  ),
  ['muted', ['surface', 'pressed'], 4.5],
  ['accent-text', ['surface', 'selected', 'accent-fill'], 4.5],
  ['on-accent', ['accent-solid'], 4.5],
  ['on-accent', ['accent-solid-hover'], 4.5],
  ['on-danger', ['danger-solid'], 4.5],
  ['accent-line', ['surface'], 3],
  ['accent-line', ['surface', 'selected'], 3],
  ['accent-line', ['sunken'], 3],
  ['control', ['surface'], 3],
  ['control', ['raised'], 3],
  ...(['success', 'warning', 'danger', 'info'] as const).flatMap((status) => [
    [`${status}-text`, [`${status}-subtle`], 4.5] as const,
    [`${status}-text`, ['surface'], 4.5] as const,
    [`${status}-icon`, [`${status}-subtle`], 3] as const,
    [`${status}-icon`, ['surface', 'selected-hover'], 3] as const,
    ['muted', [`${status}-subtle`], 4.5] as const,
  ]),
  ['run-paused', ['surface'], 3],
  ['run-cached', ['surface'], 3],
  ['text', ['seq-3'], 4.5],
  ['seq-on', ['seq-4'], 4.5],
];

const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;

/** Paints layers over each other and reads the pixel. */
function paint(colours: readonly string[]): [number, number, number] {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1, 1);
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const ratio = (a: readonly number[], b: readonly number[]): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

/** Where the tokens are read: an element that adopts them, as every public element does. */
function reader(element: HTMLElement): (token: string) => string {
  const root = element.attachShadow({ mode: 'open' });
  const sheet = tokens.styleSheet;
  if (!sheet) throw new Error('no style sheet');
  root.adoptedStyleSheets = [sheet];
  const probe = root.appendChild(document.createElement('span'));
  return (token) => {
    probe.style.color = `var(--i-${token})`;
    return getComputedStyle(probe).color;
  };
}

/** The pairs that lie below what they need. */
function low(colour: (token: string) => string): string[] {
  return PAIRS.flatMap(([text, layers, needed]) => {
    const ground = layers.map(colour);
    const found = ratio(paint([...ground, colour(text)]), paint(ground));
    return found < needed ? [`${text} on ${layers.join(' + ')}: ${found.toFixed(2)}, needs ${needed}`] : [];
  });
}

describe('contrast of the tokens, as painted', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [accentName, accent] of Object.entries(ACCENTS)) {
      for (const [surfaceName, surface] of Object.entries(SURFACES)) {
        it(`${accentName} on ${surfaceName}, ${scheme}`, async () => {
          const element = await fixture<HTMLElement>(html`<div></div>`);
          const colour = reader(element);
          element.style.cssText = `color-scheme:${scheme};${accent ? `--inlay-accent:${accent};` : ''}${surface?.[scheme] ?? ''}`;
          expect(low(colour)).to.deep.equal([]);
        });
      }
    }
  }
});

describe('contrast of the presets, as painted', () => {
  for (const { name, preset, mark, ...host } of PRESETS) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`${name}, ${scheme}`, async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(preset);
        document.adoptedStyleSheets.push(sheet);
        try {
          const page = await fixture<HTMLElement>(
            html`<div>
              <inlay-provider><div></div></inlay-provider>
            </div>`,
          );
          page.style.cssText = host[scheme];
          if (mark && scheme === 'dark') page.setAttribute(...mark);
          const colour = reader(page.querySelector('inlay-provider > div') as HTMLElement);
          // The preset is what is measured, not our own colours, and it knows light from dark.
          const [, surface = ''] = /(?:background|bg|bg-app|surface):([^;]+)/.exec(host[scheme]) ?? [];
          expect(paint([colour('surface')])).to.deep.equal(paint([surface]));
          expect(getComputedStyle(page.querySelector('inlay-provider') as Element).colorScheme.includes('dark')).to.equal(
            scheme === 'dark',
          );
          expect(low(colour)).to.deep.equal([]);
        } finally {
          document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
        }
      });
    }
  }
});
