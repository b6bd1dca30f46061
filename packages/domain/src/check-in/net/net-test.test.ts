import { describe, expect, it } from 'vitest';
import { addMs, minuteMs } from '../../instant.ts';
import { at, haddad, rina, samar } from '../check-in.fixture.ts';
import {
  acknowledgeNetTest,
  alertsOfNetTest,
  type NetTest,
  netTestDue,
  netTestSchema,
  netTestTorn,
} from './net-test.ts';

const eight = at('2026-11-29T06:00:00.000Z');
const after = (minutes: number) => addMs(eight, minutes * minuteMs);
const turn = (from: number, to: number, staff = [samar]) => ({ from: after(from), to: after(to), staff });
const due = (turns: ReturnType<typeof turn>[], minute: number, made: Pick<NetTest, 'shift'>[] = []) =>
  netTestDue(turns, { made, now: after(minute) });
const test = due([turn(0, 480)], 5) ?? expect.unreachable();

describe('a test of the net', () => {
  it('is due once a shift, five minutes after somebody came on duty, and asks them', () => {
    expect(netTestSchema.parse(test)).toEqual(test);
    expect(test).toMatchObject({ id: 'net-20261129T0600Z', asked: [samar], acknowledgeBy: after(20) });
    expect(due([turn(0, 480)], 4)).toBeUndefined();
    expect(due([turn(0, 480)], 300)).toBeDefined();
    expect(due([turn(0, 480)], 300, [test])).toBeUndefined();
  });

  it('asks those who came last, and nobody who was tested this morning', () => {
    const turns = [turn(0, 480), turn(240, 600, [rina]), turn(240, 500, [rina, haddad])];
    expect(due(turns, 100)).toMatchObject({ asked: [samar] });
    expect(due(turns, 300, [test])).toMatchObject({ shift: after(240), asked: [rina, haddad] });
  });

  it('is not made without anybody on duty, nor where the shift is over before its time is', () => {
    expect(due([], 5)).toBeUndefined();
    expect(due([turn(0, 480, [])], 5)).toBeUndefined();
    expect(due([turn(0, 480)], 466)).toBeUndefined();
    expect(due([turn(0, 480)], 500)).toBeUndefined();
  });

  it('is taken up by somebody whom it asked, once', () => {
    expect(acknowledgeNetTest(test, { by: rina, now: after(9) })).toBe('not-asked');
    const taken = acknowledgeNetTest(test, { by: samar, now: after(9) });
    expect(taken).toMatchObject({ acknowledged: { by: samar, at: after(9) }, revision: 2 });
    if (taken === 'not-asked') expect.unreachable();
    expect(acknowledgeNetTest(taken, { by: samar, now: after(10) })).toBe(taken);
    expect(netTestTorn(taken, { managers: [haddad], now: after(60) })).toBeUndefined();
    expect(alertsOfNetTest(taken)).toEqual([]);
  });

  it('is torn when its time is over, which is told once to who answers for it, and stays so', () => {
    expect(netTestTorn(test, { managers: [haddad], now: after(19) })).toBeUndefined();
    const torn = netTestTorn(test, { managers: [haddad], now: after(20) }) ?? expect.unreachable();
    expect(torn.torn).toEqual({ at: after(20), told: [haddad] });
    expect(netTestTorn(torn, { managers: [haddad], now: after(21) })).toBeUndefined();
    const late = acknowledgeNetTest(torn, { by: samar, now: after(30) });
    expect(late).toMatchObject({ torn: { told: [haddad] }, acknowledged: { by: samar } });
  });

  it('wakes people by the alerts of a real flag', () => {
    expect(alertsOfNetTest(test)).toMatchObject([
      { kind: 'escalation', staffId: samar, of: test.id, alertedAt: after(5) },
    ]);
    const torn = netTestTorn(test, { managers: [haddad], now: after(20) }) ?? expect.unreachable();
    expect(alertsOfNetTest(torn).map(({ staffId, of }) => [staffId, of])).toEqual([
      [samar, test.id],
      [haddad, `${test.id}-torn`],
    ]);
    expect(alertsOfNetTest({ ...test, acknowledged: { by: samar, at: after(30) }, torn: torn.torn })).toHaveLength(1);
  });
});
