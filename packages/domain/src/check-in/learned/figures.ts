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
  const reached = shareOf(reachedOf(counts), settled);
  const share = shareOf(Math.min(flagged, settled), settled);
  return {
    counts,
    ...(reached && { reached }),
    ...(share && { flagged: share }),
    ...(takenUp >= fewest && { minutesToPerson: counts.minutesToPerson / takenUp }),
    ...(all >= fewest && { staffMinutesPer100: (counts.staffMinutes / all) * 100 }),
  };
}

/**
 * Whether a group is reached ten points less often than everybody else, and not by chance alone: the interval of the
 * difference lies above nothing. Undefined where either is too few to tell.
 */
export function isBehind(group: ContactCounts, everybody: ContactCounts): boolean | undefined {
  const own = shareOf(reachedOf(group), settledOf(group));
  const rest = shareOf(reachedOf(everybody) - reachedOf(group), settledOf(everybody) - settledOf(group));
  if (own === undefined || rest === undefined) return undefined;
  const difference = rest.share - own.share;
  // Newcombe's interval of a difference (Statistics in Medicine 17, 1998, method 10): its lower end.
  const low = difference - Math.sqrt((rest.share - rest.low) ** 2 + (own.high - own.share) ** 2);
  return difference >= behindBy && low > 0;
}

const shareOf = (count: number, of: number) => (of >= fewest ? wilson(count, of) : undefined);

const reachedOf = ({ answered, called }: ContactCounts) => answered + called;
const settledOf = (counts: ContactCounts) => reachedOf(counts) + counts['not-reached'];
