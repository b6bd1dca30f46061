import { minuteMs } from '@kesher/domain/instant';
import { emptyLedger } from '@kesher/domain/notice/ledger';
import { buildChunkCounts } from '@kesher/testing/builders/notice';
import { describe, expect, it } from 'vitest';
import { settleHeldMessage } from '../held/settle-held-message.ts';
import { tendChunk } from '../tend/tend-chunk.ts';
import { notice, openOffice, people, start } from '../testing/office.ts';
import { listOutcome } from './list-outcome.ts';
import { readLedger } from './read-ledger.ts';
import { mostRead } from './what-to-read.ts';

type Office = Awaited<ReturnType<typeof openOffice>>;
const key = { noticeId: notice.id, chunk: 0 };

/** Three customers, told, in a chunk to which nobody comes back any more; its audience is frozen. */
async function settledOffice(chunks = 1): Promise<Office> {
  const office = await openOffice(people(3));
  const freeze = { noticeId: notice.id, chunks: 0, members: 0, startedAt: start };
  await office.ports.audience.startFreeze(freeze);
  await office.ports.audience.advanceFreeze({ ...freeze, chunks, members: 3 * chunks, finishedAt: start }, freeze);
  await office.run(5);
  expect((await office.chunk())?.wakeAt).toBeUndefined();
  return office;
}

/** How many chunks' rows the next looks read. */
function countingReads(office: Office) {
  let reads = 0;
  const messages = {
    ...office.ports.messages,
    ofChunk: (...of: Parameters<typeof office.ports.messages.ofChunk>) => {
      reads += 1;
      return office.ports.messages.ofChunk(...of);
    },
  };
  return { ports: { ...office.ports, messages }, reads: () => reads };
}

const outcomesOf = async (office: Office) => (await readLedger(office.ports)(notice.id))?.outcomes;
const outcomes = (some: Partial<ReturnType<typeof emptyLedger>['outcomes']>) => ({
  ...emptyLedger().outcomes,
  ...some,
});
const kept = async (office: Office) => (await office.ports.audience.counts(notice.id, 0))[0];

describe('the ledger of what has settled', () => {
  it('is added up from what is kept, and none of its rows is read', async () => {
    const office = await settledOffice();
    office.clock.set(start);
    const { ports, reads } = countingReads(office);
    expect(await readLedger(ports)(notice.id)).toMatchObject({
      audience: 3,
      outcomes: outcomes({ told: 3 }),
      channels: { email: 3 },
      languages: { he: 3 },
      erased: 0,
      uncounted: 0,
    });
    expect(await listOutcome(ports)(notice.id, { outcome: 'unknown', fromChunk: 0, limit: 10 })).toEqual({
      standings: [],
    });
    expect(reads()).toBe(0);
  });

  it('counts again, now and then, for what has arrived and was opened since', async () => {
    const office = await settledOffice();
    const [row] = await office.rows();
    if (!row) throw new Error('nobody was told');
    await office.take({ key: row, sentAt: start, receipt: { kind: 'delivered', at: start } });
    office.later(60 * minuteMs);
    expect((await readLedger(office.ports)(notice.id))?.arrival).toMatchObject({ delivered: 1 });
    expect(await kept(office)).toMatchObject({ isSettled: true, countedAt: office.clock.now() });
  });

  it.each(['bounced', 'complained', 'soft-bounced'] as const)('is open again once a message is %s', async (kind) => {
    const office = await settledOffice();
    const [row] = await office.rows();
    if (!row) throw new Error('nobody was told');
    await office.take({ key: row, sentAt: start, receipt: { kind, at: office.clock.now() } });
    expect((await kept(office))?.isSettled).toBe(false);
    expect(await outcomesOf(office)).toEqual(
      kind === 'bounced' ? outcomes({ told: 2, waiting: 1 }) : outcomes({ told: 3 }),
    );
    await office.run(60 * 26);
    expect(await kept(office)).toMatchObject({ isSettled: true });
    expect(await outcomesOf(office)).toEqual(outcomes({ told: 3 }));
  });

  it('does not settle while a person has to decide, and does after they have', async () => {
    const office = await settledOffice();
    const [row] = await office.rows();
    if (!row) throw new Error('nobody was told');
    const rows = office.ports.messages.snapshot();
    for (const message of Object.values(rows)) if (message.customerId === row.customerId) message.state = 'held';
    office.ports.messages.restore(rows);
    await office.ports.audience.wake(
      { ...key, lane: 'care' },
      { at: office.clock.now(), watchUntil: office.clock.now() },
    );
    await office.run(3);
    expect((await office.chunk())?.wakeAt).toBeUndefined();
    expect(await kept(office)).toMatchObject({ isSettled: false });
    await settleHeldMessage(office.ports)({ ...key, customerId: row.customerId, route: 'email' }, 'call');
    await office.run(5);
    expect(await kept(office)).toMatchObject({ isSettled: true });
    // The SMS that follows the email told them.
    expect(await outcomesOf(office)).toEqual(outcomes({ told: 3 }));
  });

  it('is not settled by a visit that read the rows before a bounce, and writes after it', async () => {
    const office = await settledOffice();
    const [row] = await office.rows();
    if (!row) throw new Error('nobody was told');
    office.later(10 * minuteMs);
    const bounce = () => office.take({ key: row, sentAt: start, receipt: { kind: 'bounced', at: office.clock.now() } });
    const slow = {
      ...office.ports,
      audience: {
        ...office.ports.audience,
        // The visit was scheduled, and stands still right there.
        schedule: async (...of: Parameters<typeof office.ports.audience.schedule>) => {
          const answer = await office.ports.audience.schedule(...of);
          await bounce();
          return answer;
        },
      },
    };
    await tendChunk(slow)(key);
    expect(await kept(office)).toMatchObject({ isSettled: false });
    expect(await outcomesOf(office)).toEqual(outcomes({ told: 2, waiting: 1 }));
  });

  it('is read from the rows where nothing was ever kept, as by a Kesher of before, and kept then', async () => {
    const office = await settledOffice();
    office.ports.audience.restore({ ...office.ports.audience.snapshot(), counted: {} });
    const { ports, reads } = countingReads(office);
    office.later(minuteMs);
    const look = () => readLedger(ports)(notice.id);
    expect(await look()).toMatchObject({ outcomes: outcomes({ told: 3 }) });
    expect(await look()).toMatchObject({ outcomes: outcomes({ told: 3 }) });
    expect(reads()).toBe(1);
  });
});

