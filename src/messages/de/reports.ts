import type { Message } from '../message.ts';
import type { reports as english } from '../en/reports.ts';

export const reports = {
  'reports.title': 'Nutzung',
} satisfies Record<keyof typeof english, Message>;
