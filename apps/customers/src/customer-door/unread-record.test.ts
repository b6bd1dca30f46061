import { customerIdSchema } from '@kesher/domain/ids';
import { expect, test } from 'vitest';
import { createCustomerWorld as createWorld, token } from './testing/customer-world.ts';

const id = customerIdSchema.parse('c-dana');
const [email, phone] = ['dana@levi.example', '+972501234567'];

/** Somebody whose record cannot be read, who shares their number with a twin. */
async function createUnread() {
  const world = await createWorld();
  const dana = await world.stored();
  await world.ports.customers.put({ ...dana, id: customerIdSchema.parse('c-twin'), email: undefined, revision: 1 });
  world.ports.customers.damage(id);
  const refused = async () =>
    [...(await world.ports.suppressions.standings([email, phone]))].flatMap(([address, { words }]) =>
      Object.entries(words).map(([matter, word]) => `${address} ${matter} ${word?.decision}`),
    );
  return { ...world, refused };
}

test('one click counts also where the record cannot be read: it holds for the addresses, and is answered with 200', async () => {
  const world = await createUnread();
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const response = await world.request(`/u/${token}?lang=en`, { method: 'POST', body });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('We will send you no more emails about your orders');
  expect(await world.refused()).toContain(`${email} email:service refused`);
  expect(await world.refused()).not.toContain(`${email} email:marketing refused`);
  // Once an admin has mended it, the address is still refused.
  world.ports.customers.mend(id);
  expect(await world.refused()).toContain(`${email} email:service refused`);
});

test('the page asks with its button, shows nothing of the record, and its press counts', async () => {
  const world = await createUnread();
  const page = await world.get(`/u/${token}`);
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain('value="unsubscribe"');
  expect(text).not.toMatch(/dana|levi|1234567/i);
  expect((await world.press([['action', 'unsubscribe']], '?lang=he')).status).toBe(200);
  expect(await world.refused()).toEqual(
    expect.arrayContaining([`${email} email:service refused`, `${email} email:marketing refused`]),
  );
  expect(world.errors).toEqual([]);
});

test('what is no refusal changes nothing', async () => {
  const world = await createUnread();
  expect((await world.press([['action', 'undo']])).status).toBe(500);
  expect((await world.press([['what', 'ever']])).status).toBe(400);
  expect((await world.get(`/p/${token}`)).status).toBe(500);
  expect(await world.refused()).toEqual([]);
});

test('the form of preferences keeps what it refuses, though nothing else can be saved', async () => {
  const world = await createUnread();
  expect((await world.save([['allow', 'service:email']])).status).toBe(500);
  expect(await world.refused()).toContain(`${phone} sms:service refused`);
  expect(await world.refused()).not.toContain(`${email} email:service refused`);
  const paused = await world.request(`/p/${token}`, { method: 'POST', body: new URLSearchParams({ action: 'pause' }) });
  expect(paused.status).toBe(200);
  expect(await world.refused()).toContain(`${email} email:service refused`);
});
