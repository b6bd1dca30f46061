import type { FileProblemCode } from '@kesher/domain/door/problem-code';
import type { FileFormat } from '@kesher/domain/import/import-store';
import { decoderOf } from './hebrew-code-pages.ts';

export type Encoding = FileFormat['encoding'];

/** Why a whole file cannot be imported, and what to do. */
export type FileProblem = { code: FileProblemCode; remedy: string };

const saveAsUtf8 = 'In Excel choose "Save as", type "CSV UTF-8 (Comma delimited)", and import that file.';
const remedies: Record<FileProblemCode, string> = {
  'empty-file': 'The file is empty: export it again.',
  'spreadsheet-file': `This is a workbook, not a CSV file. ${saveAsUtf8}`,
  'not-text': `This is not a text file. ${saveAsUtf8}`,
  'broken-encoding': `Some characters in the file are damaged. ${saveAsUtf8}`,
  'no-rows': 'The file has a header but no rows: export it again.',
  'too-many-columns': 'Keep at most 200 columns.',
};

export function fileProblem(code: FileProblemCode): FileProblem {
  return { code, remedy: remedies[code] };
}

/**
 * Decodes a file chunk by chunk; characters cut by a chunk's end are put together again, a byte order mark is dropped.
 * Bytes that do not fit become U+FFFD, which names are looked through for.
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
