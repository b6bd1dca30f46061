import { createCustomerStore } from '@kesher/adapters/dynamodb/customer-store';
import { createOrderStore } from '@kesher/adapters/dynamodb/order-store';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { knownJobs } from '@kesher/content/job/known-jobs';
import { customerSchema } from '@kesher/domain/customer/customer';
import type { Instant } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { orderLineSchema, productSchema } from '@kesher/domain/order/order-line';
import { demoProducts, demoSettings } from '../demo-data/demo-business.ts';
import { awayFromNow } from '../demo-data/quiet-hours.ts';

export function customerIdOf(number: number): string {
  return `C-${String(number).padStart(7, '0')}`;
}

/** Writes so many reachable customers with one open line each straight into the tables: what is measured comes after. */
export async function seedCustomers(
  environment: Record<string, string | undefined>,
  count: number,
  now: Instant,
): Promise<void> {
  const client = createTableClient();
  const customers = createCustomerStore(openTable(client, 'customers', environment));
  const orders = createOrderStore(openTable(client, 'orders', environment));
  const settings = demoSettings(awayFromNow(now, 'Asia/Jerusalem'));
  const announcements = { ...settings.announcements, countdownSeconds: 0, approvalFrom: 10_000_000 };
  await createSettingsStore(openTable(client, 'office', environment), knownJobs).put({ ...settings, announcements });
  for (const product of demoProducts) await orders.putProduct(productSchema.parse(product));
  let next = 1;
  const write = async () => {
    while (next <= count) {
      const number = next++;
      const id = customerIdOf(number);
      await customers.put(
        customerSchema.parse({
          id,
          name: `Customer ${number}`,
          email: `customer${number}@mail.example`,
          language: languages[number % 3],
          consents: [],
          createdAt: now,
          revision: 1,
        }),
      );
      await orders.putLine(
        orderLineSchema.parse({
          id: `L-${number}`,
          customerId: id,
          productId: 'LENS-VARIO-16',
          orderNumber: `${100_000 + number}`,
          quantity: 1,
          state: 'open',
          orderedAt: now,
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: 32 }, write));
}
