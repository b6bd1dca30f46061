import * as z from 'zod';
import { hourMs, type Instant, toMs } from '../../instant.ts';

/** An answer that brings a person, from so many hours after the work and, where it says so, until so many. */
export const flagSchema = z
  .object({
    question: z.string().min(1).max(40),
    answer: z.string().min(1).max(40),
    fromHours: z.number().min(0).max(8_760),
    untilHours: z.number().min(0).max(8_760).optional(),
  })
  .refine(({ fromHours, untilHours }) => untilHours === undefined || untilHours > fromHours, 'end after the beginning');
export type Flag = z.infer<typeof flagSchema>;

/** What a person said: one of the three buttons, and what was ticked below it or in the call. */
export type Said = {
  readonly feeling: 'fine' | 'some-trouble' | 'need-help';
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
};

/** Why an answer is a flag: a call for help, at whatever hour, or lines of the signed table. */
export type Flagged = { kind: 'asked-for-help' } | { kind: 'by-table'; flags: readonly Flag[] };

/** Whether what was said so long after the work is a flag. What is usual at 6 hours may be one at 72. */
export function flaggedBy(
  table: readonly Flag[],
  said: Said,
  when: { endedAt: Instant; saidAt: Instant },
): Flagged | undefined {
  if (said.feeling === 'need-help') return { kind: 'asked-for-help' };
  const hours = (toMs(when.saidAt) - toMs(when.endedAt)) / hourMs;
  const flags = table.filter(
    ({ question, answer, fromHours, untilHours }) =>
      hours >= fromHours &&
      (untilHours === undefined || hours < untilHours) &&
      said.answers.some((given) => given.question === question && given.answer === answer),
  );
  return flags.length > 0 ? { kind: 'by-table', flags } : undefined;
}
