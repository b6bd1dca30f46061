import { stateGuardian } from '@kesher/domain/check-in/guardian/state-guardian';
import type { StatedPerson } from '@kesher/domain/check-in/plan/person';
import type { Statement } from '@kesher/domain/customer/statement';
import type { Language } from '@kesher/domain/language';
import type { CheckInPorts } from '../ports.ts';
import { untilStored } from './until-stored.ts';

type Ports = Pick<CheckInPorts, 'customers' | 'erasures' | 'clock'>;

/** Who is on record as a child's guardian, and whether how they are reached has changed, or they were erased. */
type Taken = { guardian: StatedPerson['guardian']; isChanged: boolean; isErased?: true };

/** Whoever was erased is not told in a child's stead again; nor is whoever was it before them, since somebody else was named. */
const erased: Taken = { guardian: 'none', isChanged: false, isErased: true };

/**
 * Takes what is stated of a child's guardian: the contact becomes a customer, who may refuse and be erased as anybody, and
 * beside the child only their id stays. Undefined where nothing is stated.
 */
export function takeGuardian(ports: Ports) {
  return async (
    guardian: StatedPerson['guardian'],
    { statement, language }: { statement: Statement; language: Language },
  ): Promise<Taken> => {
    if (guardian === undefined || guardian === 'none') return { guardian, isChanged: false };
    const { contact, ...named } = guardian;
    if (contact === undefined) return { guardian: named, isChanged: false };
    const { id } = named;
    const addresses = [contact.phone ?? [], contact.email ?? []].flat();
    if (await ports.erasures.knows({ id, addresses })) {
      await ports.erasures.countRefused({ id, addresses });
      return erased;
    }
    let isChanged = false;
    await untilStored(async () => {
      const standing = await ports.customers.get(id);
      const customer = stateGuardian(standing, { id, contact, language }, { statement, now: ports.clock() });
      isChanged = customer !== standing;
      return isChanged ? ports.customers.put({ ...customer, revision: (standing?.revision ?? 0) + 1 }) : 'stored';
    });
    // Asked last: an erasure that is not on the list by now finds this itself.
    if (!(await ports.erasures.knows({ id, addresses: [] }))) return { guardian: named, isChanged };
    await ports.customers.erase(id);
    return erased;
  };
}
