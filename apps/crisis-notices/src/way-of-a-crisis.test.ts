import { describe, expect, it } from 'vitest';
import { factsUntil, openTown } from './testing/town.ts';
import { release } from './testing/words.ts';

const to = (mails: readonly { to: string }[]) => mails.map((mail) => mail.to).toSorted();

describe('a crisis', () => {
  it('tells everybody in the segments of its bulletin once, and the page says it before', async () => {
    const town = openTown();
    const { id } = await town.opened();
    const bulletin = await town.goesOut((await town.drafted(id)).id);
    expect(bulletin).toMatchObject({ stage: 'open', version: 1, live: { published: true } });
    await town.run(5);
    expect(to(town.mails())).toEqual([1, 2, 3, 4].map((number) => `resident-${number}@example.com`));
    const first = town.written.find((line) => line.startsWith(`en/b/${bulletin.id}`));
    expect(first).toBe(`en/b/${bulletin.id}.html with 0 mails sent`);
    expect(await town.page('en/index.html')).toContain('No water in Kerem');
  });

  it('tells nobody as long as the page cannot be written, and then everybody', async () => {
    let isDown = true;
    const town = openTown({ breaks: () => isDown });
    const { id } = await town.opened();
    const bulletin = await town.goesOut((await town.drafted(id)).id);
    expect([bulletin.live?.published, town.mails(), town.failures.length > 0]).toEqual([false, [], true]);
    isDown = false;
    await town.run(4);
    expect(town.mails()).toHaveLength(4);
  });

  it('tells the end to exactly those who were told, wherever they live by then', async () => {
    const town = openTown();
    const { id } = await town.opened();
    const { id: north } = await town.goesOut((await town.drafted(id, ['kerem'])).id);
    await town.run(2);
    const moved = await town.ports.customers.get('C-1' as never);
    if (moved) await town.ports.customers.put({ ...moved, segments: ['residents'], revision: moved.revision + 1 });
    expect(await town.says(north, release)).toMatchObject({ stage: 'resolved', version: 2 });
    await town.run(2);
    const told = ['resident-1@example.com', 'resident-3@example.com'];
    expect(to(town.mails())).toEqual([...told, ...told].toSorted());
    expect((await town.ledger(north, 2))?.audience).toBe(2);
  });

  it('publishes for a quarter while another bulletin goes out elsewhere, and all are told', async () => {
    const town = openTown();
    const { id } = await town.opened();
    const [all, kerem] = [await town.drafted(id), await town.drafted(id, ['Kerem'])];
    await town.goesOut(all.id);
    await town.goesOut(kerem.id);
    await town.run(3);
    expect(town.mails()).toHaveLength(6);
    expect([(await town.bulletin(all.id)).stage, (await town.bulletin(kerem.id)).stage]).toEqual(['open', 'open']);
  });

  it('is closed only when whoever was told was told the end', async () => {
    const town = openTown();
    const { id } = await town.opened();
    const { id: bulletinId } = await town.goesOut((await town.drafted(id)).id);
    const close = async () => {
      const { crisis } = await town.json<{ crisis: { revision: number } }>('GET', `/staff/crises/${id}`);
      return town.ask('POST', `/staff/crises/${id}/close`, { body: { revision: crisis.revision } });
    };
    const refused = await close();
    expect([refused.status, await refused.json()]).toEqual([409, expect.objectContaining({ code: 'bulletins-open' })]);
    await town.says(bulletinId, release);
    expect((await close()).status).toBe(200);
    await town.run(1);
    expect(await town.page('status.json')).toContain('closedAt');
  });

  it('says "no news yet" on page and feeds each time that it was promised, and writes to people once a day', async () => {
    const town = openTown();
    const { id } = await town.opened();
    const { id: bulletinId } = await town.goesOut((await town.drafted(id, ['residents'], factsUntil(45))).id);
    await town.run(60 * 3, { renewsPage: false });
    const quiet = await town.bulletin(bulletinId);
    expect(quiet.version).toBe(1);
    expect(quiet.quietWords.length).toBeGreaterThan(3);
    expect(quiet.promises.filter(({ state }) => state === 'broken')).toEqual([]);
    expect(town.mails()).toHaveLength(4);
    await town.run(60 * 23, { renewsPage: false });
    expect((await town.bulletin(bulletinId)).version).toBe(2);
    expect(town.mails()).toHaveLength(8);
    expect((await town.bulletin(bulletinId)).promises.filter(({ state }) => state === 'broken')).toEqual([]);
  });
});

describe('the staff door of crises', () => {
  it('publishes no words that nobody but their author has read', async () => {
    const town = openTown();
    const { id } = await town.opened();
    const { id: draft, revision } = await town.drafted(id);
    const announced = await town.problem('POST', `/staff/bulletins/${draft}/announcement`, { body: { revision } });
    expect(announced).toMatchObject({ status: 422, code: 'unfit' });
    expect(announced.errors?.map(({ field, problem }) => `${field} ${problem}`)).toEqual(
      ['en', 'he', 'ar'].map((language) => `words.${language} words-not-released`),
    );
    const own = await town.problem('POST', `/staff/bulletins/${draft}/words`, { body: { revision, language: 'he' } });
    expect(own).toMatchObject({ status: 409, code: 'own-words' });
  });

  it('takes no phase back, knows no other service, and lets agents look on', async () => {
    const town = openTown();
    const { id, revision } = await town.opened();
    const put = (what: string, body: object) => town.problem('PUT', `/staff/crises/${id}/${what}`, { body });
    await town.json('PUT', `/staff/crises/${id}/phase`, { body: { revision, phase: 'ending' } });
    const seen = { revision: revision + 1 };
    expect(await put('phase', { ...seen, phase: 'start' })).toMatchObject({ status: 409, code: 'phase-backwards' });
    expect(await put('services', { ...seen, services: [{ id: 'gas', state: 'off' }] })).toMatchObject({
      code: 'service-unknown',
    });
    expect(await put('phase', { revision, phase: 'after' })).toMatchObject({ status: 409, code: 'stale' });
    expect(await town.json('GET', '/staff/crises', { as: 'dan' })).toMatchObject({ crises: [{ id }] });
    expect(await town.problem('POST', '/staff/crises', { as: 'dan', body: {} })).toMatchObject({ status: 403 });
    expect(await town.problem('GET', '/staff/crises/none')).toMatchObject({ status: 404 });
    expect(await town.problem('GET', '/staff/bulletins/none')).toMatchObject({ status: 404 });
  });

  it('rehearses by the code that tells', async () => {
    const town = openTown();
    const { id } = await town.opened();
    const draft = await town.drafted(id, ['kerem']);
    expect(await town.json('GET', `/staff/bulletins/${draft.id}/rehearsal`)).toMatchObject({
      audience: 2,
      channels: { email: 2 },
      isWhole: true,
      needsApproval: false,
    });
  });
});
