import { customerIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, type Instant, minuteMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { describe, expect, it } from 'vitest';
import { morning, openClinic } from './testing/clinic.ts';

const asked = addMs(morning, 24 * hourMs + 2 * minuteMs);
const rivka = { name: 'Rivka Levi', phone: '+972525550199', language: 'he', relation: 'mother' };
const noam = { name: 'Noam Levi', phone: '+972525550148', language: 'en', yearOfBirth: 2016, guardian: rivka };
const child = customerIdSchema.parse('C-1');
const mother = customerIdSchema.parse('guardian:C-1');

type Clinic = ReturnType<typeof openClinic>;
const vaccinated = (person: object, work: object = {}) => ({ kind: 'vaccination', person, ...work });
const sent = ({ ports }: Clinic) => ports.sms.taken().map(({ outgoing: { to, text } }) => ({ to, text }));

async function aChild(person: object = noam, start: Instant = morning) {
  const clinic = openClinic({ start });
  await clinic.enter([vaccinated(person, { endedAt: start })]);
  return clinic;
}

/** A child whose mother has had the message. */
async function askedMother(person: object = noam) {
  const clinic = await aChild(person);
  await clinic.until(asked);
  return clinic;
}

describe('a child’s check-in', () => {
  it('goes to the recorded guardian, in their language, and speaks of the child', async () => {
    const clinic = await askedMother();
    expect(sent(clinic)).toMatchObject([{ to: rivka.phone, text: expect.stringContaining('מה שלום הילד או הילדה?') }]);
    expect(await clinic.checkIn()).toMatchObject({ customerId: 'C-1', state: 'asked', said: { to: mother } });
    expect(await clinic.ports.customers.get(child)).toMatchObject({ guardian: { id: mother, relation: 'mother' } });
    // Beside the child only who it is.
    expect(JSON.stringify(await clinic.ports.checkIns.person(child))).not.toMatch(/Rivka|550199/);
  });

  it('has a page that names the child by the first name, and what the guardian answers is the child’s', async () => {
    const { page, post, token, checkIn, until, ports } = await askedMother();
    const link = token(mother);
    const shown = await (await page(link, '?lang=en')).text();
    expect(shown).toMatch(/How is .?Noam.? now\?/u);
    expect(shown).not.toMatch(/Rivka|Levi|how are you/);
    await post(link, 'opened');
    await post(link, 'answer', { feeling: 'need-help' });
    await until(addMs(asked, 15 * minuteMs));
    expect(await checkIn()).toMatchObject({
      answers: [{ feeling: 'need-help' }],
      escalation: {},
    });
    expect(ports.messages.all()).toMatchObject([{ customerId: mother, openedAt: asked }]);
    // Nobody sent the child a link.
    expect((await page(token('C-1'))).status).toBe(404);
  });

  it.each(languages)('is asked about without a name where none is known, in %s', async (lang) => {
    const { page, token } = await askedMother({ ...noam, name: undefined });
    const shown = await (await page(token(mother), `?lang=${lang}`)).text();
    expect(shown).not.toContain('C-1');
    expect(shown).toMatch({ en: /How is your child now/, he: /מה שלום הילד או הילדה/, ar: /كيف حال طفلكم/ }[lang]);
  });

  it('goes to a guardian who is a customer already, and to their mail where they read that first', async () => {
    const clinic = openClinic();
    const dana = { name: 'Dana Levi', phone: '+972525550177', email: 'dana@example.com', language: 'en' };
    await clinic.enter([
      { id: '40', customerId: 'C-40', ...vaccinated(dana, { status: 'before' }) },
      vaccinated({ ...noam, guardian: { customerId: 'C-40', relation: 'mother' } }),
    ]);
    await clinic.until(asked);
    const [mail] = clinic.ports.email.taken();
    expect(mail?.outgoing.to).toBe('dana@example.com');
    expect(mail?.outgoing.text).toMatch(/Hello Dana Levi,[\s\S]*How is your child\?/);
    expect(sent(clinic)).toEqual([]);
  });

  it('goes to the number of the record where nobody is on record, or nobody who can be reached', async () => {
    for (const guardian of [undefined, null, { customerId: 'C-77' }]) {
      const clinic = await askedMother({ ...noam, guardian });
      expect(sent(clinic).map(({ to }) => to)).toEqual([noam.phone]);
      expect(await (await clinic.page(clinic.token('C-1'))).text()).toMatch(/Noam Levi.?, how are you now\?/u);
    }
  });

  it('goes to the young person from the country’s age on', async () => {
    const clinic = openClinic();
    const settings = await clinic.ports.settings.get();
    const sender = { ...settings.sender, country: 'NL' };
    await clinic.ports.settings.put({ ...settings, sender, revision: settings.revision + 1 });
    await clinic.enter([vaccinated({ ...noam, yearOfBirth: 2010 })]);
    await clinic.until(asked);
    expect(sent(clinic)).toMatchObject([{ to: noam.phone, text: expect.stringContaining('how are you?') }]);
    expect(await clinic.checkIn()).not.toHaveProperty('said.to');
  });

  it('is not sent where the guardian has refused, and nobody tries the child instead', async () => {
    const clinic = await aChild();
    const customer = await clinic.ports.customers.get(mother);
    if (customer === undefined) expect.unreachable();
    const at = clinic.clock.now();
    const no = { channel: 'sms', purpose: 'service', decision: 'refused', at, how: 'page', shown: '' } as const;
    await clinic.ports.customers.put({ ...customer, consents: [no], revision: customer.revision + 1 });
    await clinic.until(addMs(asked, 30 * hourMs));
    expect(sent(clinic)).toEqual([]);
    expect(await clinic.checkIn()).toMatchObject({ state: 'calling' });
  });

  it('is not sent to an address that was refused by whoever else has it', async () => {
    const clinic = await aChild();
    await clinic.ports.suppressions.suppress(rivka.phone, 'complaint');
    await clinic.until(addMs(asked, 30 * hourMs));
    expect(sent(clinic)).toEqual([]);
  });

  it('reaches the guardian only once they can be reached, also where nothing new was said of the child', async () => {
    const { phone: _none, ...unreachable } = noam;
    const clinic = await aChild({ ...unreachable, guardian: undefined });
    expect(await clinic.checkIn()).toMatchObject({ cannotReach: 'no-address' });
    await clinic.enter(
      [vaccinated({ guardian: rivka }, { id: '2', status: 'before' })].map((each) => ({ ...each, customerId: 'C-1' })),
    );
    await clinic.until(asked);
    expect(sent(clinic).map(({ to }) => to)).toEqual([rivka.phone]);
    await clinic.enter([
      vaccinated({ guardian: { ...rivka, phone: '+972525550111' } }, { id: '3', customerId: 'C-1' }),
    ]);
    await clinic.until(addMs(asked, 26 * hourMs));
    expect(sent(clinic).at(-1)?.to).toBe('+972525550111');
  });
});

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

describe('whoever rings about a child', () => {
  it('sees whom to ring and about whom, and both are on record as looked at', async () => {
    const clinic = await askedMother();
    await clinic.receipts('bounced');
    await clinic.until(addMs(asked, 3 * hourMs));
    const guardian = { customerId: mother, relation: 'mother' };
    const queue = await clinic.staff.json('GET', '/staff/check-ins/calls');
    expect(queue).toMatchObject({
      calls: [{ checkIn: { customerId: 'C-1', guardian } }],
      customers: { [mother]: { name: 'Rivka Levi', phone: rivka.phone }, 'C-1': { name: 'Noam Levi' } },
    });
    expect(await clinic.staff.json('GET', '/staff/check-ins/work:1')).toMatchObject({
      checkIn: { guardian },
      customers: { [mother]: { phone: rivka.phone } },
      yearOfBirth: 2016,
    });
    expect(await clinic.staff.json('POST', '/staff/check-ins/work:1/call')).toMatchObject({ guardian });
    const page = { customerId: mother, limit: 10, now: clinic.clock.now() };
    expect((await clinic.ports.access.page(page)).looks).toMatchObject([{ by: 'samar', thing: 'check-in' }]);
  });

  it('writes to the guardian where three calls reached nobody', async () => {
    const clinic = await askedMother();
    for (let times = 0; times < 3; times += 1) {
      await clinic.until(addMs(clinic.clock.now(), 24 * hourMs));
      await clinic.staff.send('POST', '/staff/check-ins/work:1/call');
      await clinic.staff.send('POST', '/staff/check-ins/work:1/call/end', { body: { outcome: 'no-answer' } });
    }
    await clinic.until(addMs(clinic.clock.now(), 20 * hourMs));
    expect(await clinic.checkIn()).toMatchObject({ state: 'not-reached', said: { says: 'not-reached', to: mother } });
    expect(sent(clinic).at(-1)).toMatchObject({ to: rivka.phone, text: expect.stringContaining('לא הצלחנו להשיג') });
  });
});

describe('how a guardian comes', () => {
  it.each([
    { name: 'Rivka Levi' },
    { customerId: 'C-40', phone: rivka.phone },
    { name: 'Rivka Levi', phone: '0525550199' },
  ])('is refused with the remedy as %o', async (guardian) => {
    expect((await openClinic().enter([vaccinated({ ...noam, guardian })])).status).toBe(400);
  });

  it('is refused with the remedy where the child’s id leaves no room for who is no customer', async () => {
    const customerId = 'x'.repeat(60);
    const clinic = openClinic();
    expect((await clinic.enter([vaccinated(noam, { customerId })])).status).toBe(400);
    expect(
      (await clinic.enter([vaccinated({ ...noam, guardian: { customerId: 'C-40' } }, { customerId })])).status,
    ).toBe(200);
  });

  it('is as a RelatedPerson in a bundle', async () => {
    const clinic = openClinic();
    const patient = { reference: 'Patient/p-1' };
    const system = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';
    const resources = [
      { resourceType: 'Patient', id: 'p-1', name: [{ text: 'Noam Levi' }], birthDate: '2016-05-01' },
      {
        resourceType: 'RelatedPerson',
        id: 'r-1',
        patient,
        relationship: [{ coding: [{ system, code: 'MTH' }] }],
        name: [{ text: 'Rivka Levi' }],
        telecom: [{ system: 'phone', value: rivka.phone }],
      },
      {
        resourceType: 'Procedure',
        id: 'q-1',
        status: 'completed',
        code: { coding: [{ system: 'http://snomed.info/sct', code: '33879002' }] },
        subject: patient,
        encounter: { reference: 'Encounter/e-1' },
        performedDateTime: morning,
      },
      { resourceType: 'Encounter', id: 'e-1', status: 'finished', subject: patient, period: { end: morning } },
    ];
    const body = { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
    await clinic.staff.send('POST', '/staff/check-ins/fhir', { body });
    await clinic.until(asked);
    expect(sent(clinic).map(({ to }) => to)).toEqual([rivka.phone]);
  });

  it('leaves what was said of them later as it is, and the child without one who was erased', async () => {
    const clinic = await aChild();
    await clinic.ports.erasures.add({ id: mother, addresses: [rivka.phone] });
    await clinic.ports.customers.erase(mother);
    await clinic.enter([vaccinated(noam, { id: '2', customerId: 'C-1', status: 'before' })]);
    expect(await clinic.ports.customers.get(mother)).toBeUndefined();
    await clinic.until(asked);
    expect(sent(clinic).map(({ to }) => to)).toEqual([noam.phone]);
  });

  it('goes with a child who is erased while they are taken in', async () => {
    const clinic = await aChild();
    await clinic.ports.erasures.add({ id: child, addresses: [] });
    await clinic.enter([vaccinated(noam)]);
    expect(await clinic.ports.customers.get(mother)).toBeUndefined();
  });

  it('is nobody who has died', async () => {
    const clinic = openClinic();
    await clinic.enter([
      vaccinated(
        { ...rivka, relation: undefined, gone: 'deceased' },
        { id: '40', customerId: 'C-40', status: 'before' },
      ),
      vaccinated({ ...noam, guardian: { customerId: 'C-40' } }),
    ]);
    await clinic.until(asked);
    expect(sent(clinic).map(({ to }) => to)).toEqual([noam.phone]);
  });
});
