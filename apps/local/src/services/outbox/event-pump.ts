import type { Ledger } from './ledger.ts';

const batchSize = 10;
const batchesPerRound = 20;

/**
 * Fires the ledger's events when they are due, at least once: first published, then marked.
 * Call `wake` after adding events. It sleeps until the next one is due.
 */
export function startEventPump(options: {
  ledger: Ledger;
  publish: (bodies: readonly string[]) => Promise<void>;
  onError: (error: unknown) => void;
}) {
  const { ledger, publish, onError } = options;
  let timer: NodeJS.Timeout | undefined;
  let timerAtMs = Number.POSITIVE_INFINITY;
  let round: Promise<void> | undefined;
  let stopped = false;

  async function fireDue(): Promise<void> {
    const due = ledger.dueEvents(Date.now(), batchSize * batchesPerRound);
    for (let start = 0; start < due.length; start += batchSize) {
      const batch = due.slice(start, start + batchSize);
      await publish(batch.map((event) => event.body));
      ledger.markFired(
        batch.map((event) => event.id),
        Date.now(),
      );
    }
  }

  function sleepUntil(atMs: number | undefined): void {
    if (stopped || atMs === undefined || round || atMs >= timerAtMs) return;
    clearTimeout(timer);
    timerAtMs = atMs;
    // A longer timeout would overflow into an immediate one; waking early only looks once more.
    timer = setTimeout(run, Math.min(Math.max(atMs - Date.now(), 5), 60_000));
  }

  function run(): void {
    timerAtMs = Number.POSITIVE_INFINITY;
    round = fireDue()
      .catch(onError)
      .finally(() => {
        round = undefined;
        if (!stopped) sleepUntil(ledger.nextDueAtMs());
      });
  }

  sleepUntil(ledger.nextDueAtMs());
  return {
    /** Tells the pump that an event was added that is due at this time. */
    wake: sleepUntil,
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
