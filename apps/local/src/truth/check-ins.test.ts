import { customerIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, instantFromMs } from '@kesher/domain/instant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const phone = '+972525550148';
const work = (id: string) => ({
  id,
  customerId: `P-${id}`,
  person: { name: 'Daniel Azoulay', phone, language: 'en' },
  kind: 'vaccination',
  endedAt: addMs(instantFromMs(Date.now()), -25 * hourMs),
});

type Queue = { flags: { checkIn: { id: string } }[]; calls: unknown[] };

describe('a check-in', () => {
  it('goes from a signed protocol and a typed work to a message, an answer, a flag, and a person who takes it up', async () => {
    const clinician = world.as('clinician');
    const signature = { language: 'en', version: 1, name: 'Dr Layla', licence: '31-4482' };
    expect((await clinician('POST', '/staff/check-ins/works', { works: [work('0')] })).body).toMatchObject({
      works: [{ is: 'history', because: 'not-signed' }],
    });
    const path = '/staff/protocols/vaccination/signatures';
    expect((await clinician('POST', path, { ...signature, licence: undefined })).status).toBe(409);
    expect((await clinician('POST', path, signature)).status).toBe(200);
    expect((await clinician('POST', '/staff/check-ins/works', { works: [work('1')] })).body).toMatchObject({
      counts: { planned: 1 },
    });

    const texts = async () => (await world.channels.sent()).filter(({ recipient }) => recipient === phone);
    await expect.poll(async () => (await texts()).length, { timeout: 30_000 }).toBe(1);
    const link = world.linkTokens.tokenFor({
      customerId: customerIdSchema.parse('P-1'),
      subjectId: subjectIdSchema.parse('work:1'),
      generation: 0,
    });
    const page = await fetch(`${world.kesher.url}/c/${link}`);
    const shown = await page.text();
    expect([page.status, shown.includes('how are you now?'), /vaccin/i.test(shown)]).toEqual([200, true, false]);
    const answered = await fetch(`${world.kesher.url}/c/${link}/answer`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ feeling: 'need-help' }),
    });
    expect(answered.status).toBe(303);

    const queue = async () => (await clinician('GET', '/staff/check-ins/calls')).body as Queue;
    await expect
      .poll(async () => (await queue()).flags.map(({ checkIn }) => checkIn.id), { timeout: 30_000 })
      .toEqual(['work:1']);
    expect((await clinician('POST', '/staff/check-ins/work:1/acknowledgement')).status).toBe(200);
    await expect.poll(async () => (await queue()).flags, { timeout: 30_000 }).toEqual([]);
    expect((await texts()).length).toBe(1);
  });

  it('is for those who may see answers about health, and for nobody else', async () => {
    for (const path of ['/staff/check-ins/calls', '/staff/check-ins/work:1', '/staff/check-ins?day=2026-11-29'])
      expect([path, (await world.admin('GET', path)).status]).toEqual([path, 403]);
    for (const path of ['/staff/tasks', '/staff/customers/P-1', '/staff/customers/P-1/timeline'])
      expect([path, (await world.admin('GET', path)).text.includes('check-in-')]).toEqual([path, false]);
  });

  it('goes with its person when they are erased, and is handed to them before', async () => {
    const exported = await world.admin('GET', '/staff/customers/P-1/export');
    expect(exported.text).toContain('need-help');
    const erased = await world.admin('POST', '/staff/erasures/P-1', { name: 'Daniel Azoulay' });
    expect(erased).toMatchObject({ status: 200, body: { ofJobs: 2 } });
    const clinician = world.as('clinician');
    await expect.poll(async () => (await clinician('GET', '/staff/check-ins/work:1')).status).toBe(404);
    expect((await clinician('POST', '/staff/check-ins/works', { works: [work('1')] })).body).toMatchObject({
      works: [{ is: 'withdrawn' }],
    });
  });
});
