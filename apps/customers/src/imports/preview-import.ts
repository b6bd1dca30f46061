import type { ImportContext } from '@kesher/domain/import/cells';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import type { FileFormat, FileStore, RowError } from '@kesher/domain/import/import-store';
import { type DateOrder, detectDateOrder } from '@kesher/domain/import/read-date';
import { type Confidence, fieldsOf, type Mapping, suggestMapping } from '@kesher/domain/import/suggest-mapping';
import type { RecordStores } from './apply-row.ts';
import type { FileProblem } from './decode.ts';
import { fileProblem } from './decode.ts';
import { applyBatch, errorsOf, type RowsToImport, readBatches } from './import-rows.ts';
import { inspectFile, readRows } from './parse-csv.ts';
import { createRehearsalStores } from './rehearsal-stores.ts';

export type PreviewPorts = { files: FileStore; stores: RecordStores };
export type PreviewInput = {
  fileId: string;
  kind: ImportKind;
  context: ImportContext;
  /** What staff chose over the suggestion; a whole mapping, not a part. */
  mapping?: Mapping | undefined;
};

/** What importing a file would do, to every row of it. Nothing is written. */
export type ImportPreview =
  | { kind: 'refused'; problem: FileProblem }
  | {
      kind: 'preview';
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
      counts: { created: number; changed: number; unchanged: number; refused: number };
      /** The first 200 errors and the first 200 warnings. */
      errors: RowError[];
      warnings: RowError[];
    };

const listed = 200;

/** Reads the whole file and runs the import on stores that keep nothing. */
export function previewImport(ports: PreviewPorts): (input: PreviewInput) => Promise<ImportPreview> {
  return async ({ fileId, kind, context, mapping: chosen }) => {
    const contents = await inspectFile(() => ports.files.read(fileId));
    if (contents.kind === 'refused') return contents;
    const { format, headers } = contents;
    const suggested = suggestMapping(headers, kind);
    const columns = chosen ?? { columns: suggested.columns, source: suggested.source };
    const overview = await readOverview(ports.files.read(fileId), { format, kind, mapping: columns });
    if (overview.rows === 0) return { kind: 'refused', problem: fileProblem('no-rows') };
    const mapping: Mapping = { ...columns, dateOrders: { ...overview.dateOrders, ...columns.dateOrders } };
    const rehearsed = await rehearse(ports, fileId, { kind, format, mapping, context });
    return {
      kind: 'preview',
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
      ...rehearsed,
    };
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

async function rehearse(ports: PreviewPorts, fileId: string, file: RowsToImport) {
  const stores = createRehearsalStores(ports.stores);
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  const errors: RowError[] = [];
  const warnings: RowError[] = [];
  for await (const batch of readBatches(ports.files.read(fileId), file, 0)) {
    const applied = await applyBatch(stores, batch, file);
    for (const { line, outcome } of applied) {
      counts[outcome.kind] += 1;
      if (outcome.kind === 'refused' || warnings.length >= listed) continue;
      warnings.push(...outcome.warnings.map((warning) => ({ ...warning, line })));
    }
    if (errors.length < listed) errors.push(...errorsOf(applied));
  }
  return { counts, errors: errors.slice(0, listed), warnings: warnings.slice(0, listed) };
}
