import type { Settings } from '@kesher/domain/business/settings-store';
import { taskIdSchema } from '@kesher/domain/ids';
import type { Message } from '@kesher/domain/message/message';
import { planSuccessor } from '@kesher/domain/message/plan-message';
import type { Chunk } from '@kesher/domain/notice/audience';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { Process, Surroundings } from '@kesher/testing/simulator/process';
import { createReport } from '@kesher/testing/simulator/report';
import { createContactWatch } from '@kesher/testing/simulator/watch-contacts';
import { createMessageWatch } from '@kesher/testing/simulator/watch-messages';
import type { Stores } from './stores.ts';

/** A little less than what `wakeNow` watches a chunk for. */
const watchedMs = 100_000;
const unfinished = new Set<Message['state']>(['planned', 'ready', 'deferred', 'claimed', 'unknown']);

/** Everything that watches a run while it goes on. `woken` is told when something is to be looked at, and when. */
export function createWatches(of: {
  stores: Stores;
  settings: Settings;
  around: Surroundings;
  woken: (atMs: number) => void;
}) {
  const { stores, settings, around, woken } = of;
  const nowMs = around.scheduler.nowMs;
  const report = createReport(nowMs);
  const contacts = createContactWatch(nowMs, stores.suppressions.fingerprintOf);
  const untrue = new Map<string, number>();
  /** When each chunk and each delay is to be looked at next. */
  const wakes = new Map<string, number>();
  const wake = (key: string, wakeAt: string | undefined) => {
    if (wakeAt === undefined) wakes.delete(key);
    else wakes.set(key, Date.parse(wakeAt));
    if (wakeAt !== undefined) woken(Date.parse(wakeAt));
  };
  const messages = createMessageWatch({
    nowMs,
    report,
    trace: around.trace,
    contacts,
    untrueSince: (noticeId) => untrue.get(noticeId),
    quiet: (lane) => settings.calendar.quietHours[lane],
    businessZone: settings.calendar.timeZone,
  });

  /** The ledger's equation, after every write: each member is one customer of this chunk alone, and no row speaks of anybody else. */
  const chunkOf = new Map<string, number>();
  function judgeLedger({ noticeId, chunk, members }: Chunk, rows: readonly Message[]): void {
    const ids = new Set(members.map(({ customerId }) => customerId));
    if (ids.size !== members.length)
      report.violated('each customer once', `chunk ${chunk} of ${noticeId} counts somebody twice`);
    for (const id of ids) {
      const other = chunkOf.get(`${noticeId} ${id}`) ?? chunk;
      chunkOf.set(`${noticeId} ${id}`, other);
      if (other !== chunk)
        report.violated('each customer once', `${id} is in chunks ${other} and ${chunk} of ${noticeId}`, id);
    }
    for (const { customerId, route } of rows)
      if (!ids.has(customerId))
        report.violated(
          'ledger',
          `there is a ${route} of ${noticeId} to ${customerId}, who is not in its audience`,
          customerId,
        );
  }

  return {
    report,
    contacts,
    messages,
    wakes,

    /** A backup was put in the place of everything: what is stored now is where everybody goes on from. */
    restored(): void {
      messages.restored(stores.messages.all());
      const suppressed = stores.suppressions.snapshot();
      contacts.restored(stores.customers.all(), (fingerprint) => fingerprint in suppressed);
      untrue.clear();
      chunkOf.clear();
      wakes.clear();
      for (const { noticeId, chunk, wakeAt } of Object.values(stores.audience.snapshot().chunks))
        wake(`${noticeId} ${chunk}`, wakeAt);
      for (const { id, wakeAt } of Object.values(stores.delays.snapshot().delays)) wake(id, wakeAt);
    },

    /** Whatever is unfinished in a chunk must have somebody come back for it, after every single write. */
    async chunkChanged({ noticeId, chunk: number }: Pick<Chunk, 'noticeId' | 'chunk'>, by: Process): Promise<void> {
      const chunk = await stores.audience.chunk(noticeId, number);
      if (!chunk) return;
      wake(`${noticeId} ${number}`, chunk.wakeAt);
      const rows = await stores.messages.ofChunk(noticeId, number);
      judgeLedger(chunk, rows);
      // Whoever stood still for longer than a chunk is watched makes up for it afterwards; the end shows whether it did.
      if (chunk.wakeAt !== undefined || by.stoodStillMs() > watchedMs) return;
      const left = whatIsLeft(chunk, rows);
      if (left)
        report.violated(
          'future wake-up',
          `${noticeId} chunk ${number} will not be visited again, but ${left.says}`,
          left.whom,
        );
    },

    delayStored(before: StockDelay | undefined, after: StockDelay, by: Process): void {
      const told = after.live?.noticeId;
      const said = [
        after.stage,
        after.draft && `draft ${after.draft.stage}`,
        told && `live ${told}${after.live?.published ? '' : ' (being published)'}`,
      ];
      around.trace.tell({
        atMs: nowMs(),
        says: `${after.id} r${after.revision} is ${said.filter(Boolean).join(', ')} (${by.name})`,
      });
      const was = before?.live?.noticeId;
      if (was !== undefined && was !== told) untrue.set(was, nowMs());
      wake(after.id, after.wakeAt);
      const waits = [
        after.draft?.stage === 'countdown' && 'its countdown runs',
        after.live !== undefined && !after.live.published && 'a version is being published',
        after.promises.some(({ state }) => state === 'open') && 'a promise is open',
      ].filter((text) => text !== false);
      if (waits.length > 0 && after.wakeAt === undefined)
        report.violated('future wake-up', `${after.id} will not be looked at again, but ${waits.join(' and ')}`);
    },

    async mustHaveCallTask({ noticeId, customerId }: Message): Promise<void> {
      if (await stores.tasks.get(taskIdSchema.parse(`call~${noticeId}~${customerId}`))) return;
      report.violated('call task', `nobody was asked to call about ${noticeId}`, customerId);
    },
  };
}
export type Watches = ReturnType<typeof createWatches>;

/** What somebody must still come back to a chunk for, if anything. */
export function whatIsLeft(chunk: Chunk, rows: readonly Message[]): { says: string; whom: string } | undefined {
  for (const { customerId } of chunk.members) {
    const own = rows.filter((row) => row.customerId === customerId);
    if (own.length === 0) return { says: `${customerId} has no message yet`, whom: customerId };
    const open = own.find(({ state }) => unfinished.has(state));
    if (open) return { says: `the ${open.route} of ${customerId} is ${open.state}`, whom: customerId };
    const next = own
      .map((row) => planSuccessor(row, row.plannedAt))
      .find((row) => row !== undefined && !own.some(({ route }) => route === row.route));
    if (next) return { says: `the ${next.route} of ${customerId} is not written yet`, whom: customerId };
  }
  return undefined;
}
