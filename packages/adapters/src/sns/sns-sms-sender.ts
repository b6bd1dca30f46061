import { PublishCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';
import type { ChannelAnswer, SmsSender } from '@kesher/domain/message/message-sender';
import { answerOfError, type OwnAnswers } from '../channel/answer-of-error.ts';
import { keepAliveForOnce } from '../http/keep-alive.ts';
import { leanOptions, withoutLog } from '../http/lean-client.ts';

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
        return answerOfError(error, { service: SNSServiceException, own: snsAnswers });
      }
    },
  };
}

const optedOut: ChannelAnswer = { kind: 'refused', reason: 'opted-out' };

/** What SNS alone says. */
export const snsAnswers: OwnAnswers = { OptedOut: optedOut, OptedOutException: optedOut };
