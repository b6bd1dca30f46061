import type { Instant } from '../instant.ts';
import type { Row } from './cells.ts';
import { cleanText, isBlank } from './clean-text.ts';
import type { DateOrder } from './date-order.ts';
import { detectDateOrder } from './detect-date-order.ts';
import { isGarbled } from './garbled.ts';
import type { FieldSpec, ImportKind } from './import-kind.ts';
import { detectNumberForm, formOf, type NumberForm, numberForms } from './number-form.ts';
import { answerTo, type ImportQuestion, importQuestion, openQuestions } from './question.ts';
import { readDate } from './read-date.ts';
import { readCountry } from './read-words.ts';
import { fieldsOf, type Mapping } from './suggest-mapping.ts';

/** What the values of a file say about how to read them, and what they leave open. */
export type SurveyResult = {
  dateOrders: Record<string, DateOrder>;
  dateQuestions: { field: string; column: string }[];
  numberForms: Record<string, NumberForm>;
  questions: ImportQuestion[];
};

export type Survey = { take: (row: Row) => void; result: () => SurveyResult };

/** A day has few values; more than these would not tell more. */
const mostValues = 5_000;
const mostExamples = 3;

/** One mapped field on its way through the file. */
type Watch = {
  spec: FieldSpec;
  column: string;
  columns: string[];
  filled: number;
  hasFit: boolean;
  examples: string[];
  values: Set<string>;
  garbled: Set<string>;
};

/**
 * Looks through the rows of a file before anything is read from it for good, in constant memory. `writtenAt` is when the
 * file was, as far as anybody knows: its dates lie around that year.
 */
export function createSurvey(kind: ImportKind, mapping: Mapping, writtenAt: Instant): Survey {
  const watches = fieldsOf(kind).flatMap((spec): Watch[] => {
    const column = mapping.columns[spec.name];
    if (column === undefined) return [];
    const columns = [column, ...(mapping.fallbacks?.[spec.name] ?? [])];
    return [{ spec, column, columns, filled: 0, hasFit: false, examples: [], values: new Set(), garbled: new Set() }];
  });
  // An email address may stand in a column of street addresses: nobody would look there for it.
  const used = new Set(watches.flatMap(({ spec, columns }) => (spec.name.startsWith('addressLine') ? [] : columns)));
  let addressElsewhere: string | undefined;
  return {
    take(row) {
      for (const watch of watches) for (const column of watch.columns) look(watch, row.get(column) ?? '');
      if (addressElsewhere !== undefined) return;
      for (const [header, cell] of row) if (!used.has(header) && isAddress(cell)) addressElsewhere = header;
    },
    result() {
      const told = numbersOf(watches);
      const hasHandle = watches.some(({ spec, filled }) => spec.name === 'handle' && filled > 0);
      return {
        ...datesOf(watches, writtenAt),
        numberForms: told,
        questions: watches.flatMap((watch) => [
          ...nothingFits(watch, { addressElsewhere, hasHandle }),
          ...garbledNames(watch),
          ...serialDates(watch),
          ...numberQuestion(watch, told),
        ]),
      };
    },
  };
}

/** What a value of a field looks like, however it may be wrong in detail; absent for fields that take anything. */
const looksRight: Readonly<Record<string, (text: string) => boolean>> = {
  email: isAddress,
  phone: (text) => /\p{Nd}.*\p{Nd}/u.test(text),
  country: (text) => readCountry(text) !== undefined,
};
const identities = new Set(['id', 'customerId', 'orderNumber', 'productId']);
const names = new Set(['name', 'firstName', 'lastName', 'customerName', 'productName', 'nameEn', 'nameHe', 'nameAr']);
const numbers = new Set(['quantity', 'unitPrice']);
/** Numbers that tell how a file writes them, and are not worth a question: what is not sure in them is taken with care. */
const sums = new Set(['refundedAmount', 'orderTotal']);
const isNumber = (name: string) => numbers.has(name) || sums.has(name);

function look(watch: Watch, raw: string): void {
  const { text } = cleanText(raw);
  if (isBlank(text)) return;
  watch.filled += 1;
  if (watch.examples.length < mostExamples) watch.examples.push(text);
  const { name, isDate } = watch.spec;
  watch.hasFit ||= isDate ? isDateLike(text) : (looksRight[name]?.(text) ?? true);
  if ((isDate || isNumber(name)) && watch.values.size < mostValues) watch.values.add(text.slice(0, 40));
  if (names.has(name) && watch.garbled.size < mostExamples && isGarbled(text)) watch.garbled.add(text);
}

