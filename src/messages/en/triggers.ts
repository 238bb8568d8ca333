import type { Message } from '../message.ts';

export const triggers = {} satisfies Record<string, Message>;
