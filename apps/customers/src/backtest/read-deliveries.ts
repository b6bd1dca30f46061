import { createReadStream } from 'node:fs';
import { readRows } from '@kesher/adapters/csv/parse-csv';
import type { ImportContext } from '@kesher/domain/import/cells';
import { dateOrders } from '@kesher/domain/import/date-order';
import type { RowError } from '@kesher/domain/import/import-store';
import { readRow } from '@kesher/domain/import/read-row';
import { rowProblem } from '@kesher/domain/import/row-problem';
import type { Mapping } from '@kesher/domain/import/suggest-mapping';
import type { SupplierDelivery } from '@kesher/domain/window/delivery';
import { inspectImport } from '../imports/inspect-import.ts';
import type { Arguments } from './arguments.ts';

export type Deliveries = {
  readonly kind: 'deliveries';
  readonly deliveries: SupplierDelivery[];
  readonly refused: readonly RowError[];
  /** Rows that came in with something left out. */
  readonly warned: number;
  readonly mapping: Mapping;
};

const kind = 'supplier-deliveries';
/** What a file leaves out that an import must have, since it stores the rows and a backtest does not. */
const standIns = { supplierId: 'all suppliers', id: 'row' } as const;

/** Reads deliveries from a file just as an import does: the same headers, dates and refusals. */
export async function readDeliveries(
  { file, columns, dates }: Pick<Arguments, 'file' | 'columns' | 'dates'>,
  context: ImportContext,
): Promise<Deliveries | { kind: 'refused'; problem: string }> {
  const files = { read: () => createReadStream(file) };
  const suggested = await inspectImport(files, { fileId: file, kind, writtenAt: context.now });
  if (suggested.kind === 'refused') return refused(`${file}: ${suggested.problem.remedy}`);
  const named = { ...suggested.mapping, columns: { ...suggested.mapping.columns, ...columns } };
  const inspected = await inspectImport(files, { fileId: file, kind, writtenAt: context.now, mapping: named });
  if (inspected.kind === 'refused') return refused(`${file}: ${inspected.problem.remedy}`);
  const { headers, dateQuestions, missingFields, format } = inspected;
  const unknown = Object.values(columns).find((column) => !headers.includes(column));
  if (unknown !== undefined)
    return refused(`${file} has no column "${unknown}". Its columns are: ${headers.join(', ')}.`);
  const missing = missingFields.find((field) => !Object.hasOwn(standIns, field));
  if (missing !== undefined)
    return refused(`${file} has no column for ${missing}. Name it with --map ${missing}=<column>.`);
  const [question] = dates ? [] : dateQuestions;
  if (question)
    return refused(
      `The dates in "${question.column}" read several ways: add --dates and one of ${dateOrders.join(', ')}.`,
    );
  const stood = Object.keys(standIns).filter((field) => missingFields.includes(field));
  const mapping: Mapping = {
    ...inspected.mapping,
    columns: {
      ...inspected.mapping.columns,
      ...Object.fromEntries(stood.map((field) => [field, standInColumn(field)])),
    },
    dateOrders: {
      ...inspected.mapping.dateOrders,
      ...(dates && Object.fromEntries(dateQuestions.map(({ column }) => [column, dates]))),
    },
  };
  return readAll(file, { format, mapping, stood, context });
}

async function readAll(
  file: string,
  {
    format,
    mapping,
    stood,
    context,
  }: { format: Parameters<typeof readRows>[1]; mapping: Mapping; stood: string[]; context: ImportContext },
): Promise<Deliveries> {
  const deliveries: SupplierDelivery[] = [];
  const refusedRows: RowError[] = [];
  let warned = 0;
  for await (const rows of readRows(createReadStream(file), format)) {
    for (const fileRow of rows) {
      const { line } = fileRow;
      if (fileRow.kind === 'broken') {
        refusedRows.push({ ...rowProblem(fileRow.code, { field: 'row', column: '' }), line });
        continue;
      }
      const row = stood.length === 0 ? fileRow.row : new Map(fileRow.row);
      if (row instanceof Map) for (const field of stood) row.set(standInColumn(field), standIn(field, line));
      const reading = readRow(kind, { mapping, row }, context);
      if (reading.kind === 'refused') refusedRows.push(...reading.errors.map((error) => ({ ...error, line })));
      else if (reading.value.kind === kind) {
        deliveries.push(reading.value.delivery);
        if (reading.warnings.length > 0) warned += 1;
      }
    }
  }
  return { kind: 'deliveries', deliveries, refused: refusedRows, warned, mapping };
}

/** A header that no file has, since headers are trimmed. */
const standInColumn = (field: string) => ` ${field}`;
const standIn = (field: string, line: number) => (field === 'id' ? `${standIns.id} ${line}` : standIns.supplierId);

function refused(problem: string): { kind: 'refused'; problem: string } {
  return { kind: 'refused', problem };
}
