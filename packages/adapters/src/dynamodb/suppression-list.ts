import {
  type AddressStanding,
  addressMatters,
  type FingerprintWord,
  type SuppressionReason,
  suppressionReasons,
} from '@kesher/domain/customer/address-standing';
import { consentSchema } from '@kesher/domain/customer/consent';
import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import type { SuppressionList } from '@kesher/domain/customer/customer-store';
import { instantFromMs } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import * as z from 'zod';
import { hashAddress, suppressionKey } from './hash-address.ts';
import type { Item, Table } from './table.ts';

/** A word is kept as `<instant> <decision>`, whose order as text is the order that counts: by time, a refusal last on a tie. */
const wordSchema = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(z.tuple([instantSchema, consentSchema.shape.decision]))
  .transform(([at, decision]) => ({ at, decision }));
/** What cannot be read closes the address: it may have been a refusal. */
const readableWord = wordSchema.catch({ at: instantFromMs(0), decision: 'refused' });
const readableReason = z.enum(suppressionReasons).catch('hard-bounce');

/**
 * The do-not-contact list in DynamoDB: hashes only. One item an address holds all that is known of it, so that looking
 * whether it is closed and whether it was refused is one read.
 */
export function createSuppressionList(table: Table): SuppressionList {
  async function suppressFingerprint(fingerprint: string, reason: SuppressionReason): Promise<void> {
    await table.update(suppressionKey(fingerprint), {
      UpdateExpression: 'SET #reason = :reason',
      // An erasure can be lifted, and must not take a bounce or a complaint with it.
      ...(reason === 'erased' && { ConditionExpression: 'attribute_not_exists(#reason)' }),
      ExpressionAttributeNames: { '#reason': 'reason' },
      ExpressionAttributeValues: { ':reason': reason },
    });
  }

  return {
    fingerprintOf: hashAddress,
    suppress: (address, reason) => suppressFingerprint(hashAddress(address), reason),
    suppressFingerprint,
    async note(words) {
      const known = words.map(({ address, ...word }) => ({ ...word, fingerprint: hashAddress(address) }));
      // A yes may take away what a refusal rests on that is said with it: what is refused stands before.
      for (const decision of ['refused', 'granted'] as const)
        await Promise.all(known.filter((word) => word.decision === decision).map((word) => noteWord(table, word)));
    },
    async noteFingerprints(words) {
      await Promise.all(words.map((word) => noteWord(table, word)));
    },
    async standings(addresses) {
      const byPartition = new Map(
        addresses.map((address) => [suppressionKey(hashAddress(address)).pk, canonicalAddress(address)]),
      );
      const items = await table.getMany([...byPartition.keys()].map((pk) => ({ pk, sk: 'suppressed' })));
      return new Map(
        items.flatMap((item) => {
          const address = byPartition.get(String(item['pk']));
          return address === undefined ? [] : [[address, standingOf(item)] as const];
        }),
      );
    },
  };
}

async function noteWord(table: Table, { fingerprint, matter, at, decision }: FingerprintWord): Promise<void> {
  await table.update(suppressionKey(fingerprint), {
    UpdateExpression: 'SET #matter = :word',
    ConditionExpression: 'attribute_not_exists(#matter) OR #matter < :word',
    ExpressionAttributeNames: { '#matter': matter },
    ExpressionAttributeValues: { ':word': `${at} ${decision}` },
  });
}

function standingOf(item: Item): AddressStanding {
  const words = addressMatters.flatMap((matter) =>
    item[matter] === undefined ? [] : [[matter, readableWord.parse(item[matter])] as const],
  );
  const closed = item['reason'] === undefined ? undefined : readableReason.parse(item['reason']);
  return { closed, words: Object.fromEntries(words) };
}
