export * from './preview-frame.ts';
