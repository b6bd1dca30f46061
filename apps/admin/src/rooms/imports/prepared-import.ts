import type { ImportKind } from '@kesher/domain/import/import-kind';
import { fieldsOf } from '@kesher/domain/import/suggest-mapping';
import type { ImportPreview } from '../../server/api-types.ts';

/** A file that is uploaded and not yet imported; kept over a reload. `mapping` is there once staff changed the guess. */
export type PreparedImport = {
  kind: ImportKind;
  fileId: string;
  fileName: string;
  mapping?: ImportPreview['mapping'];
};

export type MappingRow = {
  field: string;
  required: boolean;
  column: string | undefined;
  confidence: 'certain' | 'likely' | undefined;
  example: string | undefined;
};

/** Every field of the kind with its column: what is needed and what was found first. */
export function mappingRows(kind: ImportKind, preview: ImportPreview): MappingRow[] {
  const { columns } = preview.mapping;
  const rows = fieldsOf(kind).map(({ name, required }) => {
    const column = columns[name];
    return {
      field: name,
      required,
      column,
      confidence: preview.confidence[name],
      example: column === undefined ? undefined : preview.firstRows.map((row) => row[column]).find(Boolean),
    };
  });
  return rows.toSorted((left, right) => rank(left) - rank(right));
}

function rank({ required, column }: MappingRow): number {
  if (required) return 0;
  return column === undefined ? 2 : 1;
}

/** The mapping with another column for a field; a column that fed another field before is taken from it. */
export function withColumn(
  mapping: ImportPreview['mapping'],
  field: string,
  column: string | undefined,
): ImportPreview['mapping'] {
  const others = Object.entries(mapping.columns).filter(([name, header]) => name !== field && header !== column);
  return { ...mapping, columns: Object.fromEntries([...others, ...(column === undefined ? [] : [[field, column]])]) };
}

/** Whether importing would leave everything as it is. */
export function changesNothing(counts: { created: number; changed: number; refused: number }): boolean {
  return counts.created === 0 && counts.changed === 0 && counts.refused === 0;
}
