import type { Member } from '@kesher/domain/notice/audience';
import { bytesOf, mostMemberBytes } from '@kesher/domain/notice/member-bound';
import type { Notice } from '@kesher/domain/notice/notice';
import { delayOwnOf } from '@kesher/domain/stock-delay/read-delay';
import { freezeAudience } from '@kesher/engine/freeze/freeze-audience';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildOrderLine } from '@kesher/testing/builders/order';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { audienceOfDelays } from './read-audience.ts';
import { Crash, dieAtCall, keep } from './testing/failing-ports.ts';
import { createShop, customers, revised, type Shop, withdrawn } from './testing/shop.ts';

const always = () => true;

/** A shop of which the latest version is the truth, and nobody of its audience is frozen yet. */
async function aboutToFreeze(waiting: readonly string[], before?: (shop: Shop) => Promise<void>) {
  const shop = await createShop({ waiting });
  await shop.goLive(undefined, () => false);
  await before?.(shop);
  const notices = await shop.ports.notices.versions(shop.id);
  const notice = notices.at(-1) as Notice;
  const { audience, messages, tasks, orders, hints } = shop.ports;
  const freeze = (ports = shop.ports) =>
    freezeAudience(ports, audienceOfDelays(ports))(notice, notices.slice(0, -1), always);
  return { shop, notice, freeze, restore: keep(audience, messages, tasks, orders, hints) };
}
type Prepared = Awaited<ReturnType<typeof aboutToFreeze>>;

/** What must hold once a freeze is finished, however it came about: everybody once, and three counts that agree. */
async function expectWhole({ shop, notice }: Prepared): Promise<string[]> {
  const audience = await shop.audience(notice.version);
  expect(audience).toEqual([...new Set(audience)].toSorted());
  const chunks = await shop.chunks(notice.version);
  expect(await shop.ports.audience.freeze(notice.id)).toMatchObject({
    chunks: chunks.length,
    members: audience.length,
    finishedAt: expect.any(String),
  });
  expect(await shop.ledger(notice.version)).toMatchObject({ audience: audience.length, frozen: true });
  return audience;
}

const hintedChunks = ({ shop, notice }: Prepared) =>
  new Set(
    shop.ports.hints
      .visible()
      .flatMap((hint) => (hint.kind === 'chunk' && hint.noticeId === notice.id ? hint.chunk : [])),
  );

describe('freezing an audience', () => {
  it('puts everybody who waits into one chunk, in the order of ids, and hints at each chunk', async () => {
    const prepared = await aboutToFreeze(customers(205));
    expect(await prepared.freeze()).toBe(true);
    expect(await expectWhole(prepared)).toEqual(customers(205));
    expect(hintedChunks(prepared)).toEqual(new Set([0, 1, 2]));
    expect(await prepared.freeze()).toBe(true);
    expect(await expectWhole(prepared)).toEqual(customers(205));
  });

  it('names fewer orders of whoever has many long ones, counts the rest, and tells them too', async () => {
    const prepared = await aboutToFreeze(customers(2), async ({ ports }) => {
      for (let index = 0; index < 30; index += 1) {
        const orderNumber = `הזמנה-${index}-`.padEnd(64, 'א');
        await ports.orders.putLine(buildOrderLine({ id: `M-${index}`, customerId: 'C-0001', orderNumber }));
      }
    });
    expect(await prepared.freeze()).toBe(true);
    expect(await expectWhole(prepared)).toEqual(customers(2));
    const members = (await prepared.shop.chunks(1)).flatMap((chunk) => chunk.members);
    const kept = delayOwnOf(members.find(({ customerId }) => customerId === 'C-0001') as Member);
    expect(kept.orders.length + kept.moreOrders).toBe(31);
    expect(kept.orders.length).toBeGreaterThan(5);
    expect(kept.orders.length).toBeLessThan(20);
    for (const member of members) expect(bytesOf(member)).toBeLessThanOrEqual(mostMemberBytes);
  });

  it('of nobody is finished too, with a ledger of nobody', async () => {
    const prepared = await aboutToFreeze([]);
    expect(await prepared.freeze()).toBe(true);
    expect(await expectWhole(prepared)).toEqual([]);
  });

  it('stops between chunks when its time is short, and goes on where it stopped', async () => {
    const prepared = await aboutToFreeze(customers(205));
    const { shop, notice } = prepared;
    for (const frozen of [0, 100, 200]) {
      let pages = 1;
      expect((await shop.ports.audience.freeze(notice.id))?.members).toBe(frozen);
      await freezeAudience(shop.ports, audienceOfDelays(shop.ports))(notice, [], () => (pages -= 1) >= 0);
    }
    expect(await expectWhole(prepared)).toEqual(customers(205));
  });

  it('by two visits at once is one audience', async () => {
    const prepared = await aboutToFreeze(customers(205));
    await Promise.all([prepared.freeze(), prepared.freeze(), prepared.freeze()]);
    await prepared.freeze();
    expect(await expectWhole(prepared)).toEqual(customers(205));
  });

  it('takes in who orders ahead of it, and leaves nobody out who waited from the start', async () => {
    const prepared = await aboutToFreeze(customers(205));
    const { shop } = prepared;
    let page = 0;
    const ordering = {
      ...shop.ports.orders,
      affected: async (...asked: Parameters<typeof shop.ports.orders.affected>) => {
        page += 1;
        // One behind the checkpoint, one just before the page's end, one at the very end.
        for (const id of [`A-${page}`, `C-${page}00-new`, `Z-${page}`]) await shop.orders(id);
        return shop.ports.orders.affected(...asked);
      },
    };
    expect(await prepared.freeze({ ...shop.ports, orders: ordering })).toBe(true);
    const audience = await expectWhole(prepared);
    expect(audience).toEqual(expect.arrayContaining([...customers(205), 'Z-1', 'Z-2']));
  });
});

