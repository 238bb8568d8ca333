import { at, escapeKey, has, isArray, isObject, isSchema, keysOf, type Json, type Schema } from './json.ts';

/** A schema and the address that its relative references are resolved against. */
export interface Place {
  readonly schema: Schema;
  readonly base: string;
}
export type Dialect = '2020-12' | 'draft-07';

const ONE = [
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'items',
  'additionalItems',
  'contains',
  'not',
  'if',
  'then',
  'else',
  'propertyNames',
  'contentSchema',
];
const LISTS = ['prefixItems', 'allOf', 'anyOf', 'oneOf', 'items'];
const MAPS = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas', 'dependencies'];
/** Where a schema without `$id` stands. */
const NOWHERE = 'inlay:/schema';

/** The schemas of one resource: what has an `$id`, or a whole document. */
interface Resource {
  root: Schema;
  dialect: Dialect;
  /** Does its meta-schema assert `type`, `minimum`…? */
  asserts: boolean;
  anchors: Map<string, Place>;
  dynamic: Map<string, Place>;
}

export class UnresolvedError extends Error {
  readonly ref: string;
  constructor(ref: string) {
    super(`Unresolved reference ${ref}`);
    this.name = 'UnresolvedError';
    this.ref = ref;
  }
}

/** Finds what `$ref`, `$dynamicRef` and `$anchor` name, in one document and those that it is given besides. Fetches nothing. */
export class Registry {
  readonly root: Place;
  #resources = new Map<string, Resource>();
  #others: Readonly<Record<string, Schema>>;
  /** Of what does not say it. */
  #dialect: Dialect;

  constructor(schema: Schema, others: Readonly<Record<string, Schema>> = {}, dialect: Dialect = '2020-12') {
    this.#others = others;
    this.#dialect = dialectOf(schema) ?? dialect;
    this.root = { schema, base: this.#add(schema, NOWHERE) };
  }

  /** The address inside a schema: its own `$id`, or that around it. */
  enter({ schema, base }: Place): string {
    const around = this.#resources.get(base);
    if (around?.root === schema) return base;
    const id = idOf(schema, around?.dialect);
    return id === undefined ? base : resolveUri(id, base);
  }

  dialect(base: string): Dialect {
    return this.#resources.get(base)?.dialect ?? this.#dialect;
  }

  asserts(base: string): boolean {
    return this.#resources.get(base)?.asserts ?? true;
  }

  resolve(ref: string, base: string): Place {
    const [address = '', fragment = ''] = split(resolveUri(ref, base));
    const resource = this.#resource(address);
    if (!resource) throw new UnresolvedError(ref);
    if (fragment === '') return { schema: resource.root, base: address };
    if (!fragment.startsWith('/')) {
      const found = resource.anchors.get(fragment);
      if (!found) throw new UnresolvedError(ref);
      return found;
    }
    return this.#walk(resource.root, address, fragment, ref);
  }

  /** Where `$dynamicRef` leads, from the resources that were entered on the way, the outermost first. */
  resolveDynamic(ref: string, base: string, scope: readonly string[]): Place {
    const found = this.resolve(ref, base);
    const name = split(resolveUri(ref, base))[1] ?? '';
    if (!isObject(found.schema) || found.schema['$dynamicAnchor'] !== name) return found;
    for (const entered of scope) {
      const outer = this.#resources.get(entered)?.dynamic.get(name);
      if (outer) return outer;
    }
    return found;
  }

  #walk(root: Schema, address: string, pointer: string, ref: string): Place {
    let base = address;
    let found: Json | undefined = root;
    for (const key of keysOf(pointer)) {
      if (found !== root && isSchema(found)) base = this.enter({ schema: found, base });
      found = at(found, `/${escapeKey(key)}`);
    }
    if (!isSchema(found)) throw new UnresolvedError(ref);
    return { schema: found, base };
  }

