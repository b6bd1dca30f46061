import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../server/api-types.ts';
import { changesNothing, mappingRows, withAnswer, withColumn } from './prepared-import.ts';

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
  questions: [],
  rows: 2,
  rowsTried: 2,
  counts: { created: 2, changed: 0, unchanged: 0, refused: 0 },
  errors: [],
  warnings: [],
  warned: {},
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

describe('an answer to what a file leaves open', () => {
  const prepared = { kind: 'customers', fileId: 'file-1234', fileName: 'a.csv', mapping: preview.mapping } as const;
  const question: ImportPreview['questions'][number] = {
    key: 'number-form:Price',
    kind: 'number-form',
    column: 'Price',
    examples: [],
    choices: [],
  };

  it('stands beside the answers before it', () => {
    const before = { ...prepared, mapping: { ...preview.mapping, answers: { 'garbled:Who': 'use' } } };
    expect(withAnswer(before, preview, { question, choice: 'decimal-comma' })).toEqual({
      ...prepared,
      mapping: { ...preview.mapping, answers: { 'garbled:Who': 'use', 'number-form:Price': 'decimal-comma' } },
    });
  });

  it('keeps nothing of what is only read off the file, so that it can be taken back', () => {
    const { mapping: _guess, ...untouched } = prepared;
    const read = {
      ...preview.mapping,
      dateOrders: { On: 'day-first' as const },
      numberForms: { Price: 'decimal-point' as const },
    };
    expect(withAnswer(untouched, { mapping: read }, { question, choice: 'decimal-comma' }).mapping).toEqual({
      ...preview.mapping,
      answers: { 'number-form:Price': 'decimal-comma' },
    });
  });

  it('is asked for anew where its column is chosen anew', () => {
    const mapping = { columns: {}, answers: { 'nothing-fits:Mail': 'leave-out', 'garbled:Who': 'use' } };
    expect(withColumn(mapping, 'email', 'Mail').answers).toEqual({ 'garbled:Who': 'use' });
    expect(withColumn(mapping, 'email', undefined).answers).toEqual(mapping.answers);
  });

  it('about the system is said of the whole file', () => {
    const asked = { question: { ...question, kind: 'source' as const }, choice: 'own' };
    expect(withAnswer(prepared, preview, asked)).toEqual({ ...prepared, source: 'own' });
  });

  it('about the letters makes the guess anew, as the headers change too', () => {
    const asked = { question: { ...question, kind: 'encoding' as const }, choice: 'koi8-r' };
    expect(withAnswer(prepared, preview, asked)).toEqual({
      kind: 'customers',
      fileId: 'file-1234',
      fileName: 'a.csv',
      encoding: 'koi8-r',
    });
  });

  it('takes a column that becomes another field’s own from those that stand in', () => {
    const mapping = { columns: { email: 'Mail' }, fallbacks: { email: ['No', 'Who'] } };
    expect(withColumn(mapping, 'name', 'Who')).toEqual({
      columns: { email: 'Mail', name: 'Who' },
      fallbacks: { email: ['No'] },
    });
  });
});
