import type { ReactNode } from 'react';

export type ListProps<Row> = {
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** An estimate; rows are measured as they come into sight. */
  rowHeight: number;
  children: (row: Row) => ReactNode;
};

export const rowGap = 8;