  #resource(address: string): Resource | undefined {
    const known = this.#resources.get(address);
    const other = this.#others[address];
    if (known || other === undefined) return known;
    this.#add(other, address);
    return this.#resources.get(address);
  }

  #add(schema: Schema, address: string): string {
    const named = dialectOf(schema) ?? this.#dialect;
    const id = idOf(schema, named);
    const base = id === undefined ? address : resolveUri(id, address);
    this.#open(base, schema, named);
    // Also under the address that it was fetched from.
    if (base !== address) this.#resources.set(address, this.#resources.get(base)!);
    this.#index(schema, base, true);
    return base;
  }

  #open(base: string, root: Schema, dialect: Dialect): void {
    if (this.#resources.has(base)) return;
    const resource: Resource = { root, dialect, asserts: true, anchors: new Map(), dynamic: new Map() };
    this.#resources.set(base, resource);
    const meta = isObject(root) ? root['$schema'] : undefined;
    const metaRoot = typeof meta === 'string' && meta !== base ? this.#resource(split(meta)[0] ?? '')?.root : undefined;
    const vocabulary = isObject(metaRoot) ? metaRoot['$vocabulary'] : undefined;
    if (isObject(vocabulary)) resource.asserts = has(vocabulary, 'https://json-schema.org/draft/2020-12/vocab/validation');
  }

  #index(schema: Json | undefined, around: string, first = false): void {
    if (!isObject(schema)) return;
    const outer = this.#resources.get(around)!;
    let base = around;
    const id = first ? undefined : idOf(schema, outer.dialect);
    if (id !== undefined) {
      base = resolveUri(id, around);
      this.#open(base, schema, dialectOf(schema) ?? outer.dialect);
    }
    const resource = this.#resources.get(base)!;
    const place = { schema, base };
    const { $anchor, $dynamicAnchor, $id } = schema;
    if (typeof $anchor === 'string') resource.anchors.set($anchor, place);
    if (typeof $dynamicAnchor === 'string') {
      resource.anchors.set($dynamicAnchor, place);
      resource.dynamic.set($dynamicAnchor, place);
    }
    if (typeof $id === 'string' && $id.startsWith('#') && resource.dialect === 'draft-07') resource.anchors.set($id.slice(1), place);
    for (const key of ONE) this.#index(schema[key], base);
    for (const key of LISTS) if (isArray(schema[key])) for (const one of schema[key]) this.#index(one, base);
    for (const key of MAPS) if (isObject(schema[key])) for (const one of Object.values(schema[key])) this.#index(one, base);
  }
}

/** Does `$id` make it a resource of its own? In draft-07 nothing beside `$ref` counts, and a fragment is a mere anchor. */
function idOf(schema: Schema, dialect: Dialect | undefined): string | undefined {
  if (!isObject(schema) || typeof schema['$id'] !== 'string' || schema['$id'].startsWith('#')) return undefined;
  if (dialect === 'draft-07' && typeof schema['$ref'] === 'string') return undefined;
  return schema['$id'];
}

function dialectOf(schema: Schema): Dialect | undefined {
  const named = isObject(schema) ? schema['$schema'] : undefined;
  if (typeof named !== 'string') return undefined;
  return /draft-0[3-7]/.test(named) ? 'draft-07' : '2020-12';
}

function resolveUri(ref: string, base: string): string {
  let resolved: string;
  try {
    resolved = new URL(ref, base).href;
  } catch {
    // A `urn:` can't be resolved against, but its fragments can.
    resolved = ref.startsWith('#') ? `${split(base)[0]}${ref}` : ref;
  }
  return resolved.endsWith('#') ? resolved.slice(0, -1) : resolved;
}

function split(uri: string): [address: string, fragment: string] {
  const hash = uri.indexOf('#');
  if (hash < 0) return [uri, ''];
  const fragment = uri.slice(hash + 1);
  try {
    return [uri.slice(0, hash), decodeURIComponent(fragment)];
  } catch {
    return [uri.slice(0, hash), fragment];
  }
}
