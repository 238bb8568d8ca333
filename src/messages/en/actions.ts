import type { Message } from '../message.ts';

export const actions = {
  'actions.undo': 'Undo',
  'actions.undone': 'Put back as it was',
} satisfies Record<string, Message>;
