import { expect, it } from 'vitest';
import { addMs, dayMs } from '../../instant.ts';
import { isAnyOn } from './is-any-on.ts';
import { aProtocol, ramzi } from './protocol.fixture.ts';

const now = addMs(ramzi.at, dayMs);
const act = { by: ramzi.by, at: ramzi.at };
const stored = (...changes: Parameters<typeof aProtocol>) => [{ protocol: aProtocol(...changes), revision: 1 }];

it('a protocol is on while a signature stands in any language', () => {
  expect(isAnyOn(stored(), now)).toBe(true);
  expect(isAnyOn(stored({ signatures: [{ ...ramzi, language: 'ar', version: 2 }] }), now)).toBe(true);
  expect(isAnyOn(stored({ signatures: [] }), now)).toBe(false);
  expect(isAnyOn(stored(), addMs(now, 400 * dayMs))).toBe(false);
});

it('none is where it was switched off, deleted, or nobody has any', () => {
  expect(isAnyOn(stored({ off: act }), now)).toBe(false);
  expect(isAnyOn(stored({ deleted: act }), now)).toBe(false);
  expect(isAnyOn([], now)).toBe(false);
});
