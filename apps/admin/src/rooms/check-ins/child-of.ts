import type { GuardianRelation } from '@kesher/domain/customer/guardian';
import { isYearOfBirth } from '@kesher/domain/customer/profile';
import type { Instant } from '@kesher/domain/instant';
import { westernDigits } from '@kesher/domain/phone/digits';
import { readPhone } from '@kesher/domain/phone/phone';
import type { Person } from './work-of.ts';

/** What is typed of a child, beside the name and the number of the record. */
export type TypedChild = { year: string; guardian: string; guardianPhone: string; relation: GuardianRelation };

/** What has to be corrected before a child is taken. */
export type WrongField = Exclude<keyof TypedChild, 'relation'>;

export const noChildYet: TypedChild = { year: '', guardian: '', guardianPhone: '', relation: 'parent' };

/** A child as the door takes it, with the guardian where one is named; or every field that has to be corrected first. */
export function childOf(
  { year, guardian, guardianPhone, relation }: TypedChild,
  { country, now }: { country: string; now: Instant },
): { kind: 'child'; person: Pick<Person, 'yearOfBirth' | 'guardian'> } | { kind: 'wrong'; fields: WrongField[] } {
  const digits = westernDigits(year).trim();
  const yearOfBirth = Number(digits);
  const [name, number] = [guardian.trim(), guardianPhone.trim()];
  const hasGuardian = name !== '' || number !== '';
  const phone = readPhone(number, country);
  const fields: WrongField[] = [
    ...(/^\d{4}$/.test(digits) && isYearOfBirth(yearOfBirth, now) ? [] : ['year' as const]),
    ...(hasGuardian && name === '' ? ['guardian' as const] : []),
    ...(hasGuardian && phone.kind === 'refused' ? ['guardianPhone' as const] : []),
  ];
  if (fields.length > 0) return { kind: 'wrong', fields };
  const named = hasGuardian && phone.kind === 'phone' && { guardian: { name, phone: phone.e164, relation } };
  return { kind: 'child', person: { yearOfBirth, ...named } };
}
