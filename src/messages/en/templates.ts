import type { Message } from '../message.ts';

export const templates = {} satisfies Record<string, Message>;
