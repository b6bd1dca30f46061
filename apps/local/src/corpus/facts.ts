import { tagValue } from '@kesher/adapters/ses/ses-email-sender';
import type { Corpus } from './corpus.ts';

const event = (data: object, rest: object = {}) =>
  JSON.stringify({
    type: 'order.created',
    timestamp: '2026-11-22T08:00:00Z',
    data: { orderNumber: '1', customer: { id: 'C-1' }, lines: [{ productId: 'P-1', quantity: 1 }], ...data },
    ...rest,
  });

const facts = {
  cause: { kind: 'supplier' },
  window: { kind: 'dates', from: '2026-12-01', to: '2026-12-08', basis: { kind: 'supplier-said' } },
  options: [{ kind: 'wait' }],
  nextUpdateBy: '2026-11-25T08:00:00.000Z',
};
const declared = (change: object) => ({ kind: 'declared', facts: { ...facts, ...change } });

const mail = (change: object) => ({
  eventType: 'Delivery',
  mail: { timestamp: '2026-11-22T08:00:00.000Z', tags: { message: [tagValue('delay-1.v1~0~C-1~email')] } },
  delivery: { timestamp: '2026-11-22T08:00:01.000Z' },
  ...change,
});

/** Times, channel events and ids. */
export const malformedFacts: Corpus = {
  times: [
    ['instant', 'no zone', '2026-11-22T08:30:00.000', { refused: 'value' }],
    ['instant', 'an offset', '2026-11-22T08:30:00.000+02:00', { refused: 'value' }],
    ['instant', 'the thirtieth of February', '2026-02-30T08:30:00.000Z', { refused: 'value' }],
    ['instant', 'an hour too many', '2026-11-22T24:30:00.000Z', { refused: 'value' }],
    ['instant', 'a number', 1_700_000_000, { refused: 'value' }],
    ['instant', 'six digits of a second', '2026-11-22T08:30:00.000000Z', { refused: 'value' }],
    ['preferredHours', 'an hour without a zero', '8:30', { refused: 'preferredHours.from' }],
    ['preferredHours', 'twenty-four o\u2019clock', '24:00', { refused: 'preferredHours.from' }],
    ['preferredHours', 'a time of the afternoon', '8:30 PM', { refused: 'preferredHours.from' }],
    [
      'deliveryRow',
      'a date that could be two',
      { deliveredOn: '03/04/2026' },
      { refused: 'deliveredOn: date-ambiguous' },
    ],
    [
      'deliveryRow',
      'a date that can only be one',
      { deliveredOn: '23/04/2026' },
      { normalised: { deliveredOn: '2026-04-23' } },
    ],
    [
      'deliveryRow',
      'a date with month names',
      { deliveredOn: '5 Dec 2026' },
      { normalised: { deliveredOn: '2026-12-05' } },
    ],
    [
      'deliveryRow',
      'a date that there is not',
      { deliveredOn: '2026-02-30' },
      { refused: 'deliveredOn: date-unreadable' },
    ],
    [
      'deliveryRow',
      'the serial number of Excel',
      { deliveredOn: '46000' },
      { normalised: { deliveredOn: '2025-12-09' } },
    ],
    ['deliveryRow', 'the year 1900', { deliveredOn: '1900-01-01' }, { refused: 'deliveredOn: date-out-of-range' }],
    [
      'deliveryRow',
      'delivered before it was ordered',
      { orderedOn: '2026-05-01', deliveredOn: '2026-04-01', promisedOn: '2026-06-01' },
      { refused: 'deliveredOn: dates-disagree' },
    ],
    ['customerRow', 'a zone of another planet', { timeZone: 'Mars/Base' }, { normalised: { timeZone: 'Mars/Base' } }],
    [
      'customerRow',
      'a consent of tomorrow',
      { emailConsent: 'yes', consentAt: '2026-11-23' },
      { refused: 'consentAt: consent-in-future' },
    ],
    [
      'statement',
      'a window that ends before it begins',
      declared({ window: { ...facts.window, to: '2026-11-01' } }),
      { refused: 'facts.window.to' },
    ],
    [
      'statement',
      'a promise for a day without an hour',
      declared({ nextUpdateBy: '2026-11-25' }),
      { refused: 'facts.nextUpdateBy' },
    ],
    ['webhook', 'a timestamp in local time of nobody', event({}, { timestamp: 'yesterday' }), { refused: 'timestamp' }],
    ['webhook', 'a timestamp without a zone', event({}, { timestamp: '2026-11-22T08:00:00' }), { normalised: 'order' }],
  ],
  events: [
    ['channelEvent', 'nothing', {}, { refused: 'value' }],
    ['channelEvent', 'a text', 'Delivery', { refused: 'value' }],
    [
      'channelEvent',
      'a tag that is not ours',
      mail({ mail: { timestamp: '2026-11-22T08:00:00.000Z', tags: { message: ['newsletter'] } } }),
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'no tag',
      mail({ mail: { timestamp: '2026-11-22T08:00:00.000Z', tags: {} } }),
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'a tag with a chunk that is no number',
      mail({
        mail: { timestamp: '2026-11-22T08:00:00.000Z', tags: { message: [tagValue('delay-1.v1~x~C-1~email')] } },
      }),
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'a tag with one part too many',
      mail({
        mail: { timestamp: '2026-11-22T08:00:00.000Z', tags: { message: [tagValue('delay-1.v1~0~C-1~email~x')] } },
      }),
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'a tag with an empty part',
      mail({ mail: { timestamp: '2026-11-22T08:00:00.000Z', tags: { message: [tagValue('delay-1.v1~~C-1~email')] } } }),
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'a time that is none',
      mail({ mail: { timestamp: 'soon', tags: { message: [tagValue('delay-1.v1~0~C-1~email')] } } }),
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'a kind that we do not know',
      mail({ eventType: 'Rendering Failure' }),
      {
        normalised: {
          channel: 'email',
          key: { noticeId: 'delay-1.v1', chunk: 0, customerId: 'C-1', route: 'email' },
          sentAt: '2026-11-22T08:00:00.000Z',
        },
      },
    ],
    [
      'channelEvent',
      'a bounce without its bounce',
      mail({ eventType: 'Bounce' }),
      {
        normalised: {
          channel: 'email',
          key: { noticeId: 'delay-1.v1', chunk: 0, customerId: 'C-1', route: 'email' },
          sentAt: '2026-11-22T08:00:00.000Z',
        },
      },
    ],
    [
      'channelEvent',
      'an SMS report without a time',
      { source: 'sns-sms', notification: { messageId: 'm' }, status: 'SUCCESS' },
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'an SMS report of a third status',
      { source: 'sns-sms', notification: { messageId: 'm', timestamp: '2026-11-22 08:00:00.000' }, status: 'MAYBE' },
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'an SMS report with the time of SNS',
      { source: 'sns-sms', notification: { messageId: 'm', timestamp: '2026-11-22 08:00:00.558' }, status: 'FAILURE' },
      {
        normalised: { channel: 'sms', channelMessageId: 'm', reportedAt: '2026-11-22T08:00:00.558Z', delivered: false },
      },
    ],
  ],
  ids: [
    ['customerId', 'nothing', '', { refused: 'value' }],
    ['customerId', 'a separator of the tables', 'C#1', { refused: 'value' }],
    ['customerId', 'a separator of the message key', 'C~1', { refused: 'value' }],
    ['customerId', 'a way up the folders', '../../etc/passwd', { refused: 'value' }],
    ['customerId', 'a space', 'C 1', { refused: 'value' }],
    ['customerId', 'sixty-five characters', 'x'.repeat(65), { refused: 'value' }],
    ['customerId', 'a line break at the end', 'C-1\n', { refused: 'value' }],
    ['customerId', 'a name of the prototype', '__proto__', { refused: 'value' }],
    ['customerId', 'a number', 42, { refused: 'value' }],
    ['customerId', 'capital and small letters apart', 'C-AbC', { normalised: 'C-AbC' }],
    ['noticeId', 'eighty-one characters', 'x'.repeat(81), { refused: 'value' }],
    ['noticeId', 'a percent-encoded slash', 'delay%2F1.v1', { refused: 'value' }],
    ['customerRow', 'an id of Hebrew letters', { id: 'לקוח 7' }, { normalised: { id: '7.f6' } }],
  ],
};
