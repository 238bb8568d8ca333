import type { Message } from '../message.ts';
import type { triggers as english } from '../en/triggers.ts';

export const triggers = {
  'triggers.title': 'Auslöser',
} satisfies Record<keyof typeof english, Message>;
