import { advanceCheckIn } from '@kesher/check-ins/advance-check-in';
import { createCustomerDoor } from '@kesher/check-ins/customer-door/door.tsx';
import { signedStarters, team } from '@kesher/check-ins/testing/clinic';
import { wakeCheckIns } from '@kesher/check-ins/wake-check-ins';
import { enterWorks } from '@kesher/check-ins/works/enter-works';
import { jobs } from '@kesher/content/jobs';
import { customerIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { instantFromMs } from '@kesher/domain/instant';
import type { ChannelAnswer, EmailSender } from '@kesher/domain/message/message-sender';
import { alertStaff } from '@kesher/engine/alert/alert-staff';
import { crisisWaits } from '@kesher/engine/send/crisis-waits';
import { sendMessages } from '@kesher/engine/send/send-messages';
import { createTruthReader } from '@kesher/engine/send/truth-reader';
import { createWordings } from '@kesher/engine/send/wordings';
import { sweep } from '@kesher/engine/tend/sweep';
import { tendChunk } from '@kesher/engine/tend/tend-chunk';
import { inMemoryPorts } from '@kesher/engine/testing/office';
import { createPace } from '@kesher/post-office/email-pace';
import { sendersPerLane } from '@kesher/post-office/senders-per-lane';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { createInMemoryAccessLog } from '@kesher/testing/in-memory/access-log';
import { createInMemoryAlertStore } from '@kesher/testing/in-memory/alert-store';
import { createInMemoryCheckInStore } from '@kesher/testing/in-memory/check-in-store';
import { createInMemoryDelayStore } from '@kesher/testing/in-memory/delay-store';
import { createInMemoryErasureList } from '@kesher/testing/in-memory/erasure-list';
import type { Hint } from '@kesher/testing/in-memory/hints';
import { createInMemoryProtocolStore } from '@kesher/testing/in-memory/protocol-store';
import { createSeededNumbers } from '@kesher/testing/in-memory/random';
import { createInMemoryTeamStore } from '@kesher/testing/in-memory/team-store';
import { createScheduler } from '@kesher/testing/simulator/scheduler';

/** Customers who wait for a routine message. */
export const crowd = 5_000;
/** What the account is granted by the second; whoever asks for more is told “not now”. */
const perSecond = 14;
/** How long a queue takes to hand something on, and a channel to answer. */
const queueMs = 250;
const channelMs = 120;
export const startMs = Date.parse('2026-11-29T09:00:00.000Z');

/**
 * The functions of check-ins and of the post office over ports in memory, under a clock that jumps: queues, senders, the
 * account's rate and the minute of the sweep take the time that they take, whatever this machine is busy with.
 */
export function openCrowdedHouse() {
  const scheduler = createScheduler(startMs, createSeededNumbers(1));
  const now = () => instantFromMs(scheduler.nowMs());
  const wait = (ms: number) => new Promise<void>((resolve) => scheduler.after(ms, resolve));
  const mails: { tag: string; atMs: number }[] = [];
  let refusedAlerts = 0;
  const email: EmailSender = {
    async send({ tags }): Promise<ChannelAnswer> {
      await wait(channelMs);
      const lately = mails.filter(({ atMs }) => atMs > scheduler.nowMs() - 1_000).length;
      if (lately >= perSecond) {
        if (tags.message.startsWith('alert')) refusedAlerts += 1;
        return { kind: 'not-now', reason: 'throttled' };
      }
      mails.push({ tag: tags.message, atMs: scheduler.nowMs() });
      return { kind: 'accepted', channelMessageId: String(mails.length) };
    },
  };
  const customers = Array.from({ length: crowd }, (_, index) =>
    buildCustomer({ id: customerIdSchema.parse(`P-${index}`), email: `p${index}@example.com` }),
  );
  const checkIns = createInMemoryCheckInStore();
  const delays = createInMemoryDelayStore();
  const ports = {
    ...inMemoryPorts(customers, { clock: { now, set: () => {}, advance: () => {} }, jobs }),
    email,
    checkIns,
    truth: {
      currentNoticeId: async (id: Parameters<typeof checkIns.currentNoticeId>[0]) =>
        (await checkIns.currentNoticeId(id)) ?? delays.currentNoticeId(id),
      knows: async (id: Parameters<typeof checkIns.knows>[0]) => (await checkIns.knows(id)) || delays.knows(id),
    },
    protocols: createInMemoryProtocolStore(signedStarters),
    erasures: createInMemoryErasureList(),
    // Mail alone: the channel whose rate the crowd fills.
    team: createInMemoryTeamStore(team.map(({ phone: _phone, ...member }) => member)),
    alerts: createInMemoryAlertStore(),
    access: createInMemoryAccessLog(),
    wait,
  };
  const quotas = { read: async () => ({ perSecond, perDay: 50_000, leftToday: 50_000 }) };
  const createSender = () => {
    const pace = createPace({
      quotas,
      senders: sendersPerLane,
      crisisWaits: crisisWaits(ports),
      now: scheduler.nowMs,
      wait,
    });
    const paced = { ...ports, email: pace.watch(ports.email) };
    return pace.inHelpings(
      sendMessages({ ...paced, truthReader: createTruthReader(paced), wordings: createWordings(paced) }),
    );
  };
  const functions = { advance: advanceCheckIn(ports), tend: tendChunk(ports), alert: alertStaff(ports) };
  const sweeps = [sweep(ports), wakeCheckIns(ports), functions.alert];
  const senders = Array.from({ length: sendersPerLane }, createSender);
  const queue: Extract<Hint, { kind: 'messages' }>[] = [];
  const [care] = [createSender()];

  /** One of so many that take from the queue of the routine lane: the next hint when the last is worked off. */
  async function workOn(send: ReturnType<typeof createSender>): Promise<void> {
    for (;;) {
      const hint = queue.shift();
      if (hint) await send(hint.keys, hint.lane);
      else await wait(1_000);
    }
  }

  function handOn(hint: Hint): void {
    if (hint.kind === 'messages' && hint.lane === 'routine') queue.push(hint);
    else scheduler.after(queueMs, () => void take(hint));
  }

  async function take(hint: Hint): Promise<unknown> {
    if (hint.kind === 'messages') return care(hint.keys, hint.lane);
    if (hint.kind === 'chunk') return functions.tend(hint);
    return hint.kind === 'subject' ? functions.advance(hint.id, () => true) : functions.alert();
  }

  const door = createCustomerDoor(ports, (error) => {
    throw error;
  });
  const under = new Set<Promise<unknown>>();
  return {
    ports,
    delays,
    mails,
    scheduler,
    refusedAlerts: () => refusedAlerts,
    enter: enterWorks(ports),
    /** The button “I need help” on somebody's answer page. */
    async callForHelp(id: string): Promise<void> {
      const token = ports.linkTokens.tokenFor({
        customerId: customerIdSchema.parse(`C-${id}`),
        subjectId: subjectIdSchema.parse(`work:${id}`),
        generation: 0,
      });
      const body = new URLSearchParams({ feeling: 'need-help' });
      const answered = Promise.resolve(door.request(`/c/${token}/answer`, { method: 'POST', body }));
      under.add(answered);
      const { status } = await answered;
      under.delete(answered);
      if (status !== 303) throw new Error(`the answer page says ${status}`);
    },
    open(): void {
      for (const send of senders) void workOn(send);
      const everyMinute = () => {
        for (const run of sweeps) void run();
        scheduler.after(60_000, everyMinute);
      };
      scheduler.after(0, everyMinute);
    },
    async runUntil(atMs: number): Promise<void> {
      for (;;) {
        for (let hint = ports.hints.take(); hint; hint = ports.hints.take()) handOn(hint);
        const next = scheduler.nextAtMs();
        if (next === undefined || next > atMs) return;
        await scheduler.step();
        // What a person sends is taken before any time passes.
        await Promise.all(under);
      }
    },
  };
}
