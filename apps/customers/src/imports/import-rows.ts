import { type FileRow, readRows } from '@kesher/adapters/csv/parse-csv';
import type { Statement } from '@kesher/domain/customer/statement';
import { carryDown, type OrderInProgress } from '@kesher/domain/import/carry-down';
import type { ImportContext, Row } from '@kesher/domain/import/cells';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import type { FileFormat, RowError } from '@kesher/domain/import/import-store';
import { inheritTitle, type ProductInProgress } from '@kesher/domain/import/inherit-title';
import { questionKey } from '@kesher/domain/import/question';
import { type RowReading, type RowValue, readRow } from '@kesher/domain/import/read-row';
import { rowProblem } from '@kesher/domain/import/row-problem';
import type { Mapping } from '@kesher/domain/import/suggest-mapping';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { applyRow, type RecordStores, type RowOutcome, refused } from './apply-row.ts';
import { endWhatMoved } from './end-what-moved.ts';
import { inGroups } from './in-groups.ts';

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
  let product: ProductInProgress | undefined;
  let batch: ReadRow[] = [];
  let seen = 0;
  for await (const rows of readRows(bytes, file.format)) {
    for (const fileRow of rows) {
      const completed =
        fileRow.kind === 'row' && file.kind === 'order-lines' ? carryDown(order, fileRow.row, file.mapping) : undefined;
      order = completed?.order ?? order;
      const variant =
        fileRow.kind === 'row' && file.kind === 'products'
          ? inheritTitle(product, fileRow.row, file.mapping)
          : undefined;
      product = variant?.product ?? product;
      seen += 1;
      if (seen <= skip) continue;
      batch.push({ line: fileRow.line, reading: read(file, fileRow, completed ?? variant) });
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
  const applied = [...withIds, ...others].toSorted((left, right) => left.line - right.line);
  return file.kind === 'order-lines' ? endWhatMoved(stores, { applied, now: file.context.now }) : applied;
}

async function applySideBySide(
  stores: RecordStores,
  batch: readonly ReadRow[],
  file: RowsToImport,
): Promise<AppliedRow[]> {
  const samePeople = saysSamePeople(file.mapping);
  return inGroups(batch, {
    keyOf: ({ line, reading }) => (reading.kind === 'row' ? keyOf(reading.value) : `line ${line}`),
    atOnce: batchSize,
    work: async ({ line, reading }) => {
      if (reading.kind === 'refused') return { line, outcome: { kind: 'refused', errors: reading.errors } };
      const { value } = reading;
      const statement = statementOf(file.context, value);
      // One whose record cannot be read is refused by itself: the rows after it come in.
      const outcome = await unlessUnreadable(
        () => applyRow(stores, value, { ...file.context, statement, samePeople }),
        () => refused('unreadable-record', value.kind === 'customers' ? 'id' : 'customerId'),
      );
      if (outcome.kind === 'refused') return { line, outcome };
      return { line, outcome: { ...outcome, warnings: [...reading.warnings, ...outcome.warnings] } };
    },
  });
}

/**
 * What the file says holds from its own day on, and what a row says from the day on which it was last changed. Of two
 * files of customers that are of one day, the one that was brought in last has the last word.
 */
function statementOf({ now, statedAt = now, fileName }: ImportContext, value: RowValue): Statement {
  const rowAt = 'statedAt' in value ? value.statedAt : undefined;
  const statement = { at: rowAt ?? statedAt, by: 'file' as const, from: `import:${fileName}`.slice(0, 100) };
  return value.kind === 'customers' && statement.at !== now ? { ...statement, saidAt: now } : statement;
}

/** Whether staff have answered that rows which look like other people are about the same ones. */
function saysSamePeople({ answers, columns }: Mapping): boolean {
  return [columns['id'], columns['customerId']].some(
    (column) => column !== undefined && answers?.[questionKey('another-person', column)] === 'change',
  );
}

/** The errors of refused rows, by line. */
export function errorsOf(applied: readonly AppliedRow[]): RowError[] {
  return applied.flatMap(({ line, outcome }) =>
    outcome.kind === 'refused' ? outcome.errors.map((error) => ({ ...error, line })) : [],
  );
}

/** What is worth knowing about rows that came in, by line. */
export function warningsOf(applied: readonly AppliedRow[]): RowError[] {
  return applied.flatMap(({ line, outcome }) =>
    outcome.kind === 'refused' ? [] : outcome.warnings.map((warning) => ({ ...warning, line })),
  );
}

function read(
  file: RowsToImport,
  fileRow: FileRow,
  completed: { row: Row; occurrence?: number } | undefined,
): RowReading {
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
