import type { StepContext } from '../answer/take-step.ts';
import { takeStep } from '../answer/take-step.ts';
import { askAnew, reached } from '../answer/wake.ts';
import type { CheckIn, Reach } from '../check-in.ts';
import { leftByGuardian } from '../guardian/left-alone.ts';
import type { StatedPerson } from '../plan/person.ts';
import { planAgain } from '../plan/plan-again.ts';
import type { Plan, PlanContext, PlannedBy } from '../plan/plan-check-in.ts';
import { workOf } from '../plan/work.ts';
import { type KnownWork, withCheckIn } from './known-work.ts';

/** All that what follows from a work depends on, besides the work itself. */
export type Around = PlanContext & {
  /** Every version: a check-in goes on by the one that it was planned by. */
  readonly versions: readonly PlannedBy[];
  /** As they are written to and rung: while they are a child, by the ways of their guardian. */
  readonly person: StatedPerson | undefined;
  /** How far the message that is out has come; undefined where none is. */
  readonly reach: Reach | undefined;
  /** Whether somebody else's message was to ask for it, and fell away before anybody was told. */
  readonly isDropped?: boolean;
} & Pick<StepContext, 'levels' | 'caller' | 'share' | 'guardianId'>;

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

function step(checkIn: CheckIn, { versions, reach, isDropped, ...around }: Around): CheckIn {
  const protocol = protocolOf(checkIn, versions);
  const person = around.person ?? {};
  if (isDropped && checkIn.state === 'asked')
    return step(askAnew(checkIn, { ...around, person }), { ...around, versions, reach: undefined });
  const known = reach === undefined ? checkIn : reached(checkIn, reach);
  return protocol === undefined
    ? known
    : takeStep(leftByGuardian(known, { ...around, protocol, person }), { ...around, protocol, person });
}
