import type { Message } from './message.ts';

/** English: the catalogue that every other is measured by. Keys are `<where>.<what>`, in the order of the screens. */
export const en = {
  // States that every element has
  'state.loading': 'Loading',
  'state.retry': 'Try again',
  'state.reload': 'Reload',
  'state.signIn': 'Sign in again',
  'state.copyRequestId': 'Copy request id',
  'state.error': 'This could not be loaded',
  'state.offline': 'The server cannot be reached. What you see was loaded earlier; it is tried again by itself.',
  'state.stale': 'This may be out of date: the last refresh failed.',
  'state.forbidden': 'You may not see this',
  'state.forbidden.grant': ({ grant }) => `It takes the right “${grant}”. Whoever manages roles here can give it.`,
  'state.unsupported': ({ backend }) => `${backend} has no such thing`,
  'state.clearFilters': 'Clear search and filters',

  // Remedies of problems
  'remedy.signIn': 'Your sign-in has ended. Sign in again to go on; nothing you typed is lost.',
  'remedy.askAccess': 'Ask whoever manages access here.',
  'remedy.askAdmin': 'Ask the administrator of this server.',
  'remedy.edit': 'Correct what is marked and try again.',
  'remedy.reload': 'Someone changed it meanwhile. Reload to see it as it is now.',
  'remedy.retry': 'Check that the server runs and can be reached, then try again.',
  'remedy.wait': 'The server is busy. Wait a moment, then try again.',
  'remedy.none': 'There is nothing to do about it here.',
} satisfies Record<string, Message>;
