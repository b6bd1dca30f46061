import type { Settings } from '@kesher/domain/business/settings-store';
import type { CustomerId, NoticeId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { Message } from '@kesher/domain/message/message';
import { wasAccepted } from '@kesher/domain/message/states';
import { takenAt } from '@kesher/domain/message/taken-at';
import { isAnswered } from '@kesher/domain/stock-delay/choice/decide-choice';
import { owesAnswer, planSilence, takeBackSilence } from '@kesher/domain/stock-delay/choice/plan-silence';
import { type Round, roundOf, silenceOf } from '@kesher/domain/stock-delay/choice/round';
import { answerByAfter, earliestAnswerBy } from '@kesher/domain/stock-delay/consent-round';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { Task } from '@kesher/domain/task/task';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { choiceTaskId, silenceTaskId } from './customer-door/choice-tasks.ts';
import type { StockDelayPorts } from './ports.ts';

type Ports = Pick<
  StockDelayPorts,
  'audience' | 'messages' | 'notices' | 'orders' | 'customers' | 'tasks' | 'settings' | 'clock'
>;

/** `nextAt` is when there is something to settle again in this round; absent when the round is settled or none is open. */
export type SilenceSettled = { settled: number; done: boolean; nextAt?: Instant };

type Asked = { delay: StockDelay; round: Round; settings: Settings; noticeId: NoticeId };

/**
 * Where silence is not a yes, gives the rule's action as a task for each customer who was told in this round, still waits
 * and did not answer in time. Walks the live version's audience chunk by chunk; each task has a fixed id, so that repeating
 * any part changes nothing. When `mayGoOn` says no, `done` is false and the next visit goes on.
 */
export function settleSilence(ports: Ports) {
  return async (delay: StockDelay, mayGoOn: () => boolean): Promise<SilenceSettled> => {
    const round = roundOf(delay, await ports.notices.versions(delay.id));
    if (round === undefined || delay.live === undefined) return { settled: 0, done: true };
    const firstAt = earliestAnswerBy(round.beganAt);
    if (ports.clock() < firstAt) return { settled: 0, done: true, nextAt: firstAt };
    const freeze = await ports.audience.freeze(delay.live.noticeId);
    const asked = { delay, round, settings: await ports.settings.get(), noticeId: delay.live.noticeId };
    let settled = 0;
    for (let chunk = 0; chunk < (freeze?.chunks ?? 0); chunk += 1) {
      if (!mayGoOn()) return { settled, done: false, nextAt: firstAt };
      settled += await settleChunk(ports, asked, chunk);
    }
    if (freeze?.finishedAt === undefined) return { settled, done: false, nextAt: firstAt };
    const nextAt = answerByAfter(round.beganAt, ports.clock());
    return { settled, done: true, ...(nextAt && { nextAt }) };
  };
}

async function settleChunk(ports: Ports, asked: Asked, number: number): Promise<number> {
  const { delay, round, noticeId } = asked;
  const chunk = await ports.audience.chunk(noticeId, number);
  const aboutOf = (customerId: CustomerId) => ({ subjectId: delay.id, customerId });
  const ids = (chunk?.members ?? []).map(({ customerId }) => customerId);
  const choices = await byCustomer(
    ports,
    ids.map((id) => choiceTaskId(aboutOf(id))),
  );
  const silences = await byCustomer(
    ports,
    ids.map((id) => silenceTaskId(aboutOf(id))),
  );
  const owing = ids.filter((id) => owesAnswer({ round, choice: choices.get(id), silence: silences.get(id) }));
  if (owing.length === 0) return 0;
  const [messages, customers] = await Promise.all([
    ports.messages.ofChunk(noticeId, number),
    ports.customers.getMany(owing),
  ]);
  let settled = 0;
  for (const customerId of owing) {
    const customer = customers.get(customerId);
    const productIds = delay.products.map(({ id }) => id);
    const lines = customer ? await ports.orders.openLines(customerId, productIds) : [];
    if (!customer || lines.length === 0) continue;
    // A choice that cannot be read is one all the same: nothing is done against it.
    if (!(await isReadable(ports, choiceTaskId(aboutOf(customerId))))) continue;
    const { sender, calendar } = asked.settings;
    const own = messages.filter((message) => message.customerId === customerId);
    const plan = planSilence({
      delay,
      customerId,
      rule: silenceOf(delay, { round, lines, country: customer.country ?? sender.country }),
      toldAt: firstTold(round.noticeIds.size === 1 ? own : await ofRound(ports, round, customerId)),
      standing: silences.get(customerId),
      calendar,
      now: ports.clock(),
    });
    if (!plan) continue;
    const written = plan.write === 'create' ? await ports.tasks.create(plan.task) : await ports.tasks.update(plan.task);
    if (written === 'exists' || written === 'stale') continue;
    // Read after the task is stored: a choice made at this moment takes it back, here or where it was made.
    const choice = await ports.tasks.get(choiceTaskId(aboutOf(customerId)));
    const takenBack = choice && isAnswered(choice, round) && takeBackSilence(plan.task, ports.clock());
    if (takenBack) await ports.tasks.update(takenBack);
    else settled += 1;
  }
  return settled;
}

function isReadable({ tasks }: Ports, id: Task['id']): Promise<boolean> {
  return unlessUnreadable(
    async () => {
      await tasks.get(id);
      return true;
    },
    () => false,
  );
}

async function byCustomer(ports: Ports, ids: readonly Task['id'][]): Promise<Map<CustomerId, Task>> {
  const found = ids.length === 0 ? [] : await ports.tasks.getMany(ids);
  return new Map(found.flatMap((task) => (task.customerId ? [[task.customerId, task] as const] : [])));
}

/** In a round of several versions, the first word may have come with any of them. */
async function ofRound(ports: Ports, round: Round, customerId: CustomerId): Promise<Message[]> {
  const messages = await ports.messages.ofCustomer(customerId, 100);
  return messages.filter(({ noticeId }) => round.noticeIds.has(noticeId));
}

function firstTold(messages: readonly Message[]): Instant | undefined {
  return messages
    .filter(({ state }) => wasAccepted(state))
    .flatMap((message) => takenAt(message) ?? [])
    .toSorted()
    .at(0);
}
