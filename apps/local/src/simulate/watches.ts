import type { Settings } from '@kesher/domain/business/settings-store';
import { type Message, type MessageKey, messageKeyText } from '@kesher/domain/message/message';
import { planSuccessor, unlessToldOtherwise } from '@kesher/domain/message/plan-message';
import type { Chunk } from '@kesher/domain/notice/audience';
import { noProgressMs } from '@kesher/domain/notice/progress';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { Task } from '@kesher/domain/task/task';
import { isCoreWork } from '@kesher/domain/task/task-work';
import type { Process, Surroundings } from '@kesher/testing/simulator/process';
import { createReport } from '@kesher/testing/simulator/report';
import { createBoundWatch } from '@kesher/testing/simulator/watch-bounds';
import { createContactWatch } from '@kesher/testing/simulator/watch-contacts';
import { createForgottenWatch } from '@kesher/testing/simulator/watch-forgotten';
import { createMessageWatch } from '@kesher/testing/simulator/watch-messages';
import { createStopWatch } from '@kesher/testing/simulator/watch-stops';
import { createCheckInWatch, isCheckIn } from './clinic/watch-check-ins.ts';
import { keptCountsOf, wrongCounts } from './judge-counts.ts';
import type { Stores } from './stores.ts';
import { createAlertWatch } from './watch-alerts.ts';
import { createStopAlertWatch } from './watch-stop-alerts.ts';

