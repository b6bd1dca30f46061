import { weekAt } from '@kesher/domain/check-in/answer/duty';
import { onDutyAt } from '@kesher/domain/check-in/answer/watching';
import { type AskedOf, askedOf } from '@kesher/domain/check-in/call/asked-of';
import { callerOf } from '@kesher/domain/check-in/call/caller-of';
import { wantedOf } from '@kesher/domain/check-in/call/plan-tasks';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import type { CheckInWork } from '@kesher/domain/check-in/check-in-job';
import { workOf } from '@kesher/domain/check-in/plan/work';
import { suggestCalls } from '@kesher/domain/check-in/rota/suggest-calls';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import { protocolOf } from '@kesher/domain/check-in/store/move-on';
import type { StaffId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import type { CheckInPorts } from '../ports.ts';
import { readHouse } from '../read-house.ts';
import type { ShownCheckIn } from '../staff-door/answers.ts';
import { inCareOf, readRung } from '../staff-door/read-guardians.ts';
import { showCheckIn } from '../staff-door/show-check-in.ts';
import { checkInsThatAsk } from './check-ins-that-ask.ts';
import { stillWelcome } from './still-welcome.ts';

type Ports = Pick<
  CheckInPorts,
  'checkIns' | 'protocols' | 'customers' | 'suppressions' | 'tasks' | 'settings' | 'team' | 'rota' | 'hints' | 'clock'
>;

/** One thing that a person must do for a check-in. */
export type QueuedCall = {
  checkIn: ShownCheckIn;
  dueAt: Instant;
  takenBy?: StaffId;
  askedOf?: AskedOf;
  suggestedFor?: StaffId;
};
type Asking = KnownWork & { checkIn: CheckIn };
type Queued = { call: QueuedCall; language: Language };

function withSuggestion(call: QueuedCall, suggestedFor: StaffId | undefined): QueuedCall {
  return suggestedFor === undefined ? call : { ...call, suggestedFor };
}

/** What a person must do now, and who is rung for it, by kind, what is due first in front. A flag never waits behind calls: it has a list of its own. */
export function readCallQueue(ports: Ports) {
  const house = readHouse(ports);
  const thatAsk = checkInsThatAsk(ports);
  const welcome = stillWelcome(ports);
  const rungFor = readRung(ports);
  return async () => {
    const { turns, versions, team, usual, now } = await house();
    const onDuty = onDutyAt(turns, now);
    const [asking, flagged, numberless, loads] = await Promise.all([
      thatAsk('check-in-call'),
      thatAsk('check-in-flag'),
      thatAsk('check-in-number'),
      ports.rota.taken(weekAt(usual, now)),
    ]);
    const all = [...asking, ...flagged, ...numberless];
    const { customers, guardians } = await rungFor(all.map(({ checkIn }) => checkIn.customerId));
    const of = (kind: CheckInWork['kind'], works: readonly Asking[]): Queued[] =>
      works.flatMap((known) => queued(kind, known) ?? []);
    const calls = of('check-in-call', await welcome(asking, { customers, guardians, now }));
    const suggested = suggestCalls(
      calls
        .filter(({ call }) => call.takenBy === undefined)
        .map(({ call, language }) => {
          const { askedOf: asked } = call;
          return { id: call.checkIn.id, language, of: asked?.isThere ? asked.staffId : undefined };
        }),
      onDuty.map((id) => {
        const load = loads.find(({ staffId }) => staffId === id);
        const languages = team.find((member) => member.id === id)?.languages ?? [];
        return { id, languages, taken: (load?.calls ?? 0) + (load?.flags ?? 0) };
      }),
    );
    return {
      calls: calls.map(({ call }) => withSuggestion(call, suggested.get(call.checkIn.id))),
      flags: of('check-in-flag', flagged).map(({ call }) => call),
      numbers: of('check-in-number', numberless).map(({ call }) => call),
      onDuty,
    };

    // Its row is the truth: a task is ended a moment after what it asked for was done.
    function queued(kind: CheckInWork['kind'], { id, records, checkIn }: Asking): Queued | undefined {
      const dueAt = wantedOf(checkIn).get(kind);
      if (dueAt === undefined) return undefined;
      const takenBy = callerOf(checkIn, now);
      const step = protocolOf(checkIn, versions)?.steps.find((one) => one.id === checkIn.stepId);
      const { practitioner } = workOf(id, records);
      const asked = step && askedOf(step, { practitioner, team, onDuty, usual, now });
      const call = {
        checkIn: inCareOf(showCheckIn(checkIn, versions, now), guardians),
        dueAt,
        ...(takenBy && { takenBy }),
        ...(asked && { askedOf: asked }),
      };
      return { call, language: checkIn.language };
    }
  };
}
