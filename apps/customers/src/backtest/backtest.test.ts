import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Instant } from '@kesher/domain/instant';
import { afterAll, describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { readDeliveries } from './read-deliveries.ts';
import { reportText } from './report.ts';
import { runBacktest } from './run-backtest.ts';
import { makeHistory } from './synthetic-histories.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-backtest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const context = {
  country: 'IL',
  defaultLanguage: 'en' as const,
  now: '2026-11-22T08:00:00.000Z' as Instant,
  fileName: 'history.csv',
  fingerprint: (text: string) => text.replaceAll(/[^a-z0-9]/gi, 'x'),
};

async function read(lines: readonly string[], args: readonly string[] = []) {
  const file = path.join(folder, 'history.csv');
  writeFileSync(file, lines.join('\n'));
  const asked = readArguments([file, ...args]);
  return asked.kind === 'refused' ? asked : readDeliveries(asked, context);
}

describe('the file of a backtest', () => {
  it('is read as an import reads it: American dates, orders that have not come, one bad row', async () => {
    const found = await read([
      'order_id,seller_id,order_purchase_timestamp,order_delivered_customer_date,order_estimated_delivery_date',
      'o1,s1,10/2/2025 10:56,10/10/2025 21:25,10/18/2025 0:00',
      'o2,s1,7/24/2025 20:41,,8/13/2025 0:00',
      'o3,s1,8/8/2025 8:38,8/17/2025 18:06,soon',
    ]);
    expect(found).toMatchObject({
      deliveries: [
        { supplierId: 's1', orderedOn: '2025-10-02', promisedOn: '2025-10-18', deliveredOn: '2025-10-10' },
        { orderedOn: '2025-07-24', promisedOn: '2025-08-13' },
      ],
      refused: [{ line: 4, field: 'promisedOn' }],
    });
  });

  it('needs neither suppliers nor numbers', async () => {
    const found = await read(['Promised Date,Actual Date', '2026-02-01,2026-02-03', '2026-02-01,2026-02-04']);
    if (found.kind !== 'deliveries') return expect.unreachable();
    expect(found.deliveries.map(({ supplierId, id }) => [supplierId, id])).toEqual([
      ['all-suppliers.allxsupplier', 'row-2.rowx2'],
      ['all-suppliers.allxsupplier', 'row-3.rowx3'],
    ]);
  });

  it.each([
    [['a,b', '1,2'], [], 'no column for promisedOn'],
    [['promised on,delivered on', '03/04/2026,04/05/2026'], [], 'read several ways: add --dates'],
    [['promised on,delivered on', '2026-01-01,2026-01-02'], ['--map', 'id=none'], 'no column "none"'],
    [['promised on,delivered on', '2026-01-01,2026-01-02'], ['--map', 'when=x'], '--map does not understand "when=x"'],
    [['promised on,delivered on', '2026-01-01,2026-01-02'], ['--level', '80'], '--level is 80'],
    [['promised on,delivered on', '2026-01-01,2026-01-02'], ['--dates', 'iso'], '--dates is iso'],
    [['promised on,delivered on', '2026-01-01,2026-01-02'], ['--fast'], '--fast'],
  ])('that begins with %j and %j is refused with what to do', async (lines, args, problem) => {
    const found = await read(lines, args);
    expect(found.kind === 'refused' ? found.problem : '').toContain(problem);
  });

  it('tells its dates where the command says how', async () => {
    const found = await read(['promised on,delivered on', '03/04/2026,04/04/2026'], ['--dates', 'day-first']);
    expect(found).toMatchObject({ deliveries: [{ promisedOn: '2026-04-03', deliveredOn: '2026-04-04' }] });
  });
});

describe('the backtest', () => {
  const history = makeHistory('on time but for a tenth').slice(0, 600);
  const scores = runBacktest(history, 0.8);

  it('asks seven questions and compares each with the plain method', () => {
    expect(scores.questions.map(({ asked }) => asked)).toHaveLength(7);
    const [ordered] = scores.questions;
    expect(ordered?.held).toBeGreaterThan(0.75);
    expect(ordered?.plain.score).toBeGreaterThan(1);
    expect(ordered?.widest).toBeGreaterThanOrEqual(ordered?.p99 ?? Number.NaN);
  });

  it('prints a line for each question', () => {
    const found = {
      kind: 'deliveries' as const,
      deliveries: history,
      refused: [],
      warned: 0,
      mapping: { columns: {} },
    };
    const text = reportText('history.csv', found, scores);
    expect(text).toMatch(/600 orders of 12 suppliers, 0 not delivered yet/);
    expect(text).toMatch(/^30-days-overdue +\d+/m);
  });
});
