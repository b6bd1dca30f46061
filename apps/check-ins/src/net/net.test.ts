import { addMs, hourMs, type Instant, minuteMs } from '@kesher/domain/instant';
import { createInMemorySettingsStore } from '@kesher/testing/in-memory/settings-store';
import { describe, expect, it } from 'vitest';
import { onceSetUp } from '../once-set-up.ts';
import { morning, openClinic } from '../testing/clinic.ts';
import { testNet } from './test-net.ts';

/** Open from nine, in Tel Aviv. */
const nine = '2026-11-29T07:00:00.000Z' as Instant;
const at = (minutes: number) => addMs(nine, minutes * minuteMs);
const id = 'net-20261129T0700Z';

async function openNet({ signed = true } = {}) {
  const clinic = openClinic({ start: nine, testsNet: true, ...(!signed && { protocols: [] }) });
  const wokenMails = () => clinic.ports.email.taken().map(({ outgoing }) => outgoing.to);
  const listed = (as?: string) => clinic.staff.json('GET', '/staff/check-ins/net-tests', { ...(as && { as }) });
  return { ...clinic, wokenMails, listed };
}

describe('the gaps of the day to come', () => {
  const path = '/staff/rota/2026-W48';
  const turn = { day: 7, from: '09:00', to: '13:00', level: 'first', staff: ['rina'] };
  const written = { turns: [turn, { ...turn, level: 'second', staff: ['samar'] }], last: ['manager'], away: [] };

  it('are seen before a flag falls into one, by level, and nowhere without a signature', async () => {
    const clinic = openClinic();
    const gaps = (as = 'manager') => clinic.staff.json('GET', '/staff/check-ins/gaps', { as });
    // Without a rota everybody is there while the clinic is open.
    expect(await gaps()).toEqual({ gaps: [] });
    const away = [{ staffId: 'samar', day: 7 }];
    await clinic.staff.json('PUT', path, { body: { revision: 0, written: { ...written, away } } });
    expect(await gaps()).toEqual({
      gaps: [
        { level: 'first', from: '2026-11-29T11:00:00.000Z', to: '2026-11-29T16:00:00.000Z' },
        { level: 'second', from: morning, to: '2026-11-29T11:00:00.000Z' },
      ],
    });
    expect((await clinic.staff.send('GET', '/staff/check-ins/gaps', { as: 'noa' })).status).toBe(403);
    const unsigned = openClinic({ protocols: [] });
    await unsigned.staff.json('PUT', path, { body: { revision: 0, written } });
    expect(await unsigned.staff.json('GET', '/staff/check-ins/gaps')).toEqual({ gaps: [] });
  });

  it('wake the manager where a flag fell into one: once, however many do, and saying nothing of them', async () => {
    const clinic = openClinic();
    const late = [turn, { ...turn, to: '18:00', level: 'second', staff: ['samar'] }];
    await clinic.staff.json('PUT', path, { body: { revision: 0, written: { ...written, turns: late } } });
    const people = Array.from({ length: 50 }, (_, index) => ({
      id: `w-${index}`,
      customerId: `C-${index}`,
      person: { name: 'Dana Cohen', phone: `+9725255501${10 + index}`, language: 'en' },
      kind: 'vaccination',
      endedAt: addMs(morning, -18 * hourMs),
    }));
    await clinic.enter(people);
    await clinic.until(addMs(morning, 6 * hourMs + 2 * minuteMs));
    clinic.ports.email.taken();
    for (const { id, customerId } of people)
      await clinic.post(clinic.token(customerId, id), 'answer', { feeling: 'need-help' });
    await clinic.until(addMs(clinic.clock.now(), 10 * minuteMs));
    expect((await clinic.checkIn('w-7'))?.escalation).toMatchObject({ level: 1, asked: ['samar'], skipped: [0] });
    const mails = clinic.ports.email.taken().filter(({ outgoing }) => outgoing.to === 'haddad@example.com');
    expect(mails).toHaveLength(1);
    const rows = await clinic.ports.alerts.since('empty-level', morning);
    expect(rows).toMatchObject([{ staffId: 'manager', kind: 'empty-level' }]);
    expect(rows[0]?.of).toBeUndefined();
  });
});

