import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSomebodyElse } from './somebody-else.ts';

const dana = { name: 'Dana Levi', email: 'dana@mail.example', phone: '+972501234567' };

describe('isSomebodyElse', () => {
  it.each([
    ['another name at another address', { name: 'Big Four', email: 'bigfour@mail.example' }],
    ['a name that shares a word, at another address', { name: 'Dana Cohen', phone: '+972521111111' }],
    ['a name of which no word stays, and no address', { name: 'Big Four' }],
  ])('takes %s for another person', (_what, said) => {
    expect(isSomebodyElse(dana, said, 'profile')).toBe(true);
  });

  it.each([
    ['no name', { email: 'other@mail.example' }],
    ['the same name at another address', { name: 'dana  LEVI', email: 'other@mail.example' }],
    ['another name at the same address', { name: 'D. Cohen', email: 'Dana@Mail.example' }],
    ['another name at the same number', { name: 'Big Four', email: 'bigfour@mail.example', phone: dana.phone }],
    ['a name that shares a word, without an address', { name: 'Dana Cohen' }],
  ])('takes %s for the same person', (_what, said) => {
    expect(isSomebodyElse(dana, said, 'profile')).toBe(false);
  });

  it('takes a name alone on an order for whoever receives it', () => {
    expect(isSomebodyElse(dana, { name: 'Big Four' }, 'order')).toBe(false);
    expect(isSomebodyElse(dana, { name: 'Big Four', phone: '+972521111111' }, 'order')).toBe(true);
  });

  it('learns the name of somebody who was called by their address', () => {
    const said = { name: 'Big Four', email: 'bigfour@mail.example' };
    expect(isSomebodyElse({ name: 'dana@mail.example', email: 'dana@mail.example' }, said, 'profile')).toBe(false);
    expect(isSomebodyElse({ name: '+972501234567', phone: '+972501234567' }, said, 'profile')).toBe(false);
    expect(isSomebodyElse({}, said, 'profile')).toBe(false);
  });

  const word = fc.constantFrom('dana', 'levi', 'noa');
  const anybody = fc.record({
    name: fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
    email: fc.constantFrom(undefined, 'a@mail.example', 'b@mail.example'),
    phone: fc.constantFrom(undefined, '+972501234567'),
  });

  property.prop([anybody, anybody, fc.constantFrom('profile', 'order')])(
    'answers the same from either side, and never of the same words twice',
    (left, right, where) => {
      expect(isSomebodyElse(left, right, where)).toBe(isSomebodyElse(right, left, where));
      expect(isSomebodyElse(left, left, where)).toBe(false);
    },
  );
});
