import { matches } from './formats.ts';
import { has, isArray, isObject, join, kindOf, textsOf, type Json, type JsonObject, type Schema } from './json.ts';
import { merge, targetOf, type Merged, type Option, type Pick } from './merge.ts';
import type { Place, Registry } from './registry.ts';
import { closestOf, validate, type Violation } from './validate.ts';

export const NODE_KINDS = [
  'object',
  'array',
  'tuple',
  'multi',
  'text',
  'multiline',
  'secret',
  'date',
  'time',
  'date-time',
  'number',
  'integer',
  'boolean',
  'enum',
  'const',
  'json',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export interface Choice {
  /** With the node's pointer: under which a pick is remembered. */
  readonly key: string;
  readonly labels: readonly string[];
  readonly picked: number;
}
/** One field of a form: what the schema says of one place of the value, and what stands there. */
export interface FormNode {
  readonly kind: NodeKind;
  readonly pointer: string;
  readonly key: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly value: Json | undefined;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
  /** Constraints and hints: `minimum`, `default`, `examples`, `format`… */
  readonly keywords: JsonObject;
  readonly options: readonly Option[];
  readonly choices: readonly Choice[];
  readonly children: readonly FormNode[];
  /** Fields that the schema names; other keys of an object are entries. */
  readonly fields: readonly string[];
  /** An entry of a map, or a key that the schema does not know (`unknown`): it can be renamed and taken away. */
  readonly entry: boolean;
  readonly unknown: boolean;
  /** Another item or entry may be added, and would begin as this. */
  readonly more: { readonly fresh: () => Json } | undefined;
  /** It would repeat what it stands in: opened when it is wanted. */
  readonly closed: boolean;
  /** What it begins as once it is wanted. */
  readonly fresh: () => Json;
}

interface Context {
  readonly registry: Registry;
  /** Branches that the user chose, by pointer and key. */
  readonly picks: ReadonlyMap<string, number>;
}
interface Spot {
  readonly places: readonly Place[];
  readonly value: Json | undefined;
  readonly pointer: string;
  readonly key: string;
  readonly required: boolean;
  readonly above: readonly Schema[];
  readonly entry?: boolean;
  readonly unknown?: boolean;
}
/** Longer lists and maps are drawn as JSON: a form of a thousand fields helps nobody. */
const MOST = 200;
/** Deeper, a field is drawn as JSON. */
const DEEPEST = 16;

/** The form of a value. Made anew for each value; what is recursive is only followed as deep as the value goes. */
export function formOf(registry: Registry, value: Json | undefined, picks: ReadonlyMap<string, number> = new Map()): FormNode {
  return node({ registry, picks }, { places: [registry.root], value, pointer: '', key: '', required: true, above: [] });
}

/** Fields that the schema names, at any depth; entries of maps and items of lists are none. */
export function namedFields(root: FormNode): Map<string, FormNode> {
  const fields = new Map<string, FormNode>();
  const walk = (node: FormNode): void => {
    for (const child of node.children) {
      if (node.kind !== 'object' || !child.entry) fields.set(child.pointer, child);
      walk(child);
    }
  };
  walk(root);
  return fields;
}

export const pickKey = (pointer: string, key: string): string => `${pointer}#${key}`;

function node(context: Context, spot: Spot): FormNode {
  const { registry } = context;
  const { value, pointer, key, required, above } = spot;
  const pick: Pick = (name, branches, current) => context.picks.get(pickKey(pointer, name)) ?? fitting(registry, branches, current);
  const merged = merge(registry, spot.places, value, pick);
  const { keywords } = merged;
  const recursive = above.length > 0 && [...merged.sources].some((source) => above.includes(source));
  const kind = above.length > DEEPEST * 8 ? 'json' : kindFor(merged, value);
  const closed = value === undefined && recursive && !isLeaf(kind);
  const within: Context & { above: readonly Schema[] } = { ...context, above: [...above, ...merged.sources] };
  const text = (name: string): string | undefined => (typeof keywords[name] === 'string' ? keywords[name] : undefined);
  return {
    kind,
    pointer,
    key,
    title: text('title') ?? humanized(key),
    description: text('description'),
    value,
    required,
    nullable: merged.nullable,
    readOnly: keywords['readOnly'] === true || kind === 'const',
    writeOnly: keywords['writeOnly'] === true || kind === 'secret',
    deprecated: keywords['deprecated'] === true,
    keywords,
    options: kind === 'multi' ? (merge(registry, merged.items || [], undefined, () => 0).options ?? []) : (merged.options ?? []),
    choices: merged.alternatives.map(({ key: name, branches, picked }) => ({
      key: name,
      labels: branches.map((branch, index) => labelOf(registry, branch, index)),
      picked,
    })),
    children: closed ? [] : childrenOf(within, merged, kind, spot),
    fields: [...merged.properties.keys()],
    entry: spot.entry ?? false,
    unknown: spot.unknown ?? false,
    more: moreOf(context, merged, kind, value),
    closed,
    fresh: () => freshOf(context, spot.places, pick),
  };
}

const isLeaf = (kind: NodeKind): boolean => kind !== 'object' && kind !== 'array' && kind !== 'tuple';

function childrenOf(context: Context & { above: readonly Schema[] }, merged: Merged, kind: NodeKind, { value, pointer }: Spot): FormNode[] {
  const { above } = context;
  const child = (places: readonly Place[], key: string, at: Json | undefined, required: boolean, more: Partial<Spot> = {}): FormNode =>
    node(context, { places, value: at, pointer: join(pointer, key), key, required, above, ...more });
  if (kind === 'object') {
    const object = isObject(value) ? value : {};
    const named = [...merged.properties].map(([key, places]) =>
      child(places, key, has(object, key) ? object[key] : undefined, merged.required.has(key)),
    );
    const others = Object.keys(object).filter((key) => !merged.properties.has(key));
    return [
      ...named,
      ...others.map((key) => {
        const places = entryPlaces(merged, key);
        return child(places ?? [{ schema: true, base: context.registry.root.base }], key, object[key], false, {
          entry: true,
          unknown: !places,
        });
      }),
    ];
  }
  if (kind !== 'array' && kind !== 'tuple') return [];
  const items = isArray(value) ? value : [];
  return Array.from({ length: Math.max(items.length, merged.firsts.length) }, (_, index) =>
    child(
      merged.firsts[index] ?? (merged.items || [{ schema: true, base: context.registry.root.base }]),
      String(index),
      items[index],
      index < Number(merged.keywords['minItems'] ?? 0),
      { entry: index >= merged.firsts.length },
    ),
  );
}

/** The schemas of a key that no property names; undefined where the schema does not know it. */
function entryPlaces({ patterns, additional, properties }: Merged, key: string): readonly Place[] | undefined {
  const found = patterns.flatMap(([pattern, place]) => (matches(pattern, key) ? [place] : []));
  if (found.length) return found;
  if (additional) return additional;
  return additional === undefined && !properties.size && !patterns.length ? [] : undefined;
}

function kindFor(merged: Merged, value: Json | undefined): NodeKind {
  const { keywords, type, options, items, firsts } = merged;
  const size = isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : 0;
  if (merged.opaque || size > MOST) return 'json';
  if (has(keywords, 'const')) return 'const';
  // A value of another kind than the schema's can only be shown as it is.
  const fits = value === undefined || value === null || type === undefined || kindOf(value) === (type === 'integer' ? 'number' : type);
  if (!fits) return options || type === 'number' || type === 'integer' ? 'json' : type === 'boolean' ? 'boolean' : 'json';
  if (options) return 'enum';
  switch (type) {
    case 'object':
      return 'object';
    case 'array':
      if (firsts.length) return 'tuple';
      return keywords['uniqueItems'] === true && items && isEnum(items) ? 'multi' : 'array';
    case 'string':
      return textKind(keywords);
    case 'number':
    case 'integer':
    case 'boolean':
      return type;
    default:
      return 'json';
  }
}

const isEnum = (places: readonly Place[]): boolean => places.some(({ schema }) => isObject(schema) && isArray(schema['enum']));

function textKind(keywords: JsonObject): NodeKind {
  const { format, maxLength, writeOnly } = keywords;
  if (writeOnly === true || format === 'password') return 'secret';
  if (format === 'date' || format === 'time' || format === 'date-time') return format;
  const long = (typeof maxLength === 'number' && maxLength > 200) || typeof keywords['contentMediaType'] === 'string';
  return long || format === 'textarea' || format === 'markdown' ? 'multiline' : 'text';
}

function moreOf(context: Context, merged: Merged, kind: NodeKind, value: Json | undefined): FormNode['more'] {
  const { keywords, additional, items, properties, patterns } = merged;
  if (kind === 'object') {
    const open = additional === undefined ? !properties.size || patterns.length > 0 : additional !== false || patterns.length > 0;
    const count = isObject(value) ? Object.keys(value).length : 0;
    if (!open || count >= Number(keywords['maxProperties'] ?? Infinity)) return undefined;
    return { fresh: () => freshOf(context, additional || patterns.map(([, place]) => place)) };
  }
  if ((kind !== 'array' && kind !== 'tuple') || items === false || (kind === 'tuple' && items === undefined)) return undefined;
  const count = isArray(value) ? value.length : 0;
  return count < Number(keywords['maxItems'] ?? Infinity) ? { fresh: () => freshOf(context, items ?? []) } : undefined;
}

/** What a new item, entry or section begins as: its default, else what its type must have. */
function freshOf(context: Context, places: readonly Place[], pick: Pick = () => 0, depth = 0): Json {
  const merged = merge(context.registry, places, undefined, pick);
  const { keywords } = merged;
  if (has(keywords, 'default')) return keywords['default']!;
  if (has(keywords, 'const')) return keywords['const']!;
  switch (kindFor(merged, undefined)) {
    case 'object':
      return Object.fromEntries(
        [...merged.properties].flatMap(([key, below]): [string, Json][] => {
          const required = merged.required.has(key);
          const preset = merge(context.registry, below, undefined, () => 0);
          if (!required && !has(preset.keywords, 'default')) return [];
          if (required && !isPrefilled(preset)) return [];
          return depth > DEEPEST ? [] : [[key, freshOf(context, below, undefined, depth + 1)]];
        }),
      );
    case 'array':
    case 'multi':
      return [];
    case 'tuple':
      return merged.firsts.map((below) => (depth > DEEPEST ? null : freshOf(context, below, undefined, depth + 1)));
    case 'enum':
      return merged.options?.[0]?.value ?? null;
    case 'number':
    case 'integer':
      return Math.max(0, Number(keywords['minimum'] ?? 0));
    case 'boolean':
      return false;
    case 'json':
      return null;
    default:
      return '';
  }
}

/** A required field is left empty for the user to fill, unless there is only one sensible beginning. */
const isPrefilled = (merged: Merged): boolean =>
  has(merged.keywords, 'default') ||
  has(merged.keywords, 'const') ||
  ['object', 'array', 'tuple', 'multi', 'boolean'].includes(kindFor(merged, undefined));

/** The branch that a value is of: the first that it fits, else the one that it breaks least. */
function fitting(registry: Registry, branches: readonly Place[], value: Json | undefined): number {
  if (value === undefined) return 0;
  try {
    const results = branches.map((branch): readonly Violation[] => validate(registry, value, branch));
    const good = results.findIndex((errors) => !errors.length);
    return good >= 0 ? good : closestOf(results, '');
  } catch {
    return 0;
  }
}

/** A branch's words: its title, what it is told from the others by, else its type. */
function labelOf(registry: Registry, branch: Place, index: number): string {
  const own = isObject(branch.schema) ? branch.schema['title'] : undefined;
  const { schema } = targetOf(registry, branch);
  if (typeof own === 'string') return own;
  if (!isObject(schema)) return `${index + 1}`;
  if (typeof schema['title'] === 'string') return schema['title'];
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  for (const one of Object.values(properties)) if (isObject(one) && typeof one['const'] === 'string') return one['const'];
  const required = textsOf(schema['required']);
  if (required.length) return required.map(humanized).join(', ');
  const keys = Object.keys(properties);
  if (keys.length) return keys.map(humanized).join(', ');
  return typeof schema['type'] === 'string' ? schema['type'] : `${index + 1}`;
}

/** `learning_rate` and `learningRate` → `Learning rate`. */
export function humanized(key: string): string {
  const words = key
    .replace(/[_-]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The value with the defaults of what is there; nothing optional is made up for them. */
export function withDefaults(registry: Registry, value: Json | undefined): Json {
  const fill = (at: FormNode): Json | undefined => {
    if (at.value === undefined) {
      if (has(at.keywords, 'default')) return at.keywords['default'];
      if (at.kind === 'const' && at.required) return at.keywords['const'];
      if (!at.required || at.kind !== 'object' || at.closed) return undefined;
    }
    if (at.kind !== 'object' || at.value === null) return at.value;
    const object = isObject(at.value) ? at.value : {};
    const filled: [string, Json][] = at.children.flatMap((one) => {
      const next = fill(one);
      return next === undefined ? [] : [[one.key, next]];
    });
    // Keys stand in the value's order, those of defaults after them.
    return { ...object, ...Object.fromEntries(filled) };
  };
  return fill(formOf(registry, value)) ?? {};
}

export function* allNodes(root: FormNode): Generator<FormNode> {
  yield root;
  for (const child of root.children) yield* allNodes(child);
}
