import { hashKey } from '@tanstack/query-core';
import type { Problem, Resources, Type } from '../../contract/index.ts';
import type { Connection } from './connection.ts';
import { Rows, type ListQuery, type Pager } from './rows.ts';
import type { View } from './view.ts';

/**
 * A list whose query changes while someone looks: the old rows stay until the first of the new ones are there, so that
 * nothing flickers while a person types. Rows of another scope never stay.
 */
export class List<T extends Type> {
  readonly type: T;
  #changed: () => void;
  #shown: Rows<T> | undefined;
  #coming: Rows<T> | undefined;
  #asked = '';
  /** Of the rows that were shown before. */
  #before = 0;

  constructor(type: T, changed: () => void) {
    this.type = type;
    this.#changed = changed;
  }

  /** Says what to show; call it as often as you like. Undefined: nothing. */
  ask(connection: Connection | undefined, query: ListQuery<T> | undefined): void {
    if (this.#shown && this.#shown.connection !== connection) this.dispose();
    if (!connection || !query || !connection.caps(this.type)?.verbs.includes('list')) {
      this.dispose();
      return;
    }
    const asked = hashKey([query]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#coming?.dispose();
    const rows = new Rows(connection, this.type, query, () => this.#settle(rows));
    if (!this.#shown || rows.answered) this.#show(rows);
    else this.#coming = rows;
  }

  dispose(): void {
    this.#before = this.revision + 1;
    this.#coming?.dispose();
    this.#shown?.dispose();
    this.#coming = this.#shown = undefined;
    this.#asked = '';
  }

  get length(): number {
    return this.#shown?.length ?? 0;
  }

  at(index: number): Resources[T] | undefined {
    return this.#shown?.at(index);
  }

  want(from: number, to: number): void {
    this.#shown?.want(from, to);
  }

  key(row: Resources[T]): string {
    return `${row.type}/${row.id}`;
  }

  get total(): { count: number; exact: boolean } | undefined {
    return this.#shown?.total;
  }

  get cut(): number | undefined {
    return this.#shown?.cut;
  }

  get facets(): Rows<T>['facets'] {
    return this.#shown?.facets;
  }

  /** Grows when a row changed, came or went: a table draws its cells anew then, and only then. */
  get revision(): number {
    return this.#before + (this.#shown?.revision ?? 0);
  }

  get pager(): Pager | undefined {
    return this.#shown?.pager;
  }

  /** Something new is under way while rows are shown. */
  get busy(): boolean {
    return Boolean(this.#coming) || (this.#shown?.busy ?? false);
  }

  get problem(): Problem | undefined {
    return this.#coming?.problem ?? this.#shown?.problem;
  }

  get view(): View {
    return this.#shown?.view ?? { kind: 'loading' };
  }

  async refresh(): Promise<void> {
    await (this.#coming ?? this.#shown)?.refresh();
  }

  #settle(rows: Rows<T>): void {
    if (rows === this.#coming && (rows.answered || rows.problem)) {
      this.#coming = undefined;
      this.#show(rows);
    }
    this.#changed();
  }

  #show(rows: Rows<T>): void {
    this.#before = this.revision + 1;
    this.#shown?.dispose();
    this.#shown = rows;
  }
}
