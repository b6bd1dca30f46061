import { setTimeout as delay } from 'node:timers/promises';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { createMessageStore } from '@kesher/adapters/dynamodb/message-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { messagesPerHint } from '@kesher/adapters/sqs/hints';
import { jobs } from '@kesher/content/jobs';
import { instantFromMs } from '@kesher/domain/instant';
import type { Message } from '@kesher/domain/message/message';
import { allFunctions } from '../apps.ts';
import { declareDemoDelay } from '../demo-data/declare-demo-delay.ts';
import { startKesher } from '../kesher.ts';
import { wireFunction } from '../lambda/invoke.ts';
import { staffClient } from '../staff-client.ts';
import { seedCustomers } from './seed-customers.ts';

/**
 * CPU per mail, round by round: the bare SDK loop and our send path take turns, so that both meet the same machine. Of the
 * loop also how many it sends in a second, so many at a time.
 */
export type SendPathRun = { floorCpuMs: number[]; floorPerSecond: number[]; sendCpuMs: number[] };

const rounds = 7;
const perRound = 500;
const atOnce = 50;

/** A thread's CPU in milliseconds per item, worked on by so many at once. */
async function cpuPerItem(count: number, workers: number, work: (index: number) => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: workers }, worker));
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / count;
}

/** The floor: SES by the SDK with its defaults, a personalised mail of 10 KB, and nothing else. */
function bareLoop(): (index: number) => Promise<unknown> {
  const client = new SESClient();
  const lines = 'A line of this mail that is as long as such lines usually are in a mail.\r\n'.repeat(133);
  return (index) =>
    client.send(
      new SendRawEmailCommand({
        Source: 'shop@kesher.example',
        Destinations: [`customer${index}@mail.example`],
        RawMessage: {
          Data: Buffer.from(
            `From: shop@kesher.example\r\nTo: customer${index}@mail.example\r\nSubject: News for ${index}\r\n\r\nDear customer ${index},\r\n${lines}`,
          ),
        },
        ConfigurationSetName: 'kesher-care',
        Tags: [{ Name: 'message', Value: `bare-${index}` }],
      }),
    );
}

/** Announces without a sender: every row is written and due, and nobody takes it. */
async function dueMessages(kesher: Awaited<ReturnType<typeof startKesher>>, count: number): Promise<Message[]> {
  const now = instantFromMs(Date.now());
  await seedCustomers(kesher.environment, count, now);
  const as = (who: string) =>
    staffClient({ url: kesher.url, issuer: kesher.issuer, key: kesher.key, as: who, nowMs: Date.now() });
  const { live } = await declareDemoDelay({ manager: as('manager'), second: as('manager-2') }, now);
  if (!live) throw new Error('the announcement did not go live');
  const store = createMessageStore(openTable(createTableClient(), 'messages', kesher.environment), jobs);
  for (;;) {
    const found: Message[] = [];
    for (let chunk = 0; ; chunk += 1) {
      const rows = await store.ofChunk(live.noticeId, chunk);
      if (rows.length === 0) break;
      found.push(...rows);
    }
    if (found.length >= count) return found;
    await delay(1000);
  }
}

const senders = /^post-office-(?:send|receipts|sweep)/;
const functions = allFunctions.filter(({ name }) => !senders.test(name));
const kesher = await startKesher({ data: 'memory', port: 0, functions });
const messages = await dueMessages(kesher, rounds * perRound);
const spec = allFunctions.find(({ name }) => name === 'post-office-send-care');
if (!spec) throw new Error('no function sends the care lane');
const { invoke } = await wireFunction(spec);
const hints = Array.from({ length: messages.length / messagesPerHint }, (_, hint) => {
  const keys = messages
    .slice(hint * messagesPerHint, (hint + 1) * messagesPerHint)
    .map(({ noticeId, chunk, customerId, route }) => ({ noticeId, chunk, customerId, route }));
  return { messageId: `hint-${hint}`, body: JSON.stringify({ messages: keys }) };
});

const sendBare = bareLoop();
const run: SendPathRun = { floorCpuMs: [], floorPerSecond: [], sendCpuMs: [] };
const hintsPerRound = perRound / messagesPerHint;
for (let round = 0; round < rounds; round += 1) {
  const startedMs = performance.now();
  const floor = await cpuPerItem(perRound, atOnce, (index) => sendBare(round * perRound + index));
  const floorSeconds = (performance.now() - startedMs) / 1_000;
  const sent = await cpuPerItem(hintsPerRound, atOnce / messagesPerHint, (index) =>
    invoke({ Records: [hints[round * hintsPerRound + index]] }),
  );
  // The first round warms both up.
  if (round === 0) continue;
  run.floorCpuMs.push(floor);
  run.floorPerSecond.push(perRound / floorSeconds);
  run.sendCpuMs.push(sent / messagesPerHint);
}
const summary = (await (await fetch(`${kesher.services.endpoints.channels}/outbox/summary`)).json()) as {
  accepted: number;
};
if (summary.accepted !== 2 * rounds * perRound)
  throw new Error(`accepted ${summary.accepted} of ${2 * rounds * perRound}`);
process.stdout.write(JSON.stringify(run));
process.exit(0);
