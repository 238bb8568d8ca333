import { expect, fixture, html } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.ts';
import { AdapterError, type Adapter } from '../../../src/contract/index.ts';
import { define } from '../../../src/elements/base/define.ts';
import type { BeforeScopeSwitchEvent } from '../../../src/elements/provider/index.ts';
import { Provider } from '../../../src/elements/provider/index.ts';
import { memoryRouter } from '../../../src/session/index.ts';
import '../../../src/elements/models/model-browser/define.ts';
import { waitUntil } from '../../support/wait.ts';

const MAIN = { organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.eta' };
const browserOf = (root: Element) => root.querySelector('inlay-model-browser')!;
const ready = (root: Element, state = 'ready') =>
  waitUntil(() => browserOf(root).matches(`:state(${state})`), `the browser to be ${state}`, { timeout: 8_000 });
const tableText = (root: Element): string => browserOf(root).shadowRoot!.querySelector('.list-table')?.shadowRoot?.textContent ?? '';

describe('inlay-provider', () => {
  it('keeps its connection when it is moved within the page, and closes it when it is taken out', async () => {
    let open = 0;
    const inner = memory();
    const adapter: Adapter = {
      id: 'counted',
      async connect(scope, call) {
        const session = await inner.connect(scope, call);
        open += 1;
        const close = session.close.bind(session);
        let closed = false;
        session.close = () => {
          if (!closed) open -= 1;
          closed = true;
          return close();
        };
        return session;
      },
    };
    const root = await fixture<HTMLElement>(
      html`<div>
        <inlay-provider .adapter=${adapter} .scope=${MAIN}><inlay-model-browser></inlay-model-browser></inlay-provider>
      </div>`,
    );
    await ready(root);
    expect(open).to.equal(1);
    const provider = root.querySelector('inlay-provider')!;
    const place = document.createElement('section');
    root.append(place);
    place.append(provider);
    await Promise.resolve();
    expect(open).to.equal(1);
    expect(browserOf(root).matches(':state(ready)')).to.equal(true);
    provider.remove();
    await waitUntil(() => open === 0, 'the session to be closed');
  });

  it('switches as a transaction: vetoed or failed, everything stays; done, the address follows', async () => {
    const router = memoryRouter('/models/some-model?q=x');
    const root = await fixture<HTMLElement>(
      html`<div>
        <inlay-provider .adapter=${memory()} .scope=${MAIN} .router=${router}><inlay-model-browser></inlay-model-browser></inlay-provider>
      </div>`,
    );
    await ready(root);
    const provider = root.querySelector('inlay-provider')!;
    expect(router.path).to.equal('/o:halden/t:prod-eu/p:prod-eu.eta/models/some-model?q=x');

    const veto = (event: BeforeScopeSwitchEvent): void => event.waitUntil(Promise.resolve(false));
    provider.addEventListener('inlay-before-scope-switch', veto as EventListener);
    expect(await provider.switchTo({ organization: 'kvik' })).to.equal(false);
    provider.removeEventListener('inlay-before-scope-switch', veto as EventListener);

    let failed: string | undefined;
    provider.addEventListener(
      'inlay-scope-switch-failed',
      (event) => (failed = (event as Event & { problem: { kind: string } }).problem.kind),
    );
    expect(await provider.switchTo({ organization: 'nowhere' })).to.equal(false);
    expect(failed).to.equal('notFound');
    expect(router.path).to.contain('prod-eu.eta');

    expect(await provider.switchTo({ organization: 'halden', tenant: 'prod-us' })).to.equal(true);
    expect(router.path).to.match(/^\/o:halden\/t:prod-us\/p:[^/]+\/models$/);
    await ready(root);
  });

  it('follows the address into another scope, and puts it back where that cannot be entered', async () => {
    const router = memoryRouter('/models');
    const root = await fixture<HTMLElement>(
      html`<div>
        <inlay-provider .adapter=${memory()} .scope=${MAIN} .router=${router}><inlay-model-browser></inlay-model-browser></inlay-provider>
      </div>`,
    );
    await ready(root);
    router.go('/o:halden/t:nowhere/models/x');
    await waitUntil(() => router.path === '/o:halden/t:prod-eu/p:prod-eu.eta/models', 'the address to be put back');
    router.go('/o:halden/t:prod-us/models');
    await waitUntil(() => /^\/o:halden\/t:prod-us\/p:/.test(router.path), 'the address to be completed');
  });

  it('says why there is no connection, and tries again', async () => {
    let up = false;
    const inner = memory();
    const adapter: Adapter = {
      id: 'down',
      connect: (scope, call) =>
        up
          ? inner.connect(scope, call)
          : Promise.reject(
              new AdapterError({ kind: 'unavailable', why: 'network', title: 'The server cannot be reached', remedy: 'retry' }),
            ),
    };
    const root = await fixture<HTMLElement>(
      html`<div>
        <inlay-provider .adapter=${adapter} .scope=${MAIN}><inlay-model-browser></inlay-model-browser></inlay-provider>
      </div>`,
    );
    await ready(root, 'error');
    const panel = browserOf(root).shadowRoot!.querySelector('.state-panel')!;
    expect(panel.textContent).to.contain('The server cannot be reached');
    up = true;
    panel.querySelector('button')!.click();
    await ready(root);
  });

  it('takes no place where the backend has no such thing, when told so', async () => {
    const adapter = memory({ profile: { without: ['model'] } });
    const root = await fixture<HTMLElement>(
      html`<div>
        <inlay-provider .adapter=${adapter} .scope=${MAIN}
          ><inlay-model-browser when-unsupported="hide"></inlay-model-browser
        ></inlay-provider>
      </div>`,
    );
    await ready(root, 'unsupported');
    expect(getComputedStyle(browserOf(root)).display).to.equal('none');
    browserOf(root).whenUnsupported = 'show';
    await browserOf(root).updateComplete;
    expect(browserOf(root).shadowRoot!.textContent).to.contain('has no such thing');
  });

  it('speaks a host’s own words and another language’s numbers', async () => {
    const root = await fixture<HTMLElement>(
      html`<div>
        <inlay-provider .adapter=${memory()} .scope=${MAIN} locale="de" .messages=${{ 'models.title': 'Unsere Modelle' }}
          ><inlay-model-browser></inlay-model-browser
        ></inlay-provider>
      </div>`,
    );
    await ready(root);
    expect(browserOf(root).shadowRoot!.querySelector('h2')!.textContent).to.equal('Unsere Modelle');
    expect(tableText(root)).to.match(/\d,\d/);
  });
});

describe('registration', () => {
  it('is harmless twice, and the first of two classes stays, told once', () => {
    const warned: string[] = [];
    const warn = console.warn;
    console.warn = (text: string) => warned.push(text);
    try {
      class Other extends HTMLElement {
        static readonly tag = Provider.tag;
      }
      define(Provider);
      define(Provider);
      expect(warned).to.have.length(0);
      define(Other);
      define(Other);
      expect(warned).to.have.length(1);
      expect(customElements.get('inlay-provider')).to.equal(Provider);
    } finally {
      console.warn = warn;
    }
  });
});
