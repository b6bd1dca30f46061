import { isSamePerson } from '@kesher/domain/staff/staff-id';
import type { CheckIn } from '../../server/api-types.ts';

type Call = { checkIn: Pick<CheckIn, 'attempts'>; takenBy?: string | undefined };

/** Whose a call is, seen by somebody: theirs until they say how it ended, somebody else's for a while, or free. */
export function whoseCall({ checkIn, takenBy }: Call, me: string): 'mine' | 'theirs' | 'free' {
  if (takenBy !== undefined && !isSamePerson(takenBy, me)) return 'theirs';
  const last = checkIn.attempts.at(-1);
  return last !== undefined && last.outcome === undefined && isSamePerson(last.by, me) ? 'mine' : 'free';
}
