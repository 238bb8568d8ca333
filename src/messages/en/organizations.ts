import type { Message } from '../message.ts';

export const organizations = {} satisfies Record<string, Message>;
