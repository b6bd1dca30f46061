import { setTimeout as delay } from 'node:timers/promises';
import type { Instant } from '@kesher/domain/instant';
import type { DelayFacts } from '@kesher/domain/stock-delay/delay-facts';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import type { ExpectedWindow } from '@kesher/domain/window/expected-window';
import type { StaffClient } from '../staff-client.ts';
import { daysFrom } from './demo-customers.ts';

type Answer = { delay: StockDelay };

/** What the demo's manager says about the late lenses; the dates come from the supplier's record. */
export function demoFacts(window: ExpectedWindow, today: string): DelayFacts {
  const dates =
    window.kind === 'window'
      ? {
          kind: 'dates' as const,
          from: window.from,
          to: window.to,
          basis: {
            kind: 'history' as const,
            supplierDeliveries: window.basis.supplierDeliveries,
            level: window.basis.level,
            heldShare: window.basis.heldShare,
          },
        }
      : {
          kind: 'dates' as const,
          from: daysFrom(today, 8),
          to: daysFrom(today, 15),
          basis: { kind: 'supplier-said' as const },
        };
  return {
    cause: {
      kind: 'supplier',
      note: {
        en: 'The coating machine of the manufacturer stood still for a week.',
        he: 'מכונת הציפוי של היצרן עמדה שבוע.',
        ar: 'توقفت آلة الطلاء لدى الشركة المصنّعة أسبوعًا.',
      },
    },
    window: dates as DelayFacts['window'],
    options: [
      { kind: 'wait' },
      {
        kind: 'alternative',
        name: { en: 'Vario 1.5 lenses, in stock', he: 'עדשות Vario 1.5, במלאי', ar: 'عدسات Vario 1.5 المتوفرة' },
        priceDifference: { amountMinor: -12_000, currency: 'ILS' },
      },
      {
        kind: 'bridge',
        what: {
          en: 'Loan glasses until yours are here',
          he: 'משקפיים בהשאלה עד שהמשקפיים שלכם יגיעו',
          ar: 'نظارة بديلة إلى أن تصل نظارتكم',
        },
      },
      { kind: 'refund', withinDays: 14 },
    ],
    // Noon in the shop: a promise is for an hour at which people read.
    nextUpdateBy: `${daysFrom(today, 3)}T10:00:00.000Z` as Instant,
  };
}

/**
 * Declares, rehearses and announces the demo's delay with two people, and answers it once it has gone live. Whoever was
 * interrupted in between goes on where they stopped.
 */
export async function declareDemoDelay(
  staff: { manager: StaffClient; second: StaffClient },
  now: Instant,
): Promise<StockDelay> {
  const { manager, second } = staff;
  const today = now.slice(0, 10);
  const window = await manager.get<ExpectedWindow>(
    `/staff/products/LENS-VARIO-16/expected-window?promisedOn=${daysFrom(today, 4)}`,
  );
  const declared = await manager.send<Answer>('POST', '/staff/delays', {
    productIds: ['LENS-VARIO-16'],
    facts: demoFacts(window, today),
    requestId: 'demo-lenses',
  });
  const { id } = declared.delay;
  let current = declared.delay;
  if (current.draft?.stage === 'editing') {
    const { revision } = current;
    current = (await manager.send<Answer>('POST', `/staff/delays/${id}/announcement`, { revision })).delay;
  }
  if (current.draft?.stage === 'awaiting-approval') {
    current = (await second.send<Answer>('POST', `/staff/delays/${id}/approval`, { revision: current.revision })).delay;
  }
  while (current.live === undefined) {
    await delay(100);
    current = (await manager.get<Answer>(`/staff/delays/${id}`)).delay;
  }
  return current;
}
