import { fileProblem } from '@kesher/adapters/csv/decode';
import { inspectFile, readRows } from '@kesher/adapters/csv/parse-csv';
import { ownSystem, type RowContext, readWorkRow } from '@kesher/domain/check-in/csv/read-work-row';
import { findWorkColumns } from '@kesher/domain/check-in/csv/work-columns';
import type { Statement } from '@kesher/domain/check-in/plan/work-book';
import { type WorkProblem, workProblem } from '@kesher/domain/check-in/plan/work-problem';
import type { FileProblemCode } from '@kesher/domain/door/problem-code';
import type { Row } from '@kesher/domain/import/cells';
import { comparable } from '@kesher/domain/import/clean-text';
import type { DateOrder } from '@kesher/domain/import/date-order';
import { detectDateOrder } from '@kesher/domain/import/detect-date-order';
import { languages } from '@kesher/domain/language';
import type { House } from '../read-house.ts';

/** A day's list, as the door takes it at once. */
const mostRows = 1_000;

type CsvReading =
  | { kind: 'read'; statements: Statement[]; problems: WorkProblem[] }
  /** Why none of it was taken. */
  | { kind: 'refused'; code: FileProblemCode | 'mapping-incomplete' | 'too-large'; remedy: string };

const remedies = {
  'mapping-incomplete':
    'The list needs columns for the id of the work, the id of the customer, and when it ended: “visit number”, “patient number” and “ended at”, in English, Hebrew or Arabic.',
  'too-large': `Send at most ${mostRows} rows at once: one day’s list at a time.`,
} as const;

/**
 * Reads a day's list of completed works: its letters, separators and headers as an import reads them, in three languages.
 * A row that cannot be read is named by its line and stops no other.
 */
export async function readCsvWorks(
  bytes: Uint8Array,
  { house, dateOrder }: { house: House; dateOrder: DateOrder | undefined },
): Promise<CsvReading> {
  const stream = async function* () {
    yield bytes;
  };
  const contents = await inspectFile(stream);
  if (contents.kind === 'refused') return { kind: 'refused', ...contents.problem };
  const { columns, missing } = findWorkColumns(contents.headers);
  if (missing.length > 0) return refused('mapping-incomplete');
  const rows: { line: number; row: Row | undefined }[] = [];
  for await (const batch of readRows(stream(), contents.format))
    for (const each of batch) rows.push({ line: each.line, row: each.kind === 'row' ? each.row : undefined });
  if (rows.length === 0) return { kind: 'refused', ...fileProblem('no-rows') };
  if (rows.length > mostRows) return refused('too-large');
  const context = contextOf({ columns, rows, house, dateOrder });
  const read = rows.map(({ line, row }) =>
    row === undefined
      ? { statements: [], problems: [workProblem('csv-row-broken', `row ${line}`)] }
      : readWorkRow(row, `row ${line}`, context),
  );
  return {
    kind: 'read',
    statements: read.flatMap(({ statements }) => statements),
    problems: read.flatMap(({ problems }) => problems),
  };
}

const refused = (code: keyof typeof remedies) => ({ kind: 'refused' as const, code, remedy: remedies[code] });

function contextOf(about: {
  columns: RowContext['columns'];
  rows: readonly { row: Row | undefined }[];
  house: House;
  dateOrder: DateOrder | undefined;
}): RowContext {
  const { columns, rows, house, dateOrder } = about;
  const { settings, now, versions } = house;
  const told = detectDateOrder(
    rows.map(({ row }) => row?.get(columns.endedAt ?? '') ?? ''),
    now,
  );
  const isTold = told === 'day-first' || told === 'month-first' || told === 'year-first';
  return {
    columns,
    dateOrder: dateOrder ?? (isTold ? told : undefined),
    timeZone: settings.calendar.timeZone,
    country: settings.sender.country,
    // What staff call a protocol stands for it, in any language.
    kinds: new Map(
      versions.flatMap(({ words, forCodes }) => {
        const own = forCodes.find(({ system }) => system === ownSystem);
        return own === undefined
          ? []
          : languages.map((language) => [comparable(words[language].name), own.code] as const);
      }),
    ),
    now,
  };
}
