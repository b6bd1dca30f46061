import { describe, expect, it } from 'vitest';
import { alertIdOf, alertRowSchema } from '../../alert/alert.ts';
import { addMs, minuteMs } from '../../instant.ts';
import { aCheckIn, at, haddad, noon, rina, samar } from '../check-in.fixture.ts';
import { alertsOf } from './alerts-of.ts';
import { acknowledge, climb, escalate, isOverdue } from './escalate.ts';
import { onDutyAt, promisedCallBy, watchingAt } from './watching.ts';

const levels = [[samar], [samar, rina], [haddad]];
const after = (minutes: number) => addMs(noon, minutes * minuteMs);
const flagged = escalate(aCheckIn(), 'flag', { levels, now: noon });

describe('an escalation', () => {
  it('wakes whom it has asked, once each and level, and nobody after it was acknowledged', () => {
    const rows = alertsOf(flagged);
    expect(rows.map((row) => alertRowSchema.parse(row))).toEqual(rows);
    expect(rows.map(alertIdOf)).toEqual(['2026-11-29T10:00:00.000Z~escalation~samar~Encounter:e-1']);
    expect(alertsOf(climb(flagged, { levels, now: after(31) })).map(alertIdOf)).toEqual([
      '2026-11-29T10:30:00.000Z~escalation~samar~Encounter:e-1',
      '2026-11-29T10:30:00.000Z~escalation~rina~Encounter:e-1',
    ]);
    const taken = acknowledge(flagged, { by: samar, now: noon });
    expect(typeof taken === 'string' ? taken : alertsOf(taken)).toEqual([]);
    expect([alertsOf(aCheckIn()), alertsOf({ ...flagged, state: 'cancelled' })]).toEqual([[], []]);
  });

  it('asks the first level, for a quarter of an hour', () => {
    expect(flagged.escalation).toEqual({
      because: 'flag',
      since: noon,
      level: 0,
      asked: [samar],
      acknowledgeBy: after(15),
      skipped: [],
      isLast: false,
    });
    expect(escalate(flagged, 'asked-for-help', { levels, now: after(1) })).toBe(flagged);
  });

  it('goes to the next level when nobody has acknowledged, and no sooner', () => {
    expect(climb(flagged, { levels, now: after(14) })).toBe(flagged);
    const second = climb(flagged, { levels, now: after(15) });
    expect(second.escalation).toMatchObject({ level: 1, asked: [samar, rina], acknowledgeBy: after(30), since: noon });
    const third = climb(second, { levels, now: after(31) });
    expect(third.escalation).toMatchObject({ level: 2, asked: [samar, rina, haddad], isLast: true });
    expect(isOverdue(second, after(40))).toBe(false);
    expect(isOverdue(third, after(45))).toBe(false);
    expect(isOverdue(third, after(46))).toBe(true);
    expect(climb(third, { levels, now: after(50) })).toBe(third);
  });

  it('that had nobody to ask is taken up by whoever may act', () => {
    const alone = escalate(aCheckIn(), 'flag', { levels: [[], []], now: noon });
    expect(alone.escalation).toMatchObject({ asked: [], isLast: true });
    expect(acknowledge(alone, { by: rina, now: noon })).toMatchObject({ escalation: { acknowledged: { by: rina } } });
  });

  it('skips an empty level at once, and says so', () => {
    const skipping = escalate(aCheckIn(), 'flag', { levels: [[], [], [haddad]], now: noon });
    expect(skipping.escalation).toMatchObject({ level: 2, asked: [haddad], skipped: [0, 1], isLast: true });
    const climbed = climb(flagged, { levels: [[samar], [], [haddad]], now: after(15) });
    expect(climbed.escalation).toMatchObject({ level: 2, skipped: [1] });
  });

  it('with nobody at all is overdue at once, in plain sight', () => {
    const nobody = escalate(aCheckIn(), 'flag', { levels: [[], []], now: noon });
    expect(nobody.escalation).toMatchObject({ asked: [], skipped: [0, 1], acknowledgeBy: noon, isLast: true });
    expect(isOverdue(nobody, noon)).toBe(true);
  });

  it('that has somebody on a later level is not the last, however many are empty between', () => {
    expect(escalate(aCheckIn(), 'flag', { levels: [[samar], [], []], now: noon }).escalation?.isLast).toBe(true);
    expect(escalate(aCheckIn(), 'flag', { levels: [[samar], [], [haddad]], now: noon }).escalation?.isLast).toBe(false);
  });

  it('ends when somebody who was asked acknowledges it, once', () => {
    expect(acknowledge(flagged, { by: rina, now: after(2) })).toBe('not-asked');
    expect(acknowledge(aCheckIn(), { by: samar, now: after(2) })).toBe('nothing-to');
    const taken = acknowledge(flagged, { by: samar, now: after(2) });
    if (typeof taken === 'string') return expect.unreachable();
    expect(taken.escalation?.acknowledged).toEqual({ by: samar, at: after(2) });
    expect(acknowledge(taken, { by: haddad, now: after(3) })).toBe(taken);
    expect(climb(taken, { levels, now: after(60) })).toBe(taken);
    expect(isOverdue(taken, after(60))).toBe(false);
    expect(isOverdue(aCheckIn(), after(60))).toBe(false);
    expect(climb(aCheckIn(), { levels, now: after(60) })).toEqual(aCheckIn());
    expect(escalate(taken, 'asked-for-help', { levels, now: after(60) }).escalation?.acknowledged).toBeUndefined();
  });
});

describe('the hours of watching', () => {
  const rota = [
    { from: at('2026-11-29T13:00:00.000Z'), to: at('2026-11-29T17:00:00.000Z'), staff: [rina, samar] },
    { from: at('2026-11-29T06:00:00.000Z'), to: at('2026-11-29T13:00:00.000Z'), staff: [samar] },
    { from: at('2026-11-29T17:00:00.000Z'), to: at('2026-11-29T20:00:00.000Z'), staff: [] },
    { from: at('2026-11-30T06:00:00.000Z'), to: at('2026-11-30T13:00:00.000Z'), staff: [samar] },
  ];

  it('last until the turns that touch are over; a turn with nobody in it is none', () => {
    expect(watchingAt(rota, noon)).toEqual({ kind: 'watched', until: '2026-11-29T17:00:00.000Z' });
    expect(watchingAt(rota, at('2026-11-29T18:00:00.000Z'))).toEqual({
      kind: 'unwatched',
      again: '2026-11-30T06:00:00.000Z',
    });
    expect(watchingAt(rota, at('2026-12-29T18:00:00.000Z'))).toEqual({ kind: 'unwatched', again: undefined });
  });

  it('say who is on duty, each once', () => {
    expect(onDutyAt([...rota, ...rota], at('2026-11-29T13:00:00.000Z'))).toEqual([rina, samar]);
  });

  it('promise a call only where it can be kept', () => {
    expect(promisedCallBy(rota, noon)).toBe(after(15));
    expect(promisedCallBy(rota, at('2026-11-29T16:50:00.000Z'))).toBeUndefined();
    expect(promisedCallBy(rota, at('2026-11-29T18:00:00.000Z'))).toBeUndefined();
  });
});
