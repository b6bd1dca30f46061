import { describe, expect, it } from 'vitest';
import { subjectIdSchema } from '../../ids.ts';
import { aCheckIn, at } from '../check-in.fixture.ts';
import type { CheckIn } from '../check-in.ts';
import { shareSends } from './one-phone.ts';

const idOf = (id: string) => subjectIdSchema.parse(id);
const home = '+972525550148';
const asks = (id: string, when: string, changes: Partial<CheckIn> = {}) => ({
  phone: home,
  checkIn: aCheckIn({ id: idOf(id), next: { does: 'ask', at: at(when) }, ...changes }),
});
const share = (...asking: Parameters<typeof shareSends>[0]) =>
  Object.fromEntries(shareSends(asking, { timeZone: 'Asia/Jerusalem' }).map(({ id, carriedBy }) => [id, carriedBy]));

describe('one phone', () => {
  it('of a mother and two children gets one message a day: the first carries it, the others name it', () => {
    const mother = asks('mother', '2026-11-29T09:00:00.000Z');
    const son = asks('son', '2026-11-29T08:00:00.000Z');
    const daughter = asks('daughter', '2026-11-29T08:00:00.000Z');
    expect(share(mother, son, daughter)).toEqual({ mother: 'daughter', son: 'daughter', daughter: undefined });
  });

  it('gets another on another day, by the clock of the business', () => {
    expect(share(asks('a', '2026-11-29T21:30:00.000Z'), asks('b', '2026-11-29T22:30:00.000Z'))).toEqual({
      a: undefined,
      b: undefined,
    });
  });

  it('is shared by nobody with another phone, nor with a call', () => {
    const other = { ...asks('b', '2026-11-29T09:00:00.000Z'), phone: '+972525550149' };
    const call = asks('c', '2026-11-29T09:00:00.000Z', { next: { does: 'call', at: at('2026-11-29T09:00:00.000Z') } });
    expect(share(asks('a', '2026-11-29T09:00:00.000Z'), other, call)).toEqual({
      a: undefined,
      b: undefined,
      c: undefined,
    });
  });

  it('is looked at again: who no longer shares carries their own, and what is the same is not written', () => {
    const alone = asks('a', '2026-11-29T09:00:00.000Z', { carriedBy: idOf('b') });
    expect(share(alone)).toEqual({ a: undefined });
    const fresh = asks('a', '2026-11-29T09:00:00.000Z');
    expect(shareSends([fresh], { timeZone: 'Asia/Jerusalem' })[0]).toBe(fresh.checkIn);
  });
});
