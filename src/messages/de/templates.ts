import type { Message } from '../message.ts';
import type { templates as english } from '../en/templates.ts';

export const templates = {
  'templates.title': 'Vorlagen',
} satisfies Record<keyof typeof english, Message>;
