import { SCOPE_LEVELS, type Scope } from '../../contract/index.ts';

/** A place in the kit: `/o:<id>/t:<id>/p:<id>/models/<id>?q=…`, every segment encoded. */
export interface Place {
  scope: Scope;
  /** `models`, `artifacts`, `runs`… and what follows: an id, then what is open in it. */
  segments: readonly string[];
  query: Readonly<Record<string, string>>;
}

const LETTERS = { organization: 'o', tenant: 't', project: 'p' } as const;

export function parsePlace(path: string): Place {
  const [before = '', search = ''] = path.split('?', 2);
  const scope: { -readonly [L in keyof Scope]: Scope[L] } = {};
  const segments: string[] = [];
  for (const part of before.split('/').filter(Boolean)) {
    const level = segments.length ? undefined : SCOPE_LEVELS.find((one) => part.startsWith(`${LETTERS[one]}:`));
    if (level) scope[level] = decode(part.slice(2));
    else segments.push(decode(part));
  }
  return { scope, segments, query: Object.fromEntries(new URLSearchParams(search)) };
}

export function formatPlace({ scope, segments, query }: Place): string {
  const parts = SCOPE_LEVELS.flatMap((level) =>
    scope[level] === undefined ? [] : [`${LETTERS[level]}:${encodeURIComponent(scope[level])}`],
  );
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `/${[...parts, ...segments.map(encodeURIComponent)].join('/')}${search && `?${search}`}`;
}

/** What a person typed into the address may be no valid encoding; then it is taken as it stands. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
