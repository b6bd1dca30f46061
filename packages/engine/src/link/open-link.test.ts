import { customerIdSchema, subjectIdSchema } from '@kesher/domain/ids';
import { addMs, dayMs, type Instant } from '@kesher/domain/instant';
import { UnreadableRowError } from '@kesher/domain/unreadable/unreadable-row';
import { buildCustomer } from '@kesher/testing/builders/customer';
import { createInMemoryCustomerStore } from '@kesher/testing/in-memory/customer-store';
import { createInMemoryLinkStore } from '@kesher/testing/in-memory/link-store';
import { expect, it } from 'vitest';
import { openLink } from './open-link.ts';

const now = '2026-11-22T08:00:00.000Z' as Instant;
const token = 'AbCdEfGhIjKlMnOpQrStUv';
const dana = buildCustomer({ id: customerIdSchema.parse('c-dana') });

async function opened(customer: typeof dana | undefined, asked = token, get?: () => Promise<never>) {
  const customers = createInMemoryCustomerStore();
  const links = createInMemoryLinkStore();
  if (customer) await customers.put(customer);
  const subjectId = subjectIdSchema.parse('delay-1');
  await links.put(token, { customerId: dana.id, subjectId, createdAt: now, expiresAt: addMs(now, dayMs) });
  return openLink({ links, customers: get ? { get } : customers, clock: () => now })(asked);
}

it('opens to the customer', async () => {
  expect(await opened(dana)).toMatchObject({ kind: 'open', customer: { id: dana.id }, link: { subjectId: 'delay-1' } });
});

it('is closed by staff', async () => {
  const closed = { ...dana, links: { generation: 1, closedAt: now, closedBy: 'ann' as never } };
  expect(await opened(closed)).toMatchObject({ kind: 'closed', customer: { id: dana.id } });
});

it('leads nowhere where the customer was erased, or the token is nobody’s or no token', async () => {
  expect(await opened(undefined)).toEqual({ kind: 'gone' });
  expect(await opened(dana, token.toLowerCase())).toEqual({ kind: 'unknown' });
  expect(await opened(dana, '__proto__')).toEqual({ kind: 'unknown' });
});

it('says whose it is also where their record cannot be read', async () => {
  const error = new UnreadableRowError({ table: 'customers', pk: 'c-dana', sk: '-' });
  expect(await opened(dana, token, () => Promise.reject(error))).toEqual({
    kind: 'unreadable',
    customerId: dana.id,
    error,
  });
});
