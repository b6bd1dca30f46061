import * as z from 'zod';

/** What SNS hands a function. */
const snsEventSchema = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });

/**
 * One event of SES, and of it only what receipts act on. Zod leaves out all the rest: recipients, headers, the subject,
 * what the receiving server said.
 */
const emailEventSchema = z.object({
  eventType: z.string(),
  mail: z.object({ timestamp: z.string(), tags: z.object({ message: z.array(z.string()) }) }),
  delivery: z.object({ timestamp: z.string() }).optional(),
  bounce: z.object({ timestamp: z.string(), bounceType: z.string() }).optional(),
  complaint: z.object({ timestamp: z.string() }).optional(),
});
export type EmailEvent = z.infer<typeof emailEventSchema>;

/** The events without anybody's address, and how many were none. */
export function readEmailEvents(input: unknown): { events: EmailEvent[]; notUnderstood: number } {
  const read = snsEventSchema.parse(input).Records.map(({ Sns }) => eventOf(Sns.Message));
  const events = read.filter((event) => event !== undefined);
  return { events, notUnderstood: read.length - events.length };
}

function eventOf(message: string): EmailEvent | undefined {
  try {
    return emailEventSchema.safeParse(JSON.parse(message)).data;
  } catch {
    return undefined;
  }
}
