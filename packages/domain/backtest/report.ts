import type { IsoDate } from '../src/instant.ts';
import { rollingDays } from './baselines.ts';
import type { BadRow } from './read-rows.ts';
import type { Score, Scores } from './score.ts';

export interface Report {
  readonly level: number;
  readonly rows: {
    readonly used: number;
    readonly bad: number;
    readonly notDelivered: number;
    readonly repeated: number;
    readonly suppliers: number;
  };
  readonly columns: Readonly<Record<string, string>>;
  readonly badRows: readonly BadRow[];
  /** Windows for orders from this date on are counted; until then there is only learning. */
  readonly countedFrom: IsoDate;
  readonly online: Scores;
  readonly frozen: {
    readonly learnedBefore: IsoDate;
    readonly scores: Scores;
  } | null;
}

const shownBadRows = 10;

function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}

function line(name: string, score: Score): string {
  const width = score.medianWidthDays === null ? '–' : `${score.medianWidthDays} days`;
  const missed = `${score.tooEarly} before, ${score.tooLate} after`;
  return `  ${name.padEnd(34)}${String(score.windows).padStart(8)}${percent(score.coverage).padStart(10)}${width.padStart(14)}   ${missed}`;
}

function heading(title: string): string {
  return `${title.padEnd(36)}${'windows'.padStart(8)}${'held'.padStart(10)}${'median width'.padStart(14)}   missed`;
}

function linesOf(scores: Readonly<Record<string, Score>>): string[] {
  return Object.entries(scores).map(([name, score]) => line(name, score));
}

/** The report as a person reads it. */
export function reportText(report: Report): string {
  const { rows, online, frozen, columns } = report;
  const columnsRead = Object.entries(columns).map(([field, column]) => `${field} = ${column}`);
  const hiddenBadRows = report.badRows.length - shownBadRows;
  return [
    `${rows.used} deliveries of ${rows.suppliers} suppliers (${columnsRead.join(', ')}).`,
    `Left out: ${rows.notDelivered} not delivered, ${rows.repeated} repeated, ${rows.bad} bad rows.`,
    ...report.badRows.slice(0, shownBadRows).map(({ row, problem }) => `  row ${row}: ${problem}`),
    ...(hiddenBadRows > 0 ? [`  and ${hiddenBadRows} more`] : []),
    ...(columns.supplier === undefined ? ['No supplier column: all taken as one supplier.'] : []),
    ...(columns.ordered === undefined ? ['No order dates: each is asked about 14 days before its promised date.'] : []),
    '',
    `A ${percent(report.level)} window for each order, given on its order date, from deliveries before that date only.`,
    `Before ${report.countedFrom} (the first 20 % of the time) there is only learning; orders since then count.`,
    `${online.withoutWindow} of them got no window, because too little was known.`,
    '',
    heading('Overall'),
    line('expected window', online.overall),
    ...(frozen === null ? [] : [line(`frozen: learned before ${frozen.learnedBefore}`, frozen.scores.overall)]),
    line('plain: quantiles of all so far', online.baselines.all),
    line(`plain: quantiles of ${rollingDays} days`, online.baselines.rolling),
    line('asked again when overdue', online.overdue),
    '',
    heading('By order date'),
    ...linesOf(online.slices),
    '',
    heading('By known deliveries of the supplier'),
    ...linesOf(online.sizes),
    ...(frozen === null
      ? []
      : [
          '',
          heading(`Frozen on ${frozen.learnedBefore}`),
          line('expected window', frozen.scores.overall),
          line('plain: quantiles of all before', frozen.scores.baselines.all),
          ...linesOf(frozen.scores.slices),
          ...linesOf(frozen.scores.sizes),
        ]),
  ].join('\n');
}
