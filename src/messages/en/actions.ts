import type { Message } from '../message.ts';

export const actions = {} satisfies Record<string, Message>;
