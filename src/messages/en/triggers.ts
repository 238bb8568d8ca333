import type { Message } from '../message.ts';

export const triggers = {
  'triggers.title': 'Triggers',
} satisfies Record<string, Message>;
