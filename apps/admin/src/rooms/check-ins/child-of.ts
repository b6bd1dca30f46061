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

/** A child as the door takes it, with the guardian where one is named; or the field that has to be corrected first. */
export function childOf(
  { year, guardian, guardianPhone, relation }: TypedChild,
  { country, now }: { country: string; now: Instant },
): { kind: 'child'; person: Pick<Person, 'yearOfBirth' | 'guardian'> } | { kind: 'wrong'; field: WrongField } {
  const digits = westernDigits(year).trim();
  const yearOfBirth = Number(digits);
  if (!/^\d{4}$/.test(digits) || !isYearOfBirth(yearOfBirth, now)) return { kind: 'wrong', field: 'year' };
  const [name, number] = [guardian.trim(), guardianPhone.trim()];
  if (name === '' && number === '') return { kind: 'child', person: { yearOfBirth } };
  if (name === '') return { kind: 'wrong', field: 'guardian' };
  const phone = readPhone(number, country);
  if (phone.kind === 'refused') return { kind: 'wrong', field: 'guardianPhone' };
  return { kind: 'child', person: { yearOfBirth, guardian: { name, phone: phone.e164, relation } } };
}
