import { type NamedSchema, named } from '@kesher/adapters/http/named-schema';
import { sharedSchemas } from '@kesher/adapters/http/shared-schemas';
import { promiseSchema } from '@kesher/domain/promise/promise';
import { basisSchema, causeSchema, delayFactsSchema, windowSchema } from '@kesher/domain/stock-delay/delay-facts';
import { delayStatementSchema } from '@kesher/domain/stock-delay/delay-notice';
import { delayDraftSchema, liveVersionSchema, stockDelaySchema } from '@kesher/domain/stock-delay/stock-delay';
import { findingCodeSchema, findingSchema } from '@kesher/domain/wording/finding';
import { delayNoticeSchema } from './answers.ts';

/** What the API description of stock delays calls by name. */
export const describedSchemas: readonly NamedSchema[] = [
  ...sharedSchemas,
  named('StockDelay', stockDelaySchema, {
    says: 'A product, or several of one shipment, that comes late.',
    fields: {
      version: 'Versions announced so far.',
      round: 'How many versions named a later or unknown date: what the consent rules count.',
      draft: 'What staff prepare next.',
      live: 'What customers are being told now.',
      revision: 'Counts changes: send back the one that you saw.',
      wakeAt: 'When Kesher looks at it again by itself.',
    },
  }),
  named('DelayDraft', delayDraftSchema, {
    says: 'What staff are preparing: the first announcement, or the next version.',
    fields: {
      audience: 'How many customers it was rehearsed for.',
      goesOutAt: 'The end of the countdown, in which it can be cancelled.',
    },
  }),
  named('LiveVersion', liveVersionSchema, {
    says: 'The version that customers are being told now.',
    fields: { published: 'Whether the notice, its audience and its promise are all written.' },
  }),
  named('DelayStatement', delayStatementSchema, {
    says: 'What one version says: the facts, “no news yet”, that it has come, or that the announcement was wrong.',
  }),
  named('DelayFacts', delayFactsSchema, {
    says: 'Everything that a delay tells the customer.',
    fields: {
      nextUpdateBy: 'The promise: by then the customer hears from us again, news or not.',
      supplierPromisedOn: 'The date that the supplier gave; for staff alone, customers are told the window.',
    },
    example: {
      cause: { kind: 'supplier' },
      window: { kind: 'dates', from: '2026-12-06', to: '2026-12-13', basis: { kind: 'supplier-said' } },
      options: [
        { kind: 'wait' },
        {
          kind: 'bridge',
          what: { en: 'A wheelchair on loan', he: 'כיסא גלגלים בהשאלה', ar: 'كرسي متحرك معار' },
        },
        { kind: 'refund', withinDays: 14 },
      ],
      nextUpdateBy: '2026-11-29T10:00:00.000Z',
    },
  }),
  named('Cause', causeSchema, {
    says: 'Why it is late.',
    fields: { note: 'Adds detail; the kind `other` needs it.' },
  }),
  named('ExpectedDates', windowSchema, {
    says: 'When it is expected: a range of dates with its basis, or honestly unknown with the reason.',
  }),
  named('Basis', basisSchema, {
    says: 'What the dates rest on: computed from past deliveries, said by the supplier, or set by staff.',
  }),
  named('Promise', promiseSchema, {
    says: 'What customers were told that we would do by an instant.',
    fields: {
      keptBy: 'The notice that kept it.',
      withdrawnFor: 'Of how many customers it had ended before it fell due, by their own choice.',
    },
  }),
  named('Notice', delayNoticeSchema, {
    says: 'One version of what customers are told. It never changes.',
    fields: { expiresAt: 'After this nobody is told any more.' },
  }),
  named('Finding', findingSchema, {
    says: 'What a check of the wording found.',
    fields: {
      level: '`refuse` stops the announcement; `warn` is for a person to weigh.',
      path: 'Where, `facts.options.2.what`.',
      data: 'The word found, a number, a limit.',
    },
  }),
  named('FindingCode', findingCodeSchema, { says: 'What can be found. A code never changes its meaning.' }),
];
