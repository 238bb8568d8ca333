/**
 * What a cell shows. `inherited`: it holds, but not by itself here. `locked`: the user may not change it. `absent`: the row has no
 * such column.
 */
export const MATRIX_MARKS = ['none', 'allowed', 'inherited', 'conditional', 'denied', 'locked', 'absent'] as const;
export type MatrixMark = (typeof MATRIX_MARKS)[number];

/** Against what is saved. */
export const MATRIX_CHANGES = ['added', 'removed', 'changed'] as const;

export interface MatrixCell {
  readonly mark: MatrixMark;
  readonly changed?: (typeof MATRIX_CHANGES)[number] | undefined;
  /** Why it is so, in one sentence; a tooltip, a screen reader's description, and words where the box is narrow. */
  readonly why?: string | undefined;
  /** Pressing it does nothing, and `why` says the reason. */
  readonly fixed?: boolean;
}
export interface MatrixColumn {
  readonly key: string;
  readonly label: string;
  /** Columns that stand side by side under one heading: a role's. */
  readonly group?: string;
}
export interface MatrixRow {
  readonly key: string;
  readonly label: string;
  /** Rows that stand together under one heading. */
  readonly group?: string;
  /** Shown with a warning: what it holds can do harm. */
  readonly dangerous?: boolean;
}
export interface MatrixPlace {
  readonly row: string;
  readonly column: string;
}

export const isOn = ({ mark }: MatrixCell): boolean => mark === 'allowed' || mark === 'inherited' || mark === 'conditional';
