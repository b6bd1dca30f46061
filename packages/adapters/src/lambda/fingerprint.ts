import { createHmac } from 'node:crypto';

/**
 * A keyed hash for ids that come from an address. Without the key nobody can try out all phone numbers; with the same key
 * the same person gets the same id in every import, so the key of an installation never changes.
 */
export function createFingerprint(secret: string): (text: string) => string {
  if (secret.length < 16) throw new RangeError('the fingerprint secret needs at least 16 characters');
  return (text) => createHmac('sha256', secret).update(text, 'utf8').digest('base64url');
}
