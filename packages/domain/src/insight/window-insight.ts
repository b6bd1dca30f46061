import * as z from 'zod';
import { dateAt } from '../calendar/date-at.ts';
import type { ZoneClock } from '../calendar/zone-clock.ts';
import { noticeIdSchema, subjectIdSchema } from '../ids.ts';
import { daysBetween } from '../instant.ts';
import { isoDateSchema } from '../instant-schema.ts';
import type { Notice } from '../notice/notice.ts';
import { factsOf } from '../stock-delay/decide.ts';
import { basisSchema } from '../stock-delay/delay-facts.ts';
import { fewest } from './enough.ts';

const basisKinds = basisSchema.options.map(({ shape }) => shape.kind.value);

/** A window that customers were told, beside what happened. */
export const saidWindowSchema = z.object({
  delayId: subjectIdSchema,
  noticeId: noticeIdSchema,
  saidOn: isoDateSchema,
  from: isoDateSchema,
  to: isoDateSchema,
  basis: z.enum(basisKinds),
  /** How often such windows were meant to hold, where they were computed. */
  level: z.number().optional(),
  cameOn: isoDateSchema,
  verdict: z.enum(['within', 'early', 'late']),
  /** Outside of the window by so many days. */
  daysOff: z.int(),
});
export type SaidWindow = z.infer<typeof saidWindowSchema>;

const counted = { of: z.int(), within: z.int(), early: z.int(), late: z.int() };

export const windowInsightSchema = z.object({
  ...counted,
  enough: z.boolean(),
  /** The share that held. */
  share: z.number().optional(),
  bases: z.array(
    z.object({
      basis: z.enum(basisKinds),
      ...counted,
      enough: z.boolean(),
      share: z.number().optional(),
      /** How often they were meant to hold, on average. */
      level: z.number().optional(),
    }),
  ),
  /** The latest ones, newest first. */
  latest: z.array(saidWindowSchema),
});
export type WindowInsight = z.infer<typeof windowInsightSchema>;

const shown = 20;

/**
 * The windows that the versions of one delay told, once it has come. Nothing for a delay that is still open or was
 * withdrawn, and nothing for "unknown" or what only repeated a window.
 */
export function windowsSaid(versions: readonly Notice[], clock: ZoneClock): SaidWindow[] {
  const last = versions.at(-1);
  const end = last?.content.statement;
  if (!last || end?.kind !== 'resolved') return [];
  const cameOn = end.availableOn ?? dateAt(last.publishedAt, clock);
  return versions.flatMap(({ id: noticeId, subjectId: delayId, publishedAt, content }): SaidWindow[] => {
    const { statement } = content;
    const window = factsOf(statement)?.window;
    if (statement.kind === 'no-news' || window?.kind !== 'dates') return [];
    const { from, to, basis } = window;
    const verdict = cameOn < from ? 'early' : cameOn > to ? 'late' : 'within';
    const daysOff = { early: daysBetween(cameOn, from), late: daysBetween(to, cameOn), within: 0 }[verdict];
    const level = basis.kind === 'history' ? { level: basis.level } : {};
    const said = { delayId, noticeId, saidOn: dateAt(publishedAt, clock), from, to, basis: basis.kind, ...level };
    return [{ ...said, cameOn, verdict, daysOff }];
  });
}

/** Said against happened, over all and by what the windows rested on. */
export function windowHonesty(said: readonly SaidWindow[]): WindowInsight {
  const bases = basisKinds.flatMap((basis) => {
    const own = said.filter((window) => window.basis === basis);
    if (own.length === 0) return [];
    const levels = own.flatMap(({ level }) => level ?? []);
    const level = levels.reduce((sum, one) => sum + one, 0) / levels.length;
    return [{ basis, ...countVerdicts(own), ...(levels.length > 0 && { level }) }];
  });
  const latest = said.toSorted((left, right) => (left.saidOn > right.saidOn ? -1 : 1)).slice(0, shown);
  return { ...countVerdicts(said), bases, latest };
}

function countVerdicts(said: readonly SaidWindow[]) {
  const count = (wanted: SaidWindow['verdict']) => said.filter(({ verdict }) => verdict === wanted).length;
  const of = said.length;
  const within = count('within');
  const enough = of >= fewest.windows;
  return { of, within, early: count('early'), late: count('late'), enough, ...(enough && { share: within / of }) };
}
