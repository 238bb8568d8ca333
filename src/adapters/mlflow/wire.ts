import type { Time } from '../../contract/index.ts';

/** What an MLflow server sends: absent members are absent, times are ms, keyed values are lists of pairs. */
export interface Pair {
  key: string;
  value: string;
}
export interface WireMetric {
  key: string;
  value: number | string;
  timestamp?: number;
  step?: number;
}
export interface WireExperiment {
  experiment_id: string;
  name: string;
  lifecycle_stage?: string;
  creation_time?: number;
  last_update_time?: number;
  tags?: Pair[];
}
export interface WireRun {
  info: {
    run_id: string;
    experiment_id: string;
    run_name?: string;
    user_id?: string;
    status?: string;
    start_time?: number;
    end_time?: number;
    artifact_uri?: string;
    lifecycle_stage?: string;
  };
  data?: { metrics?: WireMetric[]; params?: Pair[]; tags?: Pair[] };
  inputs?: {
    dataset_inputs?: { dataset?: { name?: string; digest?: string } }[];
    model_inputs?: { model_id: string }[];
  };
  outputs?: { model_outputs?: { model_id: string }[] };
}
export interface WireModel {
  name: string;
  creation_timestamp?: number;
  last_updated_timestamp?: number;
  description?: string;
  latest_versions?: WireVersion[];
  tags?: Pair[];
  aliases?: { alias: string; version: string }[];
}
export interface WireVersion {
  name: string;
  version: string;
  creation_timestamp?: number;
  last_updated_timestamp?: number;
  current_stage?: string;
  description?: string;
  source?: string;
  run_id?: string;
  status?: string;
  status_message?: string;
  tags?: Pair[];
  /** Only in answers about a single one. */ aliases?: string[];
}
export interface WireLoggedModel {
  info: {
    model_id: string;
    experiment_id: string;
    name: string;
    creation_timestamp_ms?: number;
    last_updated_timestamp_ms?: number;
    artifact_uri?: string;
    status?: string;
    source_run_id?: string;
    tags?: Pair[];
  };
  data?: { params?: Pair[]; metrics?: WireMetric[] };
}
export interface WireFile {
  path: string;
  is_dir?: boolean;
  file_size?: number;
}
export interface WirePermission {
  workspace?: string;
  resource_type: string;
  resource_pattern: string;
  permission: string;
}
export interface WireRole {
  id: number;
  name: string;
  workspace: string;
  description?: string;
  permissions?: WirePermission[];
}
export interface WireUser {
  id: number;
  username: string;
  is_admin?: boolean;
  roles?: WireRole[];
}

/** 0 is how the server says that there is none. */
export function time(ms: number | undefined): Time | undefined {
  return ms ? new Date(Number(ms)).toISOString() : undefined;
}

/** JSON has no words for these three: the server has its own. */
export function number(value: number | string): number {
  const read = Number(value);
  return Math.abs(read) === Number.MAX_VALUE ? Math.sign(read) * Infinity : read;
}

/** By name, since the server's order changes. */
export function recordOf<V>(pairs: readonly { key: string; value: V }[] | undefined): Record<string, V> {
  const sorted = [...(pairs ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1));
  return Object.fromEntries(sorted.map(({ key, value }) => [key, value]));
}

export function metricsOf(metrics: readonly WireMetric[] | undefined): Record<string, number> {
  return recordOf(metrics?.map(({ key, value }) => ({ key, value: number(value) })));
}

/** What MLflow keeps for itself among the tags. */
export const OWN_TAGS = 'mlflow.';

/** People's tags: MLflow's own say what other fields say. */
export function labelsOf(tags: readonly Pair[] | undefined): Record<string, string> {
  return recordOf(tags?.filter(({ key }) => !key.startsWith(OWN_TAGS)));
}

export function tag(tags: readonly Pair[] | undefined, key: string): string | undefined {
  return tags?.find((one) => one.key === key)?.value;
}

/** A version has no id of its own: its name and number together are it. */
export function versionId(name: string, version: string): string {
  return JSON.stringify([name, version]);
}

/** The texts that an id was composed of, or undefined where it is none of ours. */
export function partsOf(id: string, count: number): string[] | undefined {
  try {
    const parts: unknown = JSON.parse(id);
    const fits = Array.isArray(parts) && parts.length === count && parts.every((part) => typeof part === 'string');
    return fits ? (parts as string[]) : undefined;
  } catch {
    return undefined;
  }
}
