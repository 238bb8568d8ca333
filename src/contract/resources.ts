/** Resources: what a backend can hold, typed. */
import type { Entity, Json, Link, Quantity, Reason, Schema, ScopeLevel, Time } from './values.ts';
import type { Grant } from './permissions.ts';
import type { Every } from './streams.ts';

export interface Resources {
  organization: Organization;
  tenant: Tenant;
  project: Project;
  user: User;
  member: Member;
  team: Team;
  invitation: Invitation;
  accessRequest: AccessRequest;
  serviceAccount: ServiceAccount;
  apiKey: ApiKey;
  role: Role;
  model: Model;
  modelVersion: ModelVersion;
  artifact: Artifact;
  artifactVersion: ArtifactVersion;
  file: FileEntry;
  visualization: Visualization;
  tag: Tag;
  pipeline: Pipeline;
  runTemplate: RunTemplate;
  run: Run;
  step: Step;
  stack: Stack;
  trigger: Trigger;
  tick: Tick;
  delivery: Delivery;
  codeRepository: CodeRepository;
  budget: Budget;
  event: Activity;
}
export type Type = keyof Resources & string;
/** Who can hold a role or a grant. */
export type Principal = 'user' | 'team' | 'serviceAccount';

// Places
export const ORGANIZATION_PHASES = ['active', 'trial', 'suspended'] as const;
/** A company or customer: Better Auth's, Keycloak's and ZenML Pro's organization. */
export interface Organization extends Entity<'organization'> {
  /** Unique, for addresses; Keycloak's alias. */ slug?: string;
  /** Address of an image: unchecked, perhaps another host's. */ logo?: string;
  phase?: (typeof ORGANIZATION_PHASES)[number];
  plan?: string;
  personal?: boolean;
  /** Taken, of how many. */ seats?: Quantity;
  domains?: { name: string; verified?: boolean }[];
  /** Its own, in the navigation. */ links?: { title: string; url: string }[];
  /** The caller's. */ standing?: 'member' | 'invited' | 'suggested';
  myRoles?: Link<'role'>[];
}

export const TENANT_PHASES = ['new', 'pending', 'available', 'paused', 'failed', 'deleted'] as const;
export type TenantPhase = (typeof TENANT_PHASES)[number];
/** A separate place for data: ZenML Pro's and MLflow's workspace; a Better Auth team or Keycloak realm, if the host says so. */
export interface Tenant extends Entity<'tenant'> {
  phase: TenantPhase;
  message?: string;
  /** Where a `pending` one is heading ("deploying" = available). */ wanted?: TenantPhase;
  /** Of what it runs, and what it could be upgraded to. */ version?: string;
  upgrades?: string[];
  slug?: string;
  url?: string;
  region?: string;
  plan?: string;
  lastActive?: Time;
  myRoles?: Link<'role'>[];
  /** Storage, runs… */ usage?: Record<string, Quantity>;
}
/** A part of a tenant that holds pipelines, models and runs: ZenML's project. `name` for people, `slug` for addresses. */
export interface Project extends Entity<'project'> {
  slug?: string;
  myRoles?: Link<'role'>[];
}

// People
/** An account; `name` is the full name, else the login. `admin`: may do everything on this server. */
export interface User extends Entity<'user'> {
  username?: string;
  email?: string;
  avatar?: string;
  enabled?: boolean;
  admin?: boolean;
  mfa?: boolean;
  lastActive?: Time;
}

export const ROLE_SOURCES = ['direct', 'team', 'provider', 'default'] as const;
/** `provider`: by SSO or SCIM, so read-only here. `via`: the team or group that gives it. */
export interface HeldRole {
  role: Link<'role'>;
  source?: (typeof ROLE_SOURCES)[number];
  via?: Link;
}
/** Someone's belonging to `parent` (organization, tenant, project, team). The id is the membership's, not the person's. */
export interface Member extends Entity<'member'> {
  who: Link<Principal>;
  email?: string;
  avatar?: string;
  enabled?: boolean;
  mfa?: boolean;
  joined?: Time;
  lastActive?: Time;
  roles?: HeldRole[];
  teams?: Link<'team'>[];
}
/** People who get roles together; `parent` is the team above. `size`: members against the most allowed. */
export interface Team extends Entity<'team'> {
  roles?: HeldRole[];
  size?: Quantity;
}

