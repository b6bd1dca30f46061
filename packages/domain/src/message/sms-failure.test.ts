import { expect, it } from 'vitest';
import { morning } from './message.fixture.ts';
import { receiptOfFailure, smsFailureOf } from './sms-failure.ts';

it.each([
  ['No quota left for account', 'spend-limit'],
  ['This delivery would exceed max price', 'price-cap'],
  ['Blocked as spam by phone carrier', 'carrier-blocked'],
  ['Destination is on a blocked list', 'carrier-blocked'],
  ['Phone carrier has blocked this message', 'carrier-blocked'],
  ['Phone has blocked SMS', 'carrier-blocked'],
  ['Phone is on a blocked list', 'carrier-blocked'],
  ['Phone number is opted out', 'opted-out'],
  ['Phone number +972501234567 is opted out', 'opted-out'],
  ['Invalid phone number', 'dead-number'],
  ['Phone is currently unreachable/unavailable', 'undelivered'],
  ['Phone carrier is currently unreachable/unavailable', 'undelivered'],
  ['Message body is invalid', 'undelivered'],
  ['Unknown error attempting to reach phone', 'undelivered'],
  ['', 'undelivered'],
] as const)('"%s" of the carrier is %s', (said, failure) => {
  expect(smsFailureOf(said)).toBe(failure);
});

it('only a dead number is closed; what is about us, the carrier or a wish says so, and opens the next way', () => {
  expect(receiptOfFailure('dead-number', morning)).toEqual({ kind: 'bounced', at: morning });
  expect(receiptOfFailure('undelivered', morning)).toEqual({ kind: 'undelivered', at: morning });
  for (const reason of ['spend-limit', 'price-cap', 'carrier-blocked', 'opted-out'] as const)
    expect(receiptOfFailure(reason, morning)).toEqual({ kind: 'undelivered', at: morning, reason });
});
