import { existsSync } from 'node:fs';
import { defaultBusinessCalendar } from '@kesher/domain/calendar/business-calendar';
import { describe, expect, it } from 'vitest';
import type { Rules } from './settings-routes.ts';
import { inMemoryPorts, openStaffDoor } from './testing/staff-door.ts';

type When = { goesOutAt: string; held: boolean; reasons: string[]; timeZone: string };

function setUp() {
  const door = openStaffDoor(inMemoryPorts());
  const when = (body: object) => door.json<When>('POST', '/staff/settings/when', { as: 'agent', body });
  return { ...door, when };
}

// Friday in Tel Aviv, where it is two hours later than UTC.
const night = '2026-11-27T20:30:00.000Z';
const day = '2026-11-27T10:00:00.000Z';
const shabbat = { ...defaultBusinessCalendar, shabbat: { ...defaultBusinessCalendar.shabbat, observed: true } };

describe('asking when a message would go out', () => {
  it.each([
    ['by day it goes at once', { lane: 'care', at: day }, { goesOutAt: day, held: false, reasons: [] }],
    [
      'by night it waits for the morning',
      { lane: 'routine', at: night },
      { goesOutAt: '2026-11-28T06:00:00.000Z', held: true, reasons: ['quiet-hours'], timeZone: 'Asia/Jerusalem' },
    ],
    [
      'it is the customer’s night that counts',
      { lane: 'care', at: night, timeZone: 'America/New_York' },
      { goesOutAt: night, held: false, timeZone: 'America/New_York' },
    ],
    [
      'their own hours hold it back',
      { lane: 'care', at: day, preferredHours: { from: '17:00', to: '19:00' } },
      { goesOutAt: '2026-11-27T15:00:00.000Z', held: true, reasons: ['customer-hours'] },
    ],
    [
      'a calendar can be tried before it is saved',
      { lane: 'care', at: night, calendar: shabbat },
      { goesOutAt: '2026-11-28T15:18:23.000Z', held: true, reasons: ['shabbat', 'quiet-hours'] },
    ],
    [
      'hours that leave no moment are left aside, and that is said',
      { lane: 'care', at: day, preferredHours: { from: '22:00', to: '23:00' } },
      { goesOutAt: day, held: false, reasons: ['customer-hours-impossible'] },
    ],
    ['without a moment it is about now', { lane: 'care' }, { goesOutAt: '2026-11-22T08:00:00.000Z', held: false }],
  ])('%s', async (_what, body, answer) => {
    expect(await setUp().when(body)).toMatchObject(answer);
  });

  it.each([
    [{ lane: 'express' }, 400, 'lane'],
    [{ lane: 'care', at: 'tomorrow' }, 400, 'at'],
    [{ lane: 'care', at: '9999-12-31T23:59:59.999Z' }, 400, 'at'],
    [{ lane: 'care', timeZone: 'Mars/Base' }, 422, 'timeZone'],
    [{ lane: 'care', calendar: { ...shabbat, timeZone: 'Mars/Base' } }, 400, 'calendar.timeZone'],
  ])('refuses %j', async (body, status, field) => {
    const refused = await setUp().problem('POST', '/staff/settings/when', { body });
    expect(refused.status).toBe(status);
    expect(refused.errors?.map((error) => error.field)).toContain(field);
  });

  it('needs saved settings or a calendar to try', async () => {
    const { ports, problem, when } = setUp();
    ports.settings.restore(undefined);
    expect((await problem('POST', '/staff/settings/when', { body: { lane: 'care' } })).code).toBe('settings-missing');
    expect(await when({ lane: 'care', at: day, calendar: shabbat })).toMatchObject({ held: false });
  });
});

describe('the rules beside the settings', () => {
  it('are told with the file in which each is changed', async () => {
    const rules = await setUp().json<Rules>('GET', '/staff/settings/rules', { as: 'agent' });
    expect(rules.roles.roles.map(({ role }) => role)).toEqual(['agent', 'clinician', 'manager', 'admin']);
    expect(rules.roles.roles[0]?.rights).not.toContain('customer.erase');
    expect(rules.roles.roles[3]?.rights).toContain('customer.erase');
    expect(rules.silence.rules.map(({ country }) => country)).toEqual(['US', 'default']);
    expect(rules.options.kinds).toContainEqual({ kind: 'refund', endsTheWait: true });
    expect(rules.promises).toMatchObject({ warningMinutes: 240, noNewsMinutes: 30 });
    expect(rules.unknown.silenceMinutes).toBe(15);
  });

  it('name files that are there', async () => {
    const rules = await setUp().json<Rules>('GET', '/staff/settings/rules');
    const root = new URL('../../../../', import.meta.url);
    for (const { source } of Object.values(rules))
      expect([source, existsSync(new URL(source, root))]).toEqual([source, true]);
  });
});

describe('how long things are kept', () => {
  type Kept = { retention?: Record<string, number>; revision: number };

  it('is saved where it differs from the table, and refused at its field with what can be chosen', async () => {
    const { json, problem } = setUp();
    const { retention, ...settings } = await json<Kept>('GET', '/staff/settings');
    expect(retention).toBeUndefined();
    const save = (wanted: Record<string, number>) => ({
      body: { ...settings, revision: settings.revision + 1, retention: wanted },
    });
    const refused = await problem('PUT', '/staff/settings', save({ looks: 12, alerts: 31 }));
    expect(refused).toMatchObject({
      status: 400,
      errors: [
        { field: 'retention.looks', problem: 'choose 24 to 120 months' },
        { field: 'retention.alerts', problem: 'leave it out: it is always 30 days' },
      ],
    });
    const saved = await json<Kept>('PUT', '/staff/settings', save({ checkIns: 730, links: 180 }));
    expect(saved.retention).toEqual({ checkIns: 730 });
  });
});
