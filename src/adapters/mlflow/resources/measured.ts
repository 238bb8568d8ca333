import { AdapterError } from '../../../contract/index.ts';
import type { Place } from '../place.ts';
import type { WireLoggedModel, WireVersion } from '../wire.ts';
import { loggedModelOf } from './artifact.ts';
import { runOf } from './run.ts';

const LOGGED = /^models:\/(m-[\w-]+)$/;

/** The logged model that a version is made of. */
export function loggedIn({ source }: WireVersion): string | undefined {
  return LOGGED.exec(source ?? '')?.[1];
}

/** What was measured of a version: kept with its logged model, else with its run. Either may be gone, or not for the caller to read. */
export async function measuredOf(version: WireVersion, place: Place): Promise<WireLoggedModel['data']> {
  const logged = loggedIn(version);
  try {
    if (logged) return (await loggedModelOf(logged, place)).data;
    return version.run_id ? (await runOf(version.run_id, place)).data : undefined;
  } catch (error) {
    if (AdapterError.is(error) && ['notFound', 'forbidden'].includes(error.problem.kind)) return undefined;
    throw error;
  }
}
