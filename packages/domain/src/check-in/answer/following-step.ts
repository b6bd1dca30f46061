import type { BusinessCalendar } from '../../calendar/business-calendar.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import type { Instant } from '../../instant.ts';
import type { CheckIn } from '../check-in.ts';
import { nextOf } from '../plan/next-of.ts';
import type { StatedPerson } from '../plan/person.ts';
import type { PlannedBy } from '../plan/plan-check-in.ts';
import { addDuration } from '../protocol/duration.ts';

/** What it takes to place a step. */
export type Placing = {
  readonly calendar: BusinessCalendar;
  readonly person: Pick<StatedPerson, 'timeZone' | 'preferredHours'>;
};

/** The step after one, placed; undefined after the last. */
export function followingStep(
  checkIn: Pick<CheckIn, 'stepId' | 'endedAt'>,
  context: Placing & { protocol: PlannedBy; now: Instant },
): Pick<CheckIn, 'stepId' | 'next'> | undefined {
  const { protocol, calendar, person, now } = context;
  const step = protocol.steps[protocol.steps.findIndex(({ id }) => id === checkIn.stepId) + 1];
  if (step === undefined) return undefined;
  const due = addDuration(checkIn.endedAt, step.after, requireZoneClock(calendar.timeZone));
  return { stepId: step.id, next: nextOf(step, { due, endedAt: checkIn.endedAt, person, calendar, now }) };
}
