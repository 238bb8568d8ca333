import { hasFormat, matches } from './formats.ts';
import { equal, has, isArray, isObject, isSchema, join, kindOf, textsOf, type Json, type JsonObject, type Schema } from './json.ts';
import type { Place, Registry } from './registry.ts';

/** What a value breaks: where, which keyword, and what a sentence about it mentions. */
export interface Violation {
  readonly pointer: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, string | number>>;
}
/** Valid, or why not; and what of an object or array was looked at (`unevaluated…` asks for the rest). */
interface Outcome {
  readonly errors: Violation[];
  readonly keys: Set<string>;
  /** Items before this index, and single ones. */
  upTo: number;
  readonly items: Set<number>;
}
export interface ValidateOptions {
  /** Hold texts to their `format`; by default 2020-12 only annotates. */
  readonly formats?: boolean;
}

/** What a value breaks of the registry's schema, or of another place in it. An interpreter: nothing is evaluated as code. */
export function validate(
  registry: Registry,
  value: Json,
  place: Place = registry.root,
  options: ValidateOptions = {},
  pointer = '',
): Violation[] {
  return new Run(registry, options).check(place, value, pointer, []).errors;
}

class Run {
  #registry: Registry;
  #formats: boolean;

  constructor(registry: Registry, { formats = false }: ValidateOptions) {
    this.#registry = registry;
    this.#formats = formats;
  }

  check(place: Place, value: Json, pointer: string, entered: readonly string[]): Outcome {
    const out: Outcome = { errors: [], keys: new Set(), upTo: 0, items: new Set() };
    const { schema } = place;
    if (typeof schema === 'boolean') {
      if (!schema) out.errors.push({ pointer, keyword: 'false', params: {} });
      return out;
    }
    const base = this.#registry.enter(place);
    const scope = entered.at(-1) === base ? entered : [...entered, base];
    const at: Site = { schema, base, value, pointer, scope, out };
    const old = this.#registry.dialect(base) === 'draft-07';
    if (typeof schema['$ref'] === 'string') {
      this.#into(at, this.#registry.resolve(schema['$ref'], base));
      if (old) return out;
    }
    if (typeof schema['$dynamicRef'] === 'string') this.#into(at, this.#registry.resolveDynamic(schema['$dynamicRef'], base, scope));
    if (this.#registry.asserts(base)) this.#assert(at);
    this.#combine(at);
    if (isArray(value)) this.#array(at, value, old);
    else if (isObject(value)) this.#object(at, value);
    return out;
  }

  /** The same value by another schema; what that looked at counts. */
  #into({ value, pointer, scope, out }: Site, place: Place): boolean {
    const result = this.check(place, value, pointer, scope);
    out.errors.push(...result.errors);
    if (!result.errors.length) take(out, result);
    return !result.errors.length;
  }

