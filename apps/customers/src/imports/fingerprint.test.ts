import { createFingerprint } from '@kesher/adapters/lambda/fingerprint';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './testing/import-world.ts';

describe('createFingerprint', () => {
  it('gives the same for the same text and key only, and wants a real key', () => {
    expect(fingerprint('a')).toBe(createFingerprint('a secret of this test only')('a'));
    expect(fingerprint('a')).not.toBe(createFingerprint('another secret of this')('a'));
    expect(() => createFingerprint('short')).toThrow(RangeError);
  });
});
