import { messageKeyOf } from '@kesher/adapters/dynamodb/message-store';
import type { NoticeId } from '@kesher/domain/ids';
import { hourMs, instantFromMs, minuteMs } from '@kesher/domain/instant';
import type { Message } from '@kesher/domain/message/message';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../services/faults.ts';
import { tell } from './announce.ts';
import { outcomesOf } from './ledger.ts';
import { byEmail, bySms, peopleWaiting } from './people.ts';
import { timePasses } from './time-passes.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ deliveryMs: 400 });
});
afterAll(() => world.stop());
afterEach(async () => {
  await world.channels.clearFaults();
  expect((await world.channels.summary()).duplicates).toBe(sentAgainKnowingly);
});

/** What a person had sent again although it had arrived: the only duplicates that there may be. */
let sentAgainKnowingly = 0;

type Service = Fault['service'];
const people = { ses: byEmail, sns: bySms };
let products = 0;

/** Announces to so many people while a fault is on, and answers the notice with what the sink had taken before. */
async function tellUnder(
  fault: Parameters<World['channels']['fault']>[0],
  count: number,
): Promise<{ noticeId: NoticeId; takenBefore: number }> {
  products += 1;
  const product = `late-${products}`;
  const who = people[fault.service];
  await peopleWaiting(world, { product, count, who: (id, number) => who(id, products * 100 + number) });
  const takenBefore = (await world.channels.summary()).accepted;
  await world.channels.fault(fault);
  const { noticeId } = await tell(world.manager, product);
  return { noticeId, takenBefore };
}

const taken = async (before: number) => (await world.channels.summary()).accepted - before;
const rowsOf = (noticeId: NoticeId): Promise<Message[]> => world.stores.messages.ofChunk(noticeId, 0);

describe('an answer that says neither yes nor no', () => {
  it.each<[string, Parameters<World['channels']['fault']>[0]]>([
    ['is lost after SES took the message', { service: 'ses', kind: 'lost-answer', times: 10 }],
    ['comes after the timeout', { service: 'ses', kind: 'late-answer', times: 10, ms: 2_500 }],
    ['and the message itself come after the timeout', { service: 'ses', kind: 'late-accept', times: 10, ms: 2_500 }],
  ])('is settled by the events when it %s', async (_what, fault) => {
    const { noticeId, takenBefore } = await tellUnder(fault, 30);
    const ledger = await world.untilLedger(noticeId, ({ frozen, outcomes }) => frozen && outcomes.told === 30);
    expect(ledger.outcomes).toEqual(outcomesOf({ told: 30 }));
    expect(await taken(takenBefore)).toBe(30);
    expect(await world.channels.faultsMet()).toBe(10);
    expect((await rowsOf(noticeId)).every(({ attempts }) => attempts === 1)).toBe(true);
  });

  it('that is only slow is waited for', async () => {
    const { noticeId } = await tellUnder({ service: 'ses', kind: 'late-answer', ms: 800 }, 20);
    expect((await world.untilQuiet(noticeId)).outcomes).toEqual(outcomesOf({ told: 20 }));
    expect((await rowsOf(noticeId)).filter(({ unknownAt }) => unknownAt !== undefined)).toEqual([]);
  });

  it.each<[string, Parameters<World['channels']['fault']>[0], number]>([
    ['a hanging SES', { service: 'ses', kind: 'hang', times: 4, ms: 3_000 }, 8],
    ['a 5xx of SES', { service: 'ses', kind: 'server-error', times: 4 }, 8],
    ['a hanging SNS', { service: 'sns', kind: 'hang', times: 4, ms: 3_000 }, 8],
    ['a 5xx of SNS', { service: 'sns', kind: 'server-error', times: 4 }, 8],
    ['a lost answer of SNS, whose events name no row of ours', { service: 'sns', kind: 'lost-answer', times: 4 }, 12],
  ])('is never resent blindly: %s is unknown, then held, then decided by a person', async (_what, fault, arrived) => {
    const { noticeId, takenBefore } = await tellUnder(fault, 12);
    const unknown = await world.untilQuiet(noticeId);
    expect([unknown.outcomes, unknown.reasons]).toEqual([outcomesOf({ told: 8, unknown: 4 }), { 'no-answer': 4 }]);
    expect(await taken(takenBefore)).toBe(arrived);

    await timePasses(world, noticeId, 16 * minuteMs);
    const heldNow = async () => (await rowsOf(noticeId)).filter(({ state }) => state === 'held');
    await expect.poll(heldNow).toHaveLength(4);
    expect((await world.ledger(noticeId))?.outcomes).toEqual(outcomesOf({ told: 8, unknown: 4 }));
    expect(await taken(takenBefore)).toBe(arrived);

    const [again, called] = await heldNow();
    if (fault.kind === 'lost-answer') sentAgainKnowingly += 1;
    expect((await decide(again, 'send-again')).status).toBe(204);
    expect((await decide(called, 'call')).status).toBe(204);
    expect((await decide(called, 'call')).status).toBe(409);
    await world.untilLedger(noticeId, ({ outcomes }) => outcomes.told === 9 && outcomes.unreachable === 1);
    expect(await taken(takenBefore)).toBe(arrived + 1);
    expect((await rowsOf(noticeId)).filter(({ resent }) => resent)).toHaveLength(1);
  });
});