describe('a look at an audience too large to read at once', () => {
  const chunks = mostRead + 20;

  it('reads no more than so many chunks, says whom nobody has counted yet, and has counted all after a few looks', async () => {
    const office = await settledOffice(chunks);
    office.ports.audience.restore({ ...office.ports.audience.snapshot(), counted: {} });
    for (let chunk = 1; chunk < chunks; chunk += 1) {
      const members = people(3).map(({ id }) => ({ customerId: id, toldBefore: false }));
      await office.ports.audience.putChunk({ ...key, chunk, lane: 'care', members, wakeAt: start });
    }
    const { ports, reads } = countingReads(office);
    const first = await readLedger(ports)(notice.id);
    expect(first).toMatchObject({ audience: 3 * mostRead, uncounted: 60, erased: 0, frozenMembers: 3 * chunks });
    expect(reads()).toBe(mostRead);
    office.later(minuteMs);
    const second = await readLedger(ports)(notice.id);
    expect(second).toMatchObject({ audience: 3 * chunks, uncounted: 0, erased: 0, countedAt: expect.any(String) });
    expect(second?.outcomes).toEqual(outcomes({ told: 3, waiting: 3 * (chunks - 1) }));
    expect(reads()).toBe(2 * mostRead);
  });

  it('shows those of a chunk that it did not read as they stood when it was counted, and stopped while they are', async () => {
    const office = await settledOffice(chunks);
    for (let chunk = 1; chunk < chunks; chunk += 1)
      await office.ports.audience.count(
        buildChunkCounts({
          noticeId: notice.id,
          chunk,
          countedAt: start,
          isSettled: false,
          alike: [{ outcome: 'waiting', route: 'email', language: 'he', customers: 3 }],
        }),
      );
    await office.stop({ scope: 'announcement' });
    expect(await readLedger(office.ports)(notice.id)).toMatchObject({
      outcomes: outcomes({ told: 3, waiting: 3 * (chunks - 1 - mostRead) }),
      reasons: { stopped: 3 * (chunks - 1 - mostRead) },
    });
  });

  it('lists an outcome a bounded number of chunks at a time, also where it finds nobody', async () => {
    const office = await settledOffice(chunks);
    const pages: number[] = [];
    let from: number | undefined = 0;
    while (from !== undefined) {
      const page: Awaited<ReturnType<ReturnType<typeof listOutcome>>> = await listOutcome(office.ports)(notice.id, {
        outcome: 'unknown',
        fromChunk: from,
        limit: 10,
      });
      pages.push(page?.standings.length ?? -1);
      from = page?.nextChunk;
    }
    expect(pages).toEqual([0, 0, 0]);
  });
});
