import { expect, test } from 'vitest';
import { createCustomerWorld as createWorld, token } from './testing/customer-world.ts';

test.each(['x', 'AbCdEfGhIjKlMnOpQrStUw', '%00', 'a'.repeat(300)])('a wrong link tells nothing: %s', async (wrong) => {
  const world = await createWorld();
  for (const [path, method] of [
    ['p', 'GET'],
    ['p', 'POST'],
    ['u', 'GET'],
    ['u', 'POST'],
  ]) {
    const response = await world.request(`/${path}/${wrong}`, {
      method: method ?? '',
      headers: { 'accept-language': 'ar' },
    });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('هذا الرابط لا يعمل');
  }
  expect((await world.stored()).revision).toBe(1);
});

test('nonsense, too much and wrong methods are answered in words', async () => {
  const world = await createWorld();
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json', '']) {
    const response = await world.request(`/p/${token}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: '%%%=\u0000&{',
    });
    expect(response.status).toBe(400);
    expect(
      (await world.request(`/u/${token}`, { method: 'POST', headers: { 'content-type': type }, body: '%%%' })).status,
    ).toBe(400);
  }
  const large = await world.request(`/p/${token}`, { method: 'POST', body: 'x'.repeat(10_000) });
  expect(large.status).toBe(413);
  const wrong = await world.request(`/u/${token}`, { method: 'DELETE' });
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  expect(world.errors).toEqual([]);
});

test('typed hours come back escaped', async () => {
  const world = await createWorld();
  const html = await (
    await world.save([
      ['language', '"><script>'],
      ['from', '"><script>'],
      ['to', "'><img>"],
    ])
  ).text();
  expect(html).not.toMatch(/<script|<img/);
});

test('a crash shows a page without details and reports the error', async () => {
  const world = await createWorld();
  world.ports.customers.get = () => Promise.reject(new Error('secret Dana'));
  const response = await world.get(`/p/${token}`);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(world.errors).toHaveLength(1);
});

test('an erased customer’s link leads nowhere', async () => {
  const world = await createWorld();
  world.ports.customers.get = async () => undefined;
  expect([(await world.get(`/p/${token}`)).status, (await world.press([])).status]).toEqual([410, 410]);
});
