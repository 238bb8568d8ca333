import type { Message } from '../message.ts';
import type { actions as english } from '../en/actions.ts';

export const actions = {} satisfies Record<keyof typeof english, Message>;
