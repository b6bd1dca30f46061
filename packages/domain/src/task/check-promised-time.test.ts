import { expect, it } from 'vitest';
import { instantSchema } from '../instant-schema.ts';
import { checkPromisedTime } from './check-promised-time.ts';

it.each([
  ['2026-11-22T08:00:00.000Z', 'too-late'],
  ['2026-11-22T08:00:00.001Z', undefined],
  ['2027-11-23T08:00:00.000Z', undefined],
  ['2027-11-23T08:00:00.001Z', 'too-far'],
  ['2226-11-22T09:00:00.000Z', 'too-far'],
])('a promise for %s, made on the morning of 22 November 2026, is %s', (dueAt, wrong) => {
  const now = instantSchema.parse('2026-11-22T08:00:00.000Z');
  expect(checkPromisedTime(instantSchema.parse(dueAt), now)).toBe(wrong);
});
