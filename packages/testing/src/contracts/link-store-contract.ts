import type { CustomerId, SubjectId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { LinkStore, LinkTokens } from '@kesher/domain/link/link';
import type { ReadRetention } from '@kesher/domain/retention/retention';
import { describe, expect, it } from 'vitest';
import { buildLink } from '../builders/link.ts';
import { byTheTable } from '../in-memory/by-the-table.ts';

const token = 'AAAAAAAAAAAAAAAAAAAAAA';
const of = (subjectId: string, customerId: string) => ({
  subjectId: subjectId as SubjectId,
  customerId: customerId as CustomerId,
});
const now = '2026-11-22T08:30:00.000Z' as Instant;

/** What every link store must do. `create` answers an empty one. */
export function describeLinkStore(
  name: string,
  create: (retention: ReadRetention) => Promise<{ store: LinkStore }>,
): void {
  describe(`the link store ${name}`, () => {
    it('opens the link of a token and of no other', async () => {
      const { store } = await create(byTheTable);
      expect(await store.open(token, now)).toBeUndefined();
      await store.put(token, buildLink());
      expect(await store.open(token, now)).toEqual(buildLink());
      expect(await store.open(token.toLowerCase(), now)).toBeUndefined();
    });

    it('renews the link of a token', async () => {
      const { store } = await create(byTheTable);
      await store.put(token, buildLink({ expiresAt: '2026-11-22T08:00:00.000Z' }));
      expect(await store.open(token, now)).toBeUndefined();
      await store.put(token, buildLink());
      expect(await store.open(token, now)).toEqual(buildLink());
    });

    it('closes a link at the instant at which it expires', async () => {
      const { store } = await create(byTheTable);
      await store.put(token, buildLink({ expiresAt: '2026-11-22T09:00:00.000Z' }));
      expect(await store.open(token, '2026-11-22T08:59:59.999Z' as Instant)).toBeDefined();
      expect(await store.open(token, '2026-11-22T09:00:00.000Z' as Instant)).toBeUndefined();
    });

    it('closes a link that stands already once links are kept for less, and opens it when they are again', async () => {
      let links = 30;
      const { store } = await create(async () => ({ links }));
      await store.put(token, buildLink());
      expect(await store.open(token, '2026-12-22T07:59:59.999Z' as Instant)).toBeDefined();
      expect(await store.open(token, '2026-12-22T08:00:00.000Z' as Instant)).toBeUndefined();
      links = 31;
      expect(await store.open(token, '2026-12-22T08:00:00.000Z' as Instant)).toBeDefined();
    });

    it('keeps a revoked link closed, also when the same token is written again', async () => {
      const { store } = await create(byTheTable);
      await store.put(token, buildLink());
      await store.revoke(token);
      expect(await store.open(token, now)).toBeUndefined();
      await store.put(token, buildLink());
      expect(await store.open(token, now)).toBeUndefined();
      await store.revoke(token);
      expect(await store.open(token, now)).toBeUndefined();
    });
  });
}

/** What every maker of link tokens must do. */
export function describeLinkTokens(name: string, create: () => LinkTokens): void {
  describe(`the link tokens ${name}`, () => {
    it('are 22 characters that are safe in a URL, and the same for the same customer and subject', () => {
      const tokens = create();
      expect(tokens.tokenFor(of('delay-1', 'C-1'))).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(create().tokenFor(of('delay-1', 'C-1'))).toBe(tokens.tokenFor(of('delay-1', 'C-1')));
    });

    it('differ between generations, of which the first has no number', () => {
      const tokens = create();
      const first = of('delay-1', 'C-1');
      const all = [0, 1, 2, 12].map((generation) => tokens.tokenFor({ ...first, generation }));
      expect(new Set(all).size).toBe(4);
      expect(all[0]).toBe(tokens.tokenFor(first));
    });

    it('differ between customers and between subjects', () => {
      const tokens = create();
      const all = [of('delay-1', 'C-1'), of('delay-1', 'C-2'), of('delay-2', 'C-1'), of('delay-', '1C-1')];
      expect(new Set(all.map((one) => tokens.tokenFor(one))).size).toBe(4);
    });
  });
}
