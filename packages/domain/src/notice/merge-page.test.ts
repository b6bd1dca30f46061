import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CustomerId, customerIdSchema } from '../ids.ts';
import type { Member } from './audience.ts';
import { mergePage } from './merge-page.ts';

const member = (customerId: CustomerId): Member => ({ customerId, orders: [], moreOrders: 0, toldBefore: false });

/** A page of a sorted list: at most `limit` from after `after`, and up to where it is complete. */
function pageOf(list: readonly CustomerId[], after: CustomerId | undefined, limit: number) {
  const rest = list.filter((id) => after === undefined || id > after);
  const page = rest.slice(0, limit);
  return { page, upTo: rest.length > page.length ? page.at(-1) : undefined };
}

describe('the merge of those who wait and those who were told', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9][a-zA-Z0-9._:@+-]{0,3}$/), { maxLength: 40 });
  const sorted = ids.map((list) => list.map((id) => customerIdSchema.parse(id)).toSorted());

  it('page by page is exactly the union: each once, in order, nobody left out', () => {
    const limit = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(sorted, sorted, limit, limit, (waiting, told, waitingLimit, toldLimit) => {
        const found: CustomerId[] = [];
        let after: CustomerId | undefined;
        for (let pages = 0; ; pages += 1) {
          expect(pages).toBeLessThanOrEqual(waiting.length + told.length);
          const affected = pageOf(waiting, after, waitingLimit);
          const previous = pageOf(told, after, toldLimit);
          const { both, upTo } = mergePage({
            affected: affected.page.map((customerId) => ({ customerId })),
            affectedUpTo: affected.upTo,
            previous: previous.page.map((id) => ({ member: member(id), messages: [], toldByPhone: false })),
            previousUpTo: previous.upTo,
          });
          for (const one of both) {
            expect(one.affected?.customerId).toBe(waiting.includes(one.customerId) ? one.customerId : undefined);
            expect(one.previous?.member.customerId).toBe(told.includes(one.customerId) ? one.customerId : undefined);
          }
          found.push(...both.map((one) => one.customerId));
          if (upTo === undefined) break;
          expect(after === undefined || upTo > after).toBe(true);
          after = upTo;
        }
        expect(found).toEqual([...new Set([...waiting, ...told])].toSorted());
      }),
      { numRuns: 500 },
    );
  });
});
