import { comparable } from '../../import/clean-text.ts';
import type { NamedGuardian } from './read-guardian.ts';

/**
 * Everybody who is named, once: a record names the same mother as a contact of the Patient and as a RelatedPerson, or once
 * more with the number that has changed. They come in the order of their relations; what the first leaves open is taken from
 * the others.
 */
export function eachOnce(named: readonly NamedGuardian[]): NamedGuardian[] {
  return named.reduce<NamedGuardian[]>((people, one) => {
    const at = people.findIndex((other) => isSame(one, other));
    const known = people[at];
    return known === undefined ? [...people, one] : people.with(at, merged(known, one));
  }, []);
}

/** A mother is no father, and a parent or guardian may be either. */
function isSame(one: NamedGuardian, other: NamedGuardian): boolean {
  const parents = new Set([one.relation, other.relation]);
  if (parents.has('mother') && parents.has('father')) return false;
  const names = [one, other].flatMap(({ contact }) => (contact.name === undefined ? [] : comparable(contact.name)));
  if (names.length === 2 && names[0] === names[1]) return true;
  // A number of the house is two people's, where their names differ; but nobody has two mothers on one number.
  const mayBeOne = names.length < 2 || (parents.size === 1 && (parents.has('mother') || parents.has('father')));
  return mayBeOne && sharesWay(one, other);
}

function sharesWay({ contact: one }: NamedGuardian, { contact: other }: NamedGuardian): boolean {
  const hasPhone = one.phone !== undefined && one.phone === other.phone;
  return hasPhone || (one.email !== undefined && one.email === other.email);
}

/** Named as the guardian once, they are it. Else the first says most: a mother or a father comes before a parent. */
function merged(one: NamedGuardian, other: NamedGuardian): NamedGuardian {
  const isNamed = [one, other].some(({ relation }) => relation === 'guardian');
  const relation = isNamed ? 'guardian' : one.relation;
  return { ...one, relation, contact: { ...other.contact, ...one.contact } };
}
