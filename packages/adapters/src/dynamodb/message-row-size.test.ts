import { createHash } from 'node:crypto';
import type { Message } from '@kesher/domain/message/message';
import { builtJobs } from '@kesher/testing/builders/jobs';
import { buildMessage } from '@kesher/testing/builders/message';
import { describe, expect, it } from 'vitest';
import { createMessageStore } from './message-store.ts';
import { type Item, openTable, type Table } from './table.ts';
import { buildDynamo } from './testing/build-dynamo.ts';

/** A begun kB costs a write unit, at every one of a message's four writes. */
const kB = 1024;

/** The item as DynamoDB counts it, rather too large than too small: names and texts in UTF-8, and 3 bytes for each value. */
function bytesOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + 3 + bytesOf(each), 3);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).reduce((sum, [name, each]) => sum + 3 + Buffer.byteLength(name) + bytesOf(each), 3);
  return typeof value === 'string' ? Buffer.byteLength(value) : 21;
}

async function storedRow(message: Message): Promise<Item> {
  const rows: Item[] = [];
  // Only to write is possible here: a table without a name refuses everything else.
  const table: Table = { ...openTable(buildDynamo({}), 'messages', {}), put: async (item) => rows.push(item) > 0 };
  await createMessageStore(table, builtJobs).create(message);
  return rows[0] ?? {};
}

const at = '2026-11-25T08:00:00.000Z';
/** As Kesher makes them: nine random bytes. */
const made = 'q2Vx7TkLm0aZ';
/** As other systems bring them. */
const uuid = '018f4f6e-7c1b-7abc-8def-0123456789ab';
const told = (orders: number, customerId = 'C-0001234') =>
  buildMessage({
    noticeId: `delay-${made}.v12`,
    customerId,
    state: 'delivered',
    next: ['sms'],
    personal: {
      customerName: 'عبد الرحمن بن محمد الأنصاري القرطبي',
      orders: Array.from({ length: orders }, (_, index) => ({
        number: `ORDER-2026-${index}`,
        productId: 'LENS-VARIO-16',
        quantity: 2,
      })),
      moreOrders: 0,
      toldBefore: true,
    },
    attempt: made,
    sentTo: createHash('sha256').update('somebody').digest('base64url'),
    channelMessageId: `0102019ab${'c'.repeat(51)}`,
    leaseUntil: at,
    claimedAt: at,
    acceptedAt: at,
    deliveredAt: at,
    endedAt: at,
  });

describe('the row of a message', () => {
  it('stays within one write unit to its end, with a long Arabic name and one order', async () => {
    expect(bytesOf(await storedRow(told(1)))).toBeLessThanOrEqual(kB);
  });

  it('takes two at most with an id as long as a UUID, and three with twenty orders', async () => {
    expect(bytesOf(await storedRow(told(1, uuid)))).toBeLessThanOrEqual(2 * kB);
    expect(bytesOf(await storedRow(told(20, uuid)))).toBeLessThanOrEqual(3 * kB);
  });
});
