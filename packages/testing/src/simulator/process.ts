import type { FaultPlan } from './fault-plan.ts';
import type { Scheduler } from './scheduler.ts';
import type { Trace } from './trace.ts';

/** One running process: it may die at any await, stand still, and has a clock of its own. */
export type Process = {
  readonly name: string;
  readonly skewMs: number;
  /** How many times longer than usual each of its calls takes. */
  readonly pace: number;
  /** When what it is at now was begun. */
  beganMs(): number;
  begins(): void;
  isAlive(): boolean;
  isFrozen(): boolean;
  frozenForMs(): number;
  /** How long it stood still until just now; 0 when it is a while ago. */
  stoodStillMs(): number;
  kill(why: string): void;
  /** Waits at a port, as long as the network takes; never comes back once the process is dead. */
  park(place: string, waitMs: number): Promise<void>;
  freeze(ms: number, place: string): void;
};

export type Surroundings = { scheduler: Scheduler; faults: FaultPlan; trace: Trace; random: () => number };

export function createProcess(
  name: string,
  { skewMs, pace }: { skewMs: number; pace: number },
  { scheduler, trace }: Surroundings,
): Process {
  let isAlive = true;
  let beganMs = scheduler.nowMs();
  let frozenSinceMs = 0;
  let frozenUntilMs = 0;
  const never = new Promise<never>(() => {});

  const process: Process = {
    name,
    skewMs,
    pace,
    beganMs: () => beganMs,
    begins() {
      beganMs = scheduler.nowMs();
    },
    isAlive: () => isAlive,
    isFrozen: () => scheduler.nowMs() < frozenUntilMs,
    frozenForMs: () => Math.max(0, frozenUntilMs - scheduler.nowMs()),
    kill(why) {
      if (!isAlive) return;
      isAlive = false;
      trace.tell({ atMs: scheduler.nowMs(), says: `dies ${why}`, process: name });
    },
    freeze(ms, place) {
      frozenSinceMs = scheduler.nowMs();
      frozenUntilMs = frozenSinceMs + Math.ceil(ms);
      trace.tell({
        atMs: scheduler.nowMs(),
        says: `stands still for ${Math.round(ms / 1000)} s at ${place}`,
        process: name,
      });
    },
    stoodStillMs: () => (scheduler.nowMs() < frozenUntilMs + 1_000 ? frozenUntilMs - frozenSinceMs : 0),
    async park(place, waitMs) {
      if (!isAlive) return never;
      return new Promise((resolve) => {
        const goOn = () => {
          if (!isAlive) return;
          if (scheduler.nowMs() < frozenUntilMs) {
            scheduler.at(frozenUntilMs, goOn);
            return;
          }
          trace.step(`${scheduler.nowMs()} ${name} ${place}`);
          resolve();
        };
        scheduler.after(waitMs, goOn);
      });
    },
  };
  return process;
}
