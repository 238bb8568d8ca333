import type * as YamlModule from 'yaml';
import { equal, has, isArray, isObject, join, within, withAt, at as valueAt, type Json } from './schema/json.ts';

export const TEXT_VIEWS = ['json', 'yaml'] as const;
export type TextView = (typeof TEXT_VIEWS)[number];

type Yaml = typeof YamlModule;
type YamlDocument = YamlModule.Document;

/** Why a text is not a document: the reason, and where, from 1. */
export interface TextProblem {
  readonly message: string;
  readonly line?: number;
}

let loaded: Yaml | undefined;
/** The YAML library, once YAML is first wanted. */
export async function loadYaml(): Promise<void> {
  loaded ??= await import('yaml');
}

/**
 * One value and its views: what a form sets, JSON and YAML. Each view is written from the value, and the text that a person wrote is
 * kept as it is, comments and order and all, for as long as it says the same. A text that can't be read changes nothing but itself.
 * Numbers that a double can't hold keep their digits in the texts (`exact`).
 */
export class FormDocument {
  #value: Json;
  /** Pointer → digits, of numbers that a double can't hold. */
  #exact = new Map<string, string>();
  #json: string | undefined;
  #yaml: YamlDocument | undefined;
  #yamlText: string | undefined;
  #broken: { view: TextView; text: string; problem: TextProblem } | undefined;

  constructor(value: Json = {}) {
    this.#value = value;
  }

  get value(): Json {
    return this.#value;
  }

  /** Numbers that would be rounded when they are sent: pointer → what was written. */
  get exact(): ReadonlyMap<string, string> {
    return this.#exact;
  }

  /** Of the text that can't be read, as long as it stands. */
  problem(view: TextView): TextProblem | undefined {
    return this.#broken?.view === view ? this.#broken.problem : undefined;
  }

  /** The whole value is another; what was written is given up. */
  reset(value: Json): void {
    this.#value = value;
    this.#exact.clear();
    this.#json = this.#yaml = this.#yamlText = this.#broken = undefined;
  }

