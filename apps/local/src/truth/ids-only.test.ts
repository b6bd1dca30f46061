import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { instantFromMs } from '@kesher/domain/instant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DoomedKesher, prepareFolder, startDoomedKesher } from '../crash/doomed-kesher.ts';
import { lastStart } from '../data-folder.ts';
import { declareDemoDelay } from '../demo-data/declare-demo-delay.ts';
import { demoCustomers } from '../demo-data/demo-customers.ts';
import { importDemo } from '../demo-data/import-demo.ts';
import { queueUrl, region } from '../environment.ts';
import { readEmail } from '../outbox-page/read-email.ts';
import { signingKey } from '../sign-in/signing-key.ts';
import { staffClient } from '../staff-client.ts';
import type { Sent } from './channels.ts';
import { startQueueRecorder } from './queue-recorder.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-ids-'));
const today = new Date().toISOString().slice(0, 10);
const { customers, orders } = demoCustomers(120, today);
/** What must not be seen anywhere, as it was imported and as Kesher keeps it. */
const personal = [
  ...customers.flatMap(({ name, email, phone }) => [name, email, phone, phone.replaceAll(/\D/g, '').replace(/^0/, '')]),
  ...orders.map(({ order_number }) => order_number),
].filter((text) => text.length > 5);

const notUnderstood = 'A queue message was not understood';

let kesher: DoomedKesher;
let recorder: Awaited<ReturnType<typeof startQueueRecorder>>;
let sent: Sent[];

beforeAll(async () => {
  await prepareFolder(folder, []);
  recorder = await startQueueRecorder(() => lastStart(folder)?.endpoints.queues ?? '');
  const debug = { POWERTOOLS_LOG_LEVEL: 'DEBUG', CHANNEL_TIMEOUT_MS: '1000' };
  kesher = await startDoomedKesher(folder, { environment: { ...recorder.environment, ...debug } });
  await runWithFaults();
}, 180_000);
afterAll(async () => {
  await kesher.kill();
  recorder.stop();
  rmSync(folder, { recursive: true });
});

/** The demo's announcement under everything that can fail, with bad requests that name people. */
async function runWithFaults(): Promise<void> {
  const start = lastStart(folder);
  if (!start) throw new Error('Kesher did not start');
  const as = (who: string) => staffClient({ ...start, key: signingKey(folder), as: who, nowMs: Date.now() });
  await importDemo(as('admin'), { customers: customers.length, today });
  for (const kind of ['lost-answer', 'server-error', 'rejected', 'throttling', 'hang'] as const) {
    await kesher.channels.fault({ service: 'ses', kind, times: 4, ms: 1_500 });
    await kesher.channels.fault({ service: 'sns', kind, times: 1, ms: 1_500 });
  }
  await declareDemoDelay({ manager: as('manager'), second: as('manager-2') }, instantFromMs(Date.now()));
  const [first] = customers;
  const named = { name: first?.name, email: first?.email, productIds: [first?.email] };
  await kesher.manager('POST', '/staff/delays', named);
  await kesher.manager('PUT', '/staff/delays/delay-none/draft', { revision: 1, statement: named });
  await kesher.manager('GET', `/staff/delays/${encodeURIComponent(first?.name ?? '')}`);
  await fetch(`${kesher.url}/d/${encodeURIComponent(first?.name ?? '')}`);
  await fetch(`${kesher.url}/webhooks/shopify`, { method: 'POST', body: JSON.stringify(named) });
  const { credentials, endpoints } = start;
  const sqs = new SQSClient({ region, ...(credentials && { credentials }), endpoint: endpoints.queues });
  for (const queue of ['receipts', 'chunks-care', 'send-care', 'delays']) {
    const QueueUrl = queueUrl(start.endpoints.queues, queue);
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(named) }));
  }
  sqs.destroy();
  // As long as it takes: a busy machine is slow, and what has not been said cannot be searched.
  const until = Date.now() + 90_000;
  const isEnough = () => sent.filter(({ channel }) => channel === 'email').length >= 60;
  do {
    await delay(1_000);
    sent = await kesher.channels.sent();
  } while (!(isEnough() && kesher.said().includes(notUnderstood)) && Date.now() < until);
}

/** The personal data that a text shows; a number only where it is not part of a longer one. */
function found(text: string): string[] {
  return personal.filter((secret) => {
    const at = text.indexOf(secret);
    if (at < 0 || !/^\d+$/.test(secret)) return at >= 0;
    return new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(text);
  });
}

describe('a run in which everything fails once', () => {
  it('told people, and wrote about what failed', () => {
    expect(sent.length).toBeGreaterThan(50);
    expect(kesher.said()).toContain(notUnderstood);
    expect(personal.length).toBeGreaterThan(400);
  });

  it('leaves ids only in the logs', () => {
    expect(found(kesher.said())).toEqual([]);
  });

  it('leaves ids only in the queues', () => {
    expect(recorder.bodies.filter((body) => body.includes('customerId'))).not.toEqual([]);
    expect(found(recorder.bodies.join('\n'))).toEqual([]);
  });

  it('leaves opaque tokens only in the addresses that customers get', async () => {
    const mails = sent.filter(({ channel }) => channel === 'email').slice(0, 30);
    const texts = await Promise.all(mails.map(({ messageId }) => kesher.channels.textOf(messageId)));
    const emails = await Promise.all(texts.map((text) => readEmail(Buffer.from(text))));
    const written = emails.flatMap(({ html = '', text = '', headers }) => [
      html,
      text,
      ...headers.map(({ value }) => value),
    ]);
    // The very search that finds nothing in the logs does find the people in their own mails.
    expect(found(written.join('\n')).length).toBeGreaterThan(30);
    const addresses = written.flatMap((text) => text.match(/https?:\/\/[^\s"'<>)]+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(60);
    for (const address of new Set(addresses)) expect(new URL(address).pathname).toMatch(/^\/[dup]\/[\w-]{22}$/);
  });
});
