import { runStories } from './stories.ts';

runStories({ scheme: 'light', dir: 'rtl', forced: 'active' });
