import { timeOfDayMs, wallReadingAt } from '../calendar/wall-time.ts';
import { requireZoneClock } from '../calendar/zone-clock.ts';
import { addMs, dayMs, type Instant, isAfter, minuteMs, toMs } from '../instant.ts';
import type { Finding } from '../wording/finding.ts';
import type { BulletinFacts } from './bulletin.ts';
import type { Crisis } from './crisis.ts';

/** A promise closer than this cannot be kept by people, one further away is no promise. */
const shortestMinutes = 10;
const longestDays = 31;
/** Against what the phase plans: half of it is soon, a quarter more is late. */
const soonShare = 0.5;
const lateShare = 1.25;
/** Nobody is written to in the night. */
const night = { from: timeOfDayMs('21:00'), to: timeOfDayMs('08:00') };
/** Where customers hear as often as this, the page goes on through the night. */
const throughTheNightMinutes = 180;

/** Checks the promise of the next word: whether people can keep it, and how it fits to what the phase plans. */
export function checkNextWord(
  { phase, nextWordBy }: Pick<BulletinFacts, 'phase' | 'nextWordBy'>,
  { now, timeZone, cadence }: { now: Instant; timeZone: string; cadence: Crisis['cadence'] },
): Finding[] {
  const path = 'facts.nextWordBy';
  const minutes = cadence[phase];
  const afterMinutes = (count: number) => addMs(now, count * minuteMs);
  if (isAfter(afterMinutes(shortestMinutes), nextWordBy))
    return [{ level: 'refuse', code: 'next-update-past', path, data: { minutes: shortestMinutes } }];
  if (isAfter(nextWordBy, addMs(now, longestDays * dayMs)))
    return [{ level: 'refuse', code: 'next-update-late', path, data: { days: longestDays } }];
  const findings: Finding[] = [];
  const add = (code: Finding['code'], data: Finding['data'] = {}) => findings.push({ level: 'warn', code, path, data });
  if (isAfter(afterMinutes(minutes * soonShare), nextWordBy)) add('next-word-soon', { minutes });
  if (isAfter(nextWordBy, afterMinutes(minutes * lateShare))) add('next-word-late', { minutes });
  const { timeMs } = wallReadingAt(requireZoneClock(timeZone), toMs(nextWordBy));
  const isAtNight = timeMs > night.from || timeMs < night.to;
  if (isAtNight && minutes > throughTheNightMinutes) add('next-word-at-night');
  return findings;
}
