import { registerOnce, tagNames } from '../tags.ts';
import { LogView } from './log.ts';

/** Registers the log under this version's tag; harmless twice. */
export const defineLog = (): void => registerOnce(tagNames.log, LogView);

defineLog();
