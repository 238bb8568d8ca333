import type { MatrixPlace } from './types.ts';

export const MATRIX_EXTENTS = ['cell', 'row', 'column', 'group'] as const;

/** The user pressed a cell, or a row, column or group as one. The matrix shows it when its cells say so. */
export class MatrixToggleEvent extends Event {
  static readonly type = 'inlay-matrix-toggle';
  /** Those that change; never one that is fixed or absent. */
  readonly cells: readonly MatrixPlace[];
  /** Shall they be on? */
  readonly on: boolean;
  readonly extent: (typeof MATRIX_EXTENTS)[number];

  constructor(cells: readonly MatrixPlace[], on: boolean, extent: (typeof MATRIX_EXTENTS)[number]) {
    super(MatrixToggleEvent.type, { bubbles: true });
    this.cells = cells;
    this.on = on;
    this.extent = extent;
  }
}

/** The user moved to a cell; undefined: to a row's or a group's head. */
export class MatrixSelectEvent extends Event {
  static readonly type = 'inlay-matrix-select';
  readonly place: MatrixPlace | undefined;

  constructor(place: MatrixPlace | undefined) {
    super(MatrixSelectEvent.type, { bubbles: true });
    this.place = place;
  }
}

/** The user wants to know more of a cell, or to do more with it than to press it. */
export class MatrixDetailsEvent extends Event {
  static readonly type = 'inlay-matrix-details';
  readonly place: MatrixPlace;

  constructor(place: MatrixPlace) {
    super(MatrixDetailsEvent.type, { bubbles: true });
    this.place = place;
  }
}

declare global {
  interface HTMLElementEventMap {
    'inlay-matrix-details': MatrixDetailsEvent;
    'inlay-matrix-toggle': MatrixToggleEvent;
    'inlay-matrix-select': MatrixSelectEvent;
  }
}
