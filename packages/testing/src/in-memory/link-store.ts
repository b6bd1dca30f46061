import { createHash } from 'node:crypto';
import { isGood } from '@kesher/domain/link/close-links';
import { type Link, type LinkStore, type LinkTokens, linkSchema } from '@kesher/domain/link/link';
import type { ReadRetention } from '@kesher/domain/retention/retention';
import { byTheTable } from './by-the-table.ts';
import { createRows, type Restorable, type RowState } from './rows.ts';

type StoredLink = { link: Link; revoked: boolean };

/** Links in a map, by the hash of their token. A revoked one stays, so that writing it again opens nothing. */
export function createInMemoryLinkStore(
  retention: ReadRetention = byTheTable,
): LinkStore & Restorable<RowState<StoredLink>> {
  const rows = createRows<StoredLink>((row) => {
    const { link, revoked } = row as StoredLink;
    return { link: linkSchema.parse(link), revoked };
  });
  return {
    async put(token, link) {
      rows.put(hashOf(token), { link, revoked: rows.get(hashOf(token))?.revoked === true });
    },
    async open(token, now) {
      const stored = rows.get(hashOf(token));
      return stored && !stored.revoked && isGood(stored.link, now, await retention()) ? stored.link : undefined;
    },
    async revoke(token) {
      const stored = rows.get(hashOf(token));
      if (stored) rows.put(hashOf(token), { ...stored, revoked: true });
    },
    async forget(token) {
      rows.remove(hashOf(token));
    },
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}

/** Tokens of the real length, the same for the same customer, subject and generation; no secret, because these open nothing real. */
export function createInMemoryLinkTokens(): LinkTokens {
  return {
    tokenFor: ({ subjectId, customerId, generation = 0 }) =>
      createHash('sha256')
        .update(`${subjectId}\n${customerId}${generation === 0 ? '' : `\n${generation}`}`)
        .digest('base64url')
        .slice(0, 22),
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