export const INVITATION_PHASES = ['pending', 'accepted', 'declined', 'expired', 'revoked'] as const;
/** `name` is the address. Expiry is computed where the backend leaves it at pending. Deleting one revokes it. */
export interface Invitation extends Entity<'invitation'> {
  email: string;
  phase: (typeof INVITATION_PHASES)[number];
  sent?: Time;
  expires?: Time;
  message?: string;
  roles?: Link<'role'>[];
  teams?: Link<'team'>[];
  /** To hand over oneself. */ url?: string;
  /** For the caller to accept or decline. */ mine?: boolean;
}

export const REQUEST_PHASES = ['pending', 'approved', 'denied'] as const;
/** Someone asks to join `parent`, or for more roles in it. */
export interface AccessRequest extends Entity<'accessRequest'> {
  who: Link<Principal>;
  phase: (typeof REQUEST_PHASES)[number];
  roles?: Link<'role'>[];
  message?: string;
}

/** A machine's account. */
export interface ServiceAccount extends Entity<'serviceAccount'> {
  enabled?: boolean;
  roles?: HeldRole[];
  lastActive?: Time;
}
/** A credential of `parent`. Its value comes once, in `Operation.secrets`; `start` is its first letters, to tell keys apart. */
export interface ApiKey extends Entity<'apiKey'> {
  start?: string;
  enabled?: boolean;
  lastUsed?: Time;
  expires?: Time;
  rotated?: Time;
  /** So long the value before the last rotation works. */ oldUntil?: Time;
}

/** Grants under a name. `includes`: roles it has the rights of (Keycloak's composites; they may form a ring). */
export interface Role extends Entity<'role'> {
  grants?: Grant[];
  includes?: Link<'role'>[];
  level?: ScopeLevel;
  builtIn?: boolean;
  /** Someone must always hold it: the kit won't let the last one go (owner, administrator). */ vital?: boolean;
}

// Models and artifacts
/** One column or tensor of a signature. */
export interface Column {
  name?: string;
  type: string;
  shape?: number[];
  required?: boolean;
}
/** MLflow's registered model, ZenML's model. */
export interface Model extends Entity<'model'> {
  /** `license`, `audience`, `useCases`, `limitations`, `tradeOffs`, `ethics`, others; Markdown. */ card?: Record<string, string>;
  /** With what a list shows of it, where asked for by `latest.…`. */
  latest?: Link<'modelVersion'> & Partial<Pick<ModelVersion, 'number' | 'stage' | 'metrics' | 'aliases'>>;
  /** Who holds which. */ stages?: Record<string, Link<'modelVersion'>>;
  aliases?: Record<string, Link<'modelVersion'>>;
}

export const VERSION_PHASES = ['pending', 'ready', 'failed', 'archived'] as const;
export const APPROVALS = ['requested', 'approved', 'rejected'] as const;
/** `stage`: one of `fields.stage.values`, absent = none. `number`: for order; `name` for people. */
export interface ModelVersion extends Entity<'modelVersion'> {
  model: Link<'model'>;
  number?: number;
  phase?: (typeof VERSION_PHASES)[number];
  stage?: string;
  approval?: (typeof APPROVALS)[number];
  aliases?: string[];
  /** Last values; their history by `measure`. */ metrics?: Record<string, number>;
  params?: Record<string, Json>;
  metadata?: Record<string, Json>;
  signature?: { inputs?: Column[]; outputs?: Column[] };
  /** Made by. */ run?: Link<'run'>;
  uri?: string;
  size?: number;
  /** Where it serves. */ deployments?: { name: string; url?: string; phase?: string }[];
}

