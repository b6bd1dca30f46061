import { expect, it } from 'vitest';
import { instantFromMs } from '../instant.ts';
import { type AddressFact, addAddressFacts, keptAddressFacts } from './address-fact.ts';

const fact = (change: Partial<AddressFact>): AddressFact => ({
  channel: 'email',
  address: 'a@b.example',
  fact: 'hard-bounce',
  at: instantFromMs(0),
  how: 'import:a.csv',
  shown: 'Status: cleaned',
  ...change,
});

it('keeps each fact about an address once, and of too many the newest', () => {
  const known = [fact({})];
  expect(addAddressFacts(known, [fact({ shown: 'Bounced: yes' })])).toBe(known);
  expect(addAddressFacts(undefined, [])).toBeUndefined();
  expect(addAddressFacts(undefined, [fact({}), fact({})])).toHaveLength(1);
  expect(addAddressFacts(known, [fact({ fact: 'complaint' }), fact({ address: 'c@b.example' })])).toHaveLength(3);
  const many = Array.from({ length: 30 }, (_, index) => fact({ address: `${index}@b.example` }));
  expect(addAddressFacts(known, many)?.map(({ address }) => address)).toEqual(
    many.slice(-keptAddressFacts).map(({ address }) => address),
  );
});