describe('a freeze that dies between any two awaits, and is taken up again,', () => {
  /** Dies at each call in turn; answers how many places there were. */
  async function dyingEverywhere(prepared: Prepared, check: () => Promise<void>): Promise<number> {
    for (let nth = 1; ; nth += 1) {
      prepared.restore();
      const { ports, calls } = dieAtCall(prepared.shop.ports, nth);
      const ended = await prepared.freeze(ports).catch((error: unknown) => {
        if (error instanceof Crash) return 'died';
        throw error;
      });
      expect(await prepared.freeze()).toBe(true);
      await check();
      if (ended !== 'died') return calls();
    }
  }

  it('is whole, and each of its chunks was hinted at or is due', async () => {
    const prepared = await aboutToFreeze(customers(205));
    const places = await dyingEverywhere(prepared, async () => {
      expect(await expectWhole(prepared)).toEqual(customers(205));
      for (const chunk of await prepared.shop.chunks(1)) expect(chunk.wakeAt).toBeDefined();
    });
    expect(places).toBeGreaterThan(10);
  });

  it('keeps the chunk that it wrote last, although nobody of it waits any more', async () => {
    const prepared = await aboutToFreeze(['C-0001']);
    const { shop } = prepared;
    const advanceFreeze = async () => Promise.reject(new Crash());
    const dying = { ...shop.ports, audience: { ...shop.ports.audience, advanceFreeze } };
    await expect(prepared.freeze(dying)).rejects.toThrow(Crash);
    await shop.fulfil('C-0001');
    expect(await prepared.freeze()).toBe(true);
    expect(await expectWhole(prepared)).toEqual(['C-0001']);
  });

  const half = customers(104).filter((_, index) => index % 2 === 0);
  const [fulfilled, claimed, called] = ['C-0001', 'C-0002', 'C-0004'] as const;

  /** Half were told the first version; the others wait, are being told, or are to be called. */
  async function secondVersion(statement: typeof revised): Promise<Prepared> {
    return aboutToFreeze(customers(104), async (shop) => {
      await shop.ports.customers.put(buildCustomer({ id: called, email: undefined, phone: undefined, revision: 2 }));
      await shop.finish();
      await shop.tell(half);
      await shop.step('claimed', [claimed]);
      await shop.fulfil(fulfilled);
      await shop.goLive(statement);
    });
  }

  it.each([
    ['a new date', revised, 103],
    ['a withdrawal', withdrawn, 53],
  ] as const)(
    'with %s behind it reaches the same customers and takes the same rows back',
    async (_, statement, size) => {
      const prepared = await secondVersion(statement);
      const { shop, freeze, restore } = prepared;
      await freeze();
      const expected = await expectWhole(prepared);
      expect(expected).toHaveLength(size);
      const rows = [shop.ports.messages.all(), shop.ports.tasks.all(), await shop.chunks(2)];
      expect(shop.ports.messages.all().some(({ state }) => state === 'ready')).toBe(false);
      expect(shop.ports.tasks.all()).toMatchObject([{ customerId: called, state: 'cancelled' }]);
      restore();
      const places = await dyingEverywhere(prepared, async () => {
        expect(await expectWhole(prepared)).toEqual(expected);
        expect([shop.ports.messages.all(), shop.ports.tasks.all(), await shop.chunks(2)]).toEqual(rows);
      });
      expect(places).toBeGreaterThan(50);
    },
  );

  describe('while new orders come in and others are fulfilled', () => {
    let prepared: Prepared;
    beforeAll(async () => {
      prepared = await aboutToFreeze(customers(130));
    });

    it('still has everybody who waited all the time, once', async () => {
      const id = fc.tuple(fc.constantFrom('A', 'C-0050', 'C-0099', 'C-0100', 'C-0129', 'Z'), fc.nat(9)).map(String);
      const change = fc.record({
        dieAt: fc.integer({ min: 1, max: 9 }),
        ordered: fc.array(
          id.map((text) => text.replace(',', '-')),
          { maxLength: 4 },
        ),
        fulfilled: fc.array(fc.constantFrom(...customers(130)), { maxLength: 3 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
          prepared.restore();
          const gone = new Set<string>();
          for (const { dieAt, ordered, fulfilled: served } of changes) {
            await prepared.freeze(dieAtCall(prepared.shop.ports, dieAt).ports).catch(() => false);
            for (const customerId of ordered) await prepared.shop.orders(customerId);
            for (const customerId of served) await prepared.shop.fulfil(customerId);
            for (const customerId of served) gone.add(customerId);
          }
          expect(await prepared.freeze()).toBe(true);
          const audience = await expectWhole(prepared);
          expect(audience).toEqual(expect.arrayContaining(customers(130).filter((each) => !gone.has(each))));
        }),
        { numRuns: 60 },
      );
    });
  });
});
