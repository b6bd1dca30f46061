import { queues } from '@kesher/adapters/sqs/queues';
import { type Instant, minuteMs, toMs } from '@kesher/domain/instant';
import { type ChannelEvent, channelEventSchema } from '@kesher/post-office/channel-event';
import type { PostOfficePorts } from '@kesher/post-office/ports';
import { sendMessages } from '@kesher/post-office/send-messages';
import { sweep } from '@kesher/post-office/sweep';
import { takeReceipt } from '@kesher/post-office/take-receipt';
import { tendChunk } from '@kesher/post-office/tend-chunk';
import { createTruthReader } from '@kesher/post-office/truth-reader';
import { createWordings } from '@kesher/post-office/wordings';
import { advanceDelay } from '@kesher/stock-delays/advance-delay';
import { announceDelay, approveAnnouncement, cancelCountdown } from '@kesher/stock-delays/announce-delay';
import { chooseOption } from '@kesher/stock-delays/choose-option';
import { declareStockDelay } from '@kesher/stock-delays/declare-stock-delay';
import type { StockDelayPorts } from '@kesher/stock-delays/ports';
import { prepareStatement } from '@kesher/stock-delays/prepare-statement';
import { settleHeldMessage } from '@kesher/stock-delays/settle-held-message';
import type { Hint } from '@kesher/testing/in-memory/hints';

/** Everything that the two apps reach the world by. */
export type AllPorts = PostOfficePorts & StockDelayPorts;

/**
 * What each function of the two apps does, over one process's ports. The entries themselves read the process's
 * environment, so what little they do around the use cases is done here once more.
 */
export const functions = {
  expand: (ports: AllPorts) => tendChunk(ports),
  send: (ports: AllPorts) =>
    sendMessages({ ...ports, truthReader: createTruthReader(ports), wordings: createWordings(ports) }),
  receipts: (ports: AllPorts) => takeChannelEvent(ports),
  sweep: (ports: AllPorts) => sweep(ports),
  sweepDelays: (ports: AllPorts) => async () => {
    const due = await ports.delays.due(ports.clock(), 500);
    for (const id of due) await ports.hints.delay(id, 0);
  },
  advance: (ports: AllPorts) => advanceDelay(ports),
  staff: (ports: AllPorts) => ({
    ports,
    declare: declareStockDelay(ports),
    prepare: prepareStatement(ports),
    announce: announceDelay(ports),
    approve: approveAnnouncement(ports),
    cancel: cancelCountdown(ports),
    settleHeld: settleHeldMessage(ports),
  }),
  customer: (ports: AllPorts) => ({ ports, choose: chooseOption(ports) }),
} as const;

export type FunctionName = keyof typeof functions;
export type Handlers<Name extends FunctionName> = ReturnType<(typeof functions)[Name]>;

/** As the manifests of the two apps say. */
export const timeoutSeconds: Record<FunctionName, number> = {
  expand: 60,
  send: 60,
  receipts: 30,
  sweep: 50,
  sweepDelays: 30,
  advance: 60,
  staff: 29,
  customer: 20,
};

/** The rules of a queue, as it is deployed. */
export function queueRules(name: keyof typeof queues) {
  const { visibilityTimeoutSeconds, maxReceives } = queues[name];
  return { name, visibilityTimeoutMs: visibilityTimeoutSeconds * 1_000, maxReceives };
}

/** The queue on which a hint travels. */
export function queueOf(hint: Hint): keyof typeof queues {
  if (hint.kind === 'delay') return 'delays';
  return hint.kind === 'messages' ? `send-${hint.lane}` : `chunks-${hint.lane}`;
}

function takeChannelEvent(ports: AllPorts) {
  const take = takeReceipt(ports);
  let notedAt: Instant | undefined;
  return async (body: unknown): Promise<void> => {
    const event: ChannelEvent | undefined = channelEventSchema.safeParse(body).data;
    // A body that is not understood can never succeed: it is dropped.
    if (event === undefined) return;
    if (event.channel === 'email') {
      if (notedAt === undefined || toMs(event.sentAt) - toMs(notedAt) >= minuteMs) {
        await ports.receipts.sawEventFor(event.sentAt);
        notedAt = event.sentAt;
      }
      if (event.receipt) await take({ key: event.key, sentAt: event.sentAt, receipt: event.receipt });
      return;
    }
    const at = ports.clock();
    const key = await ports.receipts.messageOfSms(event.channelMessageId);
    if (!key) {
      if (toMs(at) - toMs(event.reportedAt) < 10 * minuteMs) throw new Error('an SMS event came too early');
      return;
    }
    const receipt = event.delivered
      ? ({ kind: 'delivered', at } as const)
      : ({ kind: 'bounced', at, permanent: false } as const);
    await take({ key, sentAt: at, receipt });
  };
}
