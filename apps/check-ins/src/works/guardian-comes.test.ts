import { customerIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { aChild, asked, type Clinic, child, mother, noam, rivka, sent, vaccinated } from '../testing/child.ts';
import { morning, openClinic } from '../testing/clinic.ts';

async function problemsOf(answer: Response): Promise<string[]> {
  const { problems } = (await answer.json()) as { problems: { code: string; where: string }[] };
  return problems.map(({ code, where }) => `${code} ${where}`);
}

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

  const patient = { reference: 'Patient/p-1' };
  const record = [
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
  const family = (telecom: readonly object[]) => [
    { resourceType: 'Patient', id: 'p-1', name: [{ text: 'Noam Levi' }], birthDate: '2016-05-01' },
    {
      resourceType: 'RelatedPerson',
      id: 'r-1',
      patient,
      relationship: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'MTH' }] }],
      name: [{ text: 'Rivka Levi' }],
      telecom,
    },
  ];
  const bundle = (clinic: Clinic, resources: readonly object[]) =>
    clinic.staff.send('POST', '/staff/check-ins/fhir', {
      body: { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) },
    });
  const phone = [{ system: 'phone', value: rivka.phone }];

  it('is as a RelatedPerson in a bundle', async () => {
    const clinic = openClinic();
    await bundle(clinic, [...family(phone), ...record]);
    await clinic.until(asked);
    expect(sent(clinic).map(({ to }) => to)).toEqual([rivka.phone]);
  });

  it('wakes a check-in that could reach nobody, though of the child itself nothing new is said', async () => {
    const clinic = openClinic();
    await bundle(clinic, [...family([]), ...record]);
    await clinic.until(addMs(morning, hourMs));
    expect((await clinic.ports.checkIns.worksOf(customerIdSchema.parse('p-1')))[0]?.checkIn).toMatchObject({
      cannotReach: 'no-address',
    });
    await bundle(clinic, family(phone));
    await clinic.until(asked);
    expect(sent(clinic).map(({ to }) => to)).toEqual([rivka.phone]);
  });

  it('leaves what was said of them later as it is, and the child without one who was erased', async () => {
    const clinic = await aChild();
    await clinic.ports.erasures.add({ id: mother, addresses: [rivka.phone] });
    await clinic.ports.customers.erase(mother);
    const again = await clinic.enter([vaccinated(noam, { id: '2', customerId: 'C-1', status: 'before' })]);
    expect(await problemsOf(again)).toEqual(['guardian-erased C-1']);
    expect(await clinic.ports.customers.get(mother)).toBeUndefined();
    await clinic.until(asked);
    expect(sent(clinic).map(({ to }) => to)).toEqual([noam.phone]);
  });

  it('takes the place of one who was erased as a customer of their own, and in no other way: the list says so', async () => {
    const clinic = await aChild();
    await clinic.ports.erasures.add({ id: mother, addresses: [rivka.phone] });
    await clinic.ports.customers.erase(mother);
    const father = { name: 'Yossi Levi', phone: '+972525550177' };
    const later = { id: '2', customerId: 'C-1', status: 'before', statedAt: addMs(morning, hourMs) };
    const refused = await clinic.enter([vaccinated({ ...noam, guardian: father }, later)]);
    expect(await problemsOf(refused)).toEqual(['guardian-erased C-1']);
    const taken = await clinic.enter([
      vaccinated({ ...noam, guardian: { customerId: 'C-40' } }, { ...later, statedAt: addMs(morning, 2 * hourMs) }),
      vaccinated(father, { id: '40', customerId: 'C-40', status: 'before' }),
    ]);
    expect(await problemsOf(taken)).toEqual([]);
    await clinic.until(asked);
    expect(sent(clinic).map(({ to }) => to)).toEqual([father.phone]);
  });

  it('leaves nobody in their place where whoever is named now was erased', async () => {
    const clinic = await aChild();
    const father = { name: 'Yossi Levi', phone: '+972525550177' };
    await clinic.ports.erasures.add({ id: customerIdSchema.parse('C-40'), addresses: [father.phone] });
    const later = { id: '2', customerId: 'C-1', status: 'before', statedAt: addMs(morning, hourMs) };
    await clinic.enter([vaccinated({ ...noam, guardian: father }, later)]);
    expect(await clinic.ports.customers.get(child)).toMatchObject({ guardian: 'none' });
    await clinic.until(asked);
    expect(sent(clinic).map(({ to }) => to)).toEqual([noam.phone]);
  });

  it('is said to be unknown where no customer has their id, and the child’s own number counts', async () => {
    const clinic = openClinic();
    const entered = await clinic.enter([vaccinated({ ...noam, guardian: { customerId: 'C-40' } })]);
    expect(await problemsOf(entered)).toEqual(['guardian-unknown C-1']);
    await clinic.until(asked);
    expect(sent(clinic).map(({ to }) => to)).toEqual([noam.phone]);
  });

  it('that cannot be read is known all the same', async () => {
    const clinic = openClinic();
    await clinic.enter([vaccinated(rivka, { id: '40', customerId: 'C-40', status: 'before' })]);
    clinic.ports.customers.damage(customerIdSchema.parse('C-40'));
    const entered = await clinic.enter([vaccinated({ ...noam, guardian: { customerId: 'C-40' } })]);
    expect(await problemsOf(entered)).toEqual([]);
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
