import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeHistory, olistLike } from './synthetic-history.ts';

const folder = mkdtempSync(join(tmpdir(), 'kesher-backtest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'history.csv');
const rows = makeHistory({ ...olistLike, orders: 2_000, suppliers: 100 });
writeFileSync(
  file,
  [
    'supplierId,promisedOn,deliveredOn,orderedOn',
    ...rows.map((row) => [row.supplierId, row.promisedOn, row.deliveredOn, row.orderedOn].join(',')),
    'S1,soon,2027-01-01,2026-12-01',
  ].join('\n'),
);

function run(...args: string[]) {
  const entry = join(import.meta.dirname, 'backtest.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('prints coverage and median width, the plain methods beside them, and the frozen line', () => {
  const { status, stdout } = run(file, '--frozen');
  expect(status).toBe(0);
  expect(stdout).toMatch(/expected window +\d+ +\d\d\.\d % +\d+ days/);
  expect(stdout).toMatch(/frozen: learned before 2027-09-14 +\d+/);
  expect(stdout).toMatch(/plain: quantiles of all so far +\d+/);
  expect(stdout).toContain('row 2002: promisedOn: "soon" is not a date');
});

test('prints one JSON object', () => {
  const { stdout } = run(file, '--json', '--level', '0.9');
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ level: 0.9, rows: { bad: 1 }, frozen: null });
  expect(report.online.overall.coverage).toBeGreaterThan(0.85);
});

test.each([
  [[], 'Name one CSV file.'],
  [['nowhere.csv'], 'nowhere.csv cannot be read'],
  [[file, '--level', '80'], '--level is 80'],
  [[file, '--map', 'when=x'], '--map does not understand "when=x"'],
  [[file, '--map', 'promised=x'], 'no column "x"'],
  [[file, '--fast'], '--fast'],
])('ends with 1 and says why: %o', (args, problem) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(1);
  expect(stderr).toContain(problem);
});
