import { customerIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { describe, expect, it } from 'vitest';
import { aFamily, morning } from '../testing/clinic.ts';

const nextDay = addMs(morning, 24 * hourMs + 2 * minuteMs);

/** A mother and two children on one phone, asked by the message of the mother. */
async function asked(changes: Parameters<typeof aFamily>[0] = {}) {
  const clinic = await aFamily(changes);
  await clinic.until(nextDay);
  const token = clinic.token('C-mother', 'mother');
  const show = async (query = '') => (await clinic.page(token, query)).text();
  const keyOf = async (name: string) =>
    (await show()).match(new RegExp(`value="([^"]+)"[^>]*/?><span><bdi>${name}</bdi>`))?.[1] ?? '';
  const say = async (name: string, year: string) => clinic.post(token, 'whose', { person: await keyOf(name), year });
  return { ...clinic, token, show, keyOf, say };
}

describe('the page of a message for several', () => {
  it('asks whose answer it is by first names alone, and nothing before that', async () => {
    const { show } = await asked();
    const page = await show();
    for (const name of ['Dana', 'Noam', 'Maya']) expect(page).toContain(`<bdi>${name}</bdi>`);
    expect(page).not.toMatch(/Cohen|198|20[01]|vaccin|need-help/i);
    expect(page).toContain('tel:101');
  });

  it('makes sure by the year of birth, and then is the page of that person alone', async () => {
    const { say, page, checkIn, post, token } = await asked();
    const sure = await say('Noam', '2012');
    expect(sure.status).toBe(303);
    const address = sure.headers.get('location') ?? '';
    expect(address).toMatch(new RegExp(`^/c/${token}/for/[A-Za-z0-9_-]{22}$`));
    const proof = address.slice('/c/'.length);
    const shown = await (await page(proof)).text();
    expect(shown).toContain('Noam Cohen');
    expect(shown).not.toContain(`/p/${token}`);
    const answered = await post(proof, 'answer', { feeling: 'need-help' });
    expect([answered.status, answered.headers.get('location')]).toEqual([303, `${address}#answer`]);
    expect(await checkIn('son')).toMatchObject({ answers: [{ feeling: 'need-help' }], escalation: {} });
    for (const other of ['mother', 'daughter']) expect((await checkIn(other))?.answers).toEqual([]);
  });

  it('takes an answer of each through the one link', async () => {
    const { say, post, checkIn, page } = await asked();
    for (const [name, year, feeling] of [
      ['Dana', '1984', 'fine'],
      ['Maya', '٢٠١٥', 'some-trouble'],
    ] as const) {
      const address = (await say(name, year)).headers.get('location') ?? '';
      await post(address.slice('/c/'.length), 'answer', { feeling });
      await post(address.slice('/c/'.length), 'more', { text: `of ${name}` });
      expect(await (await page(address.slice('/c/'.length))).text()).not.toMatch(
        name === 'Dana' ? /of Maya/ : /of Dana/,
      );
    }
    expect((await checkIn('mother'))?.answers.map(({ feeling }) => feeling)).toEqual(['fine', 'fine']);
    expect((await checkIn('daughter'))?.answers).toMatchObject([{}, { feeling: 'some-trouble', text: 'of Maya' }]);
    expect((await checkIn('son'))?.answers).toEqual([]);
  });

  it('records nothing while it is not sure whose it is', async () => {
    const { post, token, checkIn, say, page } = await asked();
    const lost = await post(token, 'answer', { feeling: 'need-help' });
    expect([lost.status, (await lost.text()).includes('not recorded yet')]).toEqual([400, true]);
    const address = (await say('Noam', '2012')).headers.get('location') ?? '';
    const forged = `${token}/for/${'x'.repeat(22)}`;
    await post(forged, 'answer', { feeling: 'need-help' });
    expect(await (await page(forged)).text()).toContain('<bdi>Noam</bdi>');
    for (const id of ['mother', 'son', 'daughter']) expect((await checkIn(id))?.answers).toEqual([]);
    // The same address opens nothing with the link of somebody else.
    const other = address.replace(token, 'y'.repeat(22)).slice('/c/'.length);
    expect((await page(other)).status).toBe(404);
  });

  it('asks anew once the page has lain open for a day', async () => {
    const { say, page, clock } = await asked();
    const address = ((await say('Noam', '2012')).headers.get('location') ?? '').slice('/c/'.length);
    expect(await (await page(address)).text()).toContain('need-help');
    clock.set(addMs(clock.now(), 24 * hourMs));
    expect(await (await page(address)).text()).not.toContain('need-help');
  });

  it('is closed after three wrong years, to the right one too, and shows the number to ring', async () => {
    const { say, show, keyOf, post, token } = await asked();
    const key = await keyOf('Noam');
    expect((await say('Noam', '2011')).status).toBe(400);
    expect((await say('Dana', '1983')).status).toBe(400);
    const third = await (await say('Noam', '2013')).text();
    expect(third).toMatch(/Please ring us/);
    expect((await post(token, 'whose', { person: key, year: '2012' })).status).toBe(200);
    expect(await show()).not.toMatch(/<bdi>Noam<|name="year"/);
  });

  it('counts each guess though they come at once', async () => {
    const { keyOf, post, token } = await asked();
    const key = await keyOf('Noam');
    const years = Array.from({ length: 12 }, (_, index) => String(2001 + index));
    const guesses = await Promise.all(years.map(async (year) => post(token, 'whose', { person: key, year })));
    const statuses = guesses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 400).length).toBeLessThan(3);
    expect(statuses.filter((status) => status === 303)).toEqual([]);
  });

  it('counts no right year as a wrong one', async () => {
    const { say } = await asked();
    for (let times = 0; times < 5; times += 1) expect((await say('Dana', '1984')).status).toBe(303);
  });

  it.each([{}, { person: 'x', year: '2012' }, { person: '', year: '' }])('asks again after %o', async (fields) => {
    const { post, token, show } = await asked();
    expect((await post(token, 'whose', fields)).status).toBe(400);
    expect(await show()).toContain('name="year"');
  });

  it('tells whoever is none of them to ring, and asks nobody of them less', async () => {
    const { post, token, checkIn } = await asked();
    const page = await (await post(token, 'whose', { person: 'nobody' })).text();
    expect(page).toMatch(/not meant for you/);
    expect(await checkIn('mother')).toMatchObject({ state: 'asked' });
  });

  it('leaves out who is cancelled or erased, also the one it was addressed to', async () => {
    const { enter, work, show, ports, token, page } = await asked();
    await enter([{ id: 'son', customerId: 'C-son', person: undefined, kind: 'vaccination', status: 'cancelled' }]);
    await work();
    expect(await show()).not.toContain('<bdi>Noam</bdi>');
    await enter([
      { id: 'mother', customerId: 'C-mother', person: undefined, kind: 'vaccination', status: 'cancelled' },
    ]);
    await work();
    expect(await show()).not.toContain('<bdi>Dana</bdi>');
    expect(await show()).toContain('<bdi>Maya</bdi>');
    const maya = customerIdSchema.parse('C-daughter');
    await ports.customers.erase(maya);
    await ports.checkIns.forgetOf(maya);
    expect((await page(token)).status).toBe(410);
  });

  it('leaves out who has a number of their own by now', async () => {
    const { enter, work, show } = await asked();
    await enter([
      { id: 'x', customerId: 'C-son', person: { phone: '+972525550999' }, kind: 'visit', status: 'before' },
    ]);
    await work();
    expect(await show()).not.toContain('<bdi>Noam</bdi>');
  });

  it('asks for good whom its link ever asked, also once somebody else’s message asks its own person', async () => {
    const { say, show, ports, post, page, checkIn } = await asked();
    const proof = ((await say('Maya', '2015')).headers.get('location') ?? '').slice('/c/'.length);
    const known = await ports.checkIns.work(subjectIdSchema.parse('work:mother'));
    if (known?.checkIn?.shared === undefined) expect.unreachable();
    const { alsoFor: _others, ...shared } = known.checkIn.shared;
    const flipped = { ...known.checkIn, shared: { ...shared, carriedBy: subjectIdSchema.parse('work:son') } };
    await ports.checkIns.putWork({ ...known, checkIn: flipped, revision: known.revision + 1 });
    expect(await show()).not.toMatch(/Cohen|need-help/);
    expect(await (await page(proof)).text()).toContain('Maya Cohen');
    await post(proof, 'answer', { feeling: 'need-help' });
    expect((await checkIn('mother'))?.answers).toEqual([]);
    expect((await checkIn('daughter'))?.answers).toHaveLength(1);
  });

  it('leaves out the one it was addressed to where they have another number now, and none of the others', async () => {
    const { enter, work, show } = await asked();
    const person = { phone: '+972525550998' };
    await enter([{ id: 'x', customerId: 'C-mother', person, kind: 'visit', status: 'before' }]);
    await work();
    expect(await show()).not.toContain('<bdi>Dana</bdi>');
    for (const name of ['Noam', 'Maya']) expect(await show()).toContain(`<bdi>${name}</bdi>`);
  });

  it('opens with a proof nothing that is one person’s alone', async () => {
    const clinic = await aFamily();
    await clinic.enter([
      { id: '9', customerId: 'C-9', person: { name: 'Guest', phone: '+972525550997' }, kind: 'vaccination' },
    ]);
    await clinic.until(addMs(clinic.clock.now(), 25 * hourMs));
    const own = clinic.token('C-9', '9');
    expect((await clinic.page(own)).status).toBe(200);
    expect((await clinic.page(`${own}/for/${'x'.repeat(22)}`)).status).toBe(410);
  });

  it.each(languages)('speaks %s, and names somebody who has no name', async (language) => {
    const { show } = await asked({ son: { name: undefined } });
    const page = await show(`?lang=${language}`);
    expect(page).toContain(`<html lang="${language}"`);
    expect(page).not.toContain('C-son');
    expect(page).toMatch({ en: /Somebody else/, he: /מישהו אחר/, ar: /شخص آخر/ }[language]);
  });

  it('takes the name alone where nobody knows the year', async () => {
    const { say } = await asked({ son: { yearOfBirth: undefined } });
    expect((await say('Noam', '1999')).status).toBe(303);
  });
});
