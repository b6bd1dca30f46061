import * as z from 'zod';
import type { BusinessCalendar } from '../../calendar/business-calendar.ts';
import type { Interval } from '../../calendar/interval.ts';
import { openPiecesIn } from '../../calendar/opening-hours.ts';
import { without } from '../../calendar/without.ts';
import { addMs, hourMs, type Instant, instantFromMs, toMs } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import type { TeamMember } from '../../staff/team-member.ts';
import { type RotaLevel, type RotaOfWeek, rotaLevels } from '../rota/rota.ts';
import { spansOf } from '../rota/spans.ts';
import { secondTurnsOf, turnsOf } from './duty.ts';

/** How far ahead a gap is shown: while somebody can still be found for it. */
const aheadMs = 24 * hourMs;

/** A stretch of time in which nobody stands at a level, though somebody should. */
export const gapSchema = z.object({ level: z.enum(rotaLevels), from: instantSchema, to: instantSchema });
export type Gap = z.infer<typeof gapSchema>;

type Rotas = { calendar: BusinessCalendar; rotas: readonly RotaOfWeek[] };

/** The gaps of the day to come, so that they are seen before a flag falls into one. */
export function gapsAhead(team: readonly TeamMember[], { calendar, rotas }: Rotas, now: Instant): Gap[] {
  const { timeZone, openingHours: week } = calendar;
  const ahead = { startMs: toMs(now), endMs: toMs(now) + aheadMs };
  const present: Record<RotaLevel, readonly Interval[]> = {
    first: turnsOf(team, { timeZone, week }, now, rotas).map(({ from, to }) => ({
      startMs: toMs(from),
      endMs: toMs(to),
    })),
    second: secondTurnsOf(team, { timeZone }, rotas),
  };
  return rotaLevels.flatMap((level) => {
    const wanted = wantedAt(level, { calendar, rotas }, ahead);
    return joined(wanted.flatMap((span) => without(span, present[level]))).map(({ startMs, endMs }) => ({
      level,
      from: instantFromMs(startMs),
      to: instantFromMs(endMs),
    }));
  });
}

/** Whether somebody should stand at a level at an instant: where a turn says so, and on duty whenever the business is open. */
export function isWanted(level: RotaLevel, rotas: Rotas, at: Instant): boolean {
  return wantedAt(level, rotas, { startMs: toMs(at), endMs: toMs(addMs(at, 1)) }).length > 0;
}

function wantedAt(level: RotaLevel, { calendar, rotas }: Rotas, within: Interval): Interval[] {
  const planned = rotas
    // Who is away leaves a gap, and not nothing.
    .flatMap((rota) => spansOf({ ...rota, away: [] }, [], calendar.timeZone))
    .filter((span) => span.level === level);
  const open = level === 'first' ? openPiecesIn(calendar, within) : [];
  return [...planned, ...open]
    .map(({ startMs, endMs }) => ({
      startMs: Math.max(startMs, within.startMs),
      endMs: Math.min(endMs, within.endMs),
    }))
    .filter(({ startMs, endMs }) => startMs < endMs);
}

/** The same time, in stretches that neither meet nor touch. */
function joined(spans: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  for (const span of spans.toSorted((left, right) => left.startMs - right.startMs)) {
    const before = found.at(-1);
    if (before === undefined || before.endMs < span.startMs) found.push({ ...span });
    else before.endMs = Math.max(before.endMs, span.endMs);
  }
  return found;
}
