import { addMs, type Instant, minuteMs } from '@kesher/domain/instant';
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
