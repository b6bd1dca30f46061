import * as z from 'zod';
import type { AlertRow } from '../../alert/alert.ts';
import { staffIdSchema } from '../../ids.ts';
import { addMs, type Instant, minuteMs } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import { alertRowFor } from '../answer/alerts-of.ts';
import { acknowledgeWithinMs, type Shift } from '../answer/watching.ts';

/** So long after somebody came on duty: they have arrived, and it is not yet a habit to wait for it. */
const startsAfterMs = 5 * minuteMs;

export const netTestIdSchema = z.string().regex(/^net-\d{8}T\d{4}Z$/);

/**
 * A made-up flag for those who came on duty: it goes the way of a real one, and shows whether somebody takes it up before a
 * patient needs it.
 */
export const netTestSchema = z.object({
  id: netTestIdSchema,
  /** When the shift began that is tested. Each shift is tested once. */
  shift: instantSchema,
  asked: z.array(staffIdSchema).min(1),
  since: instantSchema,
  acknowledgeBy: instantSchema,
  acknowledged: z.object({ by: staffIdSchema, at: instantSchema }).optional(),
  /** When it was seen that nobody had taken it up in time, and whom that was told. */
  torn: z.object({ at: instantSchema, told: z.array(staffIdSchema) }).optional(),
  revision: z.int().min(1),
});
export type NetTest = z.infer<typeof netTestSchema>;

/** What names the test of a shift, whoever begins it: `net-20261129T0600Z`. */
export function netTestIdOf(shift: Instant): string {
  return `net-${shift.slice(0, 16).replaceAll(/[-:]/g, '')}Z`;
}

/**
 * The test that is due: of the shift that began last among those under way, while a quarter of an hour of it is left. None
 * without anybody on duty, and none where it was made.
 */
export function netTestDue(
  turns: readonly Shift[],
  { made, now }: { made: readonly Pick<NetTest, 'shift'>[]; now: Instant },
): NetTest | undefined {
  const underWay = turns.filter(
    ({ from, to, staff }) =>
      staff.length > 0 && addMs(from, startsAfterMs) <= now && addMs(now, acknowledgeWithinMs) <= to,
  );
  const shift = underWay
    .map(({ from }) => from)
    .toSorted()
    .at(-1);
  if (shift === undefined || made.some((test) => test.shift >= shift)) return undefined;
  const asked = [...new Set(underWay.filter(({ from }) => from === shift).flatMap(({ staff }) => staff))];
  return {
    id: netTestIdOf(shift),
    shift,
    asked,
    since: now,
    acknowledgeBy: addMs(now, acknowledgeWithinMs),
    revision: 1,
  };
}

/** Taking it up is the act of somebody whom it asked, also when it is late: then the net is known to have been torn. */
export function acknowledgeNetTest(
  test: NetTest,
  { by, now }: { by: NetTest['asked'][number]; now: Instant },
): NetTest | 'not-asked' {
  if (test.acknowledged !== undefined) return test;
  if (!test.asked.includes(by)) return 'not-asked';
  return { ...test, acknowledged: { by, at: now }, revision: test.revision + 1 };
}

/** The test once its time is over and nobody has taken it up: torn, and told to those who answer for it. */
export function netTestTorn(
  test: NetTest,
  { managers, now }: { managers: NetTest['asked']; now: Instant },
): NetTest | undefined {
  if (test.acknowledged !== undefined || test.torn !== undefined || now < test.acknowledgeBy) return undefined;
  return { ...test, torn: { at: now, told: managers }, revision: test.revision + 1 };
}

/** The alerts that a test sends, of the kind and by the way of a real flag; the same whenever they are worked out. */
export function alertsOfNetTest({ id, asked, since, acknowledged, torn }: NetTest): AlertRow[] {
  const told =
    torn === undefined ? [] : torn.told.map((staffId) => alertRowFor({ staffId, of: `${id}-torn`, at: torn.at }));
  if (acknowledged !== undefined) return told;
  return [...asked.map((staffId) => alertRowFor({ staffId, of: id, at: since })), ...told];
}
