import { ProblemError } from '@kesher/adapters/http/problem';
import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { eraseCustomer } from '../people/erase-customer.ts';
import type { CustomersPorts } from '../ports.ts';
import { erasureRoutes } from './erasure-routes.ts';
import { notFound } from './refusals.ts';

/** The door through which customers are erased: a function of its own, because no other may remove so much. */
export function createErasureApp(ports: CustomersPorts, door: StaffDoor) {
  const app = createStaffApp(door);
  const erase = eraseCustomer(ports);
  app.on('POST', '/staff/erasures/:customerId', may(door, 'customer.erase', 'erase-customer'));

  app.openapi(erasureRoutes.eraseCustomer, async (context) => {
    const customer = await ports.customers.get(context.req.valid('param').customerId);
    if (!customer) throw notFound('There is no such customer.');
    if (plain(context.req.valid('json').name) !== plain(customer.name)) throw otherName();
    const erased = await erase(customer);
    if (erased === 'import-running') throw importRunning();
    return context.json(erased, 200);
  });

  return app;
}

/** As people type it: spaces, and how a letter with a mark is encoded, are not what this asks about. */
function plain(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function otherName(): ProblemError {
  return new ProblemError({
    status: 422,
    code: 'other-name',
    title: 'This is not the customer’s name. Nothing was erased.',
    errors: [{ field: 'name', problem: 'not the name on the record', remedy: 'Type the name as it stands there.' }],
  });
}

function importRunning(): ProblemError {
  return new ProblemError({
    status: 409,
    code: 'import-running',
    title: 'An import is running and could bring the customer back. Nothing was erased.',
    detail: 'Ask again when it is done.',
  });
}
