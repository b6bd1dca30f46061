import { describe, expect, it } from 'vitest';
import { patient } from './fhir.fixture.ts';
import { bundle, read } from './reading.fixture.ts';

const appointment = {
  resourceType: 'Appointment',
  id: 'a-1',
  status: 'booked',
  priority: 1,
  participant: [
    {},
    { actor: { reference: 'Practitioner/d-1', display: ' Dr Haddad ' } },
    { actor: { reference: 'Patient/p-1' } },
  ],
  start: '2026-11-29T16:00:00+02:00',
  meta: { lastUpdated: '2026-11-29T08:00:00Z' },
};
const bookingsOf = (...resources: readonly object[]) =>
  read(bundle(patient, ...resources)).statements.flatMap((said) => (said.kind === 'booking' ? said.booking : []));
const booking = (changes: object) => bookingsOf({ ...appointment, ...changes })[0];
const typed = (system: string, code: string) => ({ priority: 0, appointmentType: { coding: [{ system, code }, {}] } });
const kinds = 'http://terminology.hl7.org/CodeSystem/v2-0276';

describe('the visit of an appointment', () => {
  it('has when, whose, with whom, and whether it can wait', () => {
    expect(bookingsOf(appointment)).toEqual([
      {
        id: 'visit:Appointment:a-1',
        personId: 'p-1',
        status: 'booked',
        startsAt: '2026-11-29T14:00:00.000Z',
        with: 'Dr Haddad',
        isUrgent: true,
        statedAt: '2026-11-29T08:00:00.000Z',
      },
    ]);
  });

  it.each([
    ['a high priority', { priority: 4 }, true],
    ['a middle one', { priority: 5 }, false],
    ['none', { priority: 0 }, false],
    ['one that is no number', { priority: 'high' }, false],
    ['nothing said', { priority: undefined }, false],
    ['an emergency', typed(kinds, 'EMERGENCY'), true],
    ['somebody who walks in', typed('http://hl7.org/fhir/v2/0276', 'walkin'), true],
    ['a routine', typed(kinds, 'ROUTINE'), false],
    ['a code of another list', typed('urn:mine', 'EMERGENCY'), false],
    ['a kind without codes', { priority: 0, appointmentType: {} }, false],
  ])('cannot wait by %s: %j is %s', (_what, changes, isUrgent) => {
    expect(booking(changes)?.isUrgent).toBe(isUrgent);
  });

  it.each([
    ['arrived', 'arrived'],
    ['checked-in', 'arrived'],
    ['fulfilled', 'seen'],
    ['noshow', 'cancelled'],
    ['entered-in-error', 'cancelled'],
    ['proposed', undefined],
    ['waitlist', undefined],
  ])('that is %s is %s', (status, is) => {
    expect(booking({ status })?.status).toBe(is);
  });

  it('has no time where none with a zone is written, and nobody where nobody is named', () => {
    expect(booking({ start: '2026-11-29T16:00:00' })).toMatchObject({ startsAt: undefined });
    expect(booking({ start: undefined, participant: undefined, meta: undefined })).toMatchObject({
      startsAt: undefined,
      personId: undefined,
      with: undefined,
      statedAt: undefined,
    });
    expect(
      booking({ participant: [{ actor: { reference: 'Practitioner/d-1', display: ' ' } }] })?.with,
    ).toBeUndefined();
    expect(booking({ participant: [{ actor: { reference: 'Practitioner/d-1' } }] })?.with).toBeUndefined();
  });

  it('is none of what has no form, and called off where its server deleted it', () => {
    expect(booking({ status: 'soon' })).toBeUndefined();
    const deleted = (url: string) => ({ resourceType: 'Bundle', entry: [{ request: { method: 'DELETE', url } }] });
    expect(read(deleted('Appointment/a-1')).statements).toMatchObject([
      { kind: 'record', record: { status: 'entered-in-error' } },
      { kind: 'booking', booking: { id: 'visit:Appointment:a-1', status: 'cancelled' } },
    ]);
    expect(read(deleted('Encounter/e-1')).statements).toHaveLength(1);
  });
});
