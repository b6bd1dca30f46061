import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import { SNSClient } from '@aws-sdk/client-sns';
import { DeleteMessageBatchCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { tables } from '@kesher/adapters/dynamodb/tables';
import { createThinSes } from '@kesher/adapters/ses/thin-ses';
import { createThinSns } from '@kesher/adapters/sns/thin-sns';
import { queueUrl, region } from '../environment.ts';
import { startServices } from './services.ts';

/** The services with real SDK clients, set up as the senders set theirs up: one attempt and a thrown timeout. */
export async function startTestServices(
  folder: string,
  options: { inMemory?: boolean; requestTimeoutMs?: number } = {},
) {
  const services = await startServices({
    folder,
    inMemory: options.inMemory ?? true,
    tables,
    queues: { receipts: { visibilityTimeoutSeconds: 30, maxReceives: 3 } },
    topics: { 'channel-events': { feeds: 'receipts' } },
    eventTopic: 'channel-events',
    eventQueue: 'receipts',
    deliveryMs: 20,
  });
  const { credentials } = services;
  const common = {
    region,
    credentials,
    maxAttempts: 1,
    requestHandler: { requestTimeout: options.requestTimeoutMs ?? 2_000, throwOnRequestTimeout: true },
  };
  const ses = new SESClient({ ...common, endpoint: services.endpoints.channels });
  const once = { timeoutMs: options.requestTimeoutMs ?? 2_000, now: Date.now };
  const placeAt = (endpoint: string) => ({ endpoint: new URL(endpoint), region, credentials: () => credentials });
  const mail = createThinSes(once, placeAt(services.endpoints.channels));
  const text = createThinSns(once, placeAt(services.endpoints.queues));
  const sns = new SNSClient({ ...common, endpoint: services.endpoints.queues });
  const sqs = new SQSClient({ region, credentials, endpoint: services.endpoints.queues });
  const receipts = queueUrl(services.endpoints.queues, 'receipts');

  return {
    ...services,
    ses,
    /** SES as senders reach it. */
    mail,
    /** And SNS. */
    text,
    sns,
    sqs,
    async switchFault(fault: Record<string, unknown>): Promise<void> {
      await fetch(`${services.endpoints.channels}/faults`, { method: 'POST', body: JSON.stringify(fault) });
    },
    async control<T>(path: string): Promise<T> {
      return (await (await fetch(services.endpoints.channels + path)).json()) as T;
    },
    /** Receives channel events until there are `count` or a second brings none, and deletes them if `take` is set. */
    async receiveEvents(count: number, take = true): Promise<Record<string, unknown>[]> {
      const events: Record<string, unknown>[] = [];
      while (events.length < count) {
        const command = new ReceiveMessageCommand({ QueueUrl: receipts, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 });
        const { Messages = [] } = await sqs.send(command);
        if (Messages.length === 0) break;
        events.push(...Messages.map((message) => JSON.parse(message.Body ?? '') as Record<string, unknown>));
        const Entries = Messages.map((message, index) => ({
          Id: String(index),
          ReceiptHandle: message.ReceiptHandle ?? '',
        }));
        if (take) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: receipts, Entries }));
      }
      return events;
    },
  };
}

/** An email that SES takes, with the given parts different. */
export function rawEmail(different: Partial<SendRawEmailCommandInput> & { text?: string } = {}): SendRawEmailCommand {
  const { text = 'From: desk@clinic.example\r\nTo: dana@example.org\r\nSubject: Hello\r\n\r\nGood news', ...input } =
    different;
  return new SendRawEmailCommand({
    Source: 'desk@clinic.example',
    Destinations: ['dana@example.org'],
    RawMessage: { Data: Buffer.from(text) },
    ConfigurationSetName: 'kesher',
    Tags: [
      { Name: 'message', Value: 'M-1' },
      { Name: 'attempt', Value: 'A-1' },
    ],
    ...input,
  });
}
