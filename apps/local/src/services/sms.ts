import { randomUUID } from 'node:crypto';
import { answerUnderFault, type RefusingKind } from './answer-under-fault.ts';
import type { FaultPlan } from './faults.ts';
import type { Sink } from './outbox/sink.ts';
import type { QueueApp } from './queues.ts';
import { languageByScript } from './ses/mime-headers.ts';
import { plannedForSms } from './simulated-outcome.ts';

type SnsAnswer = { status: number; body: string };
type SnsRefusal = { status: number; code: string; message: string };

const maximumBytes = 1600;

/** Teaches the local SNS to `Publish` to a phone number, which fauxqs does not know. Call it before the app listens. */
export function addSms(app: QueueApp, options: { sink: Sink; faults: FaultPlan; deliveryMs: number }): void {
  app.addHook('preHandler', async (request, reply) => {
    const parameters = request.body as Record<string, string> | undefined;
    if (parameters?.['Action'] !== 'Publish' || parameters['PhoneNumber'] === undefined) return;
    const answer = await answerPublish(parameters, options);
    if (answer === 'reset') {
      reply.hijack();
      request.raw.socket.destroy();
      return;
    }
    return reply.status(answer.status).header('content-type', 'text/xml').send(answer.body);
  });
}

async function answerPublish(
  parameters: Record<string, string>,
  { sink, faults, deliveryMs }: { sink: Sink; faults: FaultPlan; deliveryMs: number },
): Promise<SnsAnswer | 'reset'> {
  const number = parameters['PhoneNumber'] ?? '';
  const text = parameters['Message'] ?? '';
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return refusal(invalid('PhoneNumber Reason: it is not valid to publish to'));
  if (text === '') return refusal(invalid('Empty message'));
  if (Buffer.byteLength(text) > maximumBytes)
    return refusal(invalid(`Message too long: more than ${maximumBytes} bytes`));
  const attributes = attributesOf(parameters);

  return answerUnderFault(faults.next('sns'), {
    accept: () => {
      const messageId = randomUUID();
      sink.accept(
        {
          messageId,
          channel: 'sms',
          messageTag: attributes['message'] ?? '',
          attemptTag: attributes['attempt'] ?? '',
          recipient: number,
          sender: attributes['AWS.SNS.SMS.SenderID'] ?? '',
          subject: '',
          language: languageByScript(text),
          tags: attributes,
          raw: Buffer.from(text),
        },
        plannedForSms(number, deliveryMs),
      );
      return success(messageId);
    },
    refuse: (kind) => refusal(refusals[kind]),
  });
}

function attributesOf(parameters: Record<string, string>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (let index = 1; ; index += 1) {
    const entry = `MessageAttributes.entry.${index}`;
    const name = parameters[`${entry}.Name`];
    if (name === undefined) return attributes;
    attributes[name] = parameters[`${entry}.Value.StringValue`] ?? '';
  }
}

function success(messageId: string): SnsAnswer {
  return {
    status: 200,
    body:
      `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>${messageId}</MessageId>` +
      `</PublishResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></PublishResponse>`,
  };
}

function refusal({ status, code, message }: SnsRefusal): SnsAnswer {
  return {
    status,
    body:
      `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type>` +
      `<Code>${code}</Code><Message>${message}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  };
}

function invalid(reason: string): SnsRefusal {
  return { status: 400, code: 'InvalidParameter', message: `Invalid parameter: ${reason}` };
}

const refusals: Record<RefusingKind, SnsRefusal> = {
  throttling: { status: 429, code: 'Throttled', message: 'Rate exceeded' },
  'daily-quota': { status: 429, code: 'Throttled', message: 'Rate exceeded' },
  'server-error': { status: 500, code: 'InternalError', message: 'An internal error occurred' },
  paused: { status: 403, code: 'AuthorizationError', message: 'SMS sending is paused for this account' },
  rejected: invalid('PhoneNumber Reason: it is not valid to publish to'),
  unverified: { status: 400, code: 'UserError', message: 'The phone number is not a verified destination' },
};
