import { type FieldProblem, ProblemError } from '@kesher/adapters/http/problem';
import { type Settings, SettingsMissingError, type SettingsStore } from '@kesher/domain/business/settings-store';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import { FileMissingError } from '@kesher/domain/import/import-store';
import { fieldsOf } from '@kesher/domain/import/suggest-mapping';
import type { FileProblem } from '../imports/decode.ts';
import type { FileInspection } from '../imports/inspect-import.ts';

/** There is no such thing. */
export function notFound(title: string): ProblemError {
  return new ProblemError({ status: 404, code: 'not-found', title });
}

/** Somebody wrote meanwhile: nothing newer is overwritten. */
export function stale(): ProblemError {
  return new ProblemError({
    status: 409,
    code: 'stale',
    title: 'Somebody changed this meanwhile.',
    detail: 'Look again before you decide.',
  });
}

/** A zone that no clock knows. */
export function unknownZone(): ProblemError {
  return new ProblemError({
    status: 422,
    code: 'unknown-time-zone',
    title: 'The time zone is unknown.',
    errors: [{ field: 'timeZone', problem: 'no such zone', remedy: 'Use an IANA name such as Asia/Jerusalem.' }],
  });
}

/** What was looked at, or the problem document that says why the file could not be. */
export async function readable<Looked extends { kind: 'inspected' | 'preview' }>(
  looking: Promise<Looked | { kind: 'refused'; problem: FileProblem }>,
): Promise<Looked> {
  const result = await looking.catch((error: unknown) => {
    throw error instanceof FileMissingError ? fileMissing(error) : error;
  });
  if (!isRefused(result)) return result;
  throw new ProblemError({
    status: 422,
    code: result.problem.code,
    title: 'The file cannot be read.',
    errors: [{ field: 'file', problem: result.problem.code, remedy: result.problem.remedy }],
  });
}

/** Refuses a mapping that names what is not there: its field would silently be empty in every row. */
export function refuseUnknownColumns(kind: ImportKind, { mapping, headers }: FileInspection): void {
  const fields = new Set(fieldsOf(kind).map(({ name }) => name));
  const errors: FieldProblem[] = [];
  for (const [field, column] of Object.entries(mapping.columns)) {
    const at = `mapping.columns.${field}`;
    if (!fields.has(field))
      errors.push({ field: at, problem: 'there is no such field', remedy: `Use one of: ${[...fields].join(', ')}.` });
    else if (!headers.includes(column))
      errors.push({ field: at, problem: 'the file has no such column', remedy: 'Choose one of its headers.' });
  }
  if (errors.length > 0)
    throw new ProblemError({ status: 422, code: 'mapping-wrong', title: 'The mapping does not fit the file.', errors });
}

/** Refuses an import whose mapping leaves something open: it would have to guess. */
export function refuseUnanswered({ missingFields, dateQuestions }: FileInspection): void {
  const errors = [
    ...missingFields.map((field) => ({
      field: `mapping.columns.${field}`,
      problem: 'no column is mapped to this field',
      remedy: 'Choose its column.',
    })),
    ...dateQuestions.map(({ column }) => ({
      field: `mapping.dateOrders.${column}`,
      problem: 'its dates can be read in two ways',
      remedy: 'Say day-first or month-first.',
    })),
  ];
  if (errors.length === 0) return;
  throw new ProblemError({
    status: 422,
    code: 'mapping-incomplete',
    title: 'The mapping leaves something open.',
    errors,
  });
}

/** The business's settings, or the problem document that says to save them first. */
export async function savedSettings(store: SettingsStore, statusIfNone: 404 | 409): Promise<Settings> {
  try {
    return await store.get();
  } catch (error) {
    if (!(error instanceof SettingsMissingError)) throw error;
    throw new ProblemError({
      status: statusIfNone,
      code: error.code,
      title: 'The business has no settings yet.',
      errors: [{ field: 'settings', problem: 'never saved', remedy: 'Save them first, with revision 1.' }],
    });
  }
}

function fileMissing({ part, code }: FileMissingError): ProblemError {
  return new ProblemError({
    status: 404,
    code,
    title: part === 0 ? 'There is no such file.' : 'A part of the file is missing.',
    errors: [{ field: 'fileId', problem: `part ${part} is not there`, remedy: `Upload part ${part}, then ask again.` }],
  });
}

function isRefused(result: { kind: string }): result is { kind: 'refused'; problem: FileProblem } {
  return result.kind === 'refused';
}
