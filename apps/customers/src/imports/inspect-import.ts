import { type Encoding, type FileProblem, fileProblem } from '@kesher/adapters/csv/decode';
import type { EncodingDoubt } from '@kesher/adapters/csv/detect-encoding';
import { inspectFile, readRows } from '@kesher/adapters/csv/parse-csv';
import { askAboutRefusals } from '@kesher/domain/import/ask-about-refusals';
import type { Row } from '@kesher/domain/import/cells';
import type { DateOrder } from '@kesher/domain/import/date-order';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import type { FileFormat, FileStore } from '@kesher/domain/import/import-store';
import { type Answers, type ImportQuestion, importQuestion } from '@kesher/domain/import/question';
import { type ColumnSigns, createRefusalSigns } from '@kesher/domain/import/refusal-signs';
import {
  type Confidence,
  fieldsOf,
  type Mapping,
  suggestMapping,
  withAddressesOfCells,
} from '@kesher/domain/import/suggest-mapping';
import { createSurvey, type SurveyResult, settle } from '@kesher/domain/import/survey';
import type { Instant } from '@kesher/domain/instant';
import { consentColumnsOf, type MappingWithRefusals, watchDates, withRefusals } from './refusal-columns.ts';

export type InspectInput = {
  fileId: string;
  /** A file of people who left may say so in its name alone. */
  fileName?: string | undefined;
  kind: ImportKind;
  /** When the file was written, as far as anybody knows: its dates lie around that year. */
  writtenAt: Instant;
  /** What staff chose over the suggestion; a whole mapping, not a part. */
  mapping?: Mapping | undefined;
  /** The encoding that a person named, where the file left it open. */
  encoding?: Encoding | undefined;
  /** What staff decided, by the question's key; may also stand in the mapping. */
  answers?: Answers | undefined;
  /** The system that the file's ids belong to, or that they are the business's own; over what the mapping says. */
  source?: string | undefined;
};

/** Enough to tell a column of addresses. */
const rowsLookedAt = 20;

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
  /** Columns whose dates can be read in several ways; the import waits for `mapping.dateOrders`. */
  dateQuestions: { field: string; column: string }[];
  /** What else the file leaves open and nobody has answered; the import waits for these, too. */
  questions: ImportQuestion[];
  rows: number;
};

/** Reads the whole file, for its encoding and for how it writes its dates. Throws a `FileMissingError` if there is none. */
export async function inspectImport(
  files: Pick<FileStore, 'read'>,
  { fileId, fileName = '', kind, writtenAt, mapping: chosen, answers: given, encoding, source: said }: InspectInput,
): Promise<{ kind: 'refused'; problem: FileProblem } | ({ kind: 'inspected' } & FileInspection)> {
  const contents = await inspectFile(() => files.read(fileId), encoding);
  if (contents.kind === 'refused') return contents;
  const { format, headers } = contents;
  const byHeaders = suggestMapping(headers, kind);
  const suggested = chosen
    ? byHeaders
    : withAddressesOfCells(byHeaders, kind, await firstRowsOf(files.read(fileId), format));
  const { columns, fallbacks, source } = suggested;
  const answers = { ...chosen?.answers, ...given };
  const asked = withRefusals(
    {
      ...(chosen ?? { columns, source, ...(fallbacks && { fallbacks }) }),
      ...(said && { source: said }),
      ...(Object.keys(answers).length > 0 && { answers }),
    },
    { headers, kind },
  );
  const overview = await readOverview(files.read(fileId), { format, kind, headers, writtenAt, mapping: asked });
  if (overview.rows === 0) return { kind: 'refused', problem: fileProblem('no-rows') };
  const refusals = askAboutRefusals({
    kind,
    fileName,
    headers,
    consentColumns: consentColumnsOf(asked),
    rules: asked.refusals,
    answers,
    signs: overview.signs,
  });
  const { mapping: settled, dateQuestions, questions } = settle(asked, overview.survey);
  const dateOrders = { ...overview.refusalDates, ...settled.dateOrders };
  const mapping: Mapping = { ...settled, refusals: refusals.rules, dateOrders };
  const open = [...encodingQuestion(contents), ...questions, ...refusals.questions];
  // What becomes of a column that is asked about is open: it is not unused yet.
  const spokenOf = new Set([
    ...usedHeaders(mapping),
    ...Object.keys(refusals.rules),
    ...[...open, ...dateQuestions].map(({ column }) => column),
  ]);
  return {
    kind: 'inspected',
    format,
    headers,
    mapping,
    confidence: chosen ? {} : suggested.confidence,
    missingFields: fieldsOf(kind)
      .filter((field) => field.required && mapping.columns[field.name] === undefined)
      .map((field) => field.name),
    unusedHeaders: headers.filter((header) => !spokenOf.has(header)),
    dateQuestions,
    questions: open,
    rows: overview.rows,
    firstRows: overview.firstRows,
  };
}

/** The first rows of a file, as far as they can be read; the rest of it is not. */
async function firstRowsOf(bytes: AsyncIterable<Uint8Array>, format: FileFormat): Promise<Row[]> {
  for await (const batch of readRows(bytes, format)) {
    const rows = batch.flatMap((fileRow) => (fileRow.kind === 'row' ? fileRow.row : []));
    if (rows.length > 0) return rows.slice(0, rowsLookedAt);
  }
  return [];
}

function usedHeaders({ columns, fallbacks = {} }: Mapping): string[] {
  return [...Object.values(columns), ...Object.values(fallbacks).flat()];
}

/** The words of the file as each likely encoding shows them: a person sees at a glance which are names. */
function encodingQuestion({ doubt = [] }: { doubt?: EncodingDoubt }): ImportQuestion[] {
  if (doubt.length === 0) return [];
  const question = importQuestion('encoding', { column: '', examples: [], choices: [] });
  return [{ ...question, choices: doubt.map(({ encoding, examples }) => ({ value: encoding, examples })) }];
}

async function readOverview(
  bytes: AsyncIterable<Uint8Array>,
  file: {
    format: FileFormat;
    kind: ImportKind;
    headers: readonly string[];
    writtenAt: Instant;
    mapping: MappingWithRefusals;
  },
): Promise<{
  rows: number;
  firstRows: Record<string, string>[];
  survey: SurveyResult;
  signs: ReadonlyMap<string, ColumnSigns>;
  refusalDates: Record<string, DateOrder>;
}> {
  const survey = createSurvey(file.kind, file.mapping, file.writtenAt);
  const signs = createRefusalSigns(file.headers, new Set(usedHeaders(file.mapping)));
  const dates = watchDates(file.mapping.refusals, file.writtenAt);
  const firstRows: Record<string, string>[] = [];
  let rows = 0;
  for await (const batch of readRows(bytes, file.format)) {
    for (const fileRow of batch) {
      rows += 1;
      if (fileRow.kind !== 'row') continue;
      if (firstRows.length < 5) firstRows.push(Object.fromEntries(fileRow.row));
      survey.take(fileRow.row);
      signs.add(fileRow.row);
      dates.take(fileRow.row);
    }
  }
  return { rows, firstRows, survey: survey.result(), signs: signs.signs(), refusalDates: dates.orders() };
}
