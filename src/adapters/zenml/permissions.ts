import type { Capabilities, Check, Decision, Reason } from '../../contract/index.ts';

const OTHERS: Reason = { code: 'zenml.othersNeedAdmin', text: 'Only administrators see other people.' };
const NOT_HERE: Reason = { code: 'zenml.notHere', text: 'This is not offered here.' };

/** The open-source server has no roles: whoever is signed in may read everything, but for other people. */
export function decide({ do: what, on }: Check, me: { id: string; admin: boolean }, { types }: Capabilities): Decision {
  const verbs: readonly string[] = types[on.type]?.verbs ?? [];
  if (!verbs.includes(what)) return { allowed: 'unknown', reason: NOT_HERE };
  const another = on.type === 'user' && 'id' in on && on.id !== me.id;
  return another && what === 'get' && !me.admin ? { allowed: false, reason: OTHERS } : { allowed: true };
}
