import * as z from 'zod';
import { dateAt } from '../../calendar/date-at.ts';
import type { ZoneClock } from '../../calendar/zone-clock.ts';
import type { Instant, IsoDate } from '../../instant.ts';
import type { CheckIn } from '../check-in.ts';

const count = z.int().min(0);

/** What happened on one day, for one sentence in the evening: people by what they said last, called, not reached. */
export const eveningSchema = z.object({
  well: count,
  someTrouble: count,
  needHelp: count,
  called: count,
  notReached: count,
});
export type Evening = z.infer<typeof eveningSchema>;

export const quietEvening: Evening = { well: 0, someTrouble: 0, needHelp: 0, called: 0, notReached: 0 };

/** The day with what happened to one check-in on it. */
export function addToEvening(
  evening: Evening,
  { answers, attempts, state, said }: Pick<CheckIn, 'answers' | 'attempts' | 'state' | 'said'>,
  { day, clock }: { day: IsoDate; clock: ZoneClock },
): Evening {
  const isToday = (at: Instant) => dateAt(at, clock) === day;
  const feeling = answers.findLast(({ at }) => isToday(at))?.feeling;
  const wasRung = attempts.some(({ at, outcome }) => outcome !== undefined && isToday(at));
  const lastTry = [...attempts.map(({ at }) => at), ...(said ? [said.at] : [])].toSorted().at(-1);
  const wasMissed = state === 'not-reached' && lastTry !== undefined && isToday(lastTry);
  return {
    well: evening.well + (feeling === 'fine' ? 1 : 0),
    someTrouble: evening.someTrouble + (feeling === 'some-trouble' ? 1 : 0),
    needHelp: evening.needHelp + (feeling === 'need-help' ? 1 : 0),
    called: evening.called + (wasRung ? 1 : 0),
    notReached: evening.notReached + (wasMissed ? 1 : 0),
  };
}
