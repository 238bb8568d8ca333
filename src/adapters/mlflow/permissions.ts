import type { Check, Decision, Grant, PermissionModel, PermissionResource, Reason, Type } from '../../contract/index.ts';
import type { WirePermission } from './wire.ts';

/** From less to more; each implies the one before. */
const LEVELS = ['READ', 'USE', 'EDIT', 'MANAGE'] as const;
type Level = (typeof LEVELS)[number];

const actions = (levels: readonly Level[]): PermissionResource['actions'] =>
  levels.map((id, i) => ({ id, ...(i > 0 ? { implies: [levels[i - 1]!] } : {}) }));

const level = (type: string, is: Type | undefined, instances: boolean): PermissionResource => ({
  type,
  ...(is ? { is } : {}),
  exclusive: true,
  ...(instances ? { instances: true } : {}),
  actions: actions(LEVELS),
});

/** The server's own types; only the first ones can be granted for one thing. */
export const MODEL: PermissionModel = {
  deny: true,
  resources: [
    { type: 'workspace', is: 'tenant', exclusive: true, actions: actions(['USE', 'MANAGE']) },
    level('experiment', 'pipeline', true),
    level('registered_model', 'model', true),
    ...['prompt', 'scorer', 'gateway_secret', 'gateway_endpoint', 'gateway_model_definition', 'mcp_server'].map((type) =>
      level(type, undefined, true),
    ),
    level('run', 'run', false),
    level('logged_model', 'artifact', false),
    level('registered_model_version', 'modelVersion', false),
    ...['trace', 'assessment', 'review_queue', 'prompt_version', 'scorer_version', 'mcp_server_version'].map((type) =>
      level(type, undefined, false),
    ),
  ],
};

export interface Me {
  username: string;
  admin: boolean;
  permissions: readonly WirePermission[];
}

const NOT_HERE: Reason = { code: 'mlflow.notHere', text: 'This is not offered here.' };
const OTHERS: Reason = { code: 'mlflow.othersNeedMore', text: 'Other people are shown to those who may use the whole workspace.' };

const reads: readonly string[] = ['get', 'graph', 'bytes', 'measure'];

/**
 * By the server's rules, from one question for the caller's own grants. What they do not settle is `unknown`: the workspace `default`
 * gives everybody a level that the server does not tell, and a file is judged by its run.
 */
export function decide({ do: what, on, who }: Check, me: Me, workspace: string | undefined, verbs: readonly string[]): Decision {
  if (who && who.id !== me.username) return { allowed: 'unknown' };
  if (!verbs.includes(what)) return { allowed: 'unknown', reason: NOT_HERE };
  if (me.admin) return { allowed: true };
  const here = me.permissions.filter((each) => (each.workspace ?? 'default') === (workspace ?? 'default'));
  const wide = here.filter((each) => each.resource_type === 'workspace').map(({ permission }) => permission);
  if (wide.includes('MANAGE')) return { allowed: true };
  switch (on.type) {
    case 'tenant':
    case 'role':
      return { allowed: true };
    case 'user':
    case 'member':
      if (on.type === 'user' && what === 'get' && 'id' in on)
        return on.id === me.username ? { allowed: true } : { allowed: false, reason: OTHERS };
      return wide.includes('USE') ? { allowed: true } : { allowed: false, reason: OTHERS };
  }
  // Lists leave out what may not be read; single ones are refused.
  if (what === 'list' && on.type !== 'file') return { allowed: true };
  if (!reads.includes(what) || workspace === undefined || workspace === 'default') return { allowed: 'unknown' };
  return readable(on, here);
}

function readable(on: Check['on'], here: readonly WirePermission[]): Decision {
  const keys = TIERS[on.type];
  if (!keys) return { allowed: 'unknown' };
  for (const type of keys) {
    const rows = here.filter((each) => each.resource_type === type);
    if (rows.length === 0) continue;
    // Grants for single things settle it only where the thing itself is asked about.
    const whole = rows.filter(
      ({ resource_pattern: pattern }) => pattern === '*' || ('id' in on && type === OWN[on.type] && pattern === on.id),
    );
    if (whole.length < rows.length && type !== OWN[on.type]) return { allowed: 'unknown' };
    if (whole.length === 0) continue;
    return whole.some(({ permission }) => permission === 'DENY') ? no(type) : { allowed: true };
  }
  return no(keys.at(-1)!);
}

const no = (type: string): Decision => ({ allowed: false, missing: [{ type, action: 'READ' } satisfies Grant] });

/** Where the server looks, in order: a grant on the narrower one goes before. */
const TIERS: { readonly [T in Type]?: readonly string[] } = {
  model: ['registered_model'],
  modelVersion: ['registered_model_version', 'registered_model'],
  pipeline: ['experiment'],
  run: ['run', 'experiment'],
  artifact: ['logged_model', 'experiment'],
};
const OWN: { readonly [T in Type]?: string } = { model: 'registered_model', pipeline: 'experiment' };
