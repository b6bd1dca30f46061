import { looksOf } from '@kesher/domain/access/access';
import { customerIdSchema } from '@kesher/domain/ids';
import { addMs, type Instant, minuteMs } from '@kesher/domain/instant';
import type { Retention } from '@kesher/domain/retention/retention';
import { staffMemberSchema } from '@kesher/domain/staff/staff';
import { buildWork } from '@kesher/testing/builders/check-in';
import { buildNote } from '@kesher/testing/builders/timeline';
import { byTheTable } from '@kesher/testing/in-memory/by-the-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccessRecorder } from './access-log.ts';
import { checkInKey } from './check-in-key.ts';
import { createCheckInStore } from './check-in-store.ts';
import { createRetention } from './retention.ts';
import { settingsKey } from './settings-key.ts';
import { startTables } from './testing/start-tables.ts';
import { createTimelineStore } from './timeline-store.ts';

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const at = '2026-11-29T08:10:00.000Z' as Instant;
const seconds = (instant: string) => Date.parse(instant) / 1_000;

describe('how long things are kept', () => {
  it('is by the table where the settings were never saved, and as the owner set it within a minute after', async () => {
    const office = await tables.empty('office');
    let now = at;
    const retention = createRetention(office, () => now);
    expect(await retention()).toEqual({});
    await office.put({ ...settingsKey, retention: { checkIns: 730, diaries: 3 } });
    now = addMs(at, minuteMs - 1);
    expect(await retention()).toEqual({});
    now = addMs(at, minuteMs);
    expect(await retention()).toEqual({ checkIns: 730 });
    await office.put({ ...settingsKey, retention: 'long' });
    now = addMs(at, 2 * minuteMs);
    expect(await retention()).toEqual({});
  });

  it('is asked again after a failure, and a failure is no answer', async () => {
    const office = await tables.empty('office');
    let isDown = true;
    const failing: typeof office = {
      ...office,
      get: (key) => (isDown ? Promise.reject(new Error('down')) : office.get(key)),
    };
    const retention = createRetention(failing, () => at);
    await expect(retention()).rejects.toThrow('down');
    isDown = false;
    expect(await retention()).toEqual({});
  });
});

describe('a check-in', () => {
  const stored = async (retention: Retention, work = buildWork({ changedAt: at })) => {
    const table = await tables.empty('checkIns');
    await createCheckInStore(table, async () => retention).putWork(work);
    return table.get(checkInKey(work.id));
  };

  it('goes by itself when its period is over, counted from its last change', async () => {
    expect(await stored({})).toMatchObject({ expireAfter: seconds('2027-11-29T08:10:00.000Z') });
    expect(await stored({ checkIns: 90 })).toMatchObject({ expireAfter: seconds('2027-02-27T08:10:00.000Z') });
  });

  it('does not go while it is on hold', async () => {
    const hold = { by: 'samar', at, reason: 'a complaint' };
    const table = await tables.empty('checkIns');
    const store = createCheckInStore(table, byTheTable);
    const work = buildWork({ changedAt: at });
    await store.putWork(work);
    await store.putWork(buildWork({ changedAt: at, revision: 2, checkIn: { hold } }));
    expect(await table.get(checkInKey(work.id))).not.toHaveProperty('expireAfter');
    await store.putWork({ ...work, revision: 3 });
    expect(await table.get(checkInKey(work.id))).toHaveProperty('expireAfter');
  });
});

it('lets a look go after the months that the owner chose', async () => {
  const office = await tables.empty('office');
  const staff = staffMemberSchema.parse({ id: 'ann', name: 'Ann', roles: ['agent'] });
  const looks = looksOf(staff, { customerIds: [customerIdSchema.parse('C-1')], thing: 'profile', at });
  await createAccessRecorder(office, async () => ({ looks: 36 })).record(looks);
  const { items } = await office.query({
    KeyConditionExpression: 'pk = :pk',
    values: { ':pk': 'access#C-1' },
  });
  expect(items.map(({ expireAfter }) => expireAfter)).toEqual([seconds('2029-11-29T08:10:00.000Z')]);
});

it('lets what staff wrote go only where the owner chose a period, and brings what stands in line when it is read', async () => {
  const table = await tables.empty('customers');
  let periods: Retention = {};
  const store = createTimelineStore(table, { clock: () => at, retention: async () => periods });
  const note = buildNote({ at });
  const expiry = async () =>
    (await table.get({ pk: `customer#${note.customerId}`, sk: `entry#${note.id}` }))?.['expireAfter'];
  await store.add(note);
  expect(await expiry()).toBeUndefined();
  periods = { timeline: 24 };
  await store.of(note.customerId);
  expect(await expiry()).toBe(seconds('2028-11-29T08:10:00.000Z'));
  periods = {};
  await store.of(note.customerId);
  expect(await expiry()).toBeUndefined();
  periods = { timeline: 12 };
  await store.add(buildNote({ id: 'note-0002', at }));
  const second = await table.get({ pk: `customer#${note.customerId}`, sk: 'entry#note-0002' });
  expect(second).toMatchObject({ expireAfter: seconds('2027-11-29T08:10:00.000Z') });
});
