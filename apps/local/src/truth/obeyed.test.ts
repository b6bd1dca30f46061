import type { Customer } from '@kesher/domain/customer/customer';
import type { NoticeId, SubjectId } from '@kesher/domain/ids';
import { instantFromMs, secondMs, toMs } from '@kesher/domain/instant';
import type { Message } from '@kesher/domain/message/message';
import { mayHaveBeenTold } from '@kesher/domain/message/states';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { factsFromNow, sayNext, tell, withdrawn } from './announce.ts';
import { outcomesOf } from './ledger.ts';
import { peopleWaiting } from './people.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ environment: { CHANNEL_TIMEOUT_MS: '15000' } });
});
afterAll(() => world.stop());
afterEach(async () => {
  await world.channels.clearFaults();
  expect((await world.channels.summary()).duplicates).toBe(0);
});

/** Enough that they take the slow channel several times as long as a decision takes on a busy machine. */
const many = 900;

/** Announces while the channel is slow, and comes back when some have been told and many still wait. */
async function midway(product: string, count: number) {
  const people = await peopleWaiting(world, { product, count });
  await world.channels.fault({ service: 'ses', kind: 'late-answer', ms: 1_200 });
  const { id, noticeId } = await tell(world.manager, product);
  await world.untilLedger(noticeId, ({ frozen, outcomes }) => frozen && outcomes.told >= 30);
  return { people, id, noticeId };
}

async function rowsOf(noticeId: NoticeId): Promise<Message[]> {
  const chunks = (await world.stores.audience.freeze(noticeId))?.chunks ?? 0;
  const numbers = Array.from({ length: chunks }, (_, chunk) => chunk);
  return (await Promise.all(numbers.map((chunk) => world.stores.messages.ofChunk(noticeId, chunk)))).flat();
}

/** How many milliseconds after the decision was stored the last claim of the old version started. */
function lastClaimAfter(rows: readonly Message[], decidedAt: string): number {
  return Math.max(...rows.map(({ claimedAt }) => (claimedAt ? toMs(claimedAt) - Date.parse(decidedAt) : -Infinity)));
}

const idsOf = (rows: readonly { customerId: string }[]) => rows.map(({ customerId }) => customerId).toSorted();
const decidedAt = async (id: SubjectId) => (await world.stores.delays.get(id))?.live?.publishedAt ?? '';
const mailsOf = async (noticeId: NoticeId) =>
  (await world.channels.sent()).filter((message) => message.noticeId === noticeId);

// Half a minute each on a quiet machine; the limit is there for what hangs, and no test of speed.
describe('in the middle of sending', { timeout: 180_000 }, () => {
  it('a withdrawal is obeyed at once, and reaches exactly those who may have been told', async () => {
    const { id, noticeId } = await midway('withdrawn', many);
    const next = await sayNext(world.second, id, withdrawn);
    await world.channels.clearFaults();
    expect((await world.untilQuiet(noticeId)).outcomes.unknown).toBe(0);
    await world.untilQuiet(next.noticeId);

    const rows = await rowsOf(noticeId);
    const told = rows.filter(({ state }) => mayHaveBeenTold(state));
    expect(rows).toHaveLength(many);
    expect(told.length).toBeLessThan(many);
    expect(lastClaimAfter(rows, await decidedAt(id))).toBeLessThanOrEqual(5 * secondMs);
    expect(rows.filter((row) => !told.includes(row)).every(({ reason }) => reason === 'superseded')).toBe(true);
    expect(idsOf(await mailsOf(noticeId))).toEqual(idsOf(told));
    expect(idsOf(await mailsOf(next.noticeId))).toEqual(idsOf(told));
  });

  it('a revision takes the place of what still waits, and says to whom it is a correction', async () => {
    const { id, noticeId } = await midway('revised', many);
    const next = await sayNext(world.manager, id, { kind: 'revised', facts: factsFromNow() });
    await world.channels.clearFaults();
    await world.untilQuiet(noticeId);
    expect((await world.untilQuiet(next.noticeId)).outcomes).toEqual(outcomesOf({ told: many }));

    const rows = await rowsOf(noticeId);
    const told = idsOf(rows.filter(({ state }) => mayHaveBeenTold(state)));
    const corrected = (await rowsOf(next.noticeId)).filter(({ personal }) => personal.toldBefore);
    expect(told.length).toBeLessThan(many);
    expect(lastClaimAfter(rows, await decidedAt(id))).toBeLessThanOrEqual(5 * secondMs);
    expect(idsOf(await mailsOf(noticeId))).toEqual(told);
    expect(idsOf(corrected)).toEqual(told);
  });

  it('an opt-out, by the customer or by staff, is obeyed from the next claim on', async () => {
    const { people, id, noticeId } = await midway('opted-out', many);
    const rows = new Map((await rowsOf(noticeId)).map((row) => [row.customerId, row]));
    const waiting = people.filter((customer) => rows.get(customer.id)?.state === 'ready').slice(-20);
    expect(waiting).toHaveLength(20);
    const [bySelf, byStaff] = [waiting.slice(0, 10), waiting.slice(10)];
    await Promise.all([...bySelf.map((customer) => unsubscribe(customer, id)), ...byStaff.map(refuse)]);
    await world.channels.clearFaults();

    const ledger = await world.untilQuiet(noticeId);
    expect([ledger.outcomes, ledger.reasons]).toEqual([
      outcomesOf({ told: many - 20, notTold: 20 }),
      { 'opted-out': 20 },
    ]);
    const mailed = new Set(idsOf(await mailsOf(noticeId)));
    expect(waiting.filter((customer) => mailed.has(customer.id))).toEqual([]);
  });
});

async function unsubscribe(customer: Customer, id: SubjectId): Promise<void> {
  const token = world.linkTokens.tokenFor({ customerId: customer.id, subjectId: id });
  const answer = await fetch(`${world.kesher.url}/u/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  if (answer.status >= 300) throw new Error(`unsubscribing answered ${answer.status}: ${await answer.text()}`);
}

async function refuse(customer: Customer): Promise<void> {
  const at = instantFromMs(Date.now());
  const refusal = { channel: 'email', purpose: 'service', decision: 'refused', at, how: 'agent', shown: '' } as const;
  await world.stores.customers.put({ ...customer, consents: [refusal], revision: customer.revision + 1 });
}
