import type { LastRun, Schedule, Trigger } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { runPhase } from '../phases.ts';
import { COMMON, OWNED, resource } from '../resource.ts';
import { entity, linkTo, time, type Wire } from '../wire.ts';

type Body = NonNullable<Wire<'ScheduleTriggerResponse'>['body']> & { target_events?: string[] };
type Row = Omit<Wire<'ScheduleTriggerResponse'>, 'body'> & { body?: Body | null };

const KINDS: Readonly<Record<string, Trigger['kind']>> = { schedule: 'schedule', platform_event: 'event', webhook: 'webhook' };

/** Stored, with a next time, and yet: nothing of the open-source server looks at them. */
const INERT = { code: 'zenml.notFired', text: 'The open-source server stores triggers and never fires them.' } as const;

export const trigger = resource<'trigger', Row>({
  type: 'trigger',
  path: '/triggers',
  scoped: true,
  search: 'name',
  of: { runTemplate: 'snapshot_id', pipeline: 'pipeline_id' },
  ofBare: true,
  fields: {
    ...COMMON,
    ...OWNED,
    kind: {
      // The server takes one word alone here, in no list.
      caps: { kind: 'enum', values: ['schedule', 'event', 'webhook'] },
    },
    enabled: { caps: { kind: 'boolean' }, rule: { by: 'flag', param: 'active' }, sort: 'active' },
    inert: { caps: { kind: 'map' } },
    targets: { caps: { kind: 'list', type: 'runTemplate' } },
    schedule: { caps: { kind: 'map' } },
    next: { caps: { kind: 'list' } },
    events: { caps: { kind: 'list' } },
    lastRun: { caps: { kind: 'ref', type: 'run' } },
    'lastRun.at': { caps: { kind: 'time' } },
  },
  map: (item) => {
    const { body, resources } = item;
    const next = time(body?.next_occurrence);
    const last = resources?.latest_run;
    return {
      ...compact<Omit<Trigger, 'name' | 'kind' | 'enabled'>>({
        ...entity('trigger', { ...item, name: body?.name ?? null }),
        inert: { ...INERT },
        targets: (resources?.snapshots as Wire<'PipelineSnapshotResponse'>[] | undefined)?.map((one) => linkTo('runTemplate', one)!),
        schedule: body?.type === 'schedule' ? scheduleOf(body) : undefined,
        next: next ? [next] : undefined,
        events: body?.target_events,
        lastRun: last
          ? compact<LastRun>({
              ...linkTo('run', last)!,
              phase: last.body?.status ? runPhase(last.body.status) : undefined,
              at: time(last.body?.created),
            })
          : undefined,
      }),
      name: body?.name ?? item.id,
      kind: KINDS[body?.type ?? ''] ?? 'event',
      enabled: body?.active ?? false,
    };
  },
});

function scheduleOf(body: Body): Schedule {
  return compact<Schedule>({
    cron: body.cron_expression ?? undefined,
    everyMs: body.interval ? body.interval * 1000 : undefined,
    at: time(body.run_once_start_time),
    start: time(body.start_time),
    end: time(body.end_time),
    overlap: body.concurrency === 'skip' ? 'skip' : 'allow',
  });
}
