import type { Message } from '../message.ts';
import type { organizations as english } from '../en/organizations.ts';

export const organizations = {} satisfies Record<keyof typeof english, Message>;
