import { type Share, wilson } from '../../insight/wilson.ts';
import type { ContactCounts } from './tally.ts';

/** Of fewer than this only counts are told: a share would say more about chance, and about single people, than about us. */
const fewest = 10;
/** How many staff minutes a hundred check-ins may cost. */
export const staffMinutesBar = 60;
/** A group that is reached so much less often than everybody else, beyond chance, is shown. */
const behindBy = 0.1;

/** What is told of a group of check-ins. */
export type ContactFigures = {
  counts: ContactCounts;
  /** Of those who were to be asked and are not waiting any more: on whose answer or voice we have. Absent for few. */
  reached?: Share;
  flagged?: Share;
  /** On average, over the flags that a person took up. */
  minutesToPerson?: number;
  staffMinutesPer100?: number;
};

/** The figures of these counts; shares and means only from ten on. */
export function figuresOf(counts: ContactCounts): ContactFigures {
  const settled = settledOf(counts);
  const { takenUp, all, flagged } = counts;
  const reached = settled >= fewest ? wilson(reachedOf(counts), settled) : undefined;
  const share = settled >= fewest ? wilson(Math.min(flagged, settled), settled) : undefined;
  return {
    counts,
    ...(reached && { reached }),
    ...(share && { flagged: share }),
    ...(takenUp >= fewest && { minutesToPerson: counts.minutesToPerson / takenUp }),
    ...(all >= fewest && { staffMinutesPer100: (counts.staffMinutes / all) * 100 }),
  };
}

/**
 * Whether a group is reached ten points less often than everybody else, and not by chance alone: its interval lies below
 * their share. Undefined where either is too few to tell.
 */
export function isBehind(group: ContactCounts, everybody: ContactCounts): boolean | undefined {
  const others = { settled: settledOf(everybody) - settledOf(group), reached: reachedOf(everybody) - reachedOf(group) };
  if (settledOf(group) < fewest || others.settled < fewest) return undefined;
  const own = wilson(reachedOf(group), settledOf(group));
  const share = others.reached / others.settled;
  return own !== undefined && share - own.share >= behindBy && own.high < share;
}

const reachedOf = ({ answered, called }: ContactCounts) => answered + called;
const settledOf = (counts: ContactCounts) => reachedOf(counts) + counts['not-reached'];
