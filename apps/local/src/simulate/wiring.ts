import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { withinDailyQuota } from '@kesher/adapters/ses/ses-email-quotas';
import { type QueueName, queueOfMatters, queues } from '@kesher/adapters/sqs/queues';
import { advanceCheckIn } from '@kesher/check-ins/advance-check-in';
import { acknowledgeEscalation, claimCall, finishCall } from '@kesher/check-ins/calls/work-on-call';
import { hearAnswer } from '@kesher/check-ins/customer-door/hear-answer';
import { recordOpened } from '@kesher/check-ins/customer-door/record-opened';
import type { CheckInPorts } from '@kesher/check-ins/ports';
import { wakeCheckIns } from '@kesher/check-ins/wake-check-ins';
import { enterWorks } from '@kesher/check-ins/works/enter-works';
import { changeCustomer } from '@kesher/customers/customer-door/change-customer';
import { type ErasingPorts, eraseCustomer, findToErase } from '@kesher/customers/people/erase-customer';
import type { AlertStore } from '@kesher/domain/alert/alert-store';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import type { CustomerId } from '@kesher/domain/ids';
import type { EmailQuotas } from '@kesher/domain/message/email-quota';
import { alertStaff } from '@kesher/engine/alert/alert-staff';
import { settleHeldMessage } from '@kesher/engine/held/settle-held-message';
import type { EnginePorts } from '@kesher/engine/ports';
import { crisisWaits } from '@kesher/engine/send/crisis-waits';
import { sendMessages } from '@kesher/engine/send/send-messages';
import { createTruthReader } from '@kesher/engine/send/truth-reader';
import { createWordings } from '@kesher/engine/send/wordings';
import { pressStop } from '@kesher/engine/stop/press-stop';
import { sweep } from '@kesher/engine/tend/sweep';
import { tendChunk } from '@kesher/engine/tend/tend-chunk';
import { channelEventSchema } from '@kesher/post-office/channel-event';
import { createPace } from '@kesher/post-office/email-pace';
import { sendersPerLane } from '@kesher/post-office/senders-per-lane';
import { takeChannelEvent } from '@kesher/post-office/take-channel-event';
import { advanceDelay } from '@kesher/stock-delays/advance-delay';
import { announceDelay, approveAnnouncement, cancelCountdown } from '@kesher/stock-delays/announce-delay';
import { chooseOption } from '@kesher/stock-delays/choose-option';
import { declareStockDelay } from '@kesher/stock-delays/declare-stock-delay';
import { readRehearsal, startRehearsal } from '@kesher/stock-delays/keep-rehearsal';
import type { StockDelayPorts } from '@kesher/stock-delays/ports';
import { prepareStatement } from '@kesher/stock-delays/prepare-statement';
import { wakeDelays } from '@kesher/stock-delays/wake-delays';
import type { Hint } from '@kesher/testing/in-memory/hints';
import { allFunctions } from '../apps.ts';

/** Everything that the apps reach the world by. */
export type AllPorts = EnginePorts &
  StockDelayPorts &
  CheckInPorts &
  ErasingPorts & { alerts: AlertStore } & { quotas: EmailQuotas; wait: (milliseconds: number) => Promise<unknown> };

/**
 * What each function of the apps does, over one process's ports. The entries themselves read the process's
 * environment, so what little they do around the use cases is done here once more.
 */
