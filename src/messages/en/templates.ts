import type { Message } from '../message.ts';

export const templates = {
  'templates.title': 'Templates',
} satisfies Record<string, Message>;
