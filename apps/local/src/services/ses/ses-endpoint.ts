import { randomBytes, randomUUID } from 'node:crypto';
import { answerUnderFault, type RefusingKind } from '../answer-under-fault.ts';
import type { FaultPlan } from '../faults.ts';
import type { Sink } from '../outbox/sink.ts';
import { plannedForEmail } from '../simulated-outcome.ts';
import { type Answer, type Refusal, refusal, success } from './answer.ts';
import { languageByScript } from './mime-headers.ts';
import { parseQuery } from './query-request.ts';
import { type RawEmail, readRawEmail } from './raw-email.ts';

/** Answers one request of SES v1's Query protocol as AWS does, or tells to reset the connection. */
export type SesEndpoint = (body: string) => Promise<Answer | 'reset'>;

/** Far beyond what this machine can do: here the machine is the limit. */
const ratePerSecond = 100_000;

/** Our own SES: it takes what SES takes, refuses what SES refuses, and remembers what it took. */
export function makeSesEndpoint(options: { sink: Sink; faults: FaultPlan; deliveryMs: number }): SesEndpoint {
  const { sink, faults, deliveryMs } = options;
  let taken = 0;
  return async (body) => {
    const parameters = parseQuery(body);
    const action = parameters.get('Action') ?? '';
    switch (action) {
      case 'SendRawEmail': {
        const email = readRawEmail(parameters);
        if ('code' in email) return refusal(email);
        return answerUnderFault(faults.next('ses'), {
          accept: () => {
            taken += 1;
            return success(action, `<MessageId>${accept(email, sink, deliveryMs)}</MessageId>`);
          },
          refuse: (kind) => refusal(refusals[kind]),
        });
      }
      case 'GetSendQuota':
        return success(
          action,
          `<Max24HourSend>-1.0</Max24HourSend><MaxSendRate>${ratePerSecond}.0</MaxSendRate><SentLast24Hours>${taken}.0</SentLast24Hours>`,
        );
      case 'GetAccountSendingEnabled':
        return success(action, `<Enabled>${!faults.isPaused()}</Enabled>`);
      default:
        return refusal({
          status: 400,
          code: 'InvalidAction',
          message: `The local SES does not know the action ${action}.`,
        });
    }
  };
}

function accept(email: RawEmail, sink: Sink, deliveryMs: number): string {
  const messageId = `${randomBytes(8).toString('hex')}-${randomUUID()}-000000`;
  const { configurationSet } = email;
  sink.accept(
    {
      messageId,
      channel: 'email',
      messageTag: email.tags['message'] ?? '',
      attemptTag: email.tags['attempt'] ?? '',
      recipient: email.recipient,
      sender: email.sender,
      subject: email.subject,
      language: email.contentLanguage.slice(0, 2).toLowerCase() || languageByScript(email.subject),
      tags: { ...email.tags, ...(configurationSet && { 'ses:configuration-set': configurationSet }) },
      raw: email.raw,
    },
    // SES publishes events of a send only through its configuration set.
    configurationSet ? plannedForEmail(email.recipient, deliveryMs) : [],
  );
  return messageId;
}

const refusals: Record<RefusingKind, Refusal> = {
  throttling: { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' },
  'daily-quota': { status: 400, code: 'Throttling', message: 'Daily message quota exceeded.' },
  'server-error': {
    status: 500,
    code: 'InternalFailure',
    message: 'The request processing has failed because of an unknown error.',
  },
  paused: {
    status: 400,
    code: 'AccountSendingPausedException',
    message: 'Email sending is disabled for your account.',
  },
  rejected: { status: 400, code: 'MessageRejected', message: 'The content of the message was rejected.' },
  unverified: {
    status: 400,
    code: 'MailFromDomainNotVerifiedException',
    message: 'The MAIL FROM domain is not verified.',
  },
};
