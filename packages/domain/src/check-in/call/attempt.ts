import * as z from 'zod';
import { staffIdSchema } from '../../ids.ts';
import { instantSchema } from '../../instant-schema.ts';
import type { CallOutcome } from '../../task/call-outcome.ts';

/** How a call of a check-in ended: the first three when we spoke to the person, the others when we did not. */
export const checkInOutcomes = [
  'fine',
  'some-trouble',
  'urgent',
  'no-answer',
  'busy',
  'voicemail',
  'somebody-else',
  'later',
  'wrong-number',
  'asked-not-to',
] as const;
export type CheckInOutcome = (typeof checkInOutcomes)[number];

/** One call, as whoever rang says. A row exists before the phone rings: without an outcome it still does. */
export const attemptSchema = z.object({
  at: instantSchema,
  by: staffIdSchema,
  outcome: z.enum(checkInOutcomes).optional(),
  /** When whoever rang said so; what was written before this was kept has none. */
  endedAt: instantSchema.optional(),
  /** Of `later`: when the person asked to be rung. */
  againAt: instantSchema.optional(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** The outcome as a task of any job knows it. */
export const taskOutcomeOf: Record<CheckInOutcome, CallOutcome | 'calls-refused'> = {
  fine: 'reached',
  'some-trouble': 'reached',
  urgent: 'reached',
  'no-answer': 'no-answer',
  busy: 'no-answer',
  voicemail: 'no-answer',
  'somebody-else': 'no-answer',
  later: 'call-back',
  'wrong-number': 'wrong-number',
  'asked-not-to': 'calls-refused',
};
