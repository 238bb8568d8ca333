import { runStories } from './stories.ts';

runStories({ scheme: 'dark', dir: 'rtl', forced: 'none' });
