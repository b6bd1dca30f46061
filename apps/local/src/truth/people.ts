import type { Customer, customerSchema } from '@kesher/domain/customer/customer';
import type { ProductId } from '@kesher/domain/ids';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { buildOrderLine, buildProduct } from '@kesher/testing/builders/order';
import type { Wanted } from '@kesher/testing/builders/wanted';
import type { World } from './world.ts';

type Stores = { stores: Pick<World['stores'], 'customers' | 'orders'> };

type Wish = Wanted<typeof customerSchema>;

/** Writes a product and so many customers who wait for it, straight into the stores. By default each has an email alone. */
export async function peopleWaiting(
  { stores }: Stores,
  { product, count, who = byEmail }: { product: string; count: number; who?: (id: string, number: number) => Wish },
): Promise<Customer[]> {
  await stores.orders.putProduct(buildProduct({ id: product, name: `Table ${product}`, names: {} }));
  const people = Array.from({ length: count }, (_, index) => {
    const id = `${product}-${String(index + 1).padStart(5, '0')}`;
    return buildCustomer({ id, name: `Person ${index + 1}`, ...who(id, index + 1) });
  });
  for (let start = 0; start < people.length; start += 50) {
    await Promise.all(
      people.slice(start, start + 50).map(async (customer) => {
        await stores.customers.put(customer);
        await waitsFor({ stores }, customer, product);
      }),
    );
  }
  return people;
}

/** Gives a customer one more open order line. */
export async function waitsFor({ stores }: Stores, customer: Customer, product: string): Promise<void> {
  const line = { id: `L-${customer.id}`, customerId: customer.id, productId: product as ProductId };
  await stores.orders.putLine(buildOrderLine({ ...line, orderNumber: `O-${customer.id}` }));
}

export const byEmail = (id: string): Wish => ({ email: `${id.toLowerCase()}@mail.example`, phone: undefined });
export const bySms = (_id: string, number: number): Wish => ({
  email: undefined,
  phone: `+97250${String(1_000_000 + number).slice(0, 7)}`,
});
