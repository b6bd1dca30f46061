import { awsPrices } from '@kesher/adapters/prices/aws-prices';
import { describe, expect, it } from 'vitest';
import type { AnnouncementRun } from './announcement-run.ts';
import { bars, type Measured, median } from './bars.ts';
import { dollarsPerMillion, perMail } from './cost.ts';
import { plotCost } from './plot.ts';

function run(customers: number, changes: Partial<AnnouncementRun> = {}): AnnouncementRun {
  return {
    customers,
    accepted: customers,
    duplicates: 0,
    seconds: customers / 1000,
    functionsCpuMs: customers,
    servicesCpuMs: customers,
    requests: { 'SQS SendMessageBatch': customers / 10, 'DynamoDB PutItem': customers },
    metered: {
      'row created': { requests: customers, readUnits: 0, writeUnits: 3 * customers },
      'row delivered': { requests: customers, readUnits: 0, writeUnits: customers },
      'chunk read': { requests: 10, readUnits: customers / 2, writeUnits: 0 },
    },
    liveMb: { before: 50, peak: 60 },
    pages: [{ page: '/d he', compressedBytes: 4000, loadsMore: false }],
    ...changes,
  };
}

const measured: Measured = {
  sendPath: { floorCpuMs: [1, 1, 1], floorPerSecond: [2_000, 2_000, 2_000], sendCpuMs: [1.4, 1.4, 1.4] },
  endToEnd: run(10_000),
  sizes: [run(1_000), run(10_000)],
  bundles: [
    { name: 'send', bytes: 480_000, clients: ['@aws-sdk/client-ses'], importMs: 95, clientsImportMs: 100 },
    { name: 'api-http', bytes: 300_000, clients: [], importMs: 90, clientsImportMs: 3 },
  ],
  adminFirstLoadBytes: 170_000,
};
const missed = (changed: Partial<Measured>) =>
  bars({ ...measured, ...changed }, awsPrices).flatMap(({ what, holds }) => (holds ? [] : [what]));

describe('the bars', () => {
  it('hold for what is within all of them, a function without SDK clients left out of the import time', () => {
    expect(missed({})).toEqual([]);
  });

  it('are missed where more is spent, lost or sent twice', () => {
    expect(missed({ endToEnd: run(10_000, { seconds: 17 }) })).toEqual(['end to end']);
    expect(missed({ endToEnd: run(10_000, { functionsCpuMs: 21_000 }) })).toEqual(['CPU of all functions']);
    expect(missed({ endToEnd: run(10_000, { accepted: 9_999 }) })).toEqual(['customers not told']);
    expect(missed({ sizes: [run(1_000), run(10_000, { duplicates: 1 })] })).toEqual(['customers told twice']);
    expect(missed({ sendPath: { ...measured.sendPath, sendCpuMs: [1.6] } })).toEqual(['CPU of the send path']);
    const heavier = run(10_000, { liveMb: { before: 50, peak: 125 }, requests: { 'SQS SendMessageBatch': 20_000 } });
    expect(missed({ sizes: [run(1_000), heavier] })).toEqual([
      'growth of cost, 1000 to 10000',
      'growth of live memory, to 10000',
    ]);
    expect(missed({ adminFirstLoadBytes: 180_001 })).toEqual(["the admin's first load"]);
    const slow = measured.bundles.map((bundle) => ({ ...bundle, importMs: 101 }));
    expect(missed({ bundles: slow })).toEqual(['slowest import']);
  });
});

describe('the cost of a million mails', () => {
  it('is priced from what one mail takes', () => {
    const mail = perMail(run(1_000));
    expect(mail).toMatchObject({ writeUnits: 4, readUnits: 0.5, sqsRequests: 0.1, snsPublishes: 1, cpuMs: 1 });
    const dollars = dollarsPerMillion(mail, awsPrices);
    expect(dollars['DynamoDB writes']).toBeCloseTo(2.5);
    expect(dollars['SQS']).toBeCloseTo(0.04);
    expect(dollars['SNS (events of SES)']).toBeCloseTo(0.5);
    expect(dollars['Lambda (CPU only)']).toBeCloseTo(0.023, 3);
  });
});

describe('the median', () => {
  it('is the middle, or between the two middles', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
});

describe('the plot', () => {
  it('draws a flat cost as a flat line, each point named', () => {
    const svg = plotCost(
      [1_000, 10_000, 100_000].map((customers) => ({ customers, dollars: 6 })),
      '2026-11-25',
    );
    expect(svg).toContain('points="64.0,156.0 340.0,156.0 616.0,156.0"');
    expect(svg).toContain('<title>10,000: 6.00</title>');
    expect(svg).toContain('prices of 2026-11-25');
  });
});
