import type { Message } from '../message.ts';
import type { actions as english } from '../en/actions.ts';

export const actions = {
  'actions.undo': 'Rückgängig',
  'actions.undone': 'Wiederhergestellt, wie es war',
} satisfies Record<keyof typeof english, Message>;
