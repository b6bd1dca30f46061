import { type GuardianRelation, guardianIdOf } from '../../customer/guardian.ts';
import { ownValue } from '../../own-value.ts';
import type { GuardianContact, StatedPerson } from '../plan/person.ts';
import { eachOnce } from './each-guardian-once.ts';
import { countryOf, emailOf, languageOf, nameOf, phoneOf } from './read-contact.ts';
import {
  type Concept,
  type Period,
  patientContactsSchema,
  patientSchema,
  type Reference,
  type Resource,
  relatedPersonSchema,
} from './resources.ts';

/** Somebody whom a record names as a child's guardian or parent; `isOver` where they are it no more. */
export type NamedGuardian = { relation: GuardianRelation; contact: GuardianContact; isOver: boolean };

/** https://terminology.hl7.org/CodeSystem-v3-RoleCode.html. A next of kin and an emergency contact are neither. */
const roles: Readonly<Record<string, GuardianRelation>> = {
  GUARD: 'guardian',
  PRN: 'parent',
  MTH: 'mother',
  FTH: 'father',
};
const isRoleCode = (system: string) => system.endsWith('RoleCode') || system === 'urn:oid:2.16.840.1.113883.5.111';

/** Those whom a Patient names itself. */
export function guardiansIn(patient: Resource): NamedGuardian[] {
  const contacts = patientContactsSchema.safeParse(patient).data?.contact ?? [];
  const country = countryOf(patientSchema.safeParse(patient).data?.address);
  return contacts.flatMap(({ relationship, name, telecom, address, period }) => {
    const relation = relationOf(relationship);
    if (relation === undefined) return [];
    const ways = { telecom };
    const { phone } = phoneOf(ways, countryOf(address && [address]) ?? country);
    return [
      {
        relation,
        contact: contactOf({ ...nameOf(name && [name]), phone, ...emailOf(ways) }),
        isOver: isOver(period, patient),
      },
    ];
  });
}

/** A RelatedPerson as a guardian, with the reference to whose they are; undefined where they are none, or can't be read. */
export function readRelatedPerson(resource: Resource): { of: Reference; guardian: NamedGuardian } | undefined {
  const { data } = relatedPersonSchema.safeParse(resource);
  const relation = relationOf(data?.relationship);
  if (data === undefined || relation === undefined) return undefined;
  const { phone } = phoneOf(data, countryOf(data.address));
  const language = languageOf(data.communication);
  const contact = contactOf({ ...nameOf(data.name), phone, ...emailOf(data), language });
  return {
    of: data.patient,
    guardian: { relation, contact, isOver: data.active === false || isOver(data.period, resource) },
  };
}

/**
 * Who of them is the recorded guardian: whoever is named as one, of several one who can be reached, else the only parent. Of
 * two parents, neither of whom is named as the guardian, nobody knows who may be told: `none`, and nothing is guessed.
 * Undefined where nobody is named.
 */
export function guardianAmong(childId: string, named: readonly NamedGuardian[]): StatedPerson['guardian'] {
  if (named.length === 0) return undefined;
  // Of several guardians each may be told: whichever order they came in, it is the same one.
  const people = eachOnce(named.filter(({ isOver: is }) => !is).toSorted(inOneOrder));
  const guardians = people.filter(({ relation }) => relation === 'guardian');
  const chosen = guardians.find(isReachable) ?? guardians[0] ?? (people.length === 1 ? people[0] : undefined);
  const id = guardianIdOf(childId);
  if (chosen === undefined || id === undefined) return 'none';
  return { id, relation: chosen.relation, contact: chosen.contact };
}

function relationOf(relationship: readonly Concept[] = []): GuardianRelation | undefined {
  const found = relationship
    .flatMap(({ coding = [] }) => coding)
    .flatMap(({ system = '', code = '' }) => (isRoleCode(system) ? (ownValue(roles, code) ?? []) : []));
  return found.find((relation) => relation === 'guardian') ?? found[0];
}

const isReachable = ({ contact: { phone, email } }: NamedGuardian) => phone !== undefined || email !== undefined;

const inOneOrder = (left: NamedGuardian, right: NamedGuardian) =>
  JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;

/** By the day of the record: of one without a day, any end is past. */
function isOver(period: Period | undefined, { meta }: Resource): boolean {
  const end = period?.end;
  return end !== undefined && end.slice(0, 10) <= (meta?.lastUpdated ?? '9').slice(0, 10);
}

function contactOf({ name, phone, email, language }: GuardianContact): GuardianContact {
  return {
    ...(name && { name: name.slice(0, 200) }),
    ...(phone && { phone }),
    ...(email && { email }),
    ...(language && { language }),
  };
}
