import type { BusinessCalendar } from '../../calendar/business-calendar.ts';
import { addMs, hourMs, type Instant } from '../../instant.ts';
import type { Next } from '../check-in.ts';
import type { Step } from '../protocol/protocol.ts';
import type { StatedPerson } from './person.ts';
import { permittedFrom, placeStep } from './place-step.ts';

/** How long before a call the message comes that says who will ring, and from which number. */
const announcedBeforeMs = 2 * hourMs;

/** A step as what a check-in does next, at the moment at which hours allow it. A call is announced where a message may come before it. */
export function nextOf(
  step: Step,
  when: {
    due: Instant;
    endedAt: Instant;
    person: Pick<StatedPerson, 'timeZone' | 'preferredHours'>;
    calendar: BusinessCalendar;
    now: Instant;
  },
): Next {
  const placed = placeStep({ step, ...when });
  if (placed.kind === 'message') return { does: 'ask', at: placed.at };
  if (placed.kind === 'message-then-call') return { does: 'announce-call', at: placed.messageAt, callAt: placed.at };
  const soonest = addMs(placed.at, -announcedBeforeMs);
  const announced = permittedFrom(soonest > when.now ? soonest : when.now, when);
  return announced < placed.at
    ? { does: 'announce-call', at: announced, callAt: placed.at }
    : { does: 'call', at: placed.at };
}
