import { memory } from '../src/adapters/memory/index.ts';
import { mlflow } from '../src/adapters/mlflow/index.ts';
import { zenml } from '../src/adapters/zenml/index.ts';
import type { Adapter, Host } from '../src/contract/index.ts';
import type { Settings } from './settings.ts';
import { chooseBackend, type ServerCredential } from './sign-in.ts';

/** Where the demo keeps the credential over a reload of the tab; never in the address. A portal has its own place for it. */
const KEPT = 'halden-credential';

interface Kept {
  url: string;
  credential: ServerCredential;
}

function kept(url: string): ServerCredential | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Kept | null;
    return found?.url === url ? found.credential : undefined;
  } catch {
    return undefined;
  }
}

export const keep = (url: string, credential: ServerCredential): void =>
  sessionStorage.setItem(KEPT, JSON.stringify({ url, credential } satisfies Kept));

/** The adapter for what is chosen; undefined where one has to sign in first. */
export function adapterFor(settings: Settings): Adapter | undefined {
  if (settings.backend === 'memory') return memory({ as: settings.as });
  let credential = kept(settings.url);
  if (!credential || 'basic' in credential !== (settings.backend === 'mlflow')) return undefined;
  const host: Host = {
    headers: (request) => hostOf(credential!).headers?.(request) ?? {},
    expires: () => hostOf(credential!).expires?.(),
    // The calls that met the end wait here, and go on with the new credential.
    refresh: async (why) => {
      const choice = await chooseBackend(settings, why.title);
      if (!choice?.credential) return false;
      credential = choice.credential;
      keep(settings.url, credential);
      return true;
    },
  };
  return settings.backend === 'mlflow' ? mlflow({ url: settings.url, host }) : zenml({ url: settings.url, host });
}

const hostOf = (credential: ServerCredential): Host => ('basic' in credential ? mlflow.host(credential) : zenml.host(credential));