describe('the net', () => {
  it('is tested five minutes after a shift began, by the way of a real flag, and only once', async () => {
    const { until, wokenMails, listed } = await openNet();
    await until(at(10));
    expect(wokenMails().toSorted()).toEqual(['rina@example.com', 'samar@example.com']);
    expect(await listed()).toMatchObject({ tests: [{ id, asked: ['rina', 'samar'] }] });
    expect(await listed('manager')).toMatchObject({ tests: [{ id }] });
  });

  it('holds where one of them takes it up; nobody else can, and nothing more is told', async () => {
    const { until, wokenMails, staff, listed } = await openNet();
    await until(at(10));
    const take = (as: string, which = id) =>
      staff.send('POST', `/staff/check-ins/net-tests/${which}/acknowledgement`, { as });
    expect((await take('manager')).status).toBe(409);
    expect((await take('agent')).status).toBe(403);
    expect((await take('samar', 'net-20261128T0700Z')).status).toBe(404);
    expect((await take('samar')).status).toBe(200);
    expect((await take('rina')).status).toBe(200);
    await until(at(60));
    expect(await listed()).toMatchObject({ tests: [{ acknowledged: { by: 'samar' } }] });
    expect(wokenMails()).toHaveLength(2);
  });

  it('is torn where nobody takes it up in a quarter of an hour, and the manager hears of it once', async () => {
    const { until, wokenMails, listed } = await openNet();
    await until(at(90));
    expect(await listed()).toMatchObject({ tests: [{ torn: { at: at(20), told: ['manager'] } }] });
    expect(wokenMails().filter((to) => to === 'haddad@example.com')).toHaveLength(1);
  });

  it('tells what it wrote, also where it died before the alerts, and nothing of what somebody else wrote first', async () => {
    const { ports, clock, until } = await openNet();
    await until(at(3));
    const dead = { ...ports.alerts, create: () => Promise.reject(new Error('killed')) };
    const told: string[] = [];
    const alerts = {
      ...ports.alerts,
      create: async (row: Parameters<typeof ports.alerts.create>[0]) => {
        const kind = await ports.alerts.create(row);
        if (kind === 'created') told.push(row.staffId);
        return kind;
      },
    };
    clock.set(at(6));
    await expect(testNet({ ...ports, alerts: dead })()).rejects.toThrow('killed');
    await testNet({ ...ports, alerts })();
    expect(told.toSorted()).toEqual(['rina', 'samar']);
    clock.set(at(22));
    await expect(testNet({ ...ports, alerts: dead })()).rejects.toThrow('killed');
    clock.set(at(24));
    await testNet({ ...ports, alerts })();
    await testNet({ ...ports, alerts })();
    expect(told.toSorted()).toEqual(['manager', 'rina', 'samar']);
  });

  it('says nothing of being torn where somebody took it up while that was read', async () => {
    const { ports, clock, until } = await openNet();
    await until(at(10));
    clock.set(at(22));
    const netTests = { ...ports.netTests, put: async () => 'stale' as const };
    await testNet({ ...ports, netTests })();
    expect((await ports.alerts.since('escalation', nine)).map(({ staffId }) => staffId).toSorted()).toEqual([
      'rina',
      'samar',
    ]);
  });

  it('is not tested where nothing is signed', async () => {
    const { until, listed, wokenMails } = await openNet({ signed: false });
    await until(addMs(morning, 10 * minuteMs));
    expect(await listed()).toEqual({ tests: [] });
    expect(wokenMails()).toEqual([]);
  });

  it('waits where the business has no settings yet, and fails at nothing else', async () => {
    const { ports } = await openNet();
    const settings = createInMemorySettingsStore();
    await onceSetUp(testNet({ ...ports, settings }))();
    expect(await ports.netTests.latest(9)).toEqual([]);
    const broken = onceSetUp(async () => {
      throw new Error('the table is gone');
    });
    await expect(broken()).rejects.toThrow('the table is gone');
  });
});
