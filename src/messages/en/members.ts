import type { Message } from '../message.ts';

export const members = {} satisfies Record<string, Message>;
