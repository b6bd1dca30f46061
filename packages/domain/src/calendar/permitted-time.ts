import { dayMs, type Instant, instantFromMs, toMs } from '../instant.ts';
import type { Lane } from '../lane.ts';
import type { BusinessCalendar, DailyWindow } from './business-calendar.ts';
import { customerHolds, type Hold, type HoldReason, releaseFrom, silenceHolds } from './holds.ts';
import { requireZoneClock, type ZoneClock, zoneClockOf } from './zone-clock.ts';

/**
 * Whether a message may go out now or has to wait, and why. `reasons` come in the order in which they were met.
 * With `now` there is a reason only when the customer's preferred hours had to be left aside.
 */
export type PermittedTime =
  | { kind: 'now'; reasons?: readonly ['customer-hours-impossible'] }
  | { kind: 'later'; at: Instant; reasons: readonly HoldReason[] };

type CustomerClock = { timeZone?: string | undefined; preferredHours?: DailyWindow | undefined };
type Answer = { fromMs: number; untilMs: number; permitted: PermittedTime };
type Plan = { silences: readonly Hold[]; everyHold: readonly Hold[]; latest: Answer };

const plansByCalendar = new WeakMap<BusinessCalendar, Map<string, Plan>>();
const rememberedPlans = 5_000;
const impossibleAfterMs = 7 * dayMs;
const permittedNow: PermittedTime = Object.freeze({ kind: 'now' });
const noAnswer: Answer = { fromMs: 0, untilMs: 0, permitted: permittedNow };

/**
 * The first instant from `now` on at which this lane may reach this customer.
 *
 * Quiet, Ramadan and preferred hours are read on the customer's clock, and on the business's where the customer's zone is
 * missing or unknown; Shabbat, holidays and the Friday prayer are those of the business's place. Preferred hours that leave
 * no moment within 7 days of the first otherwise permitted one are left aside, with the reason `customer-hours-impossible`;
 * everything else still holds. Asked again at `at`, the answer is now.
 *
 * Throws a RangeError when the business's zone is unknown, or `now` or a window is malformed: it never permits on a guess.
 */
export function nextPermittedTime(ask: {
  calendar: BusinessCalendar;
  lane: Lane;
  customer: CustomerClock;
  now: Instant;
}): PermittedTime {
  const nowMs = toMs(ask.now);
  const plan = planFor(ask.calendar, ask.lane, ask.customer);
  const { latest } = plan;
  if (nowMs >= latest.fromMs && nowMs < latest.untilMs) return latest.permitted;
  plan.latest = answerAt(plan, nowMs);
  return plan.latest.permitted;
}

/** The customer's own clock, or the business's where their zone is missing or unknown. */
function customerClock(calendar: BusinessCalendar, timeZone: string | undefined): ZoneClock {
  const own = timeZone === undefined ? undefined : zoneClockOf(timeZone);
  return own ?? requireZoneClock(calendar.timeZone);
}

function planFor(calendar: BusinessCalendar, lane: Lane, customer: CustomerClock): Plan {
  let plans = plansByCalendar.get(calendar);
  if (plans === undefined) {
    plans = new Map();
    plansByCalendar.set(calendar, plans);
  }
  const clock = customerClock(calendar, customer.timeZone);
  const preferred = customer.preferredHours;
  const key =
    preferred === undefined
      ? `${lane} ${clock.timeZone}`
      : `${lane} ${clock.timeZone} ${preferred.from} ${preferred.to}`;
  const known = plans.get(key);
  if (known !== undefined) return known;
  const silences = silenceHolds(calendar, lane, clock);
  const wishes = preferred === undefined ? [] : customerHolds(preferred, clock);
  const plan = { silences, everyHold: [...silences, ...wishes], latest: noAnswer };
  if (plans.size >= rememberedPlans) plans.clear();
  plans.set(key, plan);
  return plan;
}

function answerAt(plan: Plan, nowMs: number): Answer {
  // It always ends: a window leaves some of every day, and rests leave most days.
  const released = releaseFrom(plan.silences, nowMs);
  if (released === undefined) throw new RangeError('not an instant');
  const wished = releaseFrom(plan.everyHold, nowMs, released.freeMs + impossibleAfterMs);
  if (wished !== undefined) {
    const permitted: PermittedTime =
      wished.freeMs === nowMs
        ? permittedNow
        : { kind: 'later', at: instantFromMs(wished.freeMs), reasons: wished.reasons };
    return { fromMs: nowMs, untilMs: wished.unchangedUntilMs, permitted };
  }
  const reason = 'customer-hours-impossible';
  const permitted: PermittedTime =
    released.freeMs === nowMs
      ? { kind: 'now', reasons: [reason] }
      : { kind: 'later', at: instantFromMs(released.freeMs), reasons: [...released.reasons, reason] };
  // Not kept: the 7 days move on with every moment that is permitted.
  return { fromMs: nowMs, untilMs: nowMs, permitted };
}
