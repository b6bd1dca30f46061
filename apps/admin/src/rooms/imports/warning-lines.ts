import type { ImportPreview } from '../../server/api-types.ts';

type Warning = ImportPreview['warnings'][number];
type WarnedLines = Pick<Warning, 'field' | 'column' | 'customerId'> & { lines: number[] };

/** The lines of warnings, together where they are about the same field and column, and the same other customer. */
export function linesByField(warnings: readonly Warning[]): WarnedLines[] {
  const groups = new Map<string, WarnedLines>();
  for (const { field, column, customerId, line } of warnings) {
    const key = JSON.stringify([field, column, customerId]);
    const group = groups.get(key) ?? { field, column, ...(customerId && { customerId }), lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()];
}
