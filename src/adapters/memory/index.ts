import type { Adapter, Host, Scope } from '../../contract/index.ts';
import { capabilities, type Profile } from './capabilities.ts';
import { notFound, unauthenticated } from './problems.ts';
import { MemorySession } from './session.ts';
import { keep, type Keeper } from './store/keep.ts';
import type { Acting } from './world/people.ts';
import { World } from './world/world.ts';

export type { Profile } from './capabilities.ts';

export interface MemoryOptions {
  /** Who signs in; `false`: nobody, so that every `connect` is refused. */
  as?: Acting | false;
  /** Another number is another company of the same size. */
  seed?: number;
  /** In ms since 1970. Two adapters with the same clock see the same world. */
  now?: () => number;
  /** Fewer capabilities than there are. */
  profile?: Profile;
  /** Told when nobody is signed in; nothing else of it is used, since nothing is fetched. */
  host?: Host;
  /** How long each call takes. */
  latencyMs?: number;
  /** A name under which the browser keeps what is written, also for other tabs; absent: until the page is closed. */
  persist?: string;
}

/**
 * The embedded default: a believable company in memory, read through the same contract as a server.
 *
 * Nothing is generated at start: rows are made when they are asked for, from the seed and the clock, which also makes runs run.
 */
export function memory({
  as = 'owner',
  seed = 7,
  now = Date.now,
  profile = {},
  host,
  latencyMs = 0,
  persist,
}: MemoryOptions = {}): Adapter {
  const world = new World(seed, now());
  let open = 0;
  let keeper: Promise<Keeper | undefined> | undefined;
  /** With the last session the storage is let go. */
  const leave = async () => {
    if (--open > 0) return;
    const last = keeper;
    keeper = undefined;
    await (await last)?.close();
  };
  return {
    id: 'memory',
    async connect(scope: Scope, call): Promise<MemorySession> {
      if (as === false) {
        const problem = unauthenticated();
        host?.signedOut?.(problem.problem);
        throw problem;
      }
      open++;
      if (persist !== undefined) await (keeper ??= keep(persist, world.overlay));
      const standing = world.standing(scope);
      if (!standing) {
        await leave();
        const level = scope.project !== undefined ? 'project' : scope.tenant !== undefined ? 'tenant' : 'organization';
        throw notFound({ type: level, id: scope[level] ?? '' });
      }
      const level = standing.project
        ? 'project'
        : standing.tenant !== undefined
          ? 'tenant'
          : standing.organization !== undefined
            ? 'organization'
            : undefined;
      const session = new MemorySession({
        world,
        standing,
        acting: as,
        now,
        latencyMs,
        closed: leave,
        capabilities: capabilities(level, standing.project?.size.countless === true, profile),
      });
      // The first answer shows that the caller still waits.
      await session.me(call).catch(async (error: unknown) => {
        await session.close();
        throw error;
      });
      return session;
    },
  };
}
