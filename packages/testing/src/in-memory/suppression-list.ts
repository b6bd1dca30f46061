import { createHash } from 'node:crypto';
import {
  type AddressStanding,
  type FingerprintWord,
  isLaterAddressWord,
  type SuppressionReason,
} from '@kesher/domain/customer/address-standing';
import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import type { SuppressionList } from '@kesher/domain/customer/customer-store';
import type { Restorable } from './rows.ts';

/** The do-not-contact list in a map: hashes only, as in the real one. */
export function createInMemorySuppressionList(): SuppressionList &
  Restorable<Record<string, AddressStanding>> & {
    /** By fingerprint. */
    isErased(fingerprint: string): boolean;
    open(fingerprint: string): void;
  } {
  let known = new Map<string, AddressStanding>();
  const of = (fingerprint: string): AddressStanding => known.get(fingerprint) ?? { words: {} };
  /** An erasure can be lifted, and must not take a bounce or a complaint with it. */
  const close = (fingerprint: string, reason: SuppressionReason): void => {
    const closed = reason === 'erased' ? (of(fingerprint).closed ?? reason) : reason;
    known.set(fingerprint, { ...of(fingerprint), closed });
  };
  const noteWord = ({ fingerprint, matter, at, decision }: FingerprintWord): void => {
    const standing = of(fingerprint);
    if (isLaterAddressWord({ at, decision }, standing.words[matter]))
      known.set(fingerprint, { ...standing, words: { ...standing.words, [matter]: { at, decision } } });
  };
  return {
    fingerprintOf: hashOf,
    suppress: async (address, reason) => close(hashOf(address), reason),
    suppressFingerprint: async (fingerprint, reason) => close(fingerprint, reason),
    async note(words) {
      for (const { address, ...word } of words) noteWord({ ...word, fingerprint: hashOf(address) });
    },
    async noteFingerprints(words) {
      for (const word of words) noteWord(word);
    },
    async standings(addresses) {
      return new Map(
        addresses.flatMap((address) => {
          const standing = known.get(hashOf(address));
          return standing ? [[canonicalAddress(address), standing] as const] : [];
        }),
      );
    },
    isErased: (fingerprint) => known.get(fingerprint)?.closed === 'erased',
    open: (fingerprint) => void known.set(fingerprint, { words: of(fingerprint).words }),
    snapshot: () => Object.fromEntries(known),
    restore(state) {
      known = new Map(Object.entries(state));
    },
  };
}

function hashOf(address: string): string {
  return createHash('sha256').update(canonicalAddress(address)).digest('hex');
}
