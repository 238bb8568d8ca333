/** Where a host lets the kit read and write an address. Links are real ones: `href(path)` is what an `<a>` gets. */
export interface Router {
  /** The kit's own part of the address, beginning with `/`. */
  readonly path: string;
  href(path: string): string;
  go(path: string, options?: { replace?: boolean }): void;
  /** Tells of every change, also by the browser's own buttons. */
  subscribe(listener: () => void): () => void;
}

/** The listeners of a router, and how they are told. */
export class Listeners {
  #all = new Set<() => void>();

  get size(): number {
    return this.#all.size;
  }

  add(listener: () => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(): void {
    for (const listener of [...this.#all]) listener();
  }
}

/** Keeps the address to itself: the default, for a page that gives none. */
export function memoryRouter(start = '/'): Router {
  const listeners = new Listeners();
  let path = start;
  return {
    get path() {
      return path;
    },
    // A link without an address of its own leads nowhere when opened in another tab; the click is the kit's.
    href: (to) => `#${to}`,
    go(to) {
      if (to === path) return;
      path = to;
      listeners.tell();
    },
    subscribe: (listener) => listeners.add(listener),
  };
}
