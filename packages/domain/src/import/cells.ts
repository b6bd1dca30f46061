import type { Instant, IsoDate } from '../instant.ts';
import type { Language } from '../language.ts';
import { cleanText, isBlank } from './clean-text.ts';
import { readDate } from './read-date.ts';
import { type RowProblem, type RowProblemCode, rowProblem } from './row-problem.ts';
import type { Mapping } from './suggest-mapping.ts';

/** What a row cannot say about itself. */
export type ImportContext = {
  /** ISO 3166-1 alpha-2: how local numbers are read. */
  readonly country: string;
  readonly defaultLanguage: Language;
  readonly now: Instant;
  readonly fileName: string;
  /** A keyed hash as 1 to 43 base64url characters: the same text always gives the same, and nobody can go back from it. */
  readonly fingerprint: (text: string) => string;
};

/** A row by header. */
export type Row = ReadonlyMap<string, string>;

/** One row being read through a mapping; collects what is wrong and what is worth knowing. */
export type Cells = {
  readonly context: ImportContext;
  readonly source: string | undefined;
  readonly errors: RowProblem[];
  readonly warnings: RowProblem[];
  /** The cleaned text of a field; absent where the cell is empty or says nothing. */
  text(field: string, maxLength?: number): string | undefined;
  /** The cell as it stands in the file. */
  raw(field: string): string | undefined;
  date(field: string): { date: IsoDate; time?: string } | undefined;
  isMapped(field: string): boolean;
  column(field: string): string;
  refuse(field: string, code: RowProblemCode): void;
  warn(field: string, code: RowProblemCode): void;
};

export function cellsOf(mapping: Mapping, row: Row, context: ImportContext): Cells {
  const errors: RowProblem[] = [];
  const warnings: RowProblem[] = [];
  const column = (field: string) => mapping.columns[field] ?? '';
  const refuse = (field: string, code: RowProblemCode) =>
    void errors.push(rowProblem(code, { field, column: column(field) }));
  const warn = (field: string, code: RowProblemCode) =>
    void warnings.push(rowProblem(code, { field, column: column(field) }));
  const raw = (field: string) => {
    const header = mapping.columns[field];
    return header === undefined ? undefined : row.get(header);
  };
  const text = (field: string, maxLength = 200) => {
    const cleaned = cleanText(raw(field) ?? '');
    if (isBlank(cleaned.text)) return undefined;
    if (cleaned.stripped) warn(field, 'invisible-removed');
    if (cleaned.text.length <= maxLength) return cleaned.text;
    refuse(field, 'too-long');
    return undefined;
  };
  const date = (field: string) => {
    const written = text(field, 1_000);
    if (written === undefined) return undefined;
    const reading = readDate(written, mapping.dateOrders?.[column(field)]);
    if (reading.kind === 'date') return reading;
    refuse(field, reading.code);
    return undefined;
  };
  return {
    context,
    source: mapping.source,
    errors,
    warnings,
    text,
    raw,
    date,
    isMapped: (field) => mapping.columns[field] !== undefined,
    column,
    refuse,
    warn,
  };
}
