import { PublishCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';
import type { ChannelAnswer, SmsSender } from '@kesher/domain/message/message-sender';
import { keepAliveForOnce } from '../http/keep-alive.ts';
import { leanOptions, withoutLog } from '../http/lean-client.ts';
import { neverLeft } from '../http/never-left.ts';

/** One attempt and a timeout that throws, for the same reason as with SES: SNS takes no idempotency key for a phone. */
export function createSnsClient({ timeoutMs = 20_000 } = {}): SNSClient {
  const { requestHandler, dropIdle } = keepAliveForOnce({ timeoutMs });
  const client = withoutLog(new SNSClient({ ...leanOptions, maxAttempts: 1, requestHandler }));
  client.middlewareStack.add((next) => (call) => dropIdle(() => next(call)), {
    step: 'finalizeRequest',
    priority: 'low',
  });
  return client;
}

/**
 * SMS over SNS. `maxPriceUsd` caps one message, e.g. `0.50`; SNS refuses what would cost more. Some countries, the US
 * among them, carry no SMS without an `originationNumber` of one's own.
 */
export function createSnsSmsSender(
  client: SNSClient,
  { maxPriceUsd, originationNumber }: { maxPriceUsd: string; originationNumber?: string | undefined },
): SmsSender {
  return {
    async send(sms) {
      try {
        const { MessageId } = await client.send(
          new PublishCommand({
            PhoneNumber: sms.to,
            Message: sms.text,
            MessageAttributes: {
              'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: sms.senderId },
              'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
              'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: maxPriceUsd },
              ...(originationNumber !== undefined && {
                'AWS.MM.SMS.OriginationNumber': { DataType: 'String', StringValue: originationNumber },
              }),
            },
          }),
        );
        return MessageId === undefined ? { kind: 'no-answer' } : { kind: 'accepted', channelMessageId: MessageId };
      } catch (error) {
        return answerOf(error);
      }
    },
  };
}

function answerOf(error: unknown): ChannelAnswer {
  if (neverLeft(error)) return { kind: 'not-now', reason: 'channel-unavailable' };
  if (!(error instanceof SNSServiceException)) return { kind: 'no-answer' };
  const status = error.$metadata.httpStatusCode ?? 0;
  if (status < 400 || status === 408 || status >= 500) return { kind: 'no-answer' };
  if (status === 429) return { kind: 'not-now', reason: 'throttled' };
  // Credentials, rights and clocks are about us, never about this customer.
  if (status === 403 || error.name === 'RequestExpired') return { kind: 'not-now', reason: 'channel-unavailable' };
  switch (error.name) {
    case 'Throttling':
    case 'ThrottledException':
    case 'ThrottlingException':
      return { kind: 'not-now', reason: 'throttled' };
    case 'OptedOutException':
    case 'OptedOut':
      return { kind: 'refused', reason: 'opted-out' };
    case 'AuthorizationErrorException':
    case 'AuthorizationError':
    case 'AccessDenied':
    case 'InvalidClientTokenId':
      return { kind: 'not-now', reason: 'channel-unavailable' };
    default:
      return { kind: 'refused', reason: 'refused-by-channel' };
  }
}
