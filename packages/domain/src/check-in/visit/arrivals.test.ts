import { describe, expect, it } from 'vitest';
import { addMs, hourMs, minuteMs } from '../../instant.ts';
import { escalate } from '../answer/escalate.ts';
import {
  inOrderOfArrival,
  intakeStateOf,
  isDangerAhead,
  makeRoomBy,
  welcomeOf,
  withArrival,
  withRoom,
} from './arrivals.ts';
import { intakeFieldIds } from './intake-form.ts';
import { aVisit, begins, entered } from './visit.fixture.ts';

const told = { version: 1, says: 'intake' as const, at: entered, decidedAt: entered, published: true };
const answered = (...fields: (typeof intakeFieldIds)[number][]) => ({
  intake: { form: 1, answers: fields.map((field) => ({ field, value: 'fear', at: entered })) },
});

describe('the arrivals of a day', () => {
  it('have who cannot wait first, then go by time; who was seen or does not come is last', () => {
    const soon = addMs(begins, -hourMs);
    const visits = [
      aVisit({}, { id: 'visit:seen' as never, status: 'seen' }),
      aVisit({}, { id: 'visit:later' as never, isUrgent: false }),
      aVisit({}, { id: 'visit:sooner' as never, isUrgent: false, startsAt: soon }),
      aVisit({}, { id: 'visit:urgent' as never }),
    ];
    const names = ['urgent', 'sooner', 'later', 'seen'];
    expect(inOrderOfArrival(visits).map(({ id }) => id)).toEqual(names.map((name) => `visit:${name}`));
    expect(inOrderOfArrival(visits.toReversed()).map(({ id }) => id)).toEqual(names.map((name) => `visit:${name}`));
  });

  it('keep words of danger in sight until the person was seen', () => {
    const danger = { at: entered };
    const states = ['booked', 'arrived', 'seen', 'cancelled'] as const;
    expect(states.map((status) => isDangerAhead(aVisit({ danger }, { status })))).toEqual([true, true, false, false]);
    expect(isDangerAhead(aVisit())).toBe(false);
    const climbing = escalate(aVisit({ danger }, { status: 'cancelled' }), 'danger-words', {
      levels: [],
      now: entered,
    });
    expect(isDangerAhead(climbing)).toBe(true);
  });

  it('ask for room for who cannot wait: before they are expected, or as they come', () => {
    expect(makeRoomBy(aVisit())).toBe(addMs(begins, -10 * minuteMs));
    expect(makeRoomBy(aVisit({ arrivedAt: entered }))).toBe(entered);
    expect(makeRoomBy(aVisit({ arrivedAt: begins }))).toBe(addMs(begins, -10 * minuteMs));
    expect(makeRoomBy(aVisit({ roomAt: entered }))).toBeUndefined();
    expect(makeRoomBy(aVisit({}, { isUrgent: false }))).toBeUndefined();
    expect(makeRoomBy(aVisit({}, { status: 'seen' }))).toBeUndefined();
    expect(makeRoomBy(aVisit({}, { startsAt: undefined }))).toBeUndefined();
  });

  it('say how far each form has come', () => {
    expect(intakeStateOf(aVisit(), undefined)).toBe('not-asked');
    expect(intakeStateOf(aVisit({ told }), undefined)).toBe('asked');
    expect(intakeStateOf(aVisit({ told }), 'not-delivered')).toBe('not-reached');
    expect(intakeStateOf(aVisit({ told, ...answered('pain') }), 'not-delivered')).toBe('begun');
    expect(intakeStateOf(aVisit({ told, ...answered(...intakeFieldIds) }), 'delivered')).toBe('filled');
  });

  it('say what somebody needs to be welcome, and nothing else that they wrote', () => {
    expect(welcomeOf(aVisit(answered('reason')))).toEqual({ needs: [], words: undefined });
    expect(welcomeOf(aVisit(answered('welcome', 'welcome-words', 'pain')))).toEqual({ needs: ['fear'], words: 'fear' });
  });

  it('note that somebody has come and has room, which can be taken back', () => {
    const visit = aVisit();
    const here = withArrival(visit, true, entered);
    expect([here.arrivedAt, here.revision]).toEqual([entered, 2]);
    expect(withArrival(here, true, begins)).toBe(here);
    expect(withArrival(here, false, begins).arrivedAt).toBeUndefined();
    const roomy = withRoom(visit, true, entered);
    expect(roomy.roomAt).toBe(entered);
    expect(withRoom(roomy, true, begins)).toBe(roomy);
    expect(withRoom(roomy, false, begins).roomAt).toBeUndefined();
  });
});
