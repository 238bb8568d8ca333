import type { Action, ActionCaps, Check, Entity, Filter, Ref, Type } from '../../contract/index.ts';
import type { Writer } from '../core/writer.ts';
import { PermissionController } from './permission-controller.ts';
import { SessionController, type Host } from './session.ts';

/** Whether a control is drawn, and whether it works. */
export interface Offer {
  /** Why it can't be pressed now. */
  disabled?: string;
}
/** What an offer is about: a thing, or a type in this scope (to create). */
export type Subject = Entity | { type: Type; of?: Ref };
type Create = 'create' | 'update' | 'delete';

/** Changing things, for an element: what may be offered, and the writer of the connection in force. */
export class ChangeController extends SessionController {
  #permissions: PermissionController;
  #subscribed: Writer | undefined;
  #stop: (() => void) | undefined;

  constructor(host: Host) {
    super(host);
    this.#permissions = new PermissionController(host);
  }

  hostUpdate(): void {
    const writer = this.connection?.writer;
    if (writer === this.#subscribed) return;
    this.#stop?.();
    this.#subscribed = writer;
    this.#stop = writer?.subscribe(this.changed);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = this.#subscribed = undefined;
  }

  get writer(): Writer | undefined {
    return this.connection?.writer;
  }

  /**
   * Undefined: the backend has no such thing, or not for this row: no control is drawn. `refusal` says what a missing right is
   * called, where the backend gives no sentence of its own.
   */
  offer(verb: Create | Action, on: Subject, refusal: (grant: string | undefined) => string): Offer | undefined {
    const { connection } = this;
    if (!connection?.session.write) return undefined;
    const caps = connection.caps(on.type);
    const action: ActionCaps | undefined = caps?.actions?.[verb as Action];
    if (!action && !caps?.verbs.includes(verb as Create)) return undefined;
    const row = 'id' in on ? on : undefined;
    if (row && action?.when && !matches(action.when, row)) return undefined;
    const blocked = row?.blocked?.[verb];
    if (blocked) return { disabled: blocked.text };
    const check: Check = { do: verb as Check['do'], on: row ? { type: row.type, id: row.id } : on };
    const { allowed, reason, missing } = this.#permissions.decision(check);
    if (allowed !== false) return {};
    const grant = missing?.[0];
    return { disabled: reason?.text ?? refusal(grant && `${grant.type}: ${grant.action}`) };
  }

  busy(ref: Ref): boolean {
    return this.writer?.busy(ref) ?? false;
  }
}

/** Rows that an action is for, as its capability says: the adapter's own filter, over what the row shows. */
function matches(filter: Filter, row: Entity): boolean {
  switch (filter.op) {
    case 'and':
      return filter.args.every((one) => matches(one, row));
    case 'or':
      return filter.args.some((one) => matches(one, row));
    case 'not':
      return !matches(filter.arg, row);
    default: {
      const value = filter.field.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], row);
      if (filter.op === 'exists') return (value !== undefined) === filter.value;
      if (filter.op === 'in') return filter.value.includes(value as never);
      if (filter.op === 'has') return Array.isArray(value) && value.includes(filter.value);
      if (filter.op === 'eq') return value === filter.value;
      if (filter.op === 'ne') return value !== filter.value;
      if (typeof value === 'string' && typeof filter.value === 'string') {
        if (filter.op === 'contains') return value.toLowerCase().includes(filter.value.toLowerCase());
        if (filter.op === 'startsWith') return value.toLowerCase().startsWith(filter.value.toLowerCase());
      }
      return compares(filter.op, value, filter.value);
    }
  }
}

function compares(op: string, a: unknown, b: unknown): boolean {
  if (typeof a !== typeof b || (typeof a !== 'number' && typeof a !== 'string')) return false;
  const [left, right] = [a, b as typeof a];
  return op === 'lt' ? left < right : op === 'le' ? left <= right : op === 'gt' ? left > right : left >= right;
}
