import { html } from 'lit';
import { delay, HttpResponse } from 'msw';
import '../../src/elements/models/model-browser/define.ts';
import type { Adapter } from '../../src/contract/index.ts';
import { withProvider } from '../support/frame.ts';
import { ensure, press, see, seeState, seeText } from '../support/seen.ts';
import type { Story } from '../support/states.ts';
import { models, overHttp, SCOPE } from './zenml.ts';

/** The whole way from the wire to the screen: recorded answers of a ZenML server, and what a network does to them. */
export default { title: 'Over HTTP/ZenML', component: 'inlay-model-browser', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-model-browser';
const over = (adapter: Adapter): unknown => withProvider(adapter, html`<inlay-model-browser></inlay-model-browser>`, { scope: SCOPE });
const failing = (answer: () => Response, state: string, text: string): Story => ({
  render: () => over(overHttp(models(answer))),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, state);
    await seeText(element, text);
    ensure(!/SyntaxError|TypeError|<html/i.test(element.shadowRoot?.textContent ?? ''), 'No raw exception and no raw page is shown');
  },
});

export const Recorded: Story = {
  render: () => over(overHttp()),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, 'a', 'wine-grading');
    // A name may hold anything.
    await see(element, 'a', 'naïve "quoted" 100%_off 🌱');
  },
};
export const Slow: Story = {
  render: () =>
    over(
      overHttp(
        models(async () => {
          await delay('infinite');
          return HttpResponse.json({});
        }),
      ),
    ),
  play: async ({ canvasElement }) => void (await seeState(canvasElement, tag, 'loading')),
};
let locked = false;
/** The server fails, and then it does not. */
export const ServerError: Story = {
  render: () => {
    locked = true;
    const fails = (): Response => HttpResponse.json({ detail: ['RuntimeError', 'The database is locked'] }, { status: 500 });
    // Nothing said: the recorded answer is next.
    return over(overHttp(models(() => (locked ? fails() : (undefined as never)))));
  },
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'error');
    locked = false;
    await press(element, 'Try again');
    await seeState(canvasElement, tag, 'ready');
    await see(element, 'a', 'wine-grading');
  },
};
export const Cut = failing(() => HttpResponse.error(), 'error', 'Check that the server runs');
export const HtmlForJson = failing(
  () => HttpResponse.html('<html><body>502 Bad Gateway</body></html>', { status: 502 }),
  'error',
  'Try again',
);
export const NotJson = failing(
  () => new HttpResponse('{"items": [', { headers: { 'content-type': 'application/json' } }),
  'error',
  'Try again',
);
export const SignedOut = failing(
  () => HttpResponse.json({ detail: ['AuthorizationException', 'The token has expired'] }, { status: 401 }),
  'error',
  'Sign in again',
);
export const Forbidden = failing(
  () => HttpResponse.json({ detail: ['IllegalOperationError', 'Insufficient permissions'] }, { status: 403 }),
  'forbidden',
  'You may not see this',
);
export const Busy = failing(
  () => HttpResponse.json({ detail: 'Too many requests' }, { status: 429, headers: { 'retry-after': '30' } }),
  'error',
  'busy',
);
