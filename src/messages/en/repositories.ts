import type { Message } from '../message.ts';

export const repositories = {} satisfies Record<string, Message>;
