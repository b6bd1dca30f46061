import type { Language } from '@kesher/domain/language';
import { describe, expect, it } from 'vitest';
import { nameOfCopy, stateOf } from './protocol-state.ts';

const served = ['en', 'he'] as const;
const known = (signed: readonly Language[], more: { off?: unknown; isStarter?: boolean } = {}) => ({
  isStarter: more.isStarter ?? false,
  inForce: signed.map((language) => ({ language })),
  protocol: more.off === undefined ? {} : { off: more.off },
});

describe('where a protocol stands', () => {
  it.each([
    [known([], { isStarter: true }), 'starter'],
    [known(['en', 'he'], { off: {} }), 'off'],
    [known([]), 'unsigned'],
    // Signed in a language that the business does not serve.
    [known(['ar']), 'unsigned'],
    [known(['he', 'ar']), 'partly'],
    [known(['he', 'en']), 'on'],
  ])('of %j is %s', (listed, state) => expect(stateOf(listed, served)).toBe(state));
});

it('a copy has a name that no other has', () => {
  expect(nameOfCopy('implant', ['implant'])).toBe('implant-2');
  expect(nameOfCopy('implant-2', ['implant', 'implant-2'])).toBe('implant-3');
  expect(nameOfCopy('x'.repeat(40), [])).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
});