describe('a clear "not now"', () => {
  it.each<[string, Service, Fault['kind'], string]>([
    ['Throttling', 'ses', 'throttling', 'throttled'],
    ['a spent daily quota', 'ses', 'daily-quota', 'quota-spent'],
    ['a paused account', 'ses', 'paused', 'channel-paused'],
    ['an unverified sender', 'ses', 'unverified', 'channel-unavailable'],
    ['throttling by SNS', 'sns', 'throttling', 'throttled'],
    ['no right to send by SNS', 'sns', 'paused', 'channel-unavailable'],
  ])('puts off and tells later: %s', async (_what, service, kind, reason) => {
    const { noticeId, takenBefore } = await tellUnder({ service, kind }, 12);
    const waiting = await world.untilLedger(noticeId, ({ reasons }) => reasons[reason as 'throttled'] === 12);
    expect(waiting.outcomes).toEqual(outcomesOf({ waiting: 12 }));
    expect(await taken(takenBefore)).toBe(0);
    await world.channels.clearFaults();
    await timePasses(world, noticeId, hourMs + minuteMs);
    expect((await world.untilQuiet(noticeId)).outcomes).toEqual(outcomesOf({ told: 12 }));
    expect(await taken(takenBefore)).toBe(12);
  });
});

describe('a clear no', () => {
  it('opens the next channel, and where there is none, a person calls', async () => {
    await peopleWaiting(world, {
      product: 'refused',
      count: 10,
      who: (id, number) => ({ ...byEmail(id), ...(number <= 6 && { phone: bySms(id, 9_000 + number).phone }) }),
    });
    await world.channels.fault({ service: 'ses', kind: 'rejected' });
    const { id, noticeId } = await tell(world.manager, 'refused');
    const ledger = await world.untilLedger(noticeId, ({ outcomes }) => outcomes.told + outcomes.unreachable === 10);
    expect(ledger.channels).toEqual({ sms: 6 });
    expect(ledger.reasons).toEqual({ 'refused-by-channel': 4 });
    const { tasks } = await world.stores.tasks.ofSubject(id, { limit: 100 });
    expect(tasks.map(({ work }) => work.kind)).toEqual(['call', 'call', 'call', 'call']);
  });
});

describe('a hint that is lost', () => {
  it('is given again within two minutes, also when the chunk is visited for another reason meanwhile', async () => {
    await peopleWaiting(world, { product: 'unhinted', count: 3 });
    const { noticeId } = await tell(world.manager, 'unhinted');
    await world.untilQuiet(noticeId);
    const messages = world.table('messages');
    const [row] = await rowsOf(noticeId);
    const ago = (ms: number) => instantFromMs(Date.now() - ms);
    const hintedAt = ago(minuteMs);
    const key = messageKeyOf(row as Message);
    const chunkKey = { pk: key.pk, sk: 'chunk' };
    // Nobody comes by before all of it is laid out: a visit in between would send the row.
    await messages.update(chunkKey, { UpdateExpression: 'REMOVE wakeKey, wakeAt, watchUntil' });
    await messages.update(key, {
      UpdateExpression: 'SET #state = :ready, dueAt = :due',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':ready': 'ready', ':due': ago(2 * minuteMs) },
    });
    await messages.update(chunkKey, {
      UpdateExpression: 'SET wakeKey = :lane, wakeAt = :now, dispatchedAt = :hinted',
      ExpressionAttributeValues: { ':lane': 'chunk#care', ':now': ago(0), ':hinted': hintedAt },
    });
    const wakeAt = async () => (await world.stores.audience.chunk(noticeId, 0))?.wakeAt ?? '';
    await expect.poll(async () => (await wakeAt()) > ago(0)).toBe(true);
    expect(Date.parse(await wakeAt()) - Date.parse(hintedAt)).toBeLessThanOrEqual(2 * minuteMs);
  });
});

function decide(message: Message | undefined, decision: 'send-again' | 'call') {
  const { noticeId, chunk, customerId, route } = message as Message;
  return world.manager('POST', `/staff/notices/${noticeId}/messages/${chunk}/${customerId}/${route}/decision`, {
    decision,
  });
}
