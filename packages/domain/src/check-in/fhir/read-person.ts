import { cleanText } from '../../import/clean-text.ts';
import { readEmail } from '../../import/read-email.ts';
import { readCountry, readLanguage } from '../../import/read-words.ts';
import { instantFromMs } from '../../instant.ts';
import { readPhone } from '../../phone/phone.ts';
import type { StatedPerson } from '../plan/person.ts';
import { readMoment } from './read-time.ts';
import { type Patient, patientSchema, type Resource } from './resources.ts';

/** A Patient as a person who may be asked; undefined where it does not have the form of one. */
export function readPerson(id: string, resource: Resource): StatedPerson | undefined {
  const parsed = patientSchema.safeParse(resource);
  if (!parsed.success) return undefined;
  const patient = parsed.data;
  const year = /^\d{4}/.exec(patient.birthDate ?? '')?.[0];
  return {
    id,
    ...nameOf(patient),
    ...phoneOf(patient),
    ...emailOf(patient),
    language: languageOf(patient),
    yearOfBirth: year === undefined ? undefined : Number(year),
    gone: goneOf(patient),
    statedAt: readMoment(resource.meta?.lastUpdated),
  };
}

function nameOf({ name = [] }: Patient): Pick<StatedPerson, 'name'> {
  const inUse = name.filter(({ use }) => use !== 'old' && use !== 'maiden');
  const chosen = inUse.find(({ use }) => use === 'usual') ?? inUse.find(({ use }) => use === 'official') ?? inUse[0];
  if (chosen === undefined) return {};
  const { text } = cleanText(chosen.text ?? [...(chosen.given ?? []), chosen.family ?? ''].join(' '));
  return text === '' ? {} : { name: text };
}

/** The number that reaches them soonest. Without a country of its own or of the record it is none: nothing is guessed. */
function phoneOf(patient: Patient): Pick<StatedPerson, 'phone' | 'phoneProblem'> {
  const country = countryOf(patient);
  let phoneProblem: StatedPerson['phoneProblem'];
  for (const number of waysOf(patient, ['phone', 'sms'])) {
    const reading = readPhone(number, country ?? '');
    if (reading.kind === 'phone') return { phone: reading.e164 };
    phoneProblem = reading.reason === 'unknown-country' && country === undefined ? 'country-missing' : 'unreadable';
  }
  return { phoneProblem };
}

function emailOf(patient: Patient): Pick<StatedPerson, 'email'> {
  for (const address of waysOf(patient, ['email'])) {
    const reading = readEmail(address);
    if (reading.kind === 'email') return { email: reading.address };
  }
  return {};
}

/** Values of the given systems, mobile numbers first, then by the rank that the record gives them. */
function waysOf({ telecom = [] }: Patient, systems: readonly string[]): string[] {
  const orderOf = ({ use, rank = 99 }: { use?: string | undefined; rank?: number | undefined }) =>
    (use === 'mobile' ? 0 : 1_000) + rank;
  return telecom
    .filter(({ system = '', use }) => systems.includes(system) && use !== 'old')
    .toSorted((left, right) => orderOf(left) - orderOf(right))
    .flatMap(({ value }) => value ?? []);
}

function countryOf({ address = [] }: Patient): string | undefined {
  return address
    .filter(({ use }) => use !== 'old')
    .map(({ country }) => (country === undefined ? undefined : readCountry(country)))
    .find((country) => country !== undefined);
}

function languageOf({ communication = [] }: Patient): StatedPerson['language'] {
  const chosen = communication.find(({ preferred }) => preferred === true) ?? communication[0];
  const tag = chosen?.language.coding?.find(({ code }) => code !== undefined)?.code;
  return tag === undefined ? undefined : readLanguage(tag);
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
