import type { Bound } from '@kesher/adapters/lambda/function-spec';
import { expect, it } from 'vitest';
import { allFunctions } from './apps.ts';

/** What bounds one invocation of each function. Whoever adds one says it here once more, and has looked at the code for it. */
const bounds: Readonly<Record<string, Bound['by']>> = {
  'post-office-staff': 'a page',
  'post-office-api': 'nothing stored',
  'post-office-expand-crisis': 'a batch',
  'post-office-expand-care': 'a batch',
  'post-office-expand-routine': 'a batch',
  'post-office-send-crisis': 'a batch',
  'post-office-send-care': 'a batch',
  'post-office-send-routine': 'a batch',
  'post-office-receipts': 'a batch',
  'post-office-forward-email-events': 'a batch',
  'post-office-forward-sms-log': 'a batch',
  'post-office-sweep': 'a page',
  'stock-delays-staff': 'a page',
  'stock-delays-customer': 'one record',
  'stock-delays-advance': 'a checkpoint',
  'stock-delays-sweep': 'a page',
  'stock-delays-api': 'nothing stored',
  'customers-staff': 'a page',
  'customers-files': 'one record',
  'customers-erasure': 'one record',
  'customers-team': 'one record',
  'customers-settings': 'one record',
  'customers-customer': 'one record',
  'customers-webhook': 'one record',
  'customers-imports': 'a checkpoint',
  'customers-sweep': 'a page',
  'customers-api': 'nothing stored',
  'check-ins-staff': 'a page',
  'check-ins-protocols': 'a page',
  'check-ins-lists': 'a page',
  'check-ins-visits': 'a page',
  'check-ins-files': 'a page',
  'check-ins-customer': 'one record',
  'check-ins-webhook': 'a page',
  'check-ins-advance': 'one record',
  'check-ins-sweep': 'a page',
  'check-ins-api': 'nothing stored',
  'crisis-notices-staff': 'a page',
  'crisis-notices-customer': 'one record',
  'crisis-notices-advance': 'a checkpoint',
  'crisis-notices-page': 'a page',
  'crisis-notices-api': 'nothing stored',
};

it('each function says what bounds one invocation, however large an audience is', () => {
  expect(Object.fromEntries(allFunctions.map(({ name, bound }) => [name, bound.by]))).toEqual(bounds);
  for (const { bound } of allFunctions) expect(bound.says).toMatch(/^.{10,160}\.$/);
});

it('what goes on from a checkpoint is started by a queue, and by a sweep when its time was over', () => {
  const going = allFunctions.filter(({ bound }) => bound.by === 'a checkpoint');
  for (const { name, startedBy } of going) {
    if (startedBy.kind !== 'queue') throw new Error(`${name} is started by ${startedBy.kind}`);
    const { queue } = startedBy;
    const sweeps = allFunctions.filter((one) => one.startedBy.kind === 'schedule' && one.sendsTo.includes(queue));
    expect([name, sweeps.length > 0]).toEqual([name, true]);
  }
});

it('what reads or writes anything is bounded by more than that it stores nothing', () => {
  for (const { bound, reads, writes } of allFunctions)
    if (bound.by === 'nothing stored') expect([...reads, ...writes]).toEqual([]);
});
