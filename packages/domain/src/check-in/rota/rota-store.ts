import * as z from 'zod';
import type { StaffId } from '../../ids.ts';
import { staffIdSchema } from '../../ids.ts';
import type { IsoWeek } from './iso-week.ts';
import type { Rota, RotaPattern } from './rota.ts';

/** How many calls and flags somebody has taken in a week. Counted to share fairly: a count that was lost costs nothing else. */
export const loadSchema = z.object({ staffId: staffIdSchema, calls: z.int().min(0), flags: z.int().min(0) });
export type Load = z.infer<typeof loadSchema>;

/** Rotas, one row a week, beside each what was taken in it, and the patterns, one row for each week in which one begins. */
export type RotaStore = {
  /** The rotas of these weeks that there are; at most ten weeks. */
  of(weeks: readonly IsoWeek[]): Promise<Rota[]>;
  /** Writes if the stored revision is `rota.revision - 1`. */
  put(rota: Rota): Promise<'stored' | 'stale'>;
  /** The patterns that begin in a week or before it, the newest first; at most `most`. */
  patternsUntil(week: IsoWeek, most: number): Promise<RotaPattern[]>;
  /** Writes the pattern that begins in its week, unless one of a later revision stands. */
  putPattern(pattern: RotaPattern): Promise<void>;
  /** Counts one more call or flag of somebody's week. */
  countTaken(week: IsoWeek, staffId: StaffId, kind: 'calls' | 'flags'): Promise<void>;
  /** What was taken in a week, in the order of the ids. */
  taken(week: IsoWeek): Promise<Load[]>;
};
