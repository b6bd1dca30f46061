import { customerIdSchema, staffIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { advanceCheckIn } from '../advance-check-in.ts';
import { aFamily, morning, openClinic } from '../testing/clinic.ts';

const nextDay = addMs(morning, 22 * hourMs + 2 * minuteMs);
const family = ['mother', 'son', 'daughter'] as const;
type Clinic = Awaited<ReturnType<typeof aFamily>>;
const shared = { phone: '+972525550148', language: 'en' };

const told = ({ ports }: Clinic) => ports.sms.taken().filter(({ outgoing }) => outgoing.to === shared.phone);
const all = async ({ checkIn }: Clinic) => Promise.all(family.map((id) => checkIn(id)));
const cancel = async ({ enter, work }: Clinic, id: string) => {
  await enter([{ id, customerId: `C-${id}`, person: undefined, kind: 'vaccination', status: 'cancelled' }]);
  await work();
};

describe('a mother and two children on one phone', () => {
  it('get one message, which names nobody; the others’ rows name whose it is', async () => {
    const clinic = await aFamily();
    await clinic.until(addMs(morning, 27 * hourMs));
    expect(told(clinic)).toHaveLength(1);
    expect(told(clinic)[0]?.outgoing.text).not.toMatch(/Dana|Noam|Maya|vaccin/);
    const rows = await all(clinic);
    expect(rows.map((row) => [row?.state, row?.shared?.carriedBy])).toEqual(family.map(() => ['asked', 'work:mother']));
    expect(rows[0]?.shared?.alsoFor).toEqual(['work:son', 'work:daughter']);
    const sheet = await clinic.staff.json('GET', '/staff/check-ins/work:son');
    expect(sheet).toMatchObject({ checkIn: { carriedBy: 'work:mother' } });
    expect(JSON.stringify(sheet)).not.toContain('alsoFor');
  });

  it('share its outcome: delivered, opened, or lost and then each is rung', async () => {
    const delivered = await aFamily();
    await delivered.until(nextDay);
    await delivered.receipts();
    await delivered.until(addMs(nextDay, 12 * minuteMs));
    expect((await all(delivered)).map((row) => row?.reach)).toEqual(family.map(() => 'delivered'));
    await delivered.post(delivered.token('C-mother', 'mother'), 'opened');
    await delivered.until(addMs(nextDay, 25 * hourMs));
    expect((await all(delivered)).map((row) => [row?.reach, row?.state])).toEqual(
      family.map(() => ['page-opened', 'calling']),
    );

    const lost = await aFamily();
    await lost.until(nextDay);
    await lost.receipts('bounced');
    await lost.until(addMs(nextDay, 75 * minuteMs));
    expect((await all(lost)).map((row) => [row?.reach, row?.state])).toEqual(
      family.map(() => ['not-delivered', 'calling']),
    );
  });

  it('get it from the next one where the first is cancelled before it went', async () => {
    const clinic = await aFamily();
    await clinic.until(addMs(morning, hourMs));
    await cancel(clinic, 'mother');
    await clinic.until(addMs(nextDay, 5 * hourMs));
    expect(told(clinic)).toHaveLength(1);
    expect((await all(clinic)).map((row) => [row?.state, row?.shared?.carriedBy])).toEqual([
      ['cancelled', undefined],
      ['asked', 'work:son'],
      ['asked', 'work:son'],
    ]);
  });

  it('get it from the next one too where it was written, and held, when the first is cancelled', async () => {
    const clinic = await aFamily();
    await clinic.stop({ scope: 'everything', stoppedBy: staffIdSchema.parse('samar'), stoppedAt: morning });
    await clinic.until(nextDay);
    expect((await all(clinic)).map((row) => row?.shared?.carriedBy)).toEqual(family.map(() => 'work:mother'));
    await cancel(clinic, 'mother');
    expect((await all(clinic)).map((row) => [row?.state, row?.shared?.carriedBy])).toEqual([
      ['cancelled', 'work:mother'],
      ['asked', 'work:son'],
      ['asked', 'work:son'],
    ]);
    expect(told(clinic)).toEqual([]);
  });

  it('are asked still by a message that was held, though the first has answered before it went', async () => {
    const clinic = await aFamily();
    await clinic.stop({ scope: 'everything', stoppedBy: staffIdSchema.parse('samar'), stoppedAt: morning });
    await clinic.until(nextDay);
    const address = clinic.token('C-mother', 'mother');
    const key = (await (await clinic.page(address)).text()).match(/value="([^"]+)"[^>]*\/?><span><bdi>Dana/)?.[1] ?? '';
    const sure = await clinic.post(address, 'whose', { person: key, year: '1984' });
    await clinic.post((sure.headers.get('location') ?? '').slice('/c/'.length), 'answer', { feeling: 'fine' });
    await clinic.work();
    expect(await clinic.checkIn('mother')).toMatchObject({ state: 'answered' });
    await clinic.ports.stops.lift({ scope: 'everything' });
    await clinic.until(addMs(clinic.clock.now(), 10 * minuteMs));
    expect(told(clinic)).toHaveLength(1);
  });

  it('are asked anew by one of their own where the first is erased, whose link opens nothing any more', async () => {
    const clinic = await aFamily();
    await clinic.until(nextDay);
    const id = customerIdSchema.parse('C-mother');
    await clinic.ports.customers.erase(id);
    await clinic.ports.checkIns.forgetOf(id);
    await clinic.until(addMs(nextDay, 2 * hourMs));
    const rows = [await clinic.checkIn('son'), await clinic.checkIn('daughter')];
    const [carrier, ...more] = rows.filter((row) => row?.shared?.alsoFor);
    expect([carrier?.shared?.alsoFor?.length, more]).toEqual([1, []]);
    expect(rows.map((row) => [row?.state, row?.shared?.carriedBy])).toEqual(rows.map(() => ['asked', carrier?.id]));
    expect(told(clinic)).toHaveLength(2);
    expect((await clinic.page(told(clinic)[1]?.outgoing.text.split('/c/')[1] ?? '')).status).toBe(200);
  });

  it('get one message too when all come due at once, whoever is fastest', async () => {
    const clinic = openClinic({ start: addMs(morning, 25 * hourMs) });
    const works = family.map((id) => ({
      id,
      customerId: `C-${id}`,
      person: { ...shared, name: id },
      kind: 'vaccination',
    }));
    await clinic.enter(works);
    const hinted = family.map((id) => clinic.ports.checkIns.all().find((work) => work.id === `work:${id}`));
    const advance = advanceCheckIn(clinic.ports);
    await Promise.all(hinted.map(async (work) => work && advance(work.id, () => true)));
    await clinic.until(addMs(clinic.clock.now(), 5 * minuteMs));
    expect(told(clinic)).toHaveLength(1);
    const rows = await all(clinic);
    expect(rows.map((row) => row?.state)).toEqual(family.map(() => 'asked'));
    expect(new Set(rows.map((row) => row?.shared?.carriedBy)).size).toBe(1);
  });

  it('are the same when the same list comes three times and shuffled', async () => {
    const clinic = await aFamily();
    const again = async (order: readonly string[]) => {
      for (const id of order)
        await clinic.enter([{ id, customerId: `C-${id}`, person: undefined, kind: 'vaccination' }]);
    };
    const before = (await all(clinic)).map((row) => row?.customerId);
    await again(['daughter', 'mother', 'son']);
    await again(['son', 'daughter', 'mother']);
    await clinic.until(addMs(nextDay, 5 * hourMs));
    expect(told(clinic)).toHaveLength(1);
    expect((await all(clinic)).map((row) => row?.customerId)).toEqual(before);
  });
});

