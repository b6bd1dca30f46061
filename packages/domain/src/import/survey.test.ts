import { describe, expect, it } from 'vitest';
import type { Instant } from '../instant.ts';
import type { ImportKind } from './import-kind.ts';
import { importQuestion } from './question.ts';
import type { Mapping } from './suggest-mapping.ts';
import { createSurvey, settle } from './survey.ts';

const writtenAt = '2026-12-01T08:00:00.000Z' as Instant;

/** Every field stands under a header of its own name; further columns feed nothing. */
function surveyed(
  kind: ImportKind,
  fields: string[],
  rows: string[][],
  change: Partial<Mapping> & { more?: string[] } = {},
) {
  const { more = [], ...rest } = change;
  const mapping: Mapping = { columns: Object.fromEntries(fields.map((field) => [field, field])), ...rest };
  const survey = createSurvey(kind, mapping, writtenAt);
  for (const cells of rows) survey.take(new Map([...fields, ...more].map((header, at) => [header, cells[at] ?? ''])));
  const settled = settle(mapping, survey.result());
  return { ...settled, asked: settled.questions.map(({ key }) => key) };
}

it('looks for addresses of mail also where addresses of streets are read', () => {
  const rows = [
    ['1', '', 'noa@example.com'],
    ['2', '', 'rami@example.com'],
  ];
  expect(surveyed('customers', ['id', 'email', 'addressLine1'], rows).asked).toEqual(['nothing-fits:email']);
  expect(surveyed('customers', ['id', 'email', 'city'], rows).asked).toEqual([]);
});

describe('a column in which nothing fits', () => {
  it.each<[ImportKind, string[], string[][], string[]]>([
    [
      'customers',
      ['id', 'email'],
      [
        ['1', 'soon'],
        ['2', 'later'],
      ],
      ['nothing-fits:email'],
    ],
    [
      'customers',
      ['id', 'email'],
      [
        ['1', 'soon'],
        ['2', 'd@x.example'],
      ],
      [],
    ],
    [
      'customers',
      ['id', 'email'],
      [
        ['1', ''],
        ['2', 'n/a'],
      ],
      [],
    ],
    ['customers', ['id', 'phone'], [['1', 'Dana']], ['nothing-fits:phone']],
    ['customers', ['id', 'phone'], [['1', '*5287']], []],
    [
      'customers',
      ['id', 'country'],
      [
        ['1', 'Narnia'],
        ['2', 'Gondor'],
      ],
      ['nothing-fits:country'],
    ],
    ['customers', ['id', 'name'], [['', 'Dana']], ['nothing-fits:id']],
    ['products', ['id', 'name', 'handle'], [['', 'Hat', 'hat']], []],
    ['products', ['id', 'name', 'handle'], [['', 'Hat', '']], ['nothing-fits:id']],
    ['supplier-deliveries', ['deliveredOn'], [['soon'], ['never']], ['nothing-fits:deliveredOn']],
    ['supplier-deliveries', ['deliveredOn'], [['soon'], ['03/04/2026'], ['13/04/2026']], []],
    ['order-lines', ['productId', 'productName'], [['', 'Lamp']], ['nothing-fits:productId']],
  ])('in %s %j %j is asked about: %j', (kind, fields, rows, asked) => {
    expect(surveyed(kind, fields, rows).asked).toEqual(asked);
  });

  it('is asked about though it is empty, if addresses stand in a column that nothing reads', () => {
    const rows = [
      ['1', '', 'd@x.example', 'e@x.example'],
      ['2', '', 'f@x.example', ''],
    ];
    const { asked } = surveyed('customers', ['id', 'email'], rows, {
      more: ['Contact', 'Web'],
    });
    expect(asked).toEqual(['nothing-fits:email']);
  });

  it('is none where one that stands in for it fits', () => {
    const change = { more: ['Work'], fallbacks: { email: ['Work'] } };
    expect(surveyed('customers', ['id', 'email'], [['1', '', 'd@x.example']], change).asked).toEqual([]);
  });

  it('may be missing in a row that ends early, and a question about the whole file leaves every column in use', () => {
    const mapping = { columns: { id: 'id', email: 'email' }, answers: { 'nothing-fits:': 'leave-out' } };
    const survey = createSurvey('customers', mapping, writtenAt);
    survey.take(new Map([['id', '1']]));
    const about = importQuestion('nothing-fits', { column: '', examples: [], choices: ['leave-out'] });
    expect(settle(mapping, { ...survey.result(), questions: [about] }).mapping.columns).toEqual(mapping.columns);
  });

  it('is left out or used as staff answer', () => {
    const rows = [['1', 'soon']];
    const answers = (answer: string) => ({ answers: { 'nothing-fits:email': answer } });
    expect(surveyed('customers', ['id', 'email'], rows, answers('leave-out'))).toMatchObject({
      asked: [],
      mapping: { columns: { id: 'id' } },
    });
    expect(surveyed('customers', ['id', 'email'], rows, answers('use'))).toMatchObject({
      asked: [],
      mapping: { columns: { id: 'id', email: 'email' } },
    });
  });
});

