import { expect } from '@open-wc/testing';
import * as content from '../../stories/ui/content.stories.ts';
import * as overlays from '../../stories/ui/overlays.stories.ts';
import * as parts from '../../stories/ui/parts.stories.ts';
import * as states from '../../stories/ui/states.stories.ts';
import type { UiFrame } from '../../stories/ui/frame.ts';
import { focused, frames, show, until, violations } from './support.ts';
import { press as keys, typeKeys } from '../support/keys.ts';

const find = <E extends HTMLElement = HTMLElement>(frame: UiFrame, selector: string): E => {
  const found = frame.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const text = (): string => focused()?.textContent.trim() ?? '';

describe('menu', () => {
  it('opens by arrow, walks, jumps by letter, and gives focus back', async () => {
    const frame = await show(overlays.Menu.render());
    const button = find(frame, '[popovertarget=actions]');
    expect(find(frame, '#actions').children.length).to.equal(0);
    button.focus();
    await keys('ArrowDown');
    await until(() => text().startsWith('Compare'));
    await keys('ArrowDown');
    expect(text()).to.contain('Set stage').and.to.contain('Needs model: update');
    await keys('End');
    expect(text()).to.equal('Delete');
    await keys('ArrowDown');
    expect(text()).to.contain('Compare');
    await keys('a');
    expect(text()).to.equal('Archive');
    await keys('Escape');
    await until(() => focused() === button);
    await until(() => find(frame, '#actions').children.length === 0);
  });

  it('hangs below its button', async () => {
    const frame = await show(overlays.Menu.render());
    const button = find(frame, '[popovertarget=stage]');
    button.click();
    await until(() => find(frame, '#stage').matches(':popover-open'));
    const from = button.getBoundingClientRect();
    const menu = find(frame, '#stage').getBoundingClientRect();
    expect(menu.left).to.be.within(from.left - 2, from.left + 2);
    expect(menu.top).to.be.within(from.bottom, from.bottom + 8);
    await keys('Escape');
  });

  it('ticks without closing', async () => {
    const frame = await show(overlays.Menu.render());
    find(frame, '[popovertarget=stage]').click();
    await until(() => text() === 'Production');
    await keys('ArrowDown');
    await keys('Enter');
    await until(() => focused()?.getAttribute('aria-checked') === 'true');
    expect(text()).to.equal('Staging');
    expect(find(frame, '#stage').matches(':popover-open')).to.equal(true);
    expect(await violations(frame)).to.deep.equal([]);
    await keys('Escape');
  });
});

describe('dialog', () => {
  it('takes the focus, keeps it, closes by Escape, gives it back', async () => {
    const frame = await show(overlays.Dialog.render());
    const button = find(frame, '.pad button');
    button.focus();
    await keys('Enter');
    await until(() => frame.shadowRoot?.querySelector('dialog')?.open);
    expect(text()).to.equal('Cancel');
    expect(await violations(frame)).to.deep.equal([]);
    await keys('Escape');
    await until(() => !frame.shadowRoot?.querySelector('dialog'));
    await until(() => focused() === button);
  });
});

describe('tabs', () => {
  it('arrows choose, and one tab is a stop', async () => {
    const frame = await show(overlays.Tabs.render());
    find(frame, '[role=tab][aria-selected=true]').focus();
    await keys('ArrowRight');
    await until(() => find(frame, '[role=tabpanel]').textContent.trim() === 'metrics');
    expect(focused()?.getAttribute('aria-selected')).to.equal('true');
    await keys('ArrowLeft');
    await keys('ArrowLeft');
    await until(() => find(frame, '[role=tabpanel]').textContent.trim() === 'runs');
    expect(frame.shadowRoot?.querySelectorAll('[role=tab][tabindex="0"]').length).to.equal(1);
  });
});

describe('combobox', () => {
  it('moves the active option, takes it, narrows by text', async () => {
    const frame = await show(overlays.Combobox.render());
    const input = find<HTMLInputElement>(frame, '[role=combobox]');
    const active = (): string =>
      frame.shadowRoot?.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent.trim() ?? '';
    input.focus();
    expect(active()).to.contain('prod-eu');
    await keys('ArrowDown');
    await until(() => active().includes('prod-us'));
    await keys('Enter');
    await until(() => find(frame, 'output').textContent === 'prod-us');
    await typeKeys('cust');
    await until(() => frame.shadowRoot?.querySelectorAll('[role=option]').length === 1);
    expect(active()).to.contain('customs-lab');
    await typeKeys('zzz');
    await until(() => frame.shadowRoot?.querySelector('.options-none'));
    expect(input.hasAttribute('aria-activedescendant')).to.equal(false);
  });
});

describe('toast', () => {
  it('shows three at most, says them politely, is gone when closed', async () => {
    const frame = await show(overlays.Toast.render());
    const [archive, remove] = [...(frame.shadowRoot?.querySelectorAll<HTMLElement>('.pad button') ?? [])];
    for (const button of [archive, archive, remove, remove]) button?.click();
    await until(() => frame.shadowRoot?.querySelectorAll('.toast').length === 3);
    expect(find(frame, '.toasts').matches(':popover-open')).to.equal(true);
    expect(find(frame, '[aria-live=polite]').textContent).to.contain('3 models archived').and.to.contain('managed by Okta');
    expect(await violations(frame)).to.deep.equal([]);
    for (let left = 3; left > 0; left--) {
      find(frame, '.toast button:last-of-type').click();
      await until(() => frame.shadowRoot?.querySelectorAll('.toast').length === left - 1);
    }
    await until(() => !find(frame, '.toasts').matches(':popover-open'));
  });
});

describe('search field', () => {
  it('empties by Escape and by its button', async () => {
    const frame = await show(parts.Fields.render());
    const input = find<HTMLInputElement>(frame, 'input[type=search]');
    input.focus();
    await typeKeys('eta');
    await until(() => frame.shadowRoot?.querySelector('.search button'));
    await keys('Escape');
    await until(() => input.value === '');
    await typeKeys('eta');
    await until(() => frame.shadowRoot?.querySelector('.search button'));
    find(frame, '.search button').click();
    await until(() => input.value === '');
    expect(focused()).to.equal(input);
  });
});

describe('tooltip', () => {
  it('shows at once on focus, and goes on Escape', async () => {
    const frame = await show(parts.Buttons.render());
    find(frame, 'button').focus();
    for (let at = 0; at < 5; at++) await keys('Tab');
    await until(() => frame.shadowRoot?.querySelector('.tooltip:popover-open')?.textContent === 'New');
    await keys('Tab');
    await until(() => frame.shadowRoot?.querySelector('.tooltip:popover-open')?.textContent.includes('Priya'));
    await keys('Escape');
    expect(frame.shadowRoot?.querySelector('.tooltip:popover-open')).to.equal(null);
  });
});

describe('JSON tree', () => {
  const treeOf = async () => {
    const frame = await show(content.Json.render(), { height: 600 });
    const tree = frame.shadowRoot?.querySelector('[label="schema.json"]') as HTMLElement & { updateComplete: Promise<unknown> };
    const lines = (): string[] =>
      [...(tree.shadowRoot?.querySelectorAll('[role=treeitem]') ?? [])].map((line) => line.textContent.replace(/\s+/g, ' ').trim());
    return { frame, tree, lines };
  };

  it('draws only what is unfolded; long arrays in portions', async () => {
    const { tree, lines } = await treeOf();
    expect(lines().some((line) => line.startsWith('columns'))).to.equal(true);
    expect(lines().some((line) => line.includes('column_0'))).to.equal(false);
    tree.shadowRoot?.querySelector<HTMLElement>('[role=treeitem]')?.focus();
    await keys('ArrowDown');
    await keys('ArrowDown');
    await until(() => text().startsWith('columns'));
    await keys('ArrowRight');
    await until(() => lines().some((line) => line.startsWith('49')));
    expect(lines().some((line) => line.startsWith('50'))).to.equal(false);
    expect(lines().some((line) => line.startsWith('84 more items'))).to.equal(true);
    await keys('ArrowRight');
    await until(() => text().startsWith('0'));
    await keys('ArrowLeft');
    await until(() => text().startsWith('columns'));
    [...(tree.shadowRoot?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])]
      .find((line) => line.textContent.includes('84 more'))
      ?.click();
    await until(() => lines().some((line) => line.startsWith('99')));
    expect(text()).to.match(/^50/);
  });

  it('finds what is folded away, and tells its path', async () => {
    const { tree, lines } = await treeOf();
    tree.shadowRoot?.querySelector<HTMLElement>('input[type=search]')?.focus();
    await typeKeys('column_120');
    await until(() => lines().some((line) => line.includes('"column_120"')));
    expect(tree.shadowRoot?.querySelector('.bar-top code')?.textContent).to.equal('$.columns[120].name');
    expect(tree.shadowRoot?.querySelector('[role=status]')?.textContent).to.equal('1 match');
  });
});

