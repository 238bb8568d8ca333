import { STEP_PHASES, type Failure, type Json, type Link, type Step } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { STEP_WORDS, stepPhase } from '../phases.ts';
import { COMMON, DESCRIBED, LOGGED, moment, resource } from '../resource.ts';
import { artifactVersionLink, entity, measured, time, type Wire } from '../wire.ts';

export const step = resource<'step', Wire<'StepRunResponse'>>({
  type: 'step',
  path: '/steps',
  scoped: true,
  search: 'name',
  of: { run: 'pipeline_run_id' },
  ofRequired: true,
  // Retried, it stays one step.
  fixed: [['exclude_retried', 'true']],
  fields: {
    ...COMMON,
    ...DESCRIBED,
    ...LOGGED,
    phase: { caps: { kind: 'enum', values: STEP_PHASES }, rule: { by: 'words', param: 'status', words: STEP_WORDS } },
    status: { caps: { kind: 'text' }, rule: { by: 'text', param: 'status' }, sort: 'status' },
    started: moment('start_time'),
    ended: moment('end_time'),
    run: { caps: { kind: 'ref', type: 'run' } },
    attempt: { caps: { kind: 'number' } },
    failure: { caps: { kind: 'map' } },
    params: { caps: { kind: 'map' } },
    source: { caps: { kind: 'text' } },
    inputs: { caps: { kind: 'map' } },
    outputs: { caps: { kind: 'map' } },
    logSources: { caps: { kind: 'list' } },
  },
  caps: { verbs: ['list', 'get', 'logs'], logs: { follow: true, resume: true }, logic: 'and' },
  map: (item) => {
    const { body, metadata, resources } = item;
    const run: Link<'run'> = metadata ? { type: 'run', id: metadata.pipeline_run_id } : { type: 'run', id: '', lost: 'denied' };
    return compact<Step>({
      ...entity('step', item, { description: metadata?.docstring }),
      run,
      parent: run,
      phase: stepPhase(body?.status),
      status: body?.status,
      attempt: body?.version,
      failure: failureOf(metadata?.exception_info),
      started: time(body?.start_time),
      ended: time(body?.end_time),
      ...measured(metadata?.run_metadata),
      params: metadata?.config?.parameters as Record<string, Json> | undefined,
      source: metadata?.source_code,
      inputs: linksOf(resources?.inputs),
      outputs: linksOf(resources?.outputs),
      logSources: resources?.log_collection?.flatMap(({ body: log }) => (log?.source ? [log.source] : [])),
    });
  },
});

function linksOf(named: { [argument: string]: unknown } | null | undefined): Record<string, Link[]> | undefined {
  if (!named) return undefined;
  return Object.fromEntries(
    Object.entries(named).map(([argument, versions]) => [
      argument,
      (versions as Wire<'ArtifactVersionResponse'>[]).map(artifactVersionLink),
    ]),
  );
}

/** An exception of a step or run. */
export function failureOf(info: Wire<'ExceptionInfo'> | null | undefined): Failure | undefined {
  if (!info) return undefined;
  const type = info.source?.replace(/^builtins\./, '');
  return {
    message: info.message || type || 'Failed without a message',
    ...compact<Omit<Failure, 'message'>>({ type, trace: info.traceback }),
  };
}
