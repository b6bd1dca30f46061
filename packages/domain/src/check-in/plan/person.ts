import type { DailyWindow } from '../../calendar/business-calendar.ts';
import type { Instant } from '../../instant.ts';
import type { Language } from '../../language.ts';
import { type Kept, keep, standing } from './statements.ts';

/** Why nobody asks a person any more. */
export type Gone = 'deceased' | 'inactive' | 'merged';

/** A person as another system states them, with what a check-in needs and nothing else. */
export type StatedPerson = {
  readonly id: string;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  /** Why a number that was given reaches nobody: it has no country, or is none. Never guessed. */
  readonly phoneProblem?: 'country-missing' | 'unreadable' | undefined;
  readonly language?: Language | undefined;
  readonly yearOfBirth?: number | undefined;
  readonly timeZone?: string | undefined;
  readonly preferredHours?: DailyWindow | undefined;
  readonly gone?: { readonly because: Gone; readonly since?: Instant | undefined } | undefined;
  readonly statedAt?: Instant | undefined;
};

const rankOf = ({ gone }: StatedPerson) => (gone === undefined ? 0 : 1);

/** What is known of a person once this was said too. */
export function addPerson(kept: Kept<StatedPerson> | undefined, said: StatedPerson): Kept<StatedPerson> {
  return keep(kept ?? [], said, rankOf);
}

/** The person as they stand. */
export function personOf(kept: Kept<StatedPerson> | undefined): StatedPerson | undefined {
  return kept && standing(kept, rankOf);
}

/** Why nobody asks this person at an instant; a death that lies ahead of it has not happened. */
export function goneAt({ gone }: StatedPerson, now: Instant): Gone | undefined {
  return gone !== undefined && (gone.since === undefined || gone.since <= now) ? gone.because : undefined;
}
