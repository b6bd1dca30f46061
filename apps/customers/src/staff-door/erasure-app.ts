import { ProblemError } from '@kesher/adapters/http/problem';
import { createStaffApp, may, type StaffDoor } from '@kesher/adapters/http/staff-app';
import { eraseCustomer, findToErase } from '../people/erase-customer.ts';
import type { CustomersPorts } from '../ports.ts';
import { erasureRoutes } from './erasure-routes.ts';
import { notFound } from './refusals.ts';

/** The door through which customers are erased, and allowed again: a function of its own, because no other may remove so much. */
export function createErasureApp(ports: CustomersPorts, door: StaffDoor) {
  const app = createStaffApp(door);
  const erase = eraseCustomer(ports);
  app.on('POST', '/staff/erasures/:customerId', may(door, 'customer.erase', 'erase-customer'));
  app.on('POST', '/staff/lifted-erasures', may(door, 'customer.erase'));

  app.openapi(erasureRoutes.allowAgain, async (context) => {
    const named = context.req.valid('json');
    const name =
      'customerId' in named ? { id: named.customerId } : { address: 'email' in named ? named.email : named.phone };
    const lifted = await ports.erasures.lift(name);
    if (!lifted) throw notFound('Nobody of that name was erased.');
    const by = context.get('staff').id;
    // An address is not put on record: it would outlive the next erasure there.
    const subject = 'id' in name ? name.id : '-';
    await ports.actions.record({ at: ports.clock(), by, action: 'lift-erasure', subject, allowed: true });
    return context.json(lifted, 200);
  });

  app.openapi(erasureRoutes.eraseCustomer, async (context) => {
    const { customerId: id } = context.req.valid('param');
    const customer = await findToErase(ports, id);
    if (!customer) throw notFound('There is no such customer.');
    // Of a profile that cannot be read, or is gone, nobody knows the name: the id confirms it.
    const confirmedBy = customer.name ?? customer.id;
    if (plain(context.req.valid('json').name) !== plain(confirmedBy)) throw otherName();
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
