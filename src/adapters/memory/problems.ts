import { AdapterError, type Grant, type Link, type Ref } from '../../contract/index.ts';

/** What the memory adapter throws, in the words that a screen shows. */
export const notFound = ({ type, id }: Pick<Ref, 'type' | 'id'>): AdapterError =>
  new AdapterError({ kind: 'notFound', title: `There is no such ${type}.`, detail: `${type} ${id.slice(0, 80)}`, remedy: 'none' });

export const forbidden = (missing: Grant[]): AdapterError => {
  const rights = missing.map(({ type, action }) => `${type}:${action}`).join(', ');
  return new AdapterError({ kind: 'forbidden', title: `Your role does not allow this: it lacks ${rights}.`, remedy: 'askAccess', missing });
};

export const unauthenticated = (): AdapterError =>
  new AdapterError({ kind: 'unauthenticated', title: 'You are not signed in.', remedy: 'signIn' });

export const cancelled = (): AdapterError => new AdapterError({ kind: 'cancelled', title: 'Cancelled.', remedy: 'none' });

export const invalid = (pointer: string, message: string): AdapterError =>
  new AdapterError({ kind: 'validation', title: message, remedy: 'edit', errors: [{ pointer, message }] });

export const conflict = (why: 'revision' | 'exists' | 'state' | 'dependents', title: string, on: Link[] = []): AdapterError =>
  new AdapterError({
    kind: 'conflict',
    why,
    title,
    remedy: why === 'exists' ? 'edit' : why === 'dependents' ? 'none' : 'reload',
    ...(on.length > 0 ? { on } : {}),
  });
