import type { Message } from '../message.ts';
import type { members as english } from '../en/members.ts';

export const members = {} satisfies Record<keyof typeof english, Message>;
