export * from './org-switcher.ts';
