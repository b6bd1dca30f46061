import { awsPrices } from '@kesher/adapters/prices/aws-prices';
import { queues } from '@kesher/adapters/sqs/queues';
import { describe, expect, it } from 'vitest';
import { buildStage, templatesOf } from './deployed.fixture.ts';
import { idleCost } from './idle-cost.ts';

const costs = (own: boolean) =>
  idleCost(Object.values(templatesOf(buildStage((stage) => ({ ...stage, ownKeyForHealthData: own })))), awsPrices);
const dollarsOf = (list: ReturnType<typeof costs>, part: string) =>
  list.reduce((sum, one) => sum + (one.part === part ? one.dollars : 0), 0);

describe('a stage that nobody uses', () => {
  const demo = costs(false);

  it('costs less than USD 5 a month without alarms, dashboard and own key', () => {
    const dollars = dollarsOf(demo, 'always');
    expect(dollars).toBeGreaterThan(1);
    expect(dollars).toBeLessThan(5);
  });

  it('pays for every queue that is asked, every secret and every start by schedule', () => {
    expect(demo.filter(({ part }) => part === 'always').map(({ count }) => count)).toEqual([
      Object.keys(queues).length,
      5 * 43_800,
      2,
    ]);
  });

  it('pays for a key only when it has one', () => {
    expect(dollarsOf(demo, 'own key')).toBe(0);
    expect(dollarsOf(costs(true), 'own key')).toBe(awsPrices.keyMonth);
  });

  it('refuses to guess at a schedule that it cannot read', () => {
    const odd = {
      Resources: { Odd: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'cron(0 * * * ? *)' } } },
    };
    expect(() => idleCost([odd], awsPrices)).toThrow('cannot be priced');
  });
});
