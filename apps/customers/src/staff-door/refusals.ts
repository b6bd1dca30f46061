import type { FileProblem } from '@kesher/adapters/csv/decode';
import { type FieldProblem, ProblemError } from '@kesher/adapters/http/problem';
import { type Settings, SettingsMissingError, type SettingsStore } from '@kesher/domain/business/settings-store';
import { dateOrders } from '@kesher/domain/import/date-order';
import type { ImportKind } from '@kesher/domain/import/import-kind';
import { FileMissingError } from '@kesher/domain/import/import-store';
import type { QuestionKind } from '@kesher/domain/import/question';
import { fileNameColumn } from '@kesher/domain/import/refusal-rule';
import { fieldsOf } from '@kesher/domain/import/suggest-mapping';
import type { Right } from '@kesher/domain/staff/staff';
import type { FileInspection } from '../imports/inspect-import.ts';

/** There is no such thing. */
export function notFound(title: string): ProblemError {
  return new ProblemError({ status: 404, code: 'not-found', title });
}

/** What the door allows and this very thing does not. */
export function notAllowed(right: Right): ProblemError {
  return new ProblemError({
    status: 403,
    code: 'not-allowed',
    title: 'Your role may not do this.',
    detail: `It needs the right "${right}".`,
  });
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

/** Nobody takes up a call about what a person has stopped. */
export function callStopped(): ProblemError {
  return new ProblemError({
    status: 409,
    code: 'call-stopped',
    title: 'What this call is about was stopped.',
    detail: 'The call comes back by itself when the stop is lifted.',
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

/** Nobody was born in a year that is still to come, nor so long ago. */
export function noYearOfBirth(): ProblemError {
  return new ProblemError({
    status: 422,
    code: 'invalid-input',
    title: 'Nobody who is alive was born in that year.',
    errors: [{ field: 'yearOfBirth', problem: 'to come, or too long ago', remedy: 'Check the year.' }],
  });
}

/** No file was exported on a day that is still to come. */
export function dayToCome(): ProblemError {
  return new ProblemError({
    status: 422,
    code: 'stated-in-future',
    title: 'The file cannot be of a day that is still to come.',
    errors: [{ field: 'statedOn', problem: 'in the future', remedy: 'Say the day on which it was exported.' }],
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
  for (const [field, columns] of Object.entries(mapping.fallbacks ?? {})) {
    const missing = columns.filter((column) => !headers.includes(column));
    errors.push(
      ...missing.map(() => ({
        field: `mapping.fallbacks.${field}`,
        problem: 'the file has no such column',
        remedy: 'Choose its headers.',
      })),
    );
  }
  for (const column of Object.keys(mapping.refusals ?? {})) {
    if (column === fileNameColumn || headers.includes(column)) continue;
    errors.push({
      field: `mapping.refusals.${column}`,
      problem: 'the file has no such column',
      remedy: 'Choose one of its headers.',
    });
  }
  if (errors.length > 0)
    throw new ProblemError({ status: 422, code: 'mapping-wrong', title: 'The mapping does not fit the file.', errors });
}

/** What each question asks, in a sentence for whoever calls the API; the staff app has its own words. */
const questionWords: Record<QuestionKind, string> = {
  'nothing-fits': 'nothing in this column fits the field',
  garbled: 'some names hold letters that no name has',
  encoding: 'the letters of the file can be read in several ways',
  'number-form': 'its numbers can be read in two ways',
  source: 'its ids may be those of another system than the ones that are known',
  'another-person': 'rows give a known id another name and another address',
  'serial-dates': 'it holds numbers where dates are expected',
  refusal: 'it speaks of people who do not want to be written to, and nobody has said what it refuses',
};

function remedyOf(kind: QuestionKind, choices: string): string {
  return kind === 'source'
    ? `Say which system they come from, e.g. crm or shop-a, or one of: ${choices}.`
    : `Say one of: ${choices}.`;
}

/** Refuses an import whose mapping leaves something open: it would have to guess. */
export function refuseUnanswered({ missingFields, dateQuestions, questions }: FileInspection): void {
  const errors = [
    ...missingFields.map((field) => ({
      field: `mapping.columns.${field}`,
      problem: 'no column is mapped to this field',
      remedy: 'Choose its column.',
    })),
    ...dateQuestions.map(({ column }) => ({
      field: `mapping.dateOrders.${column}`,
      problem: 'its dates can be read in several ways',
      remedy: `Say one of: ${dateOrders.join(', ')}.`,
    })),
    ...questions.map(({ key, kind, column, choices }) => ({
      field: kind === 'encoding' || kind === 'source' ? kind : `answers.${key}`,
      problem: column === '' ? questionWords[kind] : `“${column}”: ${questionWords[kind]}`,
      remedy: remedyOf(kind, choices.map(({ value }) => value).join(', ')),
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
