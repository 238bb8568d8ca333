import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Localize } from '../../messages/index.ts';
import { FormDocument, type TextView } from './document.ts';
import { issueOf, type Issue } from './issues.ts';
import { PickerController, type Ask } from './picker.ts';
import {
  allNodes,
  at,
  equal,
  formOf,
  isArray,
  isObject,
  namedFields,
  parentOf,
  pickKey,
  Registry,
  validate,
  withAt,
  within,
  withDefaults,
  type FormNode,
  type Json,
  type JsonObject,
  type Schema,
} from './schema/index.ts';

export interface FormOptions {
  /** After every change of the value, by whichever view. */
  changed: () => void;
  /** Where values for a field are found by searching; undefined: nowhere. */
  propose?: (node: FormNode) => Ask | undefined;
  l: Localize;
}

/** The state of one form: its document, what is drawn of it, what is wrong with it, and where the user has been. */
export class FormController implements ReactiveController {
  /** Fields that are edited as JSON, by the user's wish. */
  readonly asJson = new Set<string>();
  /** Text in a field that is no value yet, such as `1e` in a number. */
  readonly raw = new Map<string, string>();
  readonly shut = new Set<string>();
  readonly picker: PickerController;
  #host: ReactiveControllerHost & HTMLElement;
  #options: FormOptions;
  #registry = new Registry(true);
  #document = new FormDocument();
  #baseline: Json = {};
  #picks = new Map<string, number>();
  /** Values of branches and of fields that a condition hides, until they show again. */
  #parked = new Map<string, Json>();
  #secrets = new Map<string, string>();
  #touched = new Set<string>();
  #attempted = false;
  #external: readonly Issue[] = [];
  #made: { value: Json; root: FormNode } | undefined;
  #checked: { value: Json; raw: number; locale: string; issues: readonly Issue[] } | undefined;
  #unreadable = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FormOptions) {
    this.#host = host;
    this.#options = options;
    this.picker = new PickerController(host, options.l);
    host.addController(this);
  }

  hostConnected(): void {}

  /** Another schema, and what the form begins with: `value`, or the defaults. What differs from `defaults` counts as changed. */
  begin(schema: Schema, defaults: Json, value?: Json): void {
    try {
      this.#registry = new Registry(schema);
      this.#baseline = withDefaults(this.#registry, defaults);
      this.#unreadable = false;
    } catch {
      this.#registry = new Registry(true);
      this.#baseline = defaults;
      this.#unreadable = true;
    }
    this.#parked.clear();
    this.#picks.clear();
    this.#secrets.clear();
    this.asJson.clear();
    this.shut.clear();
    this.fill(value ?? this.#baseline);
  }

  /** Sets all values at once: from a run, or a draft. */
  fill(value: Json): void {
    this.#document.reset(value);
    this.raw.clear();
    this.#touched.clear();
    this.#attempted = false;
    this.#external = [];
    this.#changed();
  }

  get document(): FormDocument {
    return this.#document;
  }

  /** As it would be sent: with the secrets, which no view, draft or snippet holds. */
  get value(): JsonObject {
    let value: Json | undefined = this.#document.value;
    for (const [pointer, secret] of this.#secrets) value = withAt(value, pointer, secret);
    return isObject(value) ? value : {};
  }

  /** Without what is write-only: to be kept, or shown. */
  get shown(): JsonObject {
    let value: Json | undefined = this.#document.value;
    for (const node of allNodes(this.root)) if (node.writeOnly && node.value !== undefined) value = withAt(value, node.pointer, undefined);
    return isObject(value) ? value : {};
  }

  get baseline(): Json {
    return this.#baseline;
  }

  get root(): FormNode {
    const { value } = this.#document;
    if (this.#made?.value !== value) this.#made = { value, root: formOf(this.#registry, value, this.#picks) };
    return this.#made.root;
  }

  /** The schema itself can't be read, so that nothing is checked. */
  get unreadable(): boolean {
    return this.#unreadable;
  }

  /** What the schema says is wrong, in the form's order; as long as there is any, the value is no valid one. */
  get own(): readonly Issue[] {
    const { value } = this;
    const { locale } = this.l;
    if (this.#checked?.value !== this.#document.value || this.#checked.raw !== this.raw.size || this.#checked.locale !== locale) {
      const order = [...allNodes(this.root)].map(({ pointer }) => pointer);
      const place = (pointer: string): number => {
        const found = order.indexOf(pointer);
        return found < 0 ? order.length : found;
      };
      const issues = [...this.#own(value), ...this.#rawIssues(), ...this.#inexact()].sort((a, b) => place(a.pointer) - place(b.pointer));
      this.#checked = { value: this.#document.value, raw: this.raw.size, locale, issues };
    }
    return this.#checked.issues;
  }

  /** Besides, what the backend said of it. */
  get issues(): readonly Issue[] {
    const { own } = this;
    return [...own, ...this.#external.filter(({ pointer }) => !own.some((one) => one.pointer === pointer))];
  }

  get errors(): readonly Issue[] {
    return this.issues.filter(({ warning }) => !warning);
  }

  /** Those that are told: of fields the user has left, and all once it was tried. */
  get told(): readonly Issue[] {
    return this.issues.filter(
      (issue) => this.#attempted || issue.warning || this.#touched.has(issue.pointer) || this.#external.includes(issue),
    );
  }

  toldAt(pointer: string): Issue | undefined {
    return this.told.find((issue) => issue.pointer === pointer);
  }

  /** How many errors are told in it and below. */
  errorsWithin(pointer: string): number {
    return this.told.filter((issue) => !issue.warning && within(issue.pointer, pointer)).length;
  }

  changedAt(node: FormNode): boolean {
    if (node.writeOnly) return this.#secrets.has(node.pointer);
    return !equal(node.value, at(this.#baseline, node.pointer));
  }

  /** How many fields differ from what they began as. */
  changedWithin(node: FormNode): number {
    if (!this.changedAt(node)) return node.writeOnly ? 0 : node.children.filter((child) => child.writeOnly && this.changedAt(child)).length;
    const parts = node.kind === 'object' ? node.children : [];
    return parts.length ? parts.reduce((sum, child) => sum + this.changedWithin(child), 0) || 1 : 1;
  }

  /** What the backend says of it; told at its fields until the next answer. */
  external(issues: readonly Issue[]): void {
    this.#external = issues;
    this.#host.requestUpdate();
  }

  /** From now on every error is told; what the backend said before, it may say again. */
  attempt(): void {
    this.#attempted = true;
    this.#external = [];
    this.#host.requestUpdate();
  }

  readonly touch = (pointer: string): void => {
    if (this.#touched.has(pointer)) return;
    this.#touched.add(pointer);
    this.#host.requestUpdate();
  };

  secret(pointer: string): string {
    const kept = this.#secrets.get(pointer) ?? at(this.#document.value, pointer);
    return typeof kept === 'string' ? kept : '';
  }

  setSecret(pointer: string, text: string): void {
    if (text) this.#secrets.set(pointer, text);
    else this.#secrets.delete(pointer);
    this.#checked = undefined;
    this.#document.set(pointer, undefined);
    this.#changed();
  }

  set(pointer: string, value: Json | undefined): void {
    const before = this.root;
    this.raw.delete(pointer);
    this.#external = this.#external.filter((issue) => !within(issue.pointer, pointer));
    const above = pointer ? this.#nodeAt(parentOf(pointer)) : undefined;
    if (above?.kind === 'tuple') this.#setPlace(above, Number(pointer.slice(pointer.lastIndexOf('/') + 1)), value);
    else this.#document.set(pointer, value);
    this.#settle(before);
    this.#changed();
  }

  /** A text that is no value: told at its field, and the value stays. */
  setRaw(pointer: string, text: string): void {
    this.raw.set(pointer, text);
    this.#checked = undefined;
    this.touch(pointer);
    this.#changed();
  }

  setText(view: TextView, text: string): void {
    this.#document.setText(view, text);
    this.raw.clear();
    this.#changed();
  }

  /** Draws another branch. What stood in the one before is kept, and comes back with it. */
  pick(node: FormNode, key: string, index: number): void {
    const choice = node.choices.find((one) => one.key === key);
    if (!choice || choice.picked === index) return;
    const name = pickKey(node.pointer, key);
    if (node.value !== undefined) this.#parked.set(`${name}=${choice.picked}`, node.value);
    this.#picks.set(name, index);
    this.#made = undefined;
    const back = this.#parked.get(`${name}=${index}`);
    if (back !== undefined) this.#document.set(node.pointer, back);
    else this.#document.set(node.pointer, this.#carried(node, index, name));
    this.#made = undefined;
    this.#settle(undefined);
    this.#changed();
  }

  /** Moves an item of a list by one place. */
  move(list: FormNode, from: number, to: number): void {
    if (!isArray(list.value) || to < 0 || to >= list.value.length) return;
    const items = [...list.value];
    const [item] = items.splice(from, 1);
    items.splice(to, 0, item!);
    this.set(list.pointer, items);
  }

  /** Another name for an entry, which keeps its place. */
  rename(map: FormNode, from: string, to: string): void {
    if (!isObject(map.value) || from === to || !to || Object.hasOwn(map.value, to)) return;
    this.set(map.pointer, Object.fromEntries(Object.entries(map.value).map(([key, value]) => [key === from ? to : key, value])));
  }

  /** Opens what the field stands in, and goes there; where it is not drawn, to the nearest that is. */
  async focus(pointer: string): Promise<void> {
    for (const shut of [...this.shut]) if (within(pointer, shut)) this.shut.delete(shut);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    for (let at = pointer; ; at = parentOf(at)) {
      const field = this.#host.shadowRoot?.getElementById(fieldId(at));
      if (field) {
        field.scrollIntoView({ block: 'center' });
        field.focus();
        return;
      }
      if (!at) return;
    }
  }

  /** Is there such a field? */
  has(pointer: string): boolean {
    return this.#nodeAt(pointer) !== undefined;
  }

  propose(node: FormNode): Ask | undefined {
    return this.#options.propose?.(node);
  }

  redraw(): void {
    this.#host.requestUpdate();
  }

  get l(): Localize {
    return this.#options.l;
  }

  #changed(): void {
    this.#checked = undefined;
    this.#options.changed();
    this.#host.requestUpdate();
  }

  #own(value: Json): Issue[] {
    try {
      return validate(this.#registry, value, undefined, { formats: true }).map((violation) => issueOf(violation, this.l));
    } catch {
      this.#unreadable = true;
      return [];
    }
  }

  #rawIssues(): Issue[] {
    return [...this.raw.keys()].map((pointer) => ({ pointer, message: this.l.t('inputs.error.raw') }));
  }

  /** JSON is sent as doubles. */
  #inexact(): Issue[] {
    return [...this.#document.exact].map(([pointer, digits]) => ({
      pointer,
      message: this.l.t('inputs.inexact', { digits, sent: JSON.stringify(at(this.#document.value, pointer)) }),
      warning: true,
    }));
  }

  /** What a branch begins as: what both know, and what the new one is known by. */
  #carried(before: FormNode, index: number, name: string): Json | undefined {
    const after = this.#nodeAt(before.pointer);
    if (!after) return undefined;
    const fresh = after.fresh();
    if (after.kind !== 'object') return before.kind === after.kind ? before.value : fresh;
    const old = isObject(before.value) ? before.value : {};
    const kinds = new Map(before.children.map(({ key, kind }) => [key, kind]));
    const common = after.children
      .filter(({ key, kind, entry }) => !entry && kind !== 'const' && kinds.get(key) === kind)
      .map(({ key }) => key);
    const unknown = before.children.filter(({ unknown }) => unknown).map(({ key }) => key);
    const kept = Object.entries(old).filter(([key]) => common.includes(key) || unknown.includes(key));
    this.#picks.set(name, index);
    return { ...(isObject(fresh) ? fresh : {}), ...Object.fromEntries(kept) };
  }

  /** A place of a tuple keeps its place: those in front of it begin as their defaults, an empty one is null. */
  #setPlace(tuple: FormNode, index: number, value: Json | undefined): void {
    const items = isArray(tuple.value) ? tuple.value : [];
    const fresh = tuple.fresh();
    const filled = Array.from(
      { length: Math.max(items.length, index + 1) },
      (_, place) => items[place] ?? (isArray(fresh) ? fresh[place] : null) ?? null,
    );
    this.#document.set(tuple.pointer, filled.with(index, value ?? null));
  }

  #nodeAt(pointer: string): FormNode | undefined {
    return [...allNodes(this.root)].find((node) => node.pointer === pointer);
  }

  /** After a change: fields that a condition hides are parked, those it shows come back, constants are filled in. */
  #settle(before: FormNode | undefined): void {
    let earlier = before ? namedFields(before) : new Map<string, FormNode>();
    for (let round = 0; round < 8; round++) {
      const now = namedFields(this.root);
      const edits: [string, Json | undefined][] = [];
      for (const [pointer, node] of earlier) {
        if (now.has(pointer) || node.value === undefined || at(this.#document.value, pointer) === undefined) continue;
        // Only where what it stood in is still there.
        if (!now.has(parentOf(pointer)) && parentOf(pointer)) continue;
        this.#parked.set(pointer, node.value);
        edits.push([pointer, undefined]);
      }
      for (const [pointer, node] of now) {
        if (node.value !== undefined) continue;
        const parked = earlier.has(pointer) ? undefined : this.#parked.get(pointer);
        if (parked !== undefined) edits.push([pointer, parked]);
        else if (node.kind === 'const' && node.required && at(this.#document.value, parentOf(pointer)) !== undefined)
          edits.push([pointer, node.keywords['const']]);
      }
      if (!edits.length) return;
      for (const [pointer, value] of edits) {
        if (value !== undefined) this.#parked.delete(pointer);
        this.#document.set(pointer, value);
      }
      earlier = now;
    }
  }
}

/** Of the control of a field; unique in the root. */
export const fieldId = (pointer: string): string => `field-${encodeURIComponent(pointer)}`;
