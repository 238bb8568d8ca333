export { LOG_ROW_LEVELS, type LogRow, type LogRowLevel } from './log-lines.ts';
export { LogView } from './log.ts';
