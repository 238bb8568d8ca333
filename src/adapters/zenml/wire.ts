import type { Entity, Json, Link, Principal, Time, Type } from '../../contract/index.ts';
import { compact } from '../toolkit/compact.ts';
import type { components } from './types.ts';

/** A schema of the server's own description. */
export type Wire<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What every answer has around its own members; `permission_denied` leaves the rest empty. */
export interface Envelope {
  id: string;
  name?: string | null;
  permission_denied?: boolean;
}

/** Where the rows that are mapped come from. */
export interface Place {
  /** The server's address, without a slash at the end. */ url: string;
  project?: { id: string; name: string };
  /** The server can start runs itself. */ launches?: boolean;
}

/** The server's times are UTC without saying so. */
export function time(value: string | null | undefined): Time | undefined {
  if (!value) return undefined;
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`;
}

export function linkTo<T extends Type>(type: T, item: Envelope | null | undefined, name?: string): Link<T> | undefined {
  if (!item) return undefined;
  return compact<Link<T>>({ type, id: item.id, name: name ?? item.name, lost: item.permission_denied ? 'denied' : undefined });
}

/** Who made it: people and machines share the server's list of users. */
export function principal(user: Wire<'UserResponse'> | null | undefined): Link<Principal> | undefined {
  if (!user) return undefined;
  return linkTo(user.body?.is_service_account ? 'serviceAccount' : 'user', user, user.body?.full_name || user.name);
}

export function tagNames(tags: unknown): string[] | undefined {
  return Array.isArray(tags) ? (tags as Envelope[]).flatMap(({ name }) => (name ? [name] : [])) : undefined;
}

/** `tumour-screening 3`: a version that is named away from its model. */
export function versionName(of: Envelope | null | undefined, version: string | null | undefined): string {
  return [of?.name, version].filter(Boolean).join(' ');
}

export function modelVersionLink(item: Wire<'ModelVersionResponse'> | null | undefined): Link<'modelVersion'> | undefined {
  return item ? linkTo('modelVersion', item, versionName(item.body?.model, item.name)) : undefined;
}

export function artifactVersionLink(item: Wire<'ArtifactVersionResponse'>): Link<'artifactVersion'> {
  return linkTo('artifactVersion', item, versionName(item.body?.artifact, item.body?.version))!;
}

interface Stamped extends Envelope {
  body?: { created?: string; updated?: string } | null;
  resources?: unknown;
}

/** What all resources share, in its plain place. */
export function entity<T extends Type>(
  type: T,
  item: Stamped,
  facts: { name?: string; description?: string | null | undefined } = {},
): Entity<T> & { name: string } {
  const resources = (item.resources ?? {}) as { user?: Wire<'UserResponse'> | null; tags?: unknown };
  const updated = time(item.body?.updated);
  return {
    name: facts.name || item.name || item.id,
    ...compact<Omit<Entity<T>, 'name'>>({
      type,
      id: item.id,
      lost: item.permission_denied ? 'denied' : undefined,
      description: facts.description,
      created: time(item.body?.created),
      updated,
      revision: updated,
      createdBy: principal(resources.user),
      tags: tagNames(resources.tags),
    }),
  };
}

/** Numbers are metrics, whatever else was logged is metadata; by name, since the server's order changes from row to row. */
export function measured(logged: { [key: string]: unknown } | null | undefined): {
  metrics?: Record<string, number>;
  metadata?: Record<string, Json>;
} {
  if (!logged) return {};
  const metrics: Record<string, number> = {};
  const metadata: Record<string, Json> = {};
  for (const [key, value] of Object.entries(logged).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (typeof value === 'number') metrics[key] = value;
    else if (value !== null && value !== undefined) metadata[key] = value as Json;
  }
  return { metrics, metadata };
}
