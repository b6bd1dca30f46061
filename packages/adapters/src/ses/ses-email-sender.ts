import { SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { ChannelAnswer, EmailSender } from '@kesher/domain/message/message-sender';
import { keepAliveForOnce } from '../http/keep-alive.ts';
import { leanOptions, withoutLog } from '../http/lean-client.ts';
import { neverLeft } from '../http/never-left.ts';
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
      if (Data === undefined) return { kind: 'refused', reason: 'refused-by-channel' };
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
        return answerOf(error);
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

/** Definite answers are 4xx with a code we know; everything else may have been sent (SES API errors, "Common errors"). */
function answerOf(error: unknown): ChannelAnswer {
  if (neverLeft(error)) return { kind: 'not-now', reason: 'channel-unavailable' };
  if (!(error instanceof SESServiceException)) return { kind: 'no-answer' };
  const status = error.$metadata.httpStatusCode ?? 0;
  if (status < 400 || status === 408 || status >= 500) return { kind: 'no-answer' };
  if (status === 429) return { kind: 'not-now', reason: 'throttled' };
  // Credentials, rights and clocks are about us, never about this customer.
  if (status === 403 || error.name === 'RequestExpired') return { kind: 'not-now', reason: 'channel-unavailable' };
  switch (error.name) {
    case 'Throttling':
    case 'ThrottlingException':
      return { kind: 'not-now', reason: /daily|quota/i.test(error.message) ? 'quota-spent' : 'throttled' };
    case 'AccountSendingPausedException':
    case 'ConfigurationSetSendingPausedException':
      return { kind: 'not-now', reason: 'channel-paused' };
    case 'MailFromDomainNotVerifiedException':
    case 'MailFromDomainNotVerified':
    case 'ConfigurationSetDoesNotExistException':
    case 'ConfigurationSetDoesNotExist':
    case 'AccessDenied':
    case 'InvalidClientTokenId':
    case 'ExpiredToken':
    case 'SignatureDoesNotMatch':
      return { kind: 'not-now', reason: 'channel-unavailable' };
    case 'MessageRejected':
      // "Email address is not verified" is about our account, not about this customer.
      return /not verified/i.test(error.message)
        ? { kind: 'not-now', reason: 'channel-unavailable' }
        : { kind: 'refused', reason: 'refused-by-channel' };
    default:
      return { kind: 'refused', reason: 'refused-by-channel' };
  }
}
