import { AdapterError, type CodeRef, type LastRun, type Reason, type RunTemplate } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import type { Transport } from '../../toolkit/transport.ts';
import { NOBODY } from '../filters.ts';
import { runPhase } from '../phases.ts';
import { COMMON, DESCRIBED, OWNED, resource, TAGGED } from '../resource.ts';
import { inputsOf, schemaOf } from '../template-inputs.ts';
import { entity, linkTo, type Envelope, type Place, type Wire } from '../wire.ts';

type Snapshot = Wire<'PipelineSnapshotResponse'>;

const NO_MANAGER = {
  code: 'zenml.noManager',
  text: 'This server has no workload manager: copy the command and run it yourself.',
} as const;

/** Why nothing can be launched from here, whatever the server could. */
export const ONLY_READ = {
  code: 'zenml.reading',
  text: 'Inlay only reads this server so far: copy the command and run it yourself.',
} as const;

const launchReason = (launches: boolean | undefined): Reason => (launches ? ONLY_READ : NO_MANAGER);

/** A snapshot that was given a name: what runs can be started from. Lists are never asked in full, a snapshot's rest is 20 kB and more. */
export const runTemplate = resource<'runTemplate', Snapshot>({
  type: 'runTemplate',
  path: '/pipeline_snapshots',
  scoped: true,
  plain: true,
  search: 'name',
  of: { pipeline: 'pipeline', stack: 'stack' },
  fixed: [['named_only', 'true']],
  single: [['include_config_schema', 'true']],
  fields: {
    ...COMMON,
    ...OWNED,
    ...TAGGED,
    pipeline: { caps: { kind: 'ref', type: 'pipeline' } },
    'pipeline.id': { caps: { kind: 'ref', type: 'pipeline' }, rule: { by: 'id', param: 'pipeline' } },
    'pipeline.name': { caps: { kind: 'text' } },
    stack: { caps: { kind: 'ref', type: 'stack' } },
    code: { caps: { kind: 'map' } },
    lastRun: { caps: { kind: 'ref', type: 'run' } },
    // The server doesn't say when; the run itself does.
    description: { caps: { ...DESCRIBED['description']!.caps, lazy: true } },
    inputSchema: { caps: { kind: 'map', lazy: true } },
    defaults: { caps: { kind: 'map', lazy: true } },
  },
  // Joined by `or` the server would forget that only those with a name are asked for.
  caps: { logic: 'and' },
  // Only where templates are looked at: a browser writes each refusal to its console.
  async before({ transport, place, signal }) {
    place.launches ??= await canLaunch(transport, signal);
  },
  map: (item, place) => {
    const { metadata, resources } = item;
    const { latest_run_id: id, latest_run_status: status } = resources ?? {};
    const detailed = metadata ? { inputSchema: schemaOf(metadata), defaults: inputsOf(metadata), enforced: false } : {};
    return compact<RunTemplate>({
      ...entity('runTemplate', item, { description: metadata?.description }),
      pipeline: linkTo('pipeline', resources?.pipeline),
      parent: linkTo('pipeline', resources?.pipeline),
      stack: linkTo('stack', resources?.stack),
      code: codeOf(resources?.code_reference),
      lastRun: id ? compact<LastRun>({ type: 'run', id, phase: status ? runPhase(String(status)) : undefined }) : undefined,
      blocked: { launch: { ...launchReason(place.launches) } },
      snippets: snippetsOf(item, place),
      ...detailed,
    });
  },
  async fill(items, wire, wants, { transport, place, signal }) {
    if (!['description', 'inputSchema', 'defaults'].some(wants) || wire.every(({ metadata }) => metadata)) return;
    await Promise.all(
      items.map(async (item, at) => {
        const query = [
          ['hydrate', 'true'],
          ['include_config_schema', 'true'],
        ] as const;
        const full = await transport.json<Snapshot>({ path: `/pipeline_snapshots/${wire[at]!.id}`, query, signal });
        Object.assign(item, runTemplate.map(full, place));
      }),
    );
  },
});

function codeOf(reference: Wire<'CodeReferenceResponse'> | null | undefined): CodeRef | undefined {
  if (!reference?.body) return undefined;
  const { commit, subdirectory, code_repository: repository } = reference.body;
  return compact<CodeRef>({ repository: linkTo('codeRepository', repository as Envelope | null), commit, path: subdirectory });
}

/** How to run its pipeline from one's own machine, where its code is; `{inputs}` stands for the values. A name is quoted: it may be anything. */
function snippetsOf({ metadata, resources }: Snapshot, place: Place): { language: string; text: string }[] | undefined {
  const { module, attribute } = metadata?.pipeline_spec?.source ?? {};
  if (!module || !attribute) return undefined;
  const shell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const project = place.project?.name ?? '';
  const stack = resources?.stack?.name;
  const config = `'{"steps": {inputs}}'`;
  return [
    {
      language: 'CLI',
      text: [
        `zenml login ${shell(place.url)}`,
        `zenml project set ${shell(project)}`,
        `echo ${config} > run.json`,
        `zenml pipeline run ${shell(`${module}.${attribute}`)} --config run.json${stack ? ` --stack ${shell(stack)}` : ''}`,
      ].join('\n'),
    },
  ];
}

/**
 * Without a workload manager the way to start a run is not there at all (405). With one, a snapshot that nobody has is not found
 * (404); nothing comes of asking. Whatever else is answered is no yes.
 */
async function canLaunch(transport: Transport, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await transport.json({ method: 'POST', path: `/pipeline_snapshots/${NOBODY}/runs`, json: {}, repeatable: true, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    return AdapterError.is(error) && error.problem.status === 404;
  }
  return false;
}
