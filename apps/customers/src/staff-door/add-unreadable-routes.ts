import type { OpenAPIHono } from '@hono/zod-openapi';
import { aboutRow } from '@kesher/adapters/dynamodb/about-row';
import { readCards } from '@kesher/adapters/http/customer-cards';
import { recordLooks } from '@kesher/adapters/http/record-looks';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import type { CustomersPorts } from '../ports.ts';
import { mostUnreadable, unreadableRoutes } from './unreadable-routes.ts';

/** What was set aside because it cannot be read: managers see it, admins settle it. */
export function addUnreadableRoutes(
  app: OpenAPIHono<StaffEnv>,
  ports: Pick<CustomersPorts, 'unreadable' | 'customers' | 'suppressions' | 'access' | 'clock'>,
  door: StaffDoor,
): void {
  const looked = recordLooks(ports);
  app.on('GET', '/staff/unreadable-records', may(door, 'action.read'));
  app.on('POST', '/staff/unreadable-records/settled', may(door, 'settings.change', 'settle-unreadable-record'));

  app.openapi(unreadableRoutes.listUnreadable, async (context) => {
    const rows = await ports.unreadable.list(mostUnreadable);
    const records = rows.map((row) => ({ ...row, about: aboutRow(row) }));
    const customerIds = records.flatMap(({ about }) => about.customerId ?? []);
    const [customers] = await Promise.all([
      readCards(ports, customerIds),
      looked({ staff: context.get('staff'), thing: 'unreadable', customerIds }),
    ]);
    return context.json({ records, customers }, 200);
  });

  app.openapi(unreadableRoutes.settleUnreadable, async (context) => {
    await ports.unreadable.settle(context.req.valid('json'));
    return context.body(null, 204);
  });
}