describe('one message a day', () => {
  it('is not waited for by who comes after it: somebody rings', async () => {
    const clinic = await aFamily();
    await clinic.until(nextDay);
    await clinic.enter([
      { id: 'late', customerId: 'C-late', person: { ...shared, name: 'Late' }, kind: 'vaccination', endedAt: morning },
    ]);
    await clinic.until(addMs(morning, 24 * hourMs + 5 * minuteMs));
    expect(told(clinic)).toHaveLength(1);
    expect(await clinic.checkIn('late')).toMatchObject({ state: 'calling' });
  });

  it('is each one’s own where the row of the day cannot be read: nobody goes unasked', async () => {
    const clinic = await aFamily();
    clinic.ports.checkIns.damagePhoneDays({ waits: 7 });
    await clinic.enter([{ id: '9', customerId: 'C-9', person: { ...shared, name: 'Guest' }, kind: 'vaccination' }]);
    await clinic.until(addMs(morning, 27 * hourMs));
    expect(told(clinic)).toHaveLength(4);
  });

  it('is another one on another day', async () => {
    const clinic = openClinic();
    await clinic.enter([{ id: '1', kind: 'vaccination', endedAt: addMs(morning, -30 * hourMs) }]);
    await clinic.enter([{ id: '2', customerId: 'C-2', kind: 'vaccination' }]);
    await clinic.until(addMs(morning, 25 * hourMs));
    expect(told(clinic)).toHaveLength(2);
    expect((await clinic.checkIn('2'))?.shared).toBeUndefined();
  });

  it('is each one’s own where they read mail, and where one person has two works', async () => {
    const clinic = openClinic();
    const email = 'dana@example.com';
    await clinic.enter([
      { id: '1', kind: 'vaccination', person: { ...shared, name: 'Dana', email } },
      { id: '2', customerId: 'C-2', kind: 'vaccination' },
      { id: '3', customerId: 'C-2', kind: 'vaccination' },
    ]);
    await clinic.until(addMs(morning, 25 * hourMs));
    expect(clinic.ports.email.taken().map(({ outgoing }) => outgoing.to)).toEqual([email]);
    expect(told(clinic)).toHaveLength(2);
    for (const id of ['1', '2', '3']) expect((await clinic.checkIn(id))?.shared).toBeUndefined();
  });
});