  #sub(site: Site, schema: Schema, value: Json, pointer: string): Outcome {
    return this.check({ schema, base: site.base }, value, pointer, site.scope);
  }

  #assert(site: Site): void {
    const { schema, value, pointer, out } = site;
    const wrong = (keyword: string, params: Violation['params'] = {}): void => void out.errors.push({ pointer, keyword, params });
    const limit = (keyword: string): number | undefined => (typeof schema[keyword] === 'number' ? schema[keyword] : undefined);
    const { type } = schema;
    if (type !== undefined && !(isArray(type) ? type : [type]).some((one) => isType(value, one))) {
      wrong('type', { type: textsOf(type).join(', ') });
      return;
    }
    if (has(schema, 'const') && !equal(schema['const'], value)) wrong('const', { value: JSON.stringify(schema['const']) });
    if (isArray(schema['enum']) && !schema['enum'].some((one) => equal(one, value)))
      wrong('enum', { values: schema['enum'].map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ') });
    const bound = (keyword: string, breaks: (limit: number) => boolean, among: Violation['params'] = {}): void => {
      const most = limit(keyword);
      if (most !== undefined && breaks(most)) wrong(keyword, { limit: most, ...among });
    };
    if (typeof value === 'number') {
      bound('minimum', (least) => value < least);
      bound('maximum', (most) => value > most);
      bound('exclusiveMinimum', (least) => value <= least);
      bound('exclusiveMaximum', (most) => value >= most);
      bound('multipleOf', (step) => !isMultiple(value, step));
    } else if (typeof value === 'string') {
      const count = [...value].length;
      bound('minLength', (least) => count < least, { count });
      bound('maxLength', (most) => count > most, { count });
      const { pattern, format } = schema;
      if (typeof pattern === 'string' && !matches(pattern, value)) wrong('pattern', { pattern });
      if (this.#formats && typeof format === 'string' && !hasFormat(format, value)) wrong('format', { format });
    } else if (isArray(value)) {
      bound('minItems', (least) => value.length < least, { count: value.length });
      bound('maxItems', (most) => value.length > most, { count: value.length });
      if (schema['uniqueItems'] === true) {
        const second = value.findIndex((item, i) => value.slice(0, i).some((before) => equal(before, item)));
        if (second >= 0) out.errors.push({ pointer: join(pointer, second), keyword: 'uniqueItems', params: {} });
      }
    } else if (isObject(value)) {
      const count = Object.keys(value).length;
      bound('minProperties', (least) => count < least, { count });
      bound('maxProperties', (most) => count > most, { count });
      const need = (keys: Json | undefined): void => {
        for (const key of isArray(keys) ? keys : [])
          if (typeof key === 'string' && !has(value, key))
            out.errors.push({ pointer: join(pointer, key), keyword: 'required', params: { key } });
      };
      need(schema['required']);
      for (const [key, keys] of entries(schema['dependentRequired'])) if (has(value, key)) need(keys);
      for (const [key, keys] of entries(schema['dependencies'])) if (has(value, key)) need(keys);
    }
  }

  #combine(site: Site): void {
    const { schema, value, pointer, base, out } = site;
    const list = (keyword: string): readonly Schema[] => (isArray(schema[keyword]) ? schema[keyword].filter(isSchema) : []);
    for (const one of list('allOf')) this.#into(site, { schema: one, base });
    for (const keyword of ['anyOf', 'oneOf'] as const) {
      const branches = list(keyword);
      if (!isArray(schema[keyword])) continue;
      const results = branches.map((one) => this.#sub(site, one, value, pointer));
      const good = results.filter(({ errors }) => !errors.length);
      if (!good.length) out.errors.push(...closest(branches, results, pointer, keyword));
      else if (keyword === 'oneOf' && good.length > 1) out.errors.push({ pointer, keyword: 'oneOf', params: { count: good.length } });
      else for (const result of good) take(out, result);
    }
    if (isSchema(schema['not']) && !this.#sub(site, schema['not'], value, pointer).errors.length)
      out.errors.push({ pointer, keyword: 'not', params: {} });
    if (isSchema(schema['if'])) {
      const asked = this.#sub(site, schema['if'], value, pointer);
      if (!asked.errors.length) take(out, asked);
      const then = schema[asked.errors.length ? 'else' : 'then'];
      if (isSchema(then)) this.#into(site, { schema: then, base });
    }
  }

  #array(site: Site, value: readonly Json[], old: boolean): void {
    const { schema, pointer, out } = site;
    const item = (one: Schema, index: number): void => {
      out.errors.push(...this.#sub(site, one, value[index]!, join(pointer, index)).errors);
    };
    const listed = isArray(schema['items']);
    const named = old ? schema['items'] : schema['prefixItems'];
    const firsts = (isArray(named) ? named : []) as readonly Schema[];
    const rest = listed ? (old ? schema['additionalItems'] : undefined) : schema['items'];
    firsts.slice(0, value.length).forEach(item);
    out.upTo = Math.max(out.upTo, Math.min(firsts.length, value.length));
    if (isSchema(rest)) {
      for (let i = firsts.length; i < value.length; i++) item(rest, i);
      out.upTo = value.length;
    }
    if (isSchema(schema['contains'])) {
      const wanted = schema['contains'];
      const hits = value.flatMap((one, i) => (this.#sub(site, wanted, one, join(pointer, i)).errors.length ? [] : [i]));
      if (!old) for (const hit of hits) out.items.add(hit);
      const least = typeof schema['minContains'] === 'number' && !old ? schema['minContains'] : 1;
      const most = typeof schema['maxContains'] === 'number' && !old ? schema['maxContains'] : Infinity;
      if (hits.length < least) out.errors.push({ pointer, keyword: 'contains', params: { limit: least, count: hits.length } });
      if (hits.length > most) out.errors.push({ pointer, keyword: 'maxContains', params: { limit: most, count: hits.length } });
    }
    if (isSchema(schema['unevaluatedItems']) && !old) {
      for (let i = out.upTo; i < value.length; i++) if (!out.items.has(i)) item(schema['unevaluatedItems'], i);
      out.upTo = value.length;
    }
  }

  #object(site: Site, value: JsonObject): void {
    const { schema, pointer, base, out } = site;
    const keys = Object.keys(value);
    const part = (key: string, one: Json | undefined, keyword: string): void => {
      if (!isSchema(one)) return;
      out.keys.add(key);
      if (one === false && keyword) out.errors.push({ pointer: join(pointer, key), keyword, params: { key } });
      else out.errors.push(...this.#sub(site, one, value[key]!, join(pointer, key)).errors);
    };
    const own = new Set<string>();
    for (const [key, one] of entries(schema['properties'])) {
      if (!has(value, key)) continue;
      own.add(key);
      part(key, one, '');
    }
    for (const [pattern, one] of entries(schema['patternProperties'])) {
      for (const key of keys.filter((name) => matches(pattern, name))) {
        own.add(key);
        part(key, one, '');
      }
    }
    if (isSchema(schema['additionalProperties']))
      for (const key of keys) if (!own.has(key)) part(key, schema['additionalProperties'], 'additionalProperties');
    if (isSchema(schema['propertyNames']))
      for (const key of keys)
        if (this.#sub(site, schema['propertyNames'], key, '').errors.length)
          out.errors.push({ pointer: join(pointer, key), keyword: 'propertyNames', params: { key } });
    for (const keyword of ['dependentSchemas', 'dependencies'])
      for (const [key, one] of entries(schema[keyword])) if (has(value, key) && isSchema(one)) this.#into(site, { schema: one, base });
    if (isSchema(schema['unevaluatedProperties']))
      for (const key of keys) if (!out.keys.has(key)) part(key, schema['unevaluatedProperties'], 'unevaluatedProperties');
  }
}

interface Site {
  schema: JsonObject;
  base: string;
  value: Json;
  pointer: string;
  scope: readonly string[];
  out: Outcome;
}

const entries = (value: Json | undefined): [string, Json][] => (isObject(value) ? Object.entries(value) : []);

function take(out: Outcome, from: Outcome): void {
  for (const key of from.keys) out.keys.add(key);
  for (const item of from.items) out.items.add(item);
  out.upTo = Math.max(out.upTo, from.upTo);
}

/** Of branches of which none fits, what breaks the one that was meant: its constants hold and the fewest things are wrong. */
function closest(branches: readonly Schema[], results: readonly Outcome[], pointer: string, keyword: string): Violation[] {
  if (!branches.length) return [{ pointer, keyword, params: {} }];
  return results[
    closestOf(
      results.map(({ errors }) => errors),
      pointer,
    )
  ]!.errors;
}

/** What weighs against a branch having been meant: another type altogether, a constant that tells it from the others, then the rest. */
const WEIGHTS: Readonly<Record<string, number>> = { const: 100, enum: 20, false: 20, type: 10, required: 3 };

/** Index of the branch that was meant for the value at a pointer. */
export function closestOf(results: readonly (readonly Violation[])[], at: string): number {
  const weights = results.map((errors) =>
    errors.reduce((sum, { keyword, pointer }) => sum + (keyword === 'type' && pointer === at ? 1000 : (WEIGHTS[keyword] ?? 1)), 0),
  );
  return weights.indexOf(Math.min(...weights));
}

const isType = (value: Json, type: Json): boolean =>
  type === 'integer' ? typeof value === 'number' && Number.isInteger(value) : kindOf(value) === type;

/** Exact for decimals: 0.3 is a multiple of 0.1. */
function isMultiple(value: number, step: number): boolean {
  if (!(step > 0) || !Number.isFinite(value)) return true;
  const [a, b] = [decimal(value), decimal(step)];
  const shift = Math.min(a.exponent, b.exponent);
  return (a.digits * 10n ** BigInt(a.exponent - shift)) % (b.digits * 10n ** BigInt(b.exponent - shift)) === 0n;
}

function decimal(value: number): { digits: bigint; exponent: number } {
  const [mantissa = '0', power = '0'] = Math.abs(value).toString().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
