import type { TemplateResult } from 'lit';
import type { Adapter, Type } from '../../src/contract/index.ts';
import type { Provider } from '../../src/elements/provider/index.ts';
import { breaking, breakNow, empty, failing, loading, PROBLEMS, ready } from './adapters.ts';
import { withProvider } from './frame.ts';
import { comeBack, ensure, find, press, see, seeState, seeText, until } from './seen.ts';

export interface Play {
  canvasElement: HTMLElement;
}
/** A story as Component Story Format has it: plain data. */
export interface Story {
  render: () => unknown;
  play: (context: Play) => Promise<void>;
}

export interface StatesOptions {
  tag: string;
  /** The element, as it stands in a page. */
  draw: () => TemplateResult;
  /** The same with a search that finds nothing. */
  drawNoneMatch?: () => TemplateResult;
  /** What is said where there is none yet. */
  none?: string;
  /** Without these types the backend has no such thing. */
  types: readonly Type[];
  at?: string;
}

/** The states that an element is in when things are not as they should be, each with what must be seen. */
export function states({
  tag,
  draw,
  drawNoneMatch = draw,
  none = '',
  types,
  at = '/',
}: StatesOptions): Record<'Loading' | 'None' | 'NoneMatch' | 'Error' | 'Forbidden' | 'Unsupported' | 'Stale' | 'Offline', Story> {
  const shown =
    (adapter: () => Adapter, content = draw): (() => unknown) =>
    () =>
      withProvider(adapter(), content(), { at });
  const within = async (canvas: HTMLElement, state: string): Promise<HTMLElement> => seeState(canvas, tag, state);

  const afterReturn = (canvas: HTMLElement, state: string): Promise<HTMLElement> =>
    until(() => {
      const element = find(canvas, tag);
      if (element?.matches(`:state(${state})`)) return element;
      comeBack();
      return undefined;
    }, `<${tag}> in state ${state}, after coming back to the page`);

  return {
    Loading: {
      render: shown(loading),
      play: async ({ canvasElement }) => {
        await within(canvasElement, 'loading');
        ensure(!find(canvasElement, '.state-panel'), 'While it loads no other state may be told');
      },
    },
    None: {
      render: shown(empty),
      play: async ({ canvasElement }) => {
        await seeText(await within(canvasElement, 'none'), none);
      },
    },
    NoneMatch: {
      render: shown(ready, drawNoneMatch),
      play: async ({ canvasElement }) => {
        await within(canvasElement, 'noneMatch');
        await press(canvasElement, 'Clear search and filters');
        await within(canvasElement, 'ready');
      },
    },
    Error: {
      render: shown(() => failing(PROBLEMS.unavailable)),
      play: async ({ canvasElement }) => {
        const element = await within(canvasElement, 'error');
        const alert = await see(element, '[role=alert]', PROBLEMS.unavailable.title);
        ensure(find(alert, 'button'), 'An error has a way on');
      },
    },
    Forbidden: {
      render: shown(() => failing(PROBLEMS.forbidden)),
      play: async ({ canvasElement }) => {
        await seeText(await within(canvasElement, 'forbidden'), 'You may not see this');
      },
    },
    Unsupported: {
      render: shown(() => ready({ profile: { without: types } })),
      play: async ({ canvasElement }) => {
        await seeText(await within(canvasElement, 'unsupported'), 'Inlay memory has no such thing');
      },
    },
    Stale: {
      render: shown(() => breaking(PROBLEMS.internal)),
      play: async ({ canvasElement }) => {
        await within(canvasElement, 'ready');
        breakNow(find<Provider>(canvasElement, 'inlay-provider')?.adapter);
        const element = await afterReturn(canvasElement, 'stale');
        await see(element, '.strip.warning', PROBLEMS.internal.title);
      },
    },
    Offline: {
      render: shown(() => breaking(PROBLEMS.unavailable)),
      play: async ({ canvasElement }) => {
        await within(canvasElement, 'ready');
        breakNow(find<Provider>(canvasElement, 'inlay-provider')?.adapter);
        const element = await afterReturn(canvasElement, 'offline');
        await see(element, '.strip', 'The server cannot be reached');
      },
    },
  };
}
