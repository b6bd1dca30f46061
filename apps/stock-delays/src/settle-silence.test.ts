import { customerSchema } from '@kesher/domain/customer/customer';
import { addMs, dayMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { orderLineSchema } from '@kesher/domain/order/order-line';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { expect, test } from 'vitest';
import { chooseOption } from './choose-option.ts';
import {
  createDelayWorld,
  type DelayWorld,
  dana,
  declared,
  delayId,
  publishedAt,
  revised,
  token,
} from './customer-door/testing/delay-world.ts';
import { settleSilence } from './settle-silence.ts';

const answerBy = addMs(publishedAt, minuteMs + 14 * dayMs);

/** A second delay, in which silence is not a yes. */
async function createSecondRound(customers: object[] = []): Promise<DelayWorld> {
  const world = await createDelayWorld();
  for (const customer of customers) await world.addCustomer(customerSchema.parse({ ...dana, ...customer }));
  await world.say(revised, addMs(publishedAt, minuteMs));
  world.setClock(answerBy);
  return world;
}

async function settle(world: DelayWorld, mayGoOn = () => true) {
  return settleSilence(world)((await world.delays.get(delayId)) as StockDelay, mayGoOn);
}

test('who was told and did not answer in time gets the rule’s action as a task, by country', async () => {
  const world = await createSecondRound([{ id: 'c-us', country: 'US' }]);
  expect(await settle(world)).toEqual({ settled: 2, done: true });
  expect(world.tasks.all()).toMatchObject([
    { id: 'silence~delay-1~c-dana', state: 'open', work: { action: 'hold', noticeId: 'delay-1.v2' } },
    { id: 'silence~delay-1~c-us', state: 'open', work: { action: 'refund' }, dueAt: addMs(answerBy, 7 * dayMs) },
  ]);
});

test('settling again, also at the same moment, changes nothing', async () => {
  const world = await createSecondRound();
  await Promise.all([settle(world), settle(world)]);
  const tasks = world.tasks.all();
  expect(tasks).toHaveLength(1);
  expect(await settle(world)).toEqual({ settled: 0, done: true });
  expect(world.tasks.all()).toEqual(tasks);
});

test('nothing is settled before the time to answer is over', async () => {
  const world = await createSecondRound();
  world.setClock(addMs(answerBy, -1));
  expect(await settle(world)).toEqual({ settled: 0, done: true, nextAt: answerBy });
  expect(world.tasks.all()).toEqual([]);
});

test('an answer is respected, a yes to an earlier date is none', async () => {
  const answered = await createSecondRound();
  answered.setClock(addMs(publishedAt, hourMs));
  await chooseOption(answered)({ token, noticeId: 'delay-1.v2', optionIndex: 0 });
  answered.setClock(answerBy);
  expect((await settle(answered)).settled).toBe(0);

  const outdated = await createDelayWorld();
  await chooseOption(outdated)({ token, noticeId: 'delay-1.v1', optionIndex: 0 });
  await outdated.say(revised, addMs(publishedAt, minuteMs));
  outdated.setClock(answerBy);
  expect((await settle(outdated)).settled).toBe(1);
});

test('an automatic word without news gives silence no more time', async () => {
  const world = await createSecondRound();
  await world.say({ kind: 'no-news', facts: revised.facts }, addMs(publishedAt, 13 * dayMs));
  expect((await settle(world)).settled).toBe(1);
});

test('in a first delay of up to 30 days silence agrees, longer it does not', async () => {
  const short = await createDelayWorld();
  short.setClock(addMs(publishedAt, 15 * dayMs));
  expect((await settle(short)).settled).toBe(0);

  const window = { ...declared.facts.window, from: '2027-01-10', to: '2027-01-20' };
  const long = await createDelayWorld({ statement: { ...declared, facts: { ...declared.facts, window } } });
  long.setClock(addMs(publishedAt, 15 * dayMs));
  expect((await settle(long)).settled).toBe(1);
});

test('who was never told, or waits no more, is not silent', async () => {
  const untold = await createSecondRound();
  const none = { ...untold, messages: { ...untold.messages, ofChunk: async () => [], ofCustomer: async () => [] } };
  expect((await settle(none)).settled).toBe(0);

  const served = await createSecondRound();
  const [line] = await served.orders.linesOf(dana.id);
  await served.orders.putLine(orderLineSchema.parse({ ...line, state: 'fulfilled' }));
  expect((await settle(served)).settled).toBe(0);
});

test('it stops between chunks when told to, and goes on where something is left', async () => {
  const world = await createSecondRound();
  expect(await settle(world, () => false)).toEqual({ settled: 0, done: false, nextAt: answerBy });
  expect(await settle(world)).toEqual({ settled: 1, done: true });
});

test('a later round asks again, also after an earlier silence was settled', async () => {
  const world = await createSecondRound();
  await settle(world);
  const [held] = world.tasks.all();
  if (!held) throw new Error('no task');
  await world.tasks.update({ ...held, state: 'done', revision: 2 });
  await world.say(revised, answerBy);
  world.setClock(addMs(answerBy, 14 * dayMs));
  expect((await settle(world)).settled).toBe(1);
  expect(world.tasks.all()).toMatchObject([{ state: 'open', revision: 3, work: { noticeId: 'delay-1.v3' } }]);
});

test('a choice made while silence is being settled wins', async () => {
  const world = await createSecondRound();
  const create = world.tasks.create.bind(world.tasks);
  let chosen = false;
  const racing = {
    ...world,
    tasks: {
      ...world.tasks,
      create: async (task: Parameters<typeof create>[0]) => {
        if (!chosen) {
          chosen = true;
          await chooseOption(world)({ token, noticeId: 'delay-1.v2', optionIndex: 0 });
        }
        return create(task);
      },
    },
  };
  expect((await settle(racing)).settled).toBe(0);
  expect(
    world.tasks
      .all()
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(['cancelled', 'done']);
});

test('a delay that is over asks nobody', async () => {
  const world = await createSecondRound();
  await world.say({ kind: 'resolved' }, addMs(publishedAt, hourMs));
  expect(await settle(world)).toEqual({ settled: 0, done: true });
});
