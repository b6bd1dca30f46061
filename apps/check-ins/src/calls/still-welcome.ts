import { refusingCalls } from '@kesher/adapters/http/customer-cards';
import { callerOf } from '@kesher/domain/check-in/call/caller-of';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import type { Instant } from '@kesher/domain/instant';
import type { CheckInPorts } from '../ports.ts';

type Ports = Pick<CheckInPorts, 'customers' | 'suppressions' | 'hints'>;

/**
 * The calls without those that their person has refused since they came into the queue. Such a one is gone from it at once,
 * and a hint has its row looked at, which ends it. What somebody is at stays theirs.
 */
export function stillWelcome({ customers, suppressions, hints }: Ports) {
  return async (calls: readonly CheckIn[], now: Instant): Promise<CheckIn[]> => {
    const named = await customers.getMany([...new Set(calls.map(({ customerId }) => customerId))]);
    const asked = { customers: [...named.values()], purpose: checkInJob.purpose };
    const silent = await refusingCalls({ suppressions }, asked);
    const isRefused = (call: CheckIn) => silent.has(call.customerId) && callerOf(call, now) === undefined;
    await Promise.all(calls.filter(isRefused).map(({ id }) => hints.subject({ job: checkInJob.name, id }, 0)));
    return calls.filter((call) => !isRefused(call));
  };
}
