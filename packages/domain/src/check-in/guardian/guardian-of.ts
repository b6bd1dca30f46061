import { dateAt } from '../../calendar/date-at.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import type { Customer } from '../../customer/customer.ts';
import type { RecordedGuardian } from '../../customer/guardian.ts';
import type { Instant } from '../../instant.ts';
import type { StatedPerson } from '../plan/person.ts';
import { careAgeOf } from './care-age.ts';

/** Where and when it is asked whether somebody is a child: the business's country counts where theirs is not known. */
export type AskedIn = { country: string; timeZone: string; now: Instant };

/**
 * Whether somebody is surely a child still. Only the year of birth is known: whoever comes of age in the course of this
 * year counts as of age from its first day. Of whom no year is known is taken for an adult.
 */
export function isChild(
  { yearOfBirth, country }: { yearOfBirth?: number | undefined; country?: string | undefined },
  at: AskedIn,
): boolean {
  if (yearOfBirth === undefined) return false;
  const year = Number(dateAt(at.now, requireZoneClock(at.timeZone)).slice(0, 4));
  return year - yearOfBirth < careAgeOf(country ?? at.country);
}

/** Who is on record as the guardian of somebody who is a child still. */
export function guardianOf(
  { id, guardian, ...child }: Pick<Customer, 'id' | 'guardian' | 'yearOfBirth' | 'country'>,
  at: AskedIn,
): RecordedGuardian | undefined {
  if (guardian === undefined || guardian === 'none' || guardian.id === id) return undefined;
  return isChild(child, at) ? guardian : undefined;
}

/** A child as they are written to and rung: by all ways, in the language and at the hours of their guardian, and by no way of their own. */
export function inCareOf(
  child: StatedPerson,
  guardian: Pick<Customer, 'phone' | 'email' | 'language' | 'timeZone' | 'preferredHours'>,
): StatedPerson {
  const { phoneProblem: _own, ...rest } = child;
  const { phone, email, language, timeZone, preferredHours } = guardian;
  return { ...rest, phone, email, language, timeZone: timeZone ?? child.timeZone, preferredHours };
}
