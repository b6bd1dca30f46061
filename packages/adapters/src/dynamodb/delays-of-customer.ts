import type { SubjectsOfCustomer } from '@kesher/domain/job/subjects-of-customer';
import type { OrderStore } from '@kesher/domain/order/order-store';
import type { DelayStore } from '@kesher/domain/stock-delay/delay-store';

type Stores = { orders: Pick<OrderStore, 'productsOf'>; delays: Pick<DelayStore, 'holderOf'> };

/** The delays of what a customer ordered: their audience may be frozen before anything is written about its members. */
export function createDelaysOfCustomer({ orders, delays }: Stores): SubjectsOfCustomer {
  return async (customerId) => {
    const products = await orders.productsOf(customerId);
    const holders = await Promise.all(products.map((productId) => delays.holderOf(productId)));
    return holders.filter((subjectId) => subjectId !== undefined);
  };
}
