import type { FaultKind } from '@kesher/testing/simulator/fault-plan';
import type { Violation } from '@kesher/testing/simulator/report';
import { storyOf, timeSince } from '@kesher/testing/simulator/trace';
import type { Place, World } from './world.ts';

const hourMs = 3_600_000;

/** What one run came to. */
export type SeedResult = {
  place: Place;
  seed: number;
  hash: string;
  steps: number;
  virtualHours: number;
  sent: number;
  violations: { rule: Violation['rule']; says: string; at: string; story: string[] }[];
  faults: [FaultKind, number][];
  pairs: string[];
  pressed: [string, number][];
};

/** Sums up a run that has been judged. */
export function resultOf(
  { startMs, around, watches }: World,
  of: Pick<SeedResult, 'place' | 'seed' | 'pressed'>,
): SeedResult {
  const happenings = around.trace.happenings();
  return {
    ...of,
    hash: around.trace.hash(),
    steps: around.trace.steps(),
    virtualHours: Math.round((around.scheduler.nowMs() - startMs) / hourMs),
    sent: [...watches.messages.taken.values()].reduce((total, times) => total + times.length, 0),
    violations: watches.report.violations().map(({ rule, says, about, atMs }) => ({
      rule,
      says,
      at: timeSince(startMs, atMs),
      story: storyOf(happenings, { about, startMs, limit: 40 }),
    })),
    faults: [...around.faults.counts()],
    pairs: [...around.faults.pairs()],
  };
}
