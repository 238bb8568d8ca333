/** What a ZenML server 0.98.0 sends, made by test/adapters/zenml/trim.ts from its own description: do not edit. */
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ServerModel: { id?: string; name?: string | null; version: string; active?: boolean; database_type?: unknown };
    OAuthTokenResponse: { access_token: string; csrf_token?: string | null; expires_in?: number | null };
    ProjectResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['ProjectResponseBody'] | null;
      metadata?: components['schemas']['ProjectResponseMetadata'] | null;
      resources?: unknown | null;
    };
    ProjectResponseBody: { created: string; updated: string; display_name: string };
    ProjectResponseMetadata: { description?: string };
    ProjectStatistics: { pipelines: number; runs: number };
    UserResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['UserResponseBody'] | null;
      metadata?: components['schemas']['UserResponseMetadata'] | null;
      resources?: unknown | null;
    };
    UserResponseBody: {
      created: string;
      updated: string;
      active?: boolean;
      full_name?: string;
      is_service_account: boolean;
      is_admin: boolean;
      avatar_url?: string | null;
    };
    UserResponseMetadata: { email?: string | null };
    ServiceAccountResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['ServiceAccountResponseBody'] | null;
      metadata?: components['schemas']['ServiceAccountResponseMetadata'] | null;
      resources?: unknown | null;
    };
    ServiceAccountResponseBody: { created: string; updated: string; active?: boolean };
    ServiceAccountResponseMetadata: { description?: string };
    ModelResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['ModelResponseBody'] | null;
      metadata?: components['schemas']['ModelResponseMetadata'] | null;
      resources?: components['schemas']['ModelResponseResources'] | null;
    };
    ModelResponseBody: { created: string; updated: string; project_id: string };
    ModelResponseMetadata: {
      license?: string | null;
      description?: string | null;
      audience?: string | null;
      use_cases?: string | null;
      limitations?: string | null;
      trade_offs?: string | null;
      ethics?: string | null;
    };
    ModelResponseResources: {
      user?: components['schemas']['UserResponse'] | null;
      tags: components['schemas']['TagResponse'][];
      latest_version_name?: string | null;
      latest_version_id?: string | null;
    };
    ModelVersionResponse: {
      id: string;
      name?: string | null;
      permission_denied?: boolean;
      body?: components['schemas']['ModelVersionResponseBody'] | null;
      metadata?: components['schemas']['ModelVersionResponseMetadata'] | null;
      resources?: components['schemas']['ModelVersionResponseResources'] | null;
    };
    ModelVersionResponseBody: {
      created: string;
      updated: string;
      project_id: string;
      stage?: string | null;
      number: number;
      model: components['schemas']['ModelResponse'];
    };
    ModelVersionResponseMetadata: {
      description?: string | null;
      run_metadata?: { [key: string]: string | number | boolean | { [key: string]: unknown } | unknown[] | unknown[] };
    };
    ModelVersionResponseResources: { user?: components['schemas']['UserResponse'] | null; tags?: components['schemas']['TagResponse'][] };
    ArtifactResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['ArtifactResponseBody'] | null;
      metadata?: components['schemas']['ArtifactResponseMetadata'] | null;
      resources?: components['schemas']['ArtifactResponseResources'] | null;
    };
    ArtifactResponseBody: { created: string; updated: string; project_id: string };
    ArtifactResponseMetadata: { has_custom_name?: boolean };
    ArtifactResponseResources: {
      user?: components['schemas']['UserResponse'] | null;
      tags: components['schemas']['TagResponse'][];
      latest_version_name?: string | null;
      latest_version_id?: string | null;
    };
    ArtifactVersionResponse: {
      id: string;
      permission_denied?: boolean;
      body?: components['schemas']['ArtifactVersionResponseBody'] | null;
      metadata?: components['schemas']['ArtifactVersionResponseMetadata'] | null;
      resources?: components['schemas']['ArtifactVersionResponseResources'] | null;
    };
    ArtifactVersionResponseBody: {
      created: string;
      updated: string;
      project_id: string;
      artifact: components['schemas']['ArtifactResponse'];
      version: string;
      uri: string;
      type: components['schemas']['ArtifactType'];
      data_type: components['schemas']['Source'];
      content_hash?: string | null;
      item_count?: number | null;
    };
    ArtifactVersionResponseMetadata: {
      visualizations?: components['schemas']['ArtifactVisualizationResponse'][] | null;
      run_metadata?: { [key: string]: string | number | boolean | { [key: string]: unknown } | unknown[] | unknown[] };
    };
    ArtifactVersionResponseResources: {
      user?: components['schemas']['UserResponse'] | null;
      tags: components['schemas']['TagResponse'][];
      producer_step_run_id?: string | null;
      producer_pipeline_run_id?: string | null;
    };
    ArtifactVisualizationResponse: {
      id: string;
      permission_denied?: boolean;
      body?: components['schemas']['ArtifactVisualizationResponseBody'] | null;
    };
    ArtifactVisualizationResponseBody: { created: string; updated: string; type: components['schemas']['VisualizationType']; uri: string };
    ArtifactType:
      | 'DataAnalysisArtifact'
      | 'DataArtifact'
      | 'ModelArtifact'
      | 'SchemaArtifact'
      | 'ServiceArtifact'
      | 'StatisticsArtifact'
      | 'BaseArtifact';
    Source: { module: string; attribute?: string | null };
    VisualizationType: 'csv' | 'html' | 'image' | 'markdown' | 'json';
    LoadedVisualization: { type: components['schemas']['VisualizationType']; value: string };
    PipelineResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['PipelineResponseBody'] | null;
      metadata?: components['schemas']['PipelineResponseMetadata'] | null;
      resources?: components['schemas']['PipelineResponseResources'] | null;
    };
    PipelineResponseBody: { created: string; updated: string; project_id: string };
    PipelineResponseMetadata: { description?: string | null };
    PipelineResponseResources: {
      user?: components['schemas']['UserResponse'] | null;
      tags: components['schemas']['TagResponse'][];
      latest_run_id?: string | null;
      latest_run_status?: components['schemas']['ExecutionStatus'] | null;
    };
    PipelineRunResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['PipelineRunResponseBody'] | null;
      metadata?: components['schemas']['PipelineRunResponseMetadata'] | null;
      resources?: components['schemas']['PipelineRunResponseResources'] | null;
    };
    PipelineRunResponseBody: {
      created: string;
      updated: string;
      project_id: string;
      status: components['schemas']['ExecutionStatus'];
      in_progress: boolean;
      status_reason?: string | null;
      index: number;
    };
    PipelineRunResponseMetadata: {
      run_metadata?: { [key: string]: string | number | boolean | { [key: string]: unknown } | unknown[] | unknown[] };
      config: components['schemas']['PipelineConfiguration-Output'];
      start_time?: string | null;
      end_time?: string | null;
      code_path?: string | null;
      exception_info?: components['schemas']['ExceptionInfo'] | null;
    };
    PipelineRunResponseResources: {
      user?: components['schemas']['UserResponse'] | null;
      tags: components['schemas']['TagResponse'][];
      pipeline?: components['schemas']['PipelineResponse'] | null;
      stack?: components['schemas']['StackResponse'] | null;
      model_version?: components['schemas']['ModelVersionResponse'] | null;
      source_snapshot?: components['schemas']['PipelineSnapshotResponse'] | null;
      original_run?: components['schemas']['PipelineRunResponse'] | null;
      log_collection?: components['schemas']['LogsResponse'][] | null;
      code_reference?: components['schemas']['CodeReferenceResponse'] | null;
      active_wait_condition?: unknown | null;
    };
    'PipelineConfiguration-Output': { parameters?: { [key: string]: unknown } | null };
    PipelineSnapshotResponse: {
      id: string;
      name?: string | null;
      permission_denied?: boolean;
      body?: components['schemas']['PipelineSnapshotResponseBody'] | null;
      metadata?: components['schemas']['PipelineSnapshotResponseMetadata'] | null;
      resources?: components['schemas']['PipelineSnapshotResponseResources'] | null;
    };
    PipelineSnapshotResponseBody: { created: string; updated: string; project_id: string; runnable: boolean; pipeline_id?: string | null };
    PipelineSnapshotResponseMetadata: {
      description?: string | null;
      step_configurations?: { [key: string]: unknown };
      pipeline_spec?: components['schemas']['PipelineSpec-Output'] | null;
      code_path?: string | null;
      config_template?: { [key: string]: unknown } | null;
      config_schema?: { [key: string]: unknown } | null;
    };
    PipelineSnapshotResponseResources: {
      user?: components['schemas']['UserResponse'] | null;
      pipeline: components['schemas']['PipelineResponse'];
      stack?: components['schemas']['StackResponse'] | null;
      build?: unknown | null;
      code_reference?: components['schemas']['CodeReferenceResponse'] | null;
      tags?: components['schemas']['TagResponse'][];
      latest_run_id?: string | null;
      latest_run_status?: components['schemas']['ExecutionStatus'] | null;
    };
    'PipelineSpec-Output': { source?: components['schemas']['Source'] | null; parameters?: { [key: string]: unknown }; steps: unknown[] };
    CodeReferenceResponse: { id: string; permission_denied?: boolean; body?: components['schemas']['CodeReferenceResponseBody'] | null };
    CodeReferenceResponseBody: { commit: string; subdirectory: string; code_repository: components['schemas']['CodeRepositoryResponse'] };
    CodeRepositoryResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['CodeRepositoryResponseBody'] | null;
      metadata?: components['schemas']['CodeRepositoryResponseMetadata'] | null;
      resources?: components['schemas']['CodeRepositoryResponseResources'] | null;
    };
    CodeRepositoryResponseBody: { created: string; updated: string; project_id: string; source: components['schemas']['Source'] };
    CodeRepositoryResponseMetadata: { config: { [key: string]: unknown }; description?: string | null };
    CodeRepositoryResponseResources: { user?: components['schemas']['UserResponse'] | null };
    APIKeyResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['APIKeyResponseBody'] | null;
      metadata?: components['schemas']['APIKeyResponseMetadata'] | null;
      resources?: unknown | null;
    };
    APIKeyResponseBody: {
      created: string;
      updated: string;
      active?: boolean;
      service_account: components['schemas']['ServiceAccountResponse'];
    };
    APIKeyResponseMetadata: {
      description?: string;
      retain_period_minutes: number;
      last_login?: string | null;
      last_rotated?: string | null;
    };
    ScheduleTriggerResponse: {
      id: string;
      permission_denied?: boolean;
      body?: components['schemas']['ScheduleTriggerResponseBody'] | null;
      resources?: components['schemas']['TriggerResponseResources'] | null;
    };
    ScheduleTriggerResponseBody: {
      created: string;
      updated: string;
      project_id: string;
      name: string;
      active?: boolean;
      type: components['schemas']['TriggerType'];
      concurrency?: components['schemas']['TriggerRunConcurrency'];
      is_archived: boolean;
      cron_expression?: string | null;
      interval?: number | null;
      start_time?: string | null;
      end_time?: string | null;
      run_once_start_time?: string | null;
      next_occurrence?: string | null;
    };
    TriggerResponseResources: {
      user?: components['schemas']['UserResponse'] | null;
      snapshots?: components['schemas']['PipelineSnapshotResponse'][];
      latest_run?: components['schemas']['PipelineRunResponse'] | null;
    };
    PlatformEventTriggerResponseBody: { target_events: string[] };
    TriggerType: 'schedule' | 'platform_event' | 'webhook';
    TriggerRunConcurrency: 'skip' | 'submit';
    ExecutionStatus:
      | 'initializing'
      | 'provisioning'
      | 'queued'
      | 'running'
      | 'failed'
      | 'completed'
      | 'cached'
      | 'skipped'
      | 'retrying'
      | 'retried'
      | 'cancelling'
      | 'cancelled'
      | 'paused'
      | 'resuming'
      | 'stopped'
      | 'stopping';
    ExceptionInfo: { traceback: string; source?: string | null; message?: string | null };
    StepRunResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['StepRunResponseBody'] | null;
      metadata?: components['schemas']['StepRunResponseMetadata'] | null;
      resources?: components['schemas']['StepRunResponseResources'] | null;
    };
    StepRunResponseBody: {
      created: string;
      updated: string;
      project_id: string;
      status: components['schemas']['ExecutionStatus'];
      version: number;
      start_time?: string | null;
      end_time?: string | null;
    };
    StepRunResponseMetadata: {
      config: components['schemas']['StepConfiguration-Output'];
      docstring?: string | null;
      source_code?: string | null;
      exception_info?: components['schemas']['ExceptionInfo'] | null;
      pipeline_run_id: string;
      run_metadata?: { [key: string]: string | number | boolean | { [key: string]: unknown } | unknown[] | unknown[] };
    };
    StepRunResponseResources: {
      user?: components['schemas']['UserResponse'] | null;
      log_collection?: components['schemas']['LogsResponse'][] | null;
      inputs?: { [key: string]: unknown[] };
      outputs?: { [key: string]: components['schemas']['ArtifactVersionResponse'][] };
    };
    'StepConfiguration-Output': { parameters?: { [key: string]: unknown } };
    LogsResponse: { id: string; permission_denied?: boolean; body?: components['schemas']['LogsResponseBody'] | null };
    LogsResponseBody: { created: string; source: string };
    LogsEntriesResponse: { items?: components['schemas']['LogEntry'][] };
    LogEntry: {
      message: string;
      name?: string | null;
      level?: components['schemas']['LoggingLevels'] | null;
      timestamp?: string | null;
      module?: string | null;
      filename?: string | null;
      lineno?: number | null;
      chunk_index?: number;
      total_chunks?: number;
      id?: string;
    };
    LoggingLevels: 0 | 40 | 30 | 30 | 20 | 10 | 50;
    RunStatisticsResponse: { groups?: components['schemas']['RunStatisticsGroup'][]; truncated?: boolean };
    RunStatisticsGroup: {
      group_keys?: { [key: string]: string | number | boolean | null };
      metrics?: { [key: string]: number | null };
      run_count: number;
    };
    PipelineRunDAG: {
      id: string;
      status: components['schemas']['ExecutionStatus'];
      nodes: components['schemas']['Node'][];
      edges: components['schemas']['Edge'][];
    };
    Node: { node_id: string; type: string; id?: string | null; name: string; metadata?: { [key: string]: unknown } };
    Edge: { source: string; target: string; metadata?: { [key: string]: unknown } };
    TagResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['TagResponseBody'] | null;
      metadata?: components['schemas']['TagResponseMetadata'] | null;
      resources?: components['schemas']['TagResponseResources'] | null;
    };
    TagResponseBody: { created: string; updated: string; color?: unknown; exclusive: boolean };
    TagResponseMetadata: { tagged_count: number };
    TagResponseResources: { user?: components['schemas']['UserResponse'] | null };
    StackResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['StackResponseBody'] | null;
      metadata?: components['schemas']['StackResponseMetadata'] | null;
      resources?: components['schemas']['StackResponseResources'] | null;
    };
    StackResponseBody: { created: string; updated: string };
    StackResponseMetadata: {
      components: { [key: string]: components['schemas']['ComponentResponse'][] };
      description?: string | null;
      labels?: { [key: string]: unknown } | null;
    };
    StackResponseResources: { user?: components['schemas']['UserResponse'] | null };
    ComponentResponse: {
      id: string;
      name: string;
      permission_denied?: boolean;
      body?: components['schemas']['ComponentResponseBody'] | null;
    };
    ComponentResponseBody: { type: unknown; flavor_name: string };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