export const ARTIFACT_KINDS = ['data', 'model', 'report', 'schema', 'statistics', 'service', 'other'] as const;
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];
/** A name under which runs store versions: ZenML's artifact, Prefect's artifact key, MLflow's logged model. */
export interface Artifact extends Entity<'artifact'> {
  kind?: ArtifactKind;
  latest?: Link<'artifactVersion'>;
}
/** `dataType`: in its language (`pandas.DataFrame`). `hash`: `sha256:…`, or bare. `items`: rows, elements. */
export interface ArtifactVersion extends Entity<'artifactVersion'> {
  artifact: Link<'artifact'>;
  number?: number;
  kind?: ArtifactKind;
  dataType?: string;
  uri?: string;
  size?: number;
  hash?: string;
  items?: number;
  metrics?: Record<string, number>;
  metadata?: Record<string, Json>;
  producer?: { run?: Link<'run'>; step?: Link<'step'> };
  visualizations?: Visualization[];
}
/** A file or folder of a run or version, listed one level at a time by `of`. `updated` is its time of change. */
export interface FileEntry extends Entity<'file'> {
  path: string;
  folder?: boolean;
  size?: number;
  mediaType?: string;
  hash?: string;
}

export const VISUALIZATION_KINDS = ['html', 'image', 'table', 'markdown', 'json', 'text'] as const;
/** A ready picture of an artifact version; the content by `bytes`. */
export interface Visualization extends Entity<'visualization'> {
  kind: (typeof VISUALIZATION_KINDS)[number];
  mediaType?: string;
  size?: number;
}
/** A tag that is itself a thing (ZenML). `color`: CSS name or unknown. `exclusive`: on one item at a time. */
export interface Tag extends Entity<'tag'> {
  color?: string;
  exclusive?: boolean;
}

// Running
export const RUN_PHASES = ['pending', 'running', 'paused', 'cancelling', 'succeeded', 'failed', 'cancelled', 'unknown'] as const;
export type RunPhase = (typeof RUN_PHASES)[number];
export const STEP_PHASES = [...RUN_PHASES, 'cached', 'skipped'] as const;
export type StepPhase = (typeof STEP_PHASES)[number];
export interface LastRun extends Link<'run'> {
  phase?: RunPhase;
  at?: Time;
}
export interface CodeRef {
  repository?: Link<'codeRepository'>;
  url?: string;
  branch?: string;
  commit?: string;
  path?: string;
}
/** `trace`: the stack, as text. */
export interface Failure {
  message: string;
  type?: string;
  trace?: string;
}
/** What runs are runs of: ZenML's pipeline, Prefect's flow, MLflow's experiment. */
export interface Pipeline extends Entity<'pipeline'> {
  lastRun?: LastRun;
}

/** What can be launched: ZenML's snapshot or template, Prefect's deployment. If not, `blocked.launch` says why. */
export interface RunTemplate extends Entity<'runTemplate'> {
  pipeline?: Link<'pipeline'>;
  stack?: Link<'stack'>;
  code?: CodeRef;
  lastRun?: LastRun;
  /** Of `launch.inputs`; `enforced`: the backend itself refuses what breaks it. */ inputSchema?: Schema;
  enforced?: boolean;
  defaults?: Record<string, Json>;
}

/** What runs and steps share. `status`: the backend's word for the phase (`Late`, `Crashed`). A time absent: not yet. */
export interface Running {
  status?: string;
  message?: string;
  failure?: Failure;
  attempt?: number;
  scheduled?: Time;
  started?: Time;
  ended?: Time;
  metrics?: Record<string, number>;
  metadata?: Record<string, Json>;
  /** Values for `LogQuery.source`. */ logSources?: string[];
}
/** One execution. `inputs` come masked where the schema says `writeOnly`. */
export interface Run extends Entity<'run'>, Running {
  phase: RunPhase;
  /** Per pipeline. */ number?: number;
  cost?: Quantity;
  pipeline?: Link<'pipeline'>;
  template?: Link<'runTemplate'>;
  trigger?: Link<'trigger'>;
  stack?: Link<'stack'>;
  code?: CodeRef;
  inputs?: Record<string, Json>;
  outputs?: Record<string, Json>;
  modelVersions?: Link<'modelVersion'>[];
  /** Retried or cloned from. */ original?: Link<'run'>;
  /** Paused for an answer, given with `resume`; `text` is Markdown. */ waits?: { text?: string; schema?: Schema; until?: Time };
}
/** One unit of work in a run; retried, it stays one step. `source`: its code. Inputs and outputs by the argument's name. */
export interface Step extends Entity<'step'>, Running {
  run: Link<'run'>;
  phase: StepPhase;
  worker?: string;
  params?: Record<string, Json>;
  source?: string;
  inputs?: Record<string, Link[]>;
  outputs?: Record<string, Link[]>;
  attempts?: { phase: StepPhase; started?: Time; ended?: Time; message?: string }[];
}
/** Where runs execute: ZenML's stack, Prefect's work pool. `parts`: orchestrator, artifact store… */
export interface Stack extends Entity<'stack'> {
  enabled?: boolean;
  parts?: { kind: string; name: string; flavor?: string }[];
}

