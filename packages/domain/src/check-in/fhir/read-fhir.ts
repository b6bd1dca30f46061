import { ownValue } from '../../own-value.ts';
import type { RecordStatus } from '../plan/work.ts';
import type { Statement } from '../plan/work-book.ts';
import { type WorkProblem, workProblem } from '../plan/work-problem.ts';
import { bookingOfRecord, readBooking } from './read-booking.ts';
import { type NamedGuardian, readRelatedPerson } from './read-guardian.ts';
import { readPerson } from './read-person.ts';
import { recordReaders } from './read-record.ts';
import { keyOf, type Located, type Resolve, resolverOf } from './references.ts';
import { encounterSchema } from './resources.ts';
import { unpack } from './unpack.ts';

/** What was read: statements of works and persons, and what was refused, each once. */
export type FhirReading = { readonly statements: readonly Statement[]; readonly problems: readonly WorkProblem[] };

/**
 * Reads FHIR R4 as it is sent: single resources, bundles, notifications of subscriptions; references are found among all
 * that is handed over together. What a check-in does not need is passed over in silence; what it needs and can't read is
 * refused with its remedy.
 */
export function readFhir(files: readonly { readonly where: string; readonly text: string }[]): FhirReading {
  const unpacked = files.map(({ where, text }) => unpack(text, where));
  const located = unpacked.flatMap((each) => each.located);
  const resolve = resolverOf(located);
  const related = relatedByPatient(located, resolve);
  const visitOfAppointment = visitsByAppointment(located, resolve);
  const statements: Statement[] = [];
  const problems = [...unpacked.flatMap((each) => each.problems), ...related.problems];
  for (const each of located) {
    const read = readStatement(each, { resolve, related: related.of });
    if (read === undefined) continue;
    if (read.kind === 'refused') problems.push(read.problem);
    else if (read.kind === 'person') statements.push(read);
    else statements.push(withVisit(read, visitOfAppointment), ...aheadOf(read.record.id, each, resolve));
  }
  const told = new Set(located.map((each) => keyOf(each)));
  for (const { key, where } of unpacked.flatMap(({ named }) => named)) {
    if (!told.has(key) && isNeeded(key)) problems.push(workProblem('only-id', where));
  }
  statements.push(...unpacked.flatMap(({ deleted }) => deleted).flatMap((key) => deletion(key)));
  return { statements, problems: distinct(problems) };
}

type Read = Exclude<Statement, { kind: 'booking' }> | { kind: 'refused'; problem: WorkProblem } | undefined;

type Among = { resolve: Resolve; related: ReadonlyMap<string, NamedGuardian[]> };

function readStatement(each: Located, { resolve, related }: Among): Read {
  const { resource, where } = each;
  const { resourceType } = resource;
  const read = ownValue(recordReaders, resourceType);
  if (read === undefined && resourceType !== 'Patient') return undefined;
  const key = keyOf(each);
  if (key === undefined) return { kind: 'refused', problem: workProblem('id-missing', where) };
  if (read === undefined) {
    const person = readPerson(key.slice('Patient:'.length), resource, related.get(key));
    return person ? { kind: 'person', person } : unreadable(where);
  }
  const record = read(key, resource, resolve);
  return record ? { kind: 'record', record } : unreadable(where);
}

/** An appointment is a visit that lies ahead, beside the work that it becomes. */
function aheadOf(key: string, { resource }: Located, resolve: Resolve): Statement[] {
  const booking = resource.resourceType === 'Appointment' ? readBooking(key, resource, resolve) : undefined;
  return booking ? [{ kind: 'booking', booking }] : [];
}

function unreadable(where: string): Read {
  return { kind: 'refused', problem: workProblem('resource-unreadable', where) };
}

/** Whom RelatedPersons name as guardians, by the Patient. One whose Patient was not sent with them is refused: of a child alone it is said who is. */
function relatedByPatient(
  located: readonly Located[],
  resolve: Resolve,
): { of: ReadonlyMap<string, NamedGuardian[]>; problems: WorkProblem[] } {
  const patients = new Set(located.filter(({ resource }) => resource.resourceType === 'Patient').map(keyOf));
  const of = new Map<string, NamedGuardian[]>();
  const problems: WorkProblem[] = [];
  for (const { resource, where } of located) {
    const read = resource.resourceType === 'RelatedPerson' ? readRelatedPerson(resource) : undefined;
    if (read === undefined) continue;
    const patient = resolve(read.of, 'Patient');
    if (patient !== undefined && patients.has(patient)) of.set(patient, [...(of.get(patient) ?? []), read.guardian]);
    else problems.push(workProblem('guardian-without-patient', where));
  }
  return { of, problems };
}

/** Which visit an appointment became, where the visit says so: the two are one work. */
function visitsByAppointment(located: readonly Located[], resolve: Resolve): ReadonlyMap<string, string> {
  const visits = new Map<string, string>();
  for (const each of located) {
    const key = keyOf(each);
    const encounter = encounterSchema.safeParse(each.resource);
    if (key === undefined || each.resource.resourceType !== 'Encounter' || !encounter.success) continue;
    for (const reference of encounter.data.appointment ?? []) {
      const appointment = resolve(reference, 'Appointment');
      if (appointment !== undefined) visits.set(appointment, key);
    }
  }
  return visits;
}

function withVisit(read: Extract<Statement, { kind: 'record' }>, visits: ReadonlyMap<string, string>): Statement {
  const workId = visits.get(read.record.id);
  return workId === undefined ? read : { kind: 'record', record: { ...read.record, workId } };
}

/** Whether what a notification names is of a kind that a check-in needs; one that names nothing may be of any. */
function isNeeded(key: string): boolean {
  return key === '' || [...Object.keys(recordReaders), 'Patient'].some((kind) => key.startsWith(`${kind}:`));
}

const deletedStatus: RecordStatus = 'entered-in-error';

/** What its server has deleted is as if it had been entered in error; of other kinds of resource nothing is known. */
function deletion(key: string): Statement[] {
  const isRecord = Object.keys(recordReaders).some((kind) => key.startsWith(`${kind}:`));
  const record = { id: key, workId: key, isVisit: !key.startsWith('Procedure:'), status: deletedStatus, codes: [] };
  if (!isRecord) return [];
  const booking = key.startsWith('Appointment:')
    ? bookingOfRecord(key, { status: 'cancelled', isUrgent: false })
    : undefined;
  return [{ kind: 'record', record }, ...(booking ? [{ kind: 'booking' as const, booking }] : [])];
}

function distinct(problems: readonly WorkProblem[]): WorkProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.where}`, problem])).values()];
}
