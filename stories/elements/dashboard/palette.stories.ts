import { html } from 'lit';
import '../../../src/elements/dashboard/palette/define.ts';
import type { CommandPalette } from '../../../src/elements/dashboard/palette/index.ts';
import { connecting, ready, unreachable } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, see, seeState, textOf, type, until } from '../../support/seen.ts';
import type { Story } from '../../support/states.ts';

export default { title: 'Elements/Dashboard/Command palette', component: 'inlay-command-palette', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-command-palette';
const palette = html`<inlay-command-palette></inlay-command-palette>`;
const open = async (canvas: HTMLElement): Promise<HTMLElement> => {
  const element = (await seeState(canvas, tag, 'ready')) as CommandPalette;
  element.open();
  await see(element, 'dialog[open]');
  return element;
};

export const Ready: Story = {
  render: () => withProvider(ready(), palette),
  play: async ({ canvasElement }) => {
    const element = await open(canvasElement);
    await see(element, '[role=option]', 'Models');
    await type(element, '[role=combobox]', 'daily');
    const first = await see(element, '[role=option]', 'demand-daily');
    ensure(find(first, 'b', 'daily'), 'The letters that match are set apart');
  },
};
export const People: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await open(canvasElement);
    await type(element, '[role=combobox]', '@ingrid');
    await see(element, '[role=option]', 'Ingrid Solheim');
    ensure(!find(element, '[role=option]', 'Models'), 'Only people');
  },
};
export const NothingFound: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await open(canvasElement);
    await type(element, '[role=combobox]', 'nothing is called so');
    await until(() => textOf(element).includes('Nothing is called so'), 'that there is none');
  },
};
export const Loading: Story = {
  render: () => withProvider(connecting(), palette),
  play: async ({ canvasElement }) => void (await seeState(canvasElement, tag, 'loading')),
};
export const Error: Story = {
  render: () => withProvider(unreachable(), palette),
  play: async ({ canvasElement }) => void (await seeState(canvasElement, tag, 'error')),
};
