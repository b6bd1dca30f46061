import { createDelaysOfCustomer } from '@kesher/adapters/dynamodb/delays-of-customer';
import { createRecordsOfCheckIns } from '@kesher/adapters/dynamodb/records-of-check-ins';
import { isAlertTag } from '@kesher/domain/alert/alert';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { addMs, type Clock, instantFromMs } from '@kesher/domain/instant';
import { type Lane, lanes } from '@kesher/domain/lane';
import { buildSettings } from '@kesher/testing/builders/settings';
import { byTheTable } from '@kesher/testing/in-memory/by-the-table';
import type { Hint } from '@kesher/testing/in-memory/hints';
import { createInMemoryNetTestStore } from '@kesher/testing/in-memory/net-test-store';
import { createSeededNumbers, createSeededRandom } from '@kesher/testing/in-memory/random';
import { createInMemoryTallyStore } from '@kesher/testing/in-memory/tally-store';
import type { AnyOutgoing } from '@kesher/testing/simulator/channel-under-fault';
import { createFaultPlan, faultKinds } from '@kesher/testing/simulator/fault-plan';
import { createFunctionHost, type FunctionHost } from '@kesher/testing/simulator/function-host';
import { createDeliveries } from '@kesher/testing/simulator/hint-queue';
import { inLine } from '@kesher/testing/simulator/in-line';
import { portUnderFault } from '@kesher/testing/simulator/ports-under-fault';
import { createProcess, type Process, type Surroundings } from '@kesher/testing/simulator/process';
import { createScheduler } from '@kesher/testing/simulator/scheduler';
import { createTrace } from '@kesher/testing/simulator/trace';
import { createChannels } from './channels.ts';
import { createCrisisWatch, narrowAccount } from './crowd/watch-crisis.ts';
import { createDice } from './dice.ts';
import { createMoments, momentsOfClinic, momentsOfShop } from './moments.ts';
import { observed } from './observed.ts';
import { simulatedJobs } from './simulated-jobs.ts';
import { createStores } from './stores.ts';
import { createWatches } from './watches.ts';
import {
  type AllPorts,
  atOnceOf,
  type FunctionName,
  functions,
  type Handlers,
  pagesOf,
  queueOf,
  queueRules,
  timeoutMsOf,
} from './wiring.ts';

const minuteMs = 60_000;
/** Far beyond what any run takes that comes to an end. */
const mostSteps = 150_000;
const portNames = [
  'messages',
  'audience',
  'notices',
  'truth',
  'stops',
  'delays',
  'customers',
  'suppressions',
  'orders',
  'deliveries',
  'tasks',
  'links',
  'receipts',
  'settings',
  'actions',
  'erasures',
  'timeline',
  'incoming',
  'hints',
  'email',
  'sms',
  'checkIns',
  'protocols',
  'team',
  'rota',
  'alerts',
] as const;

/**
 * A shop with delays, a clinic with check-ins, or a shop with a crowd where nothing goes wrong: which functions run each
 * minute, and where most can be spoilt.
 */
export const places = ['shop', 'clinic', 'crowd'] as const;
export type Place = (typeof places)[number];

