import { awsPrices } from '@kesher/adapters/prices/aws-prices';
import { describe, expect, it } from 'vitest';
import { type Grant, reckonScale, requestsFor } from './reckon-scale.ts';

const grant: Grant = {
  emailsPerSecond: 2_000,
  emailsPerDay: 10_000_000,
  lambdaAtOnce: 1_000,
  writeUnitsPerSecond: 40_000,
  senders: 50,
  senderMb: 512,
  mailsPerHint: 25,
  sesAnswerMs: 100,
};
const tenMillion = 10_000_000;

describe('the model of a large notice', () => {
  it('takes as long as the slowest bound', () => {
    const { slowest, hours } = reckonScale(tenMillion, grant, awsPrices);
    expect(slowest).toEqual({ what: 'SES, mails a second', mailsPerSecond: 1_800 });
    expect(hours).toBeCloseTo(tenMillion / 1_800 / 3600, 5);
  });

  it.each<[string, Partial<Grant>]>([
    ['SES, mails a day', { emailsPerDay: 50_000 }],
    ['senders of the lane', { senders: 5 }],
    ['Lambda, functions at once', { lambdaAtOnce: 10 }],
    ['DynamoDB, write units', { writeUnitsPerSecond: 4_000 }],
  ])('names "%s" where it is the slowest', (what, less) => {
    expect(reckonScale(tenMillion, { ...grant, ...less }, awsPrices).slowest.what).toBe(what);
  });

  it('knows no bound by day for what fits into one', () => {
    const { bounds } = reckonScale(50_000, { ...grant, emailsPerDay: 50_000 }, awsPrices);
    expect(bounds.find(({ what }) => what === 'SES, mails a day')?.mailsPerSecond).toBe(Number.POSITIVE_INFINITY);
  });

  it('costs in proportion to the recipients, and SES the most of it', () => {
    const of = (recipients: number) => reckonScale(recipients, grant, awsPrices).dollars;
    expect(of(tenMillion)['SES']).toBe(1_000);
    for (const [what, each] of Object.entries(of(tenMillion))) {
      expect(each).toBeCloseTo((of(1_000_000)[what] ?? 0) * 10, 6);
      expect(each).toBeLessThanOrEqual(1_000);
    }
  });

  it.each([1, 3, 24])('requests what brings it through in %i hours', (hours) => {
    const wanted = requestsFor(tenMillion, hours, { grant, prices: awsPrices });
    expect(reckonScale(tenMillion, { ...grant, ...wanted }, awsPrices).hours).toBeLessThanOrEqual(hours);
  });
});
