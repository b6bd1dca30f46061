import { addMs, dayMs, hourMs } from '@kesher/domain/instant';
import { buildSettings } from '@kesher/testing/builders/settings';
import { describe, expect, it } from 'vitest';
import { morning, openClinic } from '../testing/clinic.ts';

const evening = addMs(morning, 6 * hourMs);
const days = (count: number) => addMs(morning, count * dayMs);

/** Somebody who answered that all is well, at each question. */
async function answered(feeling = 'fine') {
  const clinic = openClinic();
  await clinic.enter([{ id: '1' }]);
  await clinic.until(evening);
  const answer = () => clinic.post(clinic.token(), 'answer', { feeling });
  await answer();
  await clinic.work();
  const standing = async () => (await clinic.checkIn()) ?? expect.unreachable();
  /** Time passes without a sweep for each minute: whoever is woken is woken by the row. */
  const on = async (at: typeof morning) => {
    clinic.clock.set(at);
    for (const { id, kind } of await clinic.ports.checkIns.due(at, 10))
      if (kind === 'work') await clinic.ports.hints.subject({ job: 'check-in', id }, 0);
    await clinic.work();
  };
  const put = async (changes: Partial<Awaited<ReturnType<typeof standing>>>) => {
    const known = clinic.ports.checkIns.all()[0] ?? expect.unreachable();
    const { next: _next, ...rest } = await standing();
    await clinic.ports.checkIns.putWork({
      ...known,
      checkIn: { ...rest, ...changes },
      revision: known.revision + 1,
    });
  };
  const path = (what: string) => `/staff/check-ins/work:1/${what}`;
  const note = async () =>
    clinic.staff.json('POST', path('noted'), { body: { revision: (await standing()).revision } });
  return { ...clinic, standing, on, put, path, note, answer };
}

describe('the answers of a check-in that is over', () => {
  it('are reduced to counts thirty days after they were noted, by the row itself', async () => {
    const { put, note, on, standing, staff } = await answered();
    await put({ state: 'answered' });
    expect(await note()).toMatchObject({ noted: { by: 'samar' }, answers: [{ feeling: 'fine' }] });
    const { noted } = await standing();
    for (const day of [8, 15, 22, 29]) await on(days(day));
    expect((await standing()).answers).toHaveLength(1);
    await on(noted?.reduceAt ?? expect.unreachable());
    expect(await standing()).toMatchObject({ answers: [], reduced: { feelings: { fine: 1 } } });
    expect(await staff.json('GET', '/staff/check-ins/work:1')).toMatchObject({
      checkIn: { answers: [], reduced: { feelings: { fine: 1, 'some-trouble': 0 } } },
    });
  });

  it('go sooner where the owner has made the period shorter since', async () => {
    const { put, note, on, standing, ports } = await answered();
    await put({ state: 'answered' });
    await note();
    const settings = await ports.settings.get();
    await ports.settings.put(
      buildSettings({ ...settings, retention: { answers: 10 }, revision: settings.revision + 1 }),
    );
    for (const day of [8, 15]) await on(days(day));
    expect((await standing()).answers).toHaveLength(1);
    // The evening on which it was counted last is over by then.
    await on(days(22));
    expect(await standing()).toMatchObject({ answers: [] });
  });

  it('are not noted unseen: neither before it is over, nor where something was said since', async () => {
    const { path, put, standing, staff, answer } = await answered();
    const seen = await standing();
    const noted = (revision: number) => staff.problem('POST', path('noted'), { body: { revision } });
    expect(await noted(seen.revision)).toMatchObject({ status: 409, code: 'not-over' });
    await put({ state: 'answered' });
    await answer();
    await put({ state: 'answered' });
    expect(await noted(seen.revision)).toMatchObject({ status: 409, code: 'stale' });
    await put({ answers: [], state: 'answered' });
    expect(await noted(seen.revision)).toMatchObject({ status: 409, code: 'nothing-said' });
  });

  it('are noted for several at once, and each is answered for by itself', async () => {
    const { put, standing, staff, enter, ports } = await answered();
    await enter([{ id: '2', customerId: 'C-2' }]);
    const { list } = ports.team;
    let reads = 0;
    ports.team.list = () => {
      reads += 1;
      return list();
    };
    await put({ state: 'answered' });
    const { revision } = await standing();
    const ids = ['work:1', 'work:2', 'work:3'];
    const body = { checkIns: ids.map((id) => ({ id, revision })) };
    expect(await staff.json('POST', '/staff/check-ins/noted', { body })).toEqual({
      outcomes: [
        { id: 'work:1', is: 'noted' },
        { id: 'work:2', is: 'nothing-said' },
        { id: 'work:3', is: 'not-found' },
      ],
    });
    // What all of it rests on is read once.
    expect(reads).toBe(1);
    const { actions } = await ports.actions.page({ limit: 3 });
    expect(actions.map(({ action, subject }) => `${action} ${subject}`).toSorted()).toEqual(
      ids.map((id) => `note-answers ${id}`),
    );
  });

  it('are noted by whoever works on check-ins alone, on record', async () => {
    const { path, staff, ports } = await answered();
    const send = (as: string) => staff.send('POST', path('noted'), { as, body: { revision: 1 } });
    expect((await send('manager')).status).toBe(403);
    const { actions } = await ports.actions.page({ limit: 1 });
    expect(actions).toMatchObject([{ by: 'manager', action: 'note-answers', subject: 'work:1', allowed: false }]);
  });
});

describe('a check-in on hold', () => {
  it('keeps its answers until somebody ends the hold', async () => {
    const { put, note, on, standing, staff, path } = await answered();
    await put({ state: 'answered' });
    await note();
    const held = await staff.json('POST', path('hold'), { body: { reason: 'a complaint of 30 November' } });
    expect(held).toMatchObject({ id: 'work:1', hold: { by: 'samar', reason: 'a complaint of 30 November' } });
    await on(days(60));
    expect((await standing()).answers).toHaveLength(1);
    expect(await staff.json('POST', path('hold/end'))).toEqual({ id: 'work:1' });
    await on(days(61));
    expect(await standing()).toMatchObject({ answers: [] });
  });

  it('needs a reason, and says nothing of what was answered', async () => {
    const { staff, path } = await answered();
    const problem = await staff.problem('POST', path('hold'), { body: { reason: ' ' } });
    expect(problem).toMatchObject({ status: 400, errors: [{ field: 'reason' }] });
    const held = await staff.json('POST', path('hold'), { body: { reason: 'a complaint' } });
    expect(Object.keys(held as object).toSorted()).toEqual(['hold', 'id']);
    expect((await staff.send('POST', path('hold'), { as: 'manager', body: { reason: 'a complaint' } })).status).toBe(
      403,
    );
  });
});
