import { expect, it } from 'vitest';
import { staffIdSchema } from '../ids.ts';
import { originOf, proofToShow } from './consent-origin.ts';

it.each([
  ['preferences-page', undefined, 'customer'],
  ['unsubscribe-page', undefined, 'customer'],
  ['one-click', undefined, 'customer'],
  ['phone', 'ann', 'staff'],
  ['preferences-page', 'ann', 'staff'],
  ['import:customers.csv', undefined, 'record'],
  ['webhook', undefined, 'record'],
])('a decision that came by %s from %s is the word of the %s', (how, by, origin) => {
  expect(originOf({ how, by: by === undefined ? undefined : staffIdSchema.parse(by) })).toBe(origin);
});

it('shows no name of a gap in an old proof', () => {
  expect(proofToShow('By email to {address} | Yes')).toBe('By email to … | Yes');
  expect(proofToShow('By email to d•••@l•••.example')).toBe('By email to d•••@l•••.example');
});
