import type { BusinessCalendar } from '@kesher/domain/calendar/business-calendar';
import type { Attempt } from '@kesher/domain/check-in/call/attempt';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { isWithin, minutesOfDay } from '@kesher/testing/simulator/quiet-hours';
import type { Written, Wrong } from './watch-check-ins.ts';

const minuteMs = 60_000;
const ownForMs = 20 * minuteMs;
const clockSlackMs = 5_000;
const mostUnreached = 3;
const unreached = new Set<string | undefined>(['no-answer', 'busy', 'voicemail', 'somebody-else']);
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What is wrong about the calls of a check-in: two people at once, no end, an hour at which nobody works. */
export function wrongCalls({ before, after, atMs }: Written, calendar: BusinessCalendar): Wrong[] {
  const wrong: Wrong[] = [];
  const [was, is] = [openOf(before), openOf(after)];
  const isOwn = was !== undefined && atMs - Date.parse(was.at) < ownForMs - clockSlackMs;
  if (isOwn && is !== undefined && is.at !== was.at && is.by !== was.by)
    wrong.push({ rule: 'one caller', says: `${is.by} rings, and ${was.by} was at it` });
  if ((before?.attempts.length ?? 0) > after.attempts.length)
    wrong.push({ rule: 'one caller', says: 'a call is not on record any more' });
  const last = after.attempts.at(-1);
  // Who answered on the page meanwhile is not being reached for any more.
  const isEnded = last?.outcome !== undefined && before?.state === 'calling' && openOf(before) !== undefined;
  const inVain = isEnded ? callsInVain(after) : 0;
  if (inVain >= mostUnreached && after.state !== 'not-reached')
    wrong.push({ rule: 'calling ends', says: `${inVain} calls reached nobody, and it is ${after.state}` });
  const callAt = callTimeOf(after);
  if (callAt !== undefined && callAt !== (before && callTimeOf(before)) && !isOpen(callAt, calendar))
    wrong.push({ rule: 'call hours', says: `a call is placed at ${callAt}, when nobody works` });
  return wrong;
}

/** What is wrong about a call that begins: its person had refused calls about care before whoever takes it looked. */
export function wrongWelcome({ before, after }: Written, refusedMs: number | undefined, beganMs: number): Wrong[] {
  const [was, is] = [openOf(before), openOf(after)];
  const isBegun = is !== undefined && is.at !== was?.at;
  if (!isBegun || refusedMs === undefined || refusedMs > beganMs - clockSlackMs) return [];
  return [{ rule: 'calls', says: `${is.by} begins a call, and calls had been refused` }];
}

function openOf(checkIn: CheckIn | undefined): Attempt | undefined {
  const last = checkIn?.attempts.at(-1);
  return last?.outcome === undefined ? last : undefined;
}

/** Since the person was last heard of, on the telephone or on the page. */
function callsInVain({ attempts, answers }: CheckIn): number {
  const ended = attempts.filter(({ at, outcome }) => outcome !== undefined && at > (answers.at(-1)?.at ?? ''));
  const others = ended.findLastIndex(({ outcome }) => !unreached.has(outcome));
  return ended.length - 1 - others;
}

function callTimeOf({ next }: CheckIn): string | undefined {
  return next?.does === 'call' ? next.at : next?.callAt;
}

/** By the platform's own calendar, and not by the rule that it judges. */
function isOpen(at: string, { timeZone, openingHours }: BusinessCalendar): boolean {
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short' }).format(Date.parse(at));
  const day = (weekdays.indexOf(weekday) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
  return openingHours[day].some((window) => isWithin(window, minutesOfDay(Date.parse(at), timeZone)));
}
