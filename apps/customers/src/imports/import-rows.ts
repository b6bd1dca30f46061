import { carryDown, type OrderInProgress } from '@kesher/domain/import/carry-down';
import type { ImportContext } from '@kesher/domain/import/cells';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import type { FileFormat, RowError } from '@kesher/domain/import/import-store';
import { type RowReading, type RowValue, readRow } from '@kesher/domain/import/read-row';
import { rowProblem } from '@kesher/domain/import/row-problem';
import type { Mapping } from '@kesher/domain/import/suggest-mapping';
import { applyRow, type RecordStores, type RowOutcome } from './apply-row.ts';
import { inGroups } from './in-groups.ts';
import { type FileRow, readRows } from './parse-csv.ts';

/** All that decides what the rows of a file become. */
export type RowsToImport = {
  kind: ImportKind;
  format: FileFormat;
  mapping: Mapping;
  context: ImportContext;
};

export type ReadRow = { line: number; reading: RowReading };
export type AppliedRow = { line: number; outcome: RowOutcome };

const batchSize = 100;

/** Reads the rows of a file in batches of at most 100, each with what it means. `skip` rows at the start are only read over. */
export async function* readBatches(
  bytes: AsyncIterable<Uint8Array>,
  file: RowsToImport,
  skip: number,
): AsyncGenerator<ReadRow[]> {
  let order: OrderInProgress | undefined;
  let batch: ReadRow[] = [];
  let seen = 0;
  for await (const rows of readRows(bytes, file.format)) {
    for (const fileRow of rows) {
      const completed =
        fileRow.kind === 'row' && file.kind === 'order-lines' ? carryDown(order, fileRow.row, file.mapping) : undefined;
      order = completed?.order ?? order;
      seen += 1;
      if (seen <= skip) continue;
      batch.push({ line: fileRow.line, reading: read(file, fileRow, completed) });
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/**
 * Applies a batch: rows of one customer, product or delivery in the order of lines, all others side by side, so that the
 * stores can read and write them together. Who is known by an address alone comes after those with ids, one of whom they
 * may be.
 */
export async function applyBatch(
  stores: RecordStores,
  batch: readonly ReadRow[],
  file: RowsToImport,
): Promise<AppliedRow[]> {
  const withIds = await applySideBySide(
    stores,
    batch.filter((row) => !isKnownByAddress(row)),
    file,
  );
  const others = await applySideBySide(stores, batch.filter(isKnownByAddress), file);
  return [...withIds, ...others].toSorted((left, right) => left.line - right.line);
}

async function applySideBySide(
  stores: RecordStores,
  batch: readonly ReadRow[],
  file: RowsToImport,
): Promise<AppliedRow[]> {
  return inGroups(batch, {
    keyOf: ({ line, reading }) => (reading.kind === 'row' ? keyOf(reading.value) : `line ${line}`),
    atOnce: batchSize,
    work: async ({ line, reading }) => {
      if (reading.kind === 'refused') return { line, outcome: { kind: 'refused', errors: reading.errors } };
      const outcome = await applyRow(stores, reading.value, file.context);
      if (outcome.kind === 'refused') return { line, outcome };
      return { line, outcome: { ...outcome, warnings: [...reading.warnings, ...outcome.warnings] } };
    },
  });
}

/** The errors of refused rows, by line. */
export function errorsOf(applied: readonly AppliedRow[]): RowError[] {
  return applied.flatMap(({ line, outcome }) =>
    outcome.kind === 'refused' ? outcome.errors.map((error) => ({ ...error, line })) : [],
  );
}

function read(file: RowsToImport, fileRow: FileRow, completed: ReturnType<typeof carryDown> | undefined): RowReading {
  if (fileRow.kind === 'broken')
    return { kind: 'refused', errors: [rowProblem(fileRow.code, { field: 'row', column: '' })] };
  const row = completed?.row ?? fileRow.row;
  return readRow(file.kind, { mapping: file.mapping, row, occurrence: completed?.occurrence ?? 1 }, file.context);
}

function isKnownByAddress({ reading }: ReadRow): boolean {
  if (reading.kind === 'refused') return false;
  const { value } = reading;
  if (value.kind === 'customers') return value.identity.kind === 'derived';
  return value.kind === 'order-lines' && value.customer.identity.kind === 'derived';
}

function keyOf(value: RowValue): string {
  switch (value.kind) {
    case 'customers':
      return value.identity.kind === 'given' ? value.identity.id : value.identity.address.toLowerCase();
    case 'products':
      return value.product.id;
    case 'order-lines': {
      const { identity } = value.customer;
      return identity.kind === 'given' ? identity.id : identity.address.toLowerCase();
    }
    case 'supplier-deliveries':
      return `${value.delivery.supplierId} ${value.delivery.id}`;
  }
}
