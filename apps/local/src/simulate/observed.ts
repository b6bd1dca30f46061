import type { CustomerId, SubjectId } from '@kesher/domain/ids';
import type { Message, MessageKey } from '@kesher/domain/message/message';
import type { Process } from '@kesher/testing/simulator/process';
import { isCheckIn } from './clinic/watch-check-ins.ts';
import type { Stores } from './stores.ts';
import type { Watches } from './watches.ts';

/** The stores as one process reaches them, with everything that it writes seen by the watches. Takes no time and never fails. */
export function observed(stores: Stores, watches: Watches, process: Process) {
  const { messages, audience, delays, checkIns, customers, suppressions, tasks, alerts, stops } = stores;

  async function watching<T>(key: MessageKey, write: () => Promise<T>): Promise<T> {
    const before = await messages.get(key);
    const answer = await write();
    const after = await messages.get(key);
    if (after && !isSame(before, after)) {
      watches.messages.rowWritten(before, after, process);
      await watches.chunkChanged(after, process);
      if (after.state === 'unreachable') await watches.mustHaveCallTask(after);
    }
    return answer;
  }

  return {
    ...stores,
    messages: {
      ...messages,
      create: (message: Message) => watching(message, () => messages.create(message)),
      claim: (key: MessageKey, claim: Parameters<typeof messages.claim>[1]) =>
        watching(key, () => messages.claim(key, claim)),
      change: (key: MessageKey, change: Parameters<typeof messages.change>[1]) =>
        watching(key, () => messages.change(key, change)),
      async forget(key: MessageKey) {
        await messages.forget(key);
        watches.messageForgotten(key);
      },
    },
    audience: {
      ...audience,
      async putChunk(chunk: Parameters<typeof audience.putChunk>[0]) {
        const stands = await audience.putChunk(chunk);
        await watches.chunkChanged(stands, process);
        return stands;
      },
      async schedule(seen: Parameters<typeof audience.schedule>[0], when: Parameters<typeof audience.schedule>[1]) {
        const answer = await audience.schedule(seen, when);
        await watches.chunkChanged(seen, process);
        return answer;
      },
      async count(counts: Parameters<typeof audience.count>[0]) {
        const answer = await audience.count(counts);
        await watches.chunkChanged(counts, process);
        return answer;
      },
      async wake(of: Parameters<typeof audience.wake>[0], when: Parameters<typeof audience.wake>[1]) {
        await audience.wake(of, when);
        await watches.chunkChanged(of, process);
      },
      async forgetMember(of: Parameters<typeof audience.forgetMember>[0], customerId: CustomerId) {
        const before = await audience.chunk(of.noticeId, of.chunk);
        await audience.forgetMember(of, customerId);
        if (before?.members.some((member) => member.customerId === customerId))
          watches.forgotten.left(of.noticeId, customerId);
      },
    },
    delays: {
      ...delays,
      async create(delay: Parameters<typeof delays.create>[0]) {
        const answer = await delays.create(delay);
        if (answer === 'created') watches.delayStored(undefined, delay, process);
        return answer;
      },
      async update(delay: Parameters<typeof delays.update>[0]) {
        const before = await delays.get(delay.id);
        const answer = await delays.update(delay);
        if (answer === 'stored') watches.delayStored(before, delay, process);
        return answer;
      },
    },
    checkIns: {
      ...checkIns,
      async putWork(work: Parameters<typeof checkIns.putWork>[0]) {
        const before = checkIns.snapshot().works[work.id];
        const answer = await checkIns.putWork(work);
        if (answer === 'stored') watches.checkIns.written(before, work, process);
        return answer;
      },
      async putPerson(person: Parameters<typeof checkIns.putPerson>[0]) {
        const answer = await checkIns.putPerson(person);
        if (answer === 'stored') watches.checkIns.personWritten(person);
        return answer;
      },
      async forgetOf(id: CustomerId) {
        const answer = await checkIns.forgetOf(id);
        watches.checkIns.forgotten(id);
        return answer;
      },
    },
    alerts: {
      ...alerts,
      async create(row: Parameters<typeof alerts.create>[0]) {
        const answer = await alerts.create(row);
        if (answer === 'created') {
          watches.alerts.created(row);
          await watches.stopAlerts.created(row);
        }
        return answer;
      },
    },
    customers: {
      ...customers,
      async put(customer: Parameters<typeof customers.put>[0]) {
        const answer = await customers.put(customer);
        if (answer === 'stored') watches.contacts.stored(customer);
        return answer;
      },
      async erase(id: CustomerId) {
        await customers.erase(id);
        watches.contacts.erased(id);
        watches.unreadableSince.delete(id);
      },
    },
    suppressions: {
      ...suppressions,
      async suppress(address: string, reason: Parameters<typeof suppressions.suppress>[1]) {
        await suppressions.suppress(address, reason);
        watches.contacts.suppressed(suppressions.fingerprintOf(address));
      },
      async suppressFingerprint(fingerprint: string, reason: Parameters<typeof suppressions.suppress>[1]) {
        await suppressions.suppressFingerprint(fingerprint, reason);
        watches.contacts.suppressed(fingerprint);
      },
      async note(words: Parameters<typeof suppressions.note>[0]) {
        await suppressions.note(words);
        watches.contacts.noted(words);
      },
    },
    tasks: {
      ...tasks,
      async create(task: Parameters<typeof tasks.create>[0]) {
        const answer = await tasks.create(task);
        if (answer === 'created') await watches.callAsked(task, process);
        if (answer === 'created') watches.checkIns.taskWritten(task, process);
        return answer;
      },
      async update(task: Parameters<typeof tasks.update>[0]) {
        const answer = await tasks.update(task);
        if (answer === 'stored') watches.checkIns.taskWritten(task, process);
        return answer;
      },
    },
    stops: {
      ...stops,
      async put(stop: Parameters<typeof stops.put>[0]) {
        await stops.put(stop);
        watches.stops.pressed(stop);
        watches.stopAlerts.pressed();
      },
      async lift(...lifting: Parameters<typeof stops.lift>) {
        const answer = await stops.lift(...lifting);
        const [target, pressedBefore] = lifting;
        watches.alerts.lifted();
        const isWrong =
          answer === 'lifted' &&
          watches.stops.lifted(target, pressedBefore === undefined ? 'a person' : 'a correction');
        if (isWrong) watches.report.violated('stop', isWrong);
        return answer;
      },
    },
    truth: {
      currentNoticeId: (id: SubjectId) => (isCheckIn(id) ? checkIns : delays).currentNoticeId(id),
      knows: (id: SubjectId) => (isCheckIn(id) ? checkIns : delays).knows(id),
    },
  };
}

function isSame(before: Message | undefined, after: Message): boolean {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after);
}
