/** Failure: one closed taxonomy (RFC 9457 plus `kind` and `remedy`). */
import type { Link, Quantity, Reason } from './values.ts';
import type { Grant } from './permissions.ts';
import type { FieldError } from './writing.ts';

export const REMEDIES = ['signIn', 'askAccess', 'askAdmin', 'edit', 'reload', 'retry', 'wait', 'none'] as const;
/** RFC 9457, a closed `kind`, and what the user can do. `title` is fit to show, `detail` technical; neither holds a secret. */
export type Problem = {
  title: string;
  remedy: (typeof REMEDIES)[number];
  hint?: Reason;
  type?: string;
  status?: number;
  detail?: string;
  instance?: string;
  /** For support. */ requestId?: string;
  /** The same call again can't do it twice. */ retryable?: boolean;
} & (
  | { kind: 'unauthenticated' | 'notFound' | 'cancelled' | 'internal' }
  | { kind: 'forbidden'; missing?: Grant[] }
  | { kind: 'conflict'; why: 'revision' | 'exists' | 'state' | 'dependents'; on?: Link[] }
  | { kind: 'validation'; errors: FieldError[] }
  | { kind: 'limit'; quantity?: Quantity }
  | { kind: 'rateLimited'; retryAfterMs?: number }
  | { kind: 'unavailable'; why: 'network' | 'timeout' | 'server' | 'malformed'; retryAfterMs?: number }
  | { kind: 'unsupported'; capability: string }
);
/** The only thing that an adapter throws. */
export class AdapterError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.title, options);
    this.name = 'AdapterError';
    this.problem = problem;
  }
  /** Also knows another copy's. */
  static is(error: unknown): error is AdapterError {
    return error instanceof Error && error.name === 'AdapterError' && 'problem' in error;
  }
}
