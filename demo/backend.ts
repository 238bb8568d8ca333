import { memory } from '../src/adapters/memory/index.ts';
import { zenml, type ZenmlCredential } from '../src/adapters/zenml/index.ts';
import type { Adapter, Host } from '../src/contract/index.ts';
import type { Settings } from './settings.ts';
import { chooseBackend } from './sign-in.ts';

/** Where the demo keeps the token over a reload of the tab; never in the address. A portal has its own place for it. */
const KEPT = 'halden-zenml-credential';

interface Kept {
  url: string;
  credential: ZenmlCredential;
}

function kept(url: string): ZenmlCredential | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Kept | null;
    return found?.url === url ? found.credential : undefined;
  } catch {
    return undefined;
  }
}

export const keep = (url: string, credential: ZenmlCredential): void =>
  sessionStorage.setItem(KEPT, JSON.stringify({ url, credential } satisfies Kept));

/** The adapter for what is chosen; undefined where one has to sign in first. */
export function adapterFor(settings: Settings): Adapter | undefined {
  if (settings.backend === 'memory') return memory({ as: settings.as });
  let credential = kept(settings.url);
  if (!credential) return undefined;
  const host: Host = {
    headers: (request) => zenml.host(credential!).headers?.(request) ?? {},
    expires: () => credential?.expires,
    // The calls that met the end wait here, and go on with the new token.
    refresh: async (why) => {
      const choice = await chooseBackend(settings, why.title);
      if (!choice?.credential) return false;
      credential = choice.credential;
      keep(settings.url, credential);
      return true;
    },
  };
  return zenml({ url: settings.url, host });
}
