import { describe, expect, it } from 'vitest';
import { extraction, patient, transaction, visit } from './fhir.fixture.ts';
import { bundle, plansOf, problemsOf, read } from './reading.fixture.ts';

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

  it('names its practitioner: by name, else by id, wherever it refers to', () => {
    const by = (individual: object | undefined) => ({ ...visit, participant: [{}, { individual }] });
    const named = (...bodies: readonly object[]) =>
      read(...bodies).statements.flatMap((said) => (said.kind === 'record' ? [said.record.practitioner] : []));
    const haddad = { reference: 'Practitioner/d-1', display: ' Dr Ramzi Haddad ' };
    expect(named(bundle(by(haddad)))).toEqual(['Dr Ramzi Haddad']);
    expect(named(bundle(by({ reference: 'https://fhir.clinic.example/Practitioner/d-1' })))).toEqual(['d-1']);
    expect(named(bundle(by({ reference: 'Practitioner?identifier=urn:npi|9999' })))).toEqual(['9999']);
    const doctor = { resourceType: 'Practitioner', id: 'd-1' };
    expect(named(transaction(doctor, by({ reference: 'Practitioner/d-1' })))).toEqual(['d-1']);
    expect(named(bundle(by({ reference: 'RelatedPerson/r-1', display: 'Dana' }), by(undefined)))).toEqual([
      undefined,
      undefined,
    ]);
    const done = { ...extraction, performer: [{ actor: { reference: 'Organization/o-1' } }, { actor: haddad }] };
    const booked = { resourceType: 'Appointment', id: 'a-1', status: 'fulfilled', participant: [{ actor: haddad }] };
    expect(named(bundle(done, booked))).toEqual(['Dr Ramzi Haddad', 'Dr Ramzi Haddad']);
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
