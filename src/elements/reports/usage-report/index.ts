export * from './usage-report.ts';
