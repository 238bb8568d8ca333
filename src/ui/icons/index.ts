export type { Icon, IconSize } from './icon.ts';
export * from './icons.ts';
