import {
  type Action,
  AdapterError,
  type Change,
  type Effect,
  type FieldError,
  type Filter,
  type Operation,
  type Preview,
  type Ref,
  type Type,
} from '../../../contract/index.ts';
import { unsupported } from '../../toolkit/query.ts';
import { read, test } from '../engine/values.ts';
import { conflict, invalid, notFound } from '../problems.ts';
import { iso } from '../world/random.ts';
import { deskOf, type Place, type Written } from './desk.ts';
import { type Desk, type Done, type Given, type Kind, link } from './kind.ts';
import { KINDS } from './kinds/index.ts';
import type { Entry, Item } from './overlay.ts';
import { record } from './record.ts';
import { violations } from './schema.ts';
import { mayCancel, operationOf, workOn } from './work.ts';

interface Judged {
  kind: Kind;
  item?: Item;
  errors: FieldError[];
  effects: Effect[];
}

/** Checks and applies changes. Whether they are declared and allowed is asked before. */
export class Writer {
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  /** What `write` would refuse, and what it would do beside: nothing is changed. */
  validate(change: Change): Preview {
    const { errors, effects } = this.#judge(change, deskOf(this.#place, new Map()));
    return { errors, effects };
  }

  write(change: Change): Operation {
    const { overlay } = this.#place;
    const { key, ...rest } = change;
    const print = JSON.stringify(rest);
    const before = key === undefined ? undefined : overlay.answered(key);
    if (before && before.print !== print) throw invalid('', 'This key was used for another change.');
    // A secret is shown once, also to who asks twice.
    if (before) return structuredClone(before.answer) as Operation;
    const written: Written = new Map();
    const answer = this.#change(change, written);
    overlay.commit([...written.values()]);
    if (key !== undefined) {
      const { secrets: _, ...kept } = answer;
      overlay.remember(key, print, structuredClone(kept));
    }
    return answer;
  }

  /** What would be written; nothing is. */
  entries(change: Change): readonly Entry[] {
    const written: Written = new Map();
    this.#change(change, written);
    return [...written.values()];
  }

