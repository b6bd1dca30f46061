import { expect, it } from 'vitest';
import { flagTable } from './flag-spans.ts';

it('the table of flags has a column wherever one begins or ends', () => {
  const { spans, rows } = flagTable([
    { question: 'bleeding', answer: 'does-not-stop', fromHours: 0 },
    { question: 'pain', answer: 'more', fromHours: 48 },
    { question: 'bleeding', answer: 'a-little', fromHours: 24, untilHours: 72 },
  ]);
  expect(spans).toEqual([
    { from: 0, until: 24 },
    { from: 24, until: 48 },
    { from: 48, until: 72 },
    { from: 72, until: undefined },
  ]);
  expect(rows).toEqual([
    { question: 'bleeding', answer: 'does-not-stop', isFlag: [true, true, true, true] },
    { question: 'pain', answer: 'more', isFlag: [false, false, true, true] },
    { question: 'bleeding', answer: 'a-little', isFlag: [false, true, true, false] },
  ]);
});

it('an answer that is a flag twice stands once', () => {
  const { rows } = flagTable([
    { question: 'pain', answer: 'more', fromHours: 0, untilHours: 12 },
    { question: 'pain', answer: 'more', fromHours: 24 },
  ]);
  expect(rows).toEqual([{ question: 'pain', answer: 'more', isFlag: [true, false, true] }]);
});
