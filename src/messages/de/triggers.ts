import type { Message } from '../message.ts';
import type { triggers as english } from '../en/triggers.ts';

export const triggers = {} satisfies Record<keyof typeof english, Message>;
