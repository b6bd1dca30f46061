import { test as check, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { extraction, notification, patient, transaction, visit } from './fhir.fixture.ts';
import { bundle, personOf, plansOf, problemsOf, read } from './reading.fixture.ts';

describe('a patient', () => {
  it('is read with name, mobile number, mail, language and year of birth', () => {
    expect(personOf({})).toMatchObject({
      id: 'p-1',
      name: 'Daniel Haim Azoulay',
      phone: '+972525550148',
      email: 'daniel@example.com',
      language: 'he',
      yearOfBirth: 1984,
    });
  });

  it('without any of it is still the person', () => {
    expect(read({ resourceType: 'Patient', id: 'p-9' }).statements).toEqual([
      { kind: 'person', person: { id: 'p-9' } },
    ]);
  });

  it('has the name that is in use', () => {
    expect(
      personOf({
        name: [
          { use: 'official', family: 'Azoulay' },
          { use: 'usual', text: 'Danny' },
        ],
      })?.name,
    ).toBe('Danny');
    expect(personOf({ name: [{ family: 'Azoulay' }] })?.name).toBe('Azoulay');
    expect(personOf({ name: [{ use: 'old', family: 'Levi' }] })?.name).toBeUndefined();
    expect(personOf({ name: [{ given: [' '] }] })?.name).toBeUndefined();
  });

  it('with a number without a country, in a record that names none, cannot be reached: no country is guessed', () => {
    const nowhere = {
      address: [{ use: 'old', country: 'IL' }, {}],
      telecom: [{ system: 'phone', value: '052-555-0148' }],
    };
    expect(personOf(nowhere)?.phone).toBeUndefined();
    expect(personOf(nowhere)?.phoneProblem).toBe('country-missing');
    expect(plansOf(bundle({ ...patient, ...nowhere }, visit))['Encounter:e-1']).toMatchObject({
      kind: 'planned',
      checkIn: { cannotReach: 'country-missing' },
    });
    expect(personOf({ ...nowhere, telecom: [{ system: 'phone', value: '+972 52-555-0148' }] })?.phone).toBe(
      '+972525550148',
    );
  });

  it('with what is no number, or no address, has none', () => {
    expect(
      personOf({ telecom: [{ system: 'phone', value: 'at work' }, { system: 'email', value: 'daniel' }, {}] }),
    ).toMatchObject({
      phoneProblem: 'unreadable',
    });
    expect(personOf({ telecom: [{ system: 'phone' }] })?.phoneProblem).toBeUndefined();
  });

  it('has the number of the best rank, and the language that is preferred', () => {
    const telecom = [
      { system: 'phone', value: '03-555-1234', rank: 2 },
      { system: 'phone', value: '04-612-3471', rank: 1 },
      { system: 'phone', value: '02-555-1234', use: 'old', rank: 1 },
    ];
    expect(personOf({ telecom })?.phone).toBe('+97246123471');
    const spoken = [{ language: {} }, { preferred: true, language: { coding: [{}, { code: 'ar' }] } }];
    expect(personOf({ communication: spoken })?.language).toBe('ar');
    expect(personOf({ communication: [{ language: {} }] })?.language).toBeUndefined();
  });
});

describe('a notification of a subscription', () => {
  const event = notification('https://ehr.example/fhir/Encounter/e-1', visit);

  it('with the whole resource is read as the resource', () => {
    expect(plansOf(event, patient)).toMatchObject({ 'Encounter:e-1': { kind: 'planned' } });
    expect(problemsOf(event, patient)).toEqual([]);
  });

  it('with an id alone is answered with what is missing, and nothing is guessed', () => {
    const idOnly = notification('https://ehr.example/fhir/Encounter/e-1');
    expect(plansOf(idOnly, patient)).toEqual({});
    expect(problemsOf(idOnly, idOnly)).toEqual(['Encounter:e-1: only-id']);
    expect(read(idOnly).problems[0]?.remedy).toContain('full-resource');
    expect(problemsOf(idOnly, visit)).toEqual([]);
  });

  it('that names an entry and does not hold it is one with an id alone', () => {
    const named = {
      resourceType: 'Bundle',
      entry: [{ fullUrl: 'https://ehr.example/fhir/Procedure/q-1', request: { method: 'PUT' } }],
    };
    expect(problemsOf(named)).toEqual(['Procedure:q-1: only-id']);
    expect(problemsOf(notification('https://ehr.example/fhir/Observation/o-1'))).toEqual([]);
  });

  it('that says only that something happened is answered so too', () => {
    expect(problemsOf(notification(undefined))).toEqual(['1.json entry 1: only-id']);
  });

  it('of R4B is read the same way, and a heartbeat asks for nothing', () => {
    const status = {
      resourceType: 'SubscriptionStatus',
      type: 'event-notification',
      notificationEvent: [{ focus: { reference: 'Encounter/e-1' } }],
    };
    expect(problemsOf(status)).toEqual(['Encounter:e-1: only-id']);
    const vague = { ...status, notificationEvent: [{}, { focus: {} }] };
    expect(problemsOf(vague)).toEqual(['1.json: only-id']);
    expect(problemsOf({ resourceType: 'SubscriptionStatus', type: 'heartbeat' })).toEqual([]);
  });
});

describe('what is no FHIR', () => {
  it.each([
    ['MSH|^~\\&|EHR|CLINIC|KESHER|CLINIC|202611291005||ADT^A03|1|P|2.5\rPID|1||4711', 'hl7-v2'],
    ['\u000BMSH|^~\\&|EHR', 'hl7-v2'],
    ['FHS|^~\\&|EHR', 'hl7-v2'],
    ['', 'not-json'],
    ['patient,ended\n1,2', 'not-json'],
    ['[]', 'not-fhir'],
    ['{"id":"x"}', 'not-fhir'],
    ['{"resourceType":"Bundle","entry":"all"}', 'resource-unreadable'],
    ['{"resourceType":"Bundle","entry":[{}]}', 'not-fhir'],
    ['{"resourceType":"Parameters","parameter":1}', 'resource-unreadable'],
    ['{"resourceType":"Encounter","status":"finished"}', 'id-missing'],
    ['{"resourceType":"Patient","id":"a/b"}', 'id-missing'],
    ['{"resourceType":"Patient","id":"p","name":"Daniel"}', 'resource-unreadable'],
    ['{"resourceType":"Encounter","id":"e","status":"over"}', 'resource-unreadable'],
    ['{"resourceType":"Procedure","id":"q","status":7}', 'resource-unreadable'],
    ['{"resourceType":"Appointment","id":"a"}', 'resource-unreadable'],
  ])('%j is refused as %s, with what to do', (text, code) => {
    const { statements, problems } = read(text);
    expect(statements).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.remedy).not.toBe('');
  });

  it('of HL7 version 2 names the accepted forms', () => {
    expect(read('MSH|^~\\&|').problems[0]?.remedy).toMatch(/FHIR R4.*transaction bundle.*CSV/);
  });

  it('stops nothing that lies beside it, and what is not needed is passed over', () => {
    const mixed = bundle(
      { resourceType: 'Encounter', id: 'x' },
      { resourceType: 'Observation', id: 'o' },
      visit,
      patient,
      { resourceType: 'Bundle' },
    );
    expect(problemsOf(mixed)).toEqual(['Encounter:x: resource-unreadable']);
    expect(plansOf(mixed)).toMatchObject({ 'Encounter:e-1': { kind: 'planned' } });
    expect(problemsOf(bundle({ resourceType: 'Encounter' }))).toEqual(['1.json entry 1: id-missing']);
  });
});

const resources = [
  patient,
  visit,
  extraction,
  { ...visit, id: 'e-2', status: 'in-progress', meta: { lastUpdated: '2026-11-29T07:30:00Z' } },
  { ...visit, id: 'e-2', meta: { lastUpdated: '2026-11-29T08:30:00Z' } },
  { ...visit, id: 'e-3' },
  { ...visit, id: 'e-3', status: 'entered-in-error' },
  { ...extraction, id: 'q-4', encounter: undefined },
  { ...patient, id: 'p-2', active: false },
  { ...visit, id: 'e-5', subject: { reference: 'Patient/p-2' } },
  { ...visit, id: 'e-6', subject: { reference: 'Patient/p-3' } },
];
const endOf = (bodies: readonly object[]) =>
  Object.entries(plansOf(...bodies)).toSorted(([left], [right]) => (left < right ? -1 : 1));

check.prop([fc.shuffledSubarray([...resources, ...resources, ...resources], { minLength: resources.length * 3 })])(
  'the same bundle three times and shuffled comes to the same end',
  (shuffled) => {
    expect(endOf([transaction(...shuffled)])).toEqual(endOf([transaction(...resources)]));
  },
);
