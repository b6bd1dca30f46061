import type { ChannelAnswer, EmailSender } from '@kesher/domain/message/message-sender';
import type { OnceOptions } from '../aws/query-call.ts';
import { answerOfError, type OwnAnswers, refused, throttled, unavailable } from '../channel/answer-of-error.ts';
import { createMimeBuilder } from './mime.ts';
import type { SesClient } from './ses-client.ts';
import { createThinSes } from './thin-ses.ts';

/** The mail client of a process; `AWS_CLIENTS=sdk` brings the SDK's own back, as for the tables. */
export function createSesClient({ timeoutMs = 20_000, now = Date.now }: Partial<OnceOptions> = {}): SesClient {
  return process.env['AWS_CLIENTS'] === 'sdk' ? createSdkClient({ timeoutMs, now }) : createThinSes({ timeoutMs, now });
}

/** Loaded with the first call, so that a process that does without it never reads it. */
function createSdkClient(options: OnceOptions): SesClient {
  const opened = import('./sdk-ses.ts').then(({ createSdkSes }) => createSdkSes(options));
  return {
    sendRawEmail: async (input) => (await opened).sendRawEmail(input),
    sendQuota: async (patienceMs) => (await opened).sendQuota(patienceMs),
    destroy: () => void opened.then((client) => client.destroy()),
  };
}

/** Email over SES `SendRawEmail`, tagged so that its events name our message. */
export function createSesEmailSender(
  client: SesClient,
  options: { configurationSet: (lane: string) => string },
): EmailSender {
  const buildMime = createMimeBuilder();
  return {
    async send(email) {
      const Data = await buildMime(email).catch(() => undefined);
      // Nothing was called: whatever is wrong with this mail, it has surely not been sent.
      if (Data === undefined) return refused;
      try {
        const { MessageId } = await client.sendRawEmail({
          Source: email.from.address,
          Destinations: [email.to],
          RawMessage: { Data },
          ConfigurationSetName: options.configurationSet(email.tags.lane),
          Tags: [
            { Name: 'message', Value: tagValue(email.tags.message) },
            { Name: 'attempt', Value: email.tags.attempt },
            { Name: 'lane', Value: email.tags.lane },
          ],
        });
        return MessageId === undefined ? { kind: 'no-answer' } : { kind: 'accepted', channelMessageId: MessageId };
      } catch (error) {
        return answerOfError(error, sesAnswers);
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