  /** Sets the value at a pointer (RFC 6901); `undefined` takes it away. Comments in the YAML stay. */
  set(pointer: string, value: Json | undefined): void {
    const before = this.#value;
    const next = withAt(before, pointer, value) ?? {};
    if (equal(before, next)) return;
    // What lies in a list moves with it, so that digits kept by place would be another's.
    for (const at of [...this.#exact.keys()])
      if (within(at, pointer) || !equal(valueAt(before, at), valueAt(next, at))) this.#exact.delete(at);
    this.#value = next;
    this.#json = this.#broken = undefined;
    this.#rewriteYaml(before);
  }

  /** YAML needs `loadYaml` before. */
  text(view: TextView): string {
    if (this.#broken?.view === view) return this.#broken.text;
    if (view === 'json') return (this.#json ??= jsonOf(this.#value, this.#exact));
    if (this.#yamlText === undefined) {
      this.#yaml = yamlOf(this.#value, this.#exact);
      this.#yamlText = this.#yaml.toString({ lineWidth: 0 });
    }
    return this.#yamlText;
  }

  setText(view: TextView, text: string): TextProblem | undefined {
    const read = view === 'json' ? readJson(text) : readYaml(text);
    if ('problem' in read) {
      this.#broken = { view, text, problem: read.problem };
      return read.problem;
    }
    this.#broken = undefined;
    const before = this.#value;
    const digits = !equal(Object.fromEntries(read.exact), Object.fromEntries(this.#exact));
    const same = !digits && equal(read.value, before);
    this.#value = read.value;
    this.#exact = read.exact;
    if (view === 'yaml') {
      this.#yaml = read.yaml;
      this.#yamlText = text;
      if (!same) this.#json = undefined;
    } else {
      this.#json = text;
      // Digits are kept where the YAML is made anew.
      if (digits) this.#yaml = this.#yamlText = undefined;
      else if (!same) this.#rewriteYaml(before);
    }
    return undefined;
  }

  #rewriteYaml(before: Json): void {
    this.#yamlText = undefined;
    if (!this.#yaml) return;
    patch(this.#yaml, [], before, this.#value);
    // Where an anchor is used twice, a change of one is a change of both: then the text is made anew.
    const kept = equal(plain(this.#yaml.toJS() as unknown), this.#value);
    if (kept) this.#yamlText = String(this.#yaml);
    else this.#yaml = undefined;
  }
}

/** Pointer → line (from 1) of everything in a text of either view; needs `loadYaml`, since JSON is YAML. */
export function linesOf(text: string): ReadonlyMap<string, number> {
  const yaml = yamlModule();
  const counter = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: counter, uniqueKeys: false });
  const lines = new Map<string, number>();
  const walk = (node: unknown, pointer: string, key?: unknown): void => {
    const start = (yaml.isNode(key) ? key : yaml.isNode(node) ? node : undefined)?.range?.[0];
    if (start !== undefined) lines.set(pointer, counter.linePos(start).line);
    if (yaml.isMap(node))
      for (const pair of node.items) walk(pair.value, join(pointer, String(yaml.isScalar(pair.key) ? pair.key.value : pair.key)), pair.key);
    else if (yaml.isSeq(node)) node.items.forEach((item, index) => walk(item, join(pointer, index)));
  };
  walk(document.contents, '');
  return lines;
}

type Read = { value: Json; exact: Map<string, string>; yaml?: YamlDocument } | { problem: TextProblem };

/** Does a double say the same number? */
function isExact(text: string, value: number): boolean {
  return Number.isFinite(value) && digitsOf(text) === digitsOf(String(value));
}

/** A number's digits and power, the same however it is written. */
function digitsOf(text: string): string {
  const [, sign = '', whole = '0', fraction = '', power = '0'] = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (!significant) return '0';
  return `${sign === '-' ? '-' : ''}${significant}e${Number(power) - fraction.length + digits.length - significant.length}`;
}

const NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function readJson(text: string): Read {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    const message = String((error as Error).message);
    const line = /line (\d+)/.exec(message)?.[1] ?? lineAt(text, Number(/position (\d+)/.exec(message)?.[1] ?? NaN));
    return { problem: { message, ...(line === undefined ? {} : { line: Number(line) }) } };
  }
  const exact = new Map<string, string>();
  // Numbers stand in the text in the order in which a walk meets them, unless a key is there twice.
  const written = [...text.matchAll(NUMBERS)].map(([token]) => token).filter((token) => !token.startsWith('"'));
  if (written.some((token) => !isExact(token, Number(token)))) {
    const places = [
      ...numbersIn(JSON.parse(text.replace(NUMBERS, (token) => (token.startsWith('"') ? token : `"\\u0000${token}"`))) as Json),
    ];
    for (const [pointer, token] of places) if (!isExact(token, Number(token))) exact.set(pointer, token);
  }
  return { value, exact };
}

/** Of a value whose numbers were written as marked texts, which keeps their digits beside their places. */
function* numbersIn(value: Json, pointer = ''): Generator<[string, string]> {
  if (typeof value === 'string' && value.startsWith('\u0000')) yield [pointer, value.slice(1)];
  else if (isArray(value)) for (const [index, item] of value.entries()) yield* numbersIn(item, join(pointer, index));
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) yield* numbersIn(item, join(pointer, key));
}

const lineAt = (text: string, position: number): number | undefined =>
  Number.isNaN(position) ? undefined : text.slice(0, position).split('\n').length;

function jsonOf(value: Json, exact: ReadonlyMap<string, string>): string {
  if (!exact.size) return JSON.stringify(value, null, 2);
  const write = (from: Json, pointer: string, indent: string): string => {
    const digits = exact.get(pointer);
    if (digits !== undefined) return digits;
    const deeper = `${indent}  `;
    const items = isArray(from)
      ? from.map((item, index) => write(item, join(pointer, index), deeper))
      : isObject(from)
        ? Object.entries(from).map(([key, item]) => `${JSON.stringify(key)}: ${write(item, join(pointer, key), deeper)}`)
        : undefined;
    if (!items) return JSON.stringify(from);
    const [open, close] = isArray(from) ? '[]' : '{}';
    return items.length ? `${open}\n${items.map((item) => deeper + item).join(',\n')}\n${indent}${close}` : `${open!}${close!}`;
  };
  return write(value, '', '');
}

function yamlModule(): Yaml {
  if (!loaded) throw new Error('loadYaml() has not been awaited');
  return loaded;
}

/** Digits to write as they are, in place of the number that a double makes of them. */
class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
const digitsTag: YamlModule.ScalarTag = {
  identify: (value) => value instanceof Digits,
  default: true,
  tag: 'tag:yaml.org,2002:float',
  resolve: (text) => text,
  stringify: ({ value }) => (value instanceof Digits ? value.text : String(value)),
};
const customTags = (tags: YamlModule.Tags): YamlModule.Tags => [...tags, digitsTag];

function yamlOf(value: Json, exact: ReadonlyMap<string, string>): YamlDocument {
  const yaml = yamlModule();
  const document = new yaml.Document(value, { aliasDuplicateObjects: false, customTags });
  for (const [pointer, digits] of exact) {
    const node = document.getIn(pathOf(value, pointer), true);
    if (yaml.isScalar(node)) node.value = new Digits(digits);
  }
  return document;
}

function readYaml(text: string): Read {
  const yaml = yamlModule();
  const document = yaml.parseDocument(text, { version: '1.2', schema: 'core', customTags });
  const [error] = document.errors;
  if (error)
    return { problem: { message: error.message.split('\n', 1)[0] ?? '', ...(error.linePos ? { line: error.linePos[0].line } : {}) } };
  const exact = new Map<string, string>();
  let value: Json;
  try {
    value = (plain(document.toJS({ maxAliasCount: 100 }) as unknown) ?? {}) as Json;
  } catch (failure) {
    return { problem: { message: String((failure as Error).message) } };
  }
  const walk = (node: unknown, pointer: string): void => {
    if (yaml.isAlias(node)) walk(node.resolve(document), pointer);
    else if (yaml.isMap(node)) {
      for (const { key, value: item } of node.items) walk(item, join(pointer, String(yaml.isScalar(key) ? key.value : key)));
    } else if (yaml.isSeq(node)) node.items.forEach((item, index) => walk(item, join(pointer, index)));
    else if (yaml.isScalar(node) && typeof node.value === 'number' && node.source && /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(node.source)) {
      if (isExact(node.source, node.value)) return;
      const digits = node.source.replace(/^\+/, '');
      exact.set(pointer, digits);
      node.value = new Digits(digits);
    }
  };
  walk(document.contents, '');
  return { value, exact, yaml: document };
}

/** YAML knows what JSON does not: dates, infinities, keys that are no texts. */
function plain(value: unknown): Json | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Digits) return Number(value.text);
  if (Array.isArray(value)) return value.map((item) => plain(item) ?? null);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item) ?? null]));
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item) ?? null]));
  return typeof value === 'string' || typeof value === 'boolean' || value === null
    ? value
    : value === undefined
      ? undefined
      : JSON.stringify(value);
}

