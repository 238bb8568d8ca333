export * from './artifact-browser.ts';
