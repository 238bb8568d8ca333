import { registerOnce, tagNames } from '../tags.ts';
import { JsonTree } from './json.ts';

/** Registers the JSON tree under this version's tag; harmless twice. */
export const defineJson = (): void => registerOnce(tagNames.json, JsonTree);

defineJson();
