import { createHash } from 'node:crypto';
import * as z from 'zod';

/**
 * What can go wrong between us and a channel. `lost-answer` accepts and resets the connection; `late-answer` accepts
 * and answers after `ms`; `late-accept` accepts and answers after `ms`, even if the caller gave up; `hang` resets the
 * connection after `ms` and accepts nothing.
 */
export const faultSchema = z.object({
  service: z.enum(['ses', 'sns']),
  kind: z.enum([
    'throttling',
    'daily-quota',
    'server-error',
    'paused',
    'rejected',
    'unverified',
    'hang',
    'lost-answer',
    'late-answer',
    'late-accept',
  ]),
  /** For the next so many requests. Without it, until the faults are cleared. */
  times: z.int().positive().optional(),
  /** Meets a request with this probability, by a generator that `seed` starts: the same seed, the same pattern. */
  probability: z.number().gt(0).max(1).default(1),
  seed: z.int().default(1),
  ms: z.int().nonnegative().default(1000),
});

export type Fault = z.output<typeof faultSchema>;
export type FaultPlan = ReturnType<typeof makeFaultPlan>;

/** The faults that are switched on, in order; the first that meets a request wins. */
export function makeFaultPlan() {
  let active: { fault: Fault; met: number; random: () => number }[] = [];
  return {
    add(fault: Fault): void {
      active.push({ fault, met: 0, random: seededRandom(fault.seed) });
    },
    clear(): void {
      active = [];
    },
    /** Each active fault and how many requests it met so far. */
    list(): (Fault & { met: number })[] {
      return active.map(({ fault, met }) => ({ ...fault, met }));
    },
    isPaused(): boolean {
      return active.some(({ fault }) => fault.service === 'ses' && fault.kind === 'paused');
    },
    /** The fault that this request runs into, if any. */
    next(service: Fault['service']): Fault | undefined {
      for (const entry of active) {
        const { fault, met, random } = entry;
        if (fault.service !== service || met >= (fault.times ?? Number.POSITIVE_INFINITY)) continue;
        if (random() >= fault.probability) continue;
        entry.met += 1;
        return fault;
      }
      return undefined;
    },
  };
}

/** Numbers from 0 to 1 that look random, and are the same ones for the same seed. */
function seededRandom(seed: number): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return createHash('sha256').update(`${seed}:${drawn}`).digest().readUInt32BE(0) / 2 ** 32;
  };
}
