import { runStories } from './stories.ts';

runStories({ scheme: 'light', dir: 'ltr', forced: 'none' });
