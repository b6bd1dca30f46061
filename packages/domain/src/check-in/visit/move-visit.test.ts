import { describe, expect, it } from 'vitest';
import { defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { customerIdSchema, staffIdSchema } from '../../ids.ts';
import { addMs, hourMs, type Instant, minuteMs } from '../../instant.ts';
import { escalate } from '../answer/escalate.ts';
import { at, samar } from '../check-in.fixture.ts';
import { acknowledgeVisit } from './acknowledge-visit.ts';
import { askingOfVisit, openClimbOf } from './climb-of-visit.ts';
import { moveVisitOn, type VisitContext, whenVisitFollowed } from './move-visit.ts';
import { aVisit, begins, entered } from './visit.fixture.ts';
import type { Visit } from './visit.ts';

const manager = staffIdSchema.parse('ramzi');
const levels = [[samar], [], [manager]];
const on = (visit: Visit, now: Instant = entered, person: VisitContext['person'] = {}) =>
  moveVisitOn(visit, { calendar: defaultBusinessCalendar, person, levels, now });
const asked = (visit = aVisit()) => whenVisitFollowed(on(visit), entered);
const half = addMs(entered, 3 * hourMs);

describe('the form of a visit', () => {
  it('is asked for at once where it is urgent, as one decision', () => {
    const visit = on(aVisit());
    expect(visit).toMatchObject({
      told: { version: 1, says: 'intake', at: entered, decidedAt: entered, published: false },
      next: { does: 'remind', at: half },
      followed: false,
      revision: 2,
    });
    expect(asked()).toMatchObject({ told: { published: true }, followed: true, wakeAt: half, revision: 3 });
  });

  it('is not asked for where the visit can wait, has begun, is called off, or is nobody’s', () => {
    const silent = [
      aVisit({}, { isUrgent: false }),
      aVisit({}, { startsAt: entered }),
      aVisit({}, { status: 'cancelled' }),
      aVisit({}, { personId: undefined }),
      aVisit({}, { startsAt: undefined }),
    ];
    for (const visit of silent) expect(on(visit)).toBe(visit);
    expect(whenVisitFollowed(aVisit({}, { isUrgent: false }), entered)).toMatchObject({ followed: true, revision: 2 });
  });

  it('is asked for once the visit becomes urgent', () => {
    const visit = aVisit({ danger: { at: entered } }, { isUrgent: false });
    expect(on(visit)).toMatchObject({ told: { says: 'intake' } });
  });

  it('is told to the guardian in a child’s stead', () => {
    const guardianId = customerIdSchema.parse('C-40');
    const context = { calendar: defaultBusinessCalendar, person: {}, guardianId, levels, now: entered };
    expect(moveVisitOn(aVisit(), context)).toMatchObject({ customerId: 'C-1', told: { to: guardianId } });
    expect(on(aVisit()).told).not.toHaveProperty('to');
  });

  it('is asked of the person whose booking it is now, as something decided now', () => {
    const over = { version: 2, says: 'intake-reminder' as const, at: entered, decidedAt: entered, published: true };
    const later = addMs(entered, hourMs);
    expect(on(aVisit({ told: { ...over, over: true } }), later)).toMatchObject({
      told: { version: 3, says: 'intake', decidedAt: later, published: false },
    });
  });

  it('that was asked for by night is reminded of half way from the morning on', () => {
    const night = at('2026-11-28T22:00:00.000Z');
    const morning = at('2026-11-29T06:00:00.000Z');
    const visit = on(aVisit({}, {}, night), night);
    expect(visit.next).toEqual({ does: 'remind', at: addMs(morning, 4 * hourMs) });
  });

  it('is reminded of once, half way, and then let go when the visit begins', () => {
    expect(on(asked(), addMs(half, -minuteMs))).toEqual(asked());
    const reminded = whenVisitFollowed(on(asked(), half), half);
    expect(reminded).toMatchObject({
      told: { version: 2, says: 'intake-reminder', at: half, decidedAt: entered },
      next: { does: 'close', at: begins },
      wakeAt: begins,
    });
    const closed = on(reminded, begins);
    expect(closed).toMatchObject({ closedFor: begins });
    expect(closed.next).toBeUndefined();
    expect(closed.wakeAt).toBeUndefined();
    expect(on(closed, addMs(begins, hourMs))).toBe(closed);
  });

  it('is not reminded of where it is filled in', () => {
    const intake = { form: 1, answers: [], finishedAt: entered };
    expect(on({ ...asked(), intake }, half)).toMatchObject({
      told: { version: 1 },
      next: { does: 'close', at: begins },
    });
  });

  it('is not reminded of in the last half hour, also where Kesher stood still', () => {
    const soon = aVisit({}, { startsAt: addMs(entered, 50 * minuteMs) });
    expect(on(soon).next).toEqual({ does: 'close', at: addMs(entered, 50 * minuteMs) });
    expect(on(asked(), addMs(begins, -20 * minuteMs))).toMatchObject({
      told: { version: 1 },
      next: { does: 'close' },
    });
  });

  it('is not reminded of at night, but in the morning if that is soon enough', () => {
    const evening = at('2026-11-29T19:00:00.000Z');
    const tomorrow = (time: string) => aVisit({}, { startsAt: at(`2026-11-30T${time}:00.000Z`) });
    const { next } = on(tomorrow('07:00'), evening);
    expect(next?.does).toBe('remind');
    expect(next && next.at > at('2026-11-30T04:00:00.000Z')).toBe(true);
    expect(on(tomorrow('05:00'), evening).next?.does).toBe('close');
  });

  it('is let go at the new time where the visit is put off', () => {
    const reminded = whenVisitFollowed(on(asked(), half), half);
    const closed = on(reminded, begins);
    const later = addMs(begins, 24 * hourMs);
    const moved = { ...closed, bookings: aVisit({}, { startsAt: later }).bookings };
    expect(on(moved, begins).next).toEqual({ does: 'close', at: later });
  });

  it('falls away with a person who is gone, and comes back with them', () => {
    const gone = on(asked(), half, { gone: { because: 'deceased' } });
    expect(gone).toMatchObject({ gone: 'deceased', told: { version: 1 } });
    expect(on(gone, half).gone).toBeUndefined();
  });
});

describe('words of danger before a visit', () => {
  const quarter = addMs(entered, 15 * minuteMs);
  const climbing = (booking: Parameters<typeof aVisit>[1] = { isUrgent: false }) =>
    whenVisitFollowed(
      escalate(aVisit({ danger: { at: entered } }, booking), 'danger-words', { levels, now: entered }),
      entered,
    );
  const taskOf = (visit: Visit) => askingOfVisit(visit)?.wanted.get('check-in-flag');

  it('are looked at again when nobody has taken them up in time, go past an empty level, and end at the last', () => {
    const visit = climbing();
    expect([visit.wakeAt, taskOf(visit)]).toEqual([quarter, quarter]);
    expect(on(visit, addMs(quarter, -1)).escalation).toEqual(visit.escalation);
    const climbed = on(visit, quarter);
    expect(climbed).toMatchObject({
      escalation: { level: 2, skipped: [1], asked: [samar, manager], isLast: true },
      followed: false,
      wakeAt: quarter,
    });
    expect(on(whenVisitFollowed(climbed, quarter), addMs(quarter, hourMs)).escalation).toEqual(climbed.escalation);
    expect(taskOf(climbed)).toBe(addMs(quarter, 15 * minuteMs));
  });

  it('climb on beside whatever else is due, as one decision', () => {
    const visit = climbing({});
    expect(on(visit, quarter)).toMatchObject({
      told: { says: 'intake' },
      escalation: { level: 2 },
      revision: visit.revision + 1,
    });
  });

  it('are taken up by whom they ask alone, and climb no further then', () => {
    const visit = climbing();
    expect(acknowledgeVisit(visit, { by: manager, now: entered })).toBe('not-asked');
    const taken = acknowledgeVisit(visit, { by: samar, now: entered }) as Visit;
    expect(taken).toMatchObject({ escalation: { acknowledged: { by: samar } }, followed: false, revision: 4 });
    expect([openClimbOf(taken), taskOf(taken)]).toEqual([undefined, undefined]);
    expect(acknowledgeVisit(taken, { by: samar, now: quarter })).toBe(taken);
    expect(on(whenVisitFollowed(taken, entered), quarter).escalation).toEqual(taken.escalation);
    expect(acknowledgeVisit(aVisit(), { by: samar, now: entered })).toBe('nothing-to');
  });

  it('end once the person was seen or is gone, and not with a booking that is called off', () => {
    const after = (booking: Parameters<typeof aVisit>[1]) => ({
      ...climbing(),
      bookings: aVisit({}, booking).bookings,
    });
    const open = (visit: Visit) => openClimbOf(visit) !== undefined;
    expect([open(climbing()), open(after({ status: 'cancelled' })), open(after({ status: 'seen' }))]).toEqual([
      true,
      true,
      false,
    ]);
    const gone = on(climbing(), quarter, { gone: { because: 'deceased' } });
    expect([open(gone), gone.followed, gone.escalation?.level]).toEqual([false, false, 0]);
    expect(askingOfVisit(gone)).toMatchObject({ isOff: true });
    expect(askingOfVisit(aVisit())).toBeUndefined();
    const nobodys = { ...climbing(), customerId: undefined };
    expect(askingOfVisit(nobodys)).toBeUndefined();
  });
});
