import type { StepContext } from '../answer/take-step.ts';
import { takeStep } from '../answer/take-step.ts';
import { reached } from '../answer/wake.ts';
import type { CheckIn, Reach } from '../check-in.ts';
import type { StatedPerson } from '../plan/person.ts';
import { planAgain } from '../plan/plan-again.ts';
import type { Plan, PlanContext, PlannedBy } from '../plan/plan-check-in.ts';
import { workOf } from '../plan/work.ts';
import { type KnownWork, withCheckIn } from './known-work.ts';

/** All that what follows from a work depends on, besides the work itself. */
export type Around = PlanContext & {
  /** Every version: a check-in goes on by the one that it was planned by. */
  readonly versions: readonly PlannedBy[];
  readonly person: StatedPerson | undefined;
  /** How far the message that is out has come; undefined where none is. */
  readonly reach: Reach | undefined;
} & Pick<StepContext, 'levels' | 'caller'>;

/** The work with its check-in as it stands now: planned, taken back, or one step on. The very same one where nothing changes. */
export function moveOn(known: KnownWork, around: Around): { plan: Plan; known: KnownWork } {
  const { person } = around;
  const { plan, checkIn } = planAgain(workOf(known.id, known.records), { person, before: known.checkIn }, around);
  const stepped = checkIn && step(checkIn, around);
  if (stepped === undefined || stepped === known.checkIn) return { plan, known };
  return { plan, known: withCheckIn(known, stepped, around.now) };
}

/** The version that a check-in was planned by, with or without its words. */
export function protocolOf<Version extends PlannedBy>(
  { protocol }: Pick<CheckIn, 'protocol'>,
  versions: readonly Version[],
): Version | undefined {
  return versions.find(({ id, version }) => id === protocol.id && version === protocol.version);
}

function step(checkIn: CheckIn, { versions, person, reach, ...around }: Around): CheckIn {
  const protocol = protocolOf(checkIn, versions);
  const known = reach === undefined ? checkIn : reached(checkIn, reach);
  return protocol === undefined ? known : takeStep(known, { ...around, protocol, person: person ?? {} });
}