/** A little less than what `wakeNow` watches a chunk for. */
const watchedMs = 100_000;
/** What clocks may differ by between two processes. */
const clockSlackMs = 5_000;
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
  const stops = createStopWatch(nowMs);
  const forgotten = createForgottenWatch();
  /** When the countdown of each delay's draft began. */
  const countdowns = new Map<string, number>();
  const untrue = new Map<string, number>();
  /** How many sweeps in a row said nothing about a chunk that stands still. */
  const overdue = new Map<string, number>();
  /** When each chunk and each delay is to be looked at next. */
  const wakes = new Map<string, number>();
  const wake = (key: string, wakeAt: string | undefined) => {
    if (wakeAt === undefined) wakes.delete(key);
    else wakes.set(key, Date.parse(wakeAt));
    if (wakeAt !== undefined) woken(Date.parse(wakeAt));
  };
  const unreadableSince = new Map<string, number>();
  const messages = createMessageWatch({
    nowMs,
    report,
    trace: around.trace,
    contacts,
    stops,
    untrueSince: (noticeId) => untrue.get(noticeId),
    purposeOf: (noticeId) => (isCheckIn(noticeId) ? 'care' : 'service'),
    quiet: (lane) => settings.calendar.quietHours[lane],
    businessZone: settings.calendar.timeZone,
  });

  const bounds = createBoundWatch(report);
  const alerts = createAlertWatch({ stores, around, report, wake });
  const stopAlerts = createStopAlertWatch({ stores, settings, around, report, wake });
  const checkIns = createCheckInWatch({ stores, around, report, settings, wake, untrue, contacts });

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
      if (!ids.has(customerId) && !forgotten.isBegun(customerId))
        report.violated(
          'ledger',
          `there is a ${route} of ${noticeId} to ${customerId}, who is not in its audience`,
          customerId,
        );
  }

  /** Messages whose rows were damaged: what they say from then on is no step from what they said. */
  const unreadable = new Set<string>();

  return {
    report,
    bounds,
    contacts,
    messages,
    stops,
    forgotten,
    alerts,
    stopAlerts,
    checkIns,
    wakes,
    unreadable,
    /** Since when a customer's profile cannot be read; mended ones are not in it. */
    unreadableSince,
    /** Customers whose profiles could not be read at any time, also when they are mended. */
    unreadCustomers: new Set<string>(),
    /** Notices that were damaged at any time, also when they are mended. */
    unreadNotices: new Set<string>(),
    /** Damaged rows that somebody has needed since, as `table key`. */
    damaged: new Set<string>(),

    /** A backup was put in the place of everything: what is stored now is where everybody goes on from. */
    restored(): void {
      messages.restored(stores.messages.all());
      const suppressed = stores.suppressions.snapshot();
      contacts.restored(stores.customers.all(), (fingerprint) => suppressed[fingerprint]);
      overdue.clear();
      // A backup holds every row as it was before it was damaged.
      unreadableSince.clear();
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
      if (by.stoodStillMs() > watchedMs) return;
      const wrong = wrongCounts(await keptCountsOf(stores, chunk), chunk, rows, unreadable);
      if (wrong) report.violated('kept counts', wrong);
      if (chunk.wakeAt !== undefined) return;
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
      if (after.draft?.stage === 'countdown' && before?.draft?.stage !== 'countdown') countdowns.set(after.id, nowMs());
      if (told !== undefined && was !== told)
        stops.wentLive(
          told,
          after.live?.publishedBy === 'system' ? { with: was } : { atMs: countdowns.get(after.id) ?? nowMs() },
        );
      wake(after.id, after.wakeAt);
      const waits = [
        after.draft?.stage === 'countdown' && 'its countdown runs',
        after.live !== undefined && !after.live.published && 'a version is being published',
        after.promises.some(({ state }) => state === 'open') && 'a promise is open',
      ].filter((text) => text !== false);
      if (waits.length > 0 && after.wakeAt === undefined)
        report.violated('future wake-up', `${after.id} will not be looked at again, but ${waits.join(' and ')}`);
    },

    /**
     * Somebody is asked to call: nobody is called who had refused it before the notice was published, nor who could not be
     * read then, or when whoever asks for the call began to look.
     */
    async callAsked({ customerId, work }: Task, by: Process): Promise<void> {
      if (!isCoreWork(work) || work.kind !== 'call' || customerId === undefined) return;
      const refusedMs = contacts.callsRefusedSince(customerId);
      const notice = stores.notices.snapshot()[work.noticeId];
      if (!notice) return;
      const unreadableMs = unreadableSince.get(customerId);
      const wasUnreadable = unreadableMs !== undefined && unreadableMs < by.beganMs();
      if (wasUnreadable || (unreadableMs !== undefined && unreadableMs < Date.parse(notice.publishedAt) - clockSlackMs))
        report.violated(
          'calls',
          `a call about ${notice.id} is asked for, and nobody can read whether calls are welcome`,
          customerId,
        );
      if (refusedMs !== undefined && refusedMs < Date.parse(notice.publishedAt) - clockSlackMs)
        report.violated('calls', `a call about ${notice.id} is asked for, and calls had been refused`, customerId);
    },

    /** A sweep came to its end: what has been due for too long must have been raised, at the latest by the fifth that saw it. */
    swept(startedMs: number, { standingStill }: { standingStill: number }): void {
      for (const { noticeId, chunk, lane, wakeAt } of Object.values(stores.audience.snapshot().chunks)) {
        const key = `${noticeId} ${chunk}`;
        const isForgotten = wakeAt !== undefined && Date.parse(wakeAt) < startedMs - noProgressMs[lane] - clockSlackMs;
        const times = isForgotten && standingStill === 0 ? (overdue.get(key) ?? 0) + 1 : 0;
        overdue.set(key, times);
        if (times >= 5)
          report.violated('progress', `chunk ${chunk} of ${noticeId} is due since ${wakeAt}, and nobody is told`);
      }
    },

    /** What was damaged went with it. */
    messageForgotten(key: MessageKey): void {
      messages.rowForgotten(key);
      this.unreadable.delete(messageKeyText(key));
      this.damaged.delete(`messages ${messageKeyText(key)}`);
    },

    async mustHaveCallTask({ noticeId, customerId }: Message): Promise<void> {
      // Whom no message of a check-in reaches is rung from its own queue.
      if (forgotten.isBegun(customerId) || isCheckIn(noticeId)) return;
      if (stores.tasks.has(`call~${noticeId}~${customerId}`)) return;
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
      .map((row) => planSuccessor(row, { now: row.plannedAt, callsRefused: false }))
      .filter((row) => row === undefined || unlessToldOtherwise(row, own))
      .find((row) => row !== undefined && !own.some(({ route }) => route === row.route));
    if (next) return { says: `the ${next.route} of ${customerId} is not written yet`, whom: customerId };
  }
  return undefined;
}
