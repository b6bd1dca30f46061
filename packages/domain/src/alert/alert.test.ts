import { describe, expect, it } from 'vitest';
import { defaultBusinessCalendar } from '../calendar/business-calendar.ts';
import { addMs, type Instant, minuteMs } from '../instant.ts';
import { isAtWork } from '../staff/at-work.ts';
import { idOf, member } from '../staff/team.fixture.ts';
import type { TeamMember } from '../staff/team-member.ts';
import { type Stop, stopUnread } from '../stop/stop.ts';
import { type Alert, type AlertRow, alertIdOf, alertTagOf, isAlertTag, slotOf } from './alert.ts';
import { alertOfStops } from './alert-of-stops.ts';
import { leftToSend, planAlerts } from './plan-alerts.ts';

/** A Monday, 11:05 in Jerusalem. */
const monday = '2026-11-30T09:05:00.000Z' as Instant;
const night = '2026-11-30T23:05:00.000Z' as Instant;
const later = (minutes: number, from = monday) => addMs(from, minutes * minuteMs);
const { timeZone, openingHours: week } = defaultBusinessCalendar;
const usual = { timeZone, week };
const none: TeamMember['hours'] = { timeZone, week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } };
const alert: Alert = { kind: 'stopped', right: 'stop.lift', escalatesSince: undefined };

const samir = member('samir', 'manager', { phone: '+972501234567' });
const yael = member('yael', 'admin', { mail: 'yael@example.com' });
const team = [samir, yael, member('noa', 'agent', { mail: 'noa@example.com' })];
const row = (staffId: string, alertedAt: Instant, more: Partial<AlertRow> = {}): AlertRow => {
  const slot = slotOf(alertedAt);
  return { kind: 'stopped', slot, staffId: idOf(staffId), alertedAt, attempts: 0, answered: [], ...more };
};
const alerted = (to: Partial<Parameters<typeof planAlerts>[1]>, now = monday, of = alert) =>
  planAlerts(of, { team, recent: [], usual, ...to }, now).rows.map(({ staffId }) => staffId);

describe('the hours of somebody on staff', () => {
  it('are their own, on their own clock, or else the business’s', () => {
    expect([isAtWork(samir, monday, usual), isAtWork(samir, night, usual)]).toEqual([true, false]);
    const inNewYork = { ...samir, hours: { timeZone: 'America/New_York', week } };
    expect([isAtWork(inNewYork, monday, usual), isAtWork(inNewYork, later(60 * 6), usual)]).toEqual([false, true]);
  });

  it('begin with their first minute and end before their last', () => {
    const at = (time: string) => isAtWork(samir, `2026-11-30T${time}:00.000Z` as Instant, usual);
    expect([at('06:59'), at('07:00'), at('15:59'), at('16:00')]).toEqual([false, true, true, false]);
  });

  it('are none while they are away', () => {
    const absences = [{ from: monday, to: later(1) }];
    expect(isAtWork({ ...samir, absences }, monday, usual)).toBe(false);
    expect(isAtWork({ ...samir, absences }, later(1), usual)).toBe(true);
  });
});

describe('whom an alert goes to', () => {
  it('is everybody who may do something about it, one row each, by the person and the half hour', () => {
    const { rows, canReach } = planAlerts(alert, { team, recent: [], usual }, monday);
    expect(rows).toEqual([row('samir', monday), row('yael', monday)]);
    expect(canReach).toBe(true);
    expect(alertTagOf(row('נ'.repeat(128), monday)).length).toBe(90);
    expect(rows.map(alertTagOf).every(isAlertTag)).toBe(true);
    expect(rows.map(alertIdOf)[0]).toBe('2026-11-30T09:00:00.000Z~stopped~samir');
  });

  it('leaves people alone outside their hours, unless it escalates; nobody is woken who is away', () => {
    expect(alerted({}, night)).toEqual([]);
    const absences = [{ from: night, to: later(1, night) }];
    const away = [samir, { ...yael, absences }];
    const escalating = { ...alert, escalatesSince: later(-5, night) };
    expect(alerted({ team: away }, night, escalating)).toEqual(['samir']);
    // Each of them by themselves: whoever wrote the alerts may have died after the first.
    const told = { recent: [row('samir', later(-1, night))] };
    expect([alerted(told, night, escalating), alerted(told, night)]).toEqual([['yael'], []]);
    // Of an older stop they heard half an hour ago.
    expect(alerted({ recent: [row('samir', later(-31, night))] }, night, escalating)).toEqual(['samir', 'yael']);
    expect(alerted({ team: [{ ...samir, hours: none }, yael] })).toEqual(['yael']);
  });

  it('leaves out who was alerted of it within half an hour', () => {
    const recent = [row('samir', monday)];
    expect(alerted({ recent }, later(29))).toEqual(['yael']);
    expect(alerted({ recent }, later(30))).toEqual(['samir', 'yael']);
  });

  it('is nobody where none of them works here, may do it or has an address; that is said', () => {
    const ownRights = { granted: [], denied: ['stop.lift' as const] };
    const nobody = [
      { ...samir, state: 'disabled' as const },
      { ...yael, ownRights },
      member('ruth', 'manager'),
      member('noa', 'agent', { phone: '+972501234567' }),
    ];
    expect(planAlerts(alert, { team: nobody, recent: [], usual }, monday)).toEqual({ rows: [], canReach: false });
    expect(planAlerts(alert, { team, recent: [], usual }, night)).toEqual({ rows: [], canReach: true });
  });
});

describe('what is left to send', () => {
  const left = (rows: AlertRow[], now: Instant, people = team) =>
    leftToSend(rows, people, now).map(({ staffId }) => staffId);

  it('is what nobody has begun, or what a channel did not answer a minute ago', () => {
    expect(left([row('samir', monday)], monday)).toEqual(['samir']);
    const begun = row('samir', monday, { attempts: 1 });
    expect([left([begun], later(0.5)), left([begun], later(1))]).toEqual([[], ['samir']]);
    expect(left([{ ...begun, answered: ['sms'] }], later(1))).toEqual([]);
  });

  it('is nothing after three attempts or half an hour, and nothing for who is gone', () => {
    expect(left([row('samir', monday, { attempts: 3 })], later(5))).toEqual([]);
    expect(left([row('samir', monday)], later(30))).toEqual([]);
    expect(left([row('samir', monday)], monday, [])).toEqual([]);
    expect(left([row('samir', monday)], monday, [{ ...samir, state: 'disabled' }])).toEqual([]);
  });
});

describe('what stands stopped', () => {
  const stop: Stop = { scope: 'everything', stoppedBy: idOf('noa'), stoppedAt: monday };

  it('alerts whoever may let it go on, and nobody where nothing is', () => {
    expect(alertOfStops([], monday)).toBeUndefined();
    expect(alertOfStops([stop], monday)).toMatchObject({ right: 'stop.lift' });
  });

  it('escalates for half an hour, to whoever was not alerted since the newest of them', () => {
    const since = (now: Instant, stops: Stop[] = [stop]) => alertOfStops(stops, now)?.escalatesSince;
    expect(since(later(1))).toBe(monday);
    expect(since(later(31), [{ ...stop, stoppedAt: later(20) }, stop])).toBe(later(20));
    expect(since(later(30))).toBeUndefined();
    expect(since(monday, [stopUnread({ scope: 'everything' })])).toBeUndefined();
  });
});
