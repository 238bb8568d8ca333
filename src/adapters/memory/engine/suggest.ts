import type {
  ArtifactVersion,
  Change,
  Choice,
  CodeRepository,
  Json,
  Page,
  Resources,
  RunTemplate,
  Schema,
  Type,
} from '../../../contract/index.ts';
import { invalid } from '../problems.ts';
import { KINDS } from '../store/kinds/index.ts';
import { mix } from '../world/random.ts';
import type { Table } from '../world/table.ts';
import { lower } from './values.ts';

/** No more than these are shown; the total says how many there are. */
const MOST = 50;
const BRANCHES = [
  'main',
  'develop',
  'release/2026-11',
  'release/2026-10',
  'staging',
  'experiments/quantiles',
  'fix/nan-dwell',
  'spike/tft',
];

interface Around {
  /** Throws where the caller may not list these. */
  table(type: Type): Table;
  now: number;
}
type Node = { readonly [keyword: string]: Json };

/** Values for one field of a change that is being written: what its schema points to, or what it may be. */
export function suggested(change: Change, pointer: string, search: string, around: Around): Page<Choice> {
  const schema = schemaAt(change, pointer, around);
  if (!schema) throw invalid(pointer, 'There is no such field in this change.');
  const wanted = lower(search);
  const found = choicesOf(schema, change, around).filter(({ value, label }) =>
    lower(label ?? (typeof value === 'string' ? value : JSON.stringify(value))).includes(wanted),
  );
  return { items: found.slice(0, MOST), total: { count: found.length, exact: true } };
}

function choicesOf(schema: Node, change: Change, around: Around): Choice[] {
  const rows = <T extends Type>(type: T): Resources[T][] => {
    const all = around.table(type).all?.(around.now);
    return Array.from({ length: all?.length ?? 0 }, (_, k) => all?.at(k) as Resources[T]);
  };
  const type = schema['x-inlay-ref'];
  if (typeof type === 'string') return rows(type as Type).map(({ id, name }) => ({ value: { type, id }, label: name }));
  switch (schema['x-inlay-suggest']) {
    case 'tag':
      return rows('tag').map(({ name }) => ({ value: name }));
    case 'project':
      return rows('project').map(({ id, name, parent }) => ({
        value: id,
        label: `${parent?.name ?? ''} / ${name}`,
        ...(parent?.name ? { group: parent.name } : {}),
      }));
    case 'branch':
      return branches(repositoryIn(change, around)).map((value) => ({ value }));
    case 'dataset':
      return rows('artifactVersion')
        .filter(({ kind }) => kind === 'data')
        .reverse()
        .map(({ artifact, number, name }: ArtifactVersion) => ({
          value: `${artifact.name ?? ''}@v${number ?? 1}`,
          label: name,
          ...(artifact.name ? { group: artifact.name } : {}),
        }));
  }
  const { enum: values, type: kind } = schema;
  if (Array.isArray(values)) return (values as readonly Json[]).map((value) => ({ value }));
  return kind === 'boolean' ? [{ value: true }, { value: false }] : [];
}

/** Each repository has some of these, and always its own. */
function branches(repository: CodeRepository | undefined): string[] {
  const own = repository?.branch ?? 'main';
  const others = BRANCHES.filter((name) => name !== own && (name === 'develop' || mix(repository?.id ?? '', name) % 3 !== 0));
  return [own, ...others];
}

function repositoryIn(change: Change, { table, now }: Around): CodeRepository | undefined {
  const input = change.do === 'act' ? (change.input as { code?: { repository?: { id: string } } } | undefined) : undefined;
  const template = templateOf(change, { table, now });
  const id =
    change.do !== 'create' && change.on.type === 'codeRepository'
      ? change.on.id
      : (input?.code?.repository ?? template?.code?.repository)?.id;
  return id === undefined ? undefined : (table('codeRepository').get(id, now) as CodeRepository | undefined);
}

function templateOf(change: Change, { table, now }: Around): RunTemplate | undefined {
  const launched = change.do === 'act' && change.on.type === 'runTemplate';
  return launched ? (table('runTemplate').get(change.on.id, now) as RunTemplate | undefined) : undefined;
}

/** The schema of one field; what a template takes is said by the template itself. */
function schemaAt(change: Change, pointer: string, around: Around): Node | undefined {
  const kind = KINDS[change.do === 'create' ? change.type : change.on.type];
  const root: Schema | undefined =
    change.do === 'create'
      ? kind?.create
      : change.do === 'update'
        ? kind?.update
        : change.do === 'act'
          ? kind?.actions?.[change.action]?.caps.input
          : undefined;
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let at: Json | undefined = root as Json | undefined;
  for (const [depth, part] of path.entries()) {
    const node = at as Node | undefined;
    const launch = depth === 0 && part === 'inputs' ? templateOf(change, around)?.inputSchema : undefined;
    at = launch ?? (node?.['properties'] as Node | undefined)?.[part] ?? (/^(\d+|-)$/.test(part) ? node?.['items'] : undefined);
  }
  return typeof at === 'object' && at !== null && !Array.isArray(at) ? (at as Node) : undefined;
}
