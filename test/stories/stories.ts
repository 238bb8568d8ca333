import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type * as Axe from 'axe-core';
import 'axe-core/axe.min.js';
import { render } from 'lit';
import { deep } from '../../stories/support/seen.ts';
import { modules } from './modules.ts';

declare const axe: typeof Axe;

export interface Mode {
  scheme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  forced: 'none' | 'active';
}

interface Story {
  render: () => unknown;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}
type Module = { default: { title: string } } & Record<string, Story>;

const stories = (modules as readonly Module[]).flatMap(({ default: meta, ...all }) =>
  Object.entries(all)
    .filter(([, story]) => typeof story.render === 'function')
    .map(([name, story]) => ({ id: `${meta.title}/${name}`, story }))
    .filter(({ id }) => id.includes(process.env['INLAY_STORIES'] ?? '')),
);

/** Only Chromium can be told how the page's user wants it. */
const emulates = /Chrome\//.test(navigator.userAgent);

/** Each story in one mode: drawn, played, and looked over by axe; nothing may be written to the console as an error. */
export function runStories({ scheme, dir, forced }: Mode): void {
  describe(`stories, ${scheme} ${dir}${forced === 'active' ? ', forced colours' : ''}`, () => {
    const errors: string[] = [];
    const write = console.error;

    before(async () => {
      document.documentElement.dir = dir;
      document.documentElement.lang = 'en';
      document.documentElement.style.colorScheme = scheme;
      if (emulates) {
        await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await emulateMedia({ forcedColors: forced });
      }
      console.error = (...parts: unknown[]) => {
        errors.push(parts.map(String).join(' '));
        write(...parts);
      };
    });
    after(async () => {
      console.error = write;
      document.documentElement.dir = '';
      document.documentElement.style.colorScheme = '';
      if (emulates) await emulateMedia({ forcedColors: 'none' });
    });

    for (const { id, story } of stories) {
      it(id, async () => {
        errors.length = 0;
        const root = document.body.appendChild(document.createElement('main'));
        try {
          render(story.render(), root);
          await drawn(root);
          await story.play?.({ canvasElement: root });
          await drawn(root);
          const { violations } = await axe.run(root, {
            resultTypes: ['violations'],
            rules: {
              region: { enabled: false },
              // axe reads authored colours, which forced ones replace.
              'color-contrast': { enabled: forced === 'none' },
            },
          });
          expect(violations.map(told)).to.deep.equal([]);
          expect(errors).to.deep.equal([]);
        } finally {
          root.remove();
        }
      });
    }
  });
}

async function drawn(root: HTMLElement): Promise<void> {
  for (const element of deep(root)) {
    if ('updateComplete' in element) await element.updateComplete;
    // Half faded in, a text has no contrast yet; not every engine can be told to move nothing.
    for (const moving of element.shadowRoot?.getAnimations() ?? [])
      if (moving.effect?.getComputedTiming().iterations !== Infinity) moving.finish();
  }
}

const told = ({ id, nodes }: Axe.Result): string =>
  `${id}: ${nodes
    .slice(0, 3)
    .map(
      ({ target, html, failureSummary }) =>
        `${target.flat().join(' >> ')} ${html.slice(0, 160)} (${failureSummary?.split('\n').slice(1, 3).join(' ').trim() ?? ''})`,
    )
    .join('; ')}`;
