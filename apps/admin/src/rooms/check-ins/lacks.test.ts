import { expect, it } from 'vitest';
import { lacksOf } from './lacks.ts';

const whole = { name: 'Dana', isPhoneWrong: false, wrong: [], code: 'extraction', endedAt: '2026-11-29T08:00:00.000Z' };

it('a work that says who, what and when lacks nothing', () => {
  expect(lacksOf(whole)).toEqual([]);
});

it('all that is missing or wrong is named at once, in the order of the form', () => {
  const nothing = { name: '', isPhoneWrong: true, wrong: ['year' as const], code: undefined, endedAt: undefined };
  expect(lacksOf(nothing)).toEqual(['who', 'phone', 'year', 'kind', 'ended']);
});
