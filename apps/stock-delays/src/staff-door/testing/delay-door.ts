import { buildSettings } from '@kesher/testing/builders/settings';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { createShop, customers, declared } from '../../testing/shop.ts';
import { openStaffDoor } from './staff-door.ts';

/** The delay of a table. */
export const delayPath = '/staff/delays/delay-table-late';

/** Each route that changes nothing. */
export const reading = [
  ['GET', '/staff/delays'],
  ['GET', delayPath],
  ['GET', `${delayPath}/rehearsal`],
  ['GET', `${delayPath}/versions`],
  ['GET', `${delayPath}/tasks`],
  ['GET', `${delayPath}/choices`],
  ['GET', '/staff/products'],
  ['GET', '/staff/products/waiting?ids=P-1'],
  ['GET', '/staff/products/P-1/expected-window?promisedOn=2026-12-01'],
] as const;

/** Each step that changes something, with a body that fits, and how it is on record. */
export const changing = [
  ['POST', '/staff/delays', { productIds: ['P-1'], facts: buildDelayFacts() }, 'declare', '-'],
  ['PUT', `${delayPath}/draft`, { revision: 1, statement: declared }, 'draft', 'delay-table-late'],
  ['POST', `${delayPath}/discard`, { revision: 1 }, 'discard', 'delay-table-late'],
  ['POST', `${delayPath}/rehearsal`, { revision: 1 }, 'rehearse', 'delay-table-late'],
  ['POST', `${delayPath}/announcement`, { revision: 1 }, 'announce', 'delay-table-late'],
  ['POST', `${delayPath}/approval`, { revision: 1 }, 'approve', 'delay-table-late'],
  ['POST', `${delayPath}/cancellation`, { revision: 1 }, 'cancel', 'delay-table-late'],
] as const;
export const everyRoute = [...reading, ...changing.map(([method, path]) => [method, path] as const)];

/** A drafted delay of a table for which three customers wait. */
export async function drafted(settings = buildSettings()) {
  const shop = await createShop({ waiting: customers(3), settings });
  return { shop, ports: shop.ports, ...openStaffDoor(shop.ports) };
}
/** The same delay when all have been told. */
export async function told() {
  const door = await drafted();
  await door.shop.say();
  await door.shop.tell();
  return door;
}
