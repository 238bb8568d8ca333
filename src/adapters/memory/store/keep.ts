import type { Entry, Overlay } from './overlay.ts';

/** Where the overlay of one name is kept between visits, and how tabs tell each other. */
export interface Keeper {
  close(): Promise<void>;
}

const STORE = 'entries';

/**
 * Fills the overlay with what was kept under this name, keeps what is written from now on, and passes it on to other tabs. Resolves
 * to nothing where there is no IndexedDB (Node, a page without storage): then all is in memory alone.
 */
export async function keep(name: string, overlay: Overlay): Promise<Keeper | undefined> {
  if (typeof indexedDB === 'undefined') return undefined;
  const { openDB } = await import('idb');
  const database = await openDB(`inlay-memory-${name}`, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) }).catch(
    () => undefined,
  );
  // Storage may be forbidden, as in a private window: what is written then lives as long as the page.
  if (!database) return undefined;
  overlay.receive((await database.getAll(STORE)) as Entry[]);
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`inlay-memory-${name}`);
  channel?.addEventListener('message', ({ data }: MessageEvent<Entry[]>) => overlay.receive(data));
  let under: Promise<unknown> = Promise.resolve();
  const store = async (entries: readonly Entry[]) => {
    const transaction = database.transaction(STORE, 'readwrite');
    await Promise.all([
      ...entries.map((entry) => transaction.store.put(entry, `${entry.home} ${entry.type} ${entry.id}`)),
      transaction.done,
    ]);
  };
  const stop = overlay.listen((entries) => {
    channel?.postMessage(entries);
    // A full disk must not stop the page: what can't be kept is still there until it closes.
    under = under.then(() => store(entries)).catch(() => undefined);
  });
  return {
    async close() {
      stop();
      channel?.close();
      await under;
      database.close();
    },
  };
}
