import type { ImportKind } from '@kesher/domain/import/import-kind';
import type { FileFormat, FileStore } from '@kesher/domain/import/import-store';
import { type DateOrder, detectDateOrder } from '@kesher/domain/import/read-date';
import { type Confidence, fieldsOf, type Mapping, suggestMapping } from '@kesher/domain/import/suggest-mapping';
import { type FileProblem, fileProblem } from './decode.ts';
import { inspectFile, readRows } from './parse-csv.ts';

export type InspectInput = {
  fileId: string;
  kind: ImportKind;
  /** What staff chose over the suggestion; a whole mapping, not a part. */
  mapping?: Mapping | undefined;
};

/** What a file is and how its columns are read, before any record is looked at. */
export type FileInspection = {
  format: FileFormat;
  headers: string[];
  /** The first rows as they stand in the file, by header. */
  firstRows: Record<string, string>[];
  mapping: Mapping;
  confidence: Readonly<Record<string, Confidence>>;
  missingFields: readonly string[];
  unusedHeaders: readonly string[];
  /** Columns whose dates can be read in two ways; the import waits for `mapping.dateOrders`. */
  dateQuestions: { field: string; column: string }[];
  rows: number;
};

/** Reads the whole file, for its encoding and for how it writes its dates. Throws a `FileMissingError` if there is none. */
export async function inspectImport(
  files: Pick<FileStore, 'read'>,
  { fileId, kind, mapping: chosen }: InspectInput,
): Promise<{ kind: 'refused'; problem: FileProblem } | ({ kind: 'inspected' } & FileInspection)> {
  const contents = await inspectFile(() => files.read(fileId));
  if (contents.kind === 'refused') return contents;
  const { format, headers } = contents;
  const suggested = suggestMapping(headers, kind);
  const columns = chosen ?? { columns: suggested.columns, source: suggested.source };
  const overview = await readOverview(files.read(fileId), { format, kind, mapping: columns });
  if (overview.rows === 0) return { kind: 'refused', problem: fileProblem('no-rows') };
  const mapping: Mapping = { ...columns, dateOrders: { ...overview.dateOrders, ...columns.dateOrders } };
  return {
    kind: 'inspected',
    format,
    headers,
    mapping,
    confidence: chosen ? {} : suggested.confidence,
    missingFields: fieldsOf(kind)
      .filter((field) => field.required && mapping.columns[field.name] === undefined)
      .map((field) => field.name),
    unusedHeaders: headers.filter((header) => !Object.values(mapping.columns).includes(header)),
    dateQuestions: overview.dateQuestions.filter(({ column }) => mapping.dateOrders?.[column] === undefined),
    rows: overview.rows,
    firstRows: overview.firstRows,
  };
}

async function readOverview(
  bytes: AsyncIterable<Uint8Array>,
  file: { format: FileFormat; kind: ImportKind; mapping: Mapping },
): Promise<{
  rows: number;
  firstRows: Record<string, string>[];
  dateOrders: Record<string, DateOrder>;
  dateQuestions: { field: string; column: string }[];
}> {
  const dates = fieldsOf(file.kind).flatMap((field) => {
    const column = file.mapping.columns[field.name];
    return field.isDate && column !== undefined ? [{ field: field.name, column, values: new Set<string>() }] : [];
  });
  const firstRows: Record<string, string>[] = [];
  let rows = 0;
  for await (const batch of readRows(bytes, file.format)) {
    for (const fileRow of batch) {
      rows += 1;
      if (fileRow.kind !== 'row') continue;
      if (firstRows.length < 5) firstRows.push(Object.fromEntries(fileRow.row));
      // A day has few values; more than these would not tell more.
      for (const { column, values } of dates)
        if (values.size < 5_000) values.add((fileRow.row.get(column) ?? '').slice(0, 40));
    }
  }
  const dateOrders: Record<string, DateOrder> = {};
  const dateQuestions: { field: string; column: string }[] = [];
  for (const { field, column, values } of dates) {
    const order = detectDateOrder(values);
    if (order === 'day-first' || order === 'month-first') dateOrders[column] = order;
    else if (order !== 'unneeded') dateQuestions.push({ field, column });
  }
  return { rows, firstRows, dateOrders, dateQuestions };
}