  /** Looks after work that takes its time; with `cancel` it is given up, where it still can be. */
  operation(id: string, cancel: boolean): Operation {
    const { overlay, home, now } = this.#place;
    const on = workOn(id);
    const entry = on && overlay.entry(home(on.type), on.type, on.id);
    const written: Written = new Map();
    const desk = deskOf(this.#place, written);
    const item = on && desk.find(on);
    if (on && entry?.gone && entry.work?.id === id) return { state: 'cancelled', gone: [on] };
    if (!on || !item || entry?.work?.id !== id) throw notFound({ type: on?.type ?? 'tenant', id });
    if (!cancel || !mayCancel(entry.work, now())) return structuredClone(operationOf(entry.work, item, now()));
    desk.settle(on);
    desk.patch(on, { wanted: null, message: null, updated: iso(desk.now), ...entry.work.back });
    const work = { ...entry.work, cancelled: desk.now };
    for (const own of written.values()) own.work = work;
    overlay.commit([...written.values()]);
    return structuredClone(operationOf(work, desk.find(on) as Item, desk.now));
  }

  #change(change: Change, written: Written): Operation {
    const desk = deskOf(this.#place, written);
    const { kind, item, errors, effects } = this.#judge(change, desk);
    if (item && change.ifRevision !== undefined && change.ifRevision !== item.revision)
      throw conflict('revision', 'This was changed by someone else meanwhile.', [link(item)]);
    const taken = errors.find(({ code }) => code === TAKEN);
    if (taken) throw conflict('exists', taken.message);
    if (errors.length > 0)
      throw new AdapterError({ kind: 'validation', title: errors[0]?.message ?? 'This is not valid.', remedy: 'edit', errors });
    const stop = effects.filter(({ blocks }) => blocks);
    if (stop.length > 0)
      throw conflict(
        change.do === 'delete' ? 'dependents' : 'state',
        stop.map(({ text }) => text.text).join(' '),
        stop.flatMap(({ on }) => (on ? [on] : [])),
      );
    const answer = this.#apply(change, kind, item, desk);
    record(change, item, answer, desk);
    return answer;
  }

  #apply(change: Change, kind: Kind, item: Item | undefined, desk: Desk): Operation {
    const stamp = { updated: iso(desk.now) };
    const done = (ref: Ref, { work: _, ...more }: Done = {}): Operation => {
      const now = desk.find(more.ref ?? ref);
      return { state: 'succeeded', ref: { type: ref.type, id: ref.id }, ...more, ...(now ? { item: structuredClone(now) } : {}) };
    };
    if (change.do === 'create') {
      const { type, draft, of } = change;
      const clean = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null && value !== undefined));
      const made = {
        parent: of ? link(desk.find(of) ?? of) : desk.here,
        created: iso(desk.now),
        createdBy: desk.me,
        ...stamp,
        ...structuredClone(clean),
        ...kind.make?.(clean, desk, of ?? parentIn(clean)),
        type,
        id: desk.id(type),
      } as unknown as Item;
      desk.add(made);
      return done(made, kind.made?.(made as never, desk, change.secrets ?? {}));
    }
    const on = item as Item;
    if (change.do === 'update') {
      const patch = structuredClone(change.patch) as Given;
      const more = kind.updated?.(on as never, patch, desk);
      desk.patch(on, { ...patch, ...more, ...stamp });
      return done(on);
    }
    if (change.do === 'delete') {
      if (kind.delete?.run) kind.delete.run(on as never, desk);
      else desk.remove(on);
      return { state: 'succeeded', gone: [{ type: on.type, id: on.id }] };
    }
    const more = kind.actions?.[change.action]?.run(on as never, (change.input ?? {}) as never, desk);
    if (!more?.gone && desk.find(on)) desk.patch(on, stamp);
    const answer = done(on, more);
    const work = more?.work && desk.begin(on, more.work);
    return work ? { ...answer, ...operationOf(work, (answer.item ?? on) as Item, desk.now) } : answer;
  }

  /** Everything that speaks against a change, and what goes with it. */
  #judge(change: Change, desk: Desk): Judged {
    const type = change.do === 'create' ? change.type : change.on.type;
    const kind = KINDS[type];
    if (!kind) throw unsupported(`${type}.${change.do}`, `These can't be written.`);
    if (change.do === 'create') {
      if (change.of && !desk.find(change.of)) throw notFound(change.of);
      const draft = change.draft as Given;
      const errors = violations(draft, kind.create ?? false);
      if (errors.length === 0) errors.push(...(kind.errors?.(draft, desk, undefined as never, change.of ?? parentIn(draft)) ?? []));
      if (errors.length === 0) errors.push(...this.#taken(type, kind, draft, desk));
      return { kind, errors, effects: [] };
    }
    const item = desk.find(change.on);
    if (!item) throw notFound(change.on);
    const blocked = item.blocked?.[change.do === 'act' ? change.action : change.do];
    if (blocked) throw conflict('state', blocked.text, [link(item)]);
    const locked = kind.locked?.(item as never);
    if (locked && change.do !== 'act') throw conflict('state', locked, [link(item)]);
    if (change.do === 'update') {
      const patch = change.patch as Given;
      const errors = violations(patch, kind.update ?? false, '', true);
      if (errors.length === 0) errors.push(...(kind.errors?.(patch, desk, item as never, undefined) ?? []));
      if (errors.length === 0) errors.push(...this.#taken(type, kind, patch, desk, item.id));
      return { kind, item, errors, effects: [] };
    }
    if (change.do === 'delete') return { kind, item, errors: [], effects: kind.delete?.effects?.(item as never, desk) ?? [] };
    const rule = kind.actions?.[change.action];
    if (!rule) throw unsupported(`${type}.${change.action as Action}`, `These have no ${change.action}.`);
    if (rule.caps.when && !matches(item, rule.caps.when))
      throw conflict('state', `It can't be done now: ${item.name} is in another state.`, [link(item)]);
    const input = (change.input ?? {}) as Given;
    const errors = rule.caps.input ? violations(input, rule.caps.input) : [];
    if (errors.length === 0) errors.push(...(rule.errors?.(item as never, input as never, desk) ?? []));
    return { kind, item, errors, effects: errors.length > 0 ? [] : (rule.effects?.(item as never, input as never, desk) ?? []) };
  }

  #taken(type: Type, kind: Kind, given: Given, desk: Desk, self?: string): FieldError[] {
    return (kind.unique ?? []).flatMap((member) => {
      const wanted = given[member];
      if (typeof wanted !== 'string') return [];
      const holds = desk.rows(type).some((row) => row.id !== self && (row as unknown as Given)[member] === wanted);
      return holds ? [{ pointer: `/${member}`, message: `There is already one with this ${member}.`, code: TAKEN }] : [];
    });
  }
}

/** Of an error: another thing has it already. */
export const TAKEN = 'memory.taken';

/** A version's draft may name its model or artifact instead of `of`. */
function parentIn(draft: Given): Ref | undefined {
  return (draft['model'] ?? draft['artifact'] ?? draft['parent']) as Ref | undefined;
}

export function matches(item: unknown, filter: Filter): boolean {
  switch (filter.op) {
    case 'and':
      return filter.args.every((arg) => matches(item, arg));
    case 'or':
      return filter.args.some((arg) => matches(item, arg));
    case 'not':
      return !matches(item, filter.arg);
  }
  return test(filter, false)(read(item, filter.field, false));
}
