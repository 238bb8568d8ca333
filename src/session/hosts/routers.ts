import { Listeners, type Router } from '../core/router.ts';

/** Keeps the kit's place in the fragment: `…#/models/42`. For a page that owns its path. */
export function hashRouter(): Router {
  return addressRouter(
    'hashchange',
    () => location.hash.slice(1) || '/',
    (path) => `#${path}`,
  );
}

/** Keeps the kit's place in the path below `base`, such as `/ml`. The host's server must answer those paths with its page. */
export function historyRouter(base = ''): Router {
  const prefix = base.replace(/\/$/, '');
  return addressRouter(
    'popstate',
    () => (location.pathname.startsWith(prefix) ? location.pathname.slice(prefix.length) + location.search : '') || '/',
    (path) => prefix + path,
  );
}

/** Listens to the window only while someone listens to it. */
function addressRouter(event: 'hashchange' | 'popstate', read: () => string, href: (path: string) => string): Router {
  const listeners = new Listeners();
  const heard = (): void => listeners.tell();
  return {
    get path() {
      return read();
    },
    href,
    go(path, { replace = false } = {}) {
      if (path === read()) return;
      history[replace ? 'replaceState' : 'pushState'](null, '', href(path));
      listeners.tell();
    },
    subscribe(listener) {
      if (!listeners.size) {
        addEventListener(event, heard);
        if (event === 'hashchange') addEventListener('popstate', heard);
      }
      const remove = listeners.add(listener);
      return () => {
        remove();
        if (listeners.size) return;
        removeEventListener(event, heard);
        removeEventListener('popstate', heard);
      };
    },
  };
}
