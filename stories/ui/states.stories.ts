import { html } from 'lit';
import { boxIcon, copyIcon, plusIcon, refreshCwIcon } from '../../src/ui/icons/index.ts';
import { banner, offlineStrip, skeleton, staleStrip, statePanel } from '../../src/ui/states/index.ts';
import { frame } from './frame.ts';

export default { title: 'UI/States', parameters: { layout: 'fullscreen' } };

const run = (): void => undefined;

export const None = {
  render: () =>
    frame(() =>
      statePanel('none', {
        title: 'No models in project eta yet',
        icon: boxIcon,
        actions: [
          { label: 'Register model', icon: plusIcon, primary: true, run },
          { label: 'From a run', ghost: true, run },
        ],
      }),
    ),
};
export const NoneMatch = {
  render: () =>
    frame(() =>
      statePanel('noneMatch', {
        title: 'Nothing in Production is called eta-ferry',
        detail: '2 models in other stages match.',
        actions: [
          { label: 'Show them', run },
          { label: 'Clear all', ghost: true, run },
        ],
      }),
    ),
};
export const Failed = {
  render: () =>
    frame(() =>
      statePanel('error', {
        title: 'Models did not load',
        detail: 'The server answered 503. Tried 3 times, again in 12 s.',
        actions: [
          { label: 'Try now', icon: refreshCwIcon, run },
          { label: 'Copy request id', icon: copyIcon, ghost: true, run },
        ],
      }),
    ),
};
export const Forbidden = {
  render: () =>
    frame(() =>
      statePanel('forbidden', {
        title: 'You cannot see models in project claims',
        detail: html`Needs <b class="strong">model: read</b>. Priya Raman can grant it.`,
        actions: [{ label: 'Ask for access', run }],
      }),
    ),
};
export const Unsupported = {
  render: () =>
    frame(() => statePanel('unsupported', { title: 'This backend keeps no models', detail: 'Prefect 3.4 has runs and artifacts only.' })),
};
export const Strips = {
  render: () =>
    frame(
      () =>
        html`<div class="column">
          ${staleStrip('From 14:02. The last two updates failed.', { label: 'Update', run })}${offlineStrip(
            'Offline. 1 change waits and is sent when you are back.',
          )}
        </div>`,
    ),
};
export const Banners = {
  render: () =>
    frame(
      () =>
        html`<div class="stack">
          ${(['neutral', 'info', 'success', 'warning', 'danger'] as const).map((severity) =>
            banner(severity, `A ${severity} note that says what to do.`, { label: 'Do it', run }),
          )}
        </div>`,
    ),
};
export const Skeleton = { render: () => frame(() => skeleton()) };
