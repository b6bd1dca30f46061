import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, type Instant, instantFromMs } from '../instant.ts';
import { isoDateSchema } from '../instant-schema.ts';
import { cellsOf } from './cells.ts';
import { fileStatedAt, readStatedAt } from './stated-at.ts';

const now = '2026-11-22T08:00:00.000Z' as Instant;
const on = (day: string, timeZone = 'Asia/Jerusalem') => fileStatedAt(isoDateSchema.parse(day), { now, timeZone });

describe('fileStatedAt', () => {
  it('is now for a file of today, and the start of an earlier day on the clocks of the business', () => {
    expect(on('2026-11-22')).toBe(now);
    expect(on('2026-11-21')).toBe('2026-11-20T22:00:00.000Z');
    expect(on('2026-11-21', 'America/New_York')).toBe('2026-11-21T05:00:00.000Z');
  });

  it('takes tomorrow for today further east, and no later day', () => {
    expect(on('2026-11-23')).toBe(now);
    expect(on('2026-11-24')).toBeUndefined();
  });

  property.prop([fc.integer({ min: -3_000, max: 1 }), fc.integer({ min: -3_000, max: 1 })])(
    'is never later than now, and never earlier for a later day',
    (left, right) => {
      const atOf = (days: number) => on(instantFromMs(Date.parse(now) + days * dayMs).slice(0, 10)) ?? '';
      expect(atOf(left) <= now).toBe(true);
      expect(atOf(Math.min(left, right)) <= atOf(Math.max(left, right))).toBe(true);
    },
  );
});

describe('readStatedAt', () => {
  const read = (written: string) => {
    const context = { country: 'IL', defaultLanguage: 'he' as const, now, fileName: 'a.csv', fingerprint: String };
    const cells = cellsOf({ columns: { changedAt: 'Updated' } }, new Map([['Updated', written]]), context);
    return { at: readStatedAt(cells), warnings: cells.warnings.map(({ code }) => code), errors: cells.errors };
  };

  it('reads when a row was last changed, never later than now', () => {
    expect(read('2026-11-10 10:00')).toMatchObject({ at: '2026-11-10T10:00:00.000Z', warnings: [] });
    expect(read('2026-11-10').at).toBe('2026-11-10T00:00:00.000Z');
    expect(read('2027-11-10').at).toBe(now);
    expect(read('')).toEqual({ at: undefined, warnings: [], errors: [] });
  });

  it('costs a row nothing but itself where it cannot be read', () => {
    expect(read('soon')).toEqual({ at: undefined, warnings: ['date-unreadable'], errors: [] });
  });
});
