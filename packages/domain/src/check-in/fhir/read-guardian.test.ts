import { describe, expect, it } from 'vitest';
import { patient, transaction } from './fhir.fixture.ts';
import { bundle, personOf, problemsOf, read } from './reading.fixture.ts';

const roleCode = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';
const role = (code: string, system: string | undefined = roleCode) => [{ coding: [{ system, code }] }];
const rivka = {
  relationship: role('MTH'),
  name: { given: ['Rivka'], family: 'Levi' },
  telecom: [
    { system: 'phone', value: '052-555-0199' },
    { system: 'email', value: 'rivka@example.com' },
  ],
};
const yossi = {
  relationship: role('FTH'),
  name: { text: 'Yossi Levi' },
  telecom: [{ system: 'phone', value: '052-555-0177' }],
};
const guardianOf = (...contact: readonly object[]) => personOf({ contact })?.guardian;
const related = (id: string, changes: object = {}) => ({
  resourceType: 'RelatedPerson',
  id,
  patient: { reference: 'Patient/p-1' },
  relationship: role('GUARD'),
  name: [{ text: 'Rivka Levi' }],
  telecom: [{ system: 'phone', value: '+44 7700 900123' }],
  communication: [{ language: { coding: [{ code: 'en' }] } }],
  ...changes,
});
const guardianIn = (...resources: readonly object[]) => {
  const said = read(bundle(...resources)).statements.find(({ kind }) => kind === 'person');
  return said?.kind === 'person' ? said.person.guardian : undefined;
};

