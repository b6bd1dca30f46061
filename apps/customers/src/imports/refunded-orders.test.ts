import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { setUp } from './testing/import-world.ts';

const csv = readFileSync(new URL('../../fixtures/cases/shopify-refunded.csv', import.meta.url), 'utf8');

it('keeps nobody waiting whose money is back, nor for the other rows of a cancelled order', async () => {
  const { upload, importAll, stores } = setUp();
  await upload(csv);
  await importAll('order-lines');
  const lines = stores.orders
    .allLines()
    .map(({ orderNumber, productId, state }) => `${orderNumber} ${productId} ${state}`);
  expect(lines).toEqual(['#101 BUG-S cancelled', '#107 BUG-S cancelled', '#107 BUG-T cancelled']);
});

it('carries what became of the money down to the other rows of an order', async () => {
  const { upload, importAll, stores } = setUp();
  const [header, first = '', , last = ''] = csv.split('\n');
  await upload([header, first, last.replaceAll('#107', '#101')].join('\n'));
  await importAll('order-lines');
  expect(stores.orders.allLines().map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  const partly = setUp();
  await partly.upload(
    [header, first.replace('refunded', 'partially_refunded'), last.replaceAll('#107', '#101')].join('\n'),
  );
  await partly.importAll('order-lines');
  expect(partly.stores.orders.allLines().map(({ state, partlyRefunded }) => [state, partlyRefunded])).toEqual([
    ['open', true],
    ['open', true],
  ]);
});
