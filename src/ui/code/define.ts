import { registerOnce, tagNames } from '../tags.ts';
import { CodeView } from './code.ts';

/** Registers the code view under this version's tag; harmless twice. */
export const defineCode = (): void => registerOnce(tagNames.code, CodeView);

defineCode();
