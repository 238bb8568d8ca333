import type { LogLevel, LogLine } from '../../../contract/index.ts';
import type { Layout } from './layout.ts';
import { runLink, stepLink } from './links.ts';
import { type Plan, planOf, type PlannedStep } from './plan.ts';
import { between, iso, mix, round, unit } from './random.ts';
import { run as runRow } from './runs.ts';

/** A line and when it is written, in ms. */
export interface TimedLine {
  at: number;
  line: LogLine;
}

/** All that a run ever writes, in order of time: how much of it is there is a question of the clock. */
export function runLines(layout: Layout, run: number): TimedLine[] {
  const plan = planOf(layout, run);
  const lines = plan.steps.flatMap((step, i) => [...stepLines(layout, run, i, plan), ...orchestrator(layout, run, step, i)]);
  // Sorting is stable: what was written in the same moment stays in the order of the steps.
  return lines.sort((a, b) => a.at - b.at);
}

export function stepLines(layout: Layout, run: number, index: number, plan: Plan = planOf(layout, run)): TimedLine[] {
  const step = plan.steps[index];
  if (step?.start === undefined || step.end === undefined) return [];
  const { name, start, end } = step;
  const slot = layout.slotOfRun(run);
  const link = stepLink(layout, run, index, name);
  const lines: TimedLine[] = [];
  const write = (at: number, level: LogLevel, text: string, fields?: LogLine['fields']) =>
    lines.push({
      at,
      line: {
        id: `${slot}.${index}.${lines.length}`,
        at: iso(at),
        level,
        text,
        source: 'step',
        step: link,
        attempt: 1,
        ...(fields ? { fields } : {}),
      },
    });
  if (step.cached) {
    write(start, 'info', `${name} is cached from ${runLink(layout, run - layout.pipelines).name}, nothing to do`);
    return lines;
  }
  write(start, 'info', `Attempt 1 on node gpu-${String(between(1, 14, slot, index)).padStart(2, '0')}, a100-40`);
  const count = Math.min(160, Math.max(5, Math.floor((end - start) / 1200)));
  for (let i = 1; i < count; i++) {
    const at = Math.floor(start + ((end - start) * i) / (count + 1));
    const [level, text] = sentence(layout.seed, slot, index, i, count, name);
    write(at, level, text, level === 'debug' ? { rss_mb: between(800, 39_000, slot, index, i) } : undefined);
  }
  if (step.outcome === 'failed') fail(layout, run, plan, end, write);
  else if (step.outcome === 'cancelled') write(end - 1, 'warn', 'Asked to stop: ending after this batch');
  else write(end - 1, 'info', `${name} finished in ${round((end - start) / 1000, 1)} s`);
  return lines;
}

/** What the screen shows as the run's failure is also the end of its log. */
function fail(layout: Layout, run: number, plan: Plan, end: number, write: (at: number, level: LogLevel, text: string) => void): void {
  const { failure } = runRow(layout, run, plan.ended ?? end);
  write(end - 2, 'error', failure?.trace ?? 'Failed');
  write(end - 1, 'fatal', `Step failed: ${failure?.message ?? 'unknown'}`);
}

function orchestrator(layout: Layout, run: number, step: PlannedStep, index: number): TimedLine[] {
  if (step.start === undefined || step.end === undefined) return [];
  const slot = layout.slotOfRun(run);
  const write = (at: number, part: string, text: string): TimedLine => ({
    at,
    line: { id: `${slot}.${index}.${part}`, at: iso(at), level: 'info', text, source: 'orchestrator' },
  });
  return [write(step.start - 100, 'begin', `Starting ${step.name}`), write(step.end, 'end', `${step.name} ${step.outcome}`)];
}

function sentence(seed: number, slot: number, step: number, i: number, count: number, name: string): [LogLevel, string] {
  const luck = mix(seed, slot, step, i) % 20;
  const loss = round(0.9 * Math.exp(-i / (count / 3)) + 0.2 + unit(slot, i) * 0.02, 4);
  if (i % 12 === 0 && luck < 6) return ['warn', `Learning rate ${round(0.05 * 0.9 ** (i / 4), 4)} lowered: no gain for 3 epochs`];
  if (luck < 4) return ['debug', `batch ${i}/${count} in ${between(40, 900, slot, step, i)} ms`];
  if (luck === 5) return ['warn', `Batch 8192 needs ${round(30 + unit(slot, i) * 9, 1)} of 40 GB`];
  if (/train|tune/.test(name)) return ['info', `epoch ${i}/${count} loss=${loss} val_loss=${round(loss + 0.031, 4)}`];
  if (/load|extract/.test(name))
    return [
      'info',
      `Loaded ${between(10_000, 4_000_000, slot, i).toLocaleString('en')} rows from s3://halden-lake/part-${String(i).padStart(4, '0')}.parquet`,
    ];
  return ['info', `${name}: ${Math.round((i / count) * 100)} % of ${between(20, 400, slot, step)} partitions`];
}
