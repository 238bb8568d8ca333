import { html } from 'lit';
import { ComboboxController, type Option } from '../../src/ui/combobox/index.ts';
import { avatar } from '../../src/ui/cells/index.ts';
import { dialog } from '../../src/ui/dialog/index.ts';
import { flagIcon, searchIcon } from '../../src/ui/icons/index.ts';
import { menuButton } from '../../src/ui/menu/index.ts';
import { tabPanel, tabs } from '../../src/ui/tabs/index.ts';
import { frame, type UiFrame } from './frame.ts';
import { l, menuItems } from './sample.ts';

export default { title: 'UI/Overlays', parameters: { layout: 'fullscreen' } };

export const Menu = {
  render: () => {
    const on = new Set(['Production']);
    return frame(
      (host) =>
        html`<div class="pad">
          ${menuButton({ id: 'actions', label: 'Actions', items: () => menuItems })}
          ${menuButton({
            id: 'stage',
            label: 'Stage',
            icon: flagIcon,
            after: on.size ? html`<span class="count">${on.size}</span>` : '',
            items: () =>
              ['Production', 'Staging', 'Archived'].map((label) => ({
                label,
                checked: on.has(label),
                run: () => {
                  if (!on.delete(label)) on.add(label);
                  host.requestUpdate();
                },
              })),
          })}
        </div>`,
    );
  },
};

export const Dialog = {
  render: () => {
    let open = false;
    return frame((host) => {
      const set = (to: boolean): void => {
        open = to;
        host.requestUpdate();
      };
      return html`<div class="pad"><button class="button" type="button" @click=${() => set(true)}>Delete tenant</button></div>
        ${dialog({
          open,
          heading: 'Delete tenant perf-test',
          body: html`<p>Everything in it goes. It can be restored for 7 days, then it is gone.</p>`,
          footer: html`<button type="button" class="button ghost" @click=${() => set(false)}>Cancel</button
            ><button type="button" class="button danger" @click=${() => set(false)}>Delete tenant</button>`,
          close: () => set(false),
          l,
        })}`;
    });
  },
};

export const Tabs = {
  render: () => {
    let selected = 'versions';
    return frame(
      (host) =>
        html`${tabs({
          id: 'model',
          label: 'Model',
          tabs: [
            { key: 'versions', label: 'Versions', count: '212' },
            { key: 'metrics', label: 'Metrics' },
            { key: 'runs', label: 'Runs', count: '9' },
          ],
          selected,
          select: (key) => {
            selected = key;
            host.requestUpdate();
          },
        })}${tabPanel('model', selected, html`<div class="pad">${selected}</div>`)}`,
    );
  },
};

const all = ['prod-eu', 'prod-us', 'staging', 'customs-lab', 'perf-test'];
const boxes = new WeakMap<UiFrame, { box: ComboboxController; text: string; chosen: string }>();

export const Combobox = {
  render: () =>
    frame((host) => {
      const state = boxes.get(host) ?? { box: new ComboboxController(host), text: '', chosen: 'prod-eu' };
      boxes.set(host, state);
      const options = all
        .filter((name) => name.includes(state.text))
        .map((name): Option => ({
          key: name,
          label: name,
          start: avatar({ name }, 'square'),
          end: 'Admin',
          selected: name === state.chosen,
        }));
      const list = {
        id: 'tenant',
        label: 'Find a tenant',
        groups: [
          { heading: 'Pinned', options: options.slice(0, 2) },
          { heading: 'All', options: options.slice(2) },
        ],
        none: 'No tenant is called that',
        select: (option: Option) => {
          state.chosen = option.key;
          host.requestUpdate();
        },
      };
      const change = (text: string): void => {
        state.text = text;
        host.requestUpdate();
      };
      return html`<div class="stack">
        <div class="field">${searchIcon()}${state.box.input(list, { value: state.text, placeholder: list.label, change })}</div>
        ${state.box.listbox(list)}
        <output>${state.chosen}</output>
      </div>`;
    }),
};

export const Toast = {
  render: () =>
    frame(
      (host) =>
        html`<div class="pad">
            <button
              class="button"
              type="button"
              @click=${() => host.toasts.show({ message: '3 models archived', action: { label: 'Undo', run: () => undefined } })}
            >
              Archive
            </button>
            <button
              class="button"
              type="button"
              @click=${() => host.toasts.show({ severity: 'danger', message: '2 of 14 people were not removed', detail: 'Last owner; managed by Okta' })}
            >
              Remove
            </button>
          </div>
          ${host.toasts.toasts(l)}`,
    ),
};
