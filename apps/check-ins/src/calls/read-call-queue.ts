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
type Queued = { call: QueuedCall; language: Language };

function withSuggestion(call: QueuedCall, suggestedFor: StaffId | undefined): QueuedCall {
  return suggestedFor === undefined ? call : { ...call, suggestedFor };
}

/** What a person must do now, by kind, what is due first in front. A flag never waits behind calls: it has a list of its own. */
export function readCallQueue(ports: Ports) {
  const house = readHouse(ports);
  const thatAsk = checkInsThatAsk(ports);
  const welcome = stillWelcome(ports);
  return async () => {
    const { settings, turns, versions, team, usual, now } = await house();
    const onDuty = onDutyAt(turns, now);
    const of = async (kind: CheckInWork['kind']): Promise<Queued[]> => {
      const asking = await thatAsk(kind);
      const standing = kind === 'check-in-call' ? await welcome(asking, { settings, now }) : asking;
      return standing.flatMap((known) => queued(kind, known) ?? []);
    };
    const [calls, flags, numbers, loads] = await Promise.all([
      of('check-in-call'),
      of('check-in-flag'),
      of('check-in-number'),
      ports.rota.taken(weekAt(usual, now)),
    ]);
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
      flags: flags.map(({ call }) => call),
      numbers: numbers.map(({ call }) => call),
      onDuty,
    };

    // Its row is the truth: a task is ended a moment after what it asked for was done.
    function queued(
      kind: CheckInWork['kind'],
      { id, records, checkIn }: KnownWork & { checkIn: CheckIn },
    ): Queued | undefined {
      const dueAt = wantedOf(checkIn).get(kind);
      if (dueAt === undefined) return undefined;
      const takenBy = callerOf(checkIn, now);
      const step = protocolOf(checkIn, versions)?.steps.find((one) => one.id === checkIn.stepId);
      const { practitioner } = workOf(id, records);
      const asked = step && askedOf(step, { practitioner, team, onDuty, usual, now });
      const call = {
        checkIn: showCheckIn(checkIn, versions, now),
        dueAt,
        ...(takenBy && { takenBy }),
        ...(asked && { askedOf: asked }),
      };
      return { call, language: checkIn.language };
    }
  };
}
