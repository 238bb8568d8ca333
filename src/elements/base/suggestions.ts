import type { Change, Field, Filter, Ref, Resources, Type } from '../../contract/index.ts';
import type { Connection } from '../../session/core/connection.ts';
import type { Ask, Pick } from '../../ui/form/picker.ts';

/** What is listed at a time to pick from. */
const LISTED = 50;

/** What the backend suggests for one field of a change, as it stands when it is asked; undefined where it suggests nothing. */
export function suggestionsFor(connection: Connection | undefined, change: () => Change, pointer: string): Ask | undefined {
  if (!connection?.session.suggest) return undefined;
  return async (search, signal) => {
    const { items } = await connection.call(signal, (session) => session.suggest!(change(), pointer, search, { signal }));
    return items.map(({ value, label, group }) => ({
      value,
      label: label ?? (typeof value === 'string' ? value : JSON.stringify(value)),
      ...(group ? { group } : {}),
    }));
  };
}

/** What there is of a type in this scope, to pick one by name; undefined where it can't be listed. The value is its ref. */
export function listedOf<T extends Type>(
  connection: Connection | undefined,
  type: T,
  look: (item: Resources[T]) => Omit<Pick, 'value'> = ({ name }) => ({ label: name }),
): Ask | undefined {
  const caps = connection?.caps(type);
  if (!connection || !caps?.verbs.includes('list')) return undefined;
  return async (search, signal) => {
    const names = caps.fields?.['name' as Field<T>]?.ops?.includes('contains');
    const filter: Filter | undefined = search && !caps.search && names ? { op: 'contains', field: 'name', value: search } : undefined;
    const query = { limit: LISTED, ...(search && caps.search ? { search } : {}), ...(filter ? { filter } : {}) };
    const { items } = await connection.call(signal, (session) => session.list(type, query as never, { signal }));
    const wanted = search.toLowerCase();
    // Where the backend can't search, what came of the first page is looked through.
    const found = caps.search || filter ? items : items.filter(({ name }) => name.toLowerCase().includes(wanted));
    return found.map((item) => ({ ...look(item), value: { type, id: item.id } satisfies Ref }));
  };
}
