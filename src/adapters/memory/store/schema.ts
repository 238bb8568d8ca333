import type { FieldError, Json, Schema } from '../../../contract/index.ts';

/** Letters for what memory takes: as much of JSON Schema as its own schemas use. */
export const text = (more: { readonly [keyword: string]: Json } = {}): Schema => ({ type: 'string', maxLength: 10_000, ...more });
export const name = (more: { readonly [keyword: string]: Json } = {}): Schema =>
  text({ title: 'Name', minLength: 1, maxLength: 200, ...more });
export const list = (items: Schema = {}): Schema => ({ type: 'array', items: items as Json });
export const tags: Schema = list(text({ 'x-inlay-suggest': 'tag' }));
export const map: Schema = { type: 'object' };
export const flag: Schema = { type: 'boolean' };
export const number = (more: { readonly [keyword: string]: Json } = {}): Schema => ({ type: 'number', ...more });
export const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values });
export const ref = (type: string): Schema => ({ type: 'object', required: ['type', 'id'], 'x-inlay-ref': type });
export const object = (properties: Record<string, Schema>, ...required: string[]): Schema => ({
  type: 'object',
  properties: properties as { readonly [name: string]: Json },
  required,
  additionalProperties: false,
});

type Node = { readonly [keyword: string]: Json };

/** What of a value breaks a schema, each with its pointer. In a patch `null` clears, so it is of every type that may be absent. */
export function violations(value: unknown, schema: Schema, pointer = '', patch = false): FieldError[] {
  if (typeof schema === 'boolean') return [];
  const wrong = (message: string, at = pointer): FieldError[] => [{ pointer: at, message }];
  const { type, minLength, maxLength, pattern, minimum, properties, required, items } = schema;
  const fits = type === 'integer' ? Number.isInteger(value) : kindOf(value) === type;
  if (typeof type === 'string' && !fits) return wrong(`This must be ${type === 'array' ? 'a list' : `of type ${type}`}.`);
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value as Json))
    return wrong(`This must be one of ${schema['enum'].join(', ')}.`);
  if (typeof value === 'string') {
    if (typeof minLength === 'number' && value.trim().length < minLength) return wrong('This must not be empty.');
    if (typeof maxLength === 'number' && value.length > maxLength) return wrong(`This must have at most ${maxLength} letters.`);
    if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value)) return wrong('This has a form that is not allowed.');
  }
  if (typeof value === 'number' && typeof minimum === 'number' && value < minimum) return wrong(`This must be at least ${minimum}.`);
  if (Array.isArray(value)) return value.flatMap((item, i) => violations(item, (items ?? {}) as Schema, `${pointer}/${i}`));
  if (kindOf(value) !== 'object') return [];
  const given = value as Record<string, unknown>;
  const known = (properties ?? {}) as Node;
  const needed = (Array.isArray(required) ? required : []) as readonly string[];
  return [
    ...needed
      .filter((key) => (patch ? given[key] === null : given[key] === undefined || given[key] === null))
      .flatMap((key) => wrong('This is needed.', `${pointer}/${escaped(key)}`)),
    ...Object.entries(given).flatMap(([key, part]) => {
      const at = `${pointer}/${escaped(key)}`;
      if (part === undefined || part === null) return [];
      if (known[key] === undefined) return schema['additionalProperties'] === false ? wrong('This can not be set here.', at) : [];
      return violations(part, known[key] as Schema, at);
    }),
  ];
}

/** What a credential is made of: nobody guesses it. */
export function secret(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
