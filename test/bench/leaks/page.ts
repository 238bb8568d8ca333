import '../../../src/define.ts';
import type { Adapter } from '../../../src/contract/index.ts';
import { SCOPE, ready } from '../../../stories/support/adapters.ts';
import { nextFrame } from '../support/page.ts';

/** What an element needs to have something to show. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'inlay-artifact-viewer': { 'artifact-id': '-', 'version-id': 'av-0-0' },
  'inlay-lineage-graph': { 'of-type': 'artifactVersion', 'of-id': 'av-0-204' },
  'inlay-model-compare': { 'model-id': 'model-0-327' },
  'inlay-model-details': { 'model-id': 'model-0-327' },
  'inlay-organization-settings': { 'organization-id': 'halden' },
  'inlay-role-editor': { 'role-id': 'role-tenant-operator' },
  'inlay-run-details': { 'run-id': 'run-0-89773890' },
  'inlay-run-launcher': { 'template-id': 'template-0-0' },
  'inlay-tenant-details': { 'tenant-id': 'staging' },
};
/** Frames it stays: enough for the memory adapter's answers, and their paint. */
const STAYS = 4;

const adapter: Adapter = ready();

function mount(tag: string): HTMLElement {
  if (tag === 'plain') {
    // Beside it: about what a small element draws, by hand, with a listener on each.
    const list = document.createElement('ul');
    for (let at = 0; at < 200; at += 1) {
      const item = document.createElement('li');
      item.textContent = `Line ${at}`;
      item.addEventListener('click', () => item.remove());
      list.append(item);
    }
    return list;
  }
  const provider = document.createElement('inlay-provider');
  Object.assign(provider, { adapter, scope: SCOPE, locale: 'en' });
  if (tag === 'inlay-provider') return provider;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(ATTRIBUTES[tag] ?? {})) element.setAttribute(name, value);
  provider.append(element);
  return provider;
}

export const page = {
  /** Mounts and removes it so many times. */
  async cycle(tag: string, times: number): Promise<void> {
    for (let at = 0; at < times; at += 1) {
      const root = mount(tag);
      document.body.append(root);
      for (let frame = 0; frame < STAYS; frame += 1) await nextFrame();
      root.remove();
    }
    // The last one's own end.
    await new Promise((resolve) => setTimeout(resolve, 300));
  },
  /** Elements that one of it draws, through every shadow root: none would mean that nothing was measured. */
  async drawn(tag: string): Promise<number> {
    const root = mount(tag);
    document.body.append(root);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const count = (node: Element | ShadowRoot): number =>
      [...node.querySelectorAll('*')].reduce((sum, each) => sum + 1 + (each.shadowRoot ? count(each.shadowRoot) : 0), 0);
    const all = count(root) + (root.shadowRoot ? count(root.shadowRoot) : 0);
    root.remove();
    return all;
  },
};

export type LeakPage = typeof page;
