export * from './model-browser.ts';
