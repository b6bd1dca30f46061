import type { Instant } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { childOf, noChildYet, type TypedChild } from './child-of.ts';

const here = { country: 'IL', now: '2026-11-29T08:00:00.000Z' as Instant };
const read = (typed: Partial<TypedChild>) => childOf({ ...noChildYet, year: '2016', ...typed }, here);

describe('a child as it is typed', () => {
  it('has a year of birth, in any digits, and a guardian where one is named', () => {
    expect(read({ year: ' ٢٠١٦ ' })).toEqual({ kind: 'child', person: { yearOfBirth: 2016 } });
    expect(read({ guardian: ' Rivka Levi ', guardianPhone: '052-555-0199', relation: 'mother' })).toEqual({
      kind: 'child',
      person: { yearOfBirth: 2016, guardian: { name: 'Rivka Levi', phone: '+972525550199', relation: 'mother' } },
    });
  });

  it.each([
    [{ year: '' }, ['year']],
    [{ year: '16' }, ['year']],
    [{ year: '2027' }, ['year']],
    [{ guardianPhone: '052-555-0199' }, ['guardian']],
    [{ guardian: 'Rivka Levi' }, ['guardianPhone']],
    [{ guardian: 'Rivka Levi', guardianPhone: 'at work' }, ['guardianPhone']],
    [{ year: '16', guardianPhone: 'at work' }, ['year', 'guardian', 'guardianPhone']],
  ])('is corrected first after %o', (typed, fields) => {
    expect(read(typed)).toEqual({ kind: 'wrong', fields });
  });
});