export const functions = {
  expand: (ports: AllPorts) => tendChunk(ports),
  send: (ports: AllPorts) => {
    const { quotas, wait } = ports;
    const pace = createPace({
      quotas,
      senders: sendersPerLane,
      crisisWaits: crisisWaits(ports),
      now: () => Date.parse(ports.clock()),
      wait,
    });
    const paced = { ...ports, email: pace.watch(withinDailyQuota(ports.email, quotas)) };
    return pace.inHelpings(
      sendMessages({ ...paced, truthReader: createTruthReader(paced), wordings: createWordings(paced) }),
    );
  },
  receipts: (ports: AllPorts) => takeBody(ports),
  sweep: (ports: AllPorts) => sweep(ports),
  sweepDelays: (ports: AllPorts) => wakeDelays(ports),
  advance: (ports: AllPorts) => advanceDelay(ports),
  staff: (ports: AllPorts) => ({
    ports,
    declare: declareStockDelay(ports),
    prepare: prepareStatement(ports),
    rehearse: startRehearsal(ports),
    rehearsal: readRehearsal(ports),
    announce: announceDelay(ports),
    approve: approveAnnouncement(ports),
    cancel: cancelCountdown(ports),
    settleHeld: settleHeldMessage(ports),
    stop: pressStop(ports),
    lift: ports.stops.lift,
  }),
  customer: (ports: AllPorts) => ({ ports, choose: chooseOption(ports) }),
  preferences: (ports: AllPorts) => ({ change: changeCustomer(ports) }),
  advanceCheckIn: (ports: AllPorts) => advanceCheckIn(ports),
  sweepCheckIns: (ports: AllPorts) => wakeCheckIns(ports),
  alert: (ports: AllPorts) => alertStaff(ports),
  works: (ports: AllPorts) => enterWorks(ports),
  calls: (ports: AllPorts) => ({
    claim: claimCall(ports),
    finish: finishCall(ports),
    acknowledge: acknowledgeEscalation(ports),
  }),
  answers: (ports: AllPorts) => ({ hear: hearAnswer(ports), opened: recordOpened(ports) }),
  erase: (ports: AllPorts) => {
    const erase = eraseCustomer(ports);
    return async (id: CustomerId) => {
      const found = await findToErase(ports, id);
      if (found) await erase(found);
    };
  },
} as const;

export type FunctionName = keyof typeof functions;
export type Handlers<Name extends FunctionName> = ReturnType<(typeof functions)[Name]>;

/** Which line of the manifests each of them is. The three lanes differ in their queues only. */
const manifestNames: Record<FunctionName, string> = {
  expand: 'post-office-expand-care',
  send: 'post-office-send-care',
  receipts: 'post-office-receipts',
  sweep: 'post-office-sweep',
  sweepDelays: 'stock-delays-sweep',
  advance: 'stock-delays-advance',
  staff: 'stock-delays-staff',
  customer: 'stock-delays-customer',
  preferences: 'customers-customer',
  advanceCheckIn: 'check-ins-advance',
  sweepCheckIns: 'check-ins-sweep',
  // The sweep of the post office does this after its own.
  alert: 'post-office-sweep',
  works: 'check-ins-staff',
  calls: 'check-ins-staff',
  answers: 'check-ins-customer',
  erase: 'customers-erasure',
};

function specOf(name: FunctionName): FunctionSpec {
  const spec = allFunctions.find((one) => one.name === manifestNames[name]);
  if (!spec) throw new Error(`the manifests have no ${manifestNames[name]}`);
  return spec;
}

/** How long a function may take, as its manifest says. */
export const timeoutMsOf = (name: FunctionName): number => specOf(name).timeoutSeconds * 1_000;

/** How many pages of an audience a function may read, as its manifest says; one record's own rows it may read twice. */
export const pagesOf = (name: FunctionName): number => specOf(name).bound.pages ?? 2;

/** How many of a function a queue starts at once, as its manifest says. */
export function atOnceOf(name: FunctionName): number {
  const { startedBy } = specOf(name);
  return startedBy.kind === 'queue' ? startedBy.maxConcurrency : Number.POSITIVE_INFINITY;
}

/** The rules of a queue, as it is deployed. */
export function queueRules(name: keyof typeof queues) {
  const { visibilityTimeoutSeconds, maxReceives } = queues[name];
  return { name, visibilityTimeoutMs: visibilityTimeoutSeconds * 1_000, maxReceives };
}

/** The queue on which a hint travels. */
export function queueOf(hint: Hint): QueueName {
  if (hint.kind === 'alerts') return 'send-crisis';
  if (hint.kind === 'subject') return hint.job === checkInJob.name ? queueOfMatters['check-in'] : 'delays';
  return hint.kind === 'messages' ? `send-${hint.lane}` : `chunks-${hint.lane}`;
}

/** A body that is not understood can never succeed: it is dropped. */
function takeBody(ports: AllPorts) {
  const take = takeChannelEvent(ports);
  return async (body: unknown): Promise<void> => {
    const event = channelEventSchema.safeParse(body).data;
    if (event) await take(event);
  };
}
