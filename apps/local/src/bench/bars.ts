import type { AwsPrices } from '@kesher/adapters/prices/aws-prices';
import type { AnnouncementRun } from './announcement-run.ts';
import { dollarsPerMillion, onTopOfSes, perMail } from './cost.ts';
import type { SendPathRun } from './send-path-run.ts';

/** One function as it would be deployed; `clients` are the SDK clients that it would use, which the bare import holds alone. */
export type MeasuredBundle = {
  name: string;
  bytes: number;
  clients: readonly string[];
  importMs: number;
  clientsImportMs: number;
};

/** Everything that one bench measured. `sizes` are metered runs, smallest first. */
export type Measured = {
  sendPath: SendPathRun;
  endToEnd: AnnouncementRun;
  sizes: readonly AnnouncementRun[];
  bundles: readonly MeasuredBundle[];
  adminFirstLoadBytes: number;
};

/** One line of DESIGN §11: `holds` where the figure is within the bar. */
export type Bar = { what: string; figure: number; unit: string; bar: string; holds: boolean };

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Everything that a customer costs besides the channel's own price, in US dollars per million. */
export function ownCost(run: AnnouncementRun, prices: AwsPrices): number {
  const { SES: _channel, 'Lambda (CPU only)': _cpu, ...own } = dollarsPerMillion(perMail(run), prices);
  return Object.values(own).reduce((sum, each) => sum + each, 0);
}

/** Holds what was measured against the bars of DESIGN §11. */
export function bars(measured: Measured, prices: AwsPrices): Bar[] {
  const { endToEnd, sizes, bundles } = measured;
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  if (!smallest || !largest) throw new Error('nothing was metered');
  const { sendPath } = measured;
  const floorCpuMs = median(sendPath.floorCpuMs);
  const ratio = median(sendPath.sendCpuMs) / floorCpuMs;
  const ratioOfAll = endToEnd.functionsCpuMs / endToEnd.accepted / floorCpuMs;
  const mail = perMail(largest);
  const growth = Math.max(...sizes.map((run) => Math.abs(ownCost(run, prices) / ownCost(smallest, prices) - 1)));
  const heaviest = Math.max(...bundles.map(({ bytes }) => bytes));
  const slowest = Math.max(
    ...bundles.filter(({ clients }) => clients.length > 0).map((bundle) => bundle.importMs / bundle.clientsImportMs),
  );
  const page = Math.max(...endToEnd.pages.map(({ compressedBytes }) => compressedBytes));
  const duplicates = [endToEnd, ...sizes].reduce((sum, run) => sum + run.duplicates, 0);
  const missing = [endToEnd, ...sizes].reduce((sum, run) => sum + run.customers - run.accepted, 0);
  const most = (what: string, figure: number, unit: string, bar: number): Bar => ({
    what,
    figure,
    unit,
    bar: `at most ${bar.toLocaleString('en-US')}`,
    holds: figure <= bar,
  });
  const rate = endToEnd.accepted / endToEnd.seconds / median(sendPath.floorPerSecond);
  return [
    {
      what: 'end to end',
      figure: rate,
      unit: '× the rate of the bare SDK loop',
      bar: 'at least 0.3',
      holds: rate >= 0.3,
    },
    most('customers not told', missing, '', 0),
    most('customers told twice', duplicates, '', 0),
    most('CPU of all functions', ratioOfAll, '× the bare SDK loop', 2),
    most('CPU of the send path', ratio, '× the bare SDK loop', 1.5),
    most('write units per delivered email', mail.writeUnits, '', 6),
    most('on top of the price of SES', 100 * onTopOfSes(dollarsPerMillion(mail, prices)), '%', 5.5),
    most(`growth of cost, ${smallest.customers} to ${largest.customers}`, 100 * growth, '%', 5),
    most(`growth of live memory, to ${largest.customers}`, largest.liveMb.peak - smallest.liveMb.peak, 'MB', 16),
    most('heaviest function', heaviest, 'bytes minified', 500_000),
    most('slowest import', slowest, '× the bare SDK clients it would use', 1),
    most('heaviest customer page', page, 'bytes compressed', 14_000),
    most("the admin's first load", measured.adminFirstLoadBytes, 'bytes compressed', 180_000),
  ];
}
