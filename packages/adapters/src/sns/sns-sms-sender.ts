import type { ChannelAnswer, SmsSender } from '@kesher/domain/message/message-sender';
import type { OnceOptions } from '../aws/query-call.ts';
import { answerOfError, type OwnAnswers } from '../channel/answer-of-error.ts';
import type { SnsClient } from './sns-client.ts';
import { createThinSns } from './thin-sns.ts';

/** The SMS client of a process; `AWS_CLIENTS=sdk` brings the SDK's own back, as for the tables. */
export function createSnsClient({ timeoutMs = 20_000, now = Date.now }: Partial<OnceOptions> = {}): SnsClient {
  return process.env['AWS_CLIENTS'] === 'sdk' ? createSdkClient({ timeoutMs, now }) : createThinSns({ timeoutMs, now });
}

/** Loaded with the first call, so that a process that does without it never reads it. */
function createSdkClient(options: OnceOptions): SnsClient {
  const opened = import('./sdk-sns.ts').then(({ createSdkSns }) => createSdkSns(options));
  return {
    publish: async (input) => (await opened).publish(input),
    destroy: () => void opened.then((client) => client.destroy()),
  };
}

/**
 * SMS over SNS. `maxPriceUsd` caps one message, e.g. `0.50`; SNS refuses what would cost more. Some countries, the US
 * among them, carry no SMS without an `originationNumber` of one's own.
 */
export function createSnsSmsSender(
  client: SnsClient,
  { maxPriceUsd, originationNumber }: { maxPriceUsd: string; originationNumber?: string | undefined },
): SmsSender {
  return {
    async send(sms) {
      try {
        const { MessageId } = await client.publish({
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
        });
        return MessageId === undefined ? { kind: 'no-answer' } : { kind: 'accepted', channelMessageId: MessageId };
      } catch (error) {
        return answerOfError(error, snsAnswers);
      }
    },
  };
}

const optedOut: ChannelAnswer = { kind: 'refused', reason: 'opted-out' };

/** What SNS alone says. */
export const snsAnswers: OwnAnswers = { OptedOut: optedOut, OptedOutException: optedOut };
