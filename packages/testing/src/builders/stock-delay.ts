import { type DelayFacts, delayFactsSchema } from '@kesher/domain/stock-delay/delay-facts';
import { type DelayContent, delayContentSchema } from '@kesher/domain/stock-delay/delay-notice';
import { type StockDelay, stockDelaySchema } from '@kesher/domain/stock-delay/stock-delay';
import type { Wanted } from './wanted.ts';

/** Facts that pass the wording check: a cause, dates with their basis, three options, the next update; all texts in all languages. */
export function buildDelayFacts(wanted: Wanted<typeof delayFactsSchema> = {}): DelayFacts {
  return delayFactsSchema.parse({
    cause: {
      kind: 'transport',
      note: {
        en: 'The ship waits outside the port.',
        he: 'האונייה ממתינה מחוץ לנמל.',
        ar: 'السفينة تنتظر خارج الميناء.',
      },
    },
    window: {
      kind: 'dates',
      from: '2026-12-06',
      to: '2026-12-13',
      basis: { kind: 'history', supplierDeliveries: 48, level: 0.8, heldShare: 0.81 },
    },
    options: [
      { kind: 'wait' },
      {
        kind: 'alternative',
        productId: 'P-2',
        name: { en: 'The beech table', he: 'שולחן הבוק', ar: 'طاولة الزان' },
        priceDifference: { amountMinor: -15_000, currency: 'ILS' },
        availableOn: '2026-11-25',
      },
      { kind: 'refund', withinDays: 7 },
    ],
    nextUpdateBy: '2026-11-29T10:00:00.000Z',
    ...wanted,
  });
}

/** What the notice of a declared delay says. */
export function buildDelayContent(wanted: Wanted<typeof delayContentSchema> = {}): DelayContent {
  return delayContentSchema.parse({
    job: 'stock-delay',
    products: [{ id: 'P-1', name: 'Oak table', names: { he: 'שולחן אלון', ar: 'طاولة بلوط' } }],
    statement: { kind: 'declared', facts: buildDelayFacts() },
    ...wanted,
  });
}

/** A delay whose first version is being told. */
export function buildStockDelay(wanted: Wanted<typeof stockDelaySchema> = {}): StockDelay {
  const { products, statement } = buildDelayContent();
  const id = wanted.id ?? 'delay-1';
  return stockDelaySchema.parse({
    id,
    products,
    supplierId: 'S-1',
    stage: 'open',
    version: 1,
    round: 1,
    live: {
      noticeId: `${id}.v1`,
      statement,
      publishedBy: 'manager-1',
      publishedAt: '2026-11-22T08:00:00.000Z',
      published: true,
    },
    promises: [{ noticeId: `${id}.v1`, dueAt: '2026-11-29T10:00:00.000Z', state: 'open' }],
    createdBy: 'manager-1',
    createdAt: '2026-11-22T07:50:00.000Z',
    revision: 1,
    ...wanted,
  });
}
