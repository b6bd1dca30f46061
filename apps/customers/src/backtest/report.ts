import type { Deliveries } from './read-deliveries.ts';
import type { QuestionScore, Scores } from './score.ts';

const listed = 5;

/** What the backtest found, for a person. */
export function reportText(file: string, read: Deliveries, scores: Scores): string {
  const { deliveries, refused, warned, mapping } = read;
  const open = deliveries.filter(({ deliveredOn }) => deliveredOn === undefined).length;
  const suppliers = new Set(deliveries.map(({ supplierId }) => supplierId)).size;
  const columns = Object.entries(mapping.columns).map(([field, column]) => `${field} = ${column.trim()}`);
  return [
    `${file}: ${deliveries.length} orders of ${suppliers} suppliers, ${open} not delivered yet; ${refused.length} rows refused, ${warned} with a warning.`,
    `Read as ${columns.join(', ')}.`,
    ...refused
      .slice(0, listed)
      .map(({ line, column, remedy }) => `  line ${line}${column && `, ${column}`}: ${remedy}`),
    ...(refused.length > listed ? [`  and ${refused.length - listed} more`] : []),
    '',
    'Each order was asked about with what was known on that morning; the first fifth of the time only taught.',
    'Lengths are days; score = length + 10 × days missed, on average, lower is better; plain = quantiles of what came before.',
    '',
    [
      'asked',
      'windows',
      'not known',
      'held',
      'median',
      'mean',
      'p90',
      'p99',
      'widest',
      'score',
      'plain held',
      'mean',
      'score',
    ]
      .map((name, place) => (place === 0 ? name.padEnd(16) : name.padStart(10)))
      .join(''),
    ...scores.questions.map(lineOf),
    '',
    'Up to the promised day Kesher also learns from the orders that were still open on that morning. Had it not:',
    ...scores.questions.slice(0, 3).map(withoutOpenLine),
    '',
    `Order date, 30 orders or more: worst month held ${percent(scores.months.worstHeld)}, worst supplier ${percent(scores.suppliers.worstHeld)}.`,
  ].join('\n');
}

function lineOf({ asked, windows, notKnown, held, plain, ...days }: QuestionScore): string {
  const figures = [
    String(windows),
    String(notKnown),
    percent(held),
    ...[days.median, days.mean, days.p90, days.p99, days.widest, days.score].map(tenth),
    percent(plain.held),
    tenth(plain.mean),
    tenth(plain.score),
  ];
  return asked.padEnd(16) + figures.map((figure) => figure.padStart(10)).join('');
}

function withoutOpenLine({ asked, score, withoutOpen: { held, mean, score: other } }: QuestionScore): string {
  const figures = `${percent(held)} held, ${tenth(mean)} days, score ${tenth(other)} in place of ${tenth(score)}`;
  return `  ${asked.padEnd(14)}${figures}`;
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}

function tenth(days: number | null): string {
  return days === null ? '–' : days.toFixed(1);
}
