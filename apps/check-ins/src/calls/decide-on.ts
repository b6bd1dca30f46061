import { practitionerOf } from '@kesher/domain/check-in/call/asked-of';
import { type CheckIn, type CheckInId } from '@kesher/domain/check-in/check-in';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import type { PlannedBy } from '@kesher/domain/check-in/plan/plan-check-in';
import type { RefusedOfCare } from '@kesher/domain/check-in/plan/refused-of-care';
import { workOf } from '@kesher/domain/check-in/plan/work';
import { type KnownWork, withCheckIn } from '@kesher/domain/check-in/store/known-work';
import { protocolOf } from '@kesher/domain/check-in/store/move-on';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import type { TeamMember } from '@kesher/domain/staff/team-member';
import { askedIn, readGuardian } from '../addressee-of.ts';
import type { CheckInPorts } from '../ports.ts';
import { type House, readHouse } from '../read-house.ts';
import { readRefused } from '../read-refused.ts';

type Ports = Pick<
  CheckInPorts,
  'checkIns' | 'protocols' | 'customers' | 'suppressions' | 'settings' | 'team' | 'rota' | 'hints' | 'clock'
>;

/** What a decision of a person rests on. */
export type Deciding = House & {
  protocol: PlannedBy;
  /** Whoever of the team did the work, where it says so. */
  practitioner: TeamMember | undefined;
  person: Pick<Customer, 'timeZone' | 'preferredHours'>;
  /** To whom all is said in a child's stead. */
  guardianId: CustomerId | undefined;
  /** What whoever is rung has refused of care. */
  refused: RefusedOfCare | undefined;
};

const mostTries = 5;

/**
 * Loads a check-in, lets the domain decide, and stores the decision as one conditional write. Where somebody else was
 * faster it is decided anew on what stands then, so that of two people one hears why not. Where much is decided together,
 * the house that all of it rests on is handed over.
 */
export function decideOnCheckIn(ports: Ports, house = readHouse(ports)) {
  const guard = readGuardian(ports);
  const refusedBy = readRefused(ports);
  return async <Refusal extends string>(
    id: CheckInId,
    decide: (checkIn: CheckIn, about: Deciding) => CheckIn | Refusal,
  ): Promise<
    | { kind: 'done'; known: KnownWork; checkIn: CheckIn; isChanged: boolean }
    | { kind: 'refused'; because: Refusal | 'stale' | 'not-found' }
  > => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const [known, around] = await Promise.all([ports.checkIns.work(id), house()]);
      const protocol = known?.checkIn && protocolOf(known.checkIn, around.versions);
      if (known?.checkIn === undefined || protocol === undefined) return { kind: 'refused', because: 'not-found' };
      const customer = await ports.customers.get(known.checkIn.customerId);
      const guardian = customer && (await guard(customer, askedIn(around.settings, around.now)));
      const rung = guardian === undefined ? customer : guardian.customer;
      const after = decide(known.checkIn, {
        ...around,
        protocol,
        practitioner: practitionerOf(workOf(id, known.records).practitioner, around.team),
        person: rung ?? customer ?? {},
        guardianId: guardian?.id,
        refused: rung && (await refusedBy(rung, around.settings.announcements.consent)),
      });
      if (typeof after === 'string') return { kind: 'refused', because: after };
      if (after === known.checkIn) return { kind: 'done', known, checkIn: after, isChanged: false };
      const next = withCheckIn(known, after, around.now);
      if ((await ports.checkIns.putWork(next)) === 'stale') continue;
      await ports.hints.subject({ job: checkInJob.name, id }, 0);
      return { kind: 'done', known: next, checkIn: after, isChanged: true };
    }
    return { kind: 'refused', because: 'stale' };
  };
}
