import type { Schema } from '../../../contract/index.ts';
import type { FormController } from '../../../ui/form/index.ts';
import { equal, isObject, type JsonObject } from '../../../ui/form/schema/index.ts';
import { OPTION_KEYS, type RunOptions } from './run-options.ts';

/** What was typed and not launched yet; never a write-only value. */
export interface Draft extends RunOptions {
  readonly value: JsonObject;
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
  return { value: kept['value'], ...optionsOf(text), at: kept['at'], schema: text('schema') };
}

/** What is typed now; undefined where nothing differs from the defaults. */
export function draftFrom(form: FormController, options: RunOptions, schema: string): Draft | undefined {
  const value = form.shown;
  const plain = equal(value, form.baseline) && !Object.values(options).some(Boolean);
  return plain ? undefined : { value, ...options, at: Date.now(), schema };
}

const optionsOf = (text: (key: string) => string): RunOptions =>
  Object.fromEntries(OPTION_KEYS.map((key) => [key, text(key)])) as RunOptions;

/** The options of a draft, without the rest. */
export const optionsIn = (draft: RunOptions): RunOptions => optionsOf((key) => draft[key as keyof RunOptions]);

/** Tells one schema from another; no secret is made of it. */
export function schemaMark(schema: Schema | undefined): string {
  let hash = 5381;
  for (const letter of JSON.stringify(schema ?? null)) hash = (hash * 33 + letter.charCodeAt(0)) | 0;
  return (hash >>> 0).toString(36);
}
