import type { OpenAPIHono } from '@hono/zod-openapi';
import { recordLooks } from '@kesher/adapters/http/record-looks';
import { may, type StaffDoor, type StaffEnv } from '@kesher/adapters/http/staff-app';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import { closeCustomerLinks, countLinkedAnnouncements, makeCustomerLinks } from '../people/customer-links.ts';
import type { CustomersPorts } from '../ports.ts';
import { linkRoutes } from './link-routes.ts';
import { notFound, stale } from './refusals.ts';

/** Close a customer's links, and make new ones. */
export function addLinkRoutes(app: OpenAPIHono<StaffEnv>, ports: CustomersPorts, door: StaffDoor): void {
  const close = closeCustomerLinks(ports);
  const count = countLinkedAnnouncements(ports);
  const make = makeCustomerLinks(ports);
  const looked = recordLooks(ports);
  app.on('GET', '/staff/customers/:customerId/links', may(door, 'customer.read'));
  app.on('POST', '/staff/customers/:customerId/links', may(door, 'customer.change', 'make-links'));
  app.on('POST', '/staff/customers/:customerId/links/closing', may(door, 'customer.change', 'close-links'));

  async function known(id: CustomerId): Promise<Customer> {
    const customer = await ports.customers.get(id);
    if (!customer) throw notFound('There is no such customer.');
    return customer;
  }

  app.openapi(linkRoutes.countLinks, async (context) => {
    const { id } = await known(context.req.valid('param').customerId);
    return context.json({ announcements: await count(id) }, 200);
  });

  app.openapi(linkRoutes.closeLinks, async (context) => {
    const customer = await known(context.req.valid('param').customerId);
    const { revision } = context.req.valid('json');
    const closed = await close(customer, { by: context.get('staff').id, revision });
    if (closed === 'stale') throw stale();
    return context.json(closed, 200);
  });

  app.openapi(linkRoutes.makeLinks, async (context) => {
    const customer = await known(context.req.valid('param').customerId);
    await looked({ staff: context.get('staff'), thing: 'link', customerIds: [customer.id] });
    return context.json({ links: await make(customer) }, 200);
  });
}