/** Only what changed is set anew, so that comments on the rest stay. */
function patch(document: YamlDocument, path: readonly (string | number)[], before: Json | undefined, after: Json): void {
  if (equal(before, after)) return;
  if (
    isObject(before) &&
    isObject(after) &&
    (path.length === 0 ? yamlModule().isMap(document.contents) : yamlModule().isMap(document.getIn(path, true)))
  ) {
    for (const key of Object.keys(before)) if (!has(after, key)) document.deleteIn([...path, key]);
    for (const [key, value] of Object.entries(after)) patch(document, [...path, key], has(before, key) ? before[key] : undefined, value);
  } else if (isArray(before) && isArray(after) && before.length === after.length && path.length) {
    after.forEach((value, index) => patch(document, [...path, index], before[index], value));
  } else if (path.length === 0) document.contents = document.createNode(after) as typeof document.contents;
  else {
    const kept = document.getIn(path, true);
    if (yamlModule().isScalar(kept) && (typeof after !== 'object' || after === null)) kept.value = after;
    else document.setIn(path, document.createNode(after));
  }
}

function pathOf(value: Json, pointer: string): (string | number)[] {
  const path: (string | number)[] = [];
  let found: Json | undefined = value;
  for (const key of pointer.split('/').slice(1)) {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(isArray(found) ? Number(name) : name);
    found = isArray(found) ? found[Number(name)] : isObject(found) ? found[name] : undefined;
  }
  return path;
}
