import { equal, has, isArray, isObject, isSchema, textsOf, type Json, type JsonObject, type Schema } from './json.ts';
import type { Place, Registry } from './registry.ts';
import { validate } from './validate.ts';

export interface Option {
  readonly value: Json;
  readonly label: string;
}
/** Branches of which one is drawn: `oneOf`, `anyOf`, or several types. */
export interface Alternatives {
  /** Unique in its node, and the same as long as the schema is. */
  readonly key: string;
  readonly branches: readonly Place[];
  readonly picked: number;
}
/** Which branch is drawn of those; `value` is absent where nothing was set. */
export type Pick = (key: string, branches: readonly Place[], value: Json | undefined) => number;

/** Everything that holds for one place of the value, in one: references followed, `allOf` and conditions merged. */
export interface Merged {
  readonly keywords: JsonObject;
  /** Without `null`; one, or none where nothing says it. */
  readonly type: string | undefined;
  readonly nullable: boolean;
  readonly properties: ReadonlyMap<string, readonly Place[]>;
  readonly patterns: readonly (readonly [string, Place])[];
  /** Of other keys: `false`, their schema, or undefined where nothing is said. */
  readonly additional: readonly Place[] | false | undefined;
  readonly firsts: readonly (readonly Place[])[];
  readonly items: readonly Place[] | false | undefined;
  readonly required: ReadonlySet<string>;
  readonly options: readonly Option[] | undefined;
  readonly alternatives: readonly Alternatives[];
  /** The schemas that it was merged from, to notice recursion. */
  readonly sources: ReadonlySet<Schema>;
  /** Something in it can't be drawn: a reference that leads nowhere, or nothing can hold. */
  readonly opaque: boolean;
}

const FIRST = [
  'title',
  'description',
  'default',
  'examples',
  'format',
  'pattern',
  'const',
  'contentMediaType',
  'contentEncoding',
  '$comment',
];
const LEAST = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const MOST = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];
const EITHER = ['readOnly', 'writeOnly', 'deprecated', 'uniqueItems'];

export function merge(registry: Registry, places: readonly Place[], value: Json | undefined, pick: Pick): Merged {
  const gathering = new Gathering(registry, value, pick);
  for (const place of places) gathering.take(place);
  return gathering.done();
}

class Gathering {
  #registry: Registry;
  #value: Json | undefined;
  #pick: Pick;
  #keywords: { [key: string]: Json } = {};
  #types: readonly string[] | undefined;
  #null = true;
  #properties = new Map<string, Place[]>();
  #patterns: [string, Place][] = [];
  #additional: Place[] | false | undefined;
  #firsts: Place[][] = [];
  #items: Place[] | false | undefined;
  #required = new Set<string>();
  #options: readonly Option[] | undefined;
  #alternatives: Alternatives[] = [];
  #sources = new Set<Schema>();
  #opaque = false;

  constructor(registry: Registry, value: Json | undefined, pick: Pick) {
    this.#registry = registry;
    this.#value = value;
    this.#pick = pick;
  }

