import type { Message } from '../message.ts';
import type { repositories as english } from '../en/repositories.ts';

export const repositories = {
  'repositories.title': 'Code-Ablagen',
} satisfies Record<keyof typeof english, Message>;
