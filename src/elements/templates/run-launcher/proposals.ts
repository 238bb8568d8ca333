import type { Act } from '../../../contract/index.ts';
import type { Connection } from '../../../session/core/connection.ts';
import type { Ask } from '../../../ui/form/index.ts';
import type { FormNode } from '../../../ui/form/schema/index.ts';
import { listedOf, suggestionsFor } from '../../base/suggestions.ts';

interface Around {
  readonly connection: Connection | undefined;
  /** The launch as it stands. */
  readonly change: () => Act<'launch'>;
}

/** Where the schema says what an input is of, the backend is asked what there is. */
export function inputProposals({ keywords, pointer }: FormNode, { connection, change }: Around): Ask | undefined {
  if (!('x-inlay-suggest' in keywords || 'x-inlay-ref' in keywords)) return undefined;
  return suggestionsFor(connection, change, `/inputs${pointer}`);
}

export function optionProposals(key: 'stack' | 'branch', { connection, change }: Around): Ask | undefined {
  if (key === 'branch') return suggestionsFor(connection, change, '/code/branch');
  return suggestionsFor(connection, change, '/stack') ?? listedOf(connection, 'stack');
}
