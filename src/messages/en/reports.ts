import type { Message } from '../message.ts';

export const reports = {
  'reports.title': 'Usage',
} satisfies Record<string, Message>;
