import { createHash, createHmac } from 'node:crypto';
import { isGood } from '@kesher/domain/link/close-links';
import { type LinkStore, type LinkTokens, linkSchema } from '@kesher/domain/link/link';
import type { ReadRetention } from '@kesher/domain/retention/retention';
import { rowReader } from './row-reader.ts';
import type { ItemKey, Table } from './table.ts';

const partitionOf = (token: string) => `link#${createHash('sha256').update(token).digest('hex')}`;
const keyOf = (token: string): ItemKey => ({ pk: partitionOf(token), sk: 'link' });
const revokedKeyOf = (token: string): ItemKey => ({ pk: partitionOf(token), sk: 'revoked' });

/**
 * Links in DynamoDB, by the hash of their token; DynamoDB removes them some time after they expire. A link is written
 * again with each version of its subject, without a condition, so that many can be written at once; that it was revoked
 * is an item of its own, which nothing overwrites.
 */
export function createLinkStore(table: Table, retention: ReadRetention): LinkStore {
  const links = rowReader(table, linkSchema);
  return {
    async put(token, link) {
      await table.put({ ...keyOf(token), ...link, expireAfter: Math.ceil(Date.parse(link.expiresAt) / 1000) });
    },
    async open(token, now) {
      const items = await table.getMany([keyOf(token), revokedKeyOf(token)]);
      if (items.some(({ sk }) => sk === 'revoked')) return undefined;
      // One that cannot be read opens nothing: the next version of its subject writes it anew.
      const [link] = await links.all(items);
      return link !== undefined && isGood(link, now, await retention()) ? link : undefined;
    },
    async revoke(token) {
      await table.put(revokedKeyOf(token));
    },
    async forget(token) {
      await Promise.all([table.remove(keyOf(token)), table.remove(revokedKeyOf(token))]);
    },
  };
}

/** Tokens of 128 bits in 22 characters (two SMS parts shorter than a signed link in Hebrew), from one secret of the installation. */
export function createLinkTokens(secret: string): LinkTokens {
  return {
    tokenFor({ subjectId, customerId, generation = 0 }) {
      return createHmac('sha256', secret)
        .update(`${subjectId}\n${customerId}${generation === 0 ? '' : `\n${generation}`}`)
        .digest()
        .subarray(0, 16)
        .toString('base64url');
    },
  };
}
