import { addConsents } from '@kesher/domain/customer/add-consents';
import type { Consent } from '@kesher/domain/customer/consent';
import { createSeededNumbers } from '@kesher/testing/in-memory/random';
import { createDice } from '../dice.ts';
import type { World } from '../world.ts';

const hourMs = 3_600_000;

/**
 * What persons decide about care and service while they are asked how they are: at their own door, which may die, and often
 * service is allowed again that was refused. By dice of their own, so that the rest of a run stays as it is.
 */
export function speakOfCare({ around, hosts, stores, clock }: World, seed: number): void {
  const dice = createDice(createSeededNumbers(seed ^ 0xca7e));
  const { scheduler, trace, faults } = around;
  if (dice.chance(0.4)) return;
  for (let left = dice.between(1, 5); left > 0; left -= 1)
    scheduler.after(dice.between(0, 60) * hourMs, () => decide(dice.pick(['service', 'care'])));

  function decide(purpose: 'service' | 'care'): void {
    const customers = stores.customers.all();
    if (customers.length === 0) return;
    const { id } = dice.pick(customers);
    const channel = dice.pick(['call', 'sms', 'call', 'email'] as const);
    say(id, { channel, purpose, decision: 'refused' });
    if (dice.chance(0.6))
      scheduler.after(dice.between(0.1, 12) * hourMs, () =>
        say(id, { channel, purpose: dice.chance(0.7) ? 'service' : 'care', decision: 'granted' }),
      );
  }

  function say(
    id: ReturnType<typeof stores.customers.all>[number]['id'],
    said: Pick<Consent, 'channel' | 'purpose' | 'decision'>,
  ): void {
    faults.count('care-decided', 'persons');
    trace.tell({
      atMs: scheduler.nowMs(),
      says: `— ${said.purpose} by ${said.channel} is ${said.decision}`,
      about: id,
    });
    const consent: Consent = { ...said, at: clock(), how: 'preferences-page', shown: 'x' };
    hosts.preferences.invoke(
      ({ change }) =>
        change(id, (customer) => ({
          ...customer,
          consents: addConsents(customer.consents, [consent]),
          revision: customer.revision + 1,
        })),
      () => {},
    );
  }
}
