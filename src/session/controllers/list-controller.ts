import type { Problem, Resources, Type, TypeCaps } from '../../contract/index.ts';
import { List } from '../core/list.ts';
import type { ListQuery, Pager, Rows } from '../core/rows.ts';
import type { View } from '../core/view.ts';
import { SessionController, type Host } from './session.ts';

/**
 * A list for an element: what it shows, as rows that a table can draw, and in which of the nine states it is.
 *
 *     #models = new ListController(this, 'model', () => ({ search: this.search }));
 *     render() { return table(this.#models.rows); }
 */
export class ListController<T extends Type> extends SessionController {
  readonly type: T;
  #list: List<T>;
  #query: () => ListQuery<T> | undefined;

  constructor(host: Host, type: T, query: () => ListQuery<T> | undefined) {
    super(host);
    this.type = type;
    this.#query = query;
    this.#list = new List(type, this.changed);
  }

  hostUpdate(): void {
    this.#list.ask(this.connection, this.#query());
  }

  hostDisconnected(): void {
    this.#list.dispose();
  }

  /** What the backend can do with this type; undefined where it has none. */
  get caps(): TypeCaps | undefined {
    return this.connection?.caps(this.type);
  }

  get view(): View {
    const unconnected = this.unconnected;
    if (unconnected) return unconnected;
    if (!this.caps?.verbs.includes('list')) {
      const reason = this.connection?.capabilities.unsupported?.[this.type];
      return { kind: 'unsupported', ...(reason ? { reason } : {}) };
    }
    return this.#list.view;
  }

  /** For a table: `length`, `at`, `want`, `key`. A new object only when the list is another. */
  get rows(): Pick<List<T>, 'length' | 'at' | 'want' | 'key'> {
    return this.#list;
  }

  /** What is loaded of the first `most` rows, for elements that draw no table. */
  items(most = 1_000): Resources[T][] {
    const items: Resources[T][] = [];
    for (let i = 0; i < Math.min(most, this.#list.length); i += 1) {
      const row = this.#list.at(i);
      if (row) items.push(row);
    }
    return items;
  }

  get total(): { count: number; exact: boolean } | undefined {
    return this.#list.total;
  }

  get cut(): number | undefined {
    return this.#list.cut;
  }

  get facets(): Rows<T>['facets'] {
    return this.#list.facets;
  }

  /** For a table's `version`: grows with each change of a row, and each minute, since cells say how long ago something was. */
  get revision(): number {
    return this.#list.revision + Math.floor(Date.now() / 60_000);
  }

  get pager(): Pager | undefined {
    return this.#list.pager;
  }

  get busy(): boolean {
    return this.#list.busy;
  }

  get problem(): Problem | undefined {
    return this.#list.problem;
  }

  /** Asks again; also the way out of an error: reconnects where there is no connection yet. */
  refresh = (): void => {
    if (this.connection) void this.#list.refresh();
    else this.context?.retry();
  };
}
