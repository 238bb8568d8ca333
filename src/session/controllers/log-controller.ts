import { hashKey } from '@tanstack/query-core';
import type { LogLine, Ref, TypeCaps } from '../../contract/index.ts';
import { Log, type LogRequest } from '../core/log.ts';
import type { View } from '../core/view.ts';
import { SessionController, type Host } from './session.ts';

/** The log of a run or a step, for an element. `request` names only what the backend declares (`caps.logs`). */
export class LogController extends SessionController {
  #of: () => Ref<'run' | 'step'> | undefined;
  #request: () => LogRequest;
  #log: Log | undefined;
  #asked = '';

  constructor(host: Host, of: () => Ref<'run' | 'step'> | undefined, request: () => LogRequest = () => ({})) {
    super(host);
    this.#of = of;
    this.#request = request;
  }

  hostUpdate(): void {
    const { connection } = this;
    const of = this.#of();
    if (!connection || !of || !connection.caps(of.type)?.verbs.includes('logs')) {
      this.#drop();
      return;
    }
    const request = this.#request();
    const asked = hashKey([of.type, of.id, request]);
    if (this.#log?.connection === connection && asked === this.#asked) return;
    this.#drop();
    this.#asked = asked;
    this.#log = new Log(connection, of, request, this.changed);
  }

  hostDisconnected(): void {
    this.#drop();
  }

  /** What the backend's logs can do: follow, go back, search, levels. */
  get caps(): NonNullable<TypeCaps['logs']> {
    const of = this.#of();
    return (of && this.connection?.caps(of.type)?.logs) || {};
  }

  get view(): View {
    const unconnected = this.unconnected;
    if (unconnected) return unconnected;
    const of = this.#of();
    if (of && !this.connection?.caps(of.type)?.verbs.includes('logs')) {
      const reason = this.connection?.capabilities.unsupported?.[`${of.type}.logs`];
      return { kind: 'unsupported', ...(reason ? { reason } : {}) };
    }
    return this.#log?.view ?? { kind: 'loading' };
  }

  get lines(): readonly LogLine[] {
    return this.#log?.lines ?? [];
  }

  get gaps(): ReadonlySet<number> {
    return this.#log?.gaps ?? new Set();
  }

  get ended(): boolean {
    return this.#log?.ended ?? false;
  }

  get hasBefore(): boolean {
    return this.#log?.hasBefore ?? false;
  }

  get busy(): boolean {
    return this.#log?.busy ?? false;
  }

  before = (): void => void this.#log?.before();

  again = (): void => {
    if (this.#log) void this.#log.again();
    else this.context?.retry();
  };

  #drop(): void {
    this.#log?.dispose();
    this.#log = undefined;
    this.#asked = '';
  }
}
