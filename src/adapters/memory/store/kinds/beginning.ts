import type { Link, Ref, Run } from '../../../../contract/index.ts';
import { iso } from '../../world/random.ts';
import type { Desk, Given } from '../kind.ts';

/** A run that began sooner than this did not wait for a machine, in ms. */
const AT_ONCE_MS = 5000;

/** New runs that go as the last good one of their pipeline went: its steps, times and lines are that one's, moved to now. */
export function beginning(pipeline: Link, desk: Desk): ((more: Given) => Ref<'run'>) | undefined {
  const runs = desk.rows('run', pipeline);
  const model = runs.findLast(
    ({ phase, created, started, ended, metadata }) =>
      phase === 'succeeded' &&
      ended !== undefined &&
      metadata?.['launched'] === undefined &&
      Date.parse(started ?? '') - Date.parse(created ?? '') < AT_ONCE_MS,
  );
  if (!model?.created) return undefined;
  const later = desk.now - Date.parse(model.created);
  const moved = (time: string | undefined) => Date.parse(time ?? model.created ?? '') + later;
  const { id: _id, name: _name, started, ended, modelVersions: _made, revision: _revision, updated: _updated, ...like } = model;
  const [start, end] = [moved(started), moved(ended)];
  let number = runs.reduce((most, one) => Math.max(most, one.number ?? 0), 0);
  return (more) => {
    number++;
    const id = desk.id('run');
    const made = {
      ...like,
      id,
      name: `${pipeline.name ?? 'run'}-${number}`,
      number,
      phase: 'pending',
      status: 'initializing',
      created: iso(desk.now),
      updated: iso(desk.now),
      createdBy: desk.me,
      metrics: {},
      metadata: { launched: true },
      modelVersions: [],
      ...more,
    } as unknown as Run;
    desk.add(made, { like: { run: model.id, later } });
    desk.patch(made, { phase: 'running', status: 'running', started: iso(start), updated: iso(start) }, start);
    desk.patch(made, { phase: 'succeeded', status: 'completed', ended: iso(end), updated: iso(end), metrics: model.metrics ?? {} }, end);
    desk.count(pipeline, 'run', 1);
    desk.patch(pipeline, { lastRun: { type: 'run', id, name: made.name, phase: 'pending', at: iso(desk.now) } });
    return { type: 'run', id };
  };
}
