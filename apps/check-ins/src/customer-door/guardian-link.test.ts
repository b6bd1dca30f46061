import { customerIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, type Instant } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { aChild, askedMother, mother, noam, rivka, sent, vaccinated } from '../testing/child.ts';
import { morning, openClinic } from '../testing/clinic.ts';

describe('a guardian’s link', () => {
  it('is closed once the child is of age, and the person cannot be reached unless they have a way of their own', async () => {
    const start = '2026-12-30T08:00:00.000Z' as Instant;
    const { phone: _none, ...without } = { ...noam, yearOfBirth: 2009 };
    const { page, post, until, token, checkIn, enter, ports, staff } = await aChild(without, start);
    await until(addMs(start, 25 * hourMs));
    const link = token(mother);
    expect((await page(link)).status).toBe(200);
    await until(addMs(start, 40 * hourMs));
    const closed = await page(link);
    expect([closed.status, (await closed.text()).includes('Noam')]).toEqual([410, false]);
    for (const form of ['answer', 'opened']) expect((await post(link, form, { feeling: 'fine' })).status).toBe(410);
    await until(addMs(start, 75 * hourMs));
    expect(await checkIn()).toMatchObject({ answers: [], cannotReach: 'no-address' });
    expect(await staff.json('GET', '/staff/check-ins/calls')).toMatchObject({
      calls: [],
      numbers: [{ checkIn: { id: 'work:1' } }],
    });
    await enter([vaccinated({ phone: '+972525550122' }, { id: '2', status: 'before', customerId: 'C-1' })]);
    await until(addMs(start, 100 * hourMs));
    expect(await checkIn()).toMatchObject({ state: 'calling' });
    expect((await ports.messages.ofCustomer(mother, 10)).length).toBe(1);
  });

  it('is closed to whoever is not the recorded guardian any more', async () => {
    const clinic = await askedMother();
    const father = { name: 'Yossi Levi', phone: '+972525550166', relation: 'father' };
    const toFather = vaccinated({ guardian: father }, { id: '2', customerId: 'C-1', status: 'before' });
    await clinic.enter([toFather]);
    expect((await clinic.page(clinic.token(mother))).status).toBe(410);
    const other = vaccinated({ guardian: { customerId: 'C-40' } }, { id: '2', customerId: 'C-1', status: 'before' });
    const again = await askedMother();
    await again.enter([other]);
    expect((await again.page(again.token(mother))).status).toBe(410);
  });
});

describe('a mother and two children of whom she is the guardian', () => {
  async function aFamily(yearOfBirth = 2012) {
    const clinic = openClinic();
    const { phone: _none, ...son } = { ...noam, yearOfBirth };
    const mine = { name: 'Rivka Levi', phone: rivka.phone, language: 'en', yearOfBirth: 1984 };
    await clinic.enter([
      vaccinated(son, { id: 'son', customerId: 'C-son', endedAt: addMs(morning, -2 * hourMs) }),
      vaccinated(
        { ...noam, name: 'Maya Levi' },
        { id: 'girl', customerId: 'C-girl', endedAt: addMs(morning, -hourMs) },
      ),
      vaccinated(mine, { id: 'mother', customerId: 'C-mother' }),
    ]);
    await clinic.until(addMs(morning, 27 * hourMs));
    return clinic;
  }

  it('get one message on the phone that is really used, and an answer of each lands on their own row', async () => {
    const clinic = await aFamily();
    expect(sent(clinic).map(({ to }) => to)).toEqual([rivka.phone]);
    const rows = await Promise.all(['son', 'girl', 'mother'].map((id) => clinic.checkIn(id)));
    expect(rows.map((row) => [row?.state, row?.shared?.carriedBy])).toEqual(rows.map(() => ['asked', 'work:son']));
    const link = clinic.token('guardian:C-son', 'son');
    const whose = await (await clinic.page(link)).text();
    for (const name of ['Noam', 'Maya', 'Rivka']) expect(whose).toContain(`<bdi>${name}</bdi>`);
    const [, key = ''] = /value="([^"]+)"[^>]*\/?><span><bdi>Maya<\/bdi>/.exec(whose) ?? [];
    const sure = await clinic.post(link, 'whose', { person: key, year: '2016' });
    const address = (sure.headers.get('location') ?? '').slice('/c/'.length);
    expect(await (await clinic.page(address, '?lang=en')).text()).toMatch(/How is .?Maya.? now\?/u);
    await clinic.post(address, 'answer', { feeling: 'fine' });
    expect((await clinic.checkIn('girl'))?.answers).toHaveLength(1);
    expect((await clinic.checkIn('son'))?.answers).toEqual([]);
  });

  it('leaves out who has come of age since, also where the number of their own record is hers', async () => {
    const clinic = openClinic();
    const son = { ...noam, phone: rivka.phone, yearOfBirth: 2009 };
    await clinic.enter([
      vaccinated(
        { ...noam, name: 'Maya Levi' },
        { id: 'girl', customerId: 'C-girl', endedAt: addMs(morning, -hourMs) },
      ),
      vaccinated(son, { id: 'son', customerId: 'C-son' }),
    ]);
    await clinic.until(addMs(morning, 27 * hourMs));
    expect(await clinic.checkIn('son')).toMatchObject({ shared: { carriedBy: 'work:girl', to: 'guardian:C-son' } });
    const link = clinic.token('guardian:C-girl', 'girl');
    expect(await (await clinic.page(link)).text()).toContain('<bdi>Noam</bdi>');
    clinic.clock.set('2027-01-01T08:00:00.000Z' as Instant);
    const page = await (await clinic.page(link)).text();
    expect(page).toContain('<bdi>Maya</bdi>');
    expect(page).not.toContain('Noam');
  });

  it('leaves out of their page who has come of age, and whose guardian she is no more', async () => {
    const clinic = await aFamily(2009);
    const link = clinic.token('guardian:C-son', 'son');
    const names = async () => (await (await clinic.page(link)).text()).match(/(?<=<bdi>)(?:Noam|Maya|Rivka)(?=<)/g);
    expect(await names()).toEqual(['Noam', 'Rivka', 'Maya']);
    clinic.clock.set('2027-01-01T08:00:00.000Z' as Instant);
    expect(await names()).toEqual(['Rivka', 'Maya']);
    await clinic.enter([
      vaccinated({ guardian: { customerId: 'C-40' } }, { id: '9', customerId: 'C-girl', status: 'before' }),
    ]);
    expect(await names()).toEqual(['Rivka']);
    await clinic.ports.checkIns.forgetOf(customerIdSchema.parse('C-mother'));
    expect((await clinic.page(link)).status).toBe(410);
  });
});
