import { protocolSchema } from '@kesher/domain/check-in/protocol/protocol';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { idOf } from '@kesher/domain/staff/team.fixture';
import { describe, expect, it } from 'vitest';
import { morning, openClinic, signedStarters } from '../testing/clinic.ts';

/** The clinic's morning is the Sunday of this week. */
const path = '/staff/rota/2026-W48';
const sunday = (staff: string, changes: object = {}) => ({
  day: 7,
  from: '09:00',
  to: '18:00',
  level: 'first',
  staff: [staff],
  ...changes,
});
const written = (turns: object[], changes: object = {}) => ({ turns, last: ['manager'], away: [], ...changes });
/** When somebody is asked who was vaccinated that morning. */
const nextDay = addMs(morning, 24 * hourMs + 2 * minuteMs);
const call = '/staff/check-ins/work:1/call';

describe('a week of the rota', () => {
  it('begins with the hours of people, and holds once it is planned', async () => {
    const clinic = openClinic();
    type Week = { rota?: object; proposal: { turns: unknown[]; last: string[] }; holes: unknown[] };
    const before = await clinic.staff.json<Week>('GET', path, { as: 'noa' });
    expect(before).toMatchObject({
      people: [{ id: 'manager' }, { id: 'rina' }, { id: 'samar', name: 'Samar Nasser', canBeReached: true }],
      proposal: { last: ['manager'] },
      holes: [],
    });
    expect([before.rota, before.proposal.turns.length]).toEqual([undefined, 6]);
    const body = { revision: 0, written: written([sunday('rina', { to: '13:00' })]) };
    const after = await clinic.staff.json<Week>('PUT', path, { body, as: 'manager' });
    expect(after.rota).toMatchObject({ revision: 1 });
    expect(after.holes.at(-1)).toEqual({ from: '2026-11-29T11:00:00.000Z', to: '2026-11-29T16:00:00.000Z' });
    expect(await clinic.staff.problem('PUT', path, { body })).toMatchObject({ status: 409, code: 'stale' });
    expect((await clinic.staff.send('PUT', path, { body, as: 'noa' })).status).toBe(403);
    expect((await clinic.staff.send('GET', '/staff/rota/2025-W53')).status).toBe(400);
  });

  it('begins with the turns of the week that was planned last, and without who was away in it', async () => {
    const clinic = openClinic();
    const away = [{ staffId: 'rina', day: 7 }];
    await clinic.staff.json('PUT', path, { body: { revision: 0, written: written([sunday('rina')], { away }) } });
    const next = await clinic.staff.json<Record<string, unknown>>('GET', '/staff/rota/2026-W50');
    expect(next['carried']).toMatchObject({ from: '2026-W48', turns: [{ staff: ['rina'] }], away: [] });
    expect([next['rota'], next['pattern'], next['holes']]).toEqual([undefined, undefined, []]);
  });

  it('holds as the pattern in later weeks that have none of their own', async () => {
    const clinic = openClinic();
    const days = [7, 1, 2, 3, 4].map((day) => sunday('rina', { day }));
    const behind = sunday('samar', { day: 1, level: 'second' });
    const body = { revision: 0, written: written([...days, behind]), repeats: true };
    expect(await clinic.staff.json('PUT', path, { body })).toMatchObject({ pattern: { from: '2026-W48' } });
    const later = await clinic.staff.json<Record<string, unknown>>('GET', '/staff/rota/2027-W10');
    expect(later).toMatchObject({ pattern: { from: '2026-W48', last: ['manager'] } });
    // Friday is a day on which the clinic is open, and the pattern has nobody on it.
    expect(later['holes']).toMatchObject([{}]);
    await clinic.until(addMs(morning, 22 * hourMs));
    await clinic.enter([{ kind: 'vaccination' }]);
    await clinic.until(nextDay);
    await clinic.post(clinic.token(), 'answer', { feeling: 'need-help' });
    expect((await clinic.checkIn())?.escalation).toMatchObject({ level: 0, asked: ['rina'] });
    await clinic.until(addMs(nextDay, 16 * minuteMs));
    expect((await clinic.checkIn())?.escalation).toMatchObject({ level: 1, asked: ['rina', 'samar'] });
  });

  it('is refused where its turns meet those of the pattern, and as a pattern that meets itself', async () => {
    const clinic = openClinic();
    const night = sunday('samar', { from: '22:00', to: '08:00' });
    const behind = sunday('samar', { day: 1, from: '07:00', level: 'second' });
    const alone = { revision: 0, written: written([night, behind]) };
    const refused = {
      status: 400,
      errors: [{ field: 'written.turns.0.staff.0' }, { field: 'written.turns.1.staff.0' }],
    };
    expect(await clinic.staff.problem('PUT', path, { body: { ...alone, repeats: true } })).toMatchObject(refused);
    await clinic.staff.json('PUT', path, { body: { revision: 0, written: written([night]), repeats: true } });
    const meets = { status: 400, errors: [{ field: 'written.turns.0.staff.0' }] };
    const monday = { revision: 0, written: written([behind]) };
    expect(await clinic.staff.problem('PUT', '/staff/rota/2027-W02', { body: monday })).toMatchObject(meets);
    // Once the pattern is another one there is nothing that it meets.
    const changed = { revision: 0, written: written([sunday('rina')]), repeats: true };
    await clinic.staff.json('PUT', '/staff/rota/2027-W01', { body: changed });
    expect((await clinic.staff.send('PUT', '/staff/rota/2027-W02', { body: monday })).status).toBe(200);
  });

  it('is refused at the field, with what to do', async () => {
    const clinic = openClinic();
    const put = (given: object) => clinic.staff.problem('PUT', path, { body: { revision: 0, written: given } });
    expect(await put(written([sunday('samar'), sunday('samar', { level: 'second' })]))).toMatchObject({
      status: 400,
      errors: [
        { field: 'written.turns.0.staff.0', remedy: 'Let somebody else take one of the two.' },
        { field: 'written.turns.1.staff.0' },
      ],
    });
    expect(await put(written([sunday('samar')], { last: [] }))).toMatchObject({
      errors: [{ field: 'written.last', problem: 'name somebody who is asked last' }],
    });
  });

  it('says who is on duty, whom a flag asks, and whether answers are read', async () => {
    const clinic = openClinic();
    const monday = { day: 1 };
    const turns = [sunday('rina', { ...monday, to: '13:00' }), sunday('samar', { ...monday, level: 'second' })];
    const next = '/staff/rota/2026-W49';
    await clinic.staff.json('PUT', next, { body: { revision: 0, written: written(turns) } });
    await clinic.enter([{ kind: 'vaccination' }]);
    await clinic.until(nextDay);
    await clinic.post(clinic.token(), 'answer', { feeling: 'need-help' });
    expect((await clinic.checkIn())?.escalation).toMatchObject({ level: 0, asked: ['rina'] });
    await clinic.until(addMs(nextDay, 16 * minuteMs));
    expect((await clinic.checkIn())?.escalation).toMatchObject({ level: 1, asked: ['rina', 'samar'] });
    expect(await clinic.staff.json('GET', '/staff/check-ins/calls')).toMatchObject({ onDuty: ['rina'] });
    await clinic.until(addMs(nextDay, 4 * hourMs));
    // From one o'clock on nobody is on duty at the first level, though the clinic is open.
    expect(await clinic.staff.json('GET', '/staff/check-ins/calls')).toMatchObject({ onDuty: [] });
    const person = { name: 'Maya Azoulay', phone: '+972525550149', language: 'he' };
    await clinic.enter([{ id: '2', customerId: 'C-2', person, kind: 'vaccination' }]);
    await clinic.until(addMs(nextDay, 4 * hourMs + 2 * minuteMs));
    expect(await (await clinic.page(clinic.token('C-2', '2'))).text()).toContain('<p class="alert">');
  });
});

