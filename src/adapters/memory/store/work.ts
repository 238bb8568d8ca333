import type { Operation, Ref, Type } from '../../../contract/index.ts';
import { conflict } from '../problems.ts';
import type { Item, Work } from './overlay.ts';

/** How long to wait before it is asked about again, in ms. */
const POLL_MS = 1000;

export const workId = (on: Ref, began: number): string => `${on.type}:${began}:${on.id}`;

/** The thing that an operation's id is about. */
export function workOn(id: string): Ref | undefined {
  const [, type, on] = /^(\w+):\d+:(.+)$/s.exec(id) ?? [];
  return type === undefined || on === undefined ? undefined : { type: type as Type, id: on };
}

const part = ({ began, partMs }: Work, now: number): number => Math.floor((now - began) / partMs);

/** How far it is. */
export function operationOf(work: Work, item: Item, now: number): Operation {
  const { id, parts, cancelled } = work;
  const ref = { type: item.type, id: item.id };
  const done = part(work, now);
  if (cancelled !== undefined) return { state: 'cancelled', ref, item };
  if (done >= parts.length) return { state: 'succeeded', ref, item };
  return { state: 'running', id, pollAfterMs: POLL_MS, progress: { done, of: parts.length, text: parts[done] ?? '' }, ref, item };
}

/** Whether it can still be given up; what has ended is left as it is. */
export function mayCancel(work: Work, now: number): boolean {
  const done = part(work, now);
  if (work.cancelled !== undefined || done >= work.parts.length) return false;
  if (done >= (work.noReturn ?? Infinity)) throw conflict('state', 'It is too far to go back: it must come to its end.');
  return true;
}
