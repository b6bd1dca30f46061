import type { AwsPrices } from '@kesher/adapters/prices/aws-prices';
import type { AnnouncementRun } from './announcement-run.ts';
import type { Bar } from './bars.ts';
import { dollarsPerMillion, perMail } from './cost.ts';

function shown(figure: number): string {
  return figure.toLocaleString('en-US', { maximumFractionDigits: Math.abs(figure) < 100 ? 2 : 0 });
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function barsTable(lines: readonly Bar[]): string {
  return markdown(
    ['what', 'measured', 'bar', ''],
    lines.map(({ what, figure, unit, bar, holds }) => [
      what,
      `${shown(figure)} ${unit}`.trim(),
      bar,
      holds ? 'holds' : '**missed**',
    ]),
  );
}

/** What one delivered email asks of DynamoDB, by what it is for. */
export function unitsTable(run: AnnouncementRun): string {
  const kinds = Object.entries(run.metered).toSorted(
    ([, a], [, b]) => b.writeUnits - a.writeUnits || b.readUnits - a.readUnits,
  );
  return markdown(
    ['for', 'requests per email', 'write units', 'read units'],
    kinds
      .map(([kind, { requests, writeUnits, readUnits }]) => [
        kind,
        ...[requests, writeUnits, readUnits].map((count) => (count / run.accepted).toFixed(3)),
      ])
      .filter(([, ...counts]) => counts.some((count) => Number(count) >= 0.001)),
  );
}

export function costTable(run: AnnouncementRun, prices: AwsPrices): string {
  const dollars = Object.entries(dollarsPerMillion(perMail(run), prices));
  const total = dollars.reduce((sum, [, each]) => sum + each, 0);
  return markdown(
    ['service', 'US dollars per million emails'],
    [...dollars, ['together', total] as const].map(([service, each]) => [service, each.toFixed(2)]),
  );
}
