import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import type { DynamoClient } from '@kesher/adapters/dynamodb/dynamo-client';
import { createOrderStore } from '@kesher/adapters/dynamodb/order-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import type { TableName } from '@kesher/adapters/dynamodb/tables';
import { walkKey } from '@kesher/adapters/dynamodb/walk-customers';
import { chunksHintSchema, dueMessagesHintSchema, subjectHintSchema } from '@kesher/adapters/sqs/hints';
import { importHintSchema } from '@kesher/adapters/sqs/import-hints';
import { queues } from '@kesher/adapters/sqs/queues';
import { noticeIdOf } from '@kesher/domain/ids';
import type { ImportJob } from '@kesher/domain/import/import-store';
import { addMs, dayMs, hourMs, type Instant, minuteMs } from '@kesher/domain/instant';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { channelEventSchema } from '@kesher/post-office/channel-event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { allFunctions } from '../apps.ts';
import { queueUrl } from '../environment.ts';
import { type Kesher, startKesher } from '../kesher.ts';
import { announce, declare, delayIn, untilVersion } from '../truth/announce.ts';
import { callAs } from '../truth/call.ts';
import { channelsOf } from '../truth/channels.ts';
import { everythingStored } from '../truth/everything-stored.ts';
import { addsUp, type LedgerAnswer } from '../truth/ledger.ts';
import { peopleWaiting } from '../truth/people.ts';
import { moveClock, restoreClock } from './moved-clock.ts';
import { known, oldQueueBodies, unpackStoredFolder } from './stored-folder.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
const killedAt = known.killedAt as Instant;
/** Only a machine that has much else to do needs so long. */
const patient = { timeout: 120_000 };
const slow = { timeout: 300_000 };
let kesher: Kesher;

// The tests tell one story in its order: each goes on where the one before it left Kesher.
beforeAll(async () => {
  unpackStoredFolder(folder);
  moveClock(addMs(killedAt, 2 * minuteMs));
  kesher = await startKesher({ data: { folder }, port: 0, functions: allFunctions, tickMs: 300, deliveryMs: 50 });
}, 300_000);
afterAll(async () => {
  await kesher.stop();
  restoreClock();
  rmSync(folder, { recursive: true });
});

/** Signs in anew each time: a token would be over when the clock has moved. */
const as = (who: string) => callAs({ kesher, who });
const idOf = (delay: string) => known.delays[delay]?.id ?? expect.unreachable(`no delay "${delay}"`);
const firstNotice = (delay: string) => noticeIdOf(idOf(delay), 1);
const linksOf = (delay: string) => known.links.filter((link) => link.delay === delay);
const pageOf = (token: string) => fetch(`${kesher.url}/d/${token}`);

async function ledgerOf(noticeId: string): Promise<LedgerAnswer> {
  const { status, body } = await as('manager')('GET', `/staff/notices/${noticeId}/ledger`);
  expect(status).toBe(200);
  return addsUp(body);
}

async function delayOf(delay: string): Promise<StockDelay> {
  return delayIn(await as('manager')('GET', `/staff/delays/${idOf(delay)}`));
}

