import { expect, it } from 'vitest';
import { canComeAgain, recordKinds } from './about-row.ts';

it('what came from outside can come again, and what Kesher wrote itself can only be mended', () => {
  expect(recordKinds.filter(canComeAgain)).toEqual(['customer', 'order-line', 'product', 'delivery']);
});
