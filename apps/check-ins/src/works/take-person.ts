import type { StatedPerson } from '@kesher/domain/check-in/plan/person';
import { unknownPerson, withStatement } from '@kesher/domain/check-in/store/known-person';
import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import { guardianIdOf } from '@kesher/domain/customer/guardian';
import { typedFrom } from '@kesher/domain/customer/staff-behind';
import { type Facts, stateFacts } from '@kesher/domain/customer/state-facts';
import type { Statement } from '@kesher/domain/customer/statement';
import { type CustomerId, customerIdSchema, type StaffId } from '@kesher/domain/ids';
import type { Language } from '@kesher/domain/language';
import type { CheckInPorts } from '../ports.ts';
import { lookAgain, spreadPerson } from './spread-person.ts';
import { takeGuardian } from './take-guardian.ts';
import { untilStored } from './until-stored.ts';

type Ports = Pick<CheckInPorts, 'checkIns' | 'customers' | 'erasures' | 'hints' | 'clock'>;

/** `guardian-erased`: they were taken, and whoever was named as their guardian was erased. */
type Taken = 'taken' | 'erased' | 'id-missing' | 'guardian-erased';

/** Where a fact about a person was read who came with their work, as another system said it. */
const ofRecord = 'completed-work';

/**
 * Takes what another system states of a person: keeps the statement, makes them a customer or states their facts, and has
 * all their works looked at again. Whoever was erased stays so.
 */
export function takePerson(ports: Ports) {
  const spread = spreadPerson(ports);
  const look = lookAgain(ports);
  const guard = takeGuardian(ports);
  return async (
    said: StatedPerson,
    { defaultLanguage, typedBy }: { defaultLanguage: Language; typedBy: StaffId | undefined },
  ): Promise<Taken> => {
    const id = customerIdSchema.safeParse(said.id).data;
    if (id === undefined) return 'id-missing';
    const named = { id, addresses: [said.phone ?? [], said.email ?? []].flat() };
    if (await ports.erasures.knows(named)) {
      await ports.erasures.countRefused(named);
      await forgetErased(ports, id);
      return 'erased';
    }
    // Typed at the desk it weighs no more than a record: the person's own word stands before it.
    const from = typedBy === undefined ? ofRecord : typedFrom(typedBy);
    const statement: Statement = { at: said.statedAt ?? ports.clock(), by: 'file', from };
    const language = said.language ?? defaultLanguage;
    const { guardian, isChanged, isErased } = await guard(said.guardian, { statement, language });
    const person = { ...said, guardian };
    await keepCustomer({ id, person, defaultLanguage, statement });
    await untilStored(async () => {
      const known = (await ports.checkIns.person(id)) ?? unknownPerson(id, ports.clock());
      const next = withStatement(known, person, ports.clock());
      return next === known ? 'stored' : ports.checkIns.putPerson(next);
    });
    // Asked last: an erasure that is not on the list by now finds all of this itself.
    if (await forgetErased(ports, id)) return 'erased';
    await spread(id);
    // Their guardian is reached in another way: of the child itself nothing new may have been said.
    if (isChanged) await look(id);
    return isErased ? 'guardian-erased' : 'taken';
  };

  async function keepCustomer(about: {
    id: CustomerId;
    person: StatedPerson;
    defaultLanguage: Language;
    statement: Statement;
  }) {
    const { id, person, defaultLanguage, statement } = about;
    await untilStored(async () => {
      const standing = await ports.customers.get(id);
      const before = standing ?? newCustomer({ id, person, defaultLanguage, createdAt: ports.clock() });
      const { customer } = stateFacts(before, factsOf(person), statement);
      if (customer === standing) return 'stored';
      return ports.customers.put({ ...customer, revision: (standing?.revision ?? 0) + 1 });
    });
  }
}

/** Removes what was written meanwhile about somebody who is erased, and who was on record as their guardian alone; answers whether they are. */
export async function forgetErased(
  { erasures, customers, checkIns }: Pick<CheckInPorts, 'erasures' | 'customers' | 'checkIns'>,
  id: CustomerId,
): Promise<boolean> {
  if (!(await erasures.knows({ id, addresses: [] }))) return false;
  await customers.erase(id);
  const guardianId = guardianIdOf(id);
  if (guardianId !== undefined) await customers.erase(guardianId);
  await checkIns.forgetOf(id);
  return true;
}

function newCustomer(about: {
  id: CustomerId;
  person: StatedPerson;
  defaultLanguage: Language;
  createdAt: Customer['createdAt'];
}): Customer {
  const { id, person, defaultLanguage, createdAt } = about;
  const { name = id, language = defaultLanguage } = person;
  return customerSchema.parse({ id, name, language, consents: [], createdAt, revision: 1 });
}

function factsOf({ name, phone, email, language, timeZone, yearOfBirth, guardian }: StatedPerson): Facts {
  return {
    ...(name && { name }),
    ...(phone && { phone }),
    ...(email && { email }),
    ...(language && { language }),
    ...(timeZone && { timeZone }),
    ...(yearOfBirth && { yearOfBirth }),
    ...(guardian && { guardian }),
  };
}
