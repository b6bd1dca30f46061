import { gunzipSync } from 'node:zlib';
import { type SmsFailure, smsFailureOf } from '@kesher/domain/message/sms-failure';
import * as z from 'zod';

/** What CloudWatch Logs hands a function: lines of a log, compressed. Other kinds only test the path and carry none. */
const logDataSchema = z.object({
  messageType: z.string(),
  logEvents: z.array(z.object({ message: z.string() })).default([]),
});

export const logEventSchema = z.object({ awslogs: z.object({ data: z.base64() }) });

/** One line of SNS's delivery log. Zod leaves out all the rest, the phone number among it; of the carrier's words, what they mean goes on. */
const lineSchema = z.object({
  notification: z.object({ messageId: z.string(), timestamp: z.string() }),
  status: z.enum(['SUCCESS', 'FAILURE']),
  delivery: z.object({ providerResponse: z.string().default('') }).default({ providerResponse: '' }),
});

type Line = z.infer<typeof lineSchema>;
export type SmsFate = { source: 'sns-sms'; failure?: SmsFailure } & Omit<Line, 'delivery'>;

/** The fates that a piece of SNS's delivery log tells, each without its phone number. A line of another kind tells none. */
export function readSmsLog(data: string): SmsFate[] {
  const { messageType, logEvents } = logDataSchema.parse(
    JSON.parse(gunzipSync(Buffer.from(data, 'base64')).toString()),
  );
  if (messageType !== 'DATA_MESSAGE') return [];
  return logEvents.flatMap(({ message }) => {
    const line = lineOf(message);
    return line ? [fateOf(line)] : [];
  });
}

function fateOf({ notification, status, delivery }: Line): SmsFate {
  const failure = status === 'FAILURE' ? { failure: smsFailureOf(delivery.providerResponse) } : {};
  return { source: 'sns-sms', notification, status, ...failure };
}

function lineOf(message: string): Line | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(message)).data;
  } catch {
    return undefined;
  }
}
