/**
 * Makes the wire types of the ZenML adapter.
 *
 *   node test/adapters/zenml/trim.ts <the server's own openapi.json>   trims it to what the adapter uses, then makes the types
 *   node test/adapters/zenml/trim.ts                                   makes the types of the trimmed copy again
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

export const TRIMMED = fileURLToPath(new URL('./openapi.json', import.meta.url));
export const TYPES = fileURLToPath(new URL('../../../src/adapters/zenml/types.ts', import.meta.url));

/** The paths that the adapter calls, and the query parameters that it sends beside those of every list. */
const PAGE = ['page', 'size', 'sort_by', 'logical_operator', 'hydrate', 'id', 'created', 'updated'];
const LIST = [...PAGE, 'name'];
const PATHS: { readonly [path: string]: readonly string[] } = {
  '/info': [],
  '/login': [],
  '/current-user': [],
  '/projects': [...LIST, 'display_name'],
  '/projects/{project_name_or_id}': ['hydrate'],
  '/projects/{project_name_or_id}/statistics': [],
  '/users': [...LIST, 'full_name', 'email', 'active'],
  '/users/{user_name_or_id}': ['hydrate'],
  '/service_accounts': [...LIST, 'active'],
  '/service_accounts/{service_account_name_or_id}': ['hydrate'],
  '/service_accounts/{service_account_id}/api_keys': [...LIST, 'description', 'active', 'last_login', 'last_rotated'],
  '/service_accounts/{service_account_id}/api_keys/{api_key_name_or_id}': ['hydrate'],
  '/models': [...LIST, 'project', 'user', 'tags'],
  '/models/{model_id}': ['hydrate'],
  '/model_versions': [...LIST, 'project', 'user', 'tags', 'model', 'number', 'stage', 'run_metadata'],
  '/model_versions/{model_version_id}': ['hydrate'],
  '/artifacts': [...LIST, 'project', 'user', 'tags'],
  '/artifacts/{artifact_id}': ['hydrate'],
  '/artifact_versions': [...PAGE, 'project', 'user', 'tags', 'artifact_id', 'version_number', 'type', 'model_version_id'],
  '/artifact_versions/{artifact_version_id}': ['hydrate'],
  '/artifact_versions/{artifact_version_id}/visualize': ['index'],
  '/artifact_versions/{artifact_version_id}/download-token': [],
  '/artifact_versions/{artifact_version_id}/data': ['token'],
  '/pipelines': [...LIST, 'project', 'user', 'tags'],
  '/pipelines/{pipeline_id}': ['hydrate'],
  '/runs': [
    ...LIST,
    'project',
    'user',
    'tags',
    'pipeline_id',
    'stack_id',
    'linked_to_model_version_id',
    'status',
    'index',
    'start_time',
    'end_time',
    'run_metadata',
  ],
  '/runs/statistics': [],
  '/runs/{run_id}': ['hydrate'],
  '/runs/{run_id}/dag': ['include_step_metadata'],
  '/runs/{run_id}/status': [],
  '/steps': [...LIST, 'project', 'pipeline_run_id', 'status', 'start_time', 'end_time', 'exclude_retried'],
  '/steps/{step_id}': ['hydrate'],
  '/logs/{logs_id}/entries': ['limit'],
  '/code_repositories': [...LIST, 'project', 'user'],
  '/code_repositories/{code_repository_id}': ['hydrate'],
  '/pipeline_snapshots': [...LIST, 'project', 'user', 'tags', 'named_only', 'pipeline', 'stack'],
  '/pipeline_snapshots/{snapshot_id}': ['hydrate', 'include_config_schema'],
  '/triggers': [...LIST, 'project', 'user', 'active', 'type', 'next_occurrence', 'pipeline_id', 'snapshot_id'],
  '/triggers/{trigger_id}': ['hydrate'],
  '/tags': [...LIST, 'user', 'color', 'exclusive'],
  '/tags/{tag_id}': ['hydrate'],
  '/stacks': [...LIST, 'user'],
  '/stacks/{stack_id}': ['hydrate'],
};

/** Asked for by POST, the others by GET. */
const POSTED: ReadonlySet<string> = new Set(['/login', '/runs/statistics']);