function isAddress(text: string): boolean {
  return /\S@\S/.test(text);
}

function isDateLike(text: string): boolean {
  const reading = readDate(text);
  return reading.kind === 'date' || reading.code === 'date-ambiguous';
}

/** An empty column is asked about where something must be there; a product without a code is known by its handle. */
function nothingFits(
  watch: Watch,
  { addressElsewhere, hasHandle }: { addressElsewhere: string | undefined; hasHandle: boolean },
): ImportQuestion[] {
  const { spec, column, filled, hasFit, examples } = watch;
  const isMissing =
    (identities.has(spec.name) && !hasHandle) || (spec.name === 'email' && addressElsewhere !== undefined);
  if (hasFit || (filled === 0 && !isMissing)) return [];
  return [importQuestion('nothing-fits', { field: spec.name, column, examples, choices: ['leave-out', 'use'] })];
}

function garbledNames({ spec, column, garbled }: Watch): ImportQuestion[] {
  if (garbled.size === 0) return [];
  return [
    importQuestion('garbled', { field: spec.name, column, examples: [...garbled], choices: ['leave-out', 'use'] }),
  ];
}

/** Spreadsheets save days as numbers where a column lost its format; where it holds nothing else, they may be anything. */
function serialDates({ spec, column, filled, examples, values }: Watch): ImportQuestion[] {
  const isOpen = spec.isDate && filled > 0 && [...values].every((value) => /^\d{5}(?:[.,]\d+)?$/.test(value));
  if (!isOpen) return [];
  return [importQuestion('serial-dates', { field: spec.name, column, examples, choices: ['use', 'leave-out'] })];
}

function datesOf(watches: readonly Watch[], writtenAt: Instant): Pick<SurveyResult, 'dateOrders' | 'dateQuestions'> {
  const dateOrders: Record<string, DateOrder> = {};
  const dateQuestions: { field: string; column: string }[] = [];
  for (const { spec, column, values } of watches) {
    const order = detectDateOrder(values, writtenAt);
    if (!spec.isDate || order === 'unneeded') continue;
    if (order === 'ambiguous' || order === 'mixed') dateQuestions.push({ field: spec.name, column });
    else dateOrders[column] = order;
  }
  return { dateOrders, dateQuestions };
}

/** A column that does not tell is read as the other numbers of the file, where these agree. */
function numbersOf(watches: readonly Watch[]): Record<string, NumberForm> {
  const columns = watches.filter(({ spec }) => isNumber(spec.name));
  const ofFile = detectNumberForm(columns.flatMap(({ values }) => [...values]));
  const found: Record<string, NumberForm> = {};
  for (const { column, values } of columns) {
    const own = detectNumberForm(values);
    const form = own === 'ambiguous' ? ofFile : own;
    if (form === 'decimal-point' || form === 'decimal-comma') found[column] = form;
  }
  return found;
}

function numberQuestion({ spec, column, values }: Watch, known: Record<string, NumberForm>): ImportQuestion[] {
  const isOpen = numbers.has(spec.name) && detectNumberForm(values) !== 'unneeded' && known[column] === undefined;
  if (!isOpen) return [];
  const examples = [...values].filter((value) => formOf(value) === 'ambiguous').slice(0, mostExamples);
  return [importQuestion('number-form', { field: spec.name, column, examples, choices: numberForms })];
}

/**
 * The mapping with what the values of the file tell and what staff answered, and what is still open. A column that is left
 * out feeds nothing any more.
 */
export function settle(
  mapping: Mapping,
  { dateOrders, dateQuestions, numberForms: told, questions }: SurveyResult,
): { mapping: Mapping; dateQuestions: SurveyResult['dateQuestions']; questions: ImportQuestion[] } {
  const columns = { ...mapping.columns };
  const forms = { ...told, ...mapping.numberForms };
  for (const question of questions) {
    const answer = answerTo(question, mapping.answers);
    const form = numberForms.find((one) => one === answer);
    if (form) forms[question.column] = form;
    if (answer === 'leave-out' && question.kind !== 'garbled') delete columns[question.field ?? ''];
  }
  const orders = { ...dateOrders, ...mapping.dateOrders };
  return {
    mapping: { ...mapping, columns, dateOrders: orders, ...(Object.keys(forms).length > 0 && { numberForms: forms }) },
    dateQuestions: dateQuestions.filter(({ column }) => orders[column] === undefined),
    questions: openQuestions(questions, mapping.answers).filter(
      ({ kind, column }) => kind !== 'number-form' || forms[column] === undefined,
    ),
  };
}
