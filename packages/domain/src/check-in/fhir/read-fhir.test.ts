import { test as check, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { defaultBusinessCalendar } from '../../calendar/business-calendar.ts';
import { instantSchema } from '../../instant-schema.ts';
import type { PlanContext } from '../plan/plan-check-in.ts';
import { emptyBook, enter, planAll } from '../plan/work-book.ts';
import { starters } from '../protocol/starters.ts';
import { extraction, notification, patient, transaction, visit } from './fhir.fixture.ts';
import { readFhir } from './read-fhir.ts';

const context: PlanContext = {
  protocols: starters.map((starter) => ({ ...starter, signatures: [] })),
  calendar: defaultBusinessCalendar,
  defaultLanguage: 'en',
  now: instantSchema.parse('2026-11-29T09:00:00.000Z'),
  allSigned: true,
};
const read = (...bodies: readonly (object | string)[]) =>
  readFhir(
    bodies.map((body, index) => ({
      where: `${index + 1}.json`,
      text: typeof body === 'string' ? body : JSON.stringify(body),
    })),
  );
const bundle = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});
const plansOf = (...bodies: readonly (object | string)[]) => {
  const { plans } = planAll(enter(emptyBook, read(...bodies).statements), context);
  return Object.fromEntries([...plans].map(([id, plan]) => [id, plan]));
};
const problemsOf = (...bodies: readonly (object | string)[]) =>
  read(...bodies).problems.map(({ code, where }) => `${where}: ${code}`);
const personOf = (changes: object) => {
  const [said] = read({ ...patient, ...changes }).statements;
  return said?.kind === 'person' ? said.person : undefined;
};

