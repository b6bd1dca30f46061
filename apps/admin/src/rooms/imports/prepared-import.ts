import { encodings } from '@kesher/domain/import/encodings';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import { fieldsOf } from '@kesher/domain/import/suggest-mapping';
import type { ImportPreview } from '../../server/api-types.ts';

/** A file that is uploaded and not yet imported; kept over a reload. `mapping` is there once staff changed the guess. */
export type PreparedImport = {
  kind: ImportKind;
  fileId: string;
  fileName: string;
  mapping?: ImportPreview['mapping'];
  /** How the file's letters are read, once staff were asked. */
  encoding?: ImportPreview['format']['encoding'];
  /** The system that the file's numbers belong to; `own` where staff have said that they are the business's own. */
  source?: string;
  /** The day on which the file was exported. */
  statedOn?: string;
};

/** The file as it is asked for once a question is answered. Headers change with the encoding, so the guess is made anew. */
export function withAnswer(
  prepared: PreparedImport,
  preview: Pick<ImportPreview, 'mapping'>,
  { question, choice }: { question: ImportPreview['questions'][number]; choice: string },
): PreparedImport {
  if (question.kind === 'encoding') {
    const { mapping: _mapping, ...rest } = prepared;
    const encoding = encodings.find((one) => one === choice);
    return { ...rest, ...(encoding && { encoding }) };
  }
  if (question.kind === 'source') return { ...prepared, source: choice };
  const mapping = mappingOf(prepared, preview);
  return { ...prepared, mapping: { ...mapping, answers: { ...mapping.answers, [question.key]: choice } } };
}

/**
 * The mapping as staff have it: the guess until they change something. What is only read off the file stays out of it, as
 * an answer that is taken back would otherwise live on in what it led to.
 */
export function mappingOf(prepared: PreparedImport, preview: Pick<ImportPreview, 'mapping'>): ImportPreview['mapping'] {
  if (prepared.mapping) return prepared.mapping;
  const { dateOrders: _dates, numberForms: _numbers, ...guess } = preview.mapping;
  return guess;
}

/** The column that the key of a question names; empty for the whole file. */
export function columnIn(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

export type MappingRow = {
  field: string;
  required: boolean;
  column: string | undefined;
  /** Columns that are read where this one is empty. */
  fallbacks: readonly string[];
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
      fallbacks: preview.mapping.fallbacks?.[name] ?? [],
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
  const fallbacks = Object.entries(mapping.fallbacks ?? {}).map(([name, headers]) => [
    name,
    headers.filter((header) => header !== column),
  ]);
  // A column that is chosen anew is asked about anew.
  const answers = Object.entries(mapping.answers ?? {}).filter(
    ([key]) => column === undefined || columnIn(key) !== column,
  );
  return {
    ...mapping,
    ...(mapping.answers && { answers: Object.fromEntries(answers) }),
    columns: Object.fromEntries([...others, ...(column === undefined ? [] : [[field, column]])]),
    ...(mapping.fallbacks && { fallbacks: Object.fromEntries(fallbacks) }),
  };
}

/** Whether importing would leave everything as it is. */
export function changesNothing(counts: { created: number; changed: number; refused: number }): boolean {
  return counts.created === 0 && counts.changed === 0 && counts.refused === 0;
}
