import { expect, it } from 'vitest';
import { aDraftedDelay, aStatement } from './stock-delay.fixture.ts';
import { stockDelayJob } from './stock-delay-job.ts';

const products = [{ id: 'p-1', name: 'Table', names: { he: 'שולחן' } }];
const inShort = (kind: Parameters<typeof aStatement>[0]) =>
  stockDelayJob.inShort({ job: 'stock-delay', products, statement: aStatement(kind) });

it('says in short what a version was, of which products, and until when the next word was promised', () => {
  expect(inShort('revised')).toEqual({
    job: 'stock-delay',
    says: 'revised',
    about: [{ name: 'Table', names: { he: 'שולחן' } }],
    nextUpdateBy: '2026-11-25T10:00:00.000Z',
  });
  expect(inShort('withdrawn')).not.toHaveProperty('nextUpdateBy');
});

it('lists a delay beside what other jobs announce, by its products', () => {
  const listed = stockDelayJob.announcementSchema.parse(aDraftedDelay());
  expect(listed).toMatchObject({
    job: 'stock-delay',
    about: [{ name: 'Table' }],
    draft: { says: 'declared', nextUpdateBy: '2026-11-25T10:00:00.000Z' },
  });
});

it('goes out in the lane of care', () => {
  expect(stockDelayJob.laneOf()).toBe('care');
});