describe('FHIR', () => {
  it('of a visit and its procedure in a transaction bundle is one work, with its person', () => {
    const written = { ...transaction(patient, visit, extraction) };
    expect(plansOf(written)).toEqual({
      'Encounter:e-1': {
        kind: 'planned',
        checkIn: expect.objectContaining({
          customerId: 'p-1',
          protocol: { id: 'extraction', version: 1 },
          language: 'he',
          endedAt: '2026-11-29T08:05:00.000Z',
        }),
      },
    });
    expect(problemsOf(written)).toEqual([]);
  });

  it('of single resources, each in a body of its own, is the same work', () => {
    expect(plansOf(extraction, visit, patient)).toEqual(plansOf(transaction(patient, visit, extraction)));
  });

  it('finds a person by a condition, by an identifier, at a URL and in a version', () => {
    const of = (subject: object) => plansOf(bundle(patient, { ...visit, subject }))['Encounter:e-1']?.kind;
    expect(of({ reference: 'Patient?identifier=urn:clinic|4711' })).toBe('planned');
    expect(of({ identifier: { system: 'urn:clinic', value: '4711' } })).toBe('planned');
    expect(of({ reference: 'https://ehr.example/fhir/Patient/p-1' })).toBe('planned');
    expect(of({ reference: 'Patient/p-1/_history/3' })).toBe('planned');
    expect(of({ reference: 'Patient?identifier=urn:clinic|4712' })).toBe('refused');
    expect(of({ identifier: {} })).toBe('refused');
    expect(of({})).toBe('refused');
    expect(of({ reference: '#contained' })).toBe('refused');
    expect(of({ reference: 'Group/g-1' })).toBe('refused');
    expect(
      plansOf(
        bundle({ ...patient, identifier: { value: '9' } }, { ...visit, subject: { identifier: { value: '9' } } }),
      ),
    ).toMatchObject({ 'Encounter:e-1': { kind: 'planned' } });
    expect(plansOf(bundle({ ...patient, identifier: [{ system: 'x' }] }, visit))).toMatchObject({
      'Encounter:e-1': { kind: 'planned' },
    });
  });

  it('of a fulfilled appointment is a visit, which ends when it says or after its minutes', () => {
    const appointment = {
      resourceType: 'Appointment',
      id: 'a-1',
      status: 'fulfilled',
      serviceType: [{ coding: [{ system: 'urn:kesher:work', code: 'vaccination' }] }],
      participant: [{}, { actor: { reference: 'Practitioner/d-1' } }, { actor: { reference: 'Patient/p-1' } }],
      start: '2026-11-29T09:40:00+02:00',
    };
    const ended = (changes: object) => plansOf(bundle(patient, { ...appointment, ...changes }))['Appointment:a-1'];
    expect(ended({ end: '2026-11-29T10:00:00+02:00' })).toMatchObject({
      checkIn: { protocol: { id: 'vaccination' }, endedAt: '2026-11-29T08:00:00.000Z' },
    });
    expect(ended({ minutesDuration: 15, serviceType: undefined })).toMatchObject({
      checkIn: { protocol: { id: 'after-any-visit' }, endedAt: '2026-11-29T07:55:00.000Z' },
    });
    expect(ended({})).toEqual({ kind: 'refused', code: 'end-missing' });
    expect(ended({ minutesDuration: 15, start: undefined })).toEqual({ kind: 'refused', code: 'end-missing' });
    expect(ended({ minutesDuration: 15, start: 'soon' })).toEqual({ kind: 'refused', code: 'end-missing' });
    expect(ended({ status: 'noshow' })).toEqual({ kind: 'withdrawn', because: 'cancelled' });
    expect(ended({ participant: undefined, end: '2026-11-29T10:00:00+02:00' })).toEqual({
      kind: 'refused',
      code: 'person-missing',
    });
    const became = { ...visit, appointment: [{ reference: 'Appointment/a-1' }, {}] };
    expect(Object.keys(plansOf(bundle(patient, appointment, became)))).toEqual(['Encounter:e-1']);
  });

  it.each([
    [
      { ...visit, status: 'in-progress' },
      { kind: 'history', because: 'not-finished' },
    ],
    [
      { ...visit, status: 'entered-in-error' },
      { kind: 'withdrawn', because: 'entered-in-error' },
    ],
    [
      { ...visit, period: { end: '2019-03-02T10:00:00+02:00' } },
      { kind: 'history', because: 'too-long-ago' },
    ],
    [
      { ...visit, period: { end: '2019-03-02' } },
      { kind: 'history', because: 'too-long-ago' },
    ],
    [
      { ...visit, period: { end: '2026-11-29' } },
      { kind: 'refused', code: 'end-unreadable' },
    ],
    [
      { ...visit, period: { end: '2026-11-29T10:05:00' } },
      { kind: 'refused', code: 'end-unreadable' },
    ],
    [
      { ...visit, period: { end: '2026' } },
      { kind: 'refused', code: 'end-unreadable' },
    ],
    [
      { ...visit, period: { end: 'yesterday at ten' } },
      { kind: 'refused', code: 'end-unreadable' },
    ],
    [
      { ...visit, period: { end: '2026-11-30T10:05:00+02:00' } },
      { kind: 'refused', code: 'in-the-future' },
    ],
    [
      { ...visit, period: undefined, type: undefined },
      { kind: 'refused', code: 'end-missing' },
    ],
  ])('as %j is what its status and its end say', (encounter, plan) => {
    expect(plansOf(bundle(patient, encounter))['Encounter:e-1']).toEqual(plan);
  });

  it('of a procedure without a visit starts what knows its code, and nothing else', () => {
    const alone = { ...extraction, encounter: undefined };
    expect(plansOf(bundle(patient, alone))).toMatchObject({
      'Procedure:q-1': { checkIn: { protocol: { id: 'extraction' } } },
    });
    const dated = { ...alone, performedPeriod: undefined, performedDateTime: '2026-11-29T08:00:00Z' };
    expect(plansOf(bundle(patient, dated))['Procedure:q-1']?.kind).toBe('planned');
    expect(plansOf(bundle(patient, { ...alone, code: { text: 'a filling' } }))['Procedure:q-1']).toEqual({
      kind: 'refused',
      code: 'code-unknown',
    });
    expect(plansOf(bundle(patient, { ...alone, code: undefined }))['Procedure:q-1']).toEqual({
      kind: 'refused',
      code: 'code-unknown',
    });
  });

  it('of a later word about the same record, or of a deletion, takes it back', () => {
    const corrected = { ...visit, status: 'cancelled', meta: { lastUpdated: '2026-11-29T08:30:00Z' } };
    expect(
      plansOf(bundle(patient, corrected, { ...visit, meta: { lastUpdated: '2026-11-29T08:10:00Z' } })),
    ).toMatchObject({ 'Encounter:e-1': { kind: 'withdrawn' } });
    const deleted = {
      resourceType: 'Bundle',
      type: 'history',
      entry: [
        { request: { method: 'DELETE', url: 'Encounter/e-1' } },
        { request: { method: 'DELETE', url: 'Observation/o-1' } },
      ],
    };
    expect(plansOf(bundle(patient, visit), deleted)).toEqual({
      'Encounter:e-1': { kind: 'withdrawn', because: 'entered-in-error' },
    });
  });

  it.each([
    [{ deceasedBoolean: true }, 'deceased'],
    [{ deceasedDateTime: '2026-11-29T10:30:00+02:00' }, 'deceased'],
    [{ deceasedDateTime: '2026-11' }, 'deceased'],
    [{ deceasedDateTime: 'unknown' }, 'deceased'],
    [{ active: false }, 'inactive'],
    [{ link: [{ type: 'replaced-by', other: { reference: 'Patient/p-2' } }] }, 'merged'],
  ])('of a patient with %j asks nobody', (changes, because) => {
    expect(plansOf(bundle({ ...patient, ...changes }, visit))['Encounter:e-1']).toEqual({ kind: 'withdrawn', because });
  });

  it('of a patient who dies later, or has a link to another record, asks them', () => {
    const kindOf = (changes: object) => plansOf(bundle({ ...patient, ...changes }, visit))['Encounter:e-1']?.kind;
    expect(kindOf({ deceasedDateTime: '2030-01-01' })).toBe('planned');
    expect(kindOf({ link: [{ type: 'seealso' }], active: true, deceasedBoolean: false })).toBe('planned');
  });
});

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
