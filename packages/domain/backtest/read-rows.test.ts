import { expect, test } from 'vitest';
import { readDate } from './read-dates.ts';
import { readRows } from './read-rows.ts';

test.each([
  ['2026-11-22', '2026-11-22'],
  ['2026-11-22 18:04:11', '2026-11-22'],
  ['2026-11-22T18:04:11Z', '2026-11-22'],
  ['22/11/2026', '2026-11-22'],
  ['2.1.2026', '2026-01-02'],
  ['11/22/2026', null],
  ['2026-02-30', null],
  ['soon', null],
  ['', null],
])('reads the date %o as %o', (text, date) => {
  expect(readDate(text)).toBe(date);
});

test('reads the export of Olist', () => {
  const read = readRows(
    [
      'order_id,seller_id,order_purchase_timestamp,order_delivered_customer_date,order_estimated_delivery_date',
      'o1,s1,2017-10-02 10:56:33,2017-10-10 21:25:13,2017-10-18 00:00:00',
      'o1,s1,2017-10-02 10:56:33,2017-10-10 21:25:13,2017-10-18 00:00:00',
      'o2,s1,2017-10-03 10:56:33,,2017-10-18 00:00:00',
    ].join('\n'),
    {},
  );
  expect(read).toMatchObject({
    notDelivered: 1,
    repeated: 1,
    bad: [],
    deliveries: [
      {
        orderedOn: '2017-10-02',
        promisedOn: '2017-10-18',
        deliveredOn: '2017-10-10',
        id: 'o1',
      },
    ],
  });
});

test('reads a semicolon file with a byte-order mark and without suppliers', () => {
  const read = readRows('\uFEFFPromised Date;Actual Date\r\n01/02/2026;03/02/2026\r\n', {});
  expect(read).toMatchObject({
    deliveries: [{ promisedOn: '2026-02-01', deliveredOn: '2026-02-03' }],
  });
});

test('reads columns as they are mapped', () => {
  const read = readRows('due,came,from\n2026-01-01,2026-01-02,x\n', {
    promised: 'due',
    delivered: 'came',
    supplier: 'from',
  });
  expect(read).toMatchObject({
    columns: { promised: 'due', delivered: 'came', supplier: 'from' },
  });
});

test('a bad row is told with its number and stops no other', () => {
  const read = readRows(
    [
      'supplier,ordered,promised,actual',
      'a,2026-01-01,2026-01-05,yesterday',
      'a,2026-01-01,,2026-01-05',
      'a,x,2026-01-04,2026-01-05',
      ',2026-01-01,2026-01-04,2026-01-05',
      'a,2026-01-06,2026-01-04,2026-01-05',
      'a,2026-01-01,2026-01-04,9999-12-31',
      'a,,2026-01-04,2026-01-05',
    ].join('\n'),
    {},
  );
  expect(read).toMatchObject({
    deliveries: [{ id: 'row 8' }],
    bad: [
      {
        row: 2,
        problem: 'actual: "yesterday" is not a date; write yyyy-mm-dd or dd/mm/yyyy',
      },
      { row: 3, problem: 'promised: is empty; write yyyy-mm-dd or dd/mm/yyyy' },
      {
        row: 4,
        problem: 'ordered: "x" is not a date; write yyyy-mm-dd or dd/mm/yyyy',
      },
      { row: 5, problem: 'supplier: is empty; name the supplier' },
      {
        row: 6,
        problem: 'delivered on 2026-01-05, before it was ordered on 2026-01-06',
      },
      { row: 7, problem: '9999-12-31 is more than 1000 days from 2026-01-04' },
    ],
  });
});

test('says which column it misses and how to name it', () => {
  expect(readRows('promised,shipped\n2026-01-01,2026-01-02\n', {})).toEqual({
    kind: 'missing',
    problem:
      'No column with the delivered date was recognised. Its columns are: promised, shipped. Name it with --map delivered=<column>.',
  });
  expect(readRows('promised,actual\n', { supplier: 'who' })).toMatchObject({
    problem: 'The file has no column "who". Its columns are: promised, actual.',
  });
});
