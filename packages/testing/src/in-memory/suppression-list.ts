import { createHash } from 'node:crypto';
import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import type { SuppressionList } from '@kesher/domain/customer/customer-store';
import type { Restorable } from './rows.ts';

type Reason = Parameters<SuppressionList['suppress']>[1];

/** The do-not-contact list in a map: hashes only, as in the real one. */
export function createInMemorySuppressionList(): SuppressionList & Restorable<Record<string, Reason>> {
  let reasons = new Map<string, Reason>();
  return {
    fingerprintOf: hashOf,
    async suppress(address, reason) {
      reasons.set(hashOf(address), reason);
    },
    async suppressFingerprint(fingerprint, reason) {
      reasons.set(fingerprint, reason);
    },
    async suppressed(addresses) {
      return new Set(addresses.filter((address) => reasons.has(hashOf(address))).map(canonicalAddress));
    },
    snapshot: () => Object.fromEntries(reasons),
    restore(state) {
      reasons = new Map(Object.entries(state));
    },
  };
}

function hashOf(address: string): string {
  return createHash('sha256').update(canonicalAddress(address)).digest('hex');
}
