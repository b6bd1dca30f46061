import { isSameValue } from '../same-value.ts';
import type { Customer } from './customer.ts';
import type { PreferenceChange } from './preference-change.ts';
import type { Statement } from './statement.ts';

const profileFields = ['segments', 'postalAddress', 'yearOfBirth'] as const;

/** What is to be known of a customer; null takes it away, and what is left out stays. */
export type WantedProfile = { [Field in (typeof profileFields)[number]]?: Customer[Field] | null };

/**
 * The customer with these facts as a person on staff states them, which no file and no order replaces; the very same customer
 * when nothing changes. The revision is left to whoever stores it.
 */
export function changeProfile(
  customer: Customer,
  wanted: WantedProfile,
  { by, at }: Pick<PreferenceChange, 'by' | 'at'>,
): Customer {
  const changed = profileFields.filter(
    (field) => wanted[field] !== undefined && !isSameValue(customer[field] ?? null, wanted[field]),
  );
  if (changed.length === 0) return customer;
  const statement: Statement = { at, by: 'staff', from: `staff:${by}`.slice(0, 100) };
  return {
    ...customer,
    ...Object.fromEntries(changed.map((field) => [field, wanted[field] ?? undefined])),
    stated: { ...customer.stated, ...Object.fromEntries(changed.map((field) => [field, statement])) },
  };
}