describe('calls', () => {
  it('are offered to whoever of those on duty has taken the least, for everybody to see', async () => {
    const clinic = openClinic();
    await clinic.enter([{}]);
    await clinic.until(addMs(morning, 4 * hourMs + 2 * minuteMs));
    const offered = async () =>
      (await clinic.staff.json<{ calls: { suggestedFor?: string }[] }>('GET', '/staff/check-ins/calls')).calls.map(
        ({ suggestedFor }) => suggestedFor,
      );
    expect(await offered()).toEqual(['rina']);
    await clinic.staff.json('POST', call, { as: 'rina' });
    expect(await offered()).toEqual([undefined]);
    expect(await clinic.staff.json('GET', path)).toMatchObject({ load: [{ staffId: 'rina', calls: 1, flags: 0 }] });
    await clinic.staff.json('POST', `${call}/end`, { as: 'rina', body: { outcome: 'busy' } });
    await clinic.until(addMs(clinic.clock.now(), 20 * minuteMs));
    expect(await offered()).toEqual(['samar']);
  });

  it('are offered to whoever did the work where the protocol asks it of them, and handed over while they are away', async () => {
    const asking = signedStarters.map(({ protocol, revision }) => {
      const steps = protocol.steps.map((step) =>
        step.kind === 'call' ? { ...step, caller: { kind: 'practitioner' } } : step,
      );
      return { protocol: protocolSchema.parse({ ...protocol, steps }), revision };
    });
    const clinic = openClinic({ protocols: asking });
    await clinic.enter([
      { practitioner: 'samar nasser' },
      { id: '2', customerId: 'C-2', practitioner: 'Dr Elsewhere' },
    ]);
    await clinic.until(addMs(morning, 4 * hourMs + 2 * minuteMs));
    const offered = async () =>
      (
        await clinic.staff.json<{ calls: { askedOf?: object; suggestedFor?: string }[] }>(
          'GET',
          '/staff/check-ins/calls',
        )
      ).calls.map(({ askedOf, suggestedFor }) => [askedOf, suggestedFor]);
    const first = await offered();
    expect(first).toHaveLength(2);
    expect(first).toEqual(
      expect.arrayContaining([
        [undefined, 'rina'],
        [{ staffId: 'samar', isThere: true }, 'samar'],
      ]),
    );
    const samar = await clinic.ports.team.get(idOf('samar'));
    if (samar === undefined) return expect.unreachable();
    const absences = [{ from: morning, to: addMs(morning, 48 * hourMs) }];
    await clinic.ports.team.put({ ...samar, absences, revision: samar.revision + 1 });
    expect(await offered()).toContainEqual([
      { staffId: 'samar', isThere: false, again: addMs(morning, 48 * hourMs) },
      'rina',
    ]);
    // Anybody may take it all the same.
    expect((await clinic.staff.send('POST', call, { as: 'rina' })).status).toBe(200);
  });

  it('count a flag once for whoever takes it up', async () => {
    const clinic = openClinic();
    await clinic.enter([{ kind: 'vaccination' }]);
    await clinic.until(nextDay);
    await clinic.post(clinic.token(), 'answer', { feeling: 'need-help' });
    const path2 = '/staff/check-ins/work:1/acknowledgement';
    for (let again = 0; again < 2; again += 1) await clinic.staff.json('POST', path2, { as: 'samar' });
    const week = '/staff/rota/2026-W49';
    expect(await clinic.staff.json('GET', week)).toMatchObject({ load: [{ staffId: 'samar', calls: 0, flags: 1 }] });
  });
});
