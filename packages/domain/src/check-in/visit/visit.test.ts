import { describe, expect, it } from 'vitest';
import { customerIdSchema } from '../../ids.ts';
import { addMs, hourMs, type Instant } from '../../instant.ts';
import { escalate } from '../answer/escalate.ts';
import { at } from '../check-in.fixture.ts';
import { bookingOf, isVisitId, visitIdOf } from './booking.ts';
import { aBooking, aVisit, begins, entered, timeZone } from './visit.fixture.ts';
import {
  currentNoticeOfVisit,
  isAhead,
  isFilled,
  isUrgentVisit,
  visitKeptFrom,
  visitSchema,
  visitStateOf,
  withBooking,
} from './visit.ts';

const told = { version: 1, says: 'intake' as const, at: entered, decidedAt: entered, published: true };
const finished = { intake: { form: 1, answers: [], finishedAt: entered } };

describe('a visit that lies ahead', () => {
  it('is named apart from every work', () => {
    expect([visitIdOf('1'), isVisitId('visit:1'), isVisitId('work:1')]).toEqual(['visit:1', true, false]);
  });

  it('is one row with whose it is, its day, and a look that is due at once', () => {
    const visit = aVisit();
    expect(visitSchema.parse(visit)).toEqual(visit);
    expect(visit).toMatchObject({
      customerId: 'C-1',
      day: '2026-11-29',
      followed: false,
      revision: 1,
      wakeAt: entered,
    });
  });

  it('is the very same one where nothing new is said of it', () => {
    const visit = aVisit();
    expect(withBooking(visit, aBooking(), { timeZone, now: begins })).toBe(visit);
  });

  it('comes to the same however often and in whatever order it is told', () => {
    const first = aBooking({ statedAt: at('2026-11-28T08:00:00.000Z') });
    const moved = aBooking({ statedAt: at('2026-11-28T09:00:00.000Z'), startsAt: at('2026-11-30T08:00:00.000Z') });
    const told = [first, moved, first];
    const ends = [told, told.toReversed(), [moved, first]].map((all) =>
      all.reduce<ReturnType<typeof aVisit> | undefined>(
        (visit, said) => withBooking(visit, said, { timeZone, now: entered }),
        undefined,
      ),
    );
    expect(ends.map((end) => end && [bookingOf(end.bookings).startsAt, end.day])).toEqual(
      ends.map(() => ['2026-11-30T08:00:00.000Z', '2026-11-30']),
    );
  });

  it('keeps when and whose it is where a cancellation says no more than that', () => {
    const cancelled = withBooking(
      aVisit({}, { statedAt: entered }),
      aBooking({ status: 'cancelled', startsAt: undefined, personId: undefined, with: undefined }),
      { timeZone, now: entered },
    );
    expect(cancelled).toMatchObject({ customerId: 'C-1', day: '2026-11-29', revision: 2 });
    expect(visitStateOf(cancelled)).toBe('cancelled');
    const nobodys = aVisit({}, { status: 'cancelled', startsAt: undefined, personId: undefined });
    expect([nobodys.customerId, nobodys.day, isAhead(nobodys, entered)]).toEqual([undefined, undefined, false]);
  });

  it('has come when the desk says so, and is seen or cancelled when its own system says so', () => {
    expect(visitStateOf(aVisit())).toBe('booked');
    expect(visitStateOf(aVisit({ arrivedAt: entered }))).toBe('arrived');
    expect(visitStateOf(aVisit({ arrivedAt: entered }, { status: 'seen' }))).toBe('seen');
    expect(visitStateOf(aVisit({ gone: 'deceased' }))).toBe('cancelled');
  });

  it('lies ahead until it begins', () => {
    expect(isAhead(aVisit(), entered)).toBe(true);
    expect(isAhead(aVisit(), begins)).toBe(false);
    expect(isAhead(aVisit({ arrivedAt: entered }), entered)).toBe(false);
  });

  it('cannot wait where it was booked so, or where danger was written', () => {
    expect(isUrgentVisit(aVisit())).toBe(true);
    expect(isUrgentVisit(aVisit({}, { isUrgent: false }))).toBe(false);
    expect(isUrgentVisit(aVisit({ danger: { at: entered } }, { isUrgent: false }))).toBe(true);
  });

  it('of somebody else begins anew: what the first one said is theirs, and they are told no more', () => {
    const intake = { form: 1, answers: [{ field: 'medicines' as const, value: 'Warfarin', at: entered }] };
    const danger = { at: entered };
    const theirs = aVisit({ told, intake, danger, arrivedAt: entered });
    const other = aBooking({ personId: customerIdSchema.parse('C-2'), statedAt: begins });
    const corrected = withBooking(theirs, other, { timeZone, now: begins });
    expect(visitSchema.parse(corrected)).toMatchObject({
      customerId: 'C-2',
      intake: { answers: [] },
      told: { over: true },
      revision: 2,
    });
    expect([corrected.danger, corrected.arrivedAt]).toEqual([undefined, undefined]);
    expect(currentNoticeOfVisit(corrected)).toBe('visit:1.v2');
    const neverTold = withBooking(aVisit(), other, { timeZone, now: begins });
    expect([neverTold.customerId, neverTold.told]).toEqual(['C-2', undefined]);
  });

  it('moved to another day has nobody there yet, and keeps who has come where it only begins later', () => {
    const arrived = aVisit({ arrivedAt: entered, roomAt: entered });
    const moved = (startsAt: Instant) =>
      withBooking(arrived, aBooking({ startsAt, statedAt: begins }), { timeZone, now: begins });
    const later = moved(addMs(begins, hourMs));
    expect([later.arrivedAt, later.roomAt]).toEqual([entered, entered]);
    const nextDay = moved(addMs(begins, 24 * hourMs));
    expect([nextDay.arrivedAt, nextDay.roomAt]).toEqual([undefined, undefined]);
  });

  it('is kept from its beginning on, or from its last change where that is later', () => {
    expect(visitKeptFrom(aVisit())).toBe(begins);
    expect(visitKeptFrom(aVisit({ changedAt: addMs(begins, hourMs) }))).toBe(addMs(begins, hourMs));
    expect(visitKeptFrom(aVisit({}, { startsAt: undefined }))).toBe(entered);
    const climbing = escalate(aVisit(), 'danger-words', { levels: [], now: entered });
    expect(visitKeptFrom(climbing)).toBeUndefined();
  });

  it('is told of what is true: nothing once it has begun, is called off, or has what it asks for', () => {
    expect(currentNoticeOfVisit(aVisit())).toBeUndefined();
    expect(currentNoticeOfVisit(aVisit({ told }))).toBe('visit:1.v1');
    expect(currentNoticeOfVisit(aVisit({ told }, { status: 'cancelled' }))).toBe('visit:1.v2');
    expect(currentNoticeOfVisit(aVisit({ told, closedFor: begins }))).toBe('visit:1.v2');
    expect(currentNoticeOfVisit(aVisit({ told, closedFor: entered }))).toBe('visit:1.v1');
    const reminded = { ...told, version: 2, says: 'intake-reminder' as const };
    expect(currentNoticeOfVisit(aVisit({ told: reminded }))).toBe('visit:1.v2');
    expect(currentNoticeOfVisit(aVisit({ told: reminded, ...finished }))).toBe('visit:1.v3');
    expect([isFilled(aVisit()), isFilled(aVisit(finished))]).toEqual([false, true]);
  });
});
