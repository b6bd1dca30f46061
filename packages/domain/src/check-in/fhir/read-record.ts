import { addMs, minuteMs } from '../../instant.ts';
import type { RecordStatus, WorkRecord } from '../plan/work.ts';
import type { WorkCode } from '../protocol/protocol.ts';
import { type EndReading, readEnd, readMoment } from './read-time.ts';
import type { Resolve } from './references.ts';
import {
  appointmentSchema,
  type Concept,
  encounterSchema,
  procedureSchema,
  type Reference,
  type Resource,
} from './resources.ts';

type Read = (id: string, resource: Resource, resolve: Resolve) => WorkRecord | undefined;

/** How each kind of record is read; undefined where one does not have the form of its kind. */
export const recordReaders: Readonly<Record<string, Read>> = {
  Encounter(id, resource, resolve) {
    const parsed = encounterSchema.safeParse(resource);
    if (!parsed.success) return undefined;
    const { status, type, serviceType, subject, participant, period } = parsed.data;
    const codes = codesOf([...(type ?? []), serviceType]);
    const personId = personIdOf(resolve(subject, 'Patient'));
    return {
      id,
      workId: id,
      isVisit: true,
      personId,
      status: ofEncounter[status],
      codes,
      practitioner: practitionerOf(
        participant?.map(({ individual }) => individual),
        resolve,
      ),
      ...readEnd(period?.end),
      ...stated(resource),
    };
  },
  Procedure(id, resource, resolve) {
    const parsed = procedureSchema.safeParse(resource);
    if (!parsed.success) return undefined;
    const { status, code, subject, encounter, performer, performedDateTime, performedPeriod } = parsed.data;
    return {
      id,
      workId: resolve(encounter, 'Encounter') ?? id,
      isVisit: false,
      personId: personIdOf(resolve(subject, 'Patient')),
      status: ofProcedure[status],
      codes: codesOf([code]),
      practitioner: practitionerOf(
        performer?.map(({ actor }) => actor),
        resolve,
      ),
      ...readEnd(performedPeriod?.end ?? performedDateTime),
      ...stated(resource),
    };
  },
  Appointment(id, resource, resolve) {
    const parsed = appointmentSchema.safeParse(resource);
    if (!parsed.success) return undefined;
    const { status, serviceType, participant, start, end, minutesDuration } = parsed.data;
    const patient = participant
      ?.map(({ actor }) => resolve(actor, 'Patient'))
      .find((key) => key?.startsWith('Patient:'));
    return {
      id,
      workId: id,
      isVisit: true,
      personId: personIdOf(patient),
      status: ofAppointment[status],
      codes: codesOf(serviceType ?? []),
      practitioner: practitionerOf(
        participant?.map(({ actor }) => actor),
        resolve,
      ),
      ...(end === undefined ? endAfter(start, minutesDuration) : readEnd(end)),
      ...stated(resource),
    };
  },
};

const ofEncounter: Record<ReturnType<typeof encounterSchema.parse>['status'], RecordStatus> = {
  planned: 'before',
  arrived: 'before',
  triaged: 'before',
  'in-progress': 'before',
  onleave: 'before',
  unknown: 'before',
  finished: 'finished',
  cancelled: 'cancelled',
  'entered-in-error': 'entered-in-error',
};

const ofProcedure: Record<ReturnType<typeof procedureSchema.parse>['status'], RecordStatus> = {
  preparation: 'before',
  'in-progress': 'before',
  'on-hold': 'before',
  unknown: 'before',
  completed: 'finished',
  'not-done': 'cancelled',
  stopped: 'cancelled',
  'entered-in-error': 'entered-in-error',
};

const ofAppointment: Record<ReturnType<typeof appointmentSchema.parse>['status'], RecordStatus> = {
  proposed: 'before',
  pending: 'before',
  booked: 'before',
  arrived: 'before',
  'checked-in': 'before',
  waitlist: 'before',
  fulfilled: 'finished',
  cancelled: 'cancelled',
  noshow: 'cancelled',
  'entered-in-error': 'entered-in-error',
};

/** The patient's id on the server that sent it. */
export function personIdOf(key: string | undefined): string | undefined {
  return key?.startsWith('Patient:') === true ? key.slice('Patient:'.length) : undefined;
}

/** The first practitioner whom a record names: what they are called, or their id where it says no name. */
function practitionerOf(named: readonly (Reference | undefined)[] = [], resolve: Resolve): string | undefined {
  const [first] = named.flatMap((reference) => {
    const key = resolve(reference, 'Practitioner');
    const [, id] = /^Practitioner[:?](?:.*[=|])?(.+)$/.exec(key ?? reference?.reference ?? '') ?? [];
    return id === undefined ? [] : [reference?.display?.trim().slice(0, 200) || id.slice(0, 200)];
  });
  return first;
}

function codesOf(concepts: readonly (Concept | undefined)[]): WorkCode[] {
  return concepts
    .flatMap((concept) => concept?.coding ?? [])
    .flatMap(({ system, code }) => (system !== undefined && code !== undefined ? [{ system, code }] : []));
}

function endAfter(start: string | undefined, minutes: number | undefined): EndReading {
  const begun = readEnd(start);
  if (minutes === undefined || begun.endedAt === undefined || begun.endedAt === 'unreadable') return {};
  return { endedAt: addMs(begun.endedAt, minutes * minuteMs) };
}

function stated({ meta }: Resource): Pick<WorkRecord, 'statedAt'> {
  return { statedAt: readMoment(meta?.lastUpdated) };
}
