import type { Schema } from '../../../contract/index.ts';
import { isObject, type JsonObject } from '../../../ui/form/schema/index.ts';

/** What was typed and not launched yet; never a write-only value. */
export interface Draft {
  readonly value: JsonObject;
  readonly name: string;
  readonly tags: string;
  readonly note: string;
  /** In ms since 1970. */
  readonly at: number;
  /** Of the schema that it was typed for. */
  readonly schema: string;
}

export const draftKey = (templateId: string): string => `run-launcher/draft/${templateId}`;

/** What a store gave back, if it is a draft. */
export function draftOf(kept: unknown): Draft | undefined {
  if (!isObject(kept) || !isObject(kept['value']) || typeof kept['at'] !== 'number') return undefined;
  const text = (key: string): string => (typeof kept[key] === 'string' ? kept[key] : '');
  return { value: kept['value'], name: text('name'), tags: text('tags'), note: text('note'), at: kept['at'], schema: text('schema') };
}

/** Tells one schema from another; no secret is made of it. */
export function schemaMark(schema: Schema | undefined): string {
  let hash = 5381;
  for (const letter of JSON.stringify(schema ?? null)) hash = (hash * 33 + letter.charCodeAt(0)) | 0;
  return (hash >>> 0).toString(36);
}
