import { expect, test } from 'vitest';
import { instantSchema } from '../instant-schema.ts';
import { aKitRelease, aKitWithdrawal } from './kit-release.fixture.ts';
import { isKitReleased, type KitAct, kitReleaseInForce } from './kit-release.ts';

const at = (text: string) => instantSchema.parse(text);
const outage = { kit: 'outage', language: 'en', digest: 'a'.repeat(64) } as const;
const isReleased = (acts: KitAct[], now = '2026-12-01T02:00:00.000Z') => isKitReleased(acts, outage, at(now));

test('a language of a kit is off until a named person releases it, from then on and for that one alone', () => {
  expect(isReleased([])).toBe(false);
  expect(isReleased([aKitRelease({ language: 'he' }), aKitRelease({ kit: 'strike' })])).toBe(false);
  expect(isReleased([aKitRelease()])).toBe(true);
  expect(isReleased([aKitRelease()], '2026-05-31T02:00:00.000Z')).toBe(false);
  expect(kitReleaseInForce([aKitRelease()], outage, at('2026-12-01T02:00:00.000Z'))).toEqual(aKitRelease());
});

test('a change of the sentences ends a release', () => {
  expect(isReleased([aKitRelease({ digest: 'b'.repeat(64) })])).toBe(false);
});

test('twelve months end a release', () => {
  expect(isReleased([aKitRelease()], '2027-06-01T07:59:59.999Z')).toBe(true);
  expect(isReleased([aKitRelease()], '2027-06-01T08:00:00.000Z')).toBe(false);
});

test('the latest act holds, in whatever order they are read', () => {
  const anew = aKitRelease({ at: at('2026-08-01T08:00:00.000Z') });
  expect(isReleased([aKitWithdrawal(), aKitRelease()])).toBe(false);
  expect(isReleased([aKitRelease(), aKitWithdrawal()])).toBe(false);
  expect(isReleased([anew, aKitWithdrawal(), aKitRelease()])).toBe(true);
});
