import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import { type CustomerId, customerIdSchema } from '@kesher/domain/ids';
import type { IncomingStore } from '@kesher/domain/import/incoming-store';
import { ownId } from '@kesher/domain/import/own-id';
import { derivedIdentity } from '@kesher/domain/import/read-customer';
import { askAgain, planPrivacyTask } from '@kesher/domain/task/plan-privacy-task';
import type { Task } from '@kesher/domain/task/task';
import type { TaskStore } from '@kesher/domain/task/task-store';
import type { ApplyOrderPorts } from './apply-order.ts';
import type { IncomingChange } from './incoming-change.ts';
import { draftOf, prefixOf } from './read-buyer.ts';

export type AskAdminPorts = {
  customers: CustomerStore;
  incoming: IncomingStore;
  tasks: Pick<TaskStore, 'create' | 'get' | 'update'>;
  context: ApplyOrderPorts['context'];
};

type Request = Extract<IncomingChange, { kind: 'privacy-request' }>;

/** More than these carry the address of one person nowhere. */
const mostCustomers = 20;

/** Makes what a customer asks by law the task of an admin, for everybody whom it can be about. Answers how many those are. */
export async function askAdmin(ports: AskAdminPorts, request: Request): Promise<number> {
  const { asks: kind, source: askedBy } = request;
  const ids = await customersOf(ports, request);
  for (const customerId of ids)
    await open(ports, planPrivacyTask({ work: { kind, askedBy }, customerId }, ports.context.now));
  return ids.length;
}

/** Makes what a shop asks that has left the task of an admin. */
export async function askAdminForShop(
  ports: AskAdminPorts,
  { source: askedBy, shop }: Extract<IncomingChange, { kind: 'shop-erasure' }>,
): Promise<void> {
  await open(ports, planPrivacyTask({ work: { kind: 'shop-erasure', askedBy, shop } }, ports.context.now));
}

/** Everybody who has the shop's id, carries an address that it names, or owns one of its orders. */
async function customersOf(ports: AskAdminPorts, request: Request): Promise<CustomerId[]> {
  const { customers, incoming, context } = ports;
  const { fingerprint } = context;
  const prefix = prefixOf(request.source);
  const draft = draftOf(request.customer, context);
  const addresses = [draft.email, draft.phone].filter((address) => address !== undefined);
  const given = customerIdSchema.safeParse(request.customer.id && ownId(request.customer.id, { prefix, fingerprint }));
  const [carriers, orders] = await Promise.all([
    Promise.all(addresses.map((address) => customers.findByAddress(address))),
    Promise.all(request.orderKeys.map((orderKey) => incoming.order(request.source, orderKey))),
  ]);
  const named = [
    given.data,
    derivedIdentity(draft, { prefix, fingerprint })?.id,
    ...carriers.flat(),
    ...orders.flatMap((order) => order?.lines.map(({ customerId }) => customerId) ?? []),
  ].filter((id) => id !== undefined);
  // Also whose record cannot be read just now: they are here, and a request by law is never answered as if they were not.
  const stored = await customers.getEach([...new Set(named)].slice(0, 100));
  return [...stored.keys()].slice(0, mostCustomers);
}

async function open({ tasks }: AskAdminPorts, task: Task): Promise<void> {
  if ((await tasks.create(task)) === 'created') return;
  const standing = await tasks.get(task.id);
  const again = standing && askAgain(standing, task.createdAt);
  // Somebody else has just opened it again where this one is stale.
  if (again) await tasks.update(again);
}
