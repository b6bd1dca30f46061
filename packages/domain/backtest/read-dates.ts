import type { IsoDate } from '../src/instant.ts';
import { isoDateSchema } from '../src/instant-schema.ts';

const isoStart = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/;
const dayFirst = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: .*)?$/;

/** Reads `2026-11-22`, a timestamp that begins so, or `22/11/2026` (day first); null for anything else. */
export function readDate(text: string): IsoDate | null {
  const [, iso] = isoStart.exec(text) ?? [];
  const [, day, month, year] = dayFirst.exec(text) ?? [];
  const date = iso ?? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const read = isoDateSchema.safeParse(date);
  return read.success ? read.data : null;
}