describe('Markdown', () => {
  it('shows tables and tasks, drops raw HTML, checks links', async () => {
    const frame = await show(content.Markdown.render());
    await until(() => frame.shadowRoot?.querySelector('.markdown table'));
    const root = find(frame, '.markdown');
    expect(root.querySelectorAll('script, b, img, iframe, [onclick], [style]').length).to.equal(0);
    expect(root.textContent).not.to.contain('alert(1)');
    expect([...root.querySelectorAll('a')].map((link) => link.href)).to.deep.equal([
      'https://example.com/report',
      'https://elsewhere.example/plot.png',
    ]);
    expect([...root.querySelectorAll('a')].every((link) => link.rel.includes('noopener'))).to.equal(true);
    expect(root.querySelector('code')?.textContent).to.equal('a &amp; b');
    expect(root.textContent).to.contain('—');
    expect(root.querySelectorAll('.task').length).to.equal(2);
    expect(root.querySelector('td.align-end')?.textContent).to.equal('6.84');
  });
});

describe('code', () => {
  it('keeps the text as it is, lines and all', async () => {
    const frame = await show(content.Python.render(), { height: 400 });
    const lines = frame.shadowRoot?.querySelector('[label="train.py"]')?.shadowRoot?.querySelector('.lines');
    expect(lines?.textContent).to.contain('def train(rows: int = 1_000, rate=0.05) -> "Model":\n    """Fits.\n    Over two lines."""\n');
    expect([...(lines?.querySelectorAll('.keyword') ?? [])].map((each) => each.textContent)).to.include.members([
      'from',
      'def',
      'continue',
    ]);
  });

  it('draws twenty thousand lines in blocks that are skipped out of sight', async () => {
    const frame = await show(content.LongText.render(), { height: 400 });
    const root = frame.shadowRoot?.querySelector('[label="train.py"]')?.shadowRoot;
    const scroller = root?.querySelector('.scroller') as HTMLElement;
    expect(root?.querySelectorAll('.block').length).to.equal(200);
    expect(root?.querySelectorAll('*').length).to.be.below(1000);
    scroller.scrollTop = scroller.scrollHeight;
    await frames();
    expect(root?.querySelector('.block:last-of-type .numbers')?.textContent.endsWith('20000')).to.equal(true);
  });
});

