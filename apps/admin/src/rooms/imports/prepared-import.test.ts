import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../server/api-types.ts';
import { changesNothing, mappingRows, withColumn } from './prepared-import.ts';

const preview: ImportPreview = {
  format: { encoding: 'utf-8', delimiter: ',' },
  headers: ['No', 'Who', 'Mail'],
  firstRows: [
    { No: '1', Who: 'Noa', Mail: '' },
    { No: '2', Who: 'Lev', Mail: 'lev@example.com' },
  ],
  mapping: { columns: { name: 'Who', email: 'Mail' } },
  confidence: { name: 'certain', email: 'likely' },
  missingFields: [],
  unusedHeaders: ['No'],
  dateQuestions: [],
  rows: 2,
  rowsTried: 2,
  counts: { created: 2, changed: 0, unchanged: 0, refused: 0 },
  errors: [],
  warnings: [],
};

describe('the mapping of a file', () => {
  it('shows what was found before what is not in the file, with the first value that is not empty', () => {
    const rows = mappingRows('customers', preview);
    expect(rows.slice(0, 2).map(({ field, column, example }) => [field, column, example])).toEqual([
      ['name', 'Who', 'Noa'],
      ['email', 'Mail', 'lev@example.com'],
    ]);
    expect(rows.slice(2).every(({ column }) => column === undefined)).toBe(true);
  });

  it('shows first what is needed, though no column was found', () => {
    const [first] = mappingRows('products', { ...preview, mapping: { columns: { name: 'Who' } } });
    expect(first).toMatchObject({ field: 'id', required: true, column: undefined });
  });

  it('gives a column to one field only', () => {
    expect(withColumn(preview.mapping, 'phone', 'Mail').columns).toEqual({ name: 'Who', phone: 'Mail' });
    expect(withColumn(preview.mapping, 'email', undefined).columns).toEqual({ name: 'Who' });
  });
});

it('a file changes nothing only if no row is new, changed or refused', () => {
  expect(changesNothing({ created: 0, changed: 0, refused: 0 })).toBe(true);
  for (const key of ['created', 'changed', 'refused'])
    expect(changesNothing({ created: 0, changed: 0, refused: 0, [key]: 1 })).toBe(false);
});
