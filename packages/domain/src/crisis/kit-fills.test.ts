import { expect, test } from 'vitest';
import { kindOfFill, kitFillsSchema } from './kit-fills.ts';

test('every fill has a kind by which it is asked for', () => {
  expect(Object.keys(kindOfFill)).toEqual(Object.keys(kitFillsSchema.shape));
});

test('orders of authorities are linked, safely', () => {
  expect(kitFillsSchema.safeParse({ orders: 'https://www.oref.org.il/' }).success).toBe(true);
  expect(kitFillsSchema.safeParse({ orders: 'http://www.oref.org.il/' }).success).toBe(false);
  expect(kitFillsSchema.safeParse({ orders: 'Go to the shelter' }).success).toBe(false);
});
