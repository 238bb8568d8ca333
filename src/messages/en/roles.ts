import type { Message } from '../message.ts';

export const roles = {} satisfies Record<string, Message>;
