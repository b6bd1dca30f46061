import { type Instant, type IsoDate, instantFromMs } from '../instant.ts';
import type { Language } from '../language.ts';
import { ownValue } from '../own-value.ts';
import { cleanText, isBlank } from './clean-text.ts';
import { isGarbled } from './garbled.ts';
import type { NumberForm } from './number-form.ts';
import { questionKey } from './question.ts';
import { readDate } from './read-date.ts';
import type { RefusalRules } from './refusal-rule.ts';
import { type RowProblem, type RowProblemCode, rowProblem } from './row-problem.ts';
import type { Mapping } from './suggest-mapping.ts';

/** What a row cannot say about itself. */
export type ImportContext = {
  /** ISO 3166-1 alpha-2: how local numbers are read. */
  readonly country: string;
  readonly defaultLanguage: Language;
  readonly now: Instant;
  readonly fileName: string;
  /** The moment from which what the file says holds; that of the import where nobody said another. */
  readonly statedAt?: Instant | undefined;
  /** A keyed hash as 1 to 43 base64url characters: the same text always gives the same, and nobody can go back from it. */
  readonly fingerprint: (text: string) => string;
};

/** A row by header. */
export type Row = ReadonlyMap<string, string>;

/** One row being read through a mapping; collects what is wrong and what is worth knowing. */
export type Cells = {
  readonly context: ImportContext;
  readonly source: string | undefined;
  readonly refusals: RefusalRules;
  readonly errors: RowProblem[];
  readonly warnings: RowProblem[];
  /** The cleaned text of a field; absent where the cell is empty or says nothing. */
  text(field: string, maxLength?: number): string | undefined;
  /** The same of a field without which the row still means something: what cannot be read is left out with a warning. */
  optionalText(field: string, maxLength?: number): string | undefined;
  /** What stands in any column of a field, its own first; several values in one cell one by one. */
  all(field: string): { text: string; column: string }[];
  date(field: string): { date: IsoDate; time?: string } | undefined;
  optionalDate(field: string): { date: IsoDate; time?: string } | undefined;
  /** The cell under a header, whatever it is mapped to. */
  under(column: string): string;
  /** The moment that a text under a header says; undefined where it says none, or none for sure. */
  momentUnder(column: string, text: string): Instant | undefined;
  numberForm(field: string): NumberForm | undefined;
  isMapped(field: string): boolean;
  column(field: string): string;
  refuse(field: string, code: RowProblemCode, column?: string): void;
  warn(field: string, code: RowProblemCode, column?: string): void;
};

export function cellsOf(mapping: Mapping, row: Row, context: ImportContext): Cells {
  const errors: RowProblem[] = [];
  const warnings: RowProblem[] = [];
  const column = (field: string) => mapping.columns[field] ?? '';
  const refuse = (field: string, code: RowProblemCode, header = column(field)) =>
    void errors.push(rowProblem(code, { field, column: header }));
  const warn = (field: string, code: RowProblemCode, header = column(field)) =>
    void warnings.push(rowProblem(code, { field, column: header }));
  type Report = typeof refuse;
  const read = (field: string, maxLength: number, report: Report) => {
    const cleaned = cleanText(row.get(column(field)) ?? '');
    if (isBlank(cleaned.text)) return undefined;
    if (cleaned.stripped) warn(field, 'invisible-removed');
    if (mapping.answers?.[questionKey('garbled', column(field))] === 'leave-out' && isGarbled(cleaned.text)) {
      warn(field, 'letters-garbled');
      return undefined;
    }
    if (cleaned.text.length <= maxLength) return cleaned.text;
    report(field, 'too-long');
    return undefined;
  };
  const all = (field: string) =>
    [column(field), ...(mapping.fallbacks?.[field] ?? [])].flatMap((header) => {
      const cleaned = cleanText(row.get(header) ?? '');
      if (cleaned.stripped) warn(field, 'invisible-removed', header);
      // Google's address book writes several values of a kind into one cell.
      const texts = cleaned.text.split(' ::: ').filter((text) => !isBlank(text));
      return texts.map((text) => ({ text, column: header }));
    });
  const dateOf = (field: string, report: Report) => {
    const written = read(field, 1_000, report);
    if (written === undefined) return undefined;
    const reading = readDate(written, ownValue(mapping.dateOrders, column(field)));
    if (reading.kind === 'date') return reading;
    report(field, reading.code);
    return undefined;
  };
  return {
    context,
    source: mapping.source,
    refusals: mapping.refusals ?? {},
    errors,
    warnings,
    text: (field, maxLength = 200) => read(field, maxLength, refuse),
    optionalText: (field, maxLength = 200) => read(field, maxLength, warn),
    all,
    date: (field) => dateOf(field, refuse),
    optionalDate: (field) => dateOf(field, warn),
    numberForm: (field) => mapping.numberForms?.[column(field)],
    under: (header) => row.get(header) ?? '',
    momentUnder: (header, written) => {
      const reading = readDate(written, ownValue(mapping.dateOrders, header));
      if (reading.kind !== 'date') return undefined;
      const ms = Date.parse(`${reading.date}T${reading.time ?? '00:00:00Z'}`);
      return Number.isNaN(ms) || ms > Date.parse(context.now) ? undefined : instantFromMs(ms);
    },
    isMapped: (field) => mapping.columns[field] !== undefined,
    column,
    refuse,
    warn,
  };
}
