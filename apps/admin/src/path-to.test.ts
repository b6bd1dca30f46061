import { expect, it } from 'vitest';
import { pathTo } from './path-to.ts';

it('puts ids into the address of a page, whatever they hold', () => {
  expect(pathTo('/customers')).toBe('/customers');
  expect(pathTo('/delays/$id/facts', { id: 'd-1' })).toBe('/delays/d-1/facts');
  expect(pathTo('/customers/$customerId', { customerId: 'A/7 %' })).toBe('/customers/A%2F7%20%25');
});

it('knows every page and its ids while it compiles', () => {
  // @ts-expect-error There is no such page.
  pathTo('/delay');
  // @ts-expect-error The id is missing.
  pathTo('/delays/$id');
  // @ts-expect-error This page has another id.
  pathTo('/delays/$id', { delayId: 'd-1' });
});
