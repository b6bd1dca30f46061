import type { RowError } from '@kesher/domain/import/import-store';
import Papa from 'papaparse';

/**
 * The errors of an import as a CSV file for Excel, piece by piece: a byte order mark, and headers that begin like a
 * formula (`=`, `+`, `-`, `@`) made harmless. Values of cells are not in it: they may be personal.
 */
export async function* writeErrorCsv(errors: AsyncIterable<RowError>): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(['line', 'field', 'column', 'problem', 'remedy'])}`;
  for await (const error of errors)
    yield csvLine([String(error.line), error.field, error.column, error.code, error.remedy]);
}

function csvLine(cells: string[]): string {
  return `${Papa.unparse([cells], { escapeFormulae: true })}\r\n`;
}
