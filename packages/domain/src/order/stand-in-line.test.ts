import { expect, it } from 'vitest';
import { standInLine } from './stand-in-line.ts';

const row = {
  id: 'L-1',
  customerId: 'C-1',
  productId: 'P-1',
  orderNumber: '2026-0042',
  quantity: 2,
  state: 'open',
  orderedAt: '+010000-01-01T04:59:59.000Z',
};

it('stands in for a line of which only dates or the price cannot be read, and for no other', () => {
  expect(standInLine({ ...row, promisedOn: 'soon', unitPrice: 'cheap' })).toEqual({
    ...row,
    orderedAt: '1970-01-01T00:00:00.000Z',
  });
  expect(standInLine({ ...row, quantity: 'two' })).toBeUndefined();
  expect(standInLine({ ...row, customerId: undefined })).toBeUndefined();
});
