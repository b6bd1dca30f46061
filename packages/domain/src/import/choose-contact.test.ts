import { describe, expect, it } from 'vitest';
import { chooseEmail, choosePhone } from './choose-contact.ts';

const here = { country: 'IL', isAssumed: true };
const written = (...texts: string[]) => texts.map((text, at) => ({ text, column: `c${at}` }));

describe('the address and the number of a person who has several', () => {
  it('is the first address that can be read', () => {
    expect(chooseEmail(written('dana', 'd@x.example', 'e@x.example'))).toEqual({
      address: 'd@x.example',
      unreadable: [{ field: 'email', code: 'email-unreadable', column: 'c0' }],
    });
    expect(chooseEmail([])).toEqual({ unreadable: [] });
  });

  it('is the number that text messages reach, though a landline stands before it', () => {
    expect(choosePhone(written('03-9121111', '0501234567'), here)).toMatchObject({
      address: '+972501234567',
      column: 'c1',
      isCallsOnly: false,
    });
  });

  it('is none that the country does not have, where the row names no country', () => {
    expect(choosePhone(written('(212) 555-0143'), here)).toEqual({
      unreadable: [{ field: 'phone', code: 'phone-unknown-country', column: 'c0' }],
    });
    const named = { country: 'IL', isAssumed: false };
    expect(choosePhone(written('(212) 555-0143'), named)).toMatchObject({ address: '+9722125550143', isUnusual: true });
    expect(choosePhone(written('03-9121111 ext. 12'), here)).toMatchObject({ address: '+97239121111' });
  });

  it('is the first landline where there is nothing else, and none where nothing can be read', () => {
    expect(choosePhone(written('03-9121111', '02-6251234'), here)).toMatchObject({
      address: '+97239121111',
      isCallsOnly: true,
    });
    expect(choosePhone(written("'", 'call me'), here)).toEqual({
      unreadable: [
        { field: 'phone', code: 'phone-not-a-number', column: 'c0' },
        { field: 'phone', code: 'phone-not-a-number', column: 'c1' },
      ],
    });
  });
});
