import type { Message } from '../message.ts';
import type { roles as english } from '../en/roles.ts';

export const roles = {} satisfies Record<keyof typeof english, Message>;