// Starting
export const OVERLAPS = ['allow', 'skip', 'queue', 'cancelOld'] as const;
/** One of `cron`, `everyMs`, `rrule`, `at`; the text is never rewritten. `timeZone`: IANA name, absent = UTC. */
export interface Schedule {
  cron?: string;
  everyMs?: number;
  rrule?: string;
  at?: Time;
  timeZone?: string;
  start?: Time;
  end?: Time;
  jitterMs?: number;
  overlap?: (typeof OVERLAPS)[number];
  catchUp?: boolean;
}
export const TRIGGER_KINDS = ['schedule', 'event', 'webhook', 'outgoing'] as const;
/** What launches by itself, or (`outgoing`) tells others. */
export interface Trigger extends Entity<'trigger'> {
  kind: (typeof TRIGGER_KINDS)[number];
  enabled: boolean;
  /** Why it won't fire though it is stored and enabled. */ inert?: Reason;
  targets?: Link<'runTemplate' | 'pipeline'>[];
  inputs?: Record<string, Json>;
  schedule?: Schedule;
  /** As the server computes them. */ next?: Time[];
  lastRun?: LastRun;
  /** Names, and the backend's own filter. */ events?: string[];
  match?: Json;
  /** Where others post to us, or we to them. */ url?: string;
}
export const TICK_RESULTS = ['fired', 'skipped', 'failed'] as const;
/** One time that a trigger was evaluated (Dagster's word). */
export interface Tick extends Entity<'tick'> {
  trigger: Link<'trigger'>;
  at: Time;
  result: (typeof TICK_RESULTS)[number];
  reason?: string;
  runs?: Link<'run'>[];
}
export const DELIVERY_PHASES = ['pending', 'succeeded', 'failed'] as const;
/** One message of a webhook, in or out (Svix's word); secrets in headers and bodies are redacted. */
export interface Delivery extends Entity<'delivery'> {
  trigger: Link<'trigger'>;
  at: Time;
  phase: (typeof DELIVERY_PHASES)[number];
  attempts?: number;
  nextAttempt?: Time;
  request?: { headers?: Record<string, string>; body?: string };
  response?: { status?: number; ms?: number; headers?: Record<string, string>; body?: string };
}

export const CONNECTION_PHASES = ['connected', 'syncing', 'failing', 'disconnected', 'unknown'] as const;
/** Credentials go in as `secrets` and never come out; `auth` says which kind is set. `provider`: `github`, `gitlab`… */
export interface CodeRepository extends Entity<'codeRepository'> {
  provider?: string;
  url?: string;
  branch?: string;
  auth?: 'app' | 'token' | 'ssh' | 'none';
  phase?: (typeof CONNECTION_PHASES)[number];
  lastSync?: Time;
  lastError?: string;
  lastCommit?: { id: string; message?: string; author?: string; at?: Time; status?: string };
  /** Of the last `test`, webhook health among them. */ checks?: NamedCheck[];
}
/** `hint`: how to mend it. */
export interface NamedCheck {
  name: string;
  ok: boolean;
  detail?: string;
  hint?: string;
}

// Accounting
/** Use or money allowed in a window. `thresholds`: fractions at which to alert; `block`: stop at the amount. */
export interface Budget extends Entity<'budget'> {
  on?: Link;
  metric: string;
  amount: Quantity;
  spent?: Quantity;
  every?: Every;
  resets?: Time;
  thresholds?: number[];
  block?: boolean;
}
/** Something happened: an audit entry, a change of state. `name` is its kind (`run.failed`). */
export interface Activity extends Entity<'event'> {
  at: Time;
  who?: Link<Principal>;
  on?: Link;
  data?: Json;
}
