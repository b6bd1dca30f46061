import { noticeIdSchema } from '@kesher/domain/ids';
import type { Message } from '@kesher/domain/message/message';
import { type Outcome, outcomes } from '@kesher/domain/notice/ledger';
import { listOutcome } from '@kesher/engine/ledger/list-outcome';
import { readLedger } from '@kesher/engine/ledger/read-ledger';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShop, customers, type Shop } from './testing/shop.ts';

const states = ['none', 'ready', 'claimed', 'unknown', 'held', 'accepted', 'bounced', 'skipped', 'retracted'] as const;

/** A first version told to so many customers, of whom each stands as wanted. */
async function toldTo(standing: readonly (typeof states)[number][]): Promise<Shop> {
  const shop = await createShop({ waiting: customers(standing.length) });
  await shop.say();
  await shop.expand();
  const rows = shop.ports.messages.snapshot();
  for (const [key, message] of Object.entries(rows)) {
    const state = standing[Number(message.customerId.slice(2)) - 1];
    if (state === undefined || state === 'none') delete rows[key];
    else
      Object.assign<Message, Partial<Message>>(message, {
        state,
        ...(state === 'skipped' && { reason: 'customer-erased' }),
      });
  }
  shop.ports.messages.restore(rows);
  return shop;
}

describe('the ledger', () => {
  it('adds up to the frozen audience, and each number to the list behind it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...states), { maxLength: 20 }), async (standing) => {
        const shop = await toldTo(standing);
        const ledger = await shop.ledger(1);
        expect(ledger).toMatchObject({ audience: standing.length, frozenMembers: standing.length, frozen: true });
        const listed: string[] = [];
        for (const outcome of outcomes) {
          const list = await listOutcome(shop.ports)(shop.noticeIdOf(1), { outcome, fromChunk: 0, limit: 500 });
          expect(list?.standings).toHaveLength(ledger?.outcomes[outcome] ?? -1);
          listed.push(...(list?.standings.map(({ customerId }) => customerId) ?? []));
        }
        expect(listed.toSorted()).toEqual(customers(standing.length));
      }),
      { numRuns: 60 },
    );
  });

  it('counts who has no message yet as waiting', async () => {
    const shop = await toldTo(['none', 'accepted', 'skipped', 'held', 'bounced']);
    expect(await shop.ledger(1)).toMatchObject({
      outcomes: { told: 1, waiting: 2, unknown: 1, notTold: 1, unreachable: 0 },
      reasons: { 'customer-erased': 1 },
      channels: { email: 1 },
    });
  });

  it('says that the audience is still being frozen, and counts what is', async () => {
    const shop = await createShop({ waiting: customers(150) });
    let pages = 2;
    await shop.goLive(undefined, () => (pages -= 1) > 0);
    expect(await shop.ledger(1)).toMatchObject({ frozen: false, audience: 100, outcomes: { waiting: 100 } });
    expect(await readLedger(shop.ports)(shop.noticeIdOf(2))).toBeUndefined();
  });

  it('has a list in pages of chunks, each customer on one of them', async () => {
    const shop = await createShop({ waiting: customers(250) });
    await shop.say();
    const found: string[] = [];
    const sizes: number[] = [];
    let fromChunk: number | undefined = 0;
    while (fromChunk !== undefined) {
      const wanted: { outcome: Outcome; fromChunk: number; limit: number } = {
        outcome: 'waiting',
        fromChunk,
        limit: 50,
      };
      const page: Awaited<ReturnType<ReturnType<typeof listOutcome>>> = await listOutcome(shop.ports)(
        shop.noticeIdOf(1),
        wanted,
      );
      found.push(...(page?.standings.map(({ customerId }) => customerId) ?? []));
      sizes.push(page?.standings.length ?? 0);
      fromChunk = page?.nextChunk;
    }
    expect(found).toEqual(customers(250));
    expect(sizes).toEqual([100, 100, 50]);
    const none = await listOutcome(shop.ports)(shop.noticeIdOf(1), { outcome: 'told', fromChunk: 0, limit: 50 });
    expect(none).toEqual({ standings: [] });
    expect(
      await listOutcome(shop.ports)(noticeIdSchema.parse('delay-none.v1'), { outcome: 'told', fromChunk: 0, limit: 1 }),
    ).toBeUndefined();
  });
});
