import type { Message } from '../message.ts';

export const repositories = {
  'repositories.title': 'Repositories',
} satisfies Record<string, Message>;