describe('a data folder that older code has written', slow, () => {
  it('says of every notice what it said, and of every delay where it stands', async () => {
    for (const [noticeId, outcomes] of Object.entries(known.ledgers)) {
      const underWay = [firstNotice('half'), firstNotice('held')].includes(noticeId as never);
      expect(await ledgerOf(noticeId)).toMatchObject(underWay ? { frozen: true } : { outcomes });
    }
    for (const [delay, { stage, version }] of Object.entries(known.delays)) {
      if (delay !== 'counting') expect(await delayOf(delay)).toMatchObject({ stage, version });
    }
  });

  it('finishes both imports, with every row counted once', async () => {
    const progressOf = async (id: string) =>
      ((await as('admin')('GET', `/staff/imports/${id}`)).body as ImportJob).progress;
    for (const [id, rows] of [
      [known.imports.half, 130],
      [known.imports.untouched, 9],
    ] as const) {
      await expect.poll(() => progressOf(id), patient).toMatchObject({ state: 'done', rowsDone: rows });
      const { created, changed, unchanged, refused } = await progressOf(id);
      expect(created + changed + unchanged + refused).toBe(rows);
    }
    expect((await as('agent')('GET', '/staff/customers/N-he-1')).status).toBe(200);
  });

  it('lets the countdown end that was running', async () => {
    await expect.poll(async () => (await delayOf('counting')).version, patient).toBe(1);
  });

  it('opens every link with the truth of now, in the language of whom it was sent to', async () => {
    expect(linksOf('live').length).toBeGreaterThan(20);
    for (const { token, language, customerId } of known.links) {
      const page = await pageOf(token);
      expect(page.status).toBe(customerId === known.erased ? 404 : 200);
      if (customerId === known.erased) continue;
      expect(await page.text()).toContain(`<html lang="${language}"`);
    }
    for (const { token } of linksOf('withdrawn'))
      for (const door of ['p', 'u']) expect((await fetch(`${kesher.url}/${door}/${token}`)).status).toBe(200);
    const truths = {
      withdrawn: { en: 'The cases came after all.', he: 'הנרתיקים הגיעו בכל זאת.', ar: 'وصلت العلب في النهاية.' },
      resolved: { en: 'Your chain is here.', he: 'השרשרת שלכם כאן.', ar: 'وصلت سلسلتكم.' },
    };
    for (const [delay, words] of Object.entries(truths)) {
      for (const { token, language } of linksOf(delay))
        expect(await (await pageOf(token)).text()).toContain(words[language]);
    }
  });

  it('keeps every choice, and takes another one through an old link', async () => {
    for (const { customerId, subjectId } of known.choices.filter(({ subjectId }) => subjectId === idOf('live'))) {
      const { body } = await as('manager')('GET', `/staff/delays/${subjectId}/tasks?limit=100`);
      expect(body).toMatchObject({ tasks: expect.arrayContaining([expect.objectContaining({ customerId })]) });
    }
    const chosen = new Set(known.choices.map(({ customerId }) => customerId));
    const link = linksOf('live').find(({ customerId }) => !chosen.has(customerId));
    const form = new URLSearchParams({ noticeId: firstNotice('live'), optionIndex: '2' });
    const answer = await fetch(`${kesher.url}/d/${link?.token}/choice`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
  });

  it('puts before a person what nobody knows the fate of, and sends it to nobody twice', async () => {
    moveClock(addMs(killedAt, 30 * minuteMs));
    const heldIds = async () => {
      const { body } = await as('manager')('GET', '/staff/held?limit=100');
      return (body as { held: { message: { noticeId: string } }[] }).held.map(({ message }) => message.noticeId);
    };
    await expect.poll(heldIds, patient).toContain(firstNotice('half'));
  });

  it('sends in the morning what was held for the night or stopped halfway, and closes the ledgers', async () => {
    moveClock(addMs(killedAt, 8 * hourMs));
    for (const delay of ['half', 'held', 'counting']) {
      const noticeId = noticeIdOf(idOf(delay), 1);
      await expect.poll(async () => (await ledgerOf(noticeId)).outcomes.waiting, patient).toBe(0);
      expect((await ledgerOf(noticeId)).outcomes.told).toBeGreaterThan(0);
    }
    const summary = await channelsOf(kesher.services.endpoints.channels).summary();
    expect(summary.accepted).toBeGreaterThan(known.accepted);
    expect(summary.duplicates).toBe(0);
  });
});

describe('the bodies that older code has put on the queues', slow, () => {
  const schemas: Record<string, z.ZodType> = {
    imports: importHintSchema,
    delays: subjectHintSchema,
    'chunks-care': chunksHintSchema,
    'send-care': dueMessagesHintSchema,
    receipts: channelEventSchema,
  };

  it('are understood', () => {
    expect(Object.keys(oldQueueBodies).toSorted()).toEqual(Object.keys(schemas).toSorted());
    for (const [queue, bodies] of Object.entries(oldQueueBodies)) {
      for (const body of bodies) expect(schemas[queue]?.safeParse(JSON.parse(body)).error).toBeUndefined();
    }
  });

  it('are worked off, come as often as they may, and change nothing that is done', async () => {
    const before = await channelsOf(kesher.services.endpoints.channels).summary();
    const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
    const unfinishedOn = async (queue: string) => {
      const QueueUrl = queueUrl(kesher.services.endpoints.queues, queue);
      const answer = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
      const { ApproximateNumberOfMessages, ApproximateNumberOfMessagesNotVisible } = answer.Attributes ?? {};
      return Number(ApproximateNumberOfMessages) + Number(ApproximateNumberOfMessagesNotVisible);
    };
    // An SMS whose answer was lost has no row that its report could name: that one comes again, here as on AWS.
    const waiting = new Map<string, number>();
    for (const queue of Object.keys(queues)) waiting.set(queue, await unfinishedOn(queue));
    for (const [queue, bodies] of Object.entries(oldQueueBodies)) {
      const QueueUrl = queueUrl(kesher.services.endpoints.queues, queue);
      for (const MessageBody of bodies) await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    }
    for (const queue of Object.keys(queues)) {
      await expect.poll(() => unfinishedOn(queue), patient).toBeLessThanOrEqual(waiting.get(queue) ?? 0);
      expect(await unfinishedOn(`${queue}-dead`)).toBe(0);
    }
    sqs.destroy();
    expect(await channelsOf(kesher.services.endpoints.channels).summary()).toEqual(before);
    expect((await ledgerOf(firstNotice('live'))).outcomes).toMatchObject(known.ledgers[firstNotice('live')] ?? {});
  });
});

describe('a refusal that older code has put on one record alone', slow, () => {
  const refusers = { unsubscribed: 'customer11@mail.example', 'refused in a file': 'customer8@mail.example' };
  let client: DynamoClient;
  beforeAll(() => {
    client = createTableClient();
  });
  afterAll(() => client.destroy());
  const table = (role: TableName) => openTable(client, role, kesher.environment);

  it('holds for somebody else with the same address, and for nobody besides', async () => {
    const stores = { customers: createCustomerStore(table('customers')), orders: createOrderStore(table('orders')) };
    const emails = [...Object.values(refusers), 'nobody-refused@mail.example'];
    const who = (_id: string, number: number) => ({ email: emails[number - 1], phone: undefined });
    await peopleWaiting({ stores }, { product: 'TWINS', count: emails.length, who });
    const draft = await declare(as('manager'), 'TWINS');
    delayIn(await announce(as('manager'), draft));
    // Past the countdown.
    moveClock(addMs(killedAt, 9 * hourMs));
    const { noticeId } = await untilVersion(as('manager'), draft.id, 1);
    await expect.poll(async () => (await ledgerOf(noticeId)).frozen, patient).toBe(true);
    await expect.poll(async () => (await ledgerOf(noticeId)).outcomes.waiting, patient).toBe(0);
    expect(await ledgerOf(noticeId)).toMatchObject({ audience: 3, outcomes: { told: 1 } });
    const sent = (await channelsOf(kesher.services.endpoints.channels).sent()).filter(
      (one) => one.noticeId === noticeId,
    );
    expect(sent.map(({ recipient }) => recipient)).toEqual(['nobody-refused@mail.example']);
  });

  it('was noted by one walk, which came to its end before any function ran', async () => {
    const walk = await table('office').get(walkKey);
    expect(walk).toMatchObject({ customers: 34, unreadable: 0, noted: 10, numbers: 0, doneAt: expect.any(String) });
    expect(walk).not.toHaveProperty('after');
  });
});

describe('somebody whom older code has stored', slow, () => {
  it('is erased from all that it wrote', async () => {
    const [chosen] = known.choices;
    const { body } = await as('admin')('GET', `/staff/customers/${chosen?.customerId}`);
    const { customer } = body as { customer: { id: string; name: string; email?: string; phone?: string } };
    const link = linksOf('live').find(({ customerId }) => customerId === customer.id);
    const identifying = [customer.email, customer.phone, link?.token].filter((text) => text !== undefined);
    const left = async () => {
      const stored = Object.values(await everythingStored(kesher.environment)).flat();
      return stored.filter((item) => identifying.some((text) => item.includes(text)));
    };
    expect((await left()).length).toBeGreaterThan(0);
    // Where there was no time for all of it, asking again finishes what was begun.
    const erase = async () =>
      (await as('admin')('POST', `/staff/erasures/${customer.id}`, { name: customer.name })).status;
    await expect.poll(erase, patient).toBe(200);
    expect(await left()).toEqual([]);
    expect((await pageOf(link?.token ?? '')).status).toBe(404);
    expect(await ledgerOf(firstNotice('live'))).toMatchObject({ frozen: true });
  });
});

describe('a start that comes very late', slow, () => {
  it('answers at every door, and every link with a page', async () => {
    moveClock(addMs(killedAt, 400 * dayMs));
    for (const at of ['/staff/delays', '/staff/tasks', '/staff/promises', '/staff/held', '/staff/insights'])
      expect((await as('manager')('GET', at)).status).toBe(200);
    for (const { token } of known.links) {
      const page = await pageOf(token);
      expect(page.status).toBeLessThan(500);
      expect(page.headers.get('content-type')).toContain('text/html');
    }
  });
});