describe('HTML of a backend', () => {
  it('runs no script and has no origin of ours', async () => {
    const messages: unknown[] = [];
    const listen = (event: MessageEvent): void => void messages.push(event.data);
    window.addEventListener('message', listen);
    const frame = await show(content.HtmlPage.render());
    const page = find<HTMLIFrameElement>(frame, 'iframe');
    // Moved, it lets go of its bytes and loads them again; this time we hear it.
    const loaded = new Promise((done) => page.addEventListener('load', done, { once: true }));
    frame.parentElement?.append(frame);
    await loaded;
    await frames();
    window.removeEventListener('message', listen);
    expect(messages.filter((message) => message === 'ran')).to.deep.equal([]);
    expect(page.getAttribute('sandbox')).to.equal('');
    expect(page.contentDocument).to.equal(null);
  });
});

for (const [file, stories] of Object.entries({ content, overlays, parts, states })) {
  for (const [name, story] of Object.entries(stories)) {
    if (typeof story !== 'object' || !('render' in story)) continue;
    // The long text is the short one's markup two thousand times; axe would measure every line of it.
    for (const scheme of name === 'LongText' ? [] : (['light', 'dark'] as const)) {
      it(`axe finds nothing: ${file} ${name}, ${scheme}`, async () => {
        const frame = await show(story.render(), { scheme });
        if (name === 'Markdown') await until(() => frame.shadowRoot?.querySelector('.markdown table'));
        expect(await violations(frame)).to.deep.equal([]);
      });
    }
    it(`nothing overflows at 360: ${file} ${name}`, async () => {
      const frame = await show(story.render(), { width: 360 });
      expect(frame.scrollWidth).to.be.at.most(360);
    });
  }
}
