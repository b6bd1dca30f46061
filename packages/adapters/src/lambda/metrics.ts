import { tableVariable } from '../dynamodb/tables.ts';

/**
 * What Kesher counts beside what AWS counts by itself, each with what people suffer while it is not zero: `infra` makes
 * an alarm of every line.
 */
export const metrics = {
  StandingStill: {
    impact:
      'An announcement makes no progress: customers who should be told are not. It stands under Today; look at what the functions of its lane log.',
  },
  NobodyToAlert: {
    impact:
      'Something is stopped, and nobody on the team can be alerted of it: what waits may be forgotten. Give whoever may let it go on a mail address or a phone.',
  },
  UnreadableRows: {
    impact:
      'A record cannot be read and was set aside: whoever it is about is not told by a channel, but called by a person. It stands under Today with its key; mend or remove it.',
  },
} as const satisfies Record<string, { impact: string }>;
export type MetricName = keyof typeof metrics;

export const metricNamespace = 'Kesher';
/** Stages of one account are told apart by the name of their table. */
export const metricDimension = 'Office';

export type Metrics = { count(name: MetricName, value: number): void };

/**
 * Counts by a line on the standard output, in CloudWatch's embedded metric format: no call, and no right of its own
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html).
 */
export function createMetrics(
  names: Record<string, string | undefined>,
  { now, write }: { now: () => number; write: (line: string) => void } = {
    now: Date.now,
    write: (line) => void process.stdout.write(line),
  },
): Metrics {
  const office = names[tableVariable('office')];
  return {
    count(name, value) {
      if (office === undefined || value === 0) return;
      const CloudWatchMetrics = [
        { Namespace: metricNamespace, Dimensions: [[metricDimension]], Metrics: [{ Name: name, Unit: 'Count' }] },
      ];
      const line = { _aws: { Timestamp: now(), CloudWatchMetrics }, [metricDimension]: office, [name]: value };
      write(`${JSON.stringify(line)}\n`);
    },
  };
}
