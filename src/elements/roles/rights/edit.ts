import type { Grant, Json, Role } from '../../../contract/index.ts';
import { GrantBook } from './book.ts';
import { gives } from './effective.ts';
import { rightOf, type Right, type RightEntry, type RightsModel } from './model.ts';

/**
 * Every edit answers new grants and leaves those given as they are: an edit is undone by going back to the ones before. Many rights
 * at once are edited one after the other.
 */
export type Edit = (
  model: RightsModel,
  grants: readonly Grant[],
  rights: Right | readonly Right[],
  included?: readonly Role[],
) => readonly Grant[];

const plain = ({ resource, action }: RightEntry): Grant => ({ type: resource.type, action: action.id });

const edit =
  (one: (book: GrantBook, entry: RightEntry) => void): Edit =>
  (model, grants, rights, included) => {
    const entries = (typeof rights === 'string' ? [rights] : rights).flatMap((right) => model.entries.get(right) ?? []);
    if (!entries.length) return grants;
    const book = new GrantBook(model, grants, included);
    for (const entry of entries) one(book, entry);
    return book.grants;
  };

/** Grants a right and what it needs. Of exclusive levels there is one at a time: it takes the place of the one before. */
export const grantRight: Edit = edit(grant);

function grant(book: GrantBook, entry: RightEntry): void {
  const { right, resource } = entry;
  if (resource.exclusive) clearResource(book, entry);
  // A denial or a condition on it, or on what it needs, would leave it without effect.
  else for (const one of [right, ...book.model.implied(right)]) book.remove(one, (own) => own.deny === true || own.condition !== undefined);
  if (!book.own(right).length) book.add(plain(entry));
  addNeeds(book, entry);
}

/** What it needs is granted beside it, so that it stays when the right itself goes; within levels it comes by itself. */
function addNeeds(book: GrantBook, { right }: RightEntry): void {
  const more = [...book.model.implied(right)].flatMap((one) => {
    const entry = book.model.entries.get(one)!;
    return entry.resource.exclusive || book.gives(one, 'all', right) ? [] : [entry];
  });
  for (const entry of more) book.add(plain(entry));
}

function clearResource(book: GrantBook, { resource }: RightEntry): void {
  for (const { id } of resource.actions) book.remove(rightOf(resource.type, id));
}

/** Takes a right away with all that cannot be without it. What only they brought along stays, and is granted itself. */
export const revokeRight: Edit = edit(revoke);

function revoke(book: GrantBook, { right, resource }: RightEntry): void {
  const { model } = book;
  // What an included role gives stays, and so does what needs it.
  const gone = new Set(book.gives(right, 'included') ? [right] : [right, ...model.implying(right)]);
  if (resource.exclusive) {
    const lower = [...model.implied(right)].filter((one) => model.entries.get(one)!.resource === resource);
    const top = lower.find((one) => lower.every((other) => other === one || model.implied(one).has(other)));
    const wasOn = book.effect(right, 'own').state !== 'none';
    for (const one of gone) book.remove(one);
    if (top && wasOn && !resource.actions.some(({ id }) => book.own(rightOf(resource.type, id)).length))
      book.add(plain(model.entries.get(top)!));
    return;
  }
  const brought = new Set([...gone].flatMap((one) => (book.own(one).length ? [...model.implied(one)] : [])));
  const before = [...brought].flatMap((one) => {
    const effect = book.effect(one, 'own');
    return !gone.has(one) && gives(effect) ? [{ one, condition: effect.condition }] : [];
  });
  for (const one of gone) book.remove(one);
  const orphans = before.filter(({ one }) => !book.gives(one));
  for (const { one, condition } of orphans)
    book.add({ ...plain(model.entries.get(one)!), ...(condition === undefined ? {} : { condition }) });
}

/** Denies a right, where the backend knows denial; nothing else of it can hold beside. */
export const denyRight: Edit = edit((book, entry) => {
  if (entry.resource.exclusive) clearResource(book, entry);
  else for (const one of [entry.right, ...book.model.implying(entry.right)]) book.remove(one);
  book.add({ ...plain(entry), deny: true });
});

/** Takes away what this role itself says about a right, be it a grant, a condition or a denial. */
export const clearRight: Edit = edit((book, { right }) => book.remove(right));

/**
 * What pressing a cell does. A right that is held goes, one that is not comes, a denial is lifted. A level that is chosen goes,
 * another one is chosen in its place.
 */
export const toggleRight: Edit = edit((book, entry) => {
  const { right, resource } = entry;
  const effect = book.effect(right);
  if (effect.own?.deny || (resource.exclusive && effect.own)) book.remove(right);
  else if (!resource.exclusive && gives(effect) && !effect.from) revoke(book, entry);
  else grant(book, entry);
});

/**
 * Lets a right hold only on a condition; undefined: always. What it needs comes on the same condition, but what the role could do
 * without one it can still do.
 */
export const limitRight = (condition: Json | undefined): Edit =>
  edit((book, entry) => {
    if (condition === undefined) return grant(book, entry);
    const { right, resource } = entry;
    const brought = resource.exclusive ? [] : [...book.model.implied(right)].map((one) => ({ one, was: book.effect(one, 'own') }));
    if (resource.exclusive) clearResource(book, entry);
    book.remove(right);
    book.add({ ...plain(entry), condition });
    for (const { one, was } of brought)
      if (was.state !== 'conditional' && gives(was) && book.effect(one).state === 'conditional')
        book.add(plain(book.model.entries.get(one)!));
  });
