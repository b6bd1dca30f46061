import { bulletinIdsOf } from '@kesher/domain/crisis/bulletin-id';
import type { BulletinStore, CrisisStore } from '@kesher/domain/crisis/crisis-store';
import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import { isInSegment } from '@kesher/domain/customer/profile';
import type { SubjectsOfCustomer } from '@kesher/domain/job/subjects-of-customer';

/** Crises are few: so many of the newest are looked at. */
const mostCrises = 20;

type Stores = {
  customers: Pick<CustomerStore, 'get'>;
  crises: Pick<CrisisStore, 'list'>;
  bulletins: Pick<BulletinStore, 'get'>;
};

/** The open bulletins for a customer's segments: their audience may be frozen before anything is written about its members. */
export function createBulletinsOfCustomer({ customers, crises, bulletins }: Stores): SubjectsOfCustomer {
  return async (customerId) => {
    const customer = await customers.get(customerId);
    const listed = await crises.list({ limit: mostCrises });
    const ids = listed.crises.filter(({ closedAt }) => closedAt === undefined).flatMap(bulletinIdsOf);
    const found = await Promise.all(ids.map((id) => bulletins.get(id)));
    return found.flatMap((bulletin) => {
      const concerns = bulletin?.stage === 'open' && customer && isInSegment(customer, { any: bulletin.segments });
      return concerns ? bulletin.id : [];
    });
  };
}
