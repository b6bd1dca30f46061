import { isSameValue } from '../same-value.ts';
import type { Customer } from './customer.ts';
import { keptPreferenceChanges, type PreferenceChange, preferenceChangeSchema } from './preference-change.ts';
import type { Statement } from './statement.ts';

const preferences = ['language', 'timeZone', 'preferredChannel', 'preferredHours'] as const;
export type Preferences = Pick<Customer, (typeof preferences)[number]>;

/**
 * The customer with these preferences and, in the same record, who changed what and when; the very same customer when
 * nothing changes. The revision is left to whoever stores it.
 */
export function changePreferences(
  customer: Customer,
  wanted: Preferences,
  { by, at }: Pick<PreferenceChange, 'by' | 'at'>,
): Customer {
  const changed = preferences.filter((name) => !isSameValue(customer[name] ?? null, wanted[name] ?? null));
  if (changed.length === 0) return customer;
  const change = preferenceChangeSchema.parse({
    at,
    by,
    ...Object.fromEntries(changed.map((name) => [name, wanted[name] ?? null])),
  });
  const { timeZone: _zone, preferredChannel: _channel, preferredHours: _hours, ...rest } = customer;
  const set = Object.fromEntries(
    preferences.flatMap((name) => (wanted[name] === undefined ? [] : [[name, wanted[name]]])),
  );
  return {
    ...rest,
    ...set,
    stated: { ...customer.stated, ...Object.fromEntries(changed.map((name) => [name, statementOf(change)])) },
    preferenceChanges: [...(customer.preferenceChanges ?? []), change].slice(-keptPreferenceChanges),
  };
}

/** A person's own word, which no file and no order replaces. */
function statementOf({ by, at }: PreferenceChange): Statement {
  return by === 'customer'
    ? { at, by, from: 'preferences-page' }
    : { at, by: 'staff', from: `staff:${by}`.slice(0, 100) };
}
