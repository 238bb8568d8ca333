import type { en } from './en.ts';
import type { Message } from './message.ts';

/** Every key there is: that of the English catalogue. */
export type MessageKey = keyof typeof en;
/** A whole catalogue. A language file ends in `satisfies Messages`, so that a missing key does not compile. */
export type Messages = Readonly<Record<MessageKey, Message>>;
/** Some of them, such as those of one part of the kit. */
export type Words = Partial<Messages>;
