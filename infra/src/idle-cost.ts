import type { AwsPrices } from '@kesher/adapters/prices/aws-prices';

export type Template = { Resources?: Record<string, { Type: string; Properties?: Record<string, unknown> }> };

export type IdleCost = { what: string; count: number; dollars: number; part: 'always' | 'watch' | 'own key' };

const minutesPerMonth = 43_800;

/** Lambda keeps five long polls of 20 seconds open on a queue in which nothing happens. */
const pollsPerMinute = 5 * 3;

/** What one start of a schedule takes when there is nothing to do: guesses on the high side, small beside the rest. */
const idleStart = { seconds: 0.1, gb: 0.25, readUnits: 10 };

/** What a stage asks per month when nobody uses it, by what its templates hold. Whatever is paid by use is nothing here. */
export function idleCost(templates: readonly Template[], prices: AwsPrices): IdleCost[] {
  const resources = templates.flatMap(({ Resources = {} }) => Object.values(Resources));
  const ofType = (type: string) => resources.filter((one) => one.Type === type);
  const standing = (what: string, type: string, { each, part }: { each: number; part: IdleCost['part'] }): IdleCost => {
    const count = ofType(type).length;
    return { what, count, dollars: count * each, part };
  };
  const polled = ofType('AWS::Lambda::EventSourceMapping').length;
  const starts = ofType('AWS::Events::Rule').reduce((sum, rule) => sum + startsPerMonth(rule.Properties), 0);
  const perStart =
    prices.millionLambdaRequests / 1e6 +
    (idleStart.readUnits * prices.millionReadUnits) / 1e6 +
    idleStart.seconds * idleStart.gb * prices.lambdaGbSecond;
  return [
    {
      what: 'SQS: asking empty queues',
      count: polled,
      dollars: (polled * pollsPerMinute * minutesPerMonth * prices.millionSqsRequests) / 1e6,
      part: 'always',
    },
    { what: 'Lambda and DynamoDB: starts by schedule', count: starts, dollars: starts * perStart, part: 'always' },
    standing('Secrets', 'AWS::SecretsManager::Secret', { each: prices.secretMonth, part: 'always' }),
    standing('Alarms', 'AWS::CloudWatch::Alarm', { each: prices.alarmMonth, part: 'watch' }),
    standing('Dashboard', 'AWS::CloudWatch::Dashboard', { each: prices.dashboardMonth, part: 'watch' }),
    standing('Key of one’s own', 'AWS::KMS::Key', { each: prices.keyMonth, part: 'own key' }),
  ];
}

function startsPerMonth(properties: Record<string, unknown> | undefined): number {
  const minutes = /^rate\((\d+) minutes?\)$/.exec(String(properties?.['ScheduleExpression']))?.[1];
  if (minutes === undefined) throw new Error('a schedule that is no rate in minutes cannot be priced');
  return minutesPerMonth / Number(minutes);
}
