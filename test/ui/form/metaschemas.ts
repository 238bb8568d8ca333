import type { Schema } from '../../../src/ui/form/schema/json.ts';

/** The meta-schemas of both dialects, as far as they constrain: what a schema that names them asks of its own schemas. */
const V12 = 'https://json-schema.org/draft/2020-12/';
const meta = { $dynamicRef: '#meta' };
const natural = { type: 'integer', minimum: 0 };
const texts = { type: 'array', items: { type: 'string' }, uniqueItems: true };
const list = { type: 'array', minItems: 1, items: meta };
const map = { type: 'object', additionalProperties: meta, default: {} };
const vocabulary = (name: string, properties: Record<string, unknown>): [string, Schema] => [
  `${V12}meta/${name}`,
  {
    $schema: `${V12}schema`,
    $id: `${V12}meta/${name}`,
    $dynamicAnchor: 'meta',
    type: ['object', 'boolean'],
    properties: properties as { [key: string]: Schema },
  },
];
const types = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
const type = { anyOf: [{ enum: types }, { type: 'array', items: { enum: types }, minItems: 1, uniqueItems: true }] };
const bounds = {
  type,
  const: true,
  enum: { type: 'array', items: true },
  multipleOf: { type: 'number', exclusiveMinimum: 0 },
  maximum: { type: 'number' },
  exclusiveMaximum: { type: 'number' },
  minimum: { type: 'number' },
  exclusiveMinimum: { type: 'number' },
  maxLength: natural,
  minLength: natural,
  pattern: { type: 'string', format: 'regex' },
  maxItems: natural,
  minItems: natural,
  uniqueItems: { type: 'boolean' },
  maxProperties: natural,
  minProperties: natural,
  required: texts,
};
const notes = {
  title: { type: 'string' },
  description: { type: 'string' },
  default: true,
  readOnly: { type: 'boolean' },
  writeOnly: { type: 'boolean' },
  examples: { type: 'array', items: true },
};
const same = { $ref: '#' };

export const METASCHEMAS: Readonly<Record<string, Schema>> = {
  [`${V12}schema`]: {
    $schema: `${V12}schema`,
    $id: `${V12}schema`,
    $vocabulary: Object.fromEntries(
      ['core', 'applicator', 'unevaluated', 'validation', 'meta-data', 'format-annotation', 'content'].map((name) => [
        `${V12}vocab/${name}`,
        true,
      ]),
    ),
    $dynamicAnchor: 'meta',
    allOf: ['core', 'applicator', 'unevaluated', 'validation', 'meta-data', 'format-annotation', 'content'].map((name) => ({
      $ref: `meta/${name}`,
    })),
    type: ['object', 'boolean'],
    properties: { definitions: map, dependencies: { type: 'object', additionalProperties: { anyOf: [meta, texts] } } },
  } as unknown as Schema,
  ...Object.fromEntries([
    vocabulary('core', {
      $id: { type: 'string', pattern: '^[^#]*#?$' },
      $schema: { type: 'string' },
      $ref: { type: 'string' },
      $anchor: { type: 'string', pattern: '^[A-Za-z_][-A-Za-z0-9._]*$' },
      $dynamicRef: { type: 'string' },
      $dynamicAnchor: { type: 'string', pattern: '^[A-Za-z_][-A-Za-z0-9._]*$' },
      $vocabulary: { type: 'object', additionalProperties: { type: 'boolean' } },
      $comment: { type: 'string' },
      $defs: map,
    }),
    vocabulary('applicator', {
      prefixItems: list,
      items: meta,
      contains: meta,
      additionalProperties: meta,
      properties: map,
      patternProperties: map,
      dependentSchemas: map,
      propertyNames: meta,
      if: meta,
      then: meta,
      else: meta,
      allOf: list,
      anyOf: list,
      oneOf: list,
      not: meta,
    }),
    vocabulary('unevaluated', { unevaluatedItems: meta, unevaluatedProperties: meta }),
    vocabulary('validation', {
      ...bounds,
      maxContains: natural,
      minContains: natural,
      dependentRequired: { type: 'object', additionalProperties: texts },
    }),
    vocabulary('meta-data', { ...notes, deprecated: { type: 'boolean' } }),
    vocabulary('format-annotation', { format: { type: 'string' } }),
    vocabulary('content', { contentEncoding: { type: 'string' }, contentMediaType: { type: 'string' }, contentSchema: meta }),
  ]),
  'http://json-schema.org/draft-07/schema': {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'http://json-schema.org/draft-07/schema#',
    type: ['object', 'boolean'],
    properties: {
      $id: { type: 'string' },
      $ref: { type: 'string' },
      ...bounds,
      ...notes,
      format: { type: 'string' },
      items: { anyOf: [same, { type: 'array', items: same, minItems: 1 }] },
      ...Object.fromEntries(
        ['additionalItems', 'contains', 'additionalProperties', 'propertyNames', 'if', 'then', 'else', 'not'].map((key) => [key, same]),
      ),
      ...Object.fromEntries(['allOf', 'anyOf', 'oneOf'].map((key) => [key, { type: 'array', items: same, minItems: 1 }])),
      ...Object.fromEntries(
        ['definitions', 'properties', 'patternProperties'].map((key) => [key, { type: 'object', additionalProperties: same }]),
      ),
      dependencies: { type: 'object', additionalProperties: { anyOf: [same, texts] } },
    },
  } as unknown as Schema,
};
