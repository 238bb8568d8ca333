/** The user chose a node, or let go of it: then `key` is undefined. */
export class GraphSelectEvent extends Event {
  static readonly type = 'inlay-graph-select';
  readonly key: string | undefined;

  constructor(key: string | undefined) {
    super(GraphSelectEvent.type, { bubbles: true });
    this.key = key;
  }
}

declare global {
  interface HTMLElementEventMap {
    'inlay-graph-select': GraphSelectEvent;
  }
}