/** One seeded world: stores, queues, channels and functions under one scheduler, with everything that happens watched. */
export function createWorld(seed: number, startMs: number, place: Place = 'shop') {
  const random = createSeededNumbers(seed);
  const dice = createDice(random);
  const scheduler = createScheduler(startMs, random);
  const around: Surroundings = {
    scheduler,
    random,
    trace: createTrace(),
    faults: createFaultPlan(random, place === 'crowd' ? [] : faultKinds),
  };
  const clock: Clock = () => instantFromMs(scheduler.nowMs());
  const settings = buildSettings({
    announcements: {
      ...buildSettings().announcements,
      countdownSeconds: dice.pick([0, 0, 0, 0, 5, 60]),
      approvalFrom: dice.chance(0.2) ? 2 : 500,
    },
  });
  const stores = createStores(settings, clock);
  const watches = createWatches({ stores, settings, around, woken: sweepNoLaterThan });
  const crisisFirst = createCrisisWatch({ ...watches, nowMs: scheduler.nowMs, perSecond: narrowAccount.perSecond });
  const deliveries = createDeliveries(around);
  const remembered = new Map<string, unknown[]>();
  const moments = createMoments(around, dice, place === 'clinic' ? momentsOfClinic : momentsOfShop);
  const deliveredHints: AllPorts['hints'] = {
    dueMessages: (lane, keys) => stores.hints.dueMessages(lane, keys).then(deliverHints),
    chunks: (chunks) => stores.hints.chunks(chunks).then(deliverHints),
    subject: (of, seconds) => stores.hints.subject(of, seconds).then(deliverHints),
    alerts: () => stores.hints.alerts().then(deliverHints),
    waiting: async (lane) => deliveries.waiting(`send-${lane}`),
  };
  const channels = createChannels({
    around,
    watches,
    stores,
    moments,
    granted: place === 'crowd' ? narrowAccount : undefined,
    deliver: deliverEvent,
    takeAtOnce: (body) => functions.receipts(portsAtOnce())(body),
  });
  const hosts = Object.fromEntries(
    (Object.keys(functions) as FunctionName[]).map((name) => [name, createHost(name)]),
  ) as { [Name in FunctionName]: FunctionHost<Handlers<Name>> };

  function createHost(name: FunctionName): FunctionHost<unknown> {
    const start = (process: Process) => functions[name](portsOf(process));
    const begins = (process: Process) => watches.bounds.begins(process, pagesOf(name));
    return createFunctionHost({ name, timeoutMs: timeoutMsOf(name), start, begins }, around);
  }

  /** In a crowd each lane has as many senders as it is deployed with, and the rest of its hints wait in line. */
  const senders = Object.fromEntries(
    lanes.map((lane) => [lane, place === 'crowd' ? inLine(createHost('send'), atOnceOf('send')) : hosts.send]),
  ) as Record<Lane, typeof hosts.send>;

  /** The ports of one process: its own clock, and every call under fault. */
  function portsOf(process: Process): AllPorts {
    const seen = { ...observed(stores, watches, process), ...channels, hints: deliveredHints };
    const watch = {
      enter(by: Process, point: string, args: readonly unknown[]) {
        watches.bounds.calls(by, point, args);
        if (point === 'messages.claim') {
          const [key, claim] = args as Parameters<AllPorts['messages']['claim']>;
          watches.messages.claimStarts(by, key, claim);
          if (place === 'crowd') crisisFirst.claimStarts(key);
        }
        if ((point === 'email.send' || point === 'sms.send') && !isAlertTag((args[0] as AnyOutgoing).tags.message))
          watches.messages.sendStarts(point === 'email.send' ? 'email' : 'sms', args[0] as never);
        moments.at(point, 0);
      },
      standsStill: (point: string, forMs: number) => moments.at(point, forMs),
    };
    const under = <Port extends object>(name: string, port: Port) =>
      portUnderFault(port, { name, process, around, watch, remembered });
    const underFault = Object.fromEntries(portNames.map((name) => [name, under<object>(name, seen[name])]));
    return withTheRest(process, underFault as Pick<AllPorts, (typeof portNames)[number]>);
  }

  function withTheRest(process: Process, ports: Pick<AllPorts, (typeof portNames)[number]>): AllPorts {
    return {
      ...ports,
      linkTokens: stores.linkTokens,
      access: stores.access,
      imports: stores.imports,
      files: stores.files,
      unreadable: stores.unreadable,
      subjectsOfJobs: { 'stock-delay': createDelaysOfCustomer(stores) },
      records:
        place === 'clinic'
          ? [createRecordsOfCheckIns({ checkIns: ports.checkIns, files: stores.files, retention: byTheTable })]
          : [],
      netTests: createInMemoryNetTestStore(),
      tallies: createInMemoryTallyStore(),
      fingerprint: stores.suppressions.fingerprintOf,
      jobs: simulatedJobs,
      quotas: channels.quotas,
      wait: (milliseconds) => process.park('pace', milliseconds),
      clock: () => addMs(clock(), process.skewMs),
      random: createSeededRandom(Math.floor(random() * 2 ** 32)),
      publicUrl: 'https://kesher.example.com',
    };
  }

  /** Ports that take no time: whatever is done over them happens as a whole between two steps of everybody else. */
  function portsAtOnce(): AllPorts {
    const process = createProcess('at-once', { skewMs: 0, pace: 1 }, around);
    return withTheRest(process, { ...observed(stores, watches, process), ...channels, hints: deliveredHints });
  }

  const awaited = new Set<string>();
  /** Puts whatever lies in the queues on its way. */
  function deliverHints(): void {
    for (let hint = stores.hints.take(); hint; hint = stores.hints.take()) deliverHint(hint);
    for (const { visibleAt } of stores.hints.snapshot()) {
      if (awaited.has(visibleAt)) continue;
      awaited.add(visibleAt);
      scheduler.at(Date.parse(visibleAt), deliverHints);
    }
  }

  function deliverHint(hint: Hint): void {
    const queue = queueRules(queueOf(hint));
    const untilMs = () => scheduler.nowMs() + 50_000;
    switch (hint.kind) {
      case 'messages':
        deliveries.send(queue, {
          host: senders[hint.lane],
          work: (send) => send(hint.keys, hint.lane),
          says: `${hint.keys.length} messages`,
        });
        return;
      case 'chunk':
        deliveries.send(queue, {
          host: hosts.expand,
          work: (tend) => tend(hint),
          says: `${hint.noticeId} chunk ${hint.chunk}`,
        });
        return;
      case 'alerts':
        deliveries.send(queue, { host: hosts.alert, work: (alert) => alert(), says: 'alerts' });
        return;
      case 'subject':
        deliveries.send(queue, {
          host: hint.job === checkInJob.name ? hosts.advanceCheckIn : hosts.advance,
          work: (advance, process) => {
            const deadlineMs = untilMs();
            return advance(hint.id, () => {
              watches.bounds.asks(process);
              return scheduler.nowMs() < deadlineMs;
            });
          },
          says: hint.id,
        });
    }
  }

  function deliverEvent(body: unknown, says: string, fate: { reached: () => void; givenUp: () => void }): void {
    deliveries.send(queueRules('receipts'), { host: hosts.receipts, work: (take) => take(body), says, ...fate });
  }

  /** When the next sweep runs. Sweeps that would find nothing at all are left out: time jumps over them. */
  let sweepAtMs = Number.POSITIVE_INFINITY;
  function sweepNoLaterThan(atMs: number): void {
    const earliest = scheduler.nowMs() + 1;
    const minute = Math.ceil(Math.max(atMs, earliest) / minuteMs) * minuteMs;
    if (minute >= sweepAtMs) return;
    sweepAtMs = minute;
    scheduler.at(minute, () => {
      if (sweepAtMs === minute) runSweep();
    });
  }

  function runSweep(): void {
    sweepAtMs = Number.POSITIVE_INFINITY;
    const startedMs = scheduler.nowMs();
    if (!around.faults.strikes('sweep-missed', 'sweep'))
      hosts.sweep.invoke(
        async (run) => watches.swept(startedMs, await run()),
        () => {},
      );
    if (place === 'clinic') sweepJob('sweepCheckIns');
    else sweepJob('sweepDelays');
    void sweepAlerts();
    for (const wakeAtMs of watches.wakes.values()) sweepNoLaterThan(wakeAtMs);
  }

  function sweepJob(name: 'sweepCheckIns' | 'sweepDelays'): void {
    if (around.faults.strikes('sweep-missed', name)) return;
    hosts[name].invoke(
      (run) => run(),
      () => {},
    );
  }

  async function sweepAlerts(): Promise<void> {
    if (around.faults.strikes('sweep-missed', 'alert')) return;
    const startedMs = scheduler.nowMs();
    const stops = await stores.stops.standing();
    hosts.alert.invoke(
      (run) => run(),
      (how) => {
        if (how !== 'done') return;
        watches.alerts.ran(startedMs);
        void watches.stopAlerts.ran(startedMs, stops);
      },
    );
  }

  return {
    startMs,
    dice,
    around,
    clock,
    settings,
    stores,
    watches,
    hosts,
    channels,
    moments,
    portsAtOnce,
    /** Lets the world go on until an instant, or until something is wrong. */
    async runUntil(atMs: number): Promise<void> {
      while (watches.report.violations().length === 0) {
        const next = scheduler.nextAtMs();
        if (next === undefined || next > atMs) break;
        await scheduler.step();
        if (around.trace.steps() > mostSteps)
          watches.report.violated('everybody ends', `${mostSteps} steps were not enough`);
      }
    },
  };
}
export type World = ReturnType<typeof createWorld>;
