import { customerIdSchema } from '../../ids.ts';
import { type Booking, bookingSchema, visitIdOf } from '../visit/booking.ts';
import { personIdOf } from './read-record.ts';
import { readMoment } from './read-time.ts';
import type { Resolve } from './references.ts';
import { appointmentSchema, type Concept, type Resource } from './resources.ts';

/** Of iCalendar's nine priorities, which FHIR refers to, the four that are high. 0 says nothing. */
const lastHighPriority = 4;
/** Kinds of appointment of HL7 that cannot wait: https://terminology.hl7.org/CodeSystem-v2-0276.html */
const urgentTypes = ['EMERGENCY', 'WALKIN'];
const typeSystem = /v2[-/]0276$/;

/** The visit of an appointment that was read as a record already; none while nobody has booked it. */
export function readBooking(key: string, resource: Resource, resolve: Resolve): Booking | undefined {
  const { status, participant = [], start, priority = 0, appointmentType } = appointmentSchema.parse(resource);
  const actors = participant.flatMap(({ actor }) => actor ?? []);
  const keyed = actors.map((actor) => ({ key: resolve(actor, 'Patient'), name: actor.display }));
  const patient = keyed.map((actor) => personIdOf(actor.key)).find((id) => id !== undefined);
  const practitioner = keyed.find((actor) => actor.key?.startsWith('Practitioner'));
  const state = statusOf[status];
  return (
    state &&
    bookingOfRecord(key, {
      personId: customerIdSchema.safeParse(patient).data,
      status: state,
      startsAt: start === undefined || !/(?:Z|[+-]\d{2}:\d{2})$/.test(start) ? undefined : readMoment(start),
      with: practitioner?.name?.trim().slice(0, 200) || undefined,
      isUrgent: (priority >= 1 && priority <= lastHighPriority) || isUrgentType(appointmentType),
      statedAt: readMoment(resource.meta?.lastUpdated),
    })
  );
}

/** A booking by the key of its record; undefined where that is no name here. */
export function bookingOfRecord(key: string, said: Omit<Booking, 'id'>): Booking | undefined {
  return bookingSchema.safeParse({ id: visitIdOf(key), ...said }).data;
}

const statusOf: Record<ReturnType<typeof appointmentSchema.parse>['status'], Booking['status'] | undefined> = {
  proposed: undefined,
  pending: undefined,
  waitlist: undefined,
  booked: 'booked',
  arrived: 'arrived',
  'checked-in': 'arrived',
  fulfilled: 'seen',
  cancelled: 'cancelled',
  noshow: 'cancelled',
  'entered-in-error': 'cancelled',
};

function isUrgentType(type: Concept | undefined): boolean {
  return (type?.coding ?? []).some(
    ({ system = '', code = '' }) => typeSystem.test(system) && urgentTypes.includes(code.toUpperCase()),
  );
}