describe('names that nobody has', () => {
  const rows = ['Ã©', 'Ren?e', 'ðåòä', 'ãÍãÏ', 'Dana'].map((name) => ['1', name]);
  it('are asked about with three of them', () => {
    const { questions } = surveyed('customers', ['id', 'name'], rows);
    expect(questions).toMatchObject([{ key: 'garbled:name', examples: ['Ã©', 'Ren?e', 'ðåòä'] }]);
  });

  it('leave their column in use when they are left out', () => {
    const answers = { 'garbled:name': 'leave-out' };
    expect(surveyed('customers', ['id', 'name'], rows, { answers })).toMatchObject({
      asked: [],
      mapping: { columns: { name: 'name' }, answers },
    });
  });
});

describe('numbers', () => {
  const priced = (prices: string[], change?: Partial<Mapping>) =>
    surveyed(
      'order-lines',
      ['unitPrice', 'quantity'],
      prices.map((price) => price.split('|')),
      change,
    );

  it('that read two ways are asked about, and read as staff answer', () => {
    expect(priced(['1,234|1', '50|2']).questions).toMatchObject([
      { key: 'number-form:unitPrice', examples: ['1,234'] },
    ]);
    const answered = priced(['1,234|1'], { answers: { 'number-form:unitPrice': 'decimal-comma' } });
    expect(answered).toMatchObject({ asked: [], mapping: { numberForms: { unitPrice: 'decimal-comma' } } });
    expect(priced(['1,234|1'], { numberForms: { unitPrice: 'decimal-point' } }).asked).toEqual([]);
  });

  it('are read as the others of their column, or of the file', () => {
    expect(priced(['1,234|1', '49.90|1']).mapping.numberForms).toEqual({ unitPrice: 'decimal-point' });
    expect(priced(['49,90|1.000']).mapping.numberForms).toEqual({ quantity: 'decimal-comma' });
    expect(priced(['5|1']).mapping.numberForms).toBeUndefined();
  });

  it('of two ways in one column are asked about', () => {
    expect(priced(['1,234|1', '49.90|1', '49,90|1']).asked).toEqual(['number-form:unitPrice']);
  });
});

describe('dates', () => {
  it('that are nothing but numbers are asked about, and not where real dates stand beside them', () => {
    expect(surveyed('supplier-deliveries', ['deliveredOn'], [['45931'], ['45932.5'], ['']]).asked).toEqual([
      'serial-dates:deliveredOn',
    ]);
    expect(surveyed('supplier-deliveries', ['deliveredOn'], [['45931'], ['2025-10-02']]).asked).toEqual([]);
    expect(surveyed('supplier-deliveries', ['deliveredOn'], [['']]).asked).toEqual([]);
    const answers = { 'serial-dates:deliveredOn': 'leave-out' };
    expect(surveyed('supplier-deliveries', ['deliveredOn'], [['45931']], { answers }).mapping.columns).toEqual({});
  });

  it('that read two ways are asked about once', () => {
    const rows = [['05/06/2026', '13/06/2026']];
    const fields = ['promisedOn', 'deliveredOn'];
    expect(surveyed('supplier-deliveries', fields, rows)).toMatchObject({
      dateQuestions: [{ field: 'promisedOn', column: 'promisedOn' }],
      mapping: { dateOrders: { deliveredOn: 'day-first' } },
    });
    const dateOrders = { promisedOn: 'month-first' } as const;
    expect(surveyed('supplier-deliveries', fields, rows, { dateOrders }).dateQuestions).toEqual([]);
  });

  it('that begin with the year are read so, and asked about where they may end with it', () => {
    const rows = [['26/11/30', '24/11/25']];
    expect(surveyed('supplier-deliveries', ['promisedOn', 'deliveredOn'], rows)).toMatchObject({
      dateQuestions: [{ field: 'deliveredOn', column: 'deliveredOn' }],
      mapping: { dateOrders: { promisedOn: 'year-first' } },
    });
  });

  it('are looked at up to five thousand values', () => {
    const rows = Array.from({ length: 5_010 }, (_, at) => [`05/06/2026 ${at}`]);
    rows.push(['13/06/2026']);
    expect(surveyed('supplier-deliveries', ['deliveredOn'], rows).dateQuestions).toEqual([]);
  });
});
