/** The user unfolded or folded a node. */
export class TreeToggleEvent extends Event {
  static readonly type = 'inlay-tree-toggle';
  readonly key: string;
  readonly open: boolean;

  constructor(key: string, open: boolean) {
    super(TreeToggleEvent.type, { bubbles: true });
    this.key = key;
    this.open = open;
  }
}

/** The user chose a line: a node without a link, or the line that tries again or shows more. */
export class TreeSelectEvent extends Event {
  static readonly type = 'inlay-tree-select';
  readonly key: string;

  constructor(key: string) {
    super(TreeSelectEvent.type, { bubbles: true });
    this.key = key;
  }
}

declare global {
  interface HTMLElementEventMap {
    'inlay-tree-toggle': TreeToggleEvent;
    'inlay-tree-select': TreeSelectEvent;
  }
}
