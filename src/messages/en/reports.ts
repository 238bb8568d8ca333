import type { Message } from '../message.ts';

export const reports = {} satisfies Record<string, Message>;
