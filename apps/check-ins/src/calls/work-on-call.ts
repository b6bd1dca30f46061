import { answeringLine } from '@kesher/domain/check-in/answer/answering-line';
import { acknowledge } from '@kesher/domain/check-in/answer/escalate';
import { sayBySignature } from '@kesher/domain/check-in/answer/say';
import { beginCall, endCall, whyNotCall } from '@kesher/domain/check-in/call/after-call';
import type { CheckInOutcome } from '@kesher/domain/check-in/call/attempt';
import type { Answer, CheckIn, CheckInId } from '@kesher/domain/check-in/check-in';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import type { CustomerId, StaffId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { isSamePerson } from '@kesher/domain/staff/staff-id';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { askedIn, readGuardian } from '../addressee-of.ts';
import { countTaken } from './count-taken.ts';
import { type Deciding, decideOnCheckIn } from './decide-on.ts';
import { refuseCareCalls } from './refuse-care-calls.ts';

type Ports = Parameters<typeof decideOnCheckIn>[0];

/** Takes a call for oneself, on record before the phone rings: nobody else rings the same person meanwhile. */
export function claimCall(ports: Ports) {
  const decide = decideOnCheckIn(ports);
  const count = countTaken(ports);
  return async (id: CheckInId, by: StaffId) => {
    const outcome = await decide(
      id,
      (checkIn, { now, refused }) => whyNotCall(checkIn, { by, now, refused }) ?? beginCall(checkIn, { by, at: now }),
    );
    if (outcome.kind === 'done' && outcome.isChanged) await count(by, 'calls');
    // It may have been refused since: its row is looked at, which ends it.
    if (outcome.kind === 'refused' && outcome.because === 'not-in-queue')
      await ports.hints.subject({ job: checkInJob.name, id }, 0);
    return outcome;
  };
}

/** How a call ended, as whoever rang says. */
export type CallEnd = {
  outcome: CheckInOutcome;
  againAt?: Instant | undefined;
  answers?: Answer['answers'] | undefined;
};

/** Ends the call that one has taken. The third that reaches nobody ends in a written message and a visible “not reached”. */
export function finishCall(ports: Ports) {
  const decide = decideOnCheckIn(ports);
  const refuse = refuseCareCalls(ports);
  const rungFor = readRungFor(ports);
  return async (id: CheckInId, { by, said }: { by: StaffId; said: CallEnd }) => {
    // First: whatever dies after it, nobody is rung again who has asked for it. Of whose call it is not, nothing is noted.
    const checkIn = (await ports.checkIns.work(id))?.checkIn;
    if (said.outcome === 'asked-not-to' && checkIn && isOwnCall(checkIn, by)) await refuse(await rungFor(checkIn), by);
    return decide(id, (standing, about) => {
      const begun = standing.attempts.at(-1);
      if (begun !== undefined && begun.outcome === undefined && !isSamePerson(begun.by, by)) return 'taken';
      return ended(standing, said, about) ?? 'not-in-queue';
    });
  };
}

/** Whose word it is: of the guardian, where they were rung in a child's stead. */
function readRungFor(ports: Ports) {
  const guard = readGuardian(ports);
  return async ({ customerId }: CheckIn): Promise<CustomerId> => {
    const [child, settings] = await Promise.all([
      unlessUnreadable(
        () => ports.customers.get(customerId),
        () => undefined,
      ),
      ports.settings.get(),
    ]);
    const guardian = child && (await guard(child, askedIn(settings, ports.clock())));
    return guardian?.id ?? customerId;
  };
}

function isOwnCall({ attempts }: CheckIn, by: StaffId): boolean {
  const begun = attempts.at(-1);
  return begun !== undefined && begun.outcome === undefined && isSamePerson(begun.by, by);
}

function ended(checkIn: CheckIn, { outcome, againAt, answers }: CallEnd, about: Deciding): CheckIn | undefined {
  const { calendar } = about.settings;
  const said = { outcome, ...(againAt && { againAt }), ...(answers && { answers }) };
  const after = endCall(checkIn, said, { ...about, calendar });
  if (after?.writes === undefined) return after?.checkIn;
  const line = about.practitioner && answeringLine(about.practitioner, about)?.line;
  return sayBySignature(after.checkIn, { says: after.writes, ...(line && { line }) }, about) ?? after.checkIn;
}

/** Acknowledges an escalation: the act of a person whom it has asked. */
export function acknowledgeEscalation(ports: Ports) {
  const decide = decideOnCheckIn(ports);
  const count = countTaken(ports);
  return async (id: CheckInId, by: StaffId) => {
    const outcome = await decide(id, (checkIn, { now }) => acknowledge(checkIn, { by, now }));
    if (outcome.kind === 'done' && outcome.isChanged) await count(by, 'flags');
    return outcome;
  };
}
