import { instantFromMs } from '../../instant.ts';
import type { StatedPerson } from '../plan/person.ts';
import { countryOf, emailOf, languageOf, nameOf, phoneOf } from './read-contact.ts';
import { guardianAmong, guardiansIn, type NamedGuardian } from './read-guardian.ts';
import { readMoment } from './read-time.ts';
import { type Patient, patientSchema, type Resource } from './resources.ts';

/**
 * A Patient as a person who may be asked, with whom they and `related` name as their guardian; undefined where it does not
 * have the form of one.
 */
export function readPerson(
  id: string,
  resource: Resource,
  related: readonly NamedGuardian[] = [],
): StatedPerson | undefined {
  const parsed = patientSchema.safeParse(resource);
  if (!parsed.success) return undefined;
  const patient = parsed.data;
  const year = /^\d{4}/.exec(patient.birthDate ?? '')?.[0];
  return {
    id,
    ...nameOf(patient.name),
    ...phoneOf(patient, countryOf(patient.address)),
    ...emailOf(patient),
    language: languageOf(patient.communication),
    yearOfBirth: year === undefined ? undefined : Number(year),
    guardian: guardianAmong(id, [...guardiansIn(resource), ...related]),
    gone: goneOf(patient),
    statedAt: readMoment(resource.meta?.lastUpdated),
  };
}

function goneOf(patient: Patient): StatedPerson['gone'] {
  if (patient.deceasedBoolean === true) return { because: 'deceased' };
  if (patient.deceasedDateTime !== undefined) {
    const since = readMoment(patient.deceasedDateTime) ?? dayOf(patient.deceasedDateTime);
    return { because: 'deceased', ...(since && { since }) };
  }
  if (patient.link?.some(({ type }) => type === 'replaced-by') === true) return { because: 'merged' };
  return patient.active === false ? { because: 'inactive' } : undefined;
}

/** The beginning of a day, a month or a year: who died in it is asked nothing from then on. */
function dayOf(date: string) {
  const ms = Date.parse(date);
  return Number.isNaN(ms) ? undefined : instantFromMs(ms);
}
