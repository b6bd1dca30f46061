import { describe, expect, it } from 'vitest';
import { instantSchema } from '../instant-schema.ts';
import { keptFor, keptSince, keptUntil, retainedKinds, retentionTable } from './retention.ts';
import { retentionReasons } from './retention-reasons.ts';
import { isChangeable, retentionSchema, wantedRetentionSchema } from './wanted-retention.ts';

const now = instantSchema.parse('2026-11-30T08:00:00.000Z');

describe('how long what is stored is kept', () => {
  it('is what it was before anybody could change it', () => {
    expect(Object.fromEntries(retainedKinds.map((kind) => [kind, keptFor(kind, {})]))).toEqual({
      checkIns: 365,
      answers: 30,
      intake: 90,
      timeline: Number.POSITIVE_INFINITY,
      looks: 24,
      links: 180,
      importFiles: 30,
      importWarnings: 30,
      netTests: 365,
      phoneDays: 14,
      workFiles: 2,
      seenEvents: 30,
      sentIds: 7,
      alerts: 30,
    });
  });

  it('is counted in days, and of looks in months of the calendar', () => {
    expect(keptUntil('workFiles', now, {})).toBe('2026-12-02T08:00:00.000Z');
    expect(keptSince('checkIns', now, { checkIns: 100 })).toBe('2026-08-22T08:00:00.000Z');
    expect(keptUntil('looks', now, {})).toBe('2028-11-30T08:00:00.000Z');
    expect(keptSince('looks', now, { looks: 36 })).toBe('2023-11-30T08:00:00.000Z');
  });

  it('is until the customer is erased where nobody has chosen a period for what stands on a timeline', () => {
    expect(keptSince('timeline', now, {})).toBe('0000-01-01T00:00:00.000Z');
    expect(keptUntil('timeline', now, {})).toBe('9999-12-31T23:59:59.999Z');
    expect(keptSince('timeline', now, { timeline: 12 })).toBe('2025-11-30T08:00:00.000Z');
  });

  it('stays within its bounds, whatever was once stored', () => {
    expect(keptFor('looks', { looks: 3 })).toBe(24);
    expect(keptFor('checkIns', { checkIns: 36_500 })).toBe(3_650);
    expect(keptFor('alerts', { alerts: 3 })).toBe(30);
  });

  it.each(retainedKinds)('stands within its bounds of itself: %s', (kind) => {
    const { keep, min, max } = retentionTable[kind];
    expect(min <= keep && (keep <= max || keep === Number.POSITIVE_INFINITY)).toBe(true);
    expect(retentionReasons[kind].holds === 'fixed').toBe(!isChangeable(kind));
  });
});

describe('what the owner changes about it', () => {
  const problemsOf = (wanted: unknown) =>
    wantedRetentionSchema.safeParse(wanted).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('is kept where it differs, and left out where it is what holds anyway', () => {
    expect(wantedRetentionSchema.parse({ checkIns: 730, links: 180, looks: 24 })).toEqual({ checkIns: 730 });
    expect(wantedRetentionSchema.parse({})).toEqual({});
  });

  it('is refused at its field with what can be chosen', () => {
    expect(problemsOf({ looks: 23 })).toEqual(['looks: choose 24 to 120 months']);
    expect(problemsOf({ checkIns: 3_651, answers: 0 })).toEqual([
      'checkIns: choose 90 to 3650 days',
      'answers: choose 1 to 365 days',
    ]);
    expect(problemsOf({ alerts: 31 })).toEqual(['alerts: leave it out: it is always 30 days']);
    expect(problemsOf({ answers: 1.5 })).toEqual(['answers: choose 1 to 365 days']);
    expect(problemsOf({ diaries: 3 })).toHaveLength(1);
  });

  it('is read as it stands, and a kind that nobody knows hides no other', () => {
    expect(retentionSchema.parse({ checkIns: 10, diaries: 3 })).toEqual({ checkIns: 10 });
  });
});
