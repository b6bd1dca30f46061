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

/** Times, clicks and ids. */
export const malformedFacts: Corpus = {
  times: [
    ['howFar', 'less than three times a day, on the third day', '2026-12-02T07:00:00.000Z', { shown: '3 day' }],
    ['howFar', 'hours that lie beyond midnight', '2026-11-29T22:30:00.000Z', { shown: '1 day' }],
    ['howFar', 'yesterday evening', '2026-11-28T20:00:00.000Z', { shown: '-1 day' }],
    ['howFar', 'the same evening', '2026-11-29T20:00:00.000Z', { shown: '12 hour' }],
    [
      'statement',
      'a supplier’s date that no calendar has',
      declared({ supplierPromisedOn: '2026-02-30' }),
      { refused: 'facts.supplierPromisedOn' },
    ],
    ['instant', 'no zone', '2026-11-22T08:30:00.000', { refused: 'value' }],
    ['instant', 'an offset', '2026-11-22T08:30:00.000+02:00', { refused: 'value' }],
    ['instant', 'the thirtieth of February', '2026-02-30T08:30:00.000Z', { refused: 'value' }],
    ['instant', 'an hour too many', '2026-11-22T24:30:00.000Z', { refused: 'value' }],
    ['instant', 'a number', 1_700_000_000, { refused: 'value' }],
    ['instant', 'six digits of a second', '2026-11-22T08:30:00.000000Z', { refused: 'value' }],
    [
      'looseInstant',
      'an evening of the year 9999, west of Greenwich',
      '9999-12-31T23:59:59-05:00',
      { refused: 'value' },
    ],
    ['looseInstant', 'the first morning of all, east of it', '0000-01-01T00:00:00+14:00', { refused: 'value' }],
    ['looseInstant', 'what .NET writes for no date', '0001-01-01T00:00:00Z', { refused: 'value' }],
    ['looseInstant', 'a day that is not', '2026-02-30T08:30:00+02:00', { refused: 'value' }],
    ['looseInstant', 'an offset', '2026-11-22T10:30:00+0200', { normalised: '2026-11-22T08:30:00.000Z' }],
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
      { deliveredOn: '5 Dec 2025' },
      { normalised: { deliveredOn: '2025-12-05' } },
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
    ['customerRow', 'a zone of another planet', { timeZone: 'Mars/Base' }, { normalised: { timeZone: undefined } }],
    [
      'customerRow',
      'a consent of tomorrow',
      { emailConsent: 'yes', consentAt: '2026-11-23' },
      // Without its day it lifts no refusal.
      { normalised: { emailConsent: ['service by email granted'], consentAt: ['service by email granted'] } },
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
    ['unsubscribePost', 'the one click', { 'List-Unsubscribe': 'One-Click' }, { normalised: 'one-click' }],
    ['unsubscribePost', 'nothing', {}, { refused: 'List-Unsubscribe' }],
    ['unsubscribePost', 'other letters', { 'List-Unsubscribe': 'one-click' }, { refused: 'List-Unsubscribe' }],
    [
      'unsubscribePost',
      'an action beside it',
      { 'List-Unsubscribe': 'One-Click', action: 'x' },
      { refused: 'List-Unsubscribe' },
    ],
    ['proof', 'the name of a gap', 'By email to {address}', { shown: 'By email to …' }],
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
    ['noticeId', 'a hundred and eleven characters', 'x'.repeat(111), { refused: 'value' }],
    ['noticeId', 'a percent-encoded slash', 'delay%2F1.v1', { refused: 'value' }],
    ['customerRow', 'an id of Hebrew letters', { id: 'לקוח 7' }, { normalised: { id: '7.f6' } }],
  ],
  statements: [
    [
      'lineWords',
      'a cancellation and an older word after it',
      [
        ['2026-11-02T10:00:00', 'cancelled'],
        ['2026-11-01T10:00:00', 'open'],
      ],
      { normalised: 'cancelled' },
    ],
    [
      'lineWords',
      'two words within one second, in the wrong order',
      [
        ['2026-11-02T10:00:00', 'cancelled'],
        ['2026-11-02T10:00:00', 'open'],
      ],
      { normalised: 'cancelled' },
    ],
    [
      'lineWords',
      'an order that is open again later',
      [
        ['2026-11-02T10:00:00', 'cancelled'],
        ['2026-11-03T10:00:00', 'open'],
      ],
      { normalised: 'open' },
    ],
    [
      'underOneId',
      'customer 4 of another system',
      [
        { name: 'Yoni Harel', email: 'yoni@mail.example' },
        { name: 'Big Four', email: 'bigfour@mail.example' },
      ],
      { refused: 'id: another-person' },
    ],
    [
      'underOneId',
      'customer 4 of another system, with a number where the first has an address',
      [
        { name: 'Yoni Harel', email: 'yoni@mail.example' },
        { name: 'Yoni Four', phone: '+972501234567' },
      ],
      { refused: 'id: another-person' },
    ],
    [
      'underOneId',
      'somebody who married and kept their number',
      [
        { name: 'Dana Levi', email: 'levi@mail.example', phone: '+972501234567' },
        { name: 'Dana Cohen', email: 'cohen@mail.example', phone: '+972501234567' },
      ],
      { normalised: 'a change' },
    ],
    ['dayOfFile', 'a day to come', '2026-12-24', { refused: 'statedOn' }],
    ['dayOfFile', 'a day that there is not', '2026-02-30', { refused: 'statedOn' }],
    [
      'dayOfFile',
      'the day before, on the clocks of the business',
      '2026-11-21',
      { normalised: '2026-11-20T22:00:00.000Z' },
    ],
  ],
};
