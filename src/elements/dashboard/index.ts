export * from './dashboard.ts';
export * from './overview/index.ts';
export * from './palette/index.ts';
