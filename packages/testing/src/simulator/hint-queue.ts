import type { FunctionHost } from './function-host.ts';
import type { Process, Surroundings } from './process.ts';

type QueueRules = { name: string; visibilityTimeoutMs: number; maxReceives: number };

export type Consume<Handlers> = {
  host: FunctionHost<Handlers>;
  work: (handlers: Handlers, process: Process) => Promise<unknown>;
  /** What is on the queue, for stories. */
  says: string;
  /** The customer it is about, where it is about one. */
  about?: string | undefined;
  /** Told when a consumer has it, and when it went to the dead letters. */
  reached?: () => void;
  givenUp?: () => void;
};

/**
 * Delivers one message of a queue as SQS does: at least once, in no order, again after its time of invisibility unless it
 * was worked off, and into the dead letters after too many tries. Under fault it is lost, repeated, or hours late.
 */
export function createDeliveries(around: Surroundings) {
  const { scheduler, faults, random, trace } = around;
  const waiting = new Map<string, number>();

  function receive<Handlers>(queue: QueueRules, message: Consume<Handlers>, receives: number): void {
    let isDone = false;
    message.reached?.();
    message.host.invoke(message.work, (how, error) => {
      isDone = how === 'done';
      if (error instanceof Error && !isExpected(error)) {
        trace.tell({
          atMs: scheduler.nowMs(),
          says: `fails on ${message.says}: ${error.message}`,
          process: queue.name,
        });
      }
    });
    scheduler.after(queue.visibilityTimeoutMs, () => {
      if (isDone) return;
      if (receives < queue.maxReceives) receive(queue, message, receives + 1);
      else {
        trace.tell({
          atMs: scheduler.nowMs(),
          says: `gives up ${message.says}: dead letter`,
          process: queue.name,
          about: message.about,
        });
        message.givenUp?.();
        if (faults.strikes('hint-redriven', queue.name)) redriveLater(queue, message);
      }
    });
  }

  /** The same again, once somebody puts it back on its queue: by then the world has moved on. */
  function redriveLater<Handlers>(queue: QueueRules, message: Consume<Handlers>): void {
    wait(queue, message, random() * 24 * 3_600_000);
  }

  /** Waits on the queue until its time, and is counted there as long. */
  function wait<Handlers>(queue: QueueRules, message: Consume<Handlers>, ms: number): void {
    waiting.set(queue.name, (waiting.get(queue.name) ?? 0) + 1);
    scheduler.after(ms, () => {
      waiting.set(queue.name, (waiting.get(queue.name) ?? 1) - 1);
      receive(queue, message, 1);
    });
  }

  return {
    /** How many messages wait on a queue. */
    waiting: (queue: string) => waiting.get(queue) ?? 0,

    send<Handlers>(queue: QueueRules, message: Consume<Handlers>): void {
      if (faults.strikes('hint-lost', queue.name)) return;
      if (faults.strikes('hint-repeated', queue.name)) {
        const laterMs = random() < 0.5 ? random() * 2_000 : random() * 8 * 3_600_000;
        wait(queue, message, laterMs);
      }
      if (faults.strikes('hint-redriven', queue.name)) redriveLater(queue, message);
      const lateMs = faults.strikes('hint-hours-late', queue.name)
        ? random() * 6 * 3_600_000
        : faults.strikes('hint-reordered', queue.name)
          ? random() * 20_000
          : random() * (random() < 0.25 ? 1_500 : 60);
      wait(queue, message, lateMs);
    },
  };
}

/** Failures that we caused ourselves; any other error is worth telling. */
function isExpected(error: Error): boolean {
  return error.name === 'ThrottledError' || error.name === 'AnswerLostError';
}
