import { html } from 'lit';
import '../../../src/elements/artifacts/artifact-browser/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, see, seeState } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Artifacts/Artifact browser', component: 'inlay-artifact-browser', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-artifact-browser';
const all = states({
  tag,
  draw: () => html`<inlay-artifact-browser></inlay-artifact-browser>`,
  drawNoneMatch: () => html`<inlay-artifact-browser search="no artifact is called so"></inlay-artifact-browser>`,
  none: 'No artifacts yet',
  types: ['artifact', 'artifactVersion'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-artifact-browser></inlay-artifact-browser>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const link = await see<HTMLAnchorElement>(element, 'a', 'demand_daily_feature_schema_6');
    ensure(link.getAttribute('href')?.endsWith('/artifacts/artifact-0-2711'), `The name leads to the artifact, not to ${link.href}`);
  },
};
export const Loading = all.Loading;
export const None = all.None;
export const NoneMatch = all.NoneMatch;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Stale = all.Stale;
export const Offline = all.Offline;