  take(place: Place): void {
    const { schema } = place;
    if (typeof schema === 'boolean') {
      this.#opaque ||= !schema;
      return;
    }
    if (this.#sources.has(schema)) return;
    this.#sources.add(schema);
    const base = this.#registry.enter(place);
    const sub = (one: Schema): Place => ({ schema: one, base });
    // What stands beside a reference is nearer to the field than what it names.
    if (this.#registry.dialect(base) === '2020-12' || typeof schema['$ref'] !== 'string') this.#own(schema, base);
    for (const keyword of ['$ref', '$dynamicRef']) {
      const ref = schema[keyword];
      if (typeof ref !== 'string') continue;
      try {
        this.take(keyword === '$ref' ? this.#registry.resolve(ref, base) : this.#registry.resolveDynamic(ref, base, [base]));
      } catch {
        this.#opaque = true;
      }
    }
    if (isArray(schema['allOf'])) for (const one of schema['allOf']) if (isSchema(one)) this.take(sub(one));
    this.#conditions(schema, sub);
    for (const keyword of ['oneOf', 'anyOf'])
      if (isArray(schema[keyword])) this.#branches(keyword, schema[keyword].filter(isSchema).map(sub));
  }

  done(): Merged {
    const types = this.#types?.filter((type) => type !== 'null');
    // Several types at once: one of them is drawn, and the others can be chosen.
    if (types && types.length > 1 && !this.#options) {
      const branches = types.map((type) => ({ schema: { type, title: type }, base: this.#registry.root.base }));
      const picked = this.#pick('type', branches, this.#value);
      this.#alternatives.push({ key: 'type', branches, picked });
      this.#types = [types[picked] ?? types[0]!];
    }
    const constant = has(this.#keywords, 'const') ? this.#keywords['const'] : undefined;
    const type = this.#types?.find((one) => one !== 'null') ?? this.#implied();
    return {
      keywords: this.#keywords,
      type: type === 'null' ? undefined : type,
      nullable: (this.#null && this.#types?.includes('null') === true && constant === undefined) || this.#keywords['nullable'] === true,
      properties: this.#properties,
      patterns: this.#patterns,
      additional: this.#additional,
      firsts: this.#firsts,
      items: this.#items,
      required: this.#required,
      options: this.#options?.filter(({ value }) => value !== null),
      alternatives: this.#alternatives,
      sources: this.#sources,
      opaque: this.#opaque || this.#types?.length === 0,
    };
  }

  #own(schema: JsonObject, base: string): void {
    const keep = (key: string, merged: (a: Json, b: Json) => Json): void => {
      const given = schema[key];
      if (!has(schema, key) || given === undefined) return;
      this.#keywords[key] = has(this.#keywords, key) ? merged(this.#keywords[key]!, given) : given;
    };
    for (const key of FIRST) keep(key, (a) => a);
    for (const key of LEAST) keep(key, (a, b) => Math.max(Number(a), Number(b)));
    for (const key of MOST) keep(key, (a, b) => Math.min(Number(a), Number(b)));
    for (const key of [...EITHER, 'nullable']) keep(key, (a, b) => a === true || b === true);
    keep('multipleOf', (a, b) => Math.max(Number(a), Number(b)));
    for (const key of Object.keys(schema)) if (key.startsWith('x-')) keep(key, (a) => a);
    const { type } = schema;
    if (type !== undefined) this.#narrow(textsOf(type));
    if (isArray(schema['enum'])) this.#offer(schema['enum'].map((value) => ({ value, label: labelOf(value) })));
    for (const key of textsOf(schema['required'])) this.#required.add(key);
    for (const [key, one] of Object.entries(isObject(schema['properties']) ? schema['properties'] : {})) {
      if (isSchema(one)) this.#properties.set(key, [...(this.#properties.get(key) ?? []), { schema: one, base }]);
    }
    for (const [pattern, one] of Object.entries(isObject(schema['patternProperties']) ? schema['patternProperties'] : {}))
      if (isSchema(one)) this.#patterns.push([pattern, { schema: one, base }]);
    for (const key of ['additionalProperties', 'unevaluatedProperties']) {
      const rest = schema[key];
      if (rest === false) this.#additional = false;
      else if (isObject(rest) && this.#additional !== false) this.#additional = [...(this.#additional ?? []), { schema: rest, base }];
    }
    const listed = isArray(schema['items']);
    const firsts = listed ? schema['items'] : schema['prefixItems'];
    if (isArray(firsts))
      firsts.filter(isSchema).forEach((one, index) => (this.#firsts[index] = [...(this.#firsts[index] ?? []), { schema: one, base }]));
    const rest = listed ? schema['additionalItems'] : (schema['items'] ?? schema['unevaluatedItems']);
    if (rest === false) this.#items = false;
    else if (isObject(rest) && this.#items !== false) this.#items = [...(this.#items ?? []), { schema: rest, base }];
  }

  #conditions(schema: JsonObject, sub: (one: Schema) => Place): void {
    if (isSchema(schema['if'])) {
      const branch = schema[this.#holds(sub(schema['if'])) ? 'then' : 'else'];
      if (isSchema(branch)) this.take(sub(branch));
    }
    const value = isObject(this.#value) ? this.#value : {};
    for (const keyword of ['dependentRequired', 'dependentSchemas', 'dependencies']) {
      for (const [key, one] of Object.entries(isObject(schema[keyword]) ? schema[keyword] : {})) {
        if (!has(value, key)) continue;
        if (isArray(one)) for (const needed of textsOf(one)) this.#required.add(needed);
        else if (isSchema(one)) this.take(sub(one));
      }
    }
  }

  #holds(place: Place): boolean {
    try {
      return !validate(this.#registry, this.#value ?? {}, place).length;
    } catch {
      this.#opaque = true;
      return false;
    }
  }

  #branches(keyword: string, all: readonly Place[]): void {
    const nothing = all.filter((place) => isNull(this.#target(place)));
    const rest = all.filter((place) => !nothing.includes(place));
    if (nothing.length) this.#keywords['nullable'] = true;
    if (!rest.length) return;
    if (rest.length === 1) {
      this.take(rest[0]!);
      return;
    }
    const constants = rest.map((place) => this.#target(place));
    if (constants.every((one) => isObject(one) && has(one, 'const') && !isObject(one['const']))) {
      this.#offer(
        constants.map((one) => {
          const { const: value = null, title } = one as JsonObject;
          return { value, label: typeof title === 'string' ? title : labelOf(value) };
        }),
      );
      return;
    }
    // Branches that only ask for keys add no field; the validator holds the value to them all the same.
    if (
      constants.every(
        (one) => isObject(one) && Object.keys(one).every((key) => ['required', 'not', 'minProperties', 'maxProperties'].includes(key)),
      )
    )
      return;
    const key = `${keyword}${this.#alternatives.length}`;
    const picked = Math.min(rest.length - 1, Math.max(0, this.#pick(key, rest, this.#value)));
    this.#alternatives.push({ key, branches: rest, picked });
    this.take(rest[picked]!);
  }

  /** What a branch is once its references are followed; for its constants and its words. */
  #target(place: Place): Schema {
    return targetOf(this.#registry, place).schema;
  }

  #narrow(types: readonly string[]): void {
    const wide = (type: string, among: readonly string[]): boolean =>
      among.includes(type) || (type === 'integer' && among.includes('number'));
    if (!this.#types) this.#types = types;
    else {
      const known = this.#types;
      this.#types = [...new Set([...known.filter((type) => wide(type, types)), ...types.filter((type) => wide(type, known))])];
      if (this.#types.includes('integer'))
        this.#types = this.#types.filter((type) => type !== 'number' || known.includes('integer') === types.includes('integer'));
    }
    this.#null = this.#types.includes('null');
  }

  #offer(options: readonly Option[]): void {
    if (options.some(({ value }) => value === null)) this.#keywords['nullable'] = true;
    this.#options = this.#options ? this.#options.filter(({ value }) => options.some((one) => equal(one.value, value))) : options;
  }

  #implied(): string | undefined {
    const any = (...keys: string[]): boolean => keys.some((key) => has(this.#keywords, key));
    if (this.#properties.size || this.#patterns.length || this.#additional !== undefined || this.#required.size || any('minProperties'))
      return 'object';
    if (this.#firsts.length || this.#items !== undefined || any('minItems', 'maxItems', 'uniqueItems')) return 'array';
    if (any('minLength', 'maxLength', 'pattern', 'format')) return 'string';
    if (any('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf')) return 'number';
    return undefined;
  }
}

/** Where a chain of plain references ends. */
export function targetOf(registry: Registry, place: Place): Place {
  let found = place;
  for (let steps = 0; steps < 20; steps++) {
    const ref = isObject(found.schema) ? found.schema['$ref'] : undefined;
    if (typeof ref !== 'string') return found;
    try {
      found = registry.resolve(ref, registry.enter(found));
    } catch {
      return found;
    }
  }
  return found;
}

const isNull = (schema: Schema): boolean =>
  isObject(schema) && (schema['type'] === 'null' || (has(schema, 'const') && schema['const'] === null));
const labelOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
