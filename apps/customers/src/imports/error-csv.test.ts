import type { RowError } from '@kesher/domain/import/import-store';
import { describe, expect, it } from 'vitest';
import { errorCsv } from './error-csv.ts';

/** So many errors, from line 7 on. */
async function* manyErrors(count: number, column = '=cmd|calc, "x"'): AsyncGenerator<RowError> {
  const found = {
    field: 'email',
    column,
    code: 'email-unreadable',
    remedy: 'Write one address.',
  } as const;
  for (let index = 0; index < count; index += 1) yield { line: 7 + index, ...found };
}

describe('errorCsv', () => {
  it('writes errors for Excel, with headers that begin like a formula made harmless', async () => {
    expect(await errorCsv(manyErrors(1))).toBe(
      '\uFEFFline,field,column,problem,remedy\r\n7,email,"\'=cmd|calc, ""x""",email-unreadable,Write one address.\r\n',
    );
  });

  it('stays small enough for an answer, and says that there are more', async () => {
    const lines = (await errorCsv(manyErrors(20_001))).split('\r\n');
    expect(lines).toHaveLength(20_003);
    expect(lines.at(-2)).toContain('there are more');
  });

  it('stays as small where columns have long names', async () => {
    const csv = await errorCsv(manyErrors(5_000, 'כתובת '.repeat(100)));
    expect(csv).toContain('there are more');
    const base64Bytes = (Buffer.byteLength(csv) * 4) / 3;
    expect(base64Bytes).toBeGreaterThan(5_000_000);
    expect(base64Bytes).toBeLessThan(6_000_000);
  });
});
