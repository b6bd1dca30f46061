import { createHash } from 'node:crypto';
import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import type { ItemKey } from './table.ts';

/** Addresses are looked up, suppressed and logged only as this hash. */
export function hashAddress(address: string): string {
  return createHash('sha256').update(canonicalAddress(address)).digest('hex');
}

/** Where the do-not-contact list keeps the address of this fingerprint. */
export const suppressionKey = (fingerprint: string): ItemKey => ({
  pk: `suppressed#${hashAddress(fingerprint)}`,
  sk: 'suppressed',
});