describe('whom a Patient names as guardian', () => {
  it('is the only parent, with name, number and address, in the country of the record', () => {
    expect(guardianOf(rivka)).toEqual({
      id: 'guardian:p-1',
      relation: 'mother',
      contact: { name: 'Rivka Levi', phone: '+972525550199', email: 'rivka@example.com' },
    });
    const abroad = { ...yossi, address: { country: 'DE' }, telecom: [{ system: 'phone', value: '0151 23456789' }] };
    expect(guardianOf(abroad)).toMatchObject({ relation: 'father', contact: { phone: '+4915123456789' } });
    expect(guardianOf({ relationship: role('PRN', 'urn:oid:2.16.840.1.113883.5.111') })).toEqual({
      id: 'guardian:p-1',
      relation: 'parent',
      contact: {},
    });
  });

  it('is nobody because they are next of kin, or to be rung in an emergency', () => {
    const kin = 'http://terminology.hl7.org/CodeSystem/v2-0131';
    expect(
      guardianOf({ ...rivka, relationship: role('N', kin) }, { ...yossi, relationship: role('E', kin) }),
    ).toBeUndefined();
    expect(guardianOf({ ...rivka, relationship: role('MTH', kin) })).toBeUndefined();
    expect(guardianOf({ ...rivka, relationship: [{ coding: [{ code: 'MTH' }] }] })).toBeUndefined();
    expect(guardianOf({ ...rivka, relationship: [{}] })).toBeUndefined();
    expect(guardianOf({ ...rivka, relationship: role('toString') })).toBeUndefined();
    expect(guardianOf({ ...rivka, relationship: [{ coding: [{ system: roleCode }] }] })).toBeUndefined();
    expect(guardianOf({ name: rivka.name })).toBeUndefined();
  });

  it('is whoever is named as guardian before any parent, and the same one in any order', () => {
    const ofCourt = { ...yossi, relationship: [...role('FTH'), ...role('GUARD')] };
    expect(guardianOf(rivka, ofCourt)).toMatchObject({ relation: 'guardian', contact: { name: 'Yossi Levi' } });
    const other = { ...rivka, relationship: role('GUARD') };
    expect(guardianOf(ofCourt, other)).toEqual(guardianOf(other, ofCourt));
  });

  it('is of several guardians one who can be reached', () => {
    const unreachable = { relationship: role('GUARD'), name: { text: 'Aviva Levi' } };
    const ofCourt = { ...yossi, relationship: role('GUARD') };
    expect(guardianOf(unreachable, ofCourt)).toMatchObject({ contact: { name: 'Yossi Levi' } });
    expect(guardianOf(unreachable)).toMatchObject({ contact: { name: 'Aviva Levi' } });
  });

  it('is the only parent also where they are named twice: by their name, or by a number or an address', () => {
    const inShort = { relationship: role('MTH'), name: { text: 'RIVKA  Levi' } };
    for (const twice of [
      [rivka, inShort],
      [inShort, rivka],
    ])
      expect(guardianOf(...twice)).toMatchObject({
        relation: 'mother',
        contact: { phone: '+972525550199', email: 'rivka@example.com' },
      });
    const byNumber = { ...inShort, name: { text: 'רבקה לוי' }, telecom: rivka.telecom };
    expect(guardianOf(rivka, byNumber)).toMatchObject({ relation: 'mother' });
    const father = { ...yossi, name: { text: 'יוסי לוי' } };
    expect(guardianOf(yossi, father)).toMatchObject({ relation: 'father' });
    const nameless = { relationship: role('PRN'), telecom: [{ system: 'email', value: 'rivka@example.com' }] };
    for (const twice of [
      [rivka, nameless],
      [nameless, rivka],
    ])
      expect(guardianOf(...twice)).toMatchObject({ relation: 'mother', contact: { name: 'Rivka Levi' } });
    expect(guardianOf(rivka, { ...inShort, relationship: role('GUARD') })).toMatchObject({
      relation: 'guardian',
      contact: { phone: '+972525550199' },
    });
  });

  it('is nobody where two parents share the number of the house', () => {
    const shared = { telecom: rivka.telecom };
    expect(guardianOf(rivka, { ...yossi, ...shared })).toBe('none');
    const parents = [rivka, yossi].map((each) => ({ ...each, ...shared, relationship: role('PRN') }));
    expect(guardianOf(...parents)).toBe('none');
  });

  it('is nobody where there are two parents: which of them may be told is not guessed', () => {
    expect(guardianOf(rivka, yossi)).toBe('none');
  });

  it('is nobody any more once it has ended by the day of the record', () => {
    const ended = { ...rivka, period: { end: '2026-06-30' } };
    expect(guardianOf(ended)).toBe('none');
    expect(guardianOf(ended, yossi)).toMatchObject({ relation: 'father' });
    const dated = (lastUpdated: string) => personOf({ meta: { lastUpdated }, contact: [ended] })?.guardian;
    expect(dated('2026-06-01T00:00:00Z')).toMatchObject({ relation: 'mother' });
    expect(dated('2026-07-01T00:00:00Z')).toBe('none');
  });

  it('takes no check-in with them where they cannot be read', () => {
    const broken = personOf({ contact: [{ relationship: 'mother' }] });
    expect(broken?.name).toBe('Daniel Haim Azoulay');
    expect(broken?.guardian).toBeUndefined();
    expect(personOf({ id: 'x'.repeat(60), contact: [rivka] })?.guardian).toBe('none');
  });
});

describe('a RelatedPerson', () => {
  it('is the guardian of the Patient in the same bundle, also between the entries of a transaction', () => {
    const expected = {
      id: 'guardian:p-1',
      relation: 'guardian',
      contact: { name: 'Rivka Levi', phone: '+447700900123', language: 'en' },
    };
    expect(guardianIn(related('r-1'), patient)).toEqual(expected);
    const [said] = read(transaction(patient, related('r-1'))).statements;
    expect(said).toMatchObject({ person: { guardian: expected } });
    expect(guardianIn(patient, related('r-1', { relationship: role('MTH') }), related('r-2'))).toMatchObject({
      relation: 'guardian',
    });
  });

  it('is it no more once inactive, or past its end', () => {
    expect(guardianIn(patient, related('r-1', { active: false }))).toBe('none');
    expect(guardianIn(patient, related('r-1', { period: { end: '2020-01-01' } }))).toBe('none');
    expect(guardianIn(patient, related('r-1', { relationship: role('SPS') }))).toBeUndefined();
  });

  it('without its Patient is refused with the remedy', () => {
    expect(problemsOf(bundle(related('r-1')))).toEqual(['RelatedPerson:r-1: guardian-without-patient']);
    expect(problemsOf(bundle(patient, related('r-1', { patient: {} })))).toEqual([
      'RelatedPerson:r-1: guardian-without-patient',
    ]);
    expect(problemsOf(bundle(related('r-1', { relationship: role('SPS') })))).toEqual([]);
  });
});
