import { createHash, createHmac } from 'node:crypto';
import { type LinkStore, type LinkTokens, linkSchema } from '@kesher/domain/link/link';
import type { ItemKey, Table } from './table.ts';

const keyOf = (token: string): ItemKey => ({
  pk: `link#${createHash('sha256').update(token).digest('hex')}`,
  sk: 'link',
});

/** Links in DynamoDB, by the hash of their token; DynamoDB removes them some time after they expire. */
export function createLinkStore(table: Table): LinkStore {
  return {
    async put(token, link) {
      await table.put(
        { ...keyOf(token), ...link, expireAfter: Math.ceil(Date.parse(link.expiresAt) / 1000) },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      );
    },
    async open(token, now) {
      const item = await table.get(keyOf(token));
      if (!item || item['revoked'] === true) return undefined;
      const link = linkSchema.parse(item);
      return link.expiresAt > now ? link : undefined;
    },
    async revoke(token) {
      await table.update(keyOf(token), {
        UpdateExpression: 'SET revoked = :yes',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':yes': true },
      });
    },
  };
}

/** Tokens of 128 bits in 22 characters (two SMS parts shorter than a signed link in Hebrew), from one secret of the installation. */
export function createLinkTokens(secret: string): LinkTokens {
  return {
    tokenFor({ subjectId, customerId }) {
      return createHmac('sha256', secret)
        .update(`${subjectId}\n${customerId}`)
        .digest()
        .subarray(0, 16)
        .toString('base64url');
    },
  };
}
