import * as z from 'zod';
import { dateAt } from '../../calendar/date-at.ts';
import type { ZoneClock } from '../../calendar/zone-clock.ts';
import { noticeIdSchema, subjectIdSchema } from '../../ids.ts';
import { fewest } from '../../insight/enough.ts';
import { daysBetween, type IsoDate } from '../../instant.ts';
import { isoDateSchema } from '../../instant-schema.ts';
import type { Notice } from '../../notice/notice.ts';
import { factsOf } from '../decide.ts';
import { basisSchema } from '../delay-facts.ts';
import { delayContentOf } from '../read-delay.ts';

const basisKinds = basisSchema.options.map(({ shape }) => shape.kind.value);

/** When it was said, by the supplier's own date: each is not equally hard. Facts of before November 2026 have none. */
const momentsSaid = ['before', 'promised-day', 'overdue', 'no-date'] as const;

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
  said: z.enum(momentsSaid),
  cameOn: isoDateSchema,
  verdict: z.enum(['within', 'early', 'late']),
  /** Outside of the window by so many days. */
  daysOff: z.int(),
});
export type SaidWindow = z.infer<typeof saidWindowSchema>;

const counted = {
  of: z.int(),
  within: z.int(),
  early: z.int(),
  late: z.int(),
  enough: z.boolean(),
  /** The share that held, where there are enough. */
  share: z.number().optional(),
};

export const windowInsightSchema = z.object({
  ...counted,
  bases: z.array(
    z.object({
      basis: z.enum(basisKinds),
      ...counted,
      /** How often they were meant to hold, on average. */
      level: z.number().optional(),
    }),
  ),
  /** By when they were said, and by the month in which they were, the latest first; none without a window. */
  moments: z.array(z.object({ said: z.enum(momentsSaid), ...counted })),
  months: z.array(z.object({ month: z.string(), ...counted })),
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
  const end = last && delayContentOf(last).statement;
  if (!last || end?.kind !== 'resolved') return [];
  const cameOn = end.availableOn ?? dateAt(last.publishedAt, clock);
  return versions.flatMap((notice): SaidWindow[] => {
    const { id: noticeId, subjectId: delayId, publishedAt } = notice;
    const { statement } = delayContentOf(notice);
    const { window, supplierPromisedOn } = factsOf(statement) ?? {};
    if (statement.kind === 'no-news' || window?.kind !== 'dates') return [];
    const { from, to, basis } = window;
    const verdict = cameOn < from ? 'early' : cameOn > to ? 'late' : 'within';
    const daysOff = { early: daysBetween(cameOn, from), late: daysBetween(to, cameOn), within: 0 }[verdict];
    const level = basis.kind === 'history' ? { level: basis.level } : {};
    const saidOn = dateAt(publishedAt, clock);
    const told = { delayId, noticeId, saidOn, from, to, basis: basis.kind, ...level };
    return [{ ...told, said: momentOf(saidOn, supplierPromisedOn), cameOn, verdict, daysOff }];
  });
}

function momentOf(saidOn: IsoDate, promisedOn: IsoDate | undefined): SaidWindow['said'] {
  if (promisedOn === undefined) return 'no-date';
  if (saidOn === promisedOn) return 'promised-day';
  return saidOn < promisedOn ? 'before' : 'overdue';
}

/** Said against happened: over all, by what the windows rested on, by when they were said and by month. */
export function windowHonesty(said: readonly SaidWindow[]): WindowInsight {
  const bases = basisKinds.flatMap((basis) => {
    const own = said.filter((window) => window.basis === basis);
    if (own.length === 0) return [];
    const levels = own.flatMap(({ level }) => level ?? []);
    const level = levels.reduce((sum, one) => sum + one, 0) / levels.length;
    return [{ basis, ...countVerdicts(own), ...(levels.length > 0 && { level }) }];
  });
  const moments = momentsSaid.flatMap((moment) => {
    const own = said.filter((window) => window.said === moment);
    return own.length === 0 ? [] : [{ said: moment, ...countVerdicts(own) }];
  });
  const months = [...Map.groupBy(said, ({ saidOn }) => saidOn.slice(0, 7))]
    .map(([month, own]) => ({ month, ...countVerdicts(own) }))
    .toSorted((left, right) => (left.month > right.month ? -1 : 1));
  const latest = said.toSorted((left, right) => (left.saidOn > right.saidOn ? -1 : 1)).slice(0, shown);
  return { ...countVerdicts(said), bases, moments, months, latest };
}

function countVerdicts(said: readonly SaidWindow[]) {
  const count = (wanted: SaidWindow['verdict']) => said.filter(({ verdict }) => verdict === wanted).length;
  const of = said.length;
  const within = count('within');
  const enough = of >= fewest.windows;
  return { of, within, early: count('early'), late: count('late'), enough, ...(enough && { share: within / of }) };
}
