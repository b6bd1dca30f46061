import { channelEvent, type EventKind } from '../ses/channel-events.ts';
import type { Planned } from '../simulated-outcome.ts';
import type { Ledger } from './ledger.ts';
import type { AcceptedMessage } from './outbox-message.ts';

export type Sink = ReturnType<typeof makeSink>;

/** Where both channels put what they accepted. `wake` is told when the next event falls due. */
export function makeSink(ledger: Ledger, wake: (dueAtMs: number) => void) {
  return {
    /** Records a message with the events that the channel will report for it. */
    accept(message: Omit<AcceptedMessage, 'acceptedAt'>, planned: readonly Planned[]): void {
      const nowMs = Date.now();
      const accepted = { ...message, acceptedAt: new Date(nowMs).toISOString() };
      ledger.accept(
        accepted,
        planned.map(({ kind, afterMs }) => channelEvent(accepted, kind, nowMs + afterMs)),
      );
      for (const { afterMs } of planned) wake(nowMs + afterMs);
    },
    /** Lets the channel report something about a message later on, as the outbox page's buttons do. */
    report(messageId: string, kind: EventKind): 'reported' | 'unknown-message' {
      const message = ledger.find(messageId);
      if (!message) return 'unknown-message';
      const nowMs = Date.now();
      ledger.addEvent(channelEvent(message, kind, nowMs));
      wake(nowMs);
      return 'reported';
    },
  };
}
