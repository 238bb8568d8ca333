import { expect, fixture, html } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.ts';
import { define } from '../../../src/elements/base/define.ts';
import { Provider } from '../../../src/elements/provider/provider.ts';
import { OrgSwitcher } from '../../../src/elements/organizations/org-switcher/org-switcher.ts';
import { waitUntil } from '../../support/wait.ts';

describe('a provider that is defined after what it serves', () => {
  it('is found all the same', async () => {
    // Not by its define.ts, which would define the provider first.
    define(OrgSwitcher);
    expect(customElements.get('inlay-provider')).to.equal(undefined);
    const root = await fixture<HTMLElement>(
      html`<div>
        <inlay-provider><inlay-org-switcher></inlay-org-switcher></inlay-provider>
      </div>`,
    );
    const switcher = root.querySelector('inlay-org-switcher')!;
    expect(switcher.matches(':state(loading)')).to.equal(true);
    define(Provider);
    root.querySelector('inlay-provider')!.adapter = memory();
    await waitUntil(() => switcher.matches(':state(ready)'), 'the switcher to be ready');
    await waitUntil(() => switcher.shadowRoot!.textContent.includes('Halden Freight'), 'the place to be named');
  });
});