/** The members that the mappers read, by schema; whatever else a member refers to is unknown to them. */
const ENVELOPE = ['id', 'name', 'permission_denied', 'body', 'metadata', 'resources'];
const STAMPS = ['created', 'updated', 'project_id'];
const SCHEMAS: { readonly [name: string]: readonly string[] } = {
  ServerModel: ['id', 'name', 'version', 'active', 'database_type'],
  OAuthTokenResponse: ['access_token', 'csrf_token', 'expires_in'],
  ProjectResponse: ENVELOPE,
  ProjectResponseBody: ['created', 'updated', 'display_name'],
  ProjectResponseMetadata: ['description'],
  ProjectStatistics: ['pipelines', 'runs'],
  UserResponse: ENVELOPE,
  UserResponseBody: ['created', 'updated', 'active', 'full_name', 'is_service_account', 'is_admin', 'avatar_url'],
  UserResponseMetadata: ['email'],
  ServiceAccountResponse: ENVELOPE,
  ServiceAccountResponseBody: ['created', 'updated', 'active'],
  ServiceAccountResponseMetadata: ['description'],
  ModelResponse: ENVELOPE,
  ModelResponseBody: STAMPS,
  ModelResponseMetadata: ['license', 'description', 'audience', 'use_cases', 'limitations', 'trade_offs', 'ethics'],
  ModelResponseResources: ['user', 'tags', 'latest_version_name', 'latest_version_id'],
  ModelVersionResponse: ENVELOPE,
  ModelVersionResponseBody: [...STAMPS, 'stage', 'number', 'model'],
  ModelVersionResponseMetadata: ['description', 'run_metadata'],
  ModelVersionResponseResources: ['user', 'tags'],
  ArtifactResponse: ENVELOPE,
  ArtifactResponseBody: STAMPS,
  ArtifactResponseMetadata: ['has_custom_name'],
  ArtifactResponseResources: ['user', 'tags', 'latest_version_name', 'latest_version_id'],
  ArtifactVersionResponse: ['id', 'permission_denied', 'body', 'metadata', 'resources'],
  ArtifactVersionResponseBody: [...STAMPS, 'artifact', 'version', 'uri', 'type', 'data_type', 'content_hash', 'item_count'],
  ArtifactVersionResponseMetadata: ['visualizations', 'run_metadata'],
  ArtifactVersionResponseResources: ['user', 'tags', 'producer_step_run_id', 'producer_pipeline_run_id'],
  ArtifactVisualizationResponse: ['id', 'permission_denied', 'body'],
  ArtifactVisualizationResponseBody: ['created', 'updated', 'type', 'uri'],
  ArtifactType: [],
  Source: ['module', 'attribute'],
  VisualizationType: [],
  LoadedVisualization: ['type', 'value'],
  PipelineResponse: ENVELOPE,
  PipelineResponseBody: STAMPS,
  PipelineResponseMetadata: ['description'],
  PipelineResponseResources: ['user', 'tags', 'latest_run_id', 'latest_run_status'],
  PipelineRunResponse: ENVELOPE,
  PipelineRunResponseBody: [...STAMPS, 'status', 'in_progress', 'status_reason', 'index'],
  PipelineRunResponseMetadata: ['run_metadata', 'config', 'start_time', 'end_time', 'code_path', 'exception_info'],
  PipelineRunResponseResources: [
    'user',
    'tags',
    'pipeline',
    'stack',
    'model_version',
    'source_snapshot',
    'original_run',
    'log_collection',
    'code_reference',
    'active_wait_condition',
  ],
  'PipelineConfiguration-Output': ['parameters'],
  PipelineSnapshotResponse: ENVELOPE,
  PipelineSnapshotResponseBody: [...STAMPS, 'runnable', 'pipeline_id'],
  PipelineSnapshotResponseMetadata: [
    'description',
    'step_configurations',
    'pipeline_spec',
    'code_path',
    'config_template',
    'config_schema',
  ],
  PipelineSnapshotResponseResources: ['user', 'pipeline', 'stack', 'build', 'code_reference', 'tags', 'latest_run_id', 'latest_run_status'],
  'PipelineSpec-Output': ['source', 'parameters', 'steps'],
  CodeReferenceResponse: ['id', 'permission_denied', 'body'],
  CodeReferenceResponseBody: ['commit', 'subdirectory', 'code_repository'],
  CodeRepositoryResponse: ENVELOPE,
  CodeRepositoryResponseBody: [...STAMPS, 'source'],
  CodeRepositoryResponseMetadata: ['config', 'description'],
  CodeRepositoryResponseResources: ['user'],
  APIKeyResponse: ENVELOPE,
  APIKeyResponseBody: ['created', 'updated', 'active', 'service_account'],
  APIKeyResponseMetadata: ['description', 'retain_period_minutes', 'last_login', 'last_rotated'],
  ScheduleTriggerResponse: ['id', 'permission_denied', 'body', 'resources'],
  ScheduleTriggerResponseBody: [
    ...STAMPS,
    'name',
    'active',
    'type',
    'concurrency',
    'is_archived',
    'cron_expression',
    'interval',
    'start_time',
    'end_time',
    'run_once_start_time',
    'next_occurrence',
  ],
  TriggerResponseResources: ['user', 'snapshots', 'latest_run'],
  PlatformEventTriggerResponseBody: ['target_events'],
  TriggerType: [],
  TriggerRunConcurrency: [],
  ExecutionStatus: [],
  ExceptionInfo: ['traceback', 'source', 'message'],
  StepRunResponse: ENVELOPE,
  StepRunResponseBody: [...STAMPS, 'status', 'version', 'start_time', 'end_time'],
  StepRunResponseMetadata: ['config', 'docstring', 'source_code', 'exception_info', 'pipeline_run_id', 'run_metadata'],
  StepRunResponseResources: ['user', 'log_collection', 'inputs', 'outputs'],
  'StepConfiguration-Output': ['parameters'],
  LogsResponse: ['id', 'permission_denied', 'body'],
  LogsResponseBody: ['created', 'source'],
  LogsEntriesResponse: ['items'],
  LogEntry: ['message', 'name', 'level', 'timestamp', 'module', 'filename', 'lineno', 'chunk_index', 'total_chunks', 'id'],
  LoggingLevels: [],
  RunStatisticsResponse: ['groups', 'truncated'],
  RunStatisticsGroup: ['group_keys', 'metrics', 'run_count'],
  PipelineRunDAG: ['id', 'status', 'nodes', 'edges'],
  Node: ['node_id', 'type', 'id', 'name', 'metadata'],
  Edge: ['source', 'target', 'metadata'],
  TagResponse: ENVELOPE,
  TagResponseBody: ['created', 'updated', 'color', 'exclusive'],
  TagResponseMetadata: ['tagged_count'],
  TagResponseResources: ['user'],
  StackResponse: ENVELOPE,
  StackResponseBody: ['created', 'updated'],
  StackResponseMetadata: ['components', 'description', 'labels'],
  StackResponseResources: ['user'],
  ComponentResponse: ['id', 'name', 'permission_denied', 'body'],
  ComponentResponseBody: ['type', 'flavor_name'],
};

