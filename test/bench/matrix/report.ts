import type { BenchOptions, Measure, Report } from '../support/report.ts';
import { matrixBench } from './matrix.ts';

const SUBJECTS = {
  inlay: 'ours, all roles',
  inlayEditor: 'ours, editor',
  plainWindowed: 'plain, windowed',
  plainRole: 'plain, one role',
  litRole: 'Lit, one role',
};
/** Against the same by hand, all 28,800 cells windowed: 1.25 ×. Interactions: 50 ms, also at a quarter of the CPU. */
const MEASURES: readonly (readonly [key: string, name: string, goal: 'ratio' | 'limit' | 'none'])[] = [
  ['paint', 'first paint', 'ratio'],
  ['toggle', 'slowest toggle', 'ratio'],
  ['column', 'a whole column at once', 'ratio'],
  ['interaction', 'slowest interaction', 'limit'],
  ['quarterInteraction', 'slowest interaction, a quarter of the CPU', 'limit'],
  ['elements', 'elements', 'none'],
];

/** The permission matrix in the bench's own words. */
export async function matrixReport({ quick }: BenchOptions): Promise<Report> {
  const figures = await matrixBench(quick ? 1 : undefined);
  const value = (peer: string, key: string): number => figures[peer]?.[key]?.median ?? NaN;
  return {
    part: 'matrix',
    title: 'Permission grid: 60 resource types × 12 actions × 40 roles',
    subjects: Object.values(SUBJECTS),
    measures: MEASURES.map(([key, name, goal]): Measure => {
      const ours = value('inlay', key);
      const limit = goal === 'ratio' ? 1.25 * value('plainWindowed', key) : 50;
      return {
        name,
        unit: key === 'elements' ? '' : 'ms',
        figures: Object.fromEntries(Object.entries(SUBJECTS).map(([peer, subject]) => [subject, value(peer, key)])),
        goal: goal === 'none' ? undefined : { text: goal === 'ratio' ? '≤ 1.25 × windowed' : '≤ 50', met: ours <= limit },
      };
    }),
    notes: [],
  };
}
