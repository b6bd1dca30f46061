import type { RowError } from '@kesher/domain/import/import-store';
import Papa from 'papaparse';

const mostLines = 20_000;

/** An answer of a Lambda function has at most 6 MB, base64 included. A line has about 200 bytes, unless its column has a long name. */
const mostBytes = 4_000_000;

/**
 * The errors of an import as a CSV file for Excel: a byte order mark, and headers that begin like a formula (`=`, `+`,
 * `-`, `@`) made harmless. Values of cells are not in it: they may be personal. Its last line says so if there are more.
 */
export async function errorCsv(errors: AsyncIterable<RowError>): Promise<string> {
  const lines = [csvLine(['line', 'field', 'column', 'problem', 'remedy'])];
  let bytes = 0;
  for await (const error of errors) {
    const line = csvLine([String(error.line), error.field, error.column, error.code, error.remedy]);
    bytes += Buffer.byteLength(line);
    if (lines.length > mostLines || bytes > mostBytes) {
      lines.push(csvLine(['', '', '', 'more', 'Correct these and import the file again: there are more.']));
      break;
    }
    lines.push(line);
  }
  return `\uFEFF${lines.join('')}`;
}

function csvLine(cells: string[]): string {
  return `${Papa.unparse([cells], { escapeFormulae: true })}\r\n`;
}