type Node = { [key: string]: unknown };

/** The whole description, cut down to the adapter's paths and members. Throws where one of them is no more. */
export function trim(whole: OpenAPI3): OpenAPI3 {
  const all = (whole.components?.schemas ?? {}) as unknown as { [name: string]: Node };
  const schemas = Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, members]) => {
      const schema = all[name];
      if (!schema) throw new Error(`The server has no schema ${name} any more.`);
      return [name, members.length ? object(name, schema, members) : bare(schema)];
    }),
  );
  const paths = Object.fromEntries(
    Object.entries(PATHS).map(([path, queries]) => {
      const operation = whole.paths?.[`/api/v1${path}`] as { get?: Node; post?: Node } | undefined;
      const verb = POSTED.has(path) ? 'post' : 'get';
      const found = operation?.[verb];
      if (!found) throw new Error(`The server has no ${verb} ${path} any more.`);
      const known = ((found['parameters'] ?? []) as { name: string; in: string }[]).filter(
        ({ name, in: place }) => place === 'query' && queries.includes(name),
      );
      const lost = queries.filter((name) => !known.some((parameter) => parameter.name === name));
      if (lost.length) throw new Error(`${path} does not take ${lost.join(', ')} any more.`);
      return [
        `/api/v1${path}`,
        { [verb]: { parameters: known.map(({ name }) => ({ name, in: 'query', schema: {} })), responses: { 200: { description: '' } } } },
      ];
    }),
  );
  return {
    openapi: whole.openapi,
    info: { title: whole.info.title, version: whole.info.version },
    paths,
    components: { schemas },
  } as unknown as OpenAPI3;
}

function object(name: string, schema: Node, members: readonly string[]): Node {
  const all = (schema['properties'] ?? {}) as { [member: string]: Node };
  const lost = members.filter((member) => !all[member]);
  if (lost.length) throw new Error(`${name} has no ${lost.join(', ')} any more.`);
  const required = ((schema['required'] ?? []) as string[]).filter((member) => members.includes(member));
  return {
    type: 'object',
    ...(required.length ? { required } : {}),
    properties: Object.fromEntries(members.map((member) => [member, bare(all[member])])),
  };
}

/** Without titles, descriptions, limits and formats, and without what leads out of the trimmed part. */
function bare(value: unknown): Node {
  const { $ref, type, anyOf, items, additionalProperties, enum: values } = value as Node;
  if (typeof $ref === 'string') return $ref.split('/').at(-1)! in SCHEMAS ? { $ref } : {};
  return {
    ...(type ? { type } : {}),
    ...(anyOf ? { anyOf: (anyOf as unknown[]).map(bare) } : {}),
    ...(items ? { items: bare(items) } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: bare(additionalProperties) }
      : additionalProperties
        ? { additionalProperties }
        : {}),
    ...(values ? { enum: values } : {}),
  };
}

/** The text of the types file that belongs to a trimmed description. */
export async function typesOf(trimmed: OpenAPI3): Promise<string> {
  const schemas = { ...trimmed, paths: {} };
  const code = astToString(await openapiTS(schemas, { defaultNonNullable: false }));
  const header = `/** What a ZenML server ${trimmed.info.version} sends, made by test/adapters/zenml/trim.ts from its own description: do not edit. */\n`;
  // Without comments, and with small types on one line.
  const dense = code.replace(/\/\*\*[\s\S]*?\*\/\n/g, '').replace(/\{\n\s+/g, '{ ');
  return format(header + dense, { ...(await resolveConfig(TYPES)), parser: 'typescript' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = process.argv[2];
  if (source) {
    const trimmed = trim(JSON.parse(readFileSync(source, 'utf8')) as OpenAPI3);
    writeFileSync(TRIMMED, await format(JSON.stringify(trimmed), { parser: 'json', printWidth: 140 }));
  }
  writeFileSync(TYPES, await typesOf(JSON.parse(readFileSync(TRIMMED, 'utf8')) as OpenAPI3));
}
