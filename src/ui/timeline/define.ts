import { registerOnce, tagNames } from '../tags.ts';
import { Timeline } from './timeline.ts';

/** Registers the timeline under this version's tag; harmless twice. */
export const defineTimeline = (): void => registerOnce(tagNames.timeline, Timeline);

defineTimeline();
