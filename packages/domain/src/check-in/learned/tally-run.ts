import * as z from 'zod';
import { dateAt } from '../../calendar/date-at.ts';
import { timeOfDayMs, wallReadingAt } from '../../calendar/wall-time.ts';
import type { ZoneClock } from '../../calendar/zone-clock.ts';
import { addDays, type Instant, toMs } from '../../instant.ts';
import { instantSchema, isoDateSchema } from '../../instant-schema.ts';
import type { CheckIn } from '../check-in.ts';
import type { ContactFacts } from './contact-facts.ts';
import { addToEvening, eveningSchema, quietEvening } from './evening.ts';
import { addFacts, emptyTally, type Tally, tallySchema } from './tally.ts';

/** When a day is counted, as the clock on the wall shows it. */
const countedFrom = '20:00';
/** So many days are counted anew each evening: until the question after two weeks, and whoever answers it late. */
export const daysBack = 17;

/** How far an evening's counting has come: one page of works a visit. */
export const tallyRunSchema = z.object({
  for: isoDateSchema,
  /** The day that is being counted, with what was counted of it, and after which page. */
  day: isoDateSchema,
  tally: tallySchema,
  after: z.string().optional(),
  evening: eveningSchema,
  doneAt: instantSchema.optional(),
  revision: z.int().min(1),
});
export type TallyRun = z.infer<typeof tallyRunSchema>;

/** What is to be counted next, not yet stored where it begins; undefined before the evening, and once it is done. A run of another day is given up for today's. */
export function runDue(
  stored: TallyRun | undefined,
  { clock, now }: { clock: ZoneClock; now: Instant },
): TallyRun | undefined {
  const today = dateAt(now, clock);
  if (stored?.for === today) return stored.doneAt === undefined ? stored : undefined;
  if (wallReadingAt(clock, toMs(now)).timeMs < timeOfDayMs(countedFrom)) return undefined;
  const day = addDays(today, -daysBack);
  return { for: today, day, tally: emptyTally(day), evening: quietEvening, revision: stored?.revision ?? 0 };
}

/** The run once a page was counted, and the tally of the day where that was its last. */
export function countPage(
  run: TallyRun,
  page: { counted: readonly { checkIn: CheckIn; facts: ContactFacts }[]; next: string | undefined },
  { clock, now }: { clock: ZoneClock; now: Instant },
): { run: TallyRun; whole?: Tally } {
  const tally = page.counted.reduce((sum, { facts }) => addFacts(sum, facts), run.tally);
  const evening = page.counted.reduce(
    (sum, { checkIn }) => addToEvening(sum, checkIn, { day: run.for, clock }),
    run.evening,
  );
  const { after: _before, ...rest } = run;
  const counted = { ...rest, tally, evening, revision: run.revision + 1 };
  if (page.next !== undefined) return { run: { ...counted, after: page.next } };
  if (run.day === run.for) return { run: { ...counted, doneAt: now }, whole: tally };
  const day = addDays(run.day, 1);
  return { run: { ...counted, day, tally: emptyTally(day) }, whole: tally };
}
