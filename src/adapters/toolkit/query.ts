import {
  AdapterError,
  type Capabilities,
  type FieldCaps,
  type Filter,
  type Op,
  type Query,
  type Type,
  type TypeCaps,
  type Check,
  type PermissionCaps,
} from '../../contract/index.ts';

/**
 * Refuses what a session did not declare, before any request: a filter that can't be applied is never ignored.
 * Throws `unsupported` with the capability's name, for instance `model.filter.name.contains`.
 */
export function checkQuery(type: Type, query: Query<string>, capabilities: Capabilities): TypeCaps<string> {
  const caps = capsOfType(type, 'list', capabilities);
  const refuse = (what: string, title: string): never => {
    throw unsupported(`${type}.${what}`, title);
  };
  if (query.of && !caps.of?.includes(query.of.type))
    refuse(`of.${query.of.type}`, `This backend can't list ${type} of a ${query.of.type}.`);
  if (!query.of && caps.ofRequired) refuse('of', `This backend lists ${type} only of ${(caps.of ?? []).join(' or ')}.`);
  if (query.filter) checkFilter(type, query.filter, caps);
  if (query.search !== undefined && query.search !== '' && !caps.search) refuse('search', `This backend can't search ${type}.`);
  const sort = query.sort ?? [];
  if (sort.length > (caps.sorts ?? 1)) refuse('sort', `This backend sorts by ${caps.sorts ?? 1} field at a time.`);
  for (const { field, desc } of sort) {
    const direction = fieldCaps(caps, field)?.sort;
    const wanted = desc ? 'desc' : 'asc';
    if (direction !== 'both' && direction !== wanted)
      refuse(`sort.${field}`, `This backend can't sort ${type} by ${field}${desc ? ', descending' : ''}.`);
  }
  for (const field of query.facets ?? [])
    if (!fieldCaps(caps, field)?.facet) refuse(`facet.${field}`, `This backend can't count ${type} by ${field}.`);
  if (typeof query.at === 'number' && caps.paging !== 'offset') refuse('at', `This backend pages ${type} by cursor, not by number.`);
  return caps;
}

/** The declared capabilities of a type for one verb; `unsupported` with the backend's reason where there are none. */
export function capsOfType(type: Type, verb: TypeCaps['verbs'][number], { types, unsupported: why }: Capabilities): TypeCaps<string> {
  const caps = types[type] as TypeCaps<string> | undefined;
  if (!caps) throw unsupported(type, why?.[type]?.text ?? `This backend has no ${type}.`);
  if (!caps.verbs.includes(verb))
    throw unsupported(`${type}.${verb}`, why?.[`${type}.${verb}`]?.text ?? `This backend has no ${verb} of ${type}.`);
  return caps;
}

/** A field's own capabilities, or those of its map (`metrics.*`). */
export function fieldCaps(caps: TypeCaps<string>, field: string): FieldCaps | undefined {
  const fields = caps.fields as { readonly [field: string]: FieldCaps } | undefined;
  if (!fields) return undefined;
  if (fields[field]) return fields[field];
  // After a map the rest is the key, dots included, so the shortest prefix that is a map wins.
  for (let dot = field.indexOf('.'); dot > 0; dot = field.indexOf('.', dot + 1)) {
    const star = fields[`${field.slice(0, dot)}.*`];
    if (star) return star;
  }
  return undefined;
}

/** How many rows to ask for: never none by accident, never more than declared. 0 stays 0 (totals and facets alone). */
export function clampLimit(limit: number | undefined, caps: Pick<TypeCaps, 'limit'>, usual = 50): number {
  const most = caps.limit ?? Infinity;
  if (limit === undefined || !Number.isFinite(limit)) return Math.min(usual, most);
  return Math.min(Math.max(0, Math.floor(limit)), most);
}

export function unsupported(capability: string, title: string): AdapterError {
  return new AdapterError({ kind: 'unsupported', capability, title, remedy: 'none' });
}

/** Questions about others, or with something assumed, are refused where that was not declared; an answer would be another question's. */
export function checkQuestions(checks: readonly Check[], permissions: PermissionCaps | undefined): void {
  for (const { who, given } of checks) {
    if (who && !permissions?.others) throw unsupported('permissions.others', 'Only what you may do yourself can be asked here.');
    if (given?.length && !permissions?.given) throw unsupported('permissions.given', 'Nothing can be assumed in a question here.');
  }
}

function checkFilter(type: Type, filter: Filter, caps: TypeCaps<string>): void {
  const logic = caps.logic ?? 'one';
  const fits =
    logic === 'tree' || depth(filter) === 0 || (isFlat(filter) && (logic === 'flat' || (logic === 'and' && filter.op === 'and')));
  if (!fits) throw unsupported(`${type}.filter.${filter.op}`, `This backend can't combine filters of ${type} in this way.`);
  walk(type, filter, caps);
}

function walk(type: Type, filter: Filter, caps: TypeCaps<string>): void {
  if (filter.op === 'and' || filter.op === 'or') {
    for (const arg of filter.args) walk(type, arg, caps);
  } else if (filter.op === 'not') {
    walk(type, filter.arg, caps);
  } else if (!fieldCaps(caps, filter.field)?.ops?.includes(filter.op as Op)) {
    throw unsupported(
      `${type}.filter.${filter.field}.${filter.op}`,
      `This backend can't filter ${type} by ${filter.field} with ${filter.op}.`,
    );
  }
}

function depth(filter: Filter): number {
  if (filter.op === 'and' || filter.op === 'or') return 1 + Math.max(0, ...filter.args.map(depth));
  return filter.op === 'not' ? 1 + depth(filter.arg) : 0;
}

function isFlat(filter: Filter): boolean {
  return (filter.op === 'and' || filter.op === 'or') && depth(filter) === 1;
}
