import { SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { ChannelAnswer, EmailSender } from '@kesher/domain/message/message-sender';
import { answerOfError, type OwnAnswers, refused, throttled, unavailable } from '../channel/answer-of-error.ts';
import { keepAliveForOnce } from '../http/keep-alive.ts';
import { leanOptions, withoutLog } from '../http/lean-client.ts';
import { createMimeBuilder } from './mime.ts';

/**
 * The SDK retries on its own and SES takes no idempotency key, so with the defaults a lost answer sends twice.
 * One attempt, and a timeout that throws: whatever is not a definite answer must come back to us.
 */
export function createSesClient({ timeoutMs = 20_000, now = Date.now } = {}): SESClient {
  const { requestHandler, dropIdle } = keepAliveForOnce({ timeoutMs, now });
  const client = withoutLog(new SESClient({ ...leanOptions, maxAttempts: 1, requestHandler }));
  client.middlewareStack.add((next) => (call) => dropIdle(() => next(call)), {
    step: 'finalizeRequest',
    priority: 'low',
  });
  return client;
}

/** Email over SES `SendRawEmail`, tagged so that its events name our message. */
export function createSesEmailSender(
  client: SESClient,
  options: { configurationSet: (lane: string) => string },
): EmailSender {
  const buildMime = createMimeBuilder();
  return {
    async send(email) {
      const Data = await buildMime(email).catch(() => undefined);
      // Nothing was called: whatever is wrong with this mail, it has surely not been sent.
      if (Data === undefined) return refused;
      try {
        const { MessageId } = await client.send(
          new SendRawEmailCommand({
            Source: email.from.address,
            Destinations: [email.to],
            RawMessage: { Data },
            ConfigurationSetName: options.configurationSet(email.tags.lane),
            Tags: [
              { Name: 'message', Value: tagValue(email.tags.message) },
              { Name: 'attempt', Value: email.tags.attempt },
              { Name: 'lane', Value: email.tags.lane },
            ],
          }),
        );
        return MessageId === undefined ? { kind: 'no-answer' } : { kind: 'accepted', channelMessageId: MessageId };
      } catch (error) {
        return answerOfError(error, { service: SESServiceException, own: sesAnswers });
      }
    },
  };
}

/** SES allows letters, digits, `_` and `-` in a tag; our keys hold more. */
export function tagValue(message: string): string {
  return Buffer.from(message).toString('base64url');
}

export function fromTagValue(value: string): string {
  return Buffer.from(value, 'base64url').toString();
}

const throttledOrSpent = (text: string) => (/daily|quota/i.test(text) ? quotaSpent : throttled);
const quotaSpent: ChannelAnswer = { kind: 'not-now', reason: 'quota-spent' };
const paused: ChannelAnswer = { kind: 'not-now', reason: 'channel-paused' };

/** What SES alone says. */
export const sesAnswers: OwnAnswers = {
  Throttling: throttledOrSpent,
  ThrottlingException: throttledOrSpent,
  AccountSendingPausedException: paused,
  ConfigurationSetSendingPausedException: paused,
  MailFromDomainNotVerifiedException: unavailable,
  MailFromDomainNotVerified: unavailable,
  ConfigurationSetDoesNotExistException: unavailable,
  ConfigurationSetDoesNotExist: unavailable,
  // "Email address is not verified" is about our account, not about this customer.
  MessageRejected: (text) => (/not verified/i.test(text) ? unavailable : refused),
};
